"""The translation memory: gettext catalogues that people and PO editors can open, read and written strictly."""
