"""Ways to show problems: to people, to programs, to code-scanning services, to GitHub. Each returns text."""
