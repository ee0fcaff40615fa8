"""None of a thing in one place, and some of it anywhere else: 未安排政府采购预算 … 政府采购预算320万元.

Each row names a matter: how it is denied, and a number by which a text tells of some of it. The two may stand far
apart, but must be of one year, of one body, and both of the budget or both of what became of it.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match, Pattern
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.denials import ABOUT_IT, OF_SOME
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage

_AMOUNT = r"(?=[0-9.,]*[1-9])(?<![0-9.,])[0-9][0-9,]*(?:\.[0-9]+)?(?:万|亿)?元"
_COUNT = "(?:(?<![0-9.,])(?=[0-9]*[1-9])[0-9]+|[一两二三四五六七八九十]+)"
_NOT = (
    "(?:从未|并未|未曾?|没有?|不存在|(?<![一-龥]有)无|零)(?:再)?"
    "(?:发生|安排|产生|出现|列支|实施|开展|组织|举办|召开|接到|收到|接受|受理|办理|涉及)?(?:过)?(?:任何|一[起件宗例次笔批])?"
)
_END = "(?=[，。；、:)]|$)"
_NO_OUTLAY = "(?:全年|本年|本年度|年内|当年|均|也|都)*(?:无|没有|未发生|未产生|零)(?:任何)?(?:支出|开支|费用)"


class _Row(NamedTuple):
    """A matter by the word without which nothing speaks of it, its denials, and what tells of some."""

    word: str
    denied: Pattern[str]
    told: Pattern[str]


def _row(word: str, denied: str, told: str) -> _Row:
    return _Row(word, pattern(denied), pattern(told))


_ROWS = (
    _row(
        "政府采购",
        f"{_NOT}政府采购(?:支出|预算|项目|业务|事项)?{_END}|政府采购(?:支出)?{_NO_OUTLAY}{_END}",
        f"政府采购(?:预算|支出|金额|规模|总额|项目)?(?:为|共|共计|合计|总计|:)?{_AMOUNT}|(?:通过|以|采用|实行|经|履行)政府采购(?:方式|程序|平台)?[^。；0-9]{{0,40}}?{_AMOUNT}"
        f"|(?<=其中)[，:]?(?:货物|工程|服务)类?(?:采购)?(?:支出)?{_AMOUNT}",
    ),
    _row(
        "接待",
        f"{_NOT}公务接待(?:活动|任务|支出|费用?|事项)?{_END}|公务接待费?{_NO_OUTLAY}{_END}",
        f"(?:公务|国内|国(?:境)?外)接待费?(?:支出)?(?:为|共)?(?:{_AMOUNT}|{_COUNT}(?:个)?批)|接待[^，。；0-9]{{0,6}}{_COUNT}(?:个)?批次?",
    ),
    _row(
        "出国",
        rf"{_NOT}因公(?:临时)?出国(?:\(境\))?(?:支出|费用?|活动|任务|团组|人员|经费)?{_END}",
        rf"(?:派出|组织|安排|参加)[^，。；0-9]{{0,6}}团组{_COUNT}个|出国(?:\(境\))?(?:经?费用?)?(?:支出)?(?:为|共)?{_AMOUNT}|{_COUNT}个(?:出国(?:\(境\))?)?团组",
    ),
    _row(
        "车",
        f"(?:未|没有)(?:更新)?购[置买]公务用车{_END}|{_NOT}公务用车购置(?:支出|费用?)?{_END}",
        f"购[置买](?!费|税)[^，。；0-9]{{0,10}}车辆?{_COUNT}[辆台]|公务用车购置费(?:支出)?(?:为|共)?{_AMOUNT}",
    ),
    _row(
        "事故",
        f"{_NOT}(?:安全|生产|责任|工伤|施工|校园|伤亡|学生|质量){{0,3}}事故{_END}|零事故{_END}|事故为零",
        f"(?:起火|垮塌|坍塌|坠落|触电|火灾|爆炸|溺水|中毒|责任|伤亡|安全)(?:安全|生产|责任|工伤)?事故{_COUNT}起|(?:垮塌|坍塌|倒塌|坠落|触电|爆炸|中毒|踩踏|侧翻)，[^，。；]{{0,4}}{_COUNT}[名人][^，。；]{{0,6}}(?:受伤|死亡|骨折|住院|身亡|遇难)"
        f"|发生[^，。；0-9]{{0,2}}{_COUNT}起[^，。；]{{0,8}}事故",
    ),
    _row(
        "信访",
        f"{_NOT}(?:重复|越级|群众)?(?:信访|上访)(?:件|事项|案件|问题)?{_END}",
        f"(?:受理|收到|接到|办理|办结|转办|转来|交办)的?[^，。；0-9]{{0,6}}{_COUNT}[件起批]的?[^，。；0-9]{{0,4}}信访|(?:受理|收到|接到|办理|办结|重复|越级)的?[^，。；0-9]{{0,4}}信访(?:件|事项|案件)?{_COUNT}[件起次批]",
    ),
    _row(
        "会议",
        f"(?:未|没有)(?:安排|召开|举办|组织)(?:过)?(?:任何)?(?:各?类)?会议{_END}",
        f"(?:召开|举办|组织)[^，。；0-9]{{0,8}}会议?{_COUNT}[次场期个]",
    ),
    _row("会议费", f"会议费{_NO_OUTLAY}{_END}", f"会议费(?:支出)?(?:为|共)?{_AMOUNT}"),
    _row(
        "立案",
        f"{_NOT}立案(?:查处)?(?:一[件宗起])?(?:案件)?{_END}|零立案{_END}",
        f"(?:立案|(?<!公安)查办)(?!率)[^，。；0-9]{{0,8}}{_COUNT}[件宗起]",
    ),
    _row(
        "调",
        f"(?:预算|资金|经费)(?:执行中)?[^，。；0-9]{{0,4}}(?:未作|未做|没有|未|没作|未进行|未发生)(?:过)?(?:任何)?(?:调整|调剂|变动){_END}|(?:没有|未|未曾)(?:进行)?(?:调整|调剂)(?:过)?(?:任何)?(?:预算|资金){_END}",
        f"(?:预算|资金|经费)[^，。；]{{0,16}}调[减增整]{{1,2}}[为至到]{_AMOUNT}|调整后(?:的)?预算(?:数|为|数为)?{_AMOUNT}|(?:追加|调[增减]|追减)(?!后)[^，。；0-9]{{0,12}}{_AMOUNT}",
    ),
    _row(
        "收取",
        f"(?:没有|未|从未|不)(?:再)?(?:向[^，。；0-9]{{1,8}})?收取(?:过)?(?:任何|一分钱)(?:费用|钱|资金)?{_END}",
        f"(?<!不得)收取[^，。；0-9]{{1,8}}费{_AMOUNT}",
    ),
    _row(
        "收",
        f"(?:无|没有|未发现|未发生|不存在)(?:任何)?(?:一[笔例起户人次])?(?:违规|乱|多|超标准|超范围)?(?:向[^，。；0-9]{{1,14}})?收(?:取|费)(?:的[^，。；0-9]{{1,6}}|[^，。；0-9的]{{0,6}})?{_END}",
        f"(?:多收|违规收取|乱收|超标准收取|超范围收取|误收|重复收取|违规收费)[^，。；0-9]{{0,14}}{_AMOUNT}",
    ),
    _row(
        "购买服务",
        f"{_NOT}(?:政府)?购买服务(?:支出|项目|费用)?{_END}",
        f"购买服务(?:方式)?[^。；0-9]{{0,24}}{_AMOUNT}",
    ),
    _row(
        "存在",
        "(?<=[。\n，；:])(?:无|没有|不)存在(?:任何)?问题(?=[。，；]一是)",
        "一是[^，。；]{0,16}(?:偏|不够|不足|不全|不高|不到位|滞后|未|缺)[^。\n]{0,16}二是",
    ),
)
_NOT_ONE = pattern(
    "(?:未|没有|没)(?:能|有|曾)?(?P<verb>(?!发生|发现|出现)[一-龥]{2})(?:过)?(?:任何|哪怕)?一(?P<unit>[件宗起笔例人户名次家处批])(?P<what>[一-龥]{0,6})(?=[，。；、]|$)"
)
_OTHERWISE = pattern(
    "上年|去年|往年|以前|历年|上一年|上期|计划|目标|拟|预计|下属|所属|全[县市省]|其他单位|代[管为]|如果|明年|下一?年|演练|防[范止]|避免|杜绝|模拟|标准|控制数|限额|另案|应(?![急])|同类|未|没有|不得|外单位"
)
_ELSE = pattern("其他|其余|除|较大|重大|以上|一般(?!公共)|部分|新增|重复|追减|单独|工程类|货物类|服务类")
_WITH_ITS_OWN = pattern("[及和与](?:所|下)属(?:各)?(?:预算|二级)?单位")
_BUDGET = pattern("预算(?!执行|收支|内|外|支出|拨款|财政拨款)")
_YEAR = pattern("20[0-9]{2}(?=年)")
_TITLED = pattern("20[0-9]{2}(?=年度?[^，。；\n]{0,30}(?:预算|决算|自评|报告|说明|总结))")
_BODY = pattern("(?P<body>(?![我本该])[一-龥]{1,8}?(?:机关|站|所|中心|学校|医院|小学|中学|大队|公司|项目|园))(?!用车)")
_CLAUSE = pattern("[，。；、\n]")
_REACH, _MOST, _TITLE = 48, 12, 60


def none_anywhere(passage: Passage) -> Iterator[Claim]:
    """Denials that a number of the same matter belies, wherever it stands."""
    text = passage.folded
    for denial in islice(_NOT_ONE.finditer(text) if "一" in text else (), _MOST):
        told = rf"{denial['verb']}[^，。；0-9]{{0,8}}{_COUNT}{denial['unit']}"
        found = _some(text, _Row("", _NOT_ONE, pattern(told)), denial)
        if found is not None:
            yield Claim(NIL, denial.start(), denial.end(), arithmetic=f"{found[0][-_REACH:]}≠0", severity="query")
    for row in _ROWS:
        if row.word not in text:
            continue
        for denial in islice(row.denied.finditer(text), _MOST):
            found = _some(text, row, denial)
            if found is not None:
                begin = denial.start()
                yield Claim(NIL, begin, denial.end(), arithmetic=f"{found[0][-_REACH:]}≠0", severity="query")


def _some(text: str, row: _Row, denial: Match[str]) -> Match[str] | None:
    clause = _WITH_ITS_OWN.sub("", _before(text, denial.start()))
    if OF_SOME.search(clause) or _ELSE.search(clause) or _ELSE.search(denial[0]) or _OTHERWISE.search(clause):
        return None
    is_planned = _BUDGET.search(clause + denial[0]) is not None
    year = _year(text, denial.start())
    for found in islice(row.told.finditer(text), _MOST):
        words = _before(text, found.start()) + found[0]
        is_own = found.start() < denial.end() and denial.start() < found.end()
        if is_own or _OTHERWISE.search(words) or ABOUT_IT.match(text, found.end()):
            continue
        is_budget = _BUDGET.search(words) is not None
        if is_budget is not is_planned and row.word not in ("调", "存在"):
            continue
        its = _year(text, found.start()) or (_TITLED.search(text[:_TITLE]) or [None])[0]
        if (year and its and year != its) or _are_of_two(clause, words):
            continue
        return found
    return None


def _before(text: str, at: int) -> str:
    return _CLAUSE.split(text[max(0, at - _REACH) : at])[-1]


def _year(text: str, at: int) -> str | None:
    begin = max(text.rfind(mark, 0, at) for mark in "。\n") + 1
    return next(iter(_YEAR.findall(text, begin, at)[-1:]), None)


def _are_of_two(one: str, other: str) -> bool:
    own, its = _BODY.match(one), _BODY.match(other)
    return own is not None and its is not None and own["body"][-2:] != its["body"][-2:]
