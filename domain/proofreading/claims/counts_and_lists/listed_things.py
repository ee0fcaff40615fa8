"""So many things announced, and a list behind them whatever parts it: 建设内容有6项：应急储备库2栋，烘干线1条，….

An item is known by what it looks like: a name with an amount of its own, a bare name, or a clause between two ；. A
bracket may stand between the number and the list (6个办（所）：…); a list of subordinate bodies, some sentences on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS, things
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_MORE_UNITS = frozenset(("点", "笔", "份", "样", "块", "个标段", "标段", "门", "套", "步", "轮", "台", "辆"))
_INTRODUCES = pattern(
    r"(?P<noun>[一-龥]{0,10})(?P<aside>\([^()\n]{1,24}\))?"
    r"(?:[，]?(?:即|具体(?:为|是)?|分别(?:为|是)|包括|依次(?:为|是)))?:"
)
_PART = pattern("中|其中|里|部分|例如|比如|主要是|每|各|[一二三四五六七八九十][项个类条件]")
_THING = pattern(
    "原因|问题|不足|内容|措施|举措|任务|工作|做法|经验|建议|要求|制度|项目|工程|单项|事|因素|方面|困难|短板|目标|指标|办法|环节|隐患|风险|漏洞|差距|事项|缺陷|意见|线索|标段"
    "|检查|活动|资金|以下|如下"
)
_SOME = pattern("其中|部分|例如|比如|[^有]主要$|重点$|已|超|剩|余|共享|每|各")
_SIGN = pattern(
    r"(?:^|[；，。])[ ]*(?:[一二三四五六七八九十][是要、]|\([一二三四五六七八九十0-9]{1,2}\)|[0-9]{1,2}[.、．)]|[①-⑩]"
    r"|首先|其[一二次]|第[一二三四五](?![批期年季]))"
)
_BESIDE = pattern(
    "[ ]*(?:同时|此外|另(?:外|(?!一[个项条]))|并|还|上述|以上|其中|等|以及|目前|全部|总|合计|共|其余(?![为是系由属])"
    "|各|均|剩余|已|为此"
    "|因此|以便|预留|剩|平均|最[高低]|人均|户均|涉及|累计|折合|占|三者|两者)"
)
_REST = pattern("[，、](?:其余|剩余|余下)[^，、]*$")
_OPEN = pattern(r"等(?:$|[，。；、)]|[0-9一二两三四五六七八九十]|[一-龥]{1,6}$)|……|\.\.\.")
_WITH_AMOUNT = pattern(
    r"^(?:和|及|以及|与)?(?=[^0-9]*[一-龥])[一-龥A-Za-z“”《》/（）()—\-]{0,4}[一-龥A-Za-z0-9.“”《》/（）()—\-]{1,18}?"
    r"[0-9][0-9,]*(?:\.[0-9]+)?(?P<unit>[万亿]?(?:元|[一-龥]{1,4}|㎡|m²|km))(?:\([^()]*\))?$"
)
_NAME = pattern(r"^(?:和|及|以及|与)?[一-龥A-Za-z“”《》]{2,9}$")
_VERB = pattern("已|均|全部|[为是有]|共|将|由|并|占|实现|完成|达到|要求|[了过]")
_BRACKET = pattern(r"\([^()]*\)")
_JOINED = pattern("[0-9][一-龥]{1,3}(?:和|及|以及)[一-龥]")
_SAID = pattern(
    r"(?:原因|问题|不足|做法|经验|特点|理由|建议|措施|体会|以下|如下)[^，。；:0-9]{0,4}?(?P<count>[两二三四五六七八])(?:点|条)[一-龥]{0,4}:"
)
_SUBORDINATE = pattern(
    r"(?P<key>所属|下属|直属|二级|下辖|基层)(?:的)?(?:(?P<before>[0-9]{1,2}|[两二三四五六七八九十])[个家](?:[一-龥]{0,6}单位)"
    r"|[一-龥]{0,4}单位(?:共|有)*(?P<after>[0-9]{1,2}|[两二三四五六七八九十])[个家](?![一-龥]))"
)
_LATER_NAMED = pattern(
    r"(?P<key>所属|下属|直属|二级|下辖|基层)[一-龥]{0,6}?单位(?:分别|依次)?(?:为|是|有|包括|即|:)+"
    r"(?P<all>[^，。；:\n0-9]{6,160})[，。；\n]"
)
_NUMBERED = pattern("第?[一二三四五六七八九1-9](?![是个])[一-龥]")
_OF_ONE = pattern("含|其中|包括|另有")
_OWN = pattern("(?<![0-9.])(?P<number>[0-9]{1,4})(?P<unit>[一-龥]{1,4})")
_LEAST, _MOST, _APART = 2, 20, 2
_FAR, _LATER = 600, 300  # characters of a list; in which a list of bodies may be told later
_QUOTED = 160  # characters from a number to the end of the list that are quoted together
_FEW = 3  # bare names that are parted by commas


def listed_things(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the things listed behind them."""
    for sentence in passage.saying(":"):
        for mention in sentence.mentions:
            if _announces(mention):
                yield from _judged(passage, mention)
        for match in _SAID.finditer(passage.folded, sentence.start, sentence.end):
            yield from _of_points(passage, match)
    for sentence in passage.saying("单位"):
        for match in _SUBORDINATE.finditer(passage.folded, sentence.start, sentence.end):
            yield from _named_later(passage, match)


