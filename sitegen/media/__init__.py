"""Pictures: photos made smaller and safe, and nothing in them that tells on people. The only user of Pillow."""
