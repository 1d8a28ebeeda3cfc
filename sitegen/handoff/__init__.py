"""The files that translators get and send back: tables as Word documents and as CSV. Knows their form, no reports."""
