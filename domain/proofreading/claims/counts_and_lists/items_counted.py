"""So many things announced, and items behind them that carry numbers or words of their own.

培训骨干80人 or 农村饮水安全120万元 is an item where all around it are alike; a class is known by its name (三个班，
电工班42人，焊工班38人), a slogan by the word that each item begins with (“三不”：不拖、不压), a list of rules by its
first word (不得…；不得…), and what is numbered from 1至15 by the two ends.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.counts_and_lists.miscounted import miscounted_in
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二]?|(?<![0-9.])(?:[2-9]|1[0-2])(?![0-9.]))"
_AMOUNT = r"[0-9][0-9,]*(?:\.[0-9]+)?(?:万元|亿元|元|[一-龥]{1,3}|㎡|%)"
_ITEM = rf"[一-龥A-Za-z“”]{{2,14}}{_AMOUNT}"
_WITH_AMOUNTS = pattern(
    rf"{_NUMBER}(?P<unit>[个项条类种方家所处座档笔块]|大类|大项)(?P<what>[一-龥]{{0,8}}?)"
    rf"(?P<link>，?(?:包括|即|分别[是为]|依次[是为]|具体[是为]|[为是有]):?|[:(，]其中:?|:)"
    rf"(?P<items>{_ITEM}(?:[、和及]{_ITEM})+)(?P<end>[，。；)])"
)
_OWN_UNIT = pattern(r"(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[一-龥㎡%]{1,3})$")
_PARTED = pattern(rf"(?<=[一-龥㎡%])[、和及](?={_ITEM})")
_SUM_TOLD = pattern(
    r"[，。](?:合计|共计|总计|共|总额|以上合计)[^，。；0-9]{0,6}(?P<sum>[0-9][0-9,]*(?:\.[0-9]+)?)(?=万元|亿元|元)"
)
_BY_NAME = pattern(
    rf"{_NUMBER}个?(?P<noun>[班村组站校点所])[^，。；:0-9]{{0,4}}[，:](?P<items>(?:[一-龥]{{1,6}}(?P=noun)[0-9][0-9,.]*[一-龥]{{1,3}}[，、]?){{2,12}})"
    r"(?P<end>[，。；]|$)"
)
_ONE_BY_NAME = pattern(r"[一-龥]{1,6}[班村组站校点所][0-9][0-9,.]*[一-龥]{1,3}")
_SLOGAN = pattern(
    rf"“{_NUMBER}(?P<word>[一-龥])”?[^，。；:、]{{0,8}}(?::|，即|，分别[是为]|，(?=(?P=word)))(?P<items>[^，。；:\n]{{4,80}})[，。；]"
)
_RULES = pattern(rf"{_NUMBER}(?P<unit>[条项点类个])[一-龥]{{0,6}}?(?:[为是有]|如下)?:(?P<items>[^。:\n]{{6,300}})。")
_GROUP = "期|批|轮|标段|阶段|步|小?组|次|片区|梯队|档|层次"
_ROUNDS = pattern(
    rf"(?:分为?|共|总共|一共|计划分|共分|共办|分成){_NUMBER}个?(?P<word>{_GROUP})(?!中|之)[^。0-9第]{{0,8}}"
)
_NTH = pattern(f"第(?P<number>[一二三四五六七八九十])(?P<word>{_GROUP})")
_RANGE = pattern(
    r"(?<![0-9.年月—~-])第?(?P<first>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?P<sign>[号批期章节组轮届卷册版集课讲])?(?:楼|机组|标段|线|井|桥|库)?(?:至|到|—|-|~)第?"
    r"(?P<last>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?P<of>[号批期章节组轮届卷册版集课讲](?![召开下发前后以之晚]))?(?P<what>[^，。；、0-9月年日时岁%]{0,6}?)的?"
    r"(?:，?(?:共计?|合计|一共|总共)有?)?(?P<number>[两二三四五六七八九]|十[一二]?|(?<![0-9.])[0-9]{1,3}(?![0-9.]))(?P<unit>[份批期章节组轮届卷册版集课讲栋座台套个幢口眼孔件本])"
)
_ORDERED = pattern(rf"{_NUMBER}(?:个方面|个|点|项|条|大|步|方面)[一-龥]{{0,8}}[:。，](?=首先)")
_ORDER_WORDS = (pattern("首先"), pattern("其次"), pattern("再次|再者|第三|然后"), pattern("最后|第四"))
_HAVE = pattern(r"[原问不做经特理建措体][一-龥]{1,3}(?:主要)?有(?P<number>[二两三四五六]):(?P<items>[^。:\n]{6,300})。")
_HEADS = pattern(
    r"(?P<number>[2-9]|[二三四五六七八九])[人名](?:[^，。；、0-9]{0,4})[，:(]?一正(?P<others>[一二两三四五六])副|一正(?P<before>[一二两三四五六])副[^，。；0-9]{0,2}(?:共|合计|一共)?(?P<all>[2-9]|[两二三四五六七八九])[人名]"
)
_TIME = "(?:1?[0-9]月(?:[0-9]{1,2}日)?|[一-龥]{2,6})"
_ONE_EACH = pattern(
    rf"{_NUMBER}(?P<unit>[次期场批轮个])[^，。；:0-9]{{0,8}}[，:(](?P<items>{_TIME}(?:一|1)(?P=unit)(?:[、，]{_TIME}(?:一|1)(?P=unit))+)(?P<end>[，。；)]|$)"
)
_PICKED = pattern("其中|部分|例如|比如|主要|重点|如$|另|[含以各每多近约余]$")
_OF_SOME = pattern("中(?!标|学|心)|里|其|各|每|左右|余|多$|以上")
_OPEN = pattern("等|其他|其余|余下|剩余|……")
_MORE_TO_COME = pattern("目前|已完成|尚|未|正在|今年|本年|当年|最后|末|、第")
_FEWEST, _LEAD, _FAR = 2, 4, 160


def items_counted(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the items behind them."""
    text = passage.folded
    for sentence in passage.stating:
        start, end = sentence.start, sentence.end
        for match in _WITH_AMOUNTS.finditer(text, start, end):
            yield from _with_amounts(passage, sentence, match)
        for match in _BY_NAME.finditer(text, start, end):
            if not _OPEN.match(text, match.end()):
                yield from miscounted_in(match, len(_ONE_BY_NAME.findall(match["items"])))
    for sentence in passage.saying("至", "到", "—", "-", "一", "1", "首先", "有"):
        yield from _in_words(passage, sentence)
    yield from _of_words(passage)


