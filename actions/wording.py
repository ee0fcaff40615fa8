"""Findings, refusals and names as plain Chinese sentences: what is wrong, where, what to do."""

import re
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter

from actions.identity_words import compared_text, kind_of, left_name, parts_name
from actions.language import N_, _
from actions.nil_words import asks_for_amounts, nil_words
from actions.quotes import filled
from actions.remarks import is_mark, remark
from actions.window_words import filed, in_window
from domain.amount import Amount, NotAsked, Refusal, Unreadable, Value, written_number
from domain.checks import Finding
from domain.computing import kind_of as value_kind_of
from domain.earlier import change_of, earlier_key
from domain.layout import CLOSING, LEAD, heading, worn
from domain.links import printed
from domain.outline import (
    MORE_LINES,
    SEAL_LINE,
    TITLE,
    ColumnKind,
    Figure,
    FigureKind,
    Identity,
    MoneyUnit,
    Outline,
    Section,
    attached,
    attachments,
    columns_of,
    figures,
    page_for,
    prose_of,
    tables,
    walk,
)
from domain.progress import PageState
from domain.report import Report, split_cell

_PAGE_STATES = {
    PageState.EMPTY: N_("未填"),
    PageState.PARTIAL: N_("填写中"),
    PageState.ERROR: N_("有错误"),
    PageState.QUERY: N_("需核实"),
    PageState.COMPLETE: N_("完成"),
}
_CUT_LINK = re.compile(r"\{[a-z0-9_.:]*$")
_REFUSALS = {
    Refusal.NOT_A_NUMBER: N_("“{text}”无法识别为数字。请填写阿拉伯数字，如588.3。"),
    Refusal.SEPARATORS: N_("“{text}”中的逗号位置不对，无法确定金额。请每三位一个逗号，或不用逗号。"),
    Refusal.TOO_PRECISE: N_("“{text}”的小数位过多。金额精确到分，以万元填写时最多六位小数。"),
    Refusal.TOO_LARGE: N_("“{text}”过大，请核对数字和单位。"),
    Refusal.NEGATIVE: N_("此处不能为负数。"),
    Refusal.NOT_WHOLE: N_("此处应为整数。"),
    Refusal.UNIT: N_("“{text}”的单位无法识别。"),
    Refusal.YEAR: N_("“{text}”不是年度。请填写四位数字，如2022。"),
    Refusal.DATE: N_("“{text}”不是日期。请填写如2023年4月5日或2023-04-05。"),
    Refusal.FORMULA: N_("“{text}”无法计算。等号后可用数字、加减乘除和成对的括号，如 =(2+3)*4。"),
    Refusal.ZERO_DIVISOR: N_("“{text}”中的除数为零，无法计算。"),
    Refusal.CONTROL: N_("文字中含有无法打印的字符，请删去后重填。"),
}


def page_state_word(state: PageState) -> str:
    """The word beside a page in the section list."""
    return _(_PAGE_STATES[state])


def refusal(error: Unreadable, unit: MoneyUnit = "万元") -> str:
    """Why a typed text was not taken, and what to type instead."""
    if error.refusal is Refusal.TOO_PRECISE and unit == "元":
        return _("“{text}”的小数位过多。金额精确到分，最多两位小数。").format(text=_short(error.text))
    return _(_REFUSALS[error.refusal]).format(text=_short(error.text))


def label_of(key: str, outline: Outline, report: Report) -> str:
    """A short name for any field: a figure's label, a cell by row and column, a section's heading."""
    outline = worn(outline, report)
    known = figures(outline)
    if key in known:
        return known[key].label
    if key == TITLE:
        return _("标题")
    if key == MORE_LINES:
        return _("封面其他行")
    if key == SEAL_LINE:
        return _("单位名称（盖章）一行")
    if split_cell(key)[1]:
        return _cell_label(key, outline, report)
    layout = worn(outline, report)
    page = page_for(layout, key)
    forms = (attached(each) for each in attachments(layout))
    section = _section(page, outline, report) or next((form for form in forms if form.key == page), None)
    return heading(report, layout, section) or unheaded(section.key) if section else key


def unheaded(section: str) -> str:
    """What a text without a heading is called: the one above the first heading, the one behind the last section."""
    return {LEAD: _("正文之前的文字"), CLOSING: _("正文之后的文字")}.get(section, "")


def value_text(value: Value | None, outline: Outline, kind: FigureKind | ColumnKind = "percent") -> str:
    """A value with its unit: ``588.3万元``, ``65.71%``, ``97.5分``; blank for none. ``kind`` tells numbers apart.

    In the window with separators.
    """
    match value:
        case Amount():
            return value.written(outline.amounts, grouped=in_window()) + outline.amounts
        case Decimal():
            return written_number(value, grouped=in_window()) + {"percent": "%", "score": "分"}.get(kind, "")
        case NotAsked():
            return value.value
        case _:
            return value or ""


