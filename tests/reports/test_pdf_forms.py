"""Forms over pages: heads that stand again, labels over many rows, lines below; read from the composed pages."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.content import AttachmentHead, Block, Document, Grid, GridCell, Paragraph
from reports.plaintext import plain_text
from reports.public import published
from reports.typesetting.fonts import bundled
from reports.typesetting.pages import compose
from reports.typesetting.paper import ASCENT, PaperPage, TypeRow
from reports.typesetting.style import STANDARD
from reports.typesetting.titles import titled
from reports.word.writer import word_bytes

FOOTER = ("填表人（签名）：", "填报日期：", "联系电话：", "单位负责人（签名）：")


def grid(spans: list[int], head: int = 1, heads: tuple[int, ...] = (), footer: tuple[str, ...] = FOOTER) -> Grid:
    """Two columns: labels over so many rows each, and one row of words beside each; above them the head."""
    cells = [GridCell(row, column, 1, 1, f"头{row}{column}", "center") for row in range(head) for column in (0, 1)]
    row = head
    for number, span in enumerate(spans):
        cells.append(GridCell(row, 0, span, 1, f"标{number}", "center"))
        cells += (GridCell(row + place, 1, 1, 1, f"格{row + place}", "left") for place in range(span))
        row += span
    return Grid((1.0, 3.0), tuple(cells), row, head, "grid", heads, footer)


def pages_of(*blocks: Block) -> tuple[PaperPage, ...]:
    return compose(
        Document("题", "局", "2023", False, (AttachmentHead("附件1", "表", "form"), *blocks)), STANDARD, bundled()
    )


def said(row: TypeRow) -> str:
    return "".join(sort.text for sort, _ in row.places)


def words(page: PaperPage) -> list[str]:
    return [said(row) for row in page.rows if row.size == STANDARD.form_size]


def numbers(page: PaperPage) -> Iterator[int]:
    return (int(word[1:]) for word in words(page) if word.startswith("格"))


def test_the_head_and_the_last_head_below_it_stand_again_on_each_page() -> None:
    form = grid([1] * 90, heads=(5, 60))
    pages = pages_of(form)
    assert len(pages) > 2
    assert all(words(page)[:2] == ["头00", "头01"] for page in pages)
    for page in pages[1:]:
        first = words(page)[2]
        own = [number for number in numbers(page) if number not in (5, 60)]
        assert first == ("标59" if own[0] > 60 else "标4")
    assert [number for page in pages for number in numbers(page) if number not in (5, 60)] == [
        number for number in range(1, 91) if number not in (5, 60)
    ]


def test_heads_of_like_length_turn_alike() -> None:
    """全年执行数 over two columns stood on one line between 年初预算数 and 全年预算数 on two."""
    heads = [GridCell(0, 0, 1, 1, "年初预算数", "center"), GridCell(0, 1, 1, 1, "全年执行数", "center")]
    below = [GridCell(1, column, 1, 1, "1.00", "right") for column in (0, 1)]
    rest = [GridCell(row, 2, 1, 1, "项目名称", "center") for row in (0, 1)]
    (page,) = pages_of(Grid((1.0, 1.5, 6.0), (*heads, *below, *rest), 2, 1, "grid"))
    assert sorted(words(page)) == sorted(["年初", "预算数", "全年", "执行数", "1.00", "1.00", "项目名称", "项目名称"])


def test_a_head_does_not_turn_as_what_stands_beside_it_over_more_rows() -> None:
    """实际完成情况 stood on two lines in a wide cell: the narrow 年度总体目标 beside its row has as many characters."""
    cells = (
        GridCell(0, 0, 2, 1, "年度总体目标", "center"),
        GridCell(0, 1, 1, 1, "预期目标", "center"),
        GridCell(0, 2, 1, 1, "实际完成情况", "center"),
        GridCell(1, 1, 1, 1, "完成抚育", "left"),
        GridCell(1, 2, 1, 1, "完成抚育", "left"),
    )
    (page,) = pages_of(Grid((1.0, 5.0, 5.0), cells, 2, 1, "grid", (0,)))
    assert "实际完成情况" in words(page)


def test_what_has_columns_of_its_own_stands_below_no_head() -> None:
    """厉行节约保障措施 behind the list of buildings, alone on the last page: the head of the list is none of its."""
    for count in range(60):
        listed = range(count, count + 3)
        cells = [
            *(GridCell(row, column, 1, 1, f"格{row}", "left") for row in range(count) for column in range(3)),
            *(GridCell(row, column, 1, 1, f"列{row}", "left") for row in listed for column in range(3)),
            GridCell(count + 3, 0, 1, 3, f"列{count + 3}", "left"),  # a line across the list, and its sum
            *(GridCell(count + 4, 2 * side, 1, 2 - side, f"列{count + 4}", "left") for side in range(2)),
            GridCell(count + 5, 0, 1, 1, "措施", "center"),
            GridCell(count + 5, 1, 1, 2, "末行", "left"),
        ]
        form = Grid((1.0, 1.0, 1.0), tuple(cells), count + 6, 0, "grid", (count,))
        assert form.below(count) == range(count + 1, count + 5)
        for page in pages_of(form)[1:]:
            own = next(word for word in words(page) if word != f"列{count}")
            assert (words(page)[0] == f"列{count}") is own.startswith("列")


def test_no_page_ends_below_a_head() -> None:
    for head in range(20, 40):
        for page in pages_of(grid([1] * 60, heads=(head,)))[:-1]:
            assert words(page)[-1] != f"格{head}"


def test_a_label_over_many_pages_stands_on_each_of_them() -> None:
    pages = pages_of(grid([3, 80, 2]))
    assert len(pages) > 2
    assert all(("标1" in words(page)) == any(4 <= number < 84 for number in numbers(page)) for page in pages)
    assert sum("标0" in words(page) for page in pages) == 1


def test_what_is_signed_stands_side_by_side_below_the_last_row() -> None:
    for count in range(20, 32):
        page = pages_of(grid([1] * count))[-1]
        below = [row for row in page.rows if said(row) in FOOTER]
        assert [said(row) for row in below] == list(FOOTER)
        last = next(row for row in page.rows if said(row) == f"格{count}")
        assert last.y > below[0].y == below[1].y > below[2].y == below[3].y > STANDARD.bottom - 0.5
        assert below[0].x == below[2].x < below[1].x == below[3].x


@pytest.mark.parametrize(
    ("label", "most", "lines"),
    [
        ("年初预算数", 4, ["年初", "预算数"]),
        ("执行数（B）", 4.5, ["执行数", "（B）"]),
        ("部门（单位）名称", 5.5, ["部门（单位）", "名称"]),
        ("不少于130户", 4, ["不少于", "130户"]),
        ("第一句。第二句。", 5, ["第一句。第", "二句。"]),
    ],
)
def test_the_lines_of_a_label_keep_its_words_whole(label: str, most: float, lines: list[str]) -> None:
    width = most * STANDARD.form_size + 8.1  # with the padding
    cells = (GridCell(0, 0, 1, 1, label, "center"), GridCell(0, 1, 1, 1, "7", "right"))
    (page,) = pages_of(Grid((width, STANDARD.measure - width), cells, 1, 0, "grid"))
    assert [said(row) for row in page.rows if row.x < STANDARD.left + width and said(row)[:1] in label] == lines


def test_line_ends_and_blanks_before_words_are_kept() -> None:
    cells = (GridCell(0, 0, 1, 1, "　　其中：甲\n乙", "left"), GridCell(0, 1, 1, 1, "7", "right"))
    (page,) = pages_of(Grid((1.0, 1.0), cells, 1, 0, "grid"))
    first, second = (row for row in page.rows if said(row) in ("其中：甲", "乙"))
    assert first.y > second.y
    assert first.x == pytest.approx(STANDARD.left + 4 + 2 * STANDARD.form_size)


@given(
    spans=st.lists(st.integers(1, 40), min_size=1, max_size=12),
    head=st.integers(0, 2),
    label=st.sampled_from(["产出指标\n（50分）", "年度总体目标", "项目资金（万元）之各项来源与去向的详细说明"]),
)
def test_every_word_of_a_form_is_printed_within_the_page(spans: list[int], head: int, label: str) -> None:
    plain = grid(spans, head)
    narrow = tuple(
        GridCell(cell.row, 0, cell.rows, 1, label, "center") if cell.text.startswith("标") else cell
        for cell in plain.cells
    )
    form = Grid((1.0, 12.0), narrow, plain.rows, head, "grid", (), FOOTER)
    pages = pages_of(form)
    assert [number for page in pages for number in numbers(page)] == list(range(head, plain.rows))
    lines = sum("".join(words(page)).count(label[-1]) for page in pages)
    assert lines >= len(spans)
    for page in pages:
        ys = [rule.y for rule in page.rules]
        assert min(ys) >= STANDARD.bottom - 1
        cells = [row for row in page.rows if row.size == STANDARD.form_size]
        assert all(row.y > STANDARD.bottom - 12 for row in cells)


def test_a_title_breaks_before_what_it_is_about() -> None:
    width = len
    assert titled("项目支出绩效自评表（甲）", "（甲）", "", width, 30) == ("项目支出绩效自评表（甲）",)
    title = "2024年度项目支出绩效自评表（国家储备林抚育项目）"
    assert titled(title, "（国家储备林抚育项目）", "", width, 20) == (
        "2024年度项目支出绩效自评表",
        "（国家储备林抚育项目）",
    )
    assert titled(title, "", "", width, 20) != titled(title, "（国家储备林抚育项目）", "", width, 20)


def test_every_format_has_the_lines_below() -> None:
    document = Document(
        "题", "局", "2023", False, (AttachmentHead("附件1", "表", "form"), grid([1], footer=("电话：13812345678",)))
    )
    assert "电话：13812345678" in plain_text(document)
    assert "13812345678" not in plain_text(published(document))
    assert word_bytes(document)


def test_an_edge_that_goes_on_is_one_rule_and_none_is_drawn_twice() -> None:
    """A full form has hundreds of cells; four rules around each would be most of a page's content."""
    (page,) = pages_of(grid([3, 8, 2]))
    upright = sorted((round(rule.x, 2), rule.y, rule.y + rule.height) for rule in page.rules if rule.width < 1)
    level = sorted((round(rule.y, 2), rule.x, rule.x + rule.width) for rule in page.rules if rule.height < 1)
    edges = [STANDARD.left + edge - 0.25 for edge in (0.0, STANDARD.measure / 4, STANDARD.measure)]
    assert [line for line, _, _ in upright] == pytest.approx(edges, abs=0.01)
    assert {round(end - start, 2) for _, start, end in upright} == {round(level[-1][0] - level[0][0], 2)}
    whole = [end - start for _, start, end in level if end - start > STANDARD.measure - 1]
    beside = [end - start for _, start, end in level if end - start < STANDARD.measure - 1]
    assert len(whole) == 2 + 3, "above and below the head, and below each label"
    assert beside == [pytest.approx(STANDARD.measure * 3 / 4)] * (2 + 7 + 1)


