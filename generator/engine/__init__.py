"""Argos packages and batched decoding.

The only importer of argostranslate and ctranslate2, and that inside functions.
"""
