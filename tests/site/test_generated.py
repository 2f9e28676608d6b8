"""The shortcut for generated pages gives what Python-Markdown gives, for every page of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.model.project import Project
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.site.generated import GeneratedPage

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def content() -> Project:
    return read_project(ROOT)


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    made = MkDocsConfig()
    made.load_dict({"site_name": "Test", "docs_dir": str(ROOT / "docs")})
    made.validate()
    made.plugins._current_plugin = "test"  # MkDocs notes which plugin makes a file
    return made


def shortcut(config: MkDocsConfig, text: str) -> GeneratedPage:
    file = File.generated(config, "page.md", content=text)
    page = GeneratedPage(None, file, config)
    page.markdown = text
    page.render(config, Files([file]))
    return page


def outline(items: list[AnchorLink]) -> list[object]:
    return [(item.title, item.id, item.level, outline(item.children)) for item in items]


def compare(config: MkDocsConfig, text: str) -> None:
    parser = Markdown(extensions=["attr_list", "toc"], extension_configs={"toc": {"toc_depth": 6}})
    # Only there they differ: a title has the same anchor in every language, not one made of its words.
    title, _, rest = text.partition("\n")
    expected = parser.convert(f"{title.removesuffix(' {#on_title}')} {{#on_title}}\n{rest}")
    page = shortcut(config, text)
    assert (page.content or "").split() == expected.split()
    assert outline(list(page.toc)) == outline(list(get_toc(parser.toc_tokens)))


@pytest.mark.parametrize("code", ["en", "ar", "ckb", "pl"])
def test_every_page(config: MkDocsConfig, content: Project, code: str) -> None:
    every = [*Edition(content, code).pages()]
    assert len(every) == len(content.briefings) + 6
    for page in every:
        compare(config, page.markdown)


@pytest.mark.parametrize(
    "text",
    [
        "# A title {#on_title}\n\n\n\n## After many empty lines {#one}\n\n<p>x</p>\n",
        "# A title {#on_title}\n\n## One {#one}\n\n<p>x</p>\n\n### Two {#two}\n\n<p>y</p>\n\n## Three {#three}\n",
        "# Rain &amp; &lt;snow&gt; {#on_title}\n\n<div>\n<p>&amp;</p>\n</div>\n",
        "# \\*not strong\\* and \\[no link\\] {#on_title}\n\n<p>*stars* stay</p>\n",
    ],
    ids=["empty-lines", "outline", "entities", "escapes"],
)
def test_special_cases(config: MkDocsConfig, text: str) -> None:
    compare(config, text)