@pytest.mark.parametrize("count", range(1, 12))
def test_what_follows_a_form_stands_apart_from_it(count: int) -> None:
    (page,) = pages_of(grid([1] * count, footer=()), Paragraph("下文", "problems"))
    below = next(row for row in page.rows if said(row) == "下文")
    edge = min(rule.y for rule in page.rules)
    free = edge - below.y - ASCENT * STANDARD.size
    assert 0.9 * (STANDARD.leading - STANDARD.size) < free < 1.5 * STANDARD.leading


ONLY_SIGNED = Grid((1.0,), (), 0, 0, "form", (), FOOTER)


def test_what_is_signed_below_a_text_stands_side_by_side_as_below_a_form() -> None:
    (page,) = pages_of(Paragraph("说明", "p"), ONLY_SIGNED)
    below = [row for row in page.rows if said(row) in FOOTER]
    assert [said(row) for row in below] == list(FOOTER)
    assert below[0].y == below[1].y > below[2].y == below[3].y
    assert {row.size for row in below} == {STANDARD.form_size}
    assert not page.rules


def test_what_is_signed_never_stands_alone_on_a_page() -> None:
    for count in range(1, 60):
        blocks = (Paragraph(f"第{number}段", "p") for number in range(count))
        pages = compose(Document("题", "局", "2023", False, (*blocks, ONLY_SIGNED)), STANDARD, bundled())
        last = [said(row) for row in pages[-1].rows]
        assert [text for text in last if text.startswith("第")], count
        assert [text for text in last if text in FOOTER] == list(FOOTER)
        assert min(row.y for row in pages[-1].rows if said(row) in FOOTER) > STANDARD.bottom - 1


def test_the_text_below_a_form_goes_with_what_is_signed_below_it() -> None:
    for count in range(15, 45):
        pages = pages_of(grid([1] * count, footer=()), Paragraph("扣分原因", "p"), ONLY_SIGNED)
        last = [said(row) for row in pages[-1].rows]
        assert "扣分原因" in last, count
        assert [text for text in last if text in FOOTER] == list(FOOTER)


def test_what_is_signed_alone_goes_into_every_format() -> None:
    document = Document("题", "局", "2023", False, (AttachmentHead("附件1", "表", "form"), ONLY_SIGNED))
    assert "填表人（签名）：　填报日期：" in plain_text(document)
    with ZipFile(BytesIO(word_bytes(document))) as file:
        body = file.read("word/document.xml").decode()
    assert "填表人（签名）：" in body
    assert "<w:tbl>" not in body
