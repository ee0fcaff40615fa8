"""Paragraphs broken into lines: full, even, lawful, and nothing lost."""

from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.typesetting.breaks import Level
from reports.typesetting.fonts import Role, bundled, printable
from reports.typesetting.lines import Galley, Line, Measure, _Fitting, _Set, break_lines, natural_width

BODY = Measure(26, 28, 0.25)
SIGNS = st.text(alphabet="预算支出的万元年度，。、；：“”（）《》——……·12345.%-Ab/ 堃𠮷😀é\u0301", max_size=300)


def setting(text: str, measure: Measure = BODY) -> tuple[Galley, tuple[Line, ...]]:
    words = printable(text).strip()
    galley = Galley(bundled().sorts(Role.BODY, words), words)
    return galley, break_lines(galley, measure)


def said(text: str, measure: Measure = BODY) -> list[str]:
    """The lines in words."""
    galley, lines = setting(text, measure)
    return ["".join(sort.text for sort in galley.sorts[line.start : line.stop]) for line in lines]


def test_full_width_characters_stand_on_the_grid() -> None:
    galley, lines = setting("水" * 60)
    assert [line.stop - line.start for line in lines] == [26, 28, 6]
    assert [place for _, place in galley.places(lines[1])] == pytest.approx(range(28), abs=1e-4)


def test_every_line_but_the_last_fills_its_measure() -> None:
    galley, lines = setting("全年预算1986.4万元，支出1874.35万元（执行率94.36%），“三公”经费比上年减少6.22万元。" * 8)
    assert [galley.width(line) for line in lines[:-1]] == pytest.approx([26] + [28] * (len(lines) - 2), abs=1e-4)
    assert {line.level for line in lines} == {Level.FREE}
    assert max(line.gap for line in lines) < 0.2


def test_neighbouring_marks_take_one_and_a_half_characters() -> None:
    fonts = bundled()
    for marks in ("”，", "）。", "：“", "（《", "》、", "”“"):
        assert natural_width(fonts.sorts(Role.BODY, marks)) == 1.5
    assert natural_width(fonts.sorts(Role.BODY, "（）")) == 2
    assert natural_width(fonts.sorts(Role.BODY, "”）。")) == 2


def test_a_mark_at_the_end_is_squeezed_where_that_keeps_the_rule() -> None:
    galley, lines = setting("水" * 25 + "1，" + "水" * 10)
    assert said("水" * 25 + "1，" + "水" * 10)[0].endswith("1，")
    assert lines[0].cut_end == 0.5
    assert galley.width(lines[0]) == pytest.approx(26)


def test_a_mark_at_the_start_is_squeezed_where_that_keeps_the_rule() -> None:
    galley, lines = setting("水" * 26 + "（" + "水" * 27 + "," + "水" * 10)
    assert lines[1].cut_start == 0.5
    assert galley.width(lines[1]) == pytest.approx(28)


def test_a_number_that_does_not_fit_goes_down_whole_and_the_line_is_spread() -> None:
    text = "1.县城老旧小区改造及排水管网建设维护项目支出142.75万元。"
    galley, lines = setting(text)
    assert said(text) == ["1.县城老旧小区改造及排水管网建设维护项目支出", "142.75万元。"]
    assert galley.width(lines[0]) == pytest.approx(26)
    assert 0 < lines[0].gap <= 0.25


def test_earlier_lines_are_broken_otherwise_for_the_sake_of_later_ones() -> None:
    for length in range(20, 32):
        _, lines = setting("水" * length + "共计收回结余资金1234567.89万元" + "水" * 40)
        assert all(line.gap <= 0.25 and line.level == Level.FREE for line in lines)


def test_a_last_line_of_one_character_is_avoided() -> None:
    assert said("水" * 27 + "。") == ["水" * 25, "水水。"]
    assert said("水" * 26 + "。") == ["水" * 24, "水水。"]


def test_what_cannot_be_kept_is_given_up_in_order() -> None:
    assert [line.level for line in setting("https://www.example.gov.cn/" * 6)[1][:-1]] == [Level.ADDRESS] * 2
    assert Level.WORD in [line.level for line in setting("a" * 200)[1]]
    assert Level.ANYWHERE in [line.level for line in setting("8" * 200)[1]]
    assert [line.level for line in setting("！" * 100)[1][:-1]] == [Level.ANYWHERE]
    galley, lines = setting("水" * 5 + "123456789012345678901234567890123456789万元" + "水" * 5)
    assert [line.level for line in lines[:-1]] == [Level.UNIT]
    assert galley.width(lines[0]) == pytest.approx(26)


def test_words_are_opened_only_where_nothing_else_fills_the_line() -> None:
    _, lines = setting("见internationalisation of administrationsadministrations与incomprehensibilities，")
    assert any(line.tight for line in lines)
    assert not any(line.tight for line in setting("用Word与Excel编制预算，" * 12)[1])


def test_even_what_can_hardly_be_set_is_set() -> None:
    for text in ("a" + "—" * 90, "（" * 99, "e" + "\u0301" * 200, "水 " * 99, "　" * 40 + "水", "“”" * 99):
        galley, lines = setting(text)
        assert lines[-1].stop == len(galley.sorts)
        assert all(galley.width(line) <= 28.001 for line in lines)


