"""A line that stands again is looked at once, and what is found in it is told at each of its places."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.proofreading import proofread
from domain.proofreading.once_a_line import once_a_line


def test_a_line_is_looked_at_once_for_all_that_it_is_asked_with() -> None:
    asked: list[tuple[int, str, bool]] = []

    @once_a_line
    def look(start: int, line: str, is_grave: bool) -> Iterator[Finding]:
        asked.append((start, line, is_grave))
        yield Finding("error" if is_grave else "hint", "write.half", quote=line[1:], offset=start + 1)

    assert [(each.severity, each.offset) for each in look(40, "一,二", True)] == [("error", 41)]
    assert [(each.severity, each.offset) for each in look(90, "一,二", True)] == [("error", 91)]
    assert [(each.severity, each.offset) for each in look(90, "一,二", False)] == [("hint", 91)]
    assert asked == [(0, "一,二", True), (0, "一,二", False)]


def test_what_a_line_has_is_marked_wherever_the_line_stands() -> None:
    line = "资金资金已到位，工作不及时，不及时。|“三公，，占 万元（见附件。"
    alone = proofread(line, ("write",))
    again = proofread(f"第一段。\n{line}\n{line}\n", ("write",))

    assert alone
    assert [(each.code, each.quote, each.offset) for each in again] == [
        (each.code, each.quote, start + (each.offset or 0)) for start in (5, 6 + len(line)) for each in alone
    ]
