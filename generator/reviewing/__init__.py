"""Review without Git: sheets of wordings go out to people who know a language, and their answers are judged."""
