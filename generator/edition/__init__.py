"""Editions: a briefing or a list in one language, put together from wording and memory; markup is rendering's work."""
