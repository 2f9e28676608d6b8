"""Reads the built pages back and compares every fact shown with the facts files; it shares no code with what wrote them."""