def _announces(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and (
        mention.quantity.unit in UNITS or mention.quantity.unit in _MORE_UNITS
    )
    is_plain = mention.role is QuantityRole.LEVEL and mention.is_exact and not mention.depth
    return is_count and is_plain and _LEAST <= mention.quantity.value <= _MOST and not _SOME.search(mention.lead[-8:])


def _judged(passage: Passage, mention: Mention) -> Iterator[Claim]:
    text = passage.folded
    match = _INTRODUCES.match(text, mention.end)
    if match is None or _PART.search(match["noun"]):
        return
    words = _list_behind(text, match.end())
    if not words:
        return
    told = int(mention.quantity.value)
    count = _count(mention, match, words, told)
    if count and count != told and abs(count - told) <= _APART:
        found = claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}", "query")
        yield replace(found, end=max(mention.end, match.start()))


def _of_points(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """超支的主要原因有以下两点：…；…；…."""
    words = _list_behind(passage.folded, match.end())
    clauses = [each.strip() for each in _BRACKET.sub("", words).split("；")]
    told = how_many(match["count"])
    if len(clauses) < _LEAST or not all(clauses) or ":" in words or _BESIDE.match(clauses[-1]):
        return
    if len(clauses) != told and abs(len(clauses) - told) <= _APART and not _may_be(words, len(clauses), told):
        terms = f"{len(clauses)}≠{told}"
        start, end = match.start(), match.end("count") + 1
        yield Claim(COUNT, start, end, Decimal(len(clauses)), Decimal(told), arithmetic=terms, severity="query")


def _list_behind(text: str, start: int) -> str:
    """The words of a list up to the end of its sentence; blank where it is open, or has signs of its own."""
    end = min((at for mark in "。\n" if (at := text.find(mark, start)) >= 0), default=len(text))
    words = text[start:end].rstrip("；，、 ")
    return "" if len(words) > _FAR or _OPEN.search(words) or _SIGN.search(words) else words


def _may_be(words: str, clauses: int, told: int) -> bool:
    """Whether commas part what is counted: 清账，建册；培训，考核."""
    commas, pauses = words.count("，"), words.count("、")
    return told in (commas + clauses, pauses + clauses, commas + pauses + clauses)


def _count(mention: Mention, match: Match[str], words: str, told: int) -> int:
    """How many things a list has, as far as what they look like says so; 0 where it does not."""
    bare = _BRACKET.sub(lambda aside: "□" * len(aside[0]), words)
    if "；" in bare:
        is_thing = _THING.search(mention.lead[-8:] + match["noun"]) is not None
        return _clauses(mention, bare, told) if is_thing or match["aside"] else 0
    if any(character.isdigit() for character in bare):
        return _with_amounts(mention, _BRACKET.sub("", words), told)
    if match["aside"] and (named := things(words)) is not None:
        return len(named)
    return _names(bare)


def _clauses(mention: Mention, bare: str, told: int) -> int:
    """Clauses between ；, none of which can be two things, as far as the number told would have it."""
    clauses = [each.strip() for each in bare.split("；")]
    if not all(clauses) or ":" in bare or _BESIDE.match(clauses[-1]):
        return 0
    numbered = sum(_NUMBERED.match(each) is not None for each in clauses)  # 一标段…；二标段…；监理…
    first = re.split("[，、]", clauses[0])
    is_other = (
        len(first) == told or numbered == told or _may_be(bare, len(clauses), told) or _makes_up(mention, bare, told)
    )
    return 0 if is_other else len(clauses)


def _with_amounts(mention: Mention, words: str, told: int) -> int:
    """Names with an amount each, parted by ， or 、."""
    first, _, rest = words.partition("，")
    if "、" in first and rest:  # 东街91分、西街87分，平均89分
        if not _BESIDE.match(rest):
            return 0
        words = first
    pieces = [each for each in words.replace("、", "，").split("，") if each]
    listed = len(pieces)
    pieces = list(takewhile(lambda each: not (_BESIDE.match(each) or _OF_ONE.search(each)), pieces))
    is_rest = told == len(pieces) + 1 <= listed and _REST.search(words)  # 三部分：专项债券…，自筹…，其余…
    if is_rest or len(pieces) < _LEAST or _JOINED.search(words):
        return 0
    found = [_WITH_AMOUNT.match(each) for each in pieces]
    units = [each["unit"] for each in found if each]
    if len(units) < len(pieces) or mention.quantity.unit in units or _makes_up(mention, words, told):
        return 0
    return len(pieces)


def _makes_up(mention: Mention, words: str, told: int) -> bool:
    """Whether numbers in the list add up to what was told: 培训班5期：种植类3期；养殖类2期."""
    own = [int(each["number"]) for each in _OWN.finditer(words) if each["unit"].startswith(mention.quantity.unit)]
    return bool(own) and sum(own) == told


def _names(bare: str) -> int:
    """Bare short names that commas part; where 、 does, others know of them."""
    pieces = bare.split("，")
    is_list = len(pieces) >= _FEW and "、" not in bare and all(_NAME.match(each) for each in pieces)
    return len(pieces) if is_list and not _VERB.search(bare) else 0


def _named_later(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """所属4个事业单位合并编报。…所属单位为农技推广中心、畜牧兽医服务中心、农机安全服务站."""
    text = passage.folded
    told = how_many(match["before"] or match["after"])
    line = text.find("\n", match.end())
    stop = min(match.end() + _LATER, line + 1 if line >= 0 else len(text))
    found = next((each for each in _LATER_NAMED.finditer(text, match.end(), stop) if each["key"] == match["key"]), None)
    named = things(found["all"]) if found else None
    if found is None or named is None or not _LEAST <= told <= _MOST:
        return
    if len(named) != told and abs(len(named) - told) <= _APART and not _counts_itself(named, told):
        terms = f"{len(named)}≠{told}"
        start = match.start() if found.end("all") - match.start() <= _QUOTED else found.start()
        yield Claim(COUNT, start, found.end("all"), Decimal(told), Decimal(len(named)), arithmetic=terms)


def _counts_itself(named: Sequence[str], told: int) -> bool:
    return len(named) == told + 1 and any("机关" in each or "本级" in each for each in named)
