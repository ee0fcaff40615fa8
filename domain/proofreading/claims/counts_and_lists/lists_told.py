"""Numbers of things against the list that they belong to: a list of lines or a table right below, or names above.

What is announced at the end of a line has as many items as the list that begins in the next one; what is pointed back
at (上述四类设备, 以上七项指标) has as many as a list above, where only one list fits and none has that number.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.lined_tables import LinedTable, tables_near
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_STYLES = (
    pattern(r"(?m)^[ ]*\((?P<number>[一二三四五六七八九十])\)(?P<item>[^\n]{0,60})"),
    pattern(r"(?m)^[ ]*\((?P<number>[0-9]{1,2})\)(?P<item>[^\n]{0,60})"),
    pattern(r"(?m)^[ ]*(?P<number>[0-9]{1,2})[.、．](?![0-9])(?P<item>[^\n]{0,60})"),
    pattern(r"(?m)^[ ]*(?P<number>[一二三四五六七八九十])、(?P<item>[^\n]{0,60})"),
    pattern(r"(?m)^[ ]*第(?P<number>[一二三四五六七八九十])[，、:](?P<item>[^\n]{0,60})"),
)
_THINGS = (
    "问题|不足|短板|困难|差距|措施|举措|做法|经验|建议|原因|任务|工作|要求|成效|亮点|特点|风险"
    "|事项|方面|子项目|环节|内容"
)
_ANNOUNCED = pattern(
    rf"(?P<of>(?:的|主要|具体|突出|共性|重点)*(?:{_THINGS})?)(?P<how>[，]?(?:具体|分别|主要|内容|明细|名单|详见|见|情况)*"
    r"(?:如下|为|是|包括|包含|有|即|列表|下表)?[表]?)[。:]?[ ]*"
)
_NAMED_THING = pattern(f"(?:{_THINGS})(?:共|共有|有|计|为|主要有|主要)*$")
_REPORTED = pattern("报告|汇报|情况|通报")
_NOT_ALL = pattern("主要|重点|部分|其中|例如|比如|等|[中里]$|另|分别")
_POINTED = pattern(
    r"(?<![一-龥]{2}的)(?P<all>(?:上述|以上|前述|上列|所列|这)(?:的|所列)?(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?P<unit>大?类|大?项|种|个|条|点|家|所|台|名|处|座)"
    r"(?P<noun>[一-龥]{2,4}?))(?=[均全都已的分合共累相，。；、及和中为在也由可)]|达|投|完|顺)"
)
_POINTED_AT = pattern(
    r"[ ]*(?P<all>(?:上述|以上|前述|上列)(?P<count>[两二三四五六七八九十]|[0-9]{1,2})"
    r"(?:大?类|大?项|种|个|条|笔|块)(?:资金|支出|经费|项目|费用)?)"
    r"(?:共|合计|总计|累计)"
)
_NAMES = pattern(
    r"(?P<head>[一-龥]{0,8}):(?P<all>[一-龥A-Za-z“”]{2,10}(?:、[一-龥A-Za-z“”]{2,10}){2,}(?:[和及与][一-龥A-Za-z]{2,10})?)(?=[。；\n]|$)"
)
_KINDS = pattern(
    "设备|仪器|物资|工程|项目|学科|科目|课程|作物|品种|村|乡镇|社区|单位|部门|股室|站点|学校|药品|耗材|活动|服务|岗位|工种|专业|系统|平台|车辆|器材|疫苗"
)
_TOTAL_ROW = pattern("(?:合|总|小|共)[ ]*计|其中|平均|备注")
_SERIAL = pattern("序号|编号")
_OWN_NUMBER = pattern(
    r"\([0-9一二三四五六七八九十]{1,3}[个项条类件]\)"
)  # 已完成整改的问题(3个): what is counted stands below
_AMOUNTS = pattern(
    r"(?P<all>(?:[一-龥()]{2,20}[0-9][0-9.,]*(?P<unit>万元|亿元|元|批次|台|辆|次|场|份)[、和及]){2,}[一-龥()]{2,20}[0-9][0-9.,]*(?P=unit))"
    r"，?(?:合计|总计)?共(?:计|有|分)?(?P<count>[两二三四五六七八九十]|[0-9]{1,2})(?:大?类|大?项|种|个|块|部分)[一-龥]{0,6}(?=[。；，\n])"
)
_UNITS = frozenset(
    ("个", "项", "类", "种", "条", "点", "大类", "处", "家", "所", "座", "名", "个方面", "方面", "件", "个村")
)
_MOST, _FAR, _BACK = 20, 4000, 2500  # items; characters below, and above
_APART = 2  # so much a number may be mistaken
_NEAR = 60  # characters before a list that tell what it is of


def lists_told(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not those of the list below or above."""
    text = passage.folded
    for sentence in passage.stating:
        if sentence.end < len(text) and text[sentence.end] == "\n":
            for mention in sentence.mentions[-1:]:
                if _is_number(mention):
                    yield from _below(passage, sentence, mention)
    for sentence in passage.saying("共"):
        if len(sentence.mentions) > _APART:
            yield from _of_amounts(passage, sentence)
    for sentence in passage.saying("上述", "以上", "前述", "上列", "所列", "这"):
        for match in _POINTED.finditer(text, sentence.start, sentence.end):
            yield from _above(passage, match)
        if (pointed := _POINTED_AT.match(text, sentence.start, sentence.end)) is not None:
            yield from _right_above(passage, pointed)


