"""What comes in, goes out and remains: 年初预算 + 追加 = 调整预算; 上年结转 + 收入 - 支出 = 年末结转."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.movements import sign_of
from domain.proofreading.claims.common.claim import Claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.common.scope import told
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

REMAINDER, DIRECTION = "prose.remainder", "prose.direction"
_OPENING = pattern(r"(?:上年|年初|期初|以前年度)(?:末)?(?:财政拨款)?(?:结转|结余)")
_CLOSING = pattern(
    r"(?:年末|期末|年底)?(?:结转|结余|剩余|余额|节余|尚余|剩下)(?:资金|结转|结余|和|及|额|未用|数)*"
    r"(?:仅|只|为|有|了|:| )*$"
    r"|(?:尚有|还有|余下|剩余|尚余|其余)$"
    r"|未(?:分配|使用|支付|拨付|执行|支出|下达|发放|兑现|兑付)(?:资金|指标|金额|部分|数)?(?:为|:)*$"
)
_INCOME = pattern(r"预算|到位|下达|收入|安排|拨入|拨款|资金|指标")
_SPENT = pattern(r"支出|使用|支付|拨付|执行|决算|兑付|发放|已分配")
_ADDED = pattern(r"追加|调增|增加")
_CUT = pattern(r"调减|核减|压减|收回|减少")
_NET = pattern(r"净|[合总]计|累计|共")
_ADJUSTED = pattern(
    r"(?:(?:调整|变更)后?的?(?:全年)?预算|全年预算|最终预算|结算(?:总?价|金额|造价)|预算调整(?:为|数)|调整预算|总预算)"
    r"(?:数|总额|资金|收入|支出)*(?:为|达|共计|:| )*$|(?:调整|变更)后(?:合计|共计)?(?:为|达|:| )*$"
)
_FIRST_BUDGET = pattern(r"(?:年初|批复)(?:部门)?预算|预算批复|合同(?:总?价|金额|总额)")
_BUDGET = pattern("预算|批复|年初|安排|下达|合同")
_RECEIVED = pattern("预算(?:数|为)?$|收入$|拨款(?:收入)?$")
_SAVED = pattern(
    r"(?:节余|节约|节省|节支|超收|短收|超支|审减|核减)(?:资金|经费|财政资金|金额|额|投资)?(?:了|为|约|:| )*$"
)
_CHECKED, _FOUND = pattern("审减|核减"), pattern("审定|核定|审核|评审|结算|认定|确认|复核|审计")
_TURNED = pattern("超支|节约|节省|节支")
_PLAN = pattern(r"预算|计划|任务|目标|概算|控制价|限价|送审")
_DONE = pattern("已|完成|办结|整改|解决|开工|完工|化解|答复|通过|到位|销号")
_OVER = pattern("剩余|其余|余下|尚有|还有|另有")
_BESIDE = pattern("另有|还有")
_BEYOND = pattern(r"^(?:超额?(?:完成)?|多完成|超计划|超任务)(?:了)?$")
_REST = pattern(
    r"^[，、]?(?:剩余|其余|尚有|还有|余下|另有|正在[一-龥]{2,4}|未[一-龥]{2,4}|不(?:合格|达标|通过|予受理)|尚未[一-龥]{2,4}|待[一-龥]{2,4})(?:的)?$"
)
_OWED = pattern(r"(?:尚欠|欠付|还欠|尚差|还差|尚缺|缺口|未兑付|未支付|未拨付|待支付|待拨付)[^，。；0-9]{0,6}$")
_DUE = pattern(r"需|应|合同|预算|安排|结算|总")
_OTHER = pattern(r"其中|另|专项|一般公共预算|政府性基金|按原渠道|较|比|收回")

_DIVIDES = pattern("[^，。；0-9]{2,14}(?:[当之]?中|里|内)[，:]|其中|(?:从|按)[^，。；0-9]{2,8}[分看][，:]")
_ABOVE = 8  # sentences


def balances(passage: Passage) -> Iterator[Claim]:
    """Remainders and adjusted budgets that are not what comes of the amounts before them."""
    before: Sentence | None = None
    for sentence in passage.stating:
        found = _money(sentence)
        for place, mention in enumerate(found):
            if mention.is_exact and not mention.depth and _SAVED.search(mention.lead):
                yield from _saved(found[:place], mention)
            elif mention.role is QuantityRole.LEVEL and mention.is_exact and not mention.depth:
                if _ADJUSTED.search(mention.lead):
                    yield from _adjusted(found[:place], mention)
                elif _CLOSING.search(mention.lead) and not _OPENING.search(mention.lead):
                    yield from _remaining(passage, before, sentence, found[:place], mention)
        yield from _the_rest(passage, sentence)
        yield from _beyond(sentence)
        yield from _owed(found)
        before = sentence if found else before


def _owed(found: list[Mention]) -> Iterator[Claim]:
    """需补助资金490.2万元，兑付472.5万元，尚欠17.7万元: what is still to be paid, of the two amounts before it."""
    for place, rest in enumerate(found):
        if not _OWED.search(rest.lead) or not rest.is_exact or rest.depth or place < 2:
            continue
        due, paid = found[place - 2], found[place - 1]
        if not (_DUE.search(due.lead) and _SPENT.search(paid.lead)) or _OTHER.search(due.lead):
            continue
        exact = due.is_exact and paid.is_exact and due.role is paid.role is QuantityRole.LEVEL
        if exact and due.quantity.value >= paid.quantity.value:
            yield from remainder_claim(rest, [(due, 1), (paid, -1)])


def _money(sentence: Sentence) -> list[Mention]:
    return [
        each
        for each in sentence.mentions
        if each.kind is QuantityKind.MONEY and each.role in (QuantityRole.LEVEL, QuantityRole.DELTA)
    ]


def _adjusted(before: list[Mention], adjusted: Mention) -> Iterator[Claim]:
    """年初预算800万元，追加65万元，调整后预算865万元."""
    before = [each for each in before if not each.depth]  # 追加16.45万元（其中追加工资9.80万元）
    first = [each for each in before if _FIRST_BUDGET.search(each.lead)]
    first = first or [each for each in before[:1] if _BUDGET.search(each.lead) and not _ADDED.search(each.lead)]
    changes = [each for each in before if each not in first and not (each.depth and "其中" in each.lead)]
    moved = [each for each in changes if _ADDED.search(each.lead) or _CUT.search(each.lead)]
    if first and moved and changes[0] is not moved[0] and "其中" in changes[0].lead:
        changes = [each for each in changes if each.start >= moved[0].start]  # what the first budget is made of
    net = [each for each in changes if _NET.search(each.lead)]
    changes = net[-1:] or _undivided(changes)  # 3月追加212.5万元，11月调减9.3万元，全年净追加289.2万元
    if len(first) != 1 or not changes or not all(each.is_exact for each in before):
        return
    if not all(_ADDED.search(each.lead) or _CUT.search(each.lead) for each in changes):
        return
    terms = [(first[0], 1), *((each, -1 if _CUT.search(each.lead) else 1) for each in changes)]
    yield from remainder_claim(adjusted, terms)


def _undivided(changes: list[Mention]) -> list[Mention]:
    """The changes but for what one right before is made of: 追加64万元，其中人员类追加22万元、项目类追加42万元."""
    for at, each in enumerate(changes):
        if at and "其中" in each.lead:
            for end in range(at + 1, len(changes) + 1):
                if sum(part.quantity.value for part in changes[at:end]) == changes[at - 1].quantity.value:
                    return [*changes[:at], *_undivided(changes[end:])]
    return changes


def _remaining(
    passage: Passage, previous: Sentence | None, sentence: Sentence, here: list[Mention], rest: Mention
) -> Iterator[Claim]:
    """预算120万元，支出113.6万元，结余6.4万元; 收入 in the sentence before, 支出 and what remains in this one."""
    before = [each for each in here if not each.depth and each.role is QuantityRole.LEVEL]
    spent = [each for each in before if _is_spent(each)]
    so_far = [each for each in spent if "累计" in each.lead]
    if so_far:
        before = [each for each in before if each not in spent or each in so_far]
        spent = so_far
    had = [each for each in before if not _is_spent(each) and _INCOME.search(each.lead)]
    had = [each for each in had if not _OPENING.search(each.lead)]
    opening = [each for each in before if _OPENING.search(each.lead)]
    if not had and spent and previous is not None and "收支" in rest.lead:
        had = [each for each in _money(previous)[:1] if "收入" in each.lead and not each.depth]
        if _is_divided(passage, previous):
            return  # 医疗收入中，门诊收入…，住院收入…: what came in of one kind
        before = [*had, *before]
        if len(spent) == 1 and _is_told_above(passage, sentence, spent[0].quantity.value + rest.quantity.value):
            return  # what came in was told before its parts
    if len(had) != 1 or len(spent) != 1 or len(opening) > 1 or len(before) != 2 + len(opening):
        return
    if any(_OTHER.search(each.lead) for each in (*had, *spent)) or not all(each.is_exact for each in before):
        return
    short, full = [(had[0], 1), (spent[0], -1)], [*((each, 1) for each in opening), (had[0], 1), (spent[0], -1)]
    if opening and _gap(rest, short) <= _slack(rest, short):
        return
    yield from remainder_claim(rest, full)


def _is_divided(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence begins with what it divides: 医疗收入中，…; 其中：…; 按来源分，…."""
    return _DIVIDES.match(passage.folded, sentence.start, sentence.end) is not None


