"""The three attachments of the shipped outline: optional, filled by the shipped sample, checked against the text."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from actions.archiving import Wishes, archive
from actions.exporting import export
from actions.importing import import_source
from actions.opening import open_library
from actions.printing import rendered
from actions.reports import edit, opened
from actions.verifying import verified
from actions.wording import label_of, sentence
from domain.amount import Amount, Value
from domain.checks import Context, Finding, checked
from domain.computing import given, rule_at, value_at
from domain.editing import set_cell, set_figure, want_attachment
from domain.grids import laid_out, written
from domain.layout import worn
from domain.outline import (
    Outline,
    attachments,
    columns_of,
    decode_outline,
    expanded,
    figures,
    pages,
    prose_parts,
    tables,
)
from domain.progress import PageState, progress
from domain.report import Report, own_sections, split_cell
from reports.content import Grid, document
from storage.library import Library
from tests.conftest import ROOT, Snapshot
from tests.domain.build import SHIPPED, money
from tools.attached_sample import filled

SAMPLES = ROOT / "resources" / "samples"
KEYS = ("basis", "overall", "sheets")


@pytest.fixture(scope="module")
def outline() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


@pytest.fixture(scope="module")
def bare(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The shipped sample without attachments."""
    with open_library(tmp_path_factory.mktemp("bare") / "library.db") as library:
        return opened(library, import_source(library, SAMPLES / "2024-qingluan.txt").id).report


@pytest.fixture(scope="module")
def whole(bare: Report, outline: Outline) -> Report:
    """The shipped sample with its attachments."""
    return filled(bare, outline)[0]


def found(report: Report, outline: Outline) -> tuple[Finding, ...]:
    result = checked(report, Context(outline))
    assert result.failures == ()
    return result.findings


def changed(report: Report, outline: Outline, key: str, value: Value | None) -> Report:
    table, row, column = split_cell(key)
    steps = set_cell(report, table, row, column, value) if row else set_figure(report, key, value)
    assert steps, key
    return report.after(steps)


def row_of(report: Report, table: str, name: str) -> str:
    return next(f"{table}.{row.id}" for row in report.rows(table) if row.cells["name"] == name)


def test_keys_of_attachments_are_permanent(outline: Outline, snapshot: Snapshot) -> None:
    """As those of the text: one may be added, none renamed or taken away."""
    sample = expanded(outline, {"projects": (0,)}, (*KEYS, "rating"))
    plain = [
        *figures(outline),
        *prose_parts(outline),
        *(each.code for each in outline.identities),
        *(each.code for each in outline.rates),
    ]
    lines = [f"figure {key} {each.kind}" for key, each in figures(sample).items()]
    lines += [f"prose {key}" for key in prose_parts(sample)]
    for key, table in tables(sample).items():
        lines += [f"column {key}.{column.key} {column.kind}" for column in columns_of(table)]
    lines += [f"identity {each.code}" for each in sample.identities] + [f"score {each.code}" for each in sample.scores]
    new = (line.replace("sheets.0.", "sheets.*.") for line in lines if line.split()[1] not in plain)
    snapshot.check("\n".join(sorted(new)) + "\n")


def test_a_report_that_wants_none_is_as_it_was(bare: Report, outline: Outline) -> None:
    assert worn(outline, bare) is outline
    assert attachments(outline) == ()
    assert [column.key for column in tables(outline)["projects"].columns][-1] == "fund"
    assert not any(isinstance(block, Grid) for block in document(bare, outline).blocks)


def test_the_sample_adds_up(whole: Report, outline: Outline) -> None:
    assert found(whole, outline) == ()
    states = {each.key: each.state for each in progress(whole, outline, ())}
    assert len(states) == len(pages(worn(outline, whole))) + 1
    assert set(states.values()) == {PageState.COMPLETE}
    indicators = [row for table, rows in whole.tables.items() if table.endswith("indicators") for row in rows]
    assert len(indicators) >= 60
    assert len([each for each in attachments(worn(outline, whole)) if each.key == "sheets"]) == 7


