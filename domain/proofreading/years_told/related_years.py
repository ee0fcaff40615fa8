"""Years that a word beside them names otherwise: 明年，即2023年 in a text on 2024; 上年（2023年）结转 in one on 2023.

What is called next year, last year or the year after is reckoned from the years that the text itself tells of: where
none of them gives the year that stands there, one is left over.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

OTHER = "year.other"
_AWAY = {"明": 1, "来": 1, "次": 1, "翌": 1, "下": 1, "上": -1, "去": -1, "前": -2}
_NAMED = pattern(r"(?:[（(](?:即|指|也就是)?|，?即|，?也就是)(?P<year>20[0-9]{2})年?(?![-—至到~])", begins="(也即（，")
_WORD = pattern(
    r"(?:(?<![今同延跨历之])(?P<away>[明来次翌去])年|(?P<next>[上下])一?年度?|(?<![以之历年])(?P<before>前)年)(?:年?[末底初])?$"
)
_ANY = pattern(r"(20(?<![0-9〔\[]..)[0-9]{2})年")
_COMING = pattern(
    r"(?:展望(?:来年|明年|下一?年|新的一年)?|(?:明年|来年|新的一年)(?:里)?|下一?步打算|下一年度?打算)[^，。；0-9\n]{0,6}[，：](?:即)?(?P<year>20[0-9]{2})年"
    r"[^，。；\n]{0,10}(?:拟|将|计划|打算|要|力争|继续)",
    begins="下展新明来",
)
_LATER_BASE = pattern(  # 截至2023年底共有420人，比2024年减少15人
    r"截[至止]到?(?P<own>20[0-9]{2})年(?:年?[底末]|12月(?:31日|底)?)[^。；\n]{0,40}?，(?P<quote>[较比与](?P<year>20[0-9]{2})年(?:年?[底末]|同期)?"
    r"(?:的[0-9]|增|减|多|少|上升|下降|提高|降低))"
)
_ITSELF = pattern(  # 2020年受害率控制在0.9‰以内，全年发生3起，较2020年的5起减少2起, in a report on 2021
    r"(?<=[。\n])[ \u3000]*(?P<year>20[0-9]{2})年(?![初末底]|[0-9])(?:(?!20[0-9]{2}年)[^。；\n]){4,60}"
    r"，(?:较|比)(?P=year)年(?:同期)?的[0-9]"
)
_AHEAD = pattern("目标|计划|预计|规划|还差")
_MOST, _LONGEST = 200, 8


def related_years(text: str, own: int | None) -> Iterator[Finding]:
    """``own``: the year that the text reports on, where it is known."""
    if "年" not in text:
        return
    for match in islice(_NAMED.finditer(text), _MOST):
        word = _WORD.search(text, max(0, match.start() - _LONGEST), match.start())
        if word is None:
            continue
        away = _AWAY[word["away"] or word["next"] or word["before"]]
        bases = _bases(text, own, word.start(), word[0])
        if bases and int(match["year"]) not in {each + away for each in bases}:
            quote = word[0] + match[0]
            yield _told(word.start(), quote, quote.replace(match["year"], str(max(bases) + away)))
    yield from _coming(text, own)
    yield from _compared(text, own)


def _coming(text: str, own: int | None) -> Iterator[Finding]:
    """展望来年，2024年拟再建文化广场4个, in an account of 2024."""
    for match in islice(_COMING.finditer(text), _MOST):
        year = own or max((int(each[1]) for each in _ANY.finditer(text, 0, match.start())), default=0)
        if year and int(match["year"]) <= year:
            at = match.start("year")
            yield _told(at, text[at : match.end()], None)


def _compared(text: str, own: int | None) -> Iterator[Finding]:
    """A year compared with itself further on in its sentence, or with one that comes after it."""
    for match in islice(_ITSELF.finditer(text), _MOST):
        if own in (None, int(match["year"]) + 1):
            yield _told(match.start("year"), f"{match['year']}年", f"{int(match['year']) + 1}年")
    for match in islice(_LATER_BASE.finditer(text), _MOST):
        sentence = text[match.start() : end_of_sentence(text, match.end())]
        if int(match["year"]) > int(match["own"]) and not _AHEAD.search(sentence):
            yield _told(match.start("quote"), match["quote"], None)


def _bases(text: str, own: int | None, start: int, word: str) -> set[int]:
    """The years from which a word reckons: the one named last before 次年; else the report's, or all of the text."""
    before = [int(each[1]) for each in _ANY.finditer(text, begin_of_sentence(text, start, 80, "。\n"), start)]
    if word[0] in "次翌":
        return set(before[-1:])
    if before and own not in before and own is not None:
        return {own, *before}
    if own is not None:
        return {own}
    named = ((int(each[1]), text[max(0, each.start() - 1) : each.start()]) for each in _ANY.finditer(text))
    return {year for year, mark in named if mark not in ("（", "(")}


def _told(at: int, quote: str, right: str | None) -> Finding:
    return Finding("query", OTHER, quote=quote, offset=at, replacement=right)
