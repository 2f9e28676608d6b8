"""Options of the suite: golden files change only when asked for, and where nothing may be skipped a skip is a failure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the golden files with what the code gives now"
    )
    parser.addoption(
        "--no-skips", action="store_true", help="a skipped test is a failure: for CI, where nothing is missing"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Turn a skip into a failure where none is allowed."""
    report = yield
    if report.skipped and item.config.getoption("--no-skips") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report
