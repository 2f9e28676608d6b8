"""The command line: one module a command, loaded when it is asked for; it prints, and turns faults into exit codes.

Exit codes: 0 fine, 1 findings, 2 usage, 3 something outside failed.
"""

from __future__ import annotations

import importlib
import os
import sys
from difflib import get_close_matches

import click

from generator.errors import PolybriefError

# Every command and what it does; the module of the same name holds it as `command`.
COMMANDS = {
    "new": "Start the next briefing of a story.",
    "check": "Check facts, names and translations; all findings at once.",
    "catalogues": "Bring the translation catalogues in step with the facts.",
    "translate": "Fill missing wordings with Argos Translate, offline.",
    "review": "Give wordings to reviewers, and take their answers back.",
    "status": "Show how far every language is.",
    "verify": "Check pairs of sentences for changed facts (JSON lines).",
    "packages": "Install, list and verify Argos Translate packages.",
    "render": "Write the Markdown pages of every language.",
    "build": "Build the site.",
    "serve": "Preview the site and reload it when files change.",
    "schema": "Write the JSON Schemas of the file formats.",
}
OUTSIDE = 3
INTERRUPTED = 130


class _LazyGroup(click.Group):
    """Imports a command only to run it or to show its help: `verify` must not wait for MkDocs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, 1)
            if near:
                ctx.fail(f"No such command {cmd_name!r}. Did you mean {near[0]!r}?")
            return None
        command: click.Command = importlib.import_module(f"generator.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="polybrief")
def polybrief() -> None:
    """Briefings from structured, sourced facts, in many languages.

    Start with `polybrief check`, then `polybrief build`. Every command has --help with an example.
    """


def main() -> None:
    """Run the command line and exit; a user never sees a traceback (POLYBRIEF_DEBUG=1 shows it to a developer)."""
    try:
        result = polybrief.main(prog_name="polybrief", standalone_mode=False)
        sys.exit(result if isinstance(result, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _fail("stopped", "nothing that was written is lost", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone: let the exit be quiet
        sys.exit(0)
    except PolybriefError as error:
        _fail(str(error), error.hint, error.exit_code)
    except OSError as error:
        _fail(f"{error.filename or 'the system'}: {error.strerror or error}", "", OUTSIDE)
    except Exception as error:  # the last line of defence between a fault of ours and the user
        if os.environ.get("POLYBRIEF_DEBUG"):
            raise
        _fail(f"a fault of Polybrief itself: {type(error).__name__}: {error}", "POLYBRIEF_DEBUG=1 shows more", OUTSIDE)


def _fail(message: str, hint: str, code: int) -> None:
    click.echo(f"polybrief: {message}", err=True)
    if hint:
        click.echo(f"    hint: {hint}", err=True)
    sys.exit(code)