def _of_words(passage: Passage) -> Iterator[Claim]:
    """Slogans, rules and rounds, whose items need no number."""
    text = passage.folded
    for match in _SLOGAN.finditer(text):
        yield from _slogan(match)
    for sentence in passage.saying(":"):
        for match in _RULES.finditer(text, sentence.start, sentence.end):
            yield from _rules(match)
    for sentence in passage.saying("分", "共"):
        for match in _ROUNDS.finditer(text, sentence.start, sentence.end):
            yield from _rounds(text, match)


def _in_words(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """编号1至15的15份; 有两点：首先…其次…再次…; 两期，春季一期、夏季一期; 班子共3人，一正两副."""
    text, start, end = passage.folded, sentence.start, sentence.end
    for match in _RANGE.finditer(text, start, end):
        first, last = how_many(match["first"]), how_many(match["last"])
        if (
            match["sign"] or match["of"] or "编号" in text[max(start, match.start() - 4) : match.start()]
        ) and first < last:
            yield from miscounted_in(match, last - first + 1)
    for match in _ONE_EACH.finditer(text, start, end):
        yield from miscounted_in(match, len(match["items"].replace("，", "、").split("、")))
    for match in _ORDERED.finditer(text, start, end) if passage.says(sentence, "首先") else ():
        yield from _ordered(text, match)
    for match in _HEADS.finditer(text, start, end) if passage.says(sentence, "一正") else ():
        others = how_many(match["others"] or match["before"])
        told = how_many(match["all"] or match["number"])
        if others + 1 != told:
            terms = f"1+{others}={others + 1}≠{told}"
            yield Claim(COUNT, match.start(), match.end(), Decimal(others + 1), Decimal(told), False, terms, "query")
    for match in _HAVE.finditer(text, start, end) if passage.says(sentence, "有") else ():
        if not _OPEN.search(match["items"]):
            yield from miscounted_in(match, match["items"].count("；") + 1)


def _ordered(text: str, match: Match[str]) -> Iterator[Claim]:
    stop = text.find("\n", match.end())
    at, count = match.end(), 0
    for word in _ORDER_WORDS:
        found = word.search(text, at, stop if stop >= 0 else len(text))
        if found is None:
            break
        at, count = found.end(), count + 1
    if count > how_many(match["number"]) or text[at - 2 : at] == "最后":
        yield from miscounted_in(match, count)


def _with_amounts(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """指标4条，分别为开展宣传12场、印发手册5000册、培训骨干80人; what is picked out has to make up a sum."""
    lead = passage.folded[max(sentence.start, match.start() - _LEAD) : match.start()]
    if _PICKED.search(lead) or _OF_SOME.search(match["what"]) or _OPEN.search(match["items"]):
        return
    items = _PARTED.split(match["items"])
    own = [found for each in items if (found := _OWN_UNIT.search(each))]
    if len(own) < len(items) or any(each["unit"].startswith(match["unit"]) for each in own):
        return  # 培训6期：电商2期、月嫂4期
    values = [Decimal(each["value"].replace(",", "")) for each in own]
    if sum(values) == how_many(match["number"]):
        return
    needs_sum = "其中" in match["link"] or match["unit"] in "个家所处座"
    if not needs_sum or _is_whole(passage, sentence, match, values):
        yield from miscounted_in(match, len(items))


def _is_whole(passage: Passage, sentence: Sentence, match: Match[str], values: list[Decimal]) -> bool:
    """Whether an amount told right behind the items, or one before their number, is what they make together."""
    told = _SUM_TOLD.match(passage.folded, match.end("items"))
    if told is not None:
        return Decimal(told["sum"].replace(",", "")) == sum(values)
    earlier = [each for each in sentence.mentions if each.end <= match.start()]
    parts = [each for each in sentence.mentions if match.start("items") <= each.start < match.end("items")]
    total = sum((each.quantity.value for each in parts), Decimal(0))
    are_money = all(each.kind is QuantityKind.MONEY for each in parts)
    return are_money and len(parts) == len(values) and any(each.quantity.value == total for each in earlier)


def _slogan(match: Match[str]) -> Iterator[Claim]:
    """“三不”：不拖、不压、不推、不拒."""
    items = match["items"].split("、")
    if all(each.startswith(match["word"]) for each in items) and not _OPEN.search(match["items"]):
        yield from miscounted_in(match, len(items))


def _rules(match: Match[str]) -> Iterator[Claim]:
    """“负面清单”三条为：不得…；不得…；不得…."""
    items = match["items"].split("；")
    first = items[0].lstrip()[:2]
    if len(items) >= _FEWEST and all(each.lstrip().startswith(first) for each in items) and not _OPEN.search(items[-1]):
        yield from miscounted_in(match, len(items))


def _rounds(text: str, match: Match[str]) -> Iterator[Claim]:
    """培训分三期，第一期4月，…，第四期11月: one that can only be one of more."""
    stop = text.find("\n", match.end())
    end = min(match.end() + _FAR, stop if stop >= 0 else len(text))
    numbers = [
        how_many(each["number"]) for each in _NTH.finditer(text, match.end(), end) if each["word"] == match["word"]
    ]
    if numbers[:2] != [1, 2] or sorted(numbers) != numbers:
        return
    rest = text[match.end() : text.find("。", match.end(), end) if text.find("。", match.end(), end) >= 0 else end]
    is_whole = rest.count("第") == len(numbers) and not _OPEN.search(rest) and not _MORE_TO_COME.search(rest)
    if numbers[-1] > how_many(match["number"]) or (is_whole and len(numbers) > _FEWEST):
        yield from miscounted_in(match, numbers[-1])
