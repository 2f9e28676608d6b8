"""Checks of wordings against what they translate: numbers, dates, names, language and form. Pure functions, no files."""
