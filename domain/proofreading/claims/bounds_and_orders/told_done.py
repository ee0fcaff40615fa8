"""Verdicts in words against a goal and a result of lines above: 目标640盏 … 装好608盏 … 任务全部完成; 还差4件 of 34−29.

The goal and the result are told in whatever lines, in one unit; a table tells them in columns, 目标, 完成 and 完成情况.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, plain, rate_claim, shown
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.contradicting.remedies import CONTRARY
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_VERDICT = pattern(
    r"(?:(?P<thing>[^，。；:\n0-9]{0,10}?)(?:任务|目标|计划)(?:已经?|均|都|也|得到|如期|按期|按时|圆满|顺利)*(?P<all>全部|全面|超额|如数|悉数|圆满)(?:完成|实现|达成)"
    r"|(?P<more>超额|全面|全部|圆满|如数)(?:完成|实现|达成)了?(?P<of>[^，。；:\n0-9]{0,8}?)(?:任务|目标|计划))(?=[，。；\n]|$)"
)
_GOAL = pattern("目标|计划|任务|应|须|要求")
_DONE = pattern("实际|完成|已|建成|装好|共|累计|截至|年底|结果|办理|进展|共|建好|修好|栽好|发放|培训|做了|开展|实施")
_NO_GOAL = pattern(
    "上年|去年|明年|下年|次年|≤|不高于|不超过|不低于|其中|每|覆盖|年度预算|投诉|差错|事故|成本|时限|天数|剩余|另"
)
_EXPLAINED = pattern("调整|调减|核减|变更|其余|剩余|余下|未完成|尚有|结转|[一二三]期|分[两三]期|占[^，。；]*%|不含|另")
_GENERAL = pattern("总体|年度|全年|各项|全部|绩效|既定|预期|本年|以上|上述|结论|项目|工作|的|为|我[县镇局]")
_ALL_BUT = pattern(
    r"除(?P<but>[一-龥、]{2,10}?)(?:以)?外，?(?:其[余他它]|另外?|别的)?[^，。；0-9]{0,6}?[均都](?P<not>未|没有?|未能)?(?:能|全部|按期|如期)*(?:达到?|完成|实现)[^，。；0-9]{0,4}(?=[，。；\n]|$)"
)
_SHORT = pattern("(?:还|尚|仍|仅)(?:差|缺|欠)$")
_DUE, _GOT = pattern("须|应|需|计划|目标|任务|要求"), pattern("已|完成|实际")
_KEPT = pattern(
    "[^，。；\n0-9]{0,8}(?:均|都|没有?|未)[^，。；\n0-9]{0,4}(?:不|未|没有?)?超[过出]?[^，。；\n0-9]{0,4}(?:控制数|标准|预算|限额|上限|定额|指标|规定)"
)
_LIMIT, _SPENT = pattern("控制|标准|不超过|限额|上限|预算|定额"), pattern("实际|花费|支出|用|开支")
_OF_TASK = pattern("(?P<name>[一-龥]{2,8}?)(?:收入)?(?:已|共)?完成(?:了)?(?:全年|年度|既定)?(?:任务|目标|计划)的$")
_HEADS = tuple(
    pattern(words)
    for words in (
        "^(?:年度|全年)?(?:目标|计划|指标值|任务)",
        "^(?:实际)?(?:完成|实际|实绩)(?!情况|率|比)",
        "情况|是否|结论|评价|达标",
    )
)
_LESS = pattern("投诉|差错|时长|成本|天数|时间|时限|费|违|事故|逾期|次品|能耗|下降|不合格|流失|死亡|返")
_BACK, _FEWEST = 8, 2
_NEAR = Decimal("0.4")  # of the goal: what is less is of something else


def told_done(passage: Passage) -> Iterator[Claim]:
    """Verdicts that goal and result do not bear out."""
    yield from _of_rows(passage)
    for sentence in passage.saying("完成", "实现", "达成"):
        for match in _VERDICT.finditer(passage.folded, sentence.start, sentence.end):
            is_more = "超额" in (match["all"] or match["more"])
            found = _pair(passage, sentence, match, is_more=is_more)
            if found is not None:
                yield _verdict(match.start(), match.end(), *found)
    for sentence in passage.saying("外均", "外，", "外都", "外其", "外另"):
        yield from _all_but(passage, sentence)
    for sentence in passage.saying("差", "缺", "欠"):
        yield from _short(passage, sentence)
    for sentence in passage.saying("超"):
        yield from _kept(passage, sentence)
    for sentence in passage.saying("任务的", "目标的", "计划的"):
        yield from _of_task(passage, sentence)


def _verdict(start: int, end: int, goal: Mention, done: Mention) -> Claim:
    mark = (
        "<" if done.quantity.value < goal.quantity.value else ">" if done.quantity.value > goal.quantity.value else "="
    )
    terms = f"{shown(done.quantity)}{mark}{shown(goal.quantity, done.quantity.unit)}"
    code = ORDER if done.quantity.value > goal.quantity.value else CONTRARY
    return Claim(code, start, end, arithmetic=terms, severity="query")


def _near(passage: Passage, sentence: Sentence, back: int = _BACK) -> Sequence[Sentence]:
    return passage.sentences[max(0, sentence.place - back) : sentence.place + 1]


def _pair(passage: Passage, sentence: Sentence, match: Match[str], *, is_more: bool) -> tuple[Mention, Mention] | None:
    """The one goal above and its result, where the result stays behind it."""
    near = _near(passage, sentence)
    if _EXPLAINED.search(passage.folded, near[0].start, sentence.end):
        return None
    name = _GENERAL.sub("", match["thing"] or match["of"] or "")
    found: list[tuple[Mention, Mention]] = []
    for place, above in enumerate(near[:-1]):
        for goal in above.levels:
            done = _result(passage, near[place:], goal, match.start()) if _is_goal(passage, above, goal) else None
            if done is not None:
                found.append((goal, done))
    if len(found) > 1 and len(name) >= _FEWEST:
        found = [(goal, done) for goal, done in found if pairs_of(name) & pairs_of(goal.lead + goal.tail)]
    elif len(name) >= _FEWEST:
        found = [(goal, done) for goal, done in found if set(name) & set(goal.lead + goal.tail)]
    short = [each for each in found if _is_short(*each, is_more=is_more)]
    return short[0] if len(short) == 1 else None


def _is_goal(passage: Passage, above: Sentence, goal: Mention) -> bool:
    words = passage.folded[above.start : goal.start]
    is_count = goal.kind is QuantityKind.COUNT and goal.is_exact and not goal.depth
    return is_count and bool(_GOAL.search(words)) and not _NO_GOAL.search(words) and "完成" not in goal.lead


def _result(passage: Passage, near: Sequence[Sentence], goal: Mention, stop: int) -> Mention | None:
    """The one number behind a goal in its unit that is told as done."""
    alike = [
        each
        for one in near
        for each in one.levels
        if goal.end < each.start < stop and comparable(each.quantity, goal.quantity)
    ]
    alike = [
        each for each in alike if each.quantity.unit[-1:] == goal.quantity.unit[-1:] or goal.quantity.unit in "人名"
    ]
    if len(alike) != 1 or not alike[0].is_exact:
        return None
    at = passage.sentence_at(alike[0].start)
    return alike[0] if _DONE.search(passage.folded, at.start, alike[0].start) else None


def _is_short(goal: Mention, done: Mention, *, is_more: bool) -> bool:
    one, other = goal.quantity.value, done.quantity.value
    return _NEAR * one < other and (other <= one if is_more else other < one)


def _all_but(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """除栽柳外均未达目标, beside a goal that another thing did reach."""
    for match in _ALL_BUT.finditer(passage.folded, sentence.start, sentence.end):
        pairs = [
            pair for one in _near(passage, sentence) for pair in _planned_and_done(one) if pair[1].end < match.start()
        ]
        others = [pair for pair in pairs if not pairs_of(match["but"]) & pairs_of(pair[0].lead)]
        if (
            len(pairs) < _FEWEST
            or len(others) != len(pairs) - 1
            or any(_LESS.search(goal.lead) for goal, _done in pairs)
        ):
            continue
        reached = [pair for pair in others if pair[1].quantity.value >= pair[0].quantity.value]
        missed = [pair for pair in others if pair[1].quantity.value < pair[0].quantity.value]
        belied = reached if match["not"] else missed
        if belied:
            yield _verdict(match.start(), match.end(), *belied[0])


def _planned_and_done(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """河道清淤计划18公里，完成18公里: a plan and what was done, side by side."""
    for goal, done in zip(sentence.levels, sentence.levels[1:], strict=False):
        is_pair = _GOAL.search(goal.lead) and _DONE.search(done.lead) and comparable(goal.quantity, done.quantity)
        if is_pair and goal.segment == done.segment and goal.is_exact and done.is_exact:
            yield goal, done


def _short(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """须化解34件。已化解29件，…还差4件."""
    for rest in sentence.mentions:
        if not _SHORT.search(rest.lead.strip()) or rest.kind is not QuantityKind.COUNT or not rest.is_exact:
            continue
        near = [each for one in _near(passage, sentence, 3) for each in one.levels if each.end < rest.start]
        near = [each for each in near if each.quantity.unit == rest.quantity.unit and each.is_exact]
        goals = [each for each in near if _DUE.search(each.lead) and not _GOT.search(each.lead)]
        done = [each for each in near if _GOT.search(each.lead) and not _DUE.search(each.lead)]
        if len(goals) == len(done) == 1 and goals[0].start < done[0].start:
            left = goals[0].quantity.value - done[0].quantity.value
            if left > 0 and left != rest.quantity.value:
                terms = f"{shown(goals[0].quantity)}-{shown(done[0].quantity)}={left:f}"
                yield claim(REMAINDER, rest, left, terms, "query")


def _kept(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """控制在每场1.20万元以内，实际每场1.35万元，…每场都不超控制数."""
    for match in _KEPT.finditer(passage.folded, sentence.start, sentence.end):
        each = [one for near in _near(passage, sentence, 2) for one in near.mentions if one.end <= match.start()]
        each = [one for one in each if one.role is QuantityRole.EACH and one.kind is QuantityKind.MONEY]
        if len(each) != _FEWEST or not _LIMIT.search(each[0].lead) or not _SPENT.search(each[1].lead):
            continue
        if each[1].is_exact and each[1].quantity.value > each[0].quantity.value:
            yield _verdict(match.start(), match.end(), each[0], each[1])


def _of_task(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """税收任务3.6亿元，实际入库3.42亿元 … 税收完成任务的97.5%."""
    for rate in sentence.mentions:
        match = _OF_TASK.search(rate.lead.strip()) if rate.role is QuantityRole.COMPLETION and rate.is_exact else None
        if match is None:
            continue
        pairs = [pair for one in _near(passage, sentence)[:-1] for pair in _planned_and_done(one)]
        own = [pair for pair in pairs if pair[0].lead.startswith(match["name"]) and pair[0].is_level]
        if len(own) == 1 and own[0][0].quantity.value > 0:
            goal, done = own[0]
            if not is_rate(rate.quantity, done.quantity, goal.quantity):
                yield rate_claim("prose.completion", rate, done, goal)


def _of_rows(passage: Passage) -> Iterator[Claim]:
    """修复文物|30件|27件|完成: the verdict of a row against its two numbers."""
    if "|" not in passage.folded and "\t" not in passage.folded:
        return
    for table in lined_tables(passage.folded):
        places = [_column(table, look) for look in _HEADS]
        goal, done, said = places
        if goal is None or done is None or said is None:
            continue
        for row in table.rows:
            if not _LESS.search(table.label(row)) and _is_belied(row[goal], row[done], row[said].words):
                mark = "<" if _value(row[done]) < _value(row[goal]) else ">="
                terms = f"{plain(_value(row[done]))}{mark}{plain(_value(row[goal]))}"
                start, end = row[min(done, said)].start, row[max(done, said)].end
                yield Claim(CONTRARY, start, end, arithmetic=terms, severity="query")


def _column(table: LinedTable, look: Pattern[str]) -> int | None:
    places = [place for place, head in enumerate(table.head) if look.search(head)]
    return places[0] if len(places) == 1 else None


def _value(cell: LinedCell) -> Decimal:
    return cell.value or Decimal(0)


def _is_belied(goal: LinedCell, done: LinedCell, said: str) -> bool:
    if goal.value is None or done.value is None or goal.unit != done.unit:
        return False
    is_reached = done.value >= goal.value
    return (
        said in ("未完成", "未达标", "未达到")
        if is_reached
        else said in ("完成", "已完成", "达标", "全部完成", "超额完成", "是")
    )
