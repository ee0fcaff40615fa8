"""What the program itself says passes its own careful reader: sentences, outlines, a new report, the samples."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.importing import import_source
from actions.marking import with_reading
from actions.outlines import OutlineSource, available
from actions.proofreading import proofread_source, wrong_words
from actions.reports import create, opened
from domain.proofreading import proofread
from storage.library import Library
from tools.messages import sentences

SAMPLES = sorted((Path(__file__).parents[1] / "resources" / "samples").glob("*.txt"))
WORDED = ("hint", "label", "heading", "title", "name", "default", "sentence", "footer")
ABOUT_SIGNS = ("____", "\ufffd")  # sentences that name just these signs
SOURCES = available()


def marks(text: str) -> list[tuple[str, str | None]]:
    return [(each.code, each.quote) for each in proofread(text, known=wrong_words()) if each.quote not in ABOUT_SIGNS]


def worded(found: object, key: str = "") -> Iterator[str]:
    """What an outline words, its links as the words that they stand for."""
    match found:
        case dict():
            for name, each in found.items():
                yield from worded(each, name)
        case list():
            for each in found[:1] if key == "heading" else found:  # the others are how older forms word it
                yield from worded(each, key)
        case str() if key in WORDED:
            yield re.sub(r"\{[^{}]*\}", "甲", found)


def test_the_sentences_of_the_program_pass() -> None:
    said = {message: re.sub(r"\{[^{}]*\}", "A1", message) for message in sentences()}
    assert len(said) > 800
    assert not {message: found for message, words in said.items() if (found := marks(words))}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.outline.key)
def test_what_an_outline_words_passes(source: OutlineSource) -> None:
    texts = list(worded(tomllib.loads(source.text)))
    assert texts
    assert not {text: found for text in texts if (found := marks(text))}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.outline.key)
def test_a_new_report_has_nothing_to_mark(source: OutlineSource, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        read = with_reading(library, opened(library, create(library, source, "2024", "某县档案馆")))
    assert read.marks.is_of(read.report)
    assert read.marks.findings == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_shipped_sample_has_nothing_to_mark(sample: Path, tmp_path: Path) -> None:
    assert proofread_source(sample).findings == ()
    with Library.open(tmp_path / "library.db") as library:
        read = with_reading(library, opened(library, import_source(library, sample).id))
    assert read.marks.is_of(read.report)
    assert read.findings == ()


@pytest.mark.parametrize("sample", sorted(SAMPLES[0].parent.glob("*.toml")), ids=lambda sample: sample.stem)
def test_the_cells_of_a_sample_have_nothing_to_mark(sample: Path) -> None:
    texts = list(cells(tomllib.loads(sample.read_text("utf-8"))))
    assert texts
    assert not {text: found for text in texts if (found := marks(text))}


def cells(found: object) -> Iterator[str]:
    """Every text in a table of values."""
    match found:
        case dict():
            for each in found.values():
                yield from cells(each)
        case list():
            for each in found:
                yield from cells(each)
        case str():
            yield found