def difference_text(difference: Value | None, outline: Outline, kind: FigureKind | ColumnKind = "percent") -> str:
    """By how much two values differ, without a sign: ``1万元``; two per cents by ``1个百分点``."""
    if kind == "percent" and isinstance(difference, Decimal):
        return _("{number}个百分点").format(number=written_number(abs(difference)))
    return value_text(_size(difference), outline, kind)


def last_year_text(key: str, report: Report, last: Report, outline: Outline, is_carried: bool = False) -> str:
    """Last year's value of a figure or cell and the change since: 2023年：588.3万元，本年增加12.5万元（2.12%）。

    Blank where last year had none, and on the cover: that the year was another one goes without
    saying. ``is_carried``: the report began as last year's, so that rows have its numbers.
    """
    layout = worn(outline, report)
    there = earlier_key(key, report, last, layout, is_carried)
    before, now = last.value(there) if there else None, report.value(key)
    if before is None or key.startswith("cover."):
        return ""
    kind = value_kind_of(key, layout)
    told = _("{year}年：{before}").format(year=last.year, before=value_text(before, outline, kind))
    if not isinstance(now, Amount) or not isinstance(before, Amount) or not (difference := change_of(now, before)):
        return told + _("。")
    change, percent = difference
    if not change.fen:
        return told + _("，本年相同。")
    words = _("，本年增加{amount}") if change.fen > 0 else _("，本年减少{amount}")
    told += words.format(amount=value_text(_size(change), outline))
    return told + (_("（{percent}%）。").format(percent=f"{abs(percent):f}") if percent is not None else _("。"))


def sentence(finding: Finding, report: Report, outline: Outline) -> str:
    """What is wrong, where, and what to do."""
    outline = worn(outline, report)
    identity = _identity(outline, finding.code, finding.keys)
    if identity:
        return _sum_sentence(finding, identity, outline)
    if finding.code in _named_rates(outline):
        return _rate_sentence(finding, outline)
    if is_mark(finding.code):
        return remark(finding)
    return _other_sentence(finding, report, outline)


def filed_sentence(finding: Finding, report: Report, outline: Outline) -> str:
    """The same for a file or paper."""
    with filed():
        return sentence(finding, report, outline)


def _sum_sentence(finding: Finding, identity: Identity, outline: Outline) -> str:
    kind = kind_of(identity, outline)
    actual, expected = (value_text(value, outline, kind) for value in (finding.actual, finding.expected))
    if finding.actual is None:
        return _("{left}尚未填写，而{right}已填，合计{expected}。请填写，或采用合计。").format(
            left=left_name(identity, outline), right=parts_name(identity, outline), expected=expected
        )
    compared = compared_text(identity, outline, actual, expected)
    difference = difference_text(finding.difference, outline, kind)
    return _sum_words(finding).format(compared=compared, difference=difference)


def _sum_words(finding: Finding) -> str:
    if finding.rounding:
        return _("{compared}，相差{difference}，属四舍五入尾差，请核实。")
    if finding.severity != "error":
        return _("{compared}，相差{difference}。请核对，或说明原因。")
    return _("{compared}，相差{difference}。请核对各数。")


def _rate_sentence(finding: Finding, outline: Outline) -> str:
    rate = next(rate for rate in outline.rates if rate.code == finding.code)
    known = figures(outline)
    below = isinstance(finding.difference, Decimal) and finding.difference < 0
    pattern = (
        _("{label}{actual}（{part}÷{whole}），低于{expected}。请在文中说明原因，或核对两个数。")
        if below
        else _("{label}{actual}（{part}÷{whole}），高于{expected}。请在文中说明原因，或核对两个数。")
    )
    return pattern.format(
        label=rate.label,
        actual=value_text(finding.actual, outline),
        expected=value_text(finding.expected, outline),
        part=known[rate.part].label,
        whole=known[rate.whole].label,
    )


