"""Denials of less than what a figure tells: 未占用公用经费 beside 公用经费支出171万元."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.mentions import Passage

_VERB = pattern("(?:未|没有|没|无|不存在)(?:再|发生|出现|发现)?(?P<verb>占用|挤占|动用|挪用|拖欠|垫付|克扣)")
_NEW, _STOCK = pattern("(?:未|没有|没|无)(?:再)?新增"), pattern("余额|存量|累计|期末")
_PART = pattern("(?P<part>[一二三四1-4]季度|上半年|下半年|(?<![0-9])[0-9]{1,2}月份?)[一-龥]{0,6}$")
_OWN, _OTHERS = pattern("机关|本级|局本部"), pattern("下属|所属|二级单位|各乡镇")
_OWED = "欠"
_CLAUSE = pattern(r"[，。；：:\n]")
_GROWN = pattern("增加|新增|增长|上升")
_MONTHS = pattern("(?P<first>[0-9]{1,2})月?[至到—-](?P<last>[0-9]{1,2})月")
_MONTH = pattern("(?<![0-9])([0-9]{1,2})月(?![0-9]{1,2}日?前)")
_BEFORE, _BEHIND = 16, 60  # characters
_FURTHER = 160


def _is_within(passage: Passage, claim: Claim, words: str) -> bool:
    """1月至9月未发生接待费…3月接待支出0.28万元: whether what is told is of a month that the denial takes in."""
    span = _MONTHS.search(words)
    figure = claim.arithmetic.partition("≠")[0].rpartition("费")[2].rstrip("万元")
    at = passage.folded.find(figure, claim.start, claim.end + _FURTHER) if span and figure else -1
    months = _MONTH.findall(passage.folded, claim.end, max(at, claim.end)) if at >= 0 else []
    return span is not None and bool(months) and int(span["first"]) <= int(months[-1]) <= int(span["last"])


def denies_less(passage: Passage, claim: Claim) -> bool:
    """Whether a denial is of one use, of what is new or of a part, and its figure of something else."""
    denied = _CLAUSE.split(passage.folded[claim.start : claim.end])[0]
    told = passage.folded[claim.start + len(denied) : claim.end] + claim.arithmetic
    verb = _VERB.search(denied)
    behind = passage.folded[claim.end : claim.end + _BEHIND]
    if verb is not None and verb["verb"] not in told and not (_OWED in verb["verb"] and _OWED in told + behind):
        return True
    if _NEW.search(denied) and _STOCK.search(told) and not _GROWN.search(behind):
        return True
    before = _CLAUSE.split(passage.folded[max(0, claim.start - _BEFORE) : claim.start])[-1]
    if _is_within(passage, claim, before + denied):
        return False
    at = next((place for place in (denied.find(word) for word in ("没", "未", "无")) if place >= 0), 0)
    part = _PART.search(before + denied[:at])
    if _OWN.search(before + denied[:at]) and _OTHERS.search(told + behind[:_BEFORE]):
        return True
    return part is not None and part["part"] not in told
