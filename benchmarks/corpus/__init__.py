"""The made-up site that everything is measured with: real words of two languages, always the same."""