_BEFORE_GAP = 8  # characters
_OTHERS = {
    "check.failed": N_("检查项“{quote}”无法运行，这一项的结果不明，其余各项已照常检查。请把日志交给维护人员。"),
    "sum.repeat": N_("文中写“{quote}”，与{second}{expected}不一致，相差{difference}。请改正填错的一处。"),
    "rate.stated": N_("文中写“{quote}”，按金额计算应为{expected}。请改正。"),
    "rate.zero": N_("{first}为0，无法计算比率。请核对{first}和{second}。"),
    "rate.blank": N_("文中写“{quote}”，而{first}没有填写，无法核对。请补填。"),
    "score.above": N_("“{quote}”得分{actual}，超过分值{expected}。请改正。"),
    "score.typed": N_("“{quote}”自填得分{actual}，按规则应为{expected}，相差{difference}。请核对，或说明理由。"),
    "score.band": N_("“{quote}”自填得分{actual}，不在所选达成程度的分数段内。请核对得分和达成程度。"),
    "score.blank": N_("“{quote}”没有得分，按规则也算不出。请填写得分。"),
    "score.unmeasured": N_("“{quote}”已有得分{actual}，但实际完成值没有填写。请补填。"),
    "score.reason": N_("“{quote}”得分{actual}，不到满分{expected}。请写明偏差原因和改进措施。"),
    "score.full": N_("“{quote}”各项得分全是满分。请逐项核实是否都有佐证。"),
    "score.grade": N_("自评等级填作{actual}，按{second}应为{expected}。请改正。"),
    "result.over": N_("“{quote}”的完成值是指标值的{actual}，超过{expected}。请在偏差原因中说明，或核对指标值。"),
    "result.short": N_("“{quote}”完成{actual}，没有达到指标值{expected}，也没有写明原因。请写明原因，或核对这两个数。"),
    "result.overspent": N_("“{quote}”按{actual}的执行率计算，超过{expected}。请核对预算数和执行数，或说明原因。"),
    "result.low": N_("“{quote}”预算执行率{actual}，其他各项却全是满分。请核实。"),
    "result.vague": N_("“{quote}”的年度指标值“{actual}”没有数量。请写明数量，无法用数量表示的选“定性”并写明标准。"),
    "result.satisfied": N_("“{quote}”为100%。请核实调查样本。"),
    "satisfaction.sample": N_("“{first}”写有满意度，没有写明调查样本。请写明发放和收回多少份问卷。"),
    "missing.figure": N_("{first}尚未填写。"),
    "missing.section": N_("“{first}”尚未填写。"),
    "missing.rows": N_("“{first}”还没有任何一行。"),
    "missing.form": N_("表格“{quote}”还是空的。请填写。"),
    "missing.cell": N_("{first}尚未填写。"),
    "missing.default": N_("“{first}”是提纲的默认文字，没有改动过。原样采用的按 F7，不合实际的请改写。"),
    "figure.negative": N_("{first}填作{actual}，此处不能为负数。请核对正负号和数字。"),
    "missing.link": N_("“{first}”引用的{second}尚未填写，打印时为____。请填写，或删去这处引用。"),
    "missing.nil_amount": N_("“{first}”已选本年度无此项支出，但{second}填有{actual}。请改正其中一处。"),
    "missing.unprinted": N_("{first}已填{actual}，但正文没有写到。请在正文中引用，或清空此数。"),
    "missing.placeholder": N_("“{first}”中留有“{quote}”，请换成实际内容。"),
    "carried.unconfirmed": N_("{place}从上年结转，尚未改动或确认。内容仍然适用的按 F7 说明，否则请改写。"),
    "carried.unchanged": N_("{place}与上年相同。请写明本年度的情况；确实没有变化的，请说明原因。"),
    "carried.previous": N_("{first}填作{actual}，而上年报告的决算数是{expected}，相差{difference}。请核对。"),
    "carried.change": N_("{first}{actual}，上年{expected}，相差{difference}（{quote}），请核对或说明原因。"),
    "glyph.missing": N_("“{first}”中的“{quote}”没有字体可以打印，纸上只会印出〓。请换用别的字。"),
}


def _other_sentence(finding: Finding, report: Report, outline: Outline) -> str:
    kind = _kind(finding, outline)
    names = [label_of(key, outline, report).removeprefix("其中：") for key in finding.keys[:2]] + ["", ""]
    template = _(_OTHERS.get(finding.code, N_("{first}需要核对。")))
    section = _nil_section(finding.keys[0], outline, report) if finding.code == "missing.section" else None
    if section is not None:
        names[1] = nil_words(asks_for_amounts(section))
        template = _("“{first}”尚未填写。本年度确无此项内容的，请选“{second}”。")
    if finding.code == "missing.figure":
        template = _missing_sentence(figures(worn(outline, report)).get(finding.keys[0])) or template
    return filled(
        template,
        first=names[0],
        second=names[1],
        place=carried_name(finding, report, outline) if finding.code.startswith("carried.") else "",
        actual=value_text(finding.actual, outline, kind),
        expected=value_text(finding.expected, outline, kind),
        difference=difference_text(finding.difference, outline, kind),
        quote=_short(finding.quote or "") if finding.code != "missing.placeholder" else _gap(finding, report, outline),
    )


