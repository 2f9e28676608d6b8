"""Data as text: JSON for a file of its own, and JSON that may stand inside a page.

It refuses ASCII escapes for readable text: seven of the languages would become six bytes a letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import segno
from markupsafe import Markup

# Inside <script> only these can end the element or change how it is read (HTML, 4.12.1.3); U+2028 and U+2029 end
# lines in older JavaScript. As escapes they are the same characters to every reader of JSON.
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_DARK = re.compile(b"\x01+")
_QUIET = 4
_MASK = 2


def json_file(data: Mapping[str, Any]) -> str:
    """Return data as a file of JSON."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def json_in_script(data: Mapping[str, Any]) -> Markup:
    r"""Return data as JSON for a script element of the type application/ld+json.

    >>> json_in_script({"a": "</script><!--"})
    Markup('{"a":"\\u003c/script\\u003e\\u003c!--"}')
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return Markup(text)  # noqa: S704 - no character that means anything to HTML is left


def qr_code(address: str) -> Markup:
    """Return an address as a QR code: SVG for a page, with the four modules of quiet zone that ISO/IEC 18004 wants.

    The mask is always the same: to try all eight takes four times as long, and every reader of the codes knows each.
    """
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    rows = enumerate(code.matrix, start=_QUIET)
    runs = (
        f"M{match.start() + _QUIET} {y}h{len(match[0])}v1h-{len(match[0])}z"
        for y, row in rows
        for match in _DARK.finditer(row)
    )
    side = len(code.matrix) + 2 * _QUIET
    return Markup(f'<svg class="pb-qr" viewBox="0 0 {side} {side}"><path d="{"".join(runs)}"/></svg>')  # noqa: S704 - made of numbers only