def test_nothing_makes_no_lines() -> None:
    assert setting("")[1] == setting("  ")[1] == ()
    galley = Galley([], "")
    assert galley.width(Line(0, 0)) == 0
    assert list(galley.places(Line(0, 0))) == []


def test_spaces_at_the_turn_of_a_line_are_dropped() -> None:
    lines = said("budget " * 40)
    assert len(lines) > 1
    assert not any(line != line.strip() for line in lines)


@given(SIGNS)
def test_every_character_stands_on_one_line_within_the_measure(text: str) -> None:
    galley, lines = setting(text)
    words = "".join(sort.text for sort in galley.sorts)
    assert "".join("".join(said(text)).split()) == "".join(words.split())
    for number, line in enumerate(lines):
        assert galley.width(line) <= (28 if number else 26) + 1e-4
        assert line == lines[-1] or galley.width(line) == pytest.approx(28 if number else 26, abs=1e-4)


@given(SIGNS)
def test_glyphs_stand_in_order_from_the_left_edge(text: str) -> None:
    galley, lines = setting(text)
    for line in lines:
        places = [place for _, place in galley.places(line)]
        assert places == sorted(places)
        assert places[0] == pytest.approx(-line.cut_start)


def test_a_paragraph_of_100_000_characters_is_set() -> None:
    galley, lines = setting("县级财政部门批复年度预算1234.5万元，其中：" * 4348)
    assert lines[-1].stop == len(galley.sorts) > 100_000
    assert {line.level for line in lines} == {Level.FREE}


class _Thorough(_Fitting):
    """Looks at every beginning of every line, as long as lines are not too loose."""

    def _choose(self, index: int, beginnings: range, cheapest: deque[int]) -> None:
        del cheapest
        for earlier in beginnings:
            line = self._set(earlier, index)
            if line is None:
                return
            if line[0] < self._costs[index]:
                self._costs[index], self._found[index] = line[0], (earlier, line)


RUNS = st.lists(st.tuples(st.sampled_from("a1，（水 "), st.integers(1, 150)), max_size=6)


@given(st.one_of(SIGNS, RUNS.map(lambda runs: "".join(sign * number for sign, number in runs))))
def test_the_beginnings_that_are_passed_over_are_no_cheaper(text: str) -> None:
    words = printable(text).strip()
    galley = Galley(bundled().sorts(Role.BODY, words), words)
    for level, tight in ((Level.FREE, False), (Level.WORD, True), (Level.ANYWHERE, True)) if words else ():
        lines = _Fitting(galley, BODY, level, tight).lines()
        assert lines == _Thorough(galley, BODY, level, tight).lines()


class _Counting(_Fitting):
    """Counts the lines that are set."""

    sets = 0

    def _set(self, earlier: int, index: int) -> _Set | None:
        self.sets += 1
        return super()._set(earlier, index)


@pytest.mark.parametrize("run", ["1", "a", "，", "（", "1水", "a，"])
def test_a_run_with_no_place_to_break_takes_no_longer_than_text(run: str) -> None:
    """Some 28 to 56 beginnings of a line would do; of most it can be said without setting it that another is better."""
    words = run * (20_000 // len(run))
    galley = Galley(bundled().sorts(Role.BODY, words), words)
    fitting = _Counting(galley, BODY, Level.ANYWHERE, tight=True)
    lines = fitting.lines()
    assert lines[-1].stop == len(words)
    assert fitting.sets < 10 * len(words)


@given(st.one_of(SIGNS, RUNS.map(lambda runs: "".join(sign * number for sign, number in runs))))
def test_lines_in_turn_fill_their_measure_too(text: str) -> None:
    words = printable(text).strip()
    galley = Galley(bundled().sorts(Role.BODY, words), words)
    if not words:
        return
    lines = _Fitting(galley, BODY, Level.ANYWHERE, tight=True).lines_in_turn()
    full = bool(lines)
    lines = lines or _Fitting(galley, BODY, Level.ANYWHERE, tight=True, limited=False).lines_in_turn()
    placed = [place for line in lines for place in range(line.start, line.stop)]
    assert placed == sorted(set(placed))
    assert {place for place, sign in enumerate(words) if not sign.isspace()} <= set(placed)
    for number, line in enumerate(lines):
        assert galley.width(line) <= (28 if number else 26) + 1e-4
        assert not full or line == lines[-1] or galley.width(line) == pytest.approx(28 if number else 26, abs=1e-4)


def test_an_endless_paragraph_is_set_line_by_line_and_lawfully_where_it_can_be() -> None:
    """100,000 digits without a place to break: full lines, and one setting a line or so, not ten a digit."""
    words = "水" * 300 + "1" * 100_000 + "，" + "水" * 300
    galley = Galley(bundled().sorts(Role.BODY, words), words)
    fitting = _Counting(galley, BODY, Level.ANYWHERE, tight=True)
    assert break_lines(galley, BODY) == fitting.lines_in_turn()
    assert fitting.sets < len(words)
    lines = break_lines(galley, BODY)
    assert lines[-1].stop == len(words)
    assert {line.level for line in lines[:10]} == {Level.FREE}
    assert all(words[line.start] != "，" for line in lines)
    assert {line.stop - line.start for line in lines[20:-20]} == {56}


def test_a_sort_wider_than_its_line_is_set_in_no_turn() -> None:
    galley, _ = setting("水水")
    assert _Fitting(galley, Measure(0.5, 0.5, 0.25), Level.ANYWHERE, tight=True).lines_in_turn() == ()