def _missing_sentence(figure: Figure | None) -> str:
    """What is said of a figure that an outline of one's own asks for: its name may be any words of a paper."""
    if figure is not None and figure.choices:
        return _("“{first}”尚未选择。")
    is_own = figure is not None and ".own." in f".{figure.key}"
    return _("“{first}”一项尚未填写。") if is_own else ""


def _gap(finding: Finding, report: Report, outline: Outline) -> str:
    """A placeholder with the words before it, which tell it from others of the same text: 下属单位____."""
    quote, offset = finding.quote or "", finding.offset or 0
    text = printed(report.prose.get(finding.keys[0], ""), report, outline)
    before = re.split("[，。；、：:\n]", text[:offset])[-1][-_BEFORE_GAP:] if text[offset:].startswith(quote) else ""
    return f"{before.strip()}{_short(quote)}"


def carried_name(finding: Finding, report: Report, outline: Outline) -> str:
    """What came from last year: “三、…”; where a page has several texts or a table, also which of them."""
    key, layout = finding.keys[0], worn(outline, report)
    label, part = label_of(key, outline, report), tables(layout).get(key)
    if part is not None and part.label != label:
        return filled(_("“{heading}”中的“{table}”一表"), heading=label, table=part.label)
    page = _section(page_for(layout, key), outline, report)
    if page is not None and finding.quote and len(tuple(prose_of(page))) > 1 and key not in figures(layout):
        words = _short(carried_words(finding, report, outline), 16).rstrip("…")
        return filled(_("“{heading}”中“{words}…”一段"), heading=label, words=words)
    return filled(_("“{heading}”"), heading=label)


def carried_words(finding: Finding, report: Report, outline: Outline) -> str:
    """The first words of what came from last year as they print, in one line; a link that was cut off is left out."""
    whole = _CUT_LINK.sub("", finding.quote or "")
    return " ".join(printed(whole, report, worn(outline, report)).split())


def _kind(finding: Finding, outline: Outline) -> FigureKind:
    """What kind of number a finding speaks of: its figure's; a rate's is per cent."""
    known = figures(outline)
    if finding.code.startswith(("rate.", "result.")):
        return "percent"
    if finding.code.startswith("score."):
        return "score"
    return next((known[key].kind for key in finding.keys if key in known), "percent")


def _cell_label(key: str, outline: Outline, report: Report) -> str:
    table, row_id, column_key = split_cell(key)
    part = tables(outline).get(table)
    if part is None:
        return key
    place = next((place for place, row in enumerate(report.rows(table), 1) if row.id == row_id), 0)
    name = next((column.label for column in columns_of(part) if column.key == column_key), column_key)
    if not place:  # the history tells of rows that are gone
        return _("{table}中已删除一行的{column}").format(table=part.label, column=name)
    return _("{table}第{place}行的{column}").format(table=part.label, place=place, column=name)


def _identity(outline: Outline, code: str, keys: tuple[str, ...]) -> Identity | None:
    """The identity of a finding; of one that holds in several scopes the one with the finding's keys."""
    by_word = _identities(outline)
    own = [by_word[code, key] for key in keys if (code, key) in by_word]
    return min(own, key=itemgetter(0))[1] if own else by_word.get((code, ""), (0, None))[1]


@lru_cache(maxsize=32)
def _identities(outline: Outline) -> dict[tuple[str, str], tuple[int, Identity]]:
    """The first identity of a code, by each word of its sides, with its place; by a blank word the first of all."""
    found: dict[tuple[str, str], tuple[int, Identity]] = {}
    for place, identity in enumerate(outline.identities):
        for word in ("", *identity.left, *identity.right):
            found.setdefault((identity.code, word), (place, identity))
    return found


def _named_rates(outline: Outline) -> set[str]:
    return {rate.code for rate in outline.rates}


def _section(key: str, outline: Outline, report: Report) -> Section | None:
    return next((section for section in walk(worn(outline, report).sections) if section.key == key), None)


def _nil_section(key: str, outline: Outline, report: Report) -> Section | None:
    """The section that a key belongs to, if it may say 无."""
    section = _section(page_for(worn(outline, report), key), outline, report)
    return section if section is not None and section.may_be_nil else None


def _size(difference: Value | None) -> Value | None:
    """A difference without its sign: the sentence names both sides."""
    match difference:
        case Amount(fen):
            return Amount(abs(fen))
        case Decimal():
            return abs(difference)
        case _:
            return difference


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
