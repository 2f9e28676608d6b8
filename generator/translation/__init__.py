"""From units to machine wordings and back: values in, hypotheses out, values found again and turned into slots."""