def _of_amounts(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """分为培训补贴283.60万元、岗位补贴720.00万元、…，共六类支出."""
    for match in _AMOUNTS.finditer(passage.folded, sentence.start, sentence.end):
        found = sum(match["all"].count(f"{match['unit']}{sign}") for sign in "、和及") + 1
        told = how_many(match["count"])
        if found != told and abs(found - told) <= _APART:
            start, end = match.start("all"), match.end()
            yield Claim(COUNT, start, end, Decimal(found), Decimal(told), False, f"{found}≠{told}")


def _is_number(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in _UNITS
    return is_count and mention.is_exact and mention.role is QuantityRole.LEVEL and 2 <= mention.quantity.value <= _MOST


def _below(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """目前还有三个方面的不足。 or 共7个子项目，具体为： and the lines below."""
    text = passage.folded
    match = _ANNOUNCED.fullmatch(text, mention.end, sentence.end)
    if match is None or _NOT_ALL.search(mention.lead) or _REPORTED.search(match["how"].replace("情况如下", "")):
        return
    line = sentence.end + 1
    is_thing = bool(match["of"]) or "方面" in mention.quantity.unit or _NAMED_THING.search(mention.lead.strip())
    is_led = match["how"].strip("，") != "" or text[sentence.end - 1] == ":"
    found = _rows(passage, line) if is_led else 0
    if not found and is_thing:
        found = next((count for style in _STYLES if (count := _counted(text, line, style))), 0)
    if found < _APART or not 0 < abs(found - mention.quantity.value) <= _APART:
        return
    # 一、已整改的（一）…（二）…二、正在整改的（三）…
    if all(_counts_on(text, line, style) != mention.quantity.value for style in _STYLES):
        yield claim(COUNT, mention, Decimal(found), f"{found}≠{plain(mention.quantity.value)}")


def _rows(passage: Passage, line: int) -> int:
    """How many rows a table has that begins in a line and numbers them, or has their name in its head; else 0."""
    if not _SERIAL.search(passage.folded, line, line + _NEAR // 4):
        return 0
    for table in tables_near(passage.folded, line + _NEAR, _NEAR):
        if _SERIAL.search(table.head[0]):
            return _own_rows(table)
    return 0


def _own_rows(table: LinedTable) -> int:
    numbers = [row[0].value for row in table.rows if not any(_TOTAL_ROW.search(each.words) for each in row[:2])]
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else 0


def _counted(text: str, line: int, style: Pattern[str]) -> int:
    """How far the lines of one style count on from 1, the first of them right at a place; 0 where it is not there."""
    first = style.match(text, line)
    if first is None or _number(first) != 1:
        return 0
    count = 0
    for match in style.finditer(text, line, min(len(text), line + _FAR)):
        if _OWN_NUMBER.search(match["item"]):
            return 0
        if _number(match) != count + 1:
            return count if _number(match) == 1 else 0
        count += 1
    return count if line + _FAR > len(text) or "\n\n" in text[line : line + _FAR] else 0


def _counts_on(text: str, line: int, style: Pattern[str]) -> int:
    """How far the lines of one style count on from 1 below a place, whatever stands between them."""
    count = 0
    for match in style.finditer(text, line, min(len(text), line + _FAR)):
        if _number(match) == count + 1:
            count += 1
        elif _number(match) == 1:
            break
    return count


def _number(match: Match[str]) -> int:
    return how_many(match["number"])


def _above(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """1.数量指标…6.满意度指标…。以上七项指标均达到; 采购内容：彩超、…、输液泵。…上述四类设备已投入使用."""
    text, count, noun = passage.folded, how_many(match["count"]), match["noun"]
    begin = max(0, match.start() - _BACK)
    lists = list(_item_lists(text, begin, match.start()))
    named = list(_NAMES.finditer(text, begin, match.start()))
    sizes = [_size(each) for each in named]
    if count in [len(items) for items in lists] or count in sizes or _is_told(passage, match, count):
        return
    own = [items for items in lists if sum(noun in each["item"] for each in items) * 2 > len(items)]
    if own:
        found = len(own[-1])
    elif len(named) == 1 and not lists and _KINDS.search(noun):
        found = sizes[0]
    else:
        return
    if abs(found - count) <= _APART:
        terms = f"{found}≠{count}"
        yield Claim(COUNT, match.start("all"), match.end("all"), Decimal(found), Decimal(count), False, terms, "query")


def _right_above(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """1.…4.…以上5项共支出294.80万元: a line by itself, right below a list of numbered lines."""
    text, count = passage.folded, how_many(match["count"])
    above = text.rfind("\n", 0, max(0, match.start() - 1)) + 1
    if not match.start() or text[match.start() - 1] != "\n":
        return
    for items in _item_lists(text, max(0, match.start() - _BACK), match.start()):
        last = items[-1]
        if above <= last.start() and last.end() <= match.start() and abs(len(items) - count) in (1, _APART):
            terms = f"{len(items)}≠{count}"
            found, told = Decimal(len(items)), Decimal(count)
            yield Claim(COUNT, match.start("all"), match.end("all"), found, told, False, terms, "query")


def _size(match: Match[str]) -> int:
    last = match["all"].rpartition("、")[2]
    return match["all"].count("、") + 1 + any(mark in last[1:-1] for mark in "和及与")


def _is_told(passage: Passage, match: Match[str], count: int) -> bool:
    """Whether so many of anything alike, or so many amounts in a sentence, are told before a place."""
    place = passage.sentence_at(match.start()).place
    near = passage.sentences[max(0, place - _MOST) : place + 1]
    return any(
        len(one.amounts) == count
        or any(each.quantity.value == count and each.end <= match.start() and _is_number(each) for each in one.mentions)
        for one in near
        if one.start < match.start()
    )


@lru_cache(maxsize=4)
def _item_lists(text: str, begin: int, end: int) -> tuple[list[Match[str]], ...]:
    """The numbered lists of lines in a stretch, each from its first item on."""
    lists: list[list[Match[str]]] = []
    for style in _STYLES:
        run: list[Match[str]] = []
        for match in style.finditer(text, begin, end):
            if _number(match) == 1:
                run = [match]
                lists.append(run)
            elif run and _number(match) == len(run) + 1:
                run.append(match)
            else:
                run = []
    return tuple(sorted((each for each in lists if len(each) > 1), key=lambda each: each[0].start()))
