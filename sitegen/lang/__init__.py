"""What sitegen knows about Arabic and English. Pure: no clock, no locale, no files; the language is an argument."""
