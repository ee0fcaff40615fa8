"""Something is said not to have happened, and is told of all the same: 未发生漏发情况，仅有3名学生因卡号变更漏发.

What is denied is taken from the words behind 无, 未发生 and the like, whatever it is; a figure tells of it where its
clause, before the figure or behind it, has the same words and does not deny them.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.denials import ABOUT_IT, OF_SOME
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_MOST = 60  # denials of a text that are looked into
_DENIED = pattern(
    r"(?<![一-龥]无)(?P<not>(?:未|没有|没)(?:曾|再)?(?:发生|出现|产生|发现|形成)|不存在|没有|无)"
    r"(?:任何|一[起例件宗笔]|过)?(?P<what>[一-龥“”、]{2,24}?)(?=[，。；)]|$)"
)
_LISTED = pattern("[、或和及与]")
_SUFFIX = pattern("(?:等|的|情形|情况|问题|现象|行为|事件|支出)+$")
_EVENT = pattern("发生|出现|产生|发现|形成|不存在")
_NO_EVENT = pattern(
    "(?:问题|情况|变化|影响|预算|项目|资金|支出|收入|异常|差异|增加|减少|变动|调整|建设|工作|任务|需求|必要|其他|明显|年初)+"
)
OTHERWISE = pattern(
    "未|无|没|不(?![全足符当实齐清良善慎力])|零|上年|去年|往年|以前|年初|期初|计划|目标|预算|拟|标准(?!化)|防[止范]|避免"
    "|杜绝|受理|办理|处理|处置|处罚|化解|纠正|退还|应对|调解|接到|查处|整治|打击|追回|收回|挽回|核实|排查|检查|较|比|同期|20[0-9]{2}年|扑救|抢修|投保"
)
_MISDEED = pattern(
    r"(?:违规|违纪|违法|套取|冒领|骗取|虚报|挪用|截留|挤占|侵占|滞留|漏发|错发|重复发放|拖欠|返工|超标|超付"
    r")(?:使用|发放|领取|占用|列支)?(?=(?:资金|补贴|款项)?$)"
)
_FOUND = pattern(
    "^(?:[一二三四五六七八九]是|但|仍|也|其中|还|存在|发现|出现|有|个别|部分|少数|[一-龥]{0,8}(?:存在|发现|出现))*$"
)
_COST = pattern("[一-龥]{2,10}费")
_HEAD = pattern(
    "^(?:全年|本年度?|当年|其中|另外?|实际|发生|支出|列支|安排|我[局镇乡县院校委办]|本(?:单位|部门)|共|[和及与])+"
)
_COST_ENDS = pattern("(?:支出|用|决算)?(?:为|共|共计|是|约|:)?$")
_GENERAL = pattern(
    "^(?:全年|本年度?|年内|当年|年度|期间|其中|但是?|却|而|也|均|都|并|仍|尚|还|共|我[局镇乡县院校委办]|本(?:单位|部门)|各[级单位项目]*|(?:项目|资金|工程)?(?:实施|使用"
    "|建设|管理)?(?:过程)?中?|[0-9]+月|因|有|经|审计|检查|发现|发生|出现|产生|存在)+"
)
_MAINLY = pattern("主要|其中|用于")
_LEFT_OVER = pattern("(?:遗留|剩余|未整改|未完成|未办结|待整改)(?:问题|事项|任务|隐患|案件)?")
_STILL = pattern("(?:[尚仍还]有|[尚仍还](?:存在|剩|余|欠)|其余|剩余|余下)的?$")
_CLAUSE = pattern(r"[，。；：:、\n()]")
_REACH, _BEHIND = 40, 60  # characters of a clause; behind a denial


def told_anyway(passage: Passage) -> Iterator[Claim]:
    """Denials that a figure of the text belies."""
    for sentence, denial in islice(_denials(passage), _MOST):
        told = next((told for what in _listed(denial) if (told := _told(passage, sentence, denial, what))), None)
        if told is not None:
            is_money = told.kind is QuantityKind.MONEY
            amount = told.quantity.value
            terms = f"{shown(told.quantity)}≠0"
            yield Claim(NIL, denial.start(), denial.end(), amount, Decimal(0), is_money, terms, "query")


def _denials(passage: Passage) -> Iterator[tuple[Sentence, Match[str]]]:
    for sentence in passage.saying("未", "没", "无", "不存在"):
        for match in _DENIED.finditer(passage.folded, sentence.start, sentence.end):
            if not OF_SOME.search(_before_denial(passage, sentence, match)):
                yield sentence, match


def _before_denial(passage: Passage, sentence: Sentence, denial: Match[str]) -> str:
    return _CLAUSE.split(passage.folded[max(sentence.start, denial.start() - _REACH) : denial.start()])[-1]


def own_words(words: str) -> str:
    """Whose something is, going by the words before it, general ones left out."""
    return _GENERAL.sub("", words)


def _listed(denial: Match[str]) -> Iterator[str]:
    """What is denied, each for itself: 截留, 挤占 and 挪用 in 未发现截留、挤占、挪用现象."""
    for each in _LISTED.split(denial["what"].replace("“", "").replace("”", "")):
        what = _SUFFIX.sub("", each)
        if len(what) >= 2:
            yield what


def _told(passage: Passage, sentence: Sentence, denial: Match[str], what: str) -> Mention | None:
    """The figure that tells of what is denied."""
    near = [each for each in _near(passage, sentence) if not denial.start() <= each.start < denial.end()]
    if _LEFT_OVER.fullmatch(what):
        return next((each for each in near if _is_left(passage, denial, each)), None)
    if not _NO_EVENT.fullmatch(what):
        is_event = bool(_EVENT.search(denial["not"]))
        some = near if is_event else [each for each in near if denial.end() <= each.start < sentence.end]
        own = own_words(_before_denial(passage, sentence, denial))
        told = next((each for each in some if _is_of_it(passage, what, own, each)), None)
        if told is not None:
            return told
    if misdeed := _MISDEED.match(what):
        return next((each for before, each in _amounts(passage) if _is_misdeed(misdeed[0], before)), None)
    if _COST.fullmatch(what):
        return next((each for before, each in _amounts(passage) if _is_cost(what, before, each)), None)
    if denial[0].endswith("支出"):
        return next((each for each in sentence.mentions if _is_mainly(passage, denial, what, each)), None)
    return None


def _near(passage: Passage, sentence: Sentence) -> Iterator[Mention]:
    """The figures of a sentence, then of those beside it in its paragraph."""
    for place in (sentence.place, sentence.place + 1, sentence.place - 1):
        if 0 <= place < len(passage.sentences) and passage.sentences[place].paragraph == sentence.paragraph:
            yield from (each for each in passage.sentences[place].mentions if _is_some(each))


@lru_cache(maxsize=2)
def _amounts(passage: Passage) -> tuple[tuple[str, Mention], ...]:
    """Every amount of money with its clause before it."""
    found = (each for each in passage.mentions if each.kind is QuantityKind.MONEY and _is_some(each))
    return tuple((_before(passage, each), each) for each in found)


def _is_some(each: Mention) -> bool:
    is_amount = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.quantity.value > 0
    return is_amount and each.role in (QuantityRole.LEVEL, QuantityRole.DELTA)


def _before(passage: Passage, each: Mention) -> str:
    return _CLAUSE.split(passage.folded[max(0, each.start - _REACH) : each.start])[-1]


def _is_of_it(passage: Passage, what: str, own: str, each: Mention) -> bool:
    """Whether the clause of a figure tells of what is denied beside it, of nobody but ``own`` where that is said."""
    before = _before(passage, each)
    behind = _CLAUSE.split(passage.folded[each.end : each.end + _REACH], maxsplit=1)[0]
    words = next((words for words in (before, behind) if what in words), "")
    if "下属" in before and "下属" not in what:
        return False  # 本单位没有临聘人员，下属事业单位临聘人员3人
    is_it = bool(words) and not ABOUT_IT.match(words, words.index(what) + len(what))
    its = own_words(before.partition(what)[0]) if what in before else ""
    is_others = len(own) >= 2 and len(its) >= 2 and own not in its and its not in own  # 甲公司无贷款，乙公司贷款3万元
    return is_it and not is_others and not OTHERWISE.search(before + behind)


def _is_left(passage: Passage, denial: Match[str], each: Mention) -> bool:
    """无遗留问题，尚有2个问题正在整改."""
    is_behind = denial.end() <= each.start <= denial.end() + _BEHIND
    return is_behind and bool(_STILL.search(_before(passage, each)))


def _is_mainly(passage: Passage, denial: Match[str], what: str, each: Mention) -> bool:
    """全年无政府采购支出，主要采购为冷藏设备，金额18.6万元: what it was spent on is told right behind."""
    between = passage.folded[denial.end() : max(denial.end(), each.start)]
    is_told = len(between) <= _BEHIND and _MAINLY.match(between, 1) and what[-2:] in between
    return bool(is_told) and each.kind is QuantityKind.MONEY and _is_some(each) and not OTHERWISE.search(between)


def _is_misdeed(what: str, before: str) -> bool:
    """Whether the words before an amount tell of a misdeed found in the work itself, which is not the office's work."""
    head, found, _rest = before.partition(what)
    return bool(found) and bool(_FOUND.match(head)) and not OTHERWISE.search(before)


def _is_cost(what: str, before: str, each: Mention) -> bool:
    """Whether an amount is the cost that was not incurred, and of nothing narrower."""
    if each.role is not QuantityRole.LEVEL or OTHERWISE.search(before):
        return False
    return _COST_ENDS.sub("", _HEAD.sub("", before)) == what
