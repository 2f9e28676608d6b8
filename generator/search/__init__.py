"""The search: one folding for what is indexed and what is asked, and the index that Pagefind makes of it; it words nothing."""
