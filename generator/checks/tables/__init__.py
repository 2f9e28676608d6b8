"""Words of every language that the checks read, one module a language. They hold tables and no rules."""
