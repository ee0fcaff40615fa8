"""The headings of a text in any form, with their levels: what a reader sees without knowing the form."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reports.reading.headings import bare
from reports.reading.lines import SourceLine
from reports.reading.marks import Mark, Rank, mark, with_whole_numbers

DEEPEST = 4
_LONGEST, _LONGEST_RUN_IN, _LONGEST_ITEM, _LONGEST_BARE = 60, 24, 20, 24
_FEWEST_BODY = 14  # characters of a line that a heading without a number may stand above
_MOST_MISSING = 3  # numbers that a sequence may lack
_FEWEST_REPEATS = 3
_MOST_BESIDE = 90  # headings of one level below one another: they are numbered up to 99
_SENTENCE = re.compile("[。；;！!？?]")
_AMOUNT = re.compile(r"[0-9０-９][0-9０-９,，.．]* *(?:万|亿|千)?元|[0-9０-９]{5,}")
_RUN_IN = re.compile("[。：:]")
_NOUN = re.compile(
    r"(?:情况|分析|概况|结论|评价|目的|过程|绩效|效益|产出|效果|问题|不足|措施|建议|应用|公开|目标|职能|职责|机构|人员|编制|收支|收入|支出"
    r"|管理|组织|方法|依据|原则|事项|做法|经验|得分|等级|等次|设置|构成|规模|范围|背景|实施|执行|决算|预算|结余|结转|明细|清单|说明|打算|工作|任务|概述|综述|质量|时效|成本|满意度)"
    r"(?:（[^（）]*）|\([^()]*\))?$"
)
_NOT_A_HEADING = re.compile(
    "^(?:附件|附表|附[:：]|表[0-9一二三四五六七八九十]|图[0-9]|注[:：]|单位[:：]|金额单位|说明[:：]|备注|填表|联系|目录|摘要$|合计|小计|总计)"
    "|[,，、：:]$|签[名字章]|盖章|年 *月 *日$"
)
_LABELLED = re.compile("[：:]")
_ATTACHED = re.compile("(?:表|书|报告|材料)$")
_TITLE = re.compile("报告$|^附件")
_WORDS = re.compile(r"[一-龥、（）()“”\"《》/—]+$")
_NUMBERED_RANKS = (Rank.PART, Rank.NUMERAL, Rank.CHAPTER)
_Known = Callable[[str], int]


@dataclass
class FoundHeading:
    """A heading: the number of its line, its own number, words, what follows on the line, its level from 1."""

    line: int
    mark: Mark
    words: str
    rest: str = ""
    level: int = 1
    body: list[SourceLine] = field(default_factory=list)


def without_repeats(found: Sequence[FoundHeading]) -> tuple[list[FoundHeading], list[FoundHeading]]:
    """The headings without a list of contents that has no title, and this: the same words come again below."""
    last = {bare(each.words): place for place, each in enumerate(found)}
    repeats = [each for place, each in enumerate(found) if not each.body and last[bare(each.words)] > place]
    if len(repeats) < _FEWEST_REPEATS:
        return list(found), []
    return [each for each in found if each not in repeats], repeats


def headings(
    lines: Sequence[SourceLine], known: _Known, levels: Mapping[int, int], in_tables: frozenset[int]
) -> tuple[list[SourceLine], list[FoundHeading]]:
    """The lines above the first heading, and every heading with the lines below it.

    ``known``: the level of words that are a heading of a known form, else 0. ``levels``: by line number the level of a
    paragraph that is styled as a heading. ``in_tables``: the numbers of lines that are rows of a table.
    """
    scan = _Scan(lines, known, levels, in_tables)
    above: list[SourceLine] = []
    found: list[FoundHeading] = []
    for place, line in enumerate(lines):
        heading = scan.heading(place)
        if heading is None:
            (found[-1].body if found else above).append(line)
            continue
        found.append(heading)
        if heading.rest:
            heading.body.append(SourceLine(line.number, heading.rest))
    return above, found


class _Scan:
    """Looks at line after line; knows the numbers that it is within."""

    def __init__(
        self, lines: Sequence[SourceLine], known: _Known, levels: Mapping[int, int], in_tables: frozenset[int]
    ) -> None:
        self.lines, self.known, self.levels, self.in_tables = lines, known, levels, in_tables
        self.marks = with_whole_numbers([line.text for line in lines], [mark(line.text) for line in lines])
        self.ranks: list[tuple[Rank, int]] = []  # of the headings around, from the outside, with their last values
        self.shift = 0  # by how much the known levels are deeper than they stand, where nothing has a number
        self.loose = False  # a heading without a number was met, so others are believed sooner
        self.items = not any(each.rank <= Rank.SUB for each in self.marks)  # 1. numbers the chapters
        self.unnumbered = not any(each.rank < Rank.ITEM for each in self.marks)
        self.last = -2  # the place of the last heading
        self.repeated = False  # whether it had the number of the one before
        self.beside: list[int] = []  # how many headings there are so far on each level

    def heading(self, place: int) -> FoundHeading | None:
        """The heading that a line is; None if it is none."""
        line, number = self.lines[place], self.marks[place]
        if line.number in self.in_tables:
            return None
        words = line.text[len(number.typed) :].strip()
        if number.rank is Rank.BRACKETED and (Rank.SUB, number.value - 1) in self.ranks and self.known(words):
            number = Mark(Rank.SUB, number.value, number.typed)
        styled = self.levels.get(line.number, 0)
        if styled and len(words) <= _LONGEST and self._is_worded(words) and not _TITLE.search(words):
            return self._opened(place, number, words, "", styled)
        match number.rank:
            case Rank.PART | Rank.NUMERAL | Rank.CHAPTER | Rank.SUB | Rank.DECIMAL | Rank.SUBDECIMAL:
                whole, rest = self._split(words)
                return self._opened(place, number, whole, rest) if whole and self._in_sequence(number, whole) else None
            case Rank.ITEM | Rank.BRACKETED:
                return self._opened(place, number, words, "") if self._is_item_heading(place, number, words) else None
            case Rank.NONE:
                return self._bare(place, words)
            case _:
                return None

    def _split(self, words: str) -> tuple[str, str]:
        """The heading's words and what follows them on the line; blank if there is no heading."""
        if len(words) <= _LONGEST and self._is_worded(words):
            return words, ""
        found = _RUN_IN.search(words, 0, _LONGEST_RUN_IN + 1)
        if not found:
            return "", ""
        head, rest = words[: found.start()], words[found.end() :].strip()
        named = self.known(head) or bool(_NOUN.search(head))
        is_heading = bool(rest) and len(head) >= 2 and self._is_worded(head) and named
        return (words[: found.end()], rest) if is_heading else ("", "")

    def _is_worded(self, words: str) -> bool:
        plain = words.rstrip("：:。 ") if self.known(words) else words
        if not plain or len(plain) < 2 or _SENTENCE.search(plain) or _AMOUNT.search(plain):
            return False
        return not _NOT_A_HEADING.search(plain) and (not _LABELLED.search(plain) or bool(self.known(words)))

    def _in_sequence(self, number: Mark, words: str) -> bool:
        """Whether a number goes on with its own kind: it may repeat one or lack some, but not begin anew."""
        last = next((value for rank, value in self.ranks if rank == number.rank), None)
        if last is None:
            if number.rank in _NUMBERED_RANKS or number.value == 1:
                return True
            return number.value <= _MOST_MISSING or bool(self.known(words))
        if last == number.value and self.repeated:
            return False
        return last <= number.value <= last + _MOST_MISSING or bool(self.known(words))

    def _is_item_heading(self, place: int, number: Mark, words: str) -> bool:
        """Whether 1. or （1） stands before a heading: short, its text below it, not one of a list of short points."""
        if not self.ranks and not self.items:
            return False
        if len(words) > (_LONGEST if self.items else _LONGEST_ITEM) or not self._is_worded(words):
            return False
        if not self.items and (re.search("[，,、]", words) or _ATTACHED.search(words)):
            return False
        if place + 1 == len(self.lines) or self.lines[place + 1].number in self.in_tables:
            return place + 1 < len(self.lines)
        below = self.marks[place + 1]
        if below.rank == number.rank or below.rank <= Rank.SUB:
            return False
        own = Rank.CHAPTER if self.items else number.rank
        return len(self.lines[place + 1].text) >= _FEWEST_BODY or below.rank > own

    def _bare(self, place: int, words: str) -> FoundHeading | None:
        """A heading without a number: a few words on a line of their own, above text and below its end."""
        if not 2 <= len(words) <= _LONGEST_BARE or not _WORDS.match(words):
            return None
        if not self.ranks and not (self.unnumbered and self.known(words)):
            return None
        if not self._is_worded(words) or place + 1 == len(self.lines):
            return None
        below, after = self.lines[place + 1], self.marks[place + 1]
        is_sentence = len(below.text) >= _FEWEST_BODY and bool(re.search("[。；;，,]", below.text))
        is_above_text = is_sentence or below.text.endswith("。") or after.rank in (Rank.ITEM, Rank.BRACKETED)
        if below.number in self.in_tables or (self.unnumbered and self.known(below.text)):
            is_above_text = True
        ended = not self.ranks or (self.last == place - 1 or re.search("[。；;！!？?元]$", self.lines[place - 1].text))
        if not is_above_text or not (ended or self.lines[place - 1].number in self.in_tables):
            return None
        if not (self.known(words) or (_NOUN.search(words) and not re.search("[、]", words)) or self.loose):
            return None
        self.loose = True
        if not self.ranks:
            self.shift = max(0, self.known(words) - 1)
        known = max(1, self.known(words) - self.shift) if self.known(words) else 0
        level = (known or max(1, len(self.ranks))) if self.unnumbered else 0
        return self._opened(place, Mark(), words, "", min(level, len(self.ranks) + 1))

    def _opened(self, place: int, number: Mark, words: str, rest: str, styled: int = 0) -> FoundHeading | None:
        rank = Rank.CHAPTER if self.items and number.rank is Rank.ITEM else number.rank
        around = self._around(rank, styled)
        level = len(around)
        if level >= DEEPEST or self.beside[level : level + 1] == [_MOST_BESIDE]:
            return None
        self.beside = [*self.beside[:level], *(each + 1 for each in self.beside[level : level + 1] or [0])]
        self.repeated = (rank, number.value) in self.ranks
        self.ranks = [*around, (rank, number.value)]
        self.last = place
        return FoundHeading(self.lines[place].number, number, words, rest, level + 1)

    def _around(self, rank: Rank, styled: int) -> list[tuple[Rank, int]]:
        """The headings around one of this rank: those above the last of its kind, or those that stand higher."""
        if styled and rank is Rank.NONE:
            return self.ranks[: styled - 1]
        same = next((place for place, (each, _) in enumerate(self.ranks) if each == rank), None)
        return self.ranks[:same] if same is not None else [each for each in self.ranks if each[0] < rank]
