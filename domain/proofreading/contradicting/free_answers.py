"""Problems counted off in running prose, and what is done about them: the one that nothing answers, the answer to none.

自评找到四个毛病：甲、…；乙、… 对应的办法：归档慢的，…. The words of each problem come again in its measure; where
those of all others do, one whose words do not has none. Headings of problems and measures are looked at by ``answers``.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import CONTRARY, fields_of, pairs_of
from domain.proofreading.contradicting.told_problems import told_sections

_TELLS = pattern(
    "[^。；：\n]{0,40}(?:问题|毛病|不足|短板|缺陷|差距|漏洞|欠缺|薄弱环节|扣分点|扣分项)[^。；：\n，]{0,14}[：。\n]"
)
_ANSWERS = pattern(
    "[^。；：\n]{0,30}(?:措施|办法|打算|整改|改进|对策|改法|这样改|怎么改|解决|对应|下一?步)[^。；：\n，]{0,16}[：。\n]"
)
_SIGNS = tuple(
    pattern(f"(?:(?<=[。；：\n])|^)[ \u3000\n]*{shape}")
    for shape in (
        "其(?P<n>[一二三四五六])[，、是：]?",
        "(?P<n>[一二三四五六])是",
        "(?P<n>[甲乙丙丁戊己])[、，.．]",
        "第(?P<n>[一二三四五六])[，、个是：]",
        "[（(](?P<n>[一二三四五六1-6])[）)]",
        "(?P<n>[1-6])[.．、](?![0-9])",
        "(?P<n>[①②③④⑤⑥])",
    )
)
_ORDERS = ("一二三四五六", "甲乙丙丁戊己", "123456", "①②③④⑤⑥")
_OF_ALL = pattern("上述|以上|前述|逐[一项条]|均已|全部整改|各项|所有|这[些几]|问题清单")
_NO_UNIT = pattern("^(?:以上|上述|责任|目前|下一步|附件|联系人|校长|校务|院务|办公会|整改结果)")
_AGAINST = pattern("^[ \u3000]*(?:针对|对于?|关于|就)(?P<what>[^，。；：\n]{2,20})，")
_MENDED = pattern("已(?:经)?(?:全部)?(?:整改|纠正|解决|销号|完成|补|改|退|收)|现已|不属于|客观|已于")
_SENTENCE = pattern("[^。；\n]+")
_LEAST, _MOST, _REACH, _FURTHEST = 2, 6, 900, 300


class _Item(NamedTuple):
    """Where the words of a problem, or of a measure, begin, and they."""

    start: int
    words: str


def free_answers(text: str) -> Iterator[Finding]:
    """What is not answered, and what answers nothing, below the first such list of problems."""
    kinds = {section.is_remedy for section in told_sections(text)}
    if len(kinds) > 1:
        return
    for tells in _TELLS.finditer(text):
        problems, end = _listed(text, tells.end())
        answers = _ANSWERS.search(text, end, end + _FURTHEST) if len(problems) >= _LEAST else None
        if answers is not None:
            yield from _of(text, problems, answers)
            return


def _listed(text: str, at: int) -> tuple[list[_Item], int]:
    """The problems that stand behind a place, each with its sign, and where the last one ends."""
    stop = min(len(text), at + _REACH)
    for shape in _SIGNS:
        first = shape.match(text, at)
        order = next((each for each in _ORDERS if first is not None and first["n"] == each[0]), None)
        if first is None or order is None:
            continue
        begun = [first]
        for match in shape.finditer(text, first.end(), stop):
            if len(begun) < len(order) and match["n"] == order[len(begun)]:
                begun.append(match)
        ends = [*(each.start() for each in begun[1:]), _end(text, begun[-1].end())]
        items = [_Item(each.end(), text[each.end() : end]) for each, end in zip(begun, ends, strict=True)]
        return items, ends[-1]
    return [], at


def _end(text: str, at: int) -> int:
    return min((place for mark in "。\n" if (place := text.find(mark, at)) >= 0), default=len(text))


def _of(text: str, problems: list[_Item], answers: Match[str]) -> Iterator[Finding]:
    region = text[answers.end() : answers.end() + _REACH].split("\n\n", 1)[0]
    measures = _units(region, answers.end())
    if any(_OF_ALL.search(each.words) for each in measures):
        return
    yield from _unanswered(problems, measures, region)
    yield from _strange("".join(each.words for each in problems), measures)


def _units(region: str, start: int) -> list[_Item]:
    found = (_Item(start + match.start(), match[0]) for match in _SENTENCE.finditer(region))
    return [each for each in found if len(each.words.strip()) > _MOST and not _NO_UNIT.match(each.words.strip())]


def _unanswered(problems: list[_Item], measures: list[_Item], region: str) -> Iterator[Finding]:
    """The one problem of which no measure has a word, where each other one has its own."""
    left = [each for each in problems if not pairs_of(each.words) & pairs_of(region)]
    if len(left) != 1 or len(problems) < _LEAST + 1 or _MENDED.search(left[0].words):
        return
    others = [each for each in problems if each is not left[0]]
    taken: set[int] = set()
    for each in others:
        shared = [len(pairs_of(each.words) & pairs_of(one.words)) for one in measures]
        best = max(shared, default=0)
        if not best:
            return
        taken.add(shared.index(best))
    free = "".join(one.words for place, one in enumerate(measures) if place not in taken)
    if not fields_of(left[0].words) & fields_of(free):
        words = left[0].words.strip().rstrip("；。")
        yield Finding("query", CONTRARY, quote=words, offset=left[0].start + left[0].words.index(words))


def _strange(told: str, measures: list[_Item]) -> Iterator[Finding]:
    """A measure against something that is named and that no problem tells."""
    named = [(each, match["what"]) for each in measures if (match := _AGAINST.match(each.words))]
    strange = [
        each
        for each, what in named
        if not pairs_of(what) & pairs_of(told) and not pairs_of(each.words) & pairs_of(told)
    ]
    if len(named) > len(strange) == 1 and not _OF_ALL.search(strange[0].words):
        words = strange[0].words.strip()
        yield Finding("query", CONTRARY, quote=words, offset=strange[0].start + strange[0].words.index(words))
