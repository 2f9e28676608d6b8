"""The typed, frozen data that every stage speaks of; nothing here reads or writes a file."""
