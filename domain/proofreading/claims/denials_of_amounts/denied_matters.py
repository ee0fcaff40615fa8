"""None of a matter, and some of it told by another name anywhere: 没花过一分钱在接待上 … 招待考察组等支出1.26万元.

What is denied, and what tells of some of it, are the data of ``matters``. The two are of one body and one year, both
plans or both deeds; a denial of a part (其他, 工程类, 新增) leaves room for the rest, and so does another time.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.matters import MATTERS, Matter, denied, told
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage, Sentence

_WORDS = ("无", "没", "未", "不存在", "不涉及", "零", "为0", "不承办", "不办理", "不收", "分文")
_ELSE = pattern(
    "其他|其余|除|严重|较大|重大|以上|部分|重复|单独|另|财政拨款|基本支出|隐性|上年|去年|往年|上半年|年初|期初|季度|月|如|若|应|计划|拟|不得|要求"
    "|确保|力争|争取|历年|下一?年|明年|防[止范]|杜绝|避免|以来|有的|个别|各乡镇|乡镇街道"
)
_WHOLE = pattern("政府性基金(?:预算)?财政拨款")
_NO_PAPERS = pattern(
    "无公?函|无附件|无发票|不规范的?|增加(?:造价|投资|工程量)|造价增加"
)  # what is told of has none of these, and is told all the same
_RULE = pattern(  # 无公函不接待, 没有预算的一律不采购: what is not to be, and no word on what was
    "(?:无|没有?|未|非|超|不[合符])[一-龥“”]{1,12}?(?:的|者)?(?:[来到]访|活动|人员|事项|单位|费用|情况)?(?:下|时)?(?:一律|坚决|一概|概|均|都|原则上|则|就)*$"
)
_OF_SOME = pattern("另有|其余|其他(?!收入|支出)|其中|剩余|余下")
_OF_OTHERS = pattern("(?:其他|别的)(?!收入|支出|资金)")
_OTHERWISE = pattern(
    "(?<![表账册])上年|去年|往年|以前|历年|年初|期初|上期|上一年|同期|计划|目标|拟|预计|下属|所属|代管|代为|全[县市省]|其他单位|如果|明年|下一?年|次年|演练|防[范止]|避免|杜绝|标准|控制数|限额"
    "|另案|同类|未|没有|无|不(?!含|足|仅|良|合|动)|外单位|较|比(?!例)|节约|(?<!追)减少|压减|下降|降低|增加|增长|(?<![接招等])待[报处核支付拨办批]|为零"
)
_OWN_PLAN = pattern("(?:政府性基金|国有资本经营|一般公共|社会保险基金)预算|预算(?:执行|单位|支出|绩效|内|外|收支)")
_PLAN = pattern("预算")
_YEAR = pattern("20[0-9]{2}(?=年)")
_TITLED = pattern("20[0-9]{2}(?=年度?[^，。；\n]{0,40}(?:预算|决算|自评|报告|说明|总结|情况|评价))")
_BODY = pattern(
    "(?:^|(?<=[，。；、:\n]))(?:其中|另外?)?(?P<body>(?![全本我该])(?:(?![在各对向到为由从于])[一-龥]){1,10}?(?:机关|[站所队馆场]|中心|学校|医院|卫生院|小学|中学|公司|[乡镇村]|街道|社区|窗口))(?!用车|建设|周边)"
)
_DEBT = pattern("(?P<whose>政府|村级|单位|部门|个人|企业|隐性|公司|学校|医院)(?:性|一般|专项)?(?:债务|欠款|借款)")
_NEXT = pattern("下一?年|打算|明年|下一?步|建议|安排意见|计划")
_TIME = pattern(
    "(?P<other>(?<![比较与同表账册])上年|去年|往年|年初(?!预算)|期初|上期|下一?年|明年|次年|历年)|年末|期末|本年|当年|全年|年内|今年|20[0-9]{2}年|(?<![0-9])(?:[0-9]|1[0-2])月"
)
_UNLESS = pattern("(?:无|没有|没|未|非|不|超)[^，。；]{1,10}(?:的|者|一律|坚决|概|就)*$")
_PIECE = pattern("[，。；、:\n|]")
_MOST, _DENIALS, _AFAR, _REACH, _TITLE, _SHOWN, _FULL = 12, 80, 4000, 60, 80, 40, 4


def denied_matters(passage: Passage) -> Iterator[Claim]:
    """Denials of a known matter that the text itself tells of, by whatever name."""
    spoken: dict[int, list[Matter]] = {}
    for matter in MATTERS:
        for sentence in passage.saying(*matter.words):
            spoken.setdefault(sentence.place, []).append(matter)
    for sentence in islice(passage.saying(*_WORDS), _DENIALS):
        for matter in spoken.get(sentence.place, ()):
            yield from _of(passage, sentence, matter)


def _of(passage: Passage, sentence: Sentence, matter: Matter) -> Iterator[Claim]:
    for denial in reversed(list(denied(matter).finditer(passage.folded, sentence.start, sentence.end))):
        found = _some(passage, sentence, matter, denial)
        if found is not None:
            terms = f"{found[0].strip()[-_SHOWN:]}≠0"
            yield Claim(NIL, denial.start(), denial.end(), arithmetic=terms, severity="query")
            return


def _some(passage: Passage, sentence: Sentence, matter: Matter, denial: Match[str]) -> Match[str] | None:
    text = passage.folded
    clause = _clause(text, denial.start(), sentence.start)
    if denial[0].startswith("不") and _UNLESS.search(text, sentence.start, denial.start()):
        return None  # 无公函不接待
    if denial[0].startswith("不") and _RULE.search(clause):
        return None
    if _ELSE.search(clause + _WHOLE.sub("", denial[0])) or _OF_SOME.search(text, sentence.start, denial.start()):
        return None
    if matter.but and pattern(matter.but).search(text, sentence.start, denial.end()):
        return None
    begin, end = max(0, sentence.start - _AFAR), sentence.end + _AFAR
    for found in islice(told(matter).finditer(text, begin, end), _MOST):
        is_own = found.start() < denial.end() and denial.start() < found.end()
        if not is_own and _is_meant(text, matter, denial, found):
            return found
    return None


def _is_meant(text: str, matter: Matter, denial: Match[str], found: Match[str]) -> bool:
    floor = max(text.rfind(mark, 0, found.start()) for mark in "。；\n") + 1
    words = text[max(floor, found.start() - _REACH) : found.end()]
    clause = _clause(text, found.start(), floor) + found[0] + _PIECE.split(text[found.end() : found.end() + _REACH])[0]
    if _OF_OTHERS.match(words):
        return False
    if _OTHERWISE.search(_NO_PAPERS.sub("", clause)) or (matter.but and pattern(matter.but).search(clause)):
        return False
    before = words[: len(words) - len(found[0])]
    time = [each["other"] for each in _TIME.finditer(before)]
    if _NEXT.search(before) or (time and time[-1]):
        return False
    return _are_of_one(text, denial, found, floor, clause)


def _are_of_one(text: str, denial: Match[str], found: Match[str], floor: int, clause: str) -> bool:
    """Whether the two are of one year, one body, and both of what was planned or of what was done."""
    begin = max(text.rfind(mark, 0, denial.start()) for mark in "。；\n") + 1
    titled = (_TITLED.search(text[:_TITLE]) or [None])[0]
    own = [titled, *_YEAR.findall(text, begin, denial.end())][-1]
    its = [titled, *_YEAR.findall(text, floor, found.start())][-1]
    if its and own != its and (own or "新增" in denial[0]):
        return False
    is_plan = _PLAN.search(_OWN_PLAN.sub("", denial[0])) is not None
    is_planned = _PLAN.search(_OWN_PLAN.sub("", clause)) is not None
    if is_plan is not is_planned and "安排" not in denial[0] and "追加" not in clause and "调" not in clause:
        return False
    if _debtor(denial[0]) != _debtor(found[0]) and _debtor(found[0]):
        return False
    body, other = _body(text, begin, denial.start()), _body(text, floor, found.start())
    title = text[:_TITLE].split("\n")[0]
    if not other or ("。" not in title and other[-_FULL:] in title):
        return not body.endswith("机关")
    return body == other


def _debtor(words: str) -> str:
    """Whose debts they are: 无政府债务余额；村级债务64.80万元."""
    match = _DEBT.search(words)
    return match["whose"] if match else ""


def _body(text: str, floor: int, end: int) -> str:
    """The last body that a clause begins with: 局机关, 下属林场."""
    return next((each["body"] for each in reversed(list(_BODY.finditer(text, floor, end)))), "")


def _clause(text: str, at: int, floor: int) -> str:
    return _PIECE.split(text[max(floor, at - _REACH) : at])[-1]
