"""From editions to Markdown: templates and the marking up of phrases; it chooses no words and reads no content."""
