"""How a computed cell came about, line by line in plain Chinese: rule, values, steps, rounding, what was lost."""

from collections.abc import Iterator
from decimal import Decimal

from actions.language import N_, _
from actions.window_words import in_window
from actions.wording import label_of, value_text
from domain.amount import Amount, Value, written_number
from domain.explaining import Explanation, Put
from domain.grids import name_of
from domain.outline import Outline, Score, figures, tables
from domain.report import Report, split_cell
from domain.scoring import AT_LEAST, AT_MOST, Scored

_MOST_PARTS = 12
"""Of a longer sum the first parts are told, and how many more there are."""

_RULES = {
    "sum": N_("规则：合计，各项相加。"),
    "rate": N_("规则：比率＝部分÷全部，四舍五入到两位小数。"),
    "execution": N_("规则：得分＝分值×执行率，最多得满分。"),
    "bands": N_("规则：按完成情况的用词打分，分数在该档之内。"),
    "yes-no": N_("规则：符合得满分，不符合不得分。"),
    "items": N_("规则：每有一项得{step}分，最多得满分。"),
    "steps": N_("规则：按所在档次给分。"),
}


def explanation(told: Explanation, report: Report, outline: Outline) -> tuple[str, ...]:
    """The lines, the rule first."""
    lines = [_rule(told), *_inputs(told, report, outline)]
    if told.score is None:
        lines.append(_computed(told, outline))
    else:
        lines += _scoring(told, told.score)
    return tuple(line for line in lines if line)


def _rule(told: Explanation) -> str:
    score = told.score
    if told.rule == "proportional":
        return _proportional(told.sign)
    if score is not None and told.rule in ("deduct-per-point", "deduct-per-begun-part"):
        return _deducting(score)
    return _(_RULES[told.rule]).format(step=score.step if score else "")


def _proportional(sign: str) -> str:
    if sign in AT_LEAST:
        return _("规则：得分＝完成值÷指标值×分值，最多得满分。")
    if sign in AT_MOST:
        return _("规则：得分＝指标值÷完成值×分值，最多得满分。")
    return _("规则：达到指标值得满分；没有达到或为定性指标的，按达成程度在该档之内打分。")


def _deducting(score: Score) -> str:
    if score.rule == "deduct-per-begun-part":
        pattern = (
            _("规则：低于{bound}的，每{per}扣{step}分，不足{per}的按{per}计，扣完为止。")
            if score.below
            else _("规则：超过{bound}的，每{per}扣{step}分，不足{per}的按{per}计，扣完为止。")
        )
    else:
        pattern = (
            _("规则：低于{bound}的，每{per}扣{step}分，扣完为止。")
            if score.below
            else _("规则：超过{bound}的，每{per}扣{step}分，扣完为止。")
        )
    return pattern.format(bound=score.bound or "0", per=score.per, step=score.step)


def _inputs(told: Explanation, report: Report, outline: Outline) -> Iterator[str]:
    """What went in, each value by its name; a blank is named as such."""
    names = {"sum": _("各项"), "rate": _("分子"), "execution": _("执行数")}
    if told.parts:
        yield _put_line(names.get(told.rule, _("完成值")), told.parts, report, outline)
    names = {"rate": _("分母"), "execution": _("预算数")}
    if told.whole:
        yield _put_line(names.get(told.rule, _("指标值")), told.whole, report, outline)


def _put_line(name: str, puts: tuple[Put, ...], report: Report, outline: Outline) -> str:
    told = [put for put in puts if put.value is not None or not _may_be_blank(put, outline)] or list(puts)
    words = "".join(
        ("－" if put.minus else "＋" if place else "") + _put(put, report, outline)
        for place, put in enumerate(told[:_MOST_PARTS])
    )
    more = _("等{count}项").format(count=len(told)) if len(told) > _MOST_PARTS else ""
    return _("{name}：{words}").format(name=name, words=f"{words}{more}")


def _may_be_blank(put: Put, outline: Outline) -> bool:
    figure = figures(outline).get(put.key)
    return figure is not None and figure.optional


def _put(put: Put, report: Report, outline: Outline) -> str:
    """A value behind its name; of a row its own."""
    if put.key.replace(".", "", 1).isdecimal():
        return put.key
    value = _number(put.value, outline) if put.value is not None else _("未填")
    return f"{_name(put.key, report, outline)} {value}"


def _name(key: str, report: Report, outline: Outline) -> str:
    table, number, _column = split_cell(key)
    row = report.row(table, number) if number else None
    words = next((column.key for column in tables(outline)[table].columns if column.kind == "text"), "") if row else ""
    if row is not None and row.cells.get(words):
        return str(row.cells[words])
    return label_of(key, outline, report) if row else name_of(key, outline)


def _computed(told: Explanation, outline: Outline) -> str:
    if told.value is None:
        return _("结果：还有空白，暂不计算。")
    if told.rule == "sum":
        return _("结果：{value}").format(value=_number(told.value, outline))
    return _("结果：{value}").format(value=value_text(told.value, outline))


def _scoring(told: Explanation, score: Score) -> Iterator[str]:
    if told.points is None:
        yield _("分值未填，暂不计算得分。")
        return
    yield _("分值：{points}").format(points=written_number(told.points))
    if told.scored is not None:
        yield from _steps(told.scored, told)
    elif told.bounds is not None:
        yield _("“{word}”的得分应在{least}到{most}之间。").format(
            word=told.bounds.word, least=written_number(told.bounds.least), most=written_number(told.bounds.most)
        )
    if told.typed is not None:
        yield _("自填得分{typed}，以自填的为准。").format(typed=_plain(told.typed))
    elif told.value is None:
        yield _("还有空白，或规则没有给出分数，请填写得分。")
    yield from _loss(told, score)


def _steps(scored: Scored, told: Explanation) -> Iterator[str]:
    names = {
        "ratio": _("完成比例"),
        "rate": _("执行率（%）"),
        "beyond": _("超出部分"),
        "deducted": _("扣分"),
        "step": _("所在档次"),
    }
    for name, number in scored.stages:
        yield _("{name}：{words}").format(name=names[name], words=written_number(number))
    exact, score = written_number(scored.exact), written_number(scored.score)
    if scored.exact == scored.score:
        yield _("按规则得分：{score}").format(score=score)
    else:
        yield _("按规则得分：{exact}，四舍五入到两位小数为{score}").format(exact=exact, score=score)


def _loss(told: Explanation, score: Score) -> Iterator[str]:
    lost = told.lost
    if lost is None or not lost:
        return
    yield _("失分：{lost}").format(lost=written_number(lost))
    if not score.reason:
        return
    if told.reason:
        yield _("偏差原因：{reason}").format(reason=told.reason)
    else:
        yield _("偏差原因：尚未填写")


def _number(value: Value, outline: Outline) -> str:
    return value.written(outline.amounts, grouped=in_window()) if isinstance(value, Amount) else _plain(value)


def _plain(value: Value) -> str:
    return written_number(value) if isinstance(value, Decimal) else str(getattr(value, "value", value))
