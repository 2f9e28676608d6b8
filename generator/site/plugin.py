"""The MkDocs plugin: `mkdocs build` checks the content, builds every language in a process of its own, then the root.

It writes nothing to the site before everything else has succeeded: a fault leaves the last good site as it is.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from mkdocs.config import Config
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from watchdog.observers.polling import PollingObserver

from generator.findings import Finding, Severity, stops
from generator.loading.files import WATCHED
from generator.loading.kept import Both, InMemory
from generator.model import crew
from generator.pipeline.history import history
from generator.pipeline.stories import Content, read_content
from generator.site import abroad, configuration, languages, root
from generator.site.configuration import Order
from generator.site.differential.built import Built
from generator.site.differential.cache import Cache
from generator.site.differential.finished import Finished, early_look, find, remember
from generator.site.differential.looking import Looking
from generator.site.differential.publishing import ROOT, Changes, hold, new_stage, publish, publish_files
from generator.site.differential.readings import Readings
from generator.site.differential.seals import content_seal
from generator.site.differential.surroundings import surroundings
from generator.site.workers import Crew

log = logging.getLogger("mkdocs.plugins.polybrief")
ONLY = "POLYBRIEF_LANGUAGES"  # as the option `languages`, separated by commas
SHARD = "POLYBRIEF_SHARD"  # as the option `--shard`, separated by commas
CLEAN = "POLYBRIEF_CLEAN"  # not empty: as the option `--clean`
_FEW_FILES, _OFTEN = 2000, 0.1  # seconds between two looks at so many files, which take a tenth of that
_LEVEL = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}


class UnknownLanguage(Abort):
    """A language was asked for that the site does not have."""


class PolybriefConfig(Config):
    """The options of the plugin: which languages to build, all by default."""

    languages = options.ListOfItems(options.Type(str), default=[])


class PolybriefPlugin(BasePlugin[PolybriefConfig]):
    """Builds the root of the site, and hands each language to a build of its own."""

    def __init__(self) -> None:
        self._serving = False
        self._content: Content | None = None
        self._broken: tuple[Finding, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._site = Path()
        self._stage: Path | None = None
        self._kept = InMemory()
        self._crew: Crew | None = None
        self._templates: object = None
        self._surroundings = self._key = ""
        self._same: Finished | None = None
        self.looking: Looking | None = None  # at what is there, begun before the build
        self.is_clean = bool(os.environ.get(CLEAN))
        self._open = ExitStack()  # holds the lock of the site
        self.workers: crew.Crew | None = None  # on other machines
        self.built: tuple[Built, ...] = ()
        self.changes = Changes((), ())

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - the event's signature
        """Remember whether this is a preview; with this event, MkDocs keeps a plugin over the builds of a preview."""
        self._serving = command == "serve"
        self.is_clean = bool(os.environ.get(CLEAN))
        self._crew = Crew() if self._serving else None

    def on_shutdown(self) -> None:
        """Stop the processes of a preview, and delete what they wrote."""
        if self._crew:
            self._crew.close()
        self._drop_stage()
        self._open.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; stop here, before anything is written, where it has faults that nothing stands in for."""
        folder = project_folder(config)
        self._site = Path(config.site_dir)
        self._open.callback(self._forget_look)  # a process may build several times
        if not self._serving:
            self._open.enter_context(Cache(folder, self._site).locked())
        self._surroundings = surroundings(config)
        today = dt.datetime.now(tz=dt.UTC).date()  # decides on warnings only: no page is made from it
        self._same = None if self._serving or self.is_clean else self._found(config, str(today))
        config.theme = root.theme()
        if self._same:
            self._say(self._same.said)
            return config
        self._content = content = self._read(folder)
        self._broken = content.findings if stops(content.findings) else ()
        self._findings = (*content.findings, *content.overdue(today))
        self._say((_level(finding), str(finding)) for finding in self._findings)
        if self._broken and not self._serving:
            raise Abort("The content has errors; the site was not touched.")
        config.site_url = config.site_url or content.settings.site_url
        os.environ["SOURCE_DATE_EPOCH"] = languages.epoch(content.date)
        return config

    def _read(self, folder: Path) -> Content:
        """Read the content; what did not change is taken from the cache, in a preview from memory."""
        readings = Readings(folder, is_anew=self.is_clean or self._serving)
        if self._serving:
            self._kept.begin()
        content = read_content(folder, Both(self._kept, readings) if self._serving else readings)
        readings.finish()
        return content

    def _say(self, messages: Iterable[tuple[int, str]]) -> None:
        for level, message in messages:
            log.log(level, "%s", message)

    def _found(self, config: MkDocsConfig, today: str) -> Finished | None:
        """Return the build before, where nothing changed since; remember what this one is made from."""
        folder = project_folder(config)
        before = find(Cache(folder, self._site))
        if before and not self.looking:
            self.looking = self._open.enter_context(early_look(folder, self._site, is_wanted=True))
        asked = json.dumps([os.environ.get(ONLY, ""), os.environ.get(SHARD, ""), self.config.languages])
        content = content_seal(folder) if self._surroundings else ""
        self._key = f"{self._surroundings} {content} {asked}" if content else ""
        if before and self.looking and before.holds(self._key, today, self._site, self.looking):
            return before
        if self.looking:
            self.looking.prepare(languages.__name__)
        return None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Build every language into a folder beside the site; MkDocs is given another folder to empty after this."""
        if self._same:
            config.site_dir = str(self._site.parent / f".{self._site.name}-none")  # which is not there, and stays so
            self.built = self._same.built
            self._tell()
            self._refuse_warnings(config)
            return
        self._site.parent.mkdir(parents=True, exist_ok=True)
        if self._stage is None:
            self._stage = new_stage(self._site, is_alone=not self._serving)
        config.site_dir = str(self._stage / ROOT)
        if self._content is None or self._broken:
            return
        if self._crew and self._templates != (templates := configuration.templates()):
            self._crew.close()  # the processes have the old templates in memory
            self._templates = templates
        try:
            orders = self._orders(config, self._stage)
            if self.workers:
                self.built = abroad.build_all(self._content, orders, self.workers)
            else:
                team = self.looking.team if self.looking else None
                self.built = languages.build_all(self._content, orders, self._crew or team)
        except BaseException:
            self._drop_stage()
            raise
        self._tell()
        self._refuse_warnings(config)

    def _refuse_warnings(self, config: MkDocsConfig) -> None:
        if config.strict and not self._serving and (warnings := self._warnings()):
            # MkDocs itself aborts a strict build at its end only, when the last good site is gone already.
            raise Abort(f"Aborted with {warnings} warnings in strict mode; the site was not touched.")

    def _tell(self) -> None:
        self._say((level, f"{built.code}: {message}") for built in self.built for level, message in built.messages)

    def _orders(self, config: MkDocsConfig, stage: Path) -> tuple[Order, ...]:
        codes = self._chosen()
        is_clean = self.is_clean or not self._surroundings
        common = self._surroundings
        place, site_url = config.config_file_path or "", config.site_url or ""
        return tuple(
            Order(
                code,
                codes,
                place,
                str(stage),
                str(self._site),
                site_url,
                common,
                self._serving,
                is_clean,
                self.looking.seen(code) if self.looking else None,
            )
            for code in self._shard(codes)
        )

    def _shard(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the languages that are built here: all of the site's, or those of this machine's share."""
        asked = _listed(os.environ.get(SHARD, "")) or list(codes)
        return _known(asked, codes)

    def _warnings(self) -> int:
        logged = [level for built in self.built for level, _ in built.messages if level >= logging.WARNING]
        said = self._same.said if self._same else [(_level(finding), "") for finding in self._findings]
        return len(logged) + sum(level >= logging.WARNING for level, _ in said)

    def _chosen(self) -> tuple[str, ...]:
        if self._content is None:
            return ()
        known = tuple(self._content.settings.languages)
        return _known(_listed(os.environ.get(ONLY, "")) or self.config.languages, known) or known

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - the event's signature
        """Keep everything of docs/ out of the root: the languages bring it, each in its own words."""
        return Files([])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - as above
        """Return the root's navigation, which is empty."""
        return nav

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish what was built: the one step that touches the site."""
        config.site_dir = str(self._site)
        self.changes = Changes((), ())
        if self._same or self._content is None or self._stage is None:
            return
        self._site.mkdir(parents=True, exist_ok=True)
        above = self._stage / ROOT
        above.mkdir(exist_ok=True)
        if self._broken:
            hold(self._site, self._stage)
            root.write_findings(above, self._broken)
            publish_files(above, self._site)
            return
        codes = self._chosen()
        pages = dict.fromkeys(codes, self.built[0].pages)  # every language has the same pages
        root.write(above, self._content, pages, config.site_url or "", is_preview=self._serving)
        if not self._serving:  # a preview renews what is being written, and nothing that takes long
            root.write_status(above, self._content, history(project_folder(config)), config.site_url or "")
        cache = None if self._serving else Cache(project_folder(config), self._site)
        self.changes = publish(self._stage, self._site, (self.built, codes), cache)
        if cache:
            self._remember(cache)
            self._drop_stage()
            self._open.close()

    def _remember(self, cache: Cache) -> None:
        """Remember this build for one where nothing changed; a review that is due is a matter of the day."""
        policies = self._content.settings.policies.values() if self._content else ()
        day = str(dt.datetime.now(tz=dt.UTC).date()) if any(each.summary_days is not None for each in policies) else ""
        said = tuple((_level(finding), str(finding)) for finding in self._findings)
        remember(cache, self._site, self._key, (said, self.built, day))

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - the event's signature
        """Leave no folder behind; a preview goes on, and begins anew."""
        if self._crew:
            self._crew.close()
        self._drop_stage()
        self._open.close()

    def _forget_look(self) -> None:
        self.looking = None

    def _drop_stage(self) -> None:
        if self._stage:
            shutil.rmtree(self._stage, ignore_errors=True)
            self._stage = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002
        """Watch everything that a page is made from, and look more often than MkDocs does where the files are few.

        Looking, unlike being told by the system, works on every disk: a preview must not show an old page.
        """
        here = project_folder(config)
        watched = [path for name in WATCHED if (path := here / name).exists()]
        if sum(1 for path in watched for _ in path.rglob("*")) <= _FEW_FILES:
            for each in (config.docs_dir, config.config_file_path):
                server.unwatch(each)  # MkDocs watches these two already
            server.observer = PollingObserver(timeout=_OFTEN)
            watched += [Path(config.docs_dir), Path(config.config_file_path)]
        for path in (*watched, *configuration.TEMPLATES):
            server.watch(str(path))
        return server


def _listed(text: str) -> list[str]:
    return [code.strip() for code in text.split(",") if code.strip()]


def _known(asked: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages that were asked for, in the order of those that there are; UnknownLanguage for another."""
    if unknown := [code for code in asked if code not in known]:
        raise UnknownLanguage(f"No such language: {', '.join(unknown)}. The languages are: {', '.join(known)}.")
    return tuple(code for code in known if code in asked)


def _level(finding: Finding) -> int:
    """Return how loudly a build tells of a finding: what falls back does not stop it."""
    return min(_LEVEL[finding.severity], logging.WARNING) if finding.falls_back else _LEVEL[finding.severity]


def project_folder(config: MkDocsConfig) -> Path:
    """Return the project's folder: where mkdocs.yml is."""
    return Path(config.config_file_path).parent if config.config_file_path else Path()
