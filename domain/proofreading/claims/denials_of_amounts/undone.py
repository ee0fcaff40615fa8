"""Something is said not to have been done, and a figure tells that it was: 未支付任何监理费, 列支监理费0.8万元.

What kind of thing was not done tells which words give it the lie: who did not buy has no price of it, who did not hire
pays no wages for it.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.claims.denials_of_amounts.told_anyway import OTHERWISE, own_words
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_UNDONE = pattern(
    r"(?:未曾?|没有?|从未|并未|不再)(?P<verb>支付|列支|开支|缴纳|发放|收取|提取|购置|购买|采购|新购|聘用|聘请|雇用|雇请|招用|举办|召开|组织|开展|收到|接到|接受|领取"
    r"|举借|租用|租赁|借用)(?:过)?(?:任何|一[笔名件起次份分])?(?P<what>[一-龥]{2,10}?)(?:等?的?(?:情况|现象|行为))?(?=[，。；)])"
)
_EVIDENCE: tuple[tuple[str, Pattern[str]], ...] = (
    ("支付列支开支缴纳发放收取提取", pattern("支付|列支|开支|支出|缴纳|发放|收取|收费|提取|收入|入账|付")),
    ("购置购买采购新购", pattern("购|采买|采购")),
    ("聘用聘请雇用雇请招用", pattern("聘|雇|工资|报酬|劳务|薪|招用")),
    ("举办召开组织开展", pattern("举办|召开|组织|开展|举行|办了")),
    ("收到接到接受领取", pattern("收到|接到|接受|受理|收取|入账|领取|领用|办结|回复|答复|登记")),
    ("举借租用租赁借用", pattern("借|租|偿还|还本")),
)
_COST = pattern("(?:费|款|金|税|资|贴|息)(?:用|支出)?$")
_NOT_IT = pattern(
    r"免[收征缴除费]|原有|参加|其他|另行|下[属辖]|外单位|对方|承包[方人商]|施工[方单]|企业自|由[一-龥]{2,10}(?:支付|承担|负担|缴纳)"
)
_ANOTHER = pattern("[局站所队院校村镇乡区县市]|公司|中心|科室|部门|单位|项目|工程|标段|一期|二期|[甲乙丙丁]")
_WITH_MORE = pattern("[一-龥]{0,4}?[及和与、]")  # 公务用车购置及运行维护费 is spent on more
_CLAUSE = pattern(r"[，。；：:、\n()]")
_MOST, _REACH = 60, 40  # denials; characters of a clause


def undone(passage: Passage) -> Iterator[Claim]:
    """Denials of a deed that a figure of their sentence, or of one beside it, belies."""
    for sentence, denial in islice(_denials(passage), _MOST):
        told = next((each for each in _near(passage, sentence) if _belies(passage, denial, each)), None)
        if told is not None:
            is_money = told.kind is QuantityKind.MONEY
            terms = f"{shown(told.quantity)}≠0"
            yield Claim(NIL, denial.start(), denial.end(), told.quantity.value, Decimal(0), is_money, terms, "query")


def _denials(passage: Passage) -> Iterator[tuple[Sentence, Match[str]]]:
    for sentence in passage.saying("未", "没", "不再"):
        for match in _UNDONE.finditer(passage.folded, sentence.start, sentence.end):
            if not OTHERWISE.search(_before(passage, match.start())):
                yield sentence, match


def _near(passage: Passage, sentence: Sentence) -> Iterator[Mention]:
    """The figures of a sentence and of those beside it in its paragraph."""
    for place in (sentence.place, sentence.place + 1, sentence.place - 1):
        if 0 <= place < len(passage.sentences) and passage.sentences[place].paragraph == sentence.paragraph:
            yield from passage.sentences[place].mentions


def _before(passage: Passage, place: int) -> str:
    return _CLAUSE.split(passage.folded[max(0, place - _REACH) : place])[-1]


def _belies(passage: Passage, denial: Match[str], each: Mention) -> bool:
    """Whether a figure tells of what was not done, and that it was done by nobody else."""
    is_some = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.role is QuantityRole.LEVEL
    if not is_some or each.quantity.value <= 0 or denial.start() <= each.start < denial.end():
        return False
    what, before = denial["what"], _before(passage, each.start)
    behind = _CLAUSE.split(passage.folded[each.end : each.end + _REACH], maxsplit=1)[0]
    words = before + behind
    if what not in words or OTHERWISE.search(words.replace("受理", "").replace("接到", "")) or _NOT_IT.search(words):
        return False
    if _WITH_MORE.match(words, words.index(what) + len(what)):
        return False
    own, its = own_words(_before(passage, denial.start())), own_words(before.partition(what)[0])
    if len(own) >= 2 and own not in its and _ANOTHER.search(its):
        return False
    return _is_evidence(denial["verb"], what, each, before, words)


def _is_evidence(verb: str, what: str, each: Mention, before: str, words: str) -> bool:
    if _COST.search(what):
        return each.kind is QuantityKind.MONEY and before.rstrip("为共计约有是:").endswith(what)
    told = next(look for verbs, look in _EVIDENCE if verb in verbs)
    return told.search(words) is not None
