"""What browsers are told to refuse: the Content-Security-Policy of every page, and the headers that a host should send.

A page asks nobody but its own host for anything, runs no script but the site's files, and can be put into no frame.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence

# Pagefind's search is WebAssembly in a worker: 'wasm-unsafe-eval' compiles that and nothing else (CSP 3, 8.6).
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_UNUSED = ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")
_YEAR = 31_536_000  # seconds


def style_hash(style: str) -> str:
    """Return what allows one inline style sheet: the hash of the text between <style> and </style> (CSP 3, 8.4).

    >>> style_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def policy(styles: Iterable[str] = ()) -> str:
    """Return the policy of a page, with the inline style sheets of those texts allowed."""
    hashes = "".join(f" {style_hash(style)}" for style in styles)
    rules = _POLICY | {"style-src": _POLICY["style-src"] + hashes}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def closed_policy(style: str) -> str:
    """Return the policy of a page that loads and runs nothing and has one inline style sheet."""
    return f"default-src 'none'; style-src {style_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"


def headers(path: str, codes: Sequence[str], styles: Iterable[str]) -> str:
    """Return the file `_headers` that several hosts of static sites read (Netlify, Cloudflare Pages and others).

    `path` is where the site is below its host, with slashes around it. Rules that meet on one address set different
    headers, because hosts join the values of one header.
    """
    common = {
        "Content-Security-Policy": f"{policy(styles)}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    rules = [_rule(f"{path}*", common)]
    for code in codes:
        # The names of these hold a hash of what is in them; everything else keeps its name and has to be asked for.
        for folder in (f"search/{below}{name}" for below in ("", "older/:group/") for name in ("index", "pages")):
            forever = {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
            rules.append(_rule(f"{path}{code}/{folder}/*", forever))
        # Other sites may read the data from a script in a page.
        rules.append(_rule(f"{path}{code}/feed.xml", {"Access-Control-Allow-Origin": "*"}))
        rules.append(_rule(f"{path}{code}/:story/:briefing/briefing.json", {"Access-Control-Allow-Origin": "*"}))
    return "\n".join(rules)


def _rule(pattern: str, values: dict[str, str]) -> str:
    return "".join((f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in values.items())))
