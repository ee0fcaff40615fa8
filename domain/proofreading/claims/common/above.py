"""What a change is on and what came of it, told above it: under the name of what changed, or as a main amount."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, window
from domain.proofreading.claims.common.labels import key_of
from domain.proofreading.claims.common.mains import before as before_it
from domain.proofreading.claims.common.mains import main_result, main_values
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.scope import told
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, noun
from domain.proofreading.quantities import QuantityKind

Basis = tuple[Mention, Mention]  # the earlier value and the present one

_THEN = pattern("上年|去年|上期|同期|上一年|年初|期初|20[0-9]{2}年")
_COMPARED = pattern("比|较|与|同|增加|增长|减少|下降|上升|提高|降低|由|从")
_WITH = pattern("^[同与和](?:20[0-9]{2}年|上年|去年)(?:度|同期)?的?$")
_BUDGET = pattern("[比较](?:年初)?预算(?:数)?")
_OF_A_BUDGET = pattern("^[，]?[比较](?:年初|采购|部门|全年)?预算(?:数|金额)?(?:节约|节省|减少|结余|节支)了?$")
_NO_SUBJECT = pattern("[比较与]|上年|去年|同比")
_OF_ALL_YEARS = pattern("以来[^，。；]{0,4}累计")  # 开工以来累计支出3040万元
_BACK = 8  # sentences


def is_value(mention: Mention) -> bool:
    """Whether a quantity is a state of something; a rate is one too."""
    role = mention.role
    if role is QuantityRole.LEVEL or role is QuantityRole.PRIOR:
        return True
    is_rate = role is QuantityRole.COMPLETION or role is QuantityRole.SHARE
    return is_rate and mention.kind is QuantityKind.PERCENT


def exact(before: Mention, now: Mention) -> Basis | None:
    """The two values, if both are told exactly."""
    return (before, now) if before.is_exact and now.is_exact else None


def of_the_sentence_before(passage: Passage, sentence: Sentence, place: int) -> Basis | None:
    """…实际支出18.28万元，其中…。比预算节约3.72万元，比上年的19.65万元减少1.37万元: no subject but the one before."""
    change, previous = sentence.mentions[place], before_it(passage, sentence)
    if previous is not None and (told := _of_the_same_name(passage, previous, sentence, place)) is not None:
        return told
    if previous is None or (not _NO_SUBJECT.match(change.lead.strip()) and not _is_aimed_at(sentence, place)):
        return None
    if any(each.role is QuantityRole.LEVEL and not each.depth for each in sentence.mentions[:place]):
        return None
    kind = QuantityKind.MONEY if change.kind is QuantityKind.PERCENT else change.kind
    now = main_result(passage, previous, kind)
    then = sentence.mentions[place - 1] if place else None
    if now is None or kind is QuantityKind.POINTS or _OF_ALL_YEARS.search(now.lead):
        return None
    if then is not None and then.role is QuantityRole.PRIOR and comparable(then.quantity, now.quantity):
        return exact(then, now)
    if _BUDGET.match(change.lead.strip()) and (plans := _plans(passage, previous, now)):
        return exact(plans[-1], now)
    return None


def _of_the_same_name(passage: Passage, previous: Sentence, sentence: Sentence, place: int) -> Basis | None:
    """支出决算231.45万元。同2022年的218.95万元比，支出增加12.50万元: what has its name, told before."""
    change, then = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    if then is None or then.role is not QuantityRole.PRIOR or not _WITH.match(then.lead.strip()):
        return None
    name = subject_of(change.lead)
    now = [
        each
        for each in previous.mentions
        if each.role is QuantityRole.LEVEL and comparable(each.quantity, then.quantity)
    ]
    now = [each for each in now if len(name) >= 2 and name in each.lead and not each.depth]
    return exact(then, now[-1]) if len({each.quantity.value for each in now}) == 1 else None


def _is_aimed_at(sentence: Sentence, place: int) -> bool:
    """Whether an earlier value that has no subject stands right before a change."""
    then = sentence.mentions[place - 1] if place else None
    return then is not None and then.role is QuantityRole.PRIOR and bool(_NO_SUBJECT.match(then.lead.strip()))


def _plans(passage: Passage, previous: Sentence, now: Mention) -> list[Mention]:
    values = main_values(passage, previous, now.kind)
    return [each for each in values if "预算" in each.lead and each is not now]


def of_the_subject(passage: Passage, sentence: Sentence, place: int) -> Basis | None:
    """人工造林0.95万亩…。人工造林面积比上年的0.80万亩增长18.75%; 资产总额增加97.45万元，上年为1435.22万元."""
    change = sentence.mentions[place]
    near = sentence.mentions[max(0, place - 1) : place + 2]
    prior = [each for each in near if each.role is QuantityRole.PRIOR and _THEN.search(each.lead) and each.is_exact]
    if len(prior) != 1 or (
        change.kind is not QuantityKind.PERCENT and not comparable(prior[0].quantity, change.quantity)
    ):
        return None
    if any(_is_its_value(each, change) for each in sentence.mentions[:place]):
        return None
    subject = subject_of(min((change, prior[0]), key=lambda each: each.start).lead)
    values = [each for each in window(passage, sentence, 6) if each.start < change.start and is_value(each)]
    values = [
        each for each in values if each.role is QuantityRole.LEVEL and comparable(each.quantity, prior[0].quantity)
    ]
    values = [each for each in values if not _OF_ALL_YEARS.search(each.lead)]
    found = [each for each in values if len(subject) >= 2 and _is_named_alike(each.label, subject)]
    found = found or _of_the_very_name(passage, sentence, change, prior[0], subject)
    return exact(prior[0], found[-1]) if len({each.quantity.value for each in found}) == 1 else None


def _is_its_value(each: Mention, change: Mention) -> bool:
    """Whether an amount before a change can be the present value of it, or hides which one is."""
    if not is_value(each) or each.role is QuantityRole.PRIOR or each.segment != change.segment:
        return False
    return change.kind is QuantityKind.PERCENT or comparable(each.quantity, change.quantity)


def _of_the_very_name(
    passage: Passage, sentence: Sentence, change: Mention, prior: Mention, subject: str
) -> list[Mention]:
    """全年支出1598万元. … 支出比上年增长3.37%（上年为1546万元）: in lines above, under the name and no longer one."""
    key = key_of(subject)
    near = [each for each in told(passage, sentence, _BACK) if each.end <= change.start and each.start < sentence.start]
    near = [each for each in near if each.role is QuantityRole.LEVEL and comparable(each.quantity, prior.quantity)]
    return [each for each in near if len(key) >= 2 and key_of(each.label) == key and not is_planned(each)]


def against_the_budget_above(passage: Passage, sentence: Sentence, place: int) -> Basis | None:
    """采购预算520万元。实际签订合同金额494万元，较预算节约26万元: what was spent, and the budget told before it."""
    change = sentence.mentions[place]
    if not _OF_A_BUDGET.match(change.lead.strip()):
        return None
    here = [each for each in sentence.mentions[:place] if each.role is QuantityRole.LEVEL and not each.depth]
    here = [each for each in here if each.segment == change.segment and each.kind is QuantityKind.MONEY]
    previous = before_it(passage, sentence)
    if not here or any("预算" in each.lead for each in here):
        return None
    plans = _plans(passage, previous, here[-1]) if previous is not None else []
    return exact(plans[0], here[-1]) if len({each.quantity.value for each in plans}) == 1 else None


def subject_of(lead: str) -> str:
    """What changes: 人工造林面积 in 人工造林面积比上年的."""
    return noun(_COMPARED.split(lead.strip(), maxsplit=1)[0])


def _is_named_alike(name: str, subject: str) -> bool:
    """Whether a name is the subject's, or what of it tells it from others: 人工造林 of 人工造林面积."""
    name = name if name == subject else name.removesuffix("资金")
    return bool(name) and (name.endswith(subject) or (len(name) >= 3 and subject.startswith(name)))
