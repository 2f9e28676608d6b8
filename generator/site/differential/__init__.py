"""What a build remembers, so that the next one does only what changed; it decides nothing about any page's content."""
