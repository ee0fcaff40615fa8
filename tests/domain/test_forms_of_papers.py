"""What a paper table's cells are for, where its words leave a doubt: such cells are asked for, never computed."""

from collections.abc import Mapping, Sequence

from actions.outlines import catalogue
from domain.links import escaped
from domain.outline import Cell, MoneyUnit
from domain.paper_tables import PaperTable, layout
from domain.proposing import ProposedTable, cell_at, cell_use, figure_at
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.making import proposed_table


def made(
    rows: Sequence[Sequence[str]],
    spans: Mapping[tuple[int, int], tuple[int, int]] | None = None,
    amounts: MoneyUnit = "万元",
    unit: str = "",
) -> ProposedTable:
    cells = layout(rows, spans or {})
    paper = PaperTable(cells, (1.0,) * len(rows[0]), "某表", unit=unit, section="general")
    return proposed_table(paper, KnownWords(catalogue()), escaped, set(), amounts)


def test_a_total_is_computed_only_where_its_parts_are_all_there() -> None:
    spans = {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 2)}
    open_ended = made(
        [["单位", "收入合计", "其中：", ""], ["", "", "财政拨款", "事业收入"], ["本级", "", "", ""]], spans
    )
    assert cell_use(open_ended, (2, 1)) == "own"
    whole = made([["单位", "收入合计", "其中：", ""], ["", "", "财政拨款", "其他收入"], ["本级", "", "", ""]], spans)
    assert cell_use(whole, (2, 1)) == "computed"


def test_rows_below_among_leave_a_total_open() -> None:
    rows = [["项目", "决算数"], ["办公", ""], ["其中：邮电", ""], ["会议", ""], ["合计", ""]]
    assert cell_use(made(rows), (4, 1)) == "own"
    assert cell_use(made([row for row in rows if "其中" not in row[0]]), (3, 1)) == "computed"


def test_numbered_rows_add_up_on_their_highest_level() -> None:
    rows = [
        ["项目", "决算数"],
        ["一、办公", ""],
        ["（一）邮电", ""],
        ["（二）印刷", ""],
        ["二、会议", ""],
        ["合计", ""],
    ]
    table = made(rows)
    assert cell_at(table, (5, 1)).sum == (cell_at(table, (1, 1)).key, cell_at(table, (4, 1)).key)
    half = [["项目", "决算数"], ["一、办公", ""], ["邮电", ""], ["二、会议", ""], ["合计", ""]]
    assert cell_use(made(half), (4, 1)) == "own"


def test_two_cells_that_would_be_one_figure_are_neither() -> None:
    twice = made([["项目", "决算数"], ["基本支出", ""], ["基本支出", ""]])
    assert [cell_use(twice, (row, 1)) for row in (1, 2)] == ["own", "own"]
    years = made([["项目", "2022年决算数", "2023年决算数"], ["基本支出", "", ""]])
    assert [cell_use(years, (1, column)) for column in (1, 2)] == ["own", "own"]
    once = made([["项目", "上年决算数", "全年执行数"], ["基本支出", "", ""]])
    assert [cell_use(once, (1, column)) for column in (1, 2)] == ["own", "known"]
    assert cell_at(once, (1, 2)).key == "general.basic"


def test_what_was_carried_over_is_a_figure_of_this_year() -> None:
    assert cell_at(made([["上年结转", "", "年末结转和结余", ""]]), (0, 1)).key == "general.carried_in"


def test_money_in_another_unit_is_a_plain_number() -> None:
    table = made([["基本支出（元）", "", "办公费（万元）", ""]])
    assert [figure.kind for figure in table.figures] == ["number", "money"]
    in_yuan = made([["项目", "决算数"], ["办公费", ""]], unit="元")
    assert [figure.kind for figure in in_yuan.figures] == ["number"]


def test_the_same_paper_of_another_year_gives_the_same_keys() -> None:
    def keys(year: str) -> list[str]:
        table = made([[f"{year}年情况", "数量"], ["车辆数", ""], ["房屋面积", ""]])
        return [figure.key for figure in table.figures]

    assert keys("2023") == keys("2024")
    assert len(set(keys("2023"))) == 2


def test_a_score_behind_the_rate_needs_its_points() -> None:
    heads = ["项目", "预算数", "执行数", "执行率", "得分"]
    assert made([heads, ["整体支出", "", "", "", ""]]).scores == ()
    (score,) = made([[*heads[:4], "得分（10分）"], ["整体支出", "", "", "", ""]]).scores
    assert (score.points, score.actual, score.target) == ("10", ("general.expenditure",), ("general.budget",))


def test_cells_that_reach_too_far_are_cut_and_keep_their_words() -> None:
    cells = layout([["甲", "", ""], ["", "乙", ""]], {(0, 0): (5, 9), (1, 1): (3, 3)})
    texts = [cell.text for row in cells for cell in row if cell.text]
    assert texts == ["甲", "乙"]
    assert sum(cell.rows * cell.columns for row in cells for cell in row) == 6


def test_a_label_that_is_asked_for_may_be_made_anything() -> None:
    table = made([["车辆数", ""]])
    assert figure_at(table, (0, 1)) is not None
    assert cell_at(table, (0, 0)) == Cell(text="车辆数")
