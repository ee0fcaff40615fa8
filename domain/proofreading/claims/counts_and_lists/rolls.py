"""Names in a row, and how many the words beside them say there are: A、B、C、D，共五个股室; 两座桥——A、B、C——.

A number counts the names where it is tied to them: by 这, 上述 or 共, by a dash, a colon or a bracket, by standing
right behind them, or by a noun that the names end in or that was said before them. What may be one name or two (甲和乙)
may be either.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二三四五]?|(?<![0-9.])(?:[2-9]|1[0-9]))"
_UNIT = r"(?P<unit>个|[项份类种方名位人家所座条处本台套支部章期门]|级(?!单位|预算|部门|机构|医|公路|保护))"
_NO_MORE = "(?![以余多来分月年]|之[一二三四]|左右|次[^，。]?(?:以上))"
_ANY = pattern(_NUMBER + _UNIT + _NO_MORE, begins="123456789七三两九二五八六十四")  # asked first
_COUNTED = pattern(
    rf"(?P<noun>(?:(?<=[，:。])(?!以上|上述|前述|这|一共|总共|全)[一-龥]{{1,5}}?[一-龥](?<![的])(?=[0-9两二三四五六七八九十共])){{0,1}}(?:共计|共)?)"
    rf"(?P<mark>(?:以上|上述|前述|这|(?:全[组部体队班局])?(?:共计|一共|总共|合计|总计|共有|共))?(?:[一-龥]{{1,6}}的)?)"
    rf"{_NUMBER}{_UNIT}{_NO_MORE}(?P<what>[一-龥]{{0,8}})"
)
_AHEAD = pattern(
    r"[ ]*(?:(?P<dash>——|—)|(?P<open>\()|(?P<colon>:)|，(?:即|分别为|分别是|依次为|依次是|包括|为|是):?)"
    r"(?P<names>[^。；\n]{4,120})"
)
_NAMES = pattern(r"(?:[一-龥“”《》]{2,14}?(?:、|(?<=》)(?=《)|(?<=”)(?=“)|和|及|以及|与))+[一-龥“”《》]{2,14}")
_OPEN = pattern(
    "等|其中|例如|比如|主要|重点|部分|如(?!何|期|实)|含|加上|连同|之一|[每各]|另|[0-9]|其[他余]|分别[有为]?[0-9]|及其|外"
)
_PARTED = pattern("、|(?<=》)(?=《)|(?<=”)(?=“)")
_EITHER = pattern("以及|[和及与或暨]")
_STOP = pattern("[，。；:(\n]|——")
_ASIDE = pattern(r"\([^()\n]{0,40}\)")
_PICKED = pattern("(?:[前后首第另其余他它每各近新不增加原有含]|其中|分为|分|按|设|还|有|由)$")
_TIED = pattern("以上|上述|前述|这")
_SUMMED = pattern("共计|一共|总共|合计|总计|共有|共")
_PLACES = frozenset("镇乡村县区市局站所科室股部校院桥路河库厂街")
_BODIES = pattern("单位|部门|机构|地|乡镇|街道|成员|主体|代表")
SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
_GENERAL = pattern(
    "制度|办法|指标|设备|措施|举措|做法|问题|部门|单位|项目|资金|费用|因素|原因|文件|规定|人员|工程|课程|任务|环节|工作"
)
_PEOPLE = ("人", "名", "位")
_NUMERALS = "一二三四五六七八九十甲乙丙丁"
_FEWEST, _OFF, _REACH, _WORDS = 2, 3, 160, 16
_SHORT, _LONGEST = 3, 16  # characters of a person's name, of a name


def rolls(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not how many names stand in the row that they count."""
    text = passage.folded
    if "、" not in text and "》《" not in text:
        return
    for number in _ANY.finditer(text):
        near = text[max(0, number.start() - _REACH) : number.end() + _REACH]
        if "、" not in near and "》《" not in near:
            continue
        for match in _COUNTED.finditer(text, max(0, number.start() - _WORDS), number.end() + _WORDS):
            if match.start("number") == number.start():
                sentence = passage.sentence_at(number.start())
                yield from _of(match, _behind(passage, sentence, match) or _ahead(passage, sentence, match))


def _of(match: Match[str], found: tuple[int, int, set[int]] | None) -> Iterator[Claim]:
    told = _value(match["number"])
    if found is None or told in found[2]:
        return
    start, end, counts = found
    count = min(counts, key=lambda each: abs(each - told))
    if abs(count - told) <= _OFF:
        line = f"{count}≠{told}"
        yield Claim(COUNT, start, end, Decimal(count), Decimal(told), arithmetic=line, severity="query")


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else int(numeral(number) or 0)


