"""What was copied from another office's text, told by one term that only such an office has, standing alone.

班主任每晚查寝 in a report on the seeding of clouds, 门诊次均费用 in one of a forestry bureau. ``foreign_words`` asks
what the title's trade has; here the terms of some thirty trades (``trade_terms``) are looked for in the whole text: one
of a trade that neither the title nor the place below the text names, told of in one sentence only, is not the office's
own, unless words say why it is told (配合, 培训, 食堂), it is one of a list, or stands beside a term of its own.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from re import Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.copying.foreign_trades import title_of
from domain.proofreading.copying.foreign_words import is_told_aside
from domain.proofreading.copying.trade_terms import COMMON, TRADE_TERMS
from domain.proofreading.goals_and_results.goals import COPIED
from domain.proofreading.wording.side_by_side import places_of, to_look_for

_ALL_ROUND = pattern(
    r"[镇乡](?=人民政府|政府|20|财政所|党委|关于|整体|部门|[\s“]|$)|街道(?:办|20)|人民政府(?![：:])|财政局|管委会|管理委员会|决算草案"
)
_MIXED = pattern("发改|发展[和与]?改革|乡村振兴|扶贫|衔接|开发区|园区|示范区|民生|实事|采购")
_PART = pattern(
    "审计|其余|其中|因|主要是|主要[为有]|分别|来自|包括|属于|居首|居多|最多|一是|第[一二三四五六]|如|例如|另有|还有|内设|股|与|、[^，。；]*、"
)
_LATER = pattern(
    "拟|力争|计划|建议|下一?步|今后|明年|对策|改进|整改[安：措]|打算|滞留|来函|来信|反映|答|组织[^，。；]{2,12}[到赴去]|体检"
)
_STATEMENT = pattern(
    "[0-9]|无|未|没有|率|达|合格|到位|完成|完毕|办结|全部|均|每|签订|坚持|落实|执行|实行|管理|开展|规范|得到|提高|提升|下降|改善|缩短|正常|熟悉|方便|明显|作为|控制|稳定|良好|建立|健全|保障|推进|位居|日清|足额|及时|稳|向好|好转|形成|严厉|增长|下降|有序|畅通"
)
_PLACE = pattern("^(?:关于)?(?:中共)?[一-鿿]{1,4}?[县区市州旗](?!委)")
_DOINGS = pattern("检查|恢复")  # 危险化学品企业检查覆盖率100%
_BARE = pattern("\\s*[（(]?[一二三四五六七八九十1-9]{1,2}[）)、.．]")  # 一、项目基本情况
_MEASURED = pattern(
    "(?:全年|全县|[0-9一二三四五六七八九、.（）是]){0,3}[^，。；：0-9]{4,20}?(?:率|比例|覆盖面)(?:为|达到?|提高到?|稳定在|保持在|完成)*[0-9.]+(?:个百分点|%)(?:以上)?"
    "|[^，。；：0-9]{4,22}(?:达标|到位|足额发放|完成|正常|清零|稳定|良好)|[^，。；：0-9]{4,16}(?:[0-9]{3,}|[0-9.]+万)(?:册次?|台次|次|人次)",
)
_NO_HEADING = pattern("[，0-9]")
_STOPS, _COMMAS = "。；\n", "，。；\n"
_MIXED_LEAST, _SENTENCES, _SHORT, _LONGEST, _ENDS = 3, 2, 6, 200_000, 60


def lone_terms(text: str) -> Iterator[Finding]:
    """The clauses of another trade that stand alone in a text whose own trade is plain."""
    title = _title(text) if len(text) <= _LONGEST else ""
    own = _own(title) if not _ALL_ROUND.search(title) else frozenset()
    if not own:
        return
    own |= _own(_PLACE.sub("", text[-_ENDS:].rpartition("。")[2].strip()))
    told: dict[int, list[tuple[int, str]]] = {}
    for at, word, rows in _terms(text):
        for row in rows:
            told.setdefault(row, []).append((at, word))
    mine = [each for row in own for each in told.get(row, ())]
    least = _MIXED_LEAST if _MIXED.search(title) else 1
    found = {
        span for row, hits in told.items() if row not in own and len(hits) >= least for span in _alone(text, hits, mine)
    }
    if len({_around(text, start, _STOPS) for start, _ in found}) <= _SENTENCES:
        for start, end in _joined(text, sorted(found)):
            yield Finding("query", COPIED, quote=text[start:end], offset=start)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The clauses of a sentence as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not any(mark in text[joined[-1][1] : start] for mark in _STOPS):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _title(text: str) -> str:
    """The lines of the title but for whom they are addressed to, and for running text; none of a part of a paper."""
    if _BARE.match(text) or "\n" not in text.strip():
        return ""  # a cell of a table has no title
    return "\n".join(
        _PLACE.sub("", each)
        for each in title_of(text).split("\n")
        if not each.endswith(("：", ":")) and "，" not in each
    )


@lru_cache(maxsize=1)
def _heads() -> tuple[Pattern[str], ...]:
    return tuple(pattern(each.heads) for each in TRADE_TERMS)


def _own(title: str) -> frozenset[int]:
    return frozenset(row for row, heads in enumerate(_heads()) if heads.search(title))


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    """The terms by their first two characters, longer ones first, each with the trades that have it."""
    rows: dict[str, list[int]] = {}
    for row, each in enumerate(TRADE_TERMS):
        for term in (*each.terms, *each.measured):
            rows.setdefault(term, []).append(row)
    index: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for term, places in rows.items():
        index.setdefault(term[:2], []).append((term, tuple(places)))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@lru_cache(maxsize=1)
def _strong() -> frozenset[str]:
    return frozenset(term for each in TRADE_TERMS for term in each.terms)


def _terms(text: str) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """The longest term at each place of a text."""
    index, end = to_look_for(text, _index(), itemgetter(0)), 0
    for at in places_of(text, index):
        for term, rows in index[text[at : at + 2]] if at >= end else ():
            if text.startswith(term, at):
                end = at + len(term)
                yield at, term, rows
                break


def _alone(text: str, hits: Sequence[tuple[int, str]], mine: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """The clauses of a trade's terms, where all of these stand in one sentence that tells no reason for them."""
    opening, closing = _around(text, hits[0][0], _STOPS)
    if hits[-1][0] >= closing or any(opening <= at < closing for at, _ in mine if _is_near(text, at, hits)):
        return
    words = text[opening:closing]
    if _LATER.search(words) or words.strip() == words.strip()[:_SHORT] or _is_heading(text, opening, closing):
        return
    is_lone = len({term for _, term in hits}) == 1
    for at, term in hits:
        begin, end = _around(text, at, _COMMAS)
        if (is_lone and term in COMMON) or " | " in text[begin:end]:
            continue
        if _PART.search(text, begin, end) or not _STATEMENT.search(text, begin, end):
            continue
        clause = text[begin:end].strip()
        is_measured = bool(_MEASURED.fullmatch(clause))
        if (is_measured or term in _strong()) and not is_told_aside(
            text[opening:end], _DOINGS.sub("", clause) if is_measured else clause
        ):
            yield begin, end


def _is_near(text: str, at: int, hits: Sequence[tuple[int, str]]) -> bool:
    """Whether a term of one's own stands in the same clause as one of another trade."""
    begin, end = _around(text, at, _COMMAS)
    return any(begin <= other < end for other, _ in hits)


def _is_heading(text: str, opening: int, closing: int) -> bool:
    return text.startswith("\n", closing) and not _NO_HEADING.search(text, opening + 3, closing)


def _around(text: str, at: int, marks: str) -> tuple[int, int]:
    """Where the words around a place begin and end, marks parting them."""
    begin = max(text.rfind(mark, 0, at) for mark in marks) + 1
    end = min((place for mark in marks if (place := text.find(mark, at)) >= 0), default=len(text))
    return begin, end
