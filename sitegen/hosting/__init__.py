"""What hosts allow, and what they have to be told to serve a site as it was meant. Bytes and values in, text out."""
