"""What words rule out and a number beside them tells.

合格率100%，其中不合格4批次; 审计未发现问题, and 审计指出的3个问题; 未发生较大以上事故, and 1起较大道路交通事故.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_ALL = pattern(
    r"(?P<core>合格|达标|完好|满意|办结|整改|入学|参保|缴费|到岗|完成|达到|通过|及格|在线|正常运行)率(?:均|都|全部)?(?:为|达到?|是|:)*$"
)
_NOT = "(?:不|未|没有?|尚未|仍未)(?:能)?"
_NO_FAULT = pattern(
    r"(?<!尚)(?<!仍)(?:未|没有|没)(?:发现|查出|检出)(?:任何|一[个项起])?(?:违[规纪法]|质量|安全)?(?:的)?问题(?=[，。；、]|$)"
)
_FAULTS = pattern(r"(?:发现|指出|反馈|查出|检出|存在|提出)(?:的)?(?:[一-龥]{0,6}问题)?(?:共|有|为)*$")
_FAULT_BEHIND, _FAULT_BEFORE = pattern("^(?:的)?[一-龥]{0,6}?问题"), pattern("问题(?:共|有|为)*$")
_WHO = pattern("监理|审计|巡察|巡视|检查|抽查|监督|评价|核查|自查|督查|复核|验收|抽检|监测|财政评审")
_NO_ACCIDENT = pattern(
    r"(?:未|没有|无)(?:再)?(?:发生|出现)?(?:过|一起|任何)?(?P<grade>一般|较大|重大|特别?重大)?(?:及|或|和)?(?:其)?(?P<up>以上)?(?:级别)?(?:的)?"
    r"(?P<kind>[一-龥]{0,10}?)事故(?=[，。；、]|$)"
)
_GRADES = {"一般": 1, "较大": 2, "重大": 3, "特大": 4, "特别重大": 4}
_GRADE = pattern("特别重大|特大|重大|较大|一般")
_THEN = pattern("上年|去年|同期|往年|较(?![大重])|比|首|初|一次|原|下降|减少|历史|以来|处置|处理|调查|演练|模拟")
_MENDED = pattern("复[检验查测]|后[^，。；]{0,6}(?:合格|达标|完成|通过)|补[考检测缴]")
_AROUND = 3  # sentences
_WHOLE = 100  # per cent


def contraries(passage: Passage) -> Iterator[Claim]:
    """What is ruled out, with the number that tells of it."""
    for sentence in passage.stating:
        yield from _of_all(passage, sentence)
    for sentence in passage.saying("问题", "事故"):
        for match in _NO_FAULT.finditer(passage.folded, sentence.start, sentence.end):
            yield from _fault(passage, sentence, match)
        for match in _NO_ACCIDENT.finditer(passage.folded, sentence.start, sentence.end):
            yield from _accident(passage, sentence, match)


def _of_all(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """合格率100% and, further on in the sentence, some that are not."""
    for place, rate in enumerate(sentence.mentions):
        is_all = rate.kind is QuantityKind.PERCENT and rate.quantity.value == _WHOLE
        core = _ALL.search(rate.lead.strip()) if is_all else None
        if core is None:
            continue
        lacking = pattern(_NOT + core["core"])
        for each in _before_the_next_rate(core["core"], sentence.mentions[place + 1 :]):
            is_told = each.kind is QuantityKind.COUNT and each.quantity.value > 0 and each.segment == rate.segment
            is_mended = _MENDED.search(passage.folded, each.end, sentence.end)
            if is_told and lacking.search(each.lead + each.tail) and not _THEN.search(each.lead) and not is_mended:
                line = f"100%, {shown(each.quantity)}≠0"
                yield Claim(NIL, quoted_from(rate), each.end, arithmetic=line, severity="query")
                break


def _before_the_next_rate(core: str, behind: Sequence[Mention]) -> Iterator[Mention]:
    """路段合格率100%，芯样96个，合格率97.92%，两个不合格已返工: what lacks is of the last rate."""
    for each in behind:
        if each.kind is QuantityKind.PERCENT and each.quantity.value < _WHOLE and f"{core}率" in each.lead:
            return
        yield each


def _near(passage: Passage, sentence: Sentence) -> Iterator[Mention]:
    for other in passage.sentences[max(0, sentence.place - _AROUND) : sentence.place + _AROUND + 1]:
        yield from other.mentions


def _fault(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """None found by those who are told to have found some: in the same sentence, or the same kind of control."""
    if any(match.start() == each.end for each in sentence.mentions):
        return  # 6家未发现问题: of some
    who = set(_WHO.findall(passage.folded, sentence.start, match.start()))
    for each in _near(passage, sentence):
        if each.kind is not QuantityKind.COUNT or not each.quantity.value or _THEN.search(each.lead):
            continue
        found = _FAULTS.search(each.lead.strip())
        of_faults = _FAULT_BEHIND.match(each.tail) or _FAULT_BEFORE.search(each.lead.strip())
        here = sentence.start <= each.start < sentence.end
        clause = passage.folded[max(0, each.start - 30) : each.start]
        others = set(_WHO.findall(passage.folded, match.end(), max(match.end(), each.start)))
        if here and who and others and not who & others:
            continue  # 巡察没有发现问题，自查发现两个问题
        if found and of_faults and (here or who & set(_WHO.findall(clause))):
            yield _claimed(match, each)
            return


def _accident(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """An accident of a grade that is denied, or of the kind that is, no grade being told."""
    least = _GRADES.get(match["grade"] or "", 0)
    for each in _near(passage, sentence):
        words = each.lead.strip() + "|" + each.tail
        if each.kind is not QuantityKind.COUNT or not each.quantity.value or "事故" not in words or _THEN.search(words):
            continue
        if match.start() <= each.start < match.end() or each.quantity.unit not in ("起", "次", "件", "例"):
            continue
        grade = _GRADE.search(words)
        told = _GRADES[grade[0]] if grade else 0
        is_denied = told >= least if match["up"] else told == least
        if least and told and is_denied:
            yield _claimed(match, each)
            return


def _claimed(match: Match[str], told: Mention) -> Claim:
    return Claim(
        NIL, match.start(), match.end(), told.quantity.value, Decimal(0), False, f"{shown(told.quantity)}≠0", "query"
    )