def _behind(passage: Passage, sentence: Sentence, match: Match[str]) -> tuple[int, int, set[int]] | None:
    """The row right before a number, where the words tie them: where it begins, where the number ends, its counts."""
    text = passage.folded
    at = match.start()
    begin = sentence.start
    if _TIED.search(match["mark"]) and not text[begin:at].strip() and sentence.place:
        above = passage.sentences[sentence.place - 1]
        begin = above.start if above.paragraph == sentence.paragraph else begin
    before = text[max(begin, at - _REACH) : at]
    is_apart = before.rstrip()[-1:] in ("，", "。", "—")
    row = _row(before.rstrip("，。— "))
    if row is None or _PICKED.search(before):
        return None
    names, said = row
    is_tied = _TIED.search(match["mark"]) is not None and is_apart
    if not is_tied and not _fits(names, said, match, is_apart):
        return None
    if is_tied and _clash(names, match):
        return None
    start = at - len(before) + before.rfind(names[0])
    return (match.start() if is_apart else start), match.end("what"), _counts(names)


def _row(before: str) -> tuple[list[str], str] | None:
    """The names of the last clause, and the words that stand before them in their sentence; None where it has none."""
    plain = _ASIDE.sub("", before)
    cuts = [each.end() for each in _STOP.finditer(plain)]
    clause = plain[cuts[-1] :] if cuts else plain
    if _OPEN.search(clause):
        return None
    names = [each for each in _PARTED.split(clause) if each]
    if len(names) < _FEWEST or any(len(each) > _LONGEST or each in _NUMERALS for each in names[1:]):
        return None  # 一、二、三类对象
    return names, plain[: cuts[-1]] if cuts else ""


def _counts(names: list[str]) -> set[int]:
    """How many names a row may have: each 和 may part two or stand within one."""
    least = len(names)
    return set(range(least, least + 1 + sum(len(_EITHER.findall(each)) for each in names)))


def _fits(names: list[str], said: str, match: Match[str], is_apart: bool) -> bool:
    """Whether a number counts such names: people, places by their last character, or what was said before them."""
    unit, what = match["unit"], match["what"]
    noun = match["noun"].removesuffix("共计").removesuffix("共")
    is_summed = _SUMMED.search(match["mark"] or match["noun"]) is not None
    if unit in _PEOPLE and all(_is_person(each) for each in names[1:-1] or names[1:]):
        return is_summed or (bool(what) and what[:2] in f"{said}{names[0]}")
    if not is_apart and not match["mark"]:
        return _follows(names, unit, what)
    if noun and len(noun) > 1 and not is_summed:
        return noun[:2] in names[0] and not what
    ends = {each[-1] for each in names[:-1]}
    is_row = names[-1][-1] in _PLACES or ("的" in match["mark"] and not ends.isdisjoint(names[-1][-3:]))
    if ends <= _PLACES and is_apart and is_row:
        return ends <= set(what[:3]) and (is_summed or bool(match["mark"]))
    is_said = len(what) > 1 and any(what[:size] in f"{said}{names[0]}" for size in (2, 3, 4) if len(what) >= size)
    return is_said and is_apart and (is_summed or not match["mark"])


def _follows(names: list[str], unit: str, what: str) -> bool:
    """Whether a number right behind a row is one of its names: 监护仪、除颤仪两种设备, 设计、监理、施工三方代表."""
    if unit in "种类" or (unit == "方" and what):
        return len(what) > 1
    ends = {each[-1] for each in names}
    return len(ends) == 1 and ends <= _PLACES and bool(ends & set(what[:3]))


def _clash(names: list[str], match: Match[str]) -> bool:
    """Whether names are of places and the number is of something else: 东山镇、西河镇，这三个村."""
    what = match["what"]
    ends = {each[-1] for each in names[:-1]} & _PLACES
    is_other = bool(ends) and not ends & set(what[:4]) and not _BODIES.search(what)
    return is_other or not (what and (_GENERAL.search(what) or match["unit"] != "个" or bool(ends)))


def _is_person(name: str) -> bool:
    return 1 < len(name) <= _SHORT and name[0] in SURNAMES


def _ahead(passage: Passage, sentence: Sentence, match: Match[str]) -> tuple[int, int, set[int]] | None:
    """The row behind a number and a dash, a colon or a bracket."""
    text = passage.folded
    if _PICKED.search(text[max(sentence.start, match.start("number") - 4) : match.start("number")]):
        return None
    ahead = _AHEAD.match(text, match.end(), sentence.end)
    if ahead is None:
        return None
    names = ahead["names"]
    if ahead["open"]:
        names = names.partition(")")[0]
    elif ahead["dash"]:
        names = names.partition("—")[0] if "—" in names else _STOP.split(names)[0]
    else:
        names = _STOP.split(_ASIDE.sub("", names))[0]
    if _OPEN.search(names) or not _NAMES.fullmatch(names):
        return None
    row = [each for each in _PARTED.split(names) if each]
    if any(len(each) > _LONGEST for each in row) or len(row) < _FEWEST:
        return None
    if text.startswith("；", ahead.start("names") + len(names)):
        return None  # 3项任务：清淤、加固；培训，建账；安装监控
    ends = {each[-1] for each in row}
    is_kind = len(ends) == 1 or ahead["dash"] is not None
    what = match["what"]
    is_named = bool(ends & set(what[-2:])) or (not ends & _PLACES or not _PLACES & set(what[-1:]))
    if not is_named or (not is_kind and not _GENERAL.search(f"{match['noun']}{what}")):
        return None
    return match.start("number"), ahead.start("names") + len(names), _counts(row)
