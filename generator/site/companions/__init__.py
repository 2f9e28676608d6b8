"""What a build writes beside the pages of a language, from the pages or from the edition; one companion a module.

It refuses to change what a page says.
"""

from __future__ import annotations

from generator.site.companions.copies import Copies
from generator.site.companions.language import LanguageSite

__all__ = ["Copies", "LanguageSite"]
