"""What a clerk does to a form that was made of a table."""

from domain.outline import Catalogue, Cell, Figure, GridLine, GridPart, Identity, ProsePart, Score, TablePart
from domain.outline import Column as Col
from domain.proposing import (
    Proposal,
    ProposedSection,
    ProposedTable,
    as_known,
    as_label,
    as_own,
    as_text,
    cell_at,
    cell_use,
    dropped,
    figure_at,
    joined,
    label_around,
    own_key,
    placed,
    titled,
    with_column,
    with_new_figure,
    with_table,
    without_table,
)

CATALOGUE = Catalogue({}, {}, {}, {"problems": {"key": "problems", "heading": ["问题"]}}, {}, {}, ("标题",), ())
FIGURES = (Figure("own.a", "money", "甲"), Figure("own.b", "money", "乙"))
TABLE = ProposedTable(
    "own.t1",
    "某表",
    GridPart(
        "own.t1.grid",
        "某表",
        (1.0, 1.0, 1.0),
        (
            GridLine(("项目", "甲", "乙")),
            GridLine((Cell(text="支出"), Cell(key="own.a"), Cell(key="own.b"))),
            GridLine(("合计", Cell(sum=("own.a", "own.b")), Cell(rate=("own.a", "own.b")))),
            GridLine((Cell(key="name"), Cell(prose="own.p"), Cell(score="own.t1.s1")), per="own.r"),
            GridLine((Cell(text="说明", columns=2), Cell(key="general.basic"))),
        ),
    ),
    section="general",
    figures=FIGURES,
    lists=(TablePart("own.r", "明细", columns=(Col("name", "text", "名称"),)),),
    texts=(ProsePart("own.p", default="起"),),
    identities=(Identity("own.t1.i1", ("own.a",), ("own.b",)),),
    scores=(Score("own.t1.s1", "得分", "execution", "10", actual=("own.a",), target=("own.b",)),),
)
FORM = Proposal(
    "form-1",
    "提纲",
    "标题",
    "万元",
    (ProposedSection("general", "收支", 1, False), ProposedSection(own_key("丁"), "丁", 1, False)),
    tables=(TABLE,),
)


def test_each_cell_says_what_it_is_for() -> None:
    uses = [[cell_use(TABLE, (row, at)) for at in range(len(line.cells))] for row, line in enumerate(TABLE.grid.rows)]
    assert uses == [
        ["label", "label", "label"],
        ["label", "own", "own"],
        ["label", "computed", "computed"],
        ["column", "text", "computed"],
        ["label", "known"],
    ]


def test_a_label_gets_other_words_and_a_cell_keeps_its_reach() -> None:
    after = as_label(TABLE, (4, 0), " 备注 ")
    assert cell_at(after, (4, 0)) == Cell(text="备注", columns=2)
    assert (after.figures, after.scores) == (TABLE.figures, TABLE.scores)


def test_what_stood_on_a_figure_that_is_gone_goes_too() -> None:
    after = as_label(TABLE, (1, 1), "")
    assert cell_use(after, (1, 1)) == "blank"
    assert [figure.key for figure in after.figures] == ["own.b"]
    assert cell_at(after, (2, 1)).sum == ("own.b",)
    assert cell_use(after, (2, 2)) == cell_use(after, (3, 2)) == "blank"
    assert (after.scores, after.identities) == ((), ())


def test_a_cell_asks_for_a_known_figure_or_for_one_of_its_own() -> None:
    known = as_known(TABLE, (1, 2), "general.budget")
    assert cell_use(known, (1, 2)) == "known"
    assert known.asked == ("own.a", "general.budget", "general.basic")
    renamed = as_own(TABLE, (1, 1), "甲甲", "count")
    assert figure_at(renamed, (1, 1)) == Figure("own.a", "count", "甲甲")
    new = as_own(TABLE, (4, 1), "新数", "text")
    figure = figure_at(new, (4, 1))
    assert figure is not None
    assert (figure.label, figure.kind, figure.optional, figure.skippable) == ("新数", "text", True, False)


def test_a_cell_of_running_text_begins_with_blanks_and_boxes_and_no_old_sentence() -> None:
    after = as_text(TABLE, (0, 0))
    assert cell_use(after, (0, 0)) == "text"
    assert after.texts[-1].default == ""
    assert as_text(TABLE, (1, 1)).texts[-1].hint == label_around(TABLE, (1, 1)) != "", (
        "its box on the page says what it is"
    )
    for words in ("编制____人", "□优 □良"):
        assert as_text(as_label(TABLE, (0, 0), words), (0, 0)).texts[-1].default == words
    assert as_text(after, (0, 0)) is after
    assert len(as_label(after, (0, 0), "项目").texts) == 1


def test_the_column_of_a_list_is_called_otherwise() -> None:
    after = with_column(TABLE, (3, 0), "项目名称")
    assert after.lists[0].columns == (Col("name", "text", "项目名称"),)


def test_forms_are_named_put_elsewhere_and_dropped() -> None:
    assert titled(FORM, 0, " 乙表 ").tables[0].title == "乙表"
    assert placed(FORM, 0, "").tables[0].section == ""
    assert without_table(FORM, 0).tables == ()
    assert with_table(FORM, 0, as_label(TABLE, (1, 1), "")).tables[0] != TABLE


def test_a_form_follows_its_heading() -> None:
    assert joined(FORM, 0, "problems", CATALOGUE).tables[0].section == "problems"
    assert dropped(FORM, 0).tables[0].section == ""


def test_a_section_asks_for_a_figure_that_nobody_knows() -> None:
    after = with_new_figure(FORM, 0, "车辆数", "number", CATALOGUE)
    (figure,) = after.own
    assert (figure.label, figure.kind, after.sections[0].figures) == ("车辆数", "number", (figure.key,))
    moved = with_new_figure(after, 1, "车辆数", "number", CATALOGUE)
    assert (moved.own, moved.sections[0].figures, moved.sections[1].figures) == ((figure,), (), (figure.key,))