def test_what_was_filled_stays_when_an_attachment_goes_and_comes_back(whole: Report, outline: Outline) -> None:
    less = whole
    for key in KEYS:
        less = less.after(want_attachment(less, key, wanted=False))
    assert worn(outline, less) is outline
    assert dict(less.figures) == dict(whole.figures)
    assert found(less, outline) == ()
    back = less
    for key in KEYS:
        back = back.after(want_attachment(back, key, wanted=True))
    assert back == whole
    assert own_sections(back) == {}


@pytest.mark.parametrize("key", KEYS)
def test_each_stands_without_the_others(key: str, whole: Report, outline: Outline) -> None:
    report = whole
    for other in set(KEYS) - {key}:
        report = report.after(want_attachment(report, other, wanted=False))
    for finding in found(report, outline):
        assert sentence(finding, report, outline)
    assert sum(isinstance(block, Grid) for block in document(report, outline).blocks) == (7 if key == "sheets" else 1)
    assert found(report, outline) == ()


@pytest.mark.parametrize(
    ("key", "value", "codes"),
    [
        ("general.budget", "1286.5", {"overall.budget"}),
        ("general.initial_budget", "1198.1", {"overall.initial"}),
        ("general.expenditure", "1231.59", {"overall.spent", "sum.expenditure"}),
        ("general.public", "50", {"basis.public.spent", "sum.basic"}),
        ("three.vehicles", "7.3", {"basis.vehicles", "sum.three"}),
        ("costs.operation.spent", "7.1", {"basis.vehicles"}),
        ("costs.purchase.spent", "0.1", {"basis.vehicles"}),
        ("costs.public.previous", "59.6", {"basis.public.previous"}),
        ("costs.office.budget", "39.6", {"basis.public.budget"}),
        ("costs.meetings.spent", "30", {"basis.public.spent"}),
        ("costs.adjustment", "-48.4", {"overall.adjustment"}),
        ("overall.basic.initial", "629.5", {"overall.initial", "overall.adjustment"}),
        ("overall.basic.spent", "648.24", {"overall.spent"}),
        ("overall.other.spent", "1", {"overall.spent"}),
        ("overall.special.budget", "1", {"overall.budget"}),
        ("projects.1.amount", "168.4", {"sum.projects", "sheet.spent", "overall.spent"}),
        ("projects.2.budget", "151", {"sheet.budget", "overall.budget"}),
        ("projects.3.initial", "99", {"sheet.initial", "overall.initial"}),
        ("sheets.2.carried.spent", "12.5", {"sheet.spent"}),
        ("sheets.2.fiscal.budget", "137.5", {"sheet.budget"}),
        ("sheets.7.other.initial", "0.01", {"sheet.initial"}),
        ("score.total", "95.01", {"overall.total"}),
    ],
)
def test_a_wrong_amount_is_found(key: str, value: str, codes: set[str], whole: Report, outline: Outline) -> None:
    wrong: Value = Decimal(value) if key == "score.total" else money(value)
    report = changed(whole, outline, key, wrong)
    errors = [each for each in found(report, outline) if each.severity in ("error", "query")]
    told = {each.code.removeprefix(f"sheets.{each.keys[0].split('.')[1]}.") for each in errors}
    assert codes <= {code.partition("sheets.")[2].partition(".")[2] or code for code in told} | told
    named = {name for each in errors if each.code in codes for name in each.keys}
    assert key in named or split_cell(key)[0] in named
    assert all(sentence(each, report, outline) for each in errors)


@pytest.mark.parametrize("table", ["overall.indicators", "sheets.1.indicators"])
def test_weights_add_up_in_each_form_and_each_level(table: str, whole: Report, outline: Outline) -> None:
    row = whole.rows(table)[0]
    points = row.cells["points"]
    assert isinstance(points, Decimal)
    report = changed(whole, outline, f"{table}.{row.id}.points", points + 1)
    told = {(each.code.rpartition(".")[2], each.severity) for each in found(report, outline)}
    assert {("points", "error"), ("output", "query")} <= told


