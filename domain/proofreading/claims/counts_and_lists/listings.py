"""Things named before their number (大河、青山、白石4个乡镇), or told one by one behind a full stop."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS, may_be_one_more, things
from domain.proofreading.claims.counts_and_lists.ordinals import listed_behind, whole_list
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TITLES = pattern(r"(?P<all>(?:《[^《》\n]{1,50}》[、和及以及与]{0,2}){2,})(?P<open>等)?$")
_KIND = pattern(
    r"[ ]?(?:乡镇|镇|乡|村|社区|街道|县|区|单位|部门|股室|科室|项目|方面|环节|领域|指标|系统|标段|二级机构|事业单位"
    r"|子项目|行政村|镇街|制度|办法|文件)"
)
_NAMES = pattern(r"(?P<all>(?:[一-龥]{2,10}、){2,}[一-龥]{2,14})$")
_BEHIND_A_COLON = pattern(r"[:：](?P<all>(?:[一-龥]{2,12}、){2,}[一-龥]{2,12})$")
_TOLD_AND_SUMMED = pattern(
    r"(?:内设|下设|下辖|设有|设立|设|现有|建有|包括|下属|有|即|分为)(?P<all>(?:[一-龥]{2,12}、)+[一-龥]{2,12})，(?:合计|共计|总共|共)(?:有|为|计)?$"
)
_OF_A_BODY = pattern("(?:内设)?(?:股室|科室|部门|处室|机构|科|股|单位|事业单位|二级单位|标段|环节|步骤|阶段)[，。；]")
_EACH_NAMED = pattern(r"，(?:分别(?:是|为)|即):?(?P<all>[^，。；:、0-9]{2,24}(?:、[^，。；:、0-9]{2,24})+)[，。；]")
_PAPERS = frozenset("份部门本册篇")
_NOT_ALL = pattern("等|为重点|主要")
_NUMERALS = "一二三四五六七八九十"
_POINTS = pattern(
    r"(?P<number>[两二三四五六七八九])(?P<unit>点|条|个方面|方面|个问题|项措施|个特点|条措施|条建议|个原因)(?P<tail>[^，。；:\n0-9]{0,6})[。:]"
)
_ONE_BY_ONE = pattern(r"，(?:它们)?(?:分别|依次)(?:是|为):?(?P<all>[^，。；:0-9]{5,160})[。；]")
_MOST = 20


def listings(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the things named right before them, or told behind the full stop."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            is_number = mention.kind is QuantityKind.COUNT and mention.role is QuantityRole.LEVEL
            if is_number and mention.is_exact and 2 <= mention.quantity.value <= _MOST:
                yield from _before(passage, sentence, mention)
                yield from _papers(passage, sentence, mention)
    for sentence in passage.saying("点", "条", "方面", "问题", "措施", "原因"):
        yield from _behind_a_stop(passage, sentence)
    for sentence in passage.saying("分别", "依次"):
        yield from _behind_other_clauses(passage, sentence)


def _behind_other_clauses(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """项目3个，总投资385万元，分别是甲、乙、丙和丁: things named behind what else is told of them."""
    match = _ONE_BY_ONE.search(passage.folded, sentence.start, sentence.end)
    numbers = [each for each in sentence.mentions if match and each.quantity.unit in UNITS and not each.depth]
    if match is None or len(numbers) != 1 or not _announces(numbers[0]) or numbers[0].end >= match.start():
        return
    found = things(match["all"])
    value = numbers[0].quantity.value
    if found is not None and len(found) >= 2 and len(found) != value and not may_be_one_more(found, int(value)):
        yield _claimed(numbers[0], len(found), quoted_from(numbers[0]))


def _announces(mention: Mention) -> bool:
    return mention.role is QuantityRole.LEVEL and mention.is_exact and 2 <= mention.quantity.value <= _MOST


def _papers(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """签订合同4份，分别为食堂工程、厕所工程、课桌椅: what has a unit of its own, and each told by its name."""
    listing = _EACH_NAMED.match(passage.folded, mention.end, sentence.end) if mention.quantity.unit in _PAPERS else None
    items = things(listing["all"]) if listing else None
    if items is not None and may_be_one_more(items, int(mention.quantity.value)):
        return
    if items is not None and mention.is_exact and abs(len(items) - mention.quantity.value) == 1:
        found = _claimed(mention, len(items), quoted_from(mention))
        yield replace(found, end=listing.end("all") if listing else found.end)


def _before(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    text = passage.folded
    words = text[max(sentence.start, mention.start - 160) : mention.start].rstrip()
    listing = _TITLES.search(words) if "《" in words else None
    if listing:
        count = listing["all"].count("《")
        if listing["open"] and count <= mention.quantity.value:
            return
    elif _OF_A_BODY.match(text, mention.end) and (summed := _TOLD_AND_SUMMED.search(words)) is not None:
        named = things(summed["all"])
        listing, count = summed, len(named) if named else int(mention.quantity.value)
    elif _KIND.match(text, mention.end) or mention.quantity.unit in ("个乡镇", "个村", "个社区", "个行政村"):
        listing = _NAMES.search(words)
        if listing is None or _NOT_ALL.search(listing["all"]) or any(mark in listing["all"] for mark in "和与及"):
            return
        count = listing["all"].count("、") + 1
    elif text[mention.end : mention.end + 1] in "。；" and (listing := _BEHIND_A_COLON.search(words)) is not None:
        count = listing["all"].count("、") + 1
    else:
        return
    if count != mention.quantity.value and abs(count - mention.quantity.value) <= 2:
        yield _claimed(mention, count, listing.start("all") - len(words) + mention.start)


def _behind_a_stop(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """主要做法有四点。一是…；二是…；三是…。"""
    text = passage.folded
    match = _POINTS.search(text, sentence.start, sentence.end)
    if match is None or (match[0].endswith("。") and match.end() < sentence.end):
        return
    if match[0].endswith(":") and match["unit"] != "点":
        return  # told as what the other units count
    found = listed_behind(text, match.end())
    told = _NUMERALS.find(match["number"].replace("两", "二")) + 1
    if found.count >= 2 and found.count != told:
        terms = f"{found.count}≠{told}"
        own = Claim(COUNT, match.start(), match.end() - 1, Decimal(found.count), Decimal(told), arithmetic=terms)
        yield whole_list(own, found)


def _claimed(mention: Mention, count: int, start: int) -> Claim:
    stated = mention.quantity.value
    begin = min(start, quoted_from(mention))
    return Claim(COUNT, begin, mention.end, Decimal(count), stated, arithmetic=f"{count}≠{plain(stated)}")
