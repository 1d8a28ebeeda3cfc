"""What a new report, page or registry entry looks like, before anybody has written it. Pure: values in, texts out."""
