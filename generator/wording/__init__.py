"""From the model to words: English patterns become units, values become text in every language; pure."""
