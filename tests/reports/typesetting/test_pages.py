"""Pages: what stands together, where it turns, what is numbered."""

import pytest

from reports.content import AttachmentHead, Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title
from reports.typesetting.fonts import bundled
from reports.typesetting.pages import compose
from reports.typesetting.paper import ASCENT, PaperPage, TypeRow
from reports.typesetting.style import STANDARD, Style


def composed(*blocks: Block, style: Style = STANDARD) -> tuple[PaperPage, ...]:
    return compose(Document("题", "局", "2023", False, blocks), style, bundled())


def words(row: TypeRow) -> str:
    return "".join(sort.text for sort, _ in row.places)


def text(page: PaperPage) -> list[str]:
    """The lines of a page without its number."""
    return [words(row) for row in page.rows if row.size != style_of_number()]


def style_of_number() -> float:
    return STANDARD.folio_size


def short(count: int) -> tuple[Paragraph, ...]:
    """So many paragraphs of one line."""
    return tuple(Paragraph(f"第{number}段", "p") for number in range(count))


def long(lines: int, last: int = 10) -> Paragraph:
    """A paragraph of so many lines, the last of so many characters."""
    return Paragraph("水" * (26 + 28 * (lines - 2) + last), "p")


def heading(level: int = 1, text: str = "题") -> Heading:
    return Heading(level, "一、", text, "h")


def counts(*blocks: Block, style: Style = STANDARD) -> list[int]:
    """How many lines stand on each page."""
    return [len(text(page)) for page in composed(*blocks, style=style)]


def test_the_text_is_numbered_from_1_and_the_cover_not_at_all() -> None:
    pages = composed(Title("题"), CoverLine("单位：", "k"), PageBreak(), *short(30))
    assert [page.number for page in pages] == [None, 1, 2]


def test_a_report_without_a_cover_begins_with_1() -> None:
    assert [page.number for page in composed(*short(1))] == [1]


def test_lines_know_the_field_that_they_come_from() -> None:
    (page,) = composed(heading(), *short(2))
    assert [row.key for row in page.rows] == ["h", "p", "p", ""]


def test_a_page_break_turns_once() -> None:
    assert counts(*short(2), PageBreak(), PageBreak(), *short(3), PageBreak()) == [2, 3]


@pytest.mark.parametrize("above", [20, 21, 22])
def test_a_heading_goes_with_what_it_stands_above(above: int) -> None:
    assert counts(*short(above), heading(), *short(1))[0] == min(above, 22) + 2 * (above == 20)


def test_headings_in_a_row_go_together() -> None:
    assert counts(*short(20), heading(1), heading(2), *short(1)) == [20, 3]
    assert counts(*short(19), heading(1), heading(2), *short(1)) == [22]


def test_a_heading_does_not_stay_with_one_line_of_a_long_paragraph() -> None:
    assert counts(*short(20), heading(), long(5)) == [20, 6]
    assert counts(*short(19), heading(), long(5)) == [22, 3]


def test_a_heading_of_two_lines_is_not_parted() -> None:
    assert counts(*short(21), heading(1, "长" * 40), *short(1)) == [21, 3]


def test_a_heading_before_a_page_break_stays_where_it_is() -> None:
    assert counts(*short(3), heading(), PageBreak(), *short(1)) == [4, 1]


def test_headings_without_end_turn_the_page() -> None:
    assert counts(*(heading(2, "长") for _ in range(50))) == [22, 22, 6]


def test_an_empty_paragraph_does_not_part_a_heading_from_its_text() -> None:
    assert counts(*short(21), heading(), Paragraph(" ", "p"), *short(1)) == [21, 2]


@pytest.mark.parametrize(
    ("room", "lines", "expected"),
    [(1, 5, [21, 5]), (2, 5, [22, 3]), (4, 5, [21, 2]), (3, 4, [21, 2]), (1, 2, [21, 2]), (21, 22, [21, 2])],
)
def test_no_line_stands_alone(room: int, lines: int, expected: list[int]) -> None:
    assert counts(*short(22 - room), long(lines)) == expected


def test_the_long_last_line_of_three_may_stand_alone() -> None:
    assert counts(*short(20), long(3, last=20)) == [22, 1]
    assert counts(*short(20), long(3, last=5)) == [20, 3]


def test_lines_may_stand_alone_where_the_style_says_so() -> None:
    assert counts(*short(21), long(5), style=Style(kept_lines=1)) == [22, 4]


