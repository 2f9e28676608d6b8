"""Polybrief: multilingual briefing sites from structured, sourced facts."""
