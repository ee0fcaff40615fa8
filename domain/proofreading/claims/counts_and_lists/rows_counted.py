"""A number right beside a row of names, with whatever noun: 由纪委、财政、审计、教育三部门抽调; 5座，涉及A、B、C、D.

``rolls`` asks that the words tie a number to the names. Right beside them, on one side or the other, nothing else can
be counted, unless the names have numbers of their own, or the number is of what each of them has. What may be one name
or two (甲和乙) may be either.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.miscounted import miscounted
from domain.proofreading.claims.counts_and_lists.rolls import SURNAMES
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二三]|十|(?<![0-9.])(?:[2-9]|1[0-3])(?![0-9.]))"
_UNIT = r"(?:大?类|大?项|大(?=[一-龥])|部分|季度|等级|层面|板块|片区|个|[方种名位人家所座条处支门档者样季])"
_EVERY_UNIT = _UNIT[:-2] + "级户张台本章期次批天栋])"
_NAME = "[一-龥A-Za-z“”《》·]"
_BESIDE = pattern(
    rf"(?<![0-9.一-龥A-Za-z“”《》·、])(?P<row>{_NAME}{{1,30}}、(?:{_NAME}{{1,16}}、)*{_NAME}{{1,16}}?)(?P<mark>等|共)?"
    rf"{_NUMBER}(?P<unit>{_EVERY_UNIT})?(?P<what>[一-龥]{{0,6}})"
)
_BEHIND_A_COMMA = pattern(
    rf"(?<![0-9.一-龥A-Za-z“”《》·、])(?P<row>{_NAME}{{1,30}}、(?:{_NAME}{{1,16}}、)*{_NAME}{{1,16}}?)(?P<mark>，|。)"
    rf"(?:这|以上|上述|共计?|一共|共有|总共|合计)?{_NUMBER}(?P<unit>{_EVERY_UNIT})(?P<what>[一-龥]{{0,6}})"
)
_UNCOUNTED = pattern("部门|单位|方(?![案法式向面针])|股室|科室|乡(?!村)|镇(?!痛|区)|村(?!民)|县|局|院|校|站")
_KINDS = pattern(
    "部门|单位|环节|方面|乡|镇|村|社区|街道|股|科|阶段|系统|指标|专业|领域|标段|项目|县|区|站|中心|季度|工种|班次|类别|专题|课程"
    "|流程|岗位|品种|板块|场馆|步骤|学校|学科|平台|公司|企业|机构|医院|行业|节日|节点|方向|维度|模块|要素|层面|渠道|等级|等次|层级|档次|片区|批次|月|小组|组"
)
_NO_OWN = pattern("(?:[各每第约近达超余多仅只有为是按均设人]|分别|至少)$")
_NUMERAL = pattern("^[一二三四五六七八九十上下前后左右]$|第[一二三四五六七八九十]")
_OPEN = pattern("等(?![级次保额])")
_OF_A_LEVEL = pattern(
    "医|公路|河道|保护|响应|标准|建筑|等|甲|乙|水|风|学会|古|文物|资质|教授|职员|英雄|干线|航道|警|火|地震|以上|景"
)
_GRADES = pattern("^(?:[优良中差合]|优秀|良好|合格|不合格|基本合格|较差|较好)$")
_AHEAD = pattern(
    rf"(?<![第]){_NUMBER}(?P<unit>{_EVERY_UNIT})(?P<what>[一-龥]{{0,12}}?)[”]?(?:\([^()]{{1,20}}\))?"
    r"(?P<link>，?(?:涉及|包括|即|分别[是为]|依次[是为]|具体[是为]|为|是|有):?|:|——|，(?=[一-龥]{2,6}[村镇乡、])"
    r"|，[一-龥]{1,6}?(?P<again>[一-龥]{2})(?:分别)?(?:为|是|有):?)"
    rf"(?P<row>(?:{_NAME}{{2,16}}、)+{_NAME}{{2,16}})(?=[，。；)\n“”—]|$)"
)
_PICKED = pattern("其中|部分|例如|比如|主要|重点|如$|另|[含以各每多近约余]$")
_OF_SOME = pattern("中(?!标|学|心)|里|其|各|每|由|以上|以下|左右|余|多$")
_EITHER = pattern("(?<=.)(?:以及|和|(?<![涉普以])及|与)(?=.)")
_ORDINARY = pattern(_UNIT)
_COUNTED = pattern(f"{_NUMBER}{_UNIT}")
_LINKS = pattern("[的在对于从向]")
_PLACES = frozenset("镇乡村县区市")
_PEOPLE = frozenset("名位人")
_GROUPS = frozenset(
    (
        "类",
        "大类",
        "种",
        "大项",
        "大",
        "支",
        "门",
        "部分",
        "季度",
        "等级",
        "层面",
        "板块",
        "片区",
        "方",
        "档",
        "者",
        "样",
        "季",
    )
)
_ONES = frozenset(("个", "家", "所", "项", "处", "座"))
_FEWEST, _LEAD, _SHORT, _BARE = 2, 4, 3, 5


def rows_counted(passage: Passage) -> Iterator[Claim]:
    """Numbers that differ from the names right beside them."""
    text = passage.folded
    for sentence in passage.saying("、"):
        for look in (_BESIDE, _BEHIND_A_COMMA):
            for match in look.finditer(text, sentence.start, sentence.end):
                if _counts_them(match):
                    yield from _claimed(match, match.end("unit") if match["unit"] else match.end("number"))
        for match in _AHEAD.finditer(text, sentence.start, sentence.end):
            if _is_of_them(passage, sentence, match):
                yield from _claimed(match, match.end("row"))


def _claimed(match: Match[str], end: int) -> Iterator[Claim]:
    told, (least, most) = how_many(match["number"]), _counts(match["row"])
    is_open = match.groupdict().get("mark") == "等"
    if least <= told <= most or (is_open and told > most):
        return
    begin = min(match.start("row"), match.start("number"))
    yield from miscounted(begin, end, least if told < least else most, told, fewest=0)


def _counts(row: str) -> tuple[int, int]:
    """How few and how many names a row has: each 和 may part two or stand within one, but for one between two alike."""
    names = row.split("、")
    joined = [len(_EITHER.findall(each)) for each in names]
    least = len(names) + (joined[-1] == 1 and _are_two(names))
    return least, len(names) + sum(joined)


def _are_two(names: list[str]) -> bool:
    """Whether the last of the names is two: 张家村、李家湾和赵坪; 环节、流程和附表, but not 综合股、规划和统计股."""
    one, other = _EITHER.split(names[-1])
    if min(len(one), len(other)) < _FEWEST:
        return False
    if one[-1] == other[-1]:
        return True
    others = {each[-1] for each in names[:-1]}
    return (
        len(others) > 1 and other[-1] not in others and max(len(each) for each in (*names[1:-1], one, other)) <= _LEAD
    )


def _are_names(names: list[str]) -> bool:
    return not any(_NUMERAL.search(each) or _OPEN.search(each) for each in names)


def _counts_them(match: Match[str]) -> bool:
    """Whether a number right behind names is of these, not of what each of them has."""
    names, unit, what = match["row"].split("、"), match["unit"], match["what"]
    if not _are_names(names) or _NO_OWN.search(match["row"]) or any(_LINKS.search(each) for each in names[1:]):
        return False
    if unit is None:
        return match["mark"] is None and _UNCOUNTED.match(what) is not None
    if unit in _PEOPLE:
        people = [*names[1:-1], *_EITHER.split(names[-1])]
        return match["mark"] is None and all(_is_person(each) for each in people)
    ends = {each[-1] for each in names[:-1]} & _PLACES
    if len(names[0]) > 1 and ends and not ends & set(what[:3]) and not _is_short(names):
        return False  # 东山镇、西河镇3个村
    if unit == "级":
        return match["mark"] is None and _is_short(names) and not _OF_A_LEVEL.match(what)
    is_last = not what and match.string[match.end() : match.end() + 1] in "，。；"
    if match["mark"] in ("，", "。"):
        return unit in _GROUPS and (what[:1] in ("中", "里") or is_last)
    if unit in _GROUPS or _share_their_end(names, unit, what):
        return True
    is_plain = is_last and match["mark"] is None
    return unit in _ONES and (_KINDS.match(what) is not None or is_plain)


def _is_short(names: list[str]) -> bool:
    """Whether names are single characters but for the words before the first: 中央、省、市、县."""
    return all(len(each) == 1 for each in names[1:])


def _share_their_end(names: list[str], unit: str, what: str) -> bool:
    """收入表、支出表、结余表四张表; 1期、2期、3期三期."""
    ends = {each[-1] for each in names}
    return len(ends) == 1 and (ends <= set(what[:2]) or ends == {unit})


def _is_person(name: str) -> bool:
    return (1 < len(name) <= _SHORT and name[0] in SURNAMES) or (len(name) == _FEWEST and name[0] in "老小")


def _is_of_them(passage: Passage, sentence: Sentence, match: Match[str]) -> bool:
    """Whether names right behind a number are all of what it counts."""
    names, what, link = match["row"].split("、"), match["what"], match["link"]
    lead = passage.folded[max(sentence.start, match.start() - _LEAD) : match.start()]
    if not _are_names(names) or _PICKED.search(lead) or _OF_SOME.search(what) or _COUNTED.search(names[-1]):
        return False
    is_ordinary = _ORDINARY.fullmatch(match["unit"]) is not None
    if not is_ordinary and not _share_their_end(names, match["unit"], what[-2:]):
        return False
    if match["again"] is not None:
        return match["again"] in f"{lead}{what}"
    if link == "，" and len({each[-1] for each in names}) == 1 and names[0][-1] not in _PLACES:
        return match["unit"] in _GROUPS - {"方"} and _is_ended(match)
    if link == "，":
        is_place = what[:1] in _PLACES and any(each[-1:] == what[:1] for each in names)
        return is_place and all(len(each) <= _BARE for each in names[:-1])
    return match["unit"] in _GROUPS or not _EITHER.search(names[0])


def _is_ended(match: Match[str]) -> bool:
    return match.string[match.end() : match.end() + 1] in ("，", "。", "；")
