"""Looks at the finished site and its files and says what is not right yet. Changes nothing."""
