"""What a person can ask for. Each command wires the pipeline to the terminal and answers with an exit code."""