def _is_told_above(passage: Passage, sentence: Sentence, value: Decimal) -> bool:
    """Whether an amount of this value was received according to the sentences before."""
    near = told(passage, sentence, _ABOVE)
    return any(each.quantity.value == value and _INCOME.search(each.lead) for each in near)


def _saved(before: list[Mention], saved: Mention) -> Iterator[Claim]:
    """预算150万元，使用145.5万元，节约4.5万元; 完成1260万元，任务1200万元，超收60万元."""
    two = [
        each for each in before if each.role is QuantityRole.LEVEL and not each.depth and each.segment == saved.segment
    ]
    if len(before) != len(two) or len(two) != 2 or not all(each.is_exact for each in two):
        return
    large, small = sorted(two, key=lambda each: -each.quantity.value)
    is_plan = [bool(_PLAN.search(each.lead)) for each in (large, small)]
    if is_plan[0] is is_plan[1]:
        return
    if _CHECKED.search(saved.lead) and not _FOUND.search(small.lead):
        return  # 合同价1486万元，送审价1602万元，初审核减68万元: of what an audit takes off
    if is_plan[0] is ("超" not in saved.lead):
        yield from remainder_claim(saved, [(large, 1), (small, -1)])
    elif _gap(saved, [(large, 1), (small, -1)]) <= saved.quantity.step and _TURNED.search(saved.lead):
        terms = f"{shown(large.quantity)}>{shown(small.quantity, large.quantity.unit)}"
        yield Claim(DIRECTION, quoted_from(saved), saved.end, arithmetic=terms)


