"""What no font can print is found by the actions, on every way into the library."""

from dataclasses import replace
from pathlib import Path

import pytest

from actions.checking import context
from actions.language import use
from actions.outlines import OutlineSource, named
from actions.paper import Paper, keep
from actions.reports import create, edit, opened, with_marks
from actions.wording import sentence
from domain.editing import new_report, set_prose
from domain.marks import Marked
from reports.typesetting.faces import Part, choose, offers, search
from storage.library import Library
from storage.listed import Digest
from tests.reports.typesetting.small_fonts import LETTERS, made, saved


def hunan() -> OutlineSource:
    source = named("hunan-2022")
    assert source is not None
    return source


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.db")


def test_an_edit_finds_what_cannot_be_printed_and_its_repair(library: Library) -> None:
    with library:
        report_id = create(library, hunan(), "2022", "某县档案馆")
        before = opened(library, report_id)
        assert before.findings
        worse = edit(library, before, "x", set_prose(before.report, "publicity", "公开😀。"))
        (found,) = (each for each in worse.findings if each.code == "glyph.missing")
        assert (found.keys, found.quote, found.offset) == (("publicity",), "😀", 2)
        words = sentence(found, worse.report, worse.outline)
        assert "“😀”" in words
        assert "〓" in words
        better = edit(library, worse, "x", set_prose(worse.report, "publicity", "公开。"))
        assert not [each for each in better.findings if each.code.startswith("glyph.")]


def test_it_is_said_in_english_too(library: Library) -> None:
    with library:
        current = opened(library, create(library, hunan(), "2022", "某县😀局"))
    (found, *_) = (each for each in current.findings if each.code == "glyph.missing")
    use("en")
    try:
        assert 'No font has "😀"' in sentence(found, current.report, current.outline)
    finally:
        use("zh")


def test_rare_characters_and_what_does_not_print_are_no_fault(library: Library) -> None:
    with library:
        outline = hunan().outline
    report = new_report(outline, "2022", "某县堃喆垚䶮㎡局")
    assert context(report, outline).missing == frozenset()
    hidden = replace(report, prose={**report.prose, "fund.text": "😀\u202e"}, nil=frozenset({"fund"}))
    assert context(hidden, outline).missing == frozenset()
    assert context(replace(hidden, nil=frozenset()), outline).missing == {"😀"}


def test_the_faces_that_will_print_are_asked(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A face of this PC has the character that no bundled one has: that is no error as long as it is chosen."""
    saved(made("FangSong", LETTERS + "😀"), tmp_path / "fonts" / "simfang.ttf")
    monkeypatch.setattr("reports.typesetting.faces.folders", lambda: (tmp_path / "fonts",))
    choice = choose(offers(search([tmp_path / "fonts"])))
    assert [face.part for face in choice.faces] == [Part.BODY]
    with library:
        outline = hunan().outline
        report = new_report(outline, "2022", "某县😀局")
        assert context(report, outline).missing == {"😀"}
        assert context(report, outline, Paper(faces=choice)).missing == frozenset()
        keep(library, Paper(faces=choice))
        current = opened(library, create(library, hunan(), "2022", "某县😀局"))
        assert not [each for each in current.findings if each.code == "glyph.missing"]
        after = edit(library, current, "x", set_prose(current.report, "publicity", "公开😀。"))
        assert not [each for each in after.findings if each.code == "glyph.missing"]
        keep(library, Paper())
        assert [each for each in opened(library, current.id).findings if each.code == "glyph.missing"]


def test_a_line_of_the_list_is_written_only_where_it_says_something_else(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    describe = Library.describe

    def watched(self: Library, number: int, line: Digest) -> None:
        written.append(line.errors)
        describe(self, number, line)

    monkeypatch.setattr(Library, "describe", watched)
    with library:
        report_id = create(library, hunan(), "2022", "某县档案馆")
        current = opened(library, report_id)
        current = edit(library, current, "x", set_prose(current.report, "publicity", "公开。"))
        current = edit(library, current, "x", set_prose(current.report, "publicity", "已公开。"))
        assert len(written) == 1
        current = edit(library, current, "x", set_prose(current.report, "publicity", "公开😀。"))
        assert written[1:] == [written[0] + 1]
        (line,) = library.summaries()
        assert line.errors == written[1]
        current = with_marks(library, current, Marked((), current.report, whole=True))
        for words in ("公开😀！", "公开😀。"):  # what counts says after which change it counted
            current = edit(library, current, "x", set_prose(current.report, "publicity", words))
            (line,) = library.summaries()
            assert line.counts is not None
            assert line.counts.errors + line.counts.unfilled == line.errors
        assert len(written) == 5