def test_bookmarks_stand_where_their_headings_do() -> None:
    pages = composed(*short(21), heading(1, "甲"), *short(1), heading(2, "乙"), *short(1))
    assert [[mark.title for mark in page.bookmarks] for page in pages] == [[], ["一、甲", "一、乙"]]
    first, second = pages[1].bookmarks
    assert (first.level, second.level) == (1, 2)
    assert first.y == pytest.approx(STANDARD.page_height - STANDARD.top)
    assert first.y - second.y == pytest.approx(2 * STANDARD.leading)


@pytest.mark.parametrize(
    ("style", "characters", "lines"),
    [
        (STANDARD, 28, 22),
        (Style(leading=28), 28, 23),
        (Style(leading=28.95), 28, 22),
        (Style(leading=30), 28, 21),
        (Style(size=16), 27, 22),
    ],
)
def test_the_grid_follows_from_the_style(style: Style, characters: int, lines: int) -> None:
    assert (style.characters, style.lines) == (characters, lines)
    assert counts(*short(50), style=style)[0] == lines


def test_the_lines_of_the_cover_begin_together() -> None:
    lines = ("单位名称（盖章）：青禾县水利局", "联系人：段喆", "联系电话：0700-5550123")
    (cover,) = composed(Title("题"), *(CoverLine(line, "k") for line in lines))
    assert len({row.x for row in cover.rows[1:]}) == 1


def test_a_long_line_of_the_cover_turns_under_its_own_words() -> None:
    (cover,) = composed(CoverLine("单位名称（盖章）：" + "县" * 30, "k"))
    first, second = cover.rows
    place = next(place for sort, place in first.places if sort.text == "县")
    assert second.x == pytest.approx(first.x + place * first.size)


def test_the_lines_below_the_title_stand_in_the_middle_like_title_and_date() -> None:
    for lines in (("单位名称（盖章）：青禾县水利局",), ("评价单位（公章）：澜湾县水务局", "填报日期：2024年4月12日")):
        (cover,) = composed(Title("题"), *(CoverLine(line, "k") for line in lines))
        ends = [row.x + (row.places[-1][1] + 1) * row.size for row in cover.rows[1:]]
        middle = STANDARD.left + STANDARD.measure / 2
        assert (min(row.x for row in cover.rows[1:]) + max(ends)) / 2 == pytest.approx(middle, abs=4)


def test_a_label_to_write_behind_leaves_room_for_a_name() -> None:
    (cover,) = composed(Title("题"), CoverLine("单位名称（盖章）：", "k"))
    row = cover.rows[1]
    end = row.x + (row.places[-1][1] + 1) * row.size
    assert STANDARD.left + STANDARD.measure - end > 8 * STANDARD.size


FRONT = (Title("题"), PageBreak())


@pytest.mark.parametrize("lonely", [1, 2, 3])
def test_a_few_lines_never_stand_alone_on_the_last_page_of_a_report(lonely: int) -> None:
    """They go to the pages before, whose lines all stand closer, within the edges of the page."""
    pages = composed(*FRONT, *short(3 * 22 + lonely))
    assert [len(text(page)) for page in pages] == [1, 23, 23, 20 + lonely]
    pitches = [
        above.y - below.y for page in pages[1:] for above, below in zip(page.rows, page.rows[1:-1], strict=False)
    ]
    assert max(pitches) - min(pitches) < 0.01
    first, plain = pages[1].rows, composed(*short(22))[0].rows
    assert first[0].y == plain[0].y
    assert first[22].y == pytest.approx(STANDARD.bottom + STANDARD.size - ASCENT * STANDARD.size, abs=0.01)


def test_what_closer_lines_cannot_save_is_left_as_it_was() -> None:
    assert [len(text(page)) for page in composed(*FRONT, *short(22 + 3))] == [1, 22, 3]
    assert [len(text(page)) for page in composed(*FRONT, *short(22 + 4))] == [1, 22, 4]


def test_what_is_attached_keeps_the_leading_where_the_text_gives_it_up() -> None:
    head = AttachmentHead("附件1", "说明", "a")
    alone = composed(head, *short(22))
    behind = composed(*FRONT, *short(45), head, *short(22))[-len(alone) :]
    assert [row.y for page in behind for row in page.rows] == [row.y for page in alone for row in page.rows]
    assert counts(*FRONT, *short(45), head, *short(22))[1:3] == [23, 22]