def _beyond(sentence: Sentence) -> Iterator[Claim]:
    """任务80公里，完成86公里，超额完成6公里."""
    for place, more in enumerate(sentence.mentions):
        if place < 2 or more.kind is not QuantityKind.COUNT or not more.is_exact or not _BEYOND.search(more.lead):
            continue
        plan, done = sentence.mentions[place - 2 : place]
        same = plan.quantity.unit == done.quantity.unit == more.quantity.unit and plan.segment == more.segment
        exact = plan.is_exact and done.is_exact and done.quantity.value > plan.quantity.value
        if same and exact and _PLAN.search(plan.lead) and not _PLAN.search(done.lead):
            yield from remainder_claim(more, [(done, 1), (plan, -1)])


def _the_rest(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """排查隐患215处，已整改208处，剩余7处: numbers of things that divide the first of them."""
    for place, rest in enumerate(sentence.mentions):
        if (
            rest.kind is not QuantityKind.COUNT
            or rest.role is not QuantityRole.LEVEL
            or rest.depth
            or not _REST.search(rest.lead)
        ):
            continue
        before = [each for each in sentence.mentions[:place] if each.kind is QuantityKind.COUNT and not each.depth]
        yield from _undone(sentence, before, rest)
        same = [each for each in before if each.quantity.unit == rest.quantity.unit and each.segment == rest.segment]
        if not 2 <= len(same) <= 5 or not all(
            each.is_exact and each.role is QuantityRole.LEVEL for each in (*same, rest)
        ):
            continue
        whole, done = same[0], same[1:]
        if any("其中" in each.lead for each in done) or not (_OVER.search(rest.lead) or _DONE.search(done[-1].lead)):
            continue
        if any(each.quantity.value > whole.quantity.value for each in (*done, rest)):
            continue
        tried = [[(whole, 1), *((each, -1) for each in some)] for some in (done, done[-1:], done[:1])]
        tried += [[(one, 1), (other, -1)] for one, other in pairwise(done)]
        exact = whole.quantity.value - sum(each.quantity.value for each in done)
        came = any(sign_of(each) > 0 for each in done)  # 年初31处，新建4处，另有1处拆除
        is_beside = (exact == 0 or came) and _BESIDE.search(rest.lead)  # 计划11处，完成11处，另有2处不计入
        if (
            exact >= 0
            and not is_beside
            and not any(_gap(rest, terms) == 0 for terms in tried)
            and not goes_on(sentence, rest, exact)
            and not _is_of_a_whole_above(passage, sentence, same, rest)
        ):
            yield from remainder_claim(rest, tried[0])


def _is_of_a_whole_above(passage: Passage, sentence: Sentence, parts: list[Mention], rest: Mention) -> bool:
    """调解纠纷3860起。其中邻里1620起，婚姻980起，其余1260起涉及土地: a rest of what a sentence before told."""
    exact = sum((each.quantity.value for each in (*parts, rest)), Decimal(0))
    return any(
        each.quantity.value == exact and each.end <= parts[0].start and comparable(each.quantity, rest.quantity)
        for each in told(passage, sentence, _ABOVE)
    )


def goes_on(sentence: Sentence, rest: Mention, exact: Decimal) -> bool:
    """Whether what stands right behind a remainder is the rest of it: 其余3个在建，1个取消."""
    place, total = sentence.mentions.index(rest), rest.quantity.value
    for each in sentence.mentions[place + 1 : place + 4]:
        if each.quantity.unit != rest.quantity.unit or each.role is not QuantityRole.LEVEL:
            return False
        total += each.quantity.value
        if total == exact:
            return True
    return False


def _undone(sentence: Sentence, before: list[Mention], rest: Mention) -> Iterator[Claim]:
    """发现问题19个，其中…；已整改16个，未整改3个: what is not done, over a ；."""
    same = [each for each in before if each.quantity.unit == rest.quantity.unit and each.is_exact]
    done = [each for each in same if each.segment == rest.segment]
    whole = [each for each in same if each.segment == rest.segment - 1]
    if len(done) != 1 or len(whole) < 2 or not _is_opposite(rest, done[0]):
        return
    exact = whole[0].quantity.value - done[0].quantity.value
    is_most = 2 * done[0].quantity.value >= whole[0].quantity.value
    if (
        exact > 0
        and is_most
        and not any(each.quantity.value - done[0].quantity.value == rest.quantity.value for each in whole)
    ):
        yield from remainder_claim(rest, [(whole[0], 1), (done[0], -1)])


def _is_opposite(rest: Mention, done: Mention) -> bool:
    """Whether one number is of what another is not: 未整改 and 已整改, 不合格 and 合格."""
    words = rest.lead.strip("，、")
    return (words[:1] == "未" and "已" in done.lead) or (words[:1] in ("未", "不") and done.lead.endswith(words[1:3]))


def _is_spent(mention: Mention) -> bool:
    lead = mention.lead.replace("预算支出", "")
    return bool(_SPENT.search(lead)) and not _RECEIVED.search(mention.label)


def _gap(rest: Mention, terms: list[tuple[Mention, int]]) -> Decimal:
    return abs(rest.quantity.value - sum((sign * each.quantity.value for each, sign in terms), Decimal(0)))


def _slack(rest: Mention, terms: list[tuple[Mention, int]]) -> Decimal:
    return sum((each.quantity.slack for each, _ in terms), rest.quantity.slack)


def remainder_claim(rest: Mention, terms: list[tuple[Mention, int]]) -> Iterator[Claim]:
    """That a remainder is not what its terms, each with its sign, come to; nothing where it is."""
    even = len({each.quantity.step for each, _ in terms} | {rest.quantity.step}) == 1
    if _gap(rest, terms) <= (Decimal(0) if even else _slack(rest, terms)):
        return
    unit = rest.quantity.unit
    exact = sum((sign * each.quantity.value for each, sign in terms), Decimal(0))
    shown_terms = "".join(f"{'-' if sign < 0 else '+'}{shown(each.quantity, unit)}" for each, sign in terms)
    factor = rest.quantity.value / Decimal(shown(rest.quantity)) if rest.quantity.value else Decimal(10_000)
    arithmetic = f"{shown_terms.removeprefix('+')}={plain(exact / factor)}"
    start = min(quoted_from(each) for each, _ in terms)
    start = start if rest.end - start <= 100 else quoted_from(rest)
    is_money = rest.kind is QuantityKind.MONEY
    yield Claim(REMAINDER, start, rest.end, exact, rest.quantity.value, is_money, arithmetic)
