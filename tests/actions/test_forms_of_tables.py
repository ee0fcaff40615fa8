"""A bureau's template of tables becomes a form that is filled in, printed and read back, and nothing of it is lost."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from actions.forming import decoded_outline, document_text, proposal_summary, proposal_text, propose_source, tried
from actions.problems import InputProblem
from domain.layout import worn
from domain.outline import Cell, Outline, figures, tables
from domain.proposing import Proposal, ProposedTable
from reports.content import document
from reports.pdf import pdf_bytes
from reports.reading import Reading, read_by_form
from reports.reading.doors import source_text
from reports.word.writer import word_bytes
from tests.form_templates import TEMPLATES, made, sheet, table
from tests.forms_of_tables import all_words, characters, filled_in, printed_columns

ALL = sorted(TEMPLATES)


def form(name: str, folder: Path, place: int = 0) -> ProposedTable:
    return propose_source(made(name, folder)).tables[place]


def shown(cell: Cell | str, names: dict[str, str]) -> str:
    """A cell in short: its words, what it asks for in ⟨⟩, what it is computed of."""
    if isinstance(cell, str) or cell.text:
        return cell if isinstance(cell, str) else cell.text
    asked = names.get(cell.key, cell.key)
    return (
        f"⟨{asked}⟩"
        if asked
        else "+".join(names.get(key, key) for key in cell.sum) or "÷".join(cell.rate) or cell.score
    )


def rows(table: ProposedTable) -> list[str]:
    names = {figure.key: f"{figure.kind} {figure.label}" for figure in table.figures}
    names |= {part.key: part.label for part in table.lists}
    return ["|".join(shown(cell, names) for cell in line.cells) for line in table.grid.rows]


def read_back(proposal: Proposal, folder: Path) -> tuple[Outline, Reading, Reading]:
    """The form filled in, as it was printed in Word and read again; and the report that it was."""
    outline = decoded_outline(proposal_text(proposal))
    report = filled_in(outline)
    path = folder / "填好.docx"
    path.write_bytes(word_bytes(document(report, worn(outline, report))))
    reading = read_by_form(path, outline)
    return outline, reading, Reading(report, outline, (), ())


@pytest.mark.parametrize("name", ALL)
def test_no_character_of_a_template_is_lost(name: str, tmp_path: Path) -> None:
    source = made(name, tmp_path)
    words = "".join(all_words(propose_source(source))).replace("{cover.year}", "2023")
    blocks = source_text(source, sheets=True).blocks
    assert blocks is not None
    cells = [cell.text for table in blocks.tables for row in table.layout for cell in row]
    blanks = "人____年月日"  # in whose place something is asked for
    assert not characters(cells) - characters([words, blanks])
    lines = document_text(source).split("\n")
    for line in (line for at, line in enumerate(lines, 1) if at not in blocks.in_tables):
        plain = re.split(r"[×X_]+(?:局|镇|单位)?|^[一二三四]、|^附件[12]$|[ \u3000]+", line)
        kept = "".join(words.split())
        assert all("".join(each.split()) in kept for each in plain if each), line


@pytest.mark.parametrize("name", ALL)
def test_a_template_is_read_by_the_form_made_of_it(name: str, tmp_path: Path) -> None:
    source = made(name, tmp_path)
    proposal = propose_source(source)
    trial = tried(source, proposal_text(proposal))
    assert trial.unplaced == ()
    assert trial.headings == len(proposal.sections)
    assert trial.figures == ()
    assert f"表格{len(proposal.tables)}张" in proposal_summary(proposal, trial)
    assert proposal_text(propose_source(source)) == proposal_text(proposal)


@pytest.mark.parametrize("name", ALL)
def test_a_filled_form_is_read_back_to_every_value(name: str, tmp_path: Path) -> None:
    outline, reading, wanted = read_back(propose_source(made(name, tmp_path)), tmp_path)
    report, full = reading.report, wanted.report
    assert dict(report.figures) == dict(full.figures)
    columns = printed_columns(outline, full)
    for key in full.tables:
        told = [{name: cell for name, cell in row.cells.items() if (key, name) in columns} for row in full.rows(key)]
        assert [dict(row.cells) for row in report.rows(key)] == told
    assert {key: report.prose.get(key) for key in full.prose} == dict(full.prose)
    assert report.unplaced == ()


@pytest.mark.parametrize("name", ALL)
def test_a_filled_form_prints(name: str, tmp_path: Path) -> None:
    outline = decoded_outline(proposal_text(propose_source(made(name, tmp_path))))
    report = filled_in(outline, rows=1)
    assert pdf_bytes(document(report, worn(outline, report))).startswith(b"%PDF")


def test_labels_join_what_the_catalogue_knows_and_the_score_follows_from_the_rate(tmp_path: Path) -> None:
    proposal = propose_source(made("one table", tmp_path))
    (table,) = proposal.tables
    assert rows(table)[:4] == [
        "单位名称|{cover.unit}|填报日期|{cover.date}",
        "基本支出总额|⟨general.basic⟩|项目支出总额|⟨general.project⟩",
        "预算执行情况（万元）\n（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）",
        f"部门整体支出总额|⟨general.budget⟩|⟨general.expenditure⟩|general.expenditure÷general.budget|{table.key}.s1",
    ]
    assert [(score.rule, score.points) for score in table.scores] == [("execution", "20")]
    assert proposal.sections[0].numbered is False
    assert proposal.figures == ("general.basic", "general.project", "general.budget", "general.expenditure")
    outline = decoded_outline(proposal_text(proposal))
    assert "sum.expenditure" in {identity.code for identity in outline.identities}
    assert [score.code for score in outline.scores] == [f"{table.key}.s1"]


def test_indicators_repeat_in_their_groups_and_the_total_adds_all(tmp_path: Path) -> None:
    table = form("one table", tmp_path)
    (part,) = table.lists
    assert [(line.per, line.where) for line in table.grid.rows if line.per] == [
        (part.key, "kind=数量指标"),
        (part.key, "kind=质量指标"),
        (part.key, "kind=社会效益指标"),
    ]
    assert [(column.key, column.kind) for column in part.columns] == [
        ("kind", "choice"), ("name", "text"), ("target", "text"), ("actual", "text"), ("score", "score"),
    ]  # fmt: skip
    total = next(line for line in table.grid.rows if line.cells[0] == Cell(text="总分", columns=6))
    assert isinstance(total.cells[1], Cell)
    assert [term.partition("[")[0] for term in total.cells[1].sum] == [f"{part.key}.*.score"] * 3


def test_a_form_in_a_section_stands_there_and_its_lists_grow(tmp_path: Path) -> None:
    proposal = propose_source(made("in sections", tmp_path))
    first, income, three = proposal.tables
    assert [table.section for table in proposal.tables] == ["profile", "general", "general"]
    assert rows(first)[:2] == [
        "联系人|{cover.contact}|联络电话|{cover.phone}",
        "人员编制|⟨staff.quota⟩|实有人数|⟨staff.actual⟩",
    ]
    assert first.replaced[:3] == ("任务1：", "任务2：", "……")
    assert [part.key for part in income.lists] == ["institutions"]
    whole = income.grid.rows[2].cells[1]
    assert isinstance(whole, Cell)
    assert {term.split(".")[2] for term in whole.sum} >= {"carried", "fiscal", "fund", "special"}
    assert all(isinstance(cell, Cell) and cell.sum for cell in three.grid.rows[-1].cells[1:])


def test_weights_are_read_and_bound_the_scores(tmp_path: Path) -> None:
    scoring, listed = propose_source(made("attached", tmp_path)).tables
    assert (scoring.section, scoring.title, scoring.footer) == (
        "",
        "部门整体支出绩效评价指标评分表",
        ("填表人：        联系电话：{cover.phone}",),
    )
    assert [identity.left[0] for identity in scoring.identities] == ["5", "5", "3", "30", "31", "26"]
    assert [figure.kind for figure in scoring.figures] == ["score"] * 6
    assert scoring.figures[0].hint == "满分5分。"
    last = [cell for cell in scoring.grid.rows[-1].cells if isinstance(cell, Cell)]
    assert last[-1].sum == tuple(figure.key for figure in scoring.figures)
    assert [part.key for part in listed.lists] == ["projects"]
    assert rows(listed)[-1].startswith("合计|projects.*.initial|projects.*.budget|projects.*.amount|")


def test_a_form_in_yuan_adds_up_both_ways(tmp_path: Path) -> None:
    proposal = propose_source(made("budgets", tmp_path))
    (table,) = proposal.tables
    assert proposal.amounts == "元"
    bottom = [cell for cell in table.grid.rows[-1].cells if isinstance(cell, Cell)]
    assert [len(cell.sum) for cell in bottom if cell.sum] == [3, 3, 6, 3, 3, 6]
    assert {figure.kind for figure in table.figures} == {"money"}


def test_a_form_for_each_project_belongs_to_the_project_that_it_names(tmp_path: Path) -> None:
    outline = decoded_outline(proposal_text(propose_source(made("project sheet", tmp_path))))
    full = filled_in(outline, rows=2)
    first, second = full.rows("projects")
    path = tmp_path / "换序.docx"
    swapped = replace(full, tables={**full.tables, "projects": (second, first)})
    path.write_bytes(word_bytes(document(swapped, worn(outline, swapped))))
    report = read_by_form(path, outline).report
    names = {row.id: row.cells["name"] for row in report.rows("projects")}
    assert [names[row.id] for row in report.rows("projects")] == [second.cells["name"], first.cells["name"]]
    for row in report.rows("projects"):
        old = next(each for each in (first, second) if each.cells["name"] == row.cells["name"])
        told = {key.split(".", 3)[-1]: value for key, value in report.figures.items() if f".{row.id}.own" in key}
        assert told == {key.split(".", 3)[-1]: value for key, value in full.figures.items() if f".{old.id}.own" in key}
        assert row.cells["amount"] == old.cells["amount"]


def test_what_is_not_asked_for_and_what_is_open_stays_as_it_is(tmp_path: Path) -> None:
    data = form("base data", tmp_path)
    assert any("政府采购金额|——|⟨money" in row for row in rows(data))
    labels = form("labels", tmp_path)
    begun = {part.default for part in labels.texts}
    assert {"20××年至20××年", "财政拨款____万元，其他____万元"} <= begun
    assert ("延续性项目", "新增项目") in [figure.choices for figure in labels.figures]
    assert any("（盖章）" in text for text in begun)


def test_a_form_for_one_project_stands_for_each(tmp_path: Path) -> None:
    proposal = propose_source(made("project sheet", tmp_path))
    (table,) = proposal.tables
    assert table.per == "projects"
    assert rows(table)[3].startswith("年度资金总额|⟨row.initial⟩|⟨row.budget⟩|⟨row.amount⟩|10|row.amount÷row.budget|")
    outline = decoded_outline(proposal_text(proposal))
    report = filled_in(outline, rows=2)
    dressed = worn(outline, report)
    assert len({key for key in figures(dressed) if ".1." in key}) == len(table.figures)
    assert len([key for key in tables(dressed) if key.endswith(table.lists[0].key)]) == 2
    assert {each.rule for each in dressed.scores} == {"execution"}


def past(path: Path) -> Path:
    """A paper that is filled in: a cover of labels, words beside labels, a dash among numbers, targets with units."""
    word = Document()
    word.add_paragraph("部门整体支出绩效自评报告")
    table(word, [["评价单位（公章）", "榕湖县林业局"], ["评价年度", "2022年"], ["预算编码", "204003"]])
    word.add_paragraph("一、部门基本概况")
    told = "全年造林三千亩，未发生森林火灾，被评为良好单位。"
    people = [["联系人", "方某", "联络电话", "0730-88"], ["人员编制", "41", "实有人数", "38"]]
    table(word, [*people, ["总体运行情况及成绩", told, "", ""]], [(2, 1, 2, 3)])
    word.add_paragraph("二、收支情况")
    spent = [["局机关", "3.1", "-"], ["林场", "1.2", "2"], ["合计", "4.3", "2"]]
    table(word, [["机构名称", "接待费（万元）", "用车费（万元）"], *spent])
    word.add_paragraph("三、绩效完成情况")
    heads = ["一级指标", "三级指标", "年初目标值", "实际完成值", "得分"]
    goals = [["数量指标", "造林面积", "≥3000亩", "3100亩", "10"], ["满意度指标", "群众满意", "≥90%", "94%", "8"]]
    table(word, [heads, *goals])
    word.add_paragraph("四、存在的问题")
    word.save(str(path))
    return path


def test_what_a_past_paper_answers_is_asked_for_again(tmp_path: Path) -> None:
    source = past(tmp_path / "去年.docx")
    proposal = propose_source(source)
    contact, money, goals = proposal.tables
    assert not any("评价单位" in "".join(rows(each)) for each in proposal.tables), "that is the cover"
    assert rows(contact)[0] == "联系人|{cover.contact}|联络电话|{cover.phone}"
    assert contact.replaced[-1].startswith("全年造林")
    assert [line.per for line in money.grid.rows] == ["", money.lists[0].key, ""]
    assert rows(money)[-1].count(".*.") == 2
    assert "-" in money.replaced
    assert rows(goals)[1].startswith("数量指标|造林面积|⟨text")
    assert [figure.kind for figure in goals.figures] == ["text", "text", "score"] * 2
    trial = tried(source, proposal_text(proposal))
    assert not [line for line in trial.unplaced if "造林" in line or "方某" in line or "林场" in line]


def test_a_list_of_data_is_no_form(tmp_path: Path) -> None:
    book = Workbook()
    sheet(book.worksheets[0], [["事项", "预算数", "决算数"], *([f"{row}、事项", "", ""] for row in range(1_100))])
    book.save(tmp_path / "明细.xlsx")
    with pytest.raises(InputProblem, match="表格太大"):
        propose_source(tmp_path / "明细.xlsx")
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04rubbish")
    with pytest.raises(InputProblem, match="无法读取"):
        propose_source(tmp_path / "坏.xlsx")
