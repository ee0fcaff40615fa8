"""Characters that no font has: named with their field and place, wherever they reach the paper."""

from dataclasses import replace

from domain.checks import Context, Finding, findings
from domain.checks.glyphs import check_glyphs
from domain.outline import TITLE
from domain.report import Report
from tests.domain.build import OUTLINE, full_report

MISSING = frozenset("😀𓀀")


def found_in(report: Report, missing: frozenset[str] = MISSING) -> list[Finding]:
    return list(check_glyphs(report, Context(OUTLINE, missing=missing)))


def test_a_report_that_can_be_printed_raises_nothing() -> None:
    assert found_in(full_report()) == []
    assert found_in(full_report(), frozenset()) == []


def test_each_character_is_named_once_a_field_with_its_place() -> None:
    report = replace(full_report(), prose={**full_report().prose, "publicity": "甲😀乙𓀀😀", "remarks": "𓀀"})
    assert found_in(report) == [
        Finding("error", "glyph.missing", ("publicity",), quote="😀", offset=1),
        Finding("error", "glyph.missing", ("publicity",), quote="𓀀", offset=3),
        Finding("error", "glyph.missing", ("remarks",), quote="𓀀", offset=0),
    ]


def test_the_place_is_that_in_the_printed_text() -> None:
    report = replace(full_report(), prose={"publicity": "{general.basic}万元{{😀}}"})
    printed = f"{report.figures['general.basic'].written('万元')}万元{{"  # type: ignore[union-attr]
    assert [finding.offset for finding in found_in(report)] == [len(printed)]


def test_names_headings_and_the_title_are_looked_through() -> None:
    report = full_report()
    report = replace(
        report,
        figures={**report.figures, "cover.unit": "某县😀局"},
        headings={TITLE: "标题𓀀", "publicity": "公开😀"},
        prose={},
    )
    assert {(finding.keys[0], finding.quote) for finding in found_in(report)} >= {
        ("cover.unit", "😀"),
        (TITLE, "𓀀"),
        ("publicity", "😀"),
    }


def test_it_is_one_of_all_checks_and_an_error() -> None:
    report = replace(full_report(), prose={**full_report().prose, "publicity": "😀"})
    (found,) = (each for each in findings(report, Context(OUTLINE, missing=MISSING)) if each.code == "glyph.missing")
    assert found.severity == "error"
