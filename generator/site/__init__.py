"""The site: a MkDocs plugin that builds every language by itself, and the theme; the only importer of mkdocs."""