def test_a_score_follows_the_rule_and_the_word_of_the_clerk_counts(whole: Report, outline: Outline) -> None:
    layout = worn(outline, whole)
    late = row_of(whole, "overall.indicators", "抢救复壮濒危古树") + ".score"
    assert value_at(late, whole, layout) == Decimal("4.33")
    rule = rule_at(late, layout)
    assert rule is not None
    typed = changed(whole, outline, late, Decimal(4))
    assert given(rule[0], typed, layout, rule[1]) == Decimal(4)
    assert value_at("overall.score.funds", whole, layout) == Decimal("9.57")


def test_the_forms_show_each_fact_where_it_is_typed_once(whole: Report, outline: Outline) -> None:
    layout = worn(outline, whole)
    page = next(each for each in pages(layout) if each.key == "basis")
    rows: dict[int, list[str]] = {}
    for cell in laid_out(page.parts[0], whole, layout).cells:  # type: ignore[arg-type]
        rows.setdefault(cell.at[0], []).append(written(cell, whole, layout))
    assert ["公用经费", "78.2", "79", "76.85"] in rows.values()
    assert ["项目支出", "444.5", "608.4", "583.33"] in rows.values()
    report = changed(whole, outline, "general.public", money("70"))
    cells = laid_out(page.parts[0], report, layout).cells  # type: ignore[arg-type]
    assert "70" in [written(cell, report, layout) for cell in cells if cell.cell.key == "general.public"]
    assert "general.public" not in {each.key for each in page.parts}  # type: ignore[union-attr]


def test_a_form_asks_about_what_the_text_may_leave_blank(whole: Report, outline: Outline) -> None:
    report = changed(whole, outline, "staff.quota", None)
    missing = [each for each in found(report, outline) if each.code == "missing.figure"]
    assert [(each.severity, each.keys) for each in missing] == [("query", ("staff.quota",))]
    report = changed(whole, outline, "projects.4.budget", None)
    missing = [each for each in found(report, outline) if each.code == "missing.cell"]
    assert [each.keys for each in missing] == [("projects.4.budget",)]
    assert label_of("projects.4.budget", outline, report)


def test_it_is_kept_as_it_was_filled(bare: Report, outline: Outline, tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as library:
        report = kept(library, outline)
    with open_library(tmp_path / "library.db") as again:
        back = opened(again, 1).report
    assert replace(back, uuid="") == replace(report, uuid="")
    assert Amount(1) not in back.figures.values()


def test_it_goes_out_in_every_format_and_comes_back_the_same(outline: Outline, tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as library:
        report = kept(library, outline)
        current = opened(library, 1)
        for name in ("report.docx", "report.txt", "report.json", "report.sqlite"):
            export(library, current, tmp_path / name)
        package = archive(library, current, tmp_path, Wishes(as_zip=True))
        pages = [page.extract_text().replace("\n", "") for page in PdfReader(BytesIO(rendered(current))).pages]
    assert verified(package).whole
    for source in (tmp_path / "report.sqlite", package):
        with open_library(tmp_path / f"{source.suffix[1:]}.db") as other:
            assert opened(other, import_source(other, source).id).report == report
    assert [sum(f"附件3-{number}" in page for page in pages) for number in range(1, 8)] == [1] * 7
    assert sum("三级指标" in page for page in pages) >= 9, "the head stands again on each page"
    printed = "".join(pages)
    for word in ("森林防火通道及瞭望塔建设项目", "≥8500亩", "4.33", "95.74%", "单位负责人（签名）："):
        assert word in printed
    assert "总分\t100\t95" in (tmp_path / "report.txt").read_text("utf-8")


def kept(library: Library, outline: Outline) -> Report:
    current = opened(library, import_source(library, SAMPLES / "2024-qingluan.txt").id)
    report, changes = filled(current.report, outline)
    assert edit(library, current, "填写附件", changes).report == report
    return report
