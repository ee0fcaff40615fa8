"""Events of a procedure that cannot come before one another: 2023年8月2日开工 behind 2023年6月10日竣工."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.dates import DATES
from domain.proofreading.mentions import Passage, Sentence

_EVENTS = tuple(  # in the order in which they can only come
    pattern(words)
    for words in (
        r"(?:发布)?(?:招标|采购|磋商|询价)公告|挂网",
        r"开标|评标|中标|成交",
        r"签订(?:施工|采购|服务)?合同|合同签订",
        r"开工|动工|进场施工|启动建设",
        r"完工|竣工(?!决算|结算|验收)|建成",
        r"竣工验收|完工验收|验收合格|通过[^，。；]{0,4}验收|组织[^，。；]{0,4}验收",
        r"竣工决算|竣工结算|结算审[计核]|决算审计",
    )
)
_FUNDS = tuple(
    pattern(words)
    for words in (
        r"下达|下拨|拨付(?!到位)|安排",
        r"(?:收到|到账|到位|拨入|入账)",
        r"(?:支付|兑付|发放|拨付)(?:到|至|给|完|工程款|进度款)",
    )
)
_DATED = pattern(r"(?:(?P<y>20[0-9]{2})年)?(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})[日号](?P<words>[^，。；、0-9()]{0,14})")
_OWNED = pattern(
    r"先[^。；]{0,20}后|倒签|违规|违反|未批先|补签|补办|补充|提前|问题|计划|拟|预计|原定|第[一二三四五六七八九十]|期工程"
)


def events(passage: Passage) -> Iterator[Claim]:
    """The later one of two events of a sentence that come the wrong way round."""
    for sentence in passage.sentences:
        if not _OWNED.search(passage.folded, sentence.start, sentence.end):
            for kinds in (_EVENTS, _FUNDS):
                yield from _turned(passage, sentence, kinds)


def _turned(passage: Passage, sentence: Sentence, kinds: tuple[Pattern[str], ...]) -> Iterator[Claim]:
    found: list[tuple[int, date, int, int]] = []
    year = 0
    for match in _DATED.finditer(passage.folded, sentence.start, sentence.end):
        year = int(match["y"] or year)
        rank = next((place for place, look in enumerate(kinds) if look.search(match["words"])), None)
        if rank is None or not year:
            continue
        try:
            found.append((rank, date(year, int(match["m"]), int(match["d"])), match.start(), match.end("words")))
        except ValueError:
            return  # no date at all, which is told elsewhere
    ranks = [rank for rank, *_ in found]
    if len(set(ranks)) < len(ranks):
        return
    for one, other in combinations(sorted(found), 2):
        if one[1] > other[1]:
            last = max(one, other, key=lambda each: each[2])
            yield Claim(DATES, last[2], last[3], arithmetic=f"{one[1]:%Y-%m-%d}>{other[1]:%Y-%m-%d}")
            return
