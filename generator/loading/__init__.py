"""Loading: YAML below the project's folder becomes the typed model, and every fault in it a located finding."""
