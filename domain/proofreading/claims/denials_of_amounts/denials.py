"""None of something is said to be there, and words beside it tell an amount: 全年未发生结转，年末结转142.5万元."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL, is_of_another_year
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_MOST = 60  # denials of a text that are looked into
_AROUND, _FAR = 3, 8  # sentences on each side; where it is what is left of a year's money
_DENIED = pattern(
    r"(?<![一-龥]无)(?P<not>未|没有|无|不存在)(?:再)?(?P<got>接到|收到|受理|接收)?(?:发生|发现|出现|产生|形成|存在|有)?(?:任何|一[起例件宗])?"
    r"(?P<what>[一-龥]{2,10}?)(?:的)?(?:情形|情况|问题|现象|行为|资金)?(?=[，。；、)]|$)"
)
_SHORT = pattern(  # what little says enough by itself
    r"^(?:年末|期末|资金|设计|合同|工程|预算)?(?P<core>结转|结余|剩余|拖欠|变更|追加|超支|违约|截留|挪用|冒领|缺口|欠款|欠账|罚款|返工|亏损"
    r"|调剂|债务|担保|对外投资|借款|贷款|垫资|欠付)(?:结余|结转|资金|款项?|经费)?$"
)
_OWED = pattern(r"^拖欠(?P<object>[一-龥]{0,8})$")
_STILL_OWED = pattern(r"(?:拖欠|尚欠|欠付|欠)(?P<object>[一-龥]{0,20})$")
_OTHERWISE = pattern(
    r"未|无|没有|不|上年|去年|往年|以前|年初|期初|计划|目标|预算|拟|标准(?!化)|上限|防[止范]|避免|受理|办理|处理|调解|接到|收回|消化|动用|使用|盘活|较|比"
)
ABOUT_IT = pattern(  # what is done against it, or is named after it
    "防|治|预|监测|监督|应急|培训|宣传|教育|演练|处置|调查|隐患|管理|保险|风险|责任|救助|保障|补偿|赔偿|工作|率|点|金|条款|苗头|线索|电话"
    "|渠道|热线|信箱|学生?返"
)
OF_SOME = pattern("[0-9]+(?![0-9年月日])")  # 17个没有物业: of so many there is none
_GOT = pattern("受理|接到|收到|接收|办理|处理")
_LEFT = pattern("结转|结余")
_CARRIED = pattern("(?:资金)?(?:已|拟|全部|按规定)?结转")
_GENERAL = pattern(
    r"(?:因|由于)[一-龥]{2,10}(?=发生|产生|出现|形成|增加)|(?:施工|实施|执行|建设)(?:过程)?中|设计|工程(?!款)|项目间|科目间|接待|审计|检查|指出|反映|剩余|余款|其中|实际|年[末底内]|期末|全年|本年|当年|累计|共计?|合计|仍有?|尚有?|还有?|另有?|但|却|而|资金|经费|项目|款项|查处|发现|发生|形成|产生|存在|有|上述|该|等|的|[一二三四五]是"
)
_CLAUSE = pattern(r"[，。；:：、\n()（）]")
_REACH = 40  # characters of a clause


class _Denial(NamedTuple):
    sentence: Sentence
    start: int
    end: int
    what: str
    got: str  # 未接到 says that there is none, so that 受理 tells of it


def denials(passage: Passage) -> Iterator[Claim]:
    """What is denied and told in one sentence, or in sentences side by side."""
    for denial in islice(_denied(passage), _MOST):
        near = _near(passage, denial.sentence, denial.what)
        told = next((each for each in near if _tells(passage, denial, each)), None)
        if told is not None:
            amount = told.quantity.value
            is_money = told.kind is QuantityKind.MONEY
            yield Claim(
                NIL, denial.start, denial.end, amount, Decimal(0), is_money, f"{shown(told.quantity)}≠0", "query"
            )


def _denied(passage: Passage) -> Iterator[_Denial]:
    for sentence in passage.saying("未", "没有", "无", "不存在"):
        for match in _DENIED.finditer(passage.folded, sentence.start, sentence.end):
            before = _clause_before(passage, match.start(), sentence.start)
            if not _OTHERWISE.search(before) and not OF_SOME.search(before):
                yield _Denial(sentence, match.start(), match.end(), match["what"], match["got"] or "")


def _near(passage: Passage, sentence: Sentence, what: str) -> Iterator[Mention]:
    """The amounts of the sentence, then of those around it in its paragraph or the next."""
    is_left = bool(_LEFT.search(what))
    around = _FAR if is_left else _AROUND
    places = range(max(0, sentence.place - around), min(len(passage.sentences), sentence.place + around + 1))
    for place in sorted(places, key=lambda each: abs(each - sentence.place)):
        other = passage.sentences[place]
        if is_left or abs(other.paragraph - sentence.paragraph) <= 1:
            yield from other.mentions


def _tells(passage: Passage, denial: _Denial, each: Mention) -> bool:
    """Whether an amount is one of what is denied, and of nobody else's."""
    if each.kind not in (QuantityKind.MONEY, QuantityKind.COUNT) or each.quantity.value <= 0:
        return False
    if each.role not in (QuantityRole.LEVEL, QuantityRole.DELTA) or is_of_another_year(passage, denial.start, each):
        return False
    sentence, what = denial.sentence, denial.what
    clause = _clause_before(passage, each.start, each.start - _REACH)
    owed, still = _OWED.match(what), _STILL_OWED.search(clause)
    if owed and still:
        return still["object"].endswith(owed["object"][-2:]) and not _OTHERWISE.search(clause.replace("不含", ""))
    short = _SHORT.match(what)
    core = short["core"] if short else what if len(what) >= 4 else ""
    if _LEFT.search(core) and _CARRIED.match(each.tail):
        clause += core  # 剩余的5.4万元结转2024年
    if len(core) >= 4 and core.endswith("人员"):
        core = core.removesuffix("人员")  # 编外聘用人员 are 编外人员
    if denial.got:
        clause = _GOT.sub("", clause)
    if not core or core not in clause or _OTHERWISE.search(clause):
        return False
    if ABOUT_IT.match(clause.partition(core)[2]) and not _LEFT.search(core):
        return False
    own = _GENERAL.sub("", clause.partition(core)[0])
    own = _LEFT.sub("", own) if _LEFT.search(core) else own  # 结转结余 are one
    if len(own) >= 2:
        words = passage.folded[max(0, sentence.start - 60) : sentence.end]
        return own[:4] in words.replace(clause, "")
    return _is_of_the_same(passage, denial, each)


def _is_of_the_same(passage: Passage, denial: _Denial, each: Mention) -> bool:
    """Whether an amount that names nothing is of what the denial is of: nothing else comes between them."""
    at = denial.start
    before = _clause_before(passage, at, denial.sentence.start)
    if each.start < at and len(_GENERAL.sub("", before)) >= 2:
        return False  # …结余2万元，宿舍维修无结余
    between = passage.folded[min(at, each.start) : max(at, each.start)]
    if _CARRIED.match(each.tail) and each.start > at:
        return True
    return "\n" not in between and ("；" not in between or not _LEFT.search(denial.what))


def _clause_before(passage: Passage, end: int, floor: int) -> str:
    return _CLAUSE.split(passage.folded[max(0, floor, end - _REACH) : end])[-1]
