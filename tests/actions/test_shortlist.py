"""The outlines that come into question for a text, out of many."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from actions.importing import import_source, read
from actions.outlines import available, catalogue, named, text_of
from actions.shortlist import shortlist, unusable
from domain.outline import heads, likeness, sketch, walk
from resources import path as resource
from storage.library import Library
from tests.domain.build import SHIPPED as FULL
from tests.domain.test_outline import SMALL
from tests.pace import within

SHIPPED = FULL.read_text("utf-8")
SAMPLE = min(resource("samples").glob("*.txt"))
LINES = SAMPLE.read_text("utf-8").splitlines()
SECTIONS = ("职责履行", "钱款收支", "事项进展", "群众评价", "欠缺之处")


@dataclass(frozen=True)
class Told:
    lines: list[str]
    year: str = "2024"
    places: tuple[str, ...] = ("湖南省",)
    level: str = "县"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "outlines").mkdir()
    return tmp_path / "library.db"


def put(library: Path, key: str, text: str) -> None:
    (library.parent / "outlines" / f"{key}.toml").write_text(text, "utf-8")


def other(key: str, more: str = "") -> str:
    """An outline with headings that no other has."""
    sections = "".join(
        f'\n[[sections]]\nkey = "s{place}"\nheading = ["{words}情况{key}"]'
        f'\n[[sections.parts]]\nkind = "prose"\nkey = "t{place}"\n'
        for place, words in enumerate(SECTIONS)
    )
    head = SMALL[: SMALL.index("figures = [")].replace("small-2022", key)
    return f"{head}{more}figures = []\n{sections}"


def report(key: str) -> list[str]:
    lines = ["2024年度云山局报告"]
    for number, words in zip("一二三四五", SECTIONS, strict=True):
        lines += [f"{number}、{words}情况{key}", "这里写明情况。"]
    return lines


def keys(library: Path, told: Told) -> list[str]:
    return [source.outline.key for source in shortlist(library, told)]


@pytest.mark.parametrize("source", available(), ids=lambda source: source.outline.key)
def test_a_sketch_says_what_the_outline_says(source: object) -> None:
    outline, full = getattr(source, "outline"), getattr(source, "text")  # noqa: B009
    short = Path(getattr(source, "origin")).read_text("utf-8")  # noqa: B009
    for text in (short, full):
        found = sketch(text, catalogue())
        assert found is not None
        assert (found.key, found.revision) == (outline.key, outline.revision)
        assert (found.provinces, found.levels, found.years) == (outline.provinces, outline.levels, outline.years)
        assert len(found.headings) == len(list(walk(outline.sections)))
    assert sketch(short, catalogue()).headings == sketch(full, catalogue()).headings  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["", "key = ", 'key = "x"\n', '[[sections]]\nheading = ["a"]\n', "x" * 1000, "[[" * 1000]
)
def test_what_is_no_outline_has_no_sketch(text: str) -> None:
    assert sketch(text, catalogue()) is None


def test_headings_are_met_with_any_number_or_none() -> None:
    found = sketch(other("甲"), catalogue())
    assert found is not None
    assert likeness(found, heads(report("甲"))) == 1
    assert likeness(found, heads(report("乙"))) == 0
    plain = [line.partition("、")[2] or line for line in report("甲")]
    assert likeness(found, heads(plain)) == 1
    odd = [line.replace("一、", "（一）").replace("二、", "2．").replace("三、", "第三部分 ") for line in report("甲")]
    assert likeness(found, heads(odd)) == 1
    assert likeness(found, heads(report("甲")[:5])) == pytest.approx(4 / 7)
    assert 0.6 < likeness(found, heads([*report("甲"), *report("乙")])) < 0.7


def test_the_headings_decide(library: Path) -> None:
    for key in ("a", "b", "c"):
        put(library, key, other(key))
    assert keys(library, Told(report("b"))) == ["b"]
    assert keys(library, Told(LINES))[0] == "hunan-2022"


def test_of_outlines_with_the_same_headings_the_fitting_one_is_tried(library: Path) -> None:
    text = other("same")
    for key, more in (
        ("a-any", ""),
        ("b-other", 'provinces = ["云南省"]\n'),
        ("c-old", 'provinces = ["湖南省"]\nyears = ["2018-2022"]\n'),
        ("d-new", 'provinces = ["湖南省"]\nyears = ["2023-"]\n'),
        ("e-later", 'provinces = ["湖南省"]\nyears = ["2025-"]\n'),
    ):
        put(library, key, text.replace('key = "same"', f'key = "{key}"\n{more}', 1))
    assert keys(library, Told(report("same"))) == ["d-new"]
    assert keys(library, Told(report("same"), year="2021")) == ["c-old"]
    assert keys(library, Told(report("same"), places=("云南省", "昆明市"))) == ["b-other"]
    assert keys(library, Told(report("same"), places=("青海省",))) == ["a-any"]


def test_a_broken_file_is_passed_over_and_named(library: Path) -> None:
    put(library, "a", other("a").replace('"prose"', '"verse"', 1))  # its sketch is sound
    put(library, "b", other("a").replace('key = "a"', 'key = "b"', 1))
    put(library, "c", "key = ")
    put(library, "d", SHIPPED.replace('kind = "prose"', 'kind = "verse"', 1))  # it would take the shipped one's place
    assert keys(library, Told(report("a"))) == ["b"]
    assert keys(library, Told(LINES))[0] == "hunan-2022"
    assert {file.name for file in unusable(library)} == {"a.toml", "c.toml", "d.toml"}


def test_a_revision_of_the_shipped_outline_is_taken(library: Path) -> None:
    put(library, "new", SHIPPED.replace("revision = 1", "revision = 2", 1))
    put(library, "old", SHIPPED.replace("revision = 1", "revision = 0", 1))
    (first, *_) = shortlist(library, Told(LINES))
    assert (first.outline.revision, first.origin) == (2, str(library.parent / "outlines" / "new.toml"))


def test_a_report_is_kept_with_the_outline_that_it_was_read_by(library: Path) -> None:
    """Even where its file is gone by then."""
    put(library, "own", other("own"))
    text = library.parent / "report.txt"
    text.write_text("\n".join(report("own")), "utf-8")
    with Library.open(library) as opened:
        reading = read(opened, text)
        (library.parent / "outlines" / "own.toml").unlink()
        assert reading.outline.key == "own"
        assert 'heading = ["职责履行情况own"]' in text_of(reading.outline)
        assert opened.load(import_source(opened, SAMPLE).id).outline_text == named("hunan-2022").text  # type: ignore[union-attr]


def test_choosing_among_fifty_costs_little(library: Path) -> None:
    """The benchmark measures it; here only that it is no matter of decoding them all."""
    for number in range(50):
        put(library, f"{number}", SHIPPED.replace('key = "hunan-2022"', f'key = "other-{number}"', 1))
    shortlist(library, Told(LINES))
    for number in range(50):
        put(library, f"{number}", SHIPPED.replace('key = "hunan-2022"', f'key = "again-{number}"', 1))
    with within(0.25):
        assert len(shortlist(library, Told(LINES))) <= 3
