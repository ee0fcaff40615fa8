"""填报说明: every field of every shipped outline has one, in words that our own proofreader lets pass."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from actions.guidance import explained_keys, explained_name, find_guidance, guidance_for, guidance_text
from actions.outlines import OutlineSource, available, catalogue, named
from actions.proofreading import wrong_words
from actions.reports import Opened, create, opened
from domain.outline import Outline, columns_of, expanded, figures, tables
from domain.proofreading import proofread
from resources import path as resource
from storage.library import Library

SHIPPED = available()


def whole(outline: Outline) -> Outline:
    """The outline with each of its attachments, that of a table's rows for the rows 1 and 2."""
    return expanded(outline, {"projects": (1, 2)}, [each.key for each in outline.attachments])


@pytest.mark.parametrize("source", SHIPPED, ids=lambda source: source.outline.key)
def test_no_shipped_field_is_without(source: OutlineSource) -> None:
    outline = whole(source.outline)
    keys = list(explained_keys(outline))
    assert set(figures(outline)) | set(tables(outline)) <= set(keys)
    assert [key for key in keys if guidance_for(key) is None] == []


@pytest.mark.parametrize("source", SHIPPED, ids=lambda source: source.outline.key)
def test_what_is_counted_or_measured_has_a_unit(source: OutlineSource) -> None:
    outline = whole(source.outline)
    kinds: dict[str, str] = {key: figure.kind for key, figure in figures(outline).items()}
    kinds |= {
        f"{key}.0.{column.key}": column.kind for key, table in tables(outline).items() for column in columns_of(table)
    }
    for key, kind in kinds.items():
        guidance = guidance_for(key)
        assert guidance is not None
        assert bool(guidance.unit) == (kind in ("count", "number")), key


def test_each_entry_is_whole_and_belongs_to_a_shipped_field() -> None:
    written = msgspec.toml.decode(resource("guidance.toml").read_bytes())["entries"]
    named = [key for entry in written for key in entry["keys"]]
    assert len(named) == len(set(named)) > 200
    asked = {key for source in SHIPPED for key in explained_keys(whole(source.outline))}
    asked |= set(shared_keys())
    found = {id(guidance_for(key)) for key in asked}
    assert [key for key in named if id(guidance_for(key)) not in found] == []
    assert all(entry[name].strip() for entry in written for name in ("source", "example", "review"))


def shared_keys() -> Iterator[str]:
    """What the catalogue declares, whether a shipped outline asks for it or not."""
    shared = catalogue(attachments=True)
    yield from (*shared.figures, *shared.prose, *shared.sections, *shared.tables, *shared.attachments)
    for key, table in shared.tables.items():
        yield from (f"{key}.{column['key']}" for column in table["columns"])


def test_no_key_of_the_catalogue_is_without() -> None:
    assert [key for key in shared_keys() if guidance_for(key) is None] == []


def test_a_row_and_an_attachment_of_a_row_are_explained_by_their_key_alone() -> None:
    assert guidance_for("projects.12.amount") is guidance_for("projects.amount") is not None
    assert guidance_for("sheets.3.indicators.7.target") is guidance_for("sheets.indicators.target") is not None
    assert guidance_for("own.7") is None
    assert guidance_text("own.7") == ()


def test_the_words_pass_our_own_proofreader() -> None:
    words = wrong_words()
    entries = msgspec.toml.decode(resource("guidance.toml").read_bytes())["entries"]
    told = "".join(entry[name] for entry in entries for name in ("source", "example", "review"))
    assert not set("！您你") & set(told)
    found = [
        finding for entry in entries for finding in proofread(f"{entry['source']}\n{entry['review']}", known=words)
    ]
    assert [(finding.code, finding.quote) for finding in found] == []


@pytest.fixture
def opened_report(tmp_path: Path) -> Iterator[Opened]:
    source = named("hunan-2022")
    assert source is not None
    with Library.open(tmp_path / "library.db") as library:
        yield opened(library, create(library, source, "2024", "青峦县林业局"))


def test_a_search_finds_names_first_then_letters_then_words(opened_report: Opened) -> None:
    by_name = find_guidance(opened_report, "项目 支出")
    assert ("general.project", "项目支出") in by_name[:4]
    assert ("general.public", "公用经费") in find_guidance(opened_report, "gyjf")
    by_text = [key for key, _name in find_guidance(opened_report, "编办")]
    assert by_text == ["profile.duties"]
    assert find_guidance(opened_report, "  ") == find_guidance(opened_report, "没有这样的词") == []


def test_a_column_is_named_with_its_table(opened_report: Opened) -> None:
    assert explained_name("projects.0.amount", opened_report) == "项目支出 支出"
    assert explained_name("cover", opened_report) == "封面"
