"""数据溯源: everything that is known of one figure, in words with the way to each place, and as JSON values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from actions.evidence import Evidence, evidence
from actions.explanations import explanation
from actions.figure_names import figure_label, page_name, place_name
from actions.identity_words import compared_text, identity_text
from actions.language import _
from actions.loading import Loaded
from actions.reports import Opened
from actions.wording import difference_text, value_text
from domain.amount import Amount, Value, written_number
from domain.checks.printing import rate_named
from domain.checks.sums import Balance, Side
from domain.computing import kind_of, value_at
from domain.grids import name_of
from domain.layout import worn
from domain.origins import OriginKind, StatedNumber
from domain.outline import Outline, page_for
from domain.printed_figures import PlaceKind, PrintedFigure, signed_place
from domain.report import split_cell, written
from domain.tracing import ComputedCell, Trace, name_in_words, trace, traceable

MOST = 12
"""Of a longer side of an identity the first parts are told, and how many more there are."""
Part = Literal["value", "defined", "printed", "typed", "identity", "computed", "explained", "last_year", "evidence"]


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A figure with its name, the files that stand for it, and the numbers in words that say the same unlinked."""

    trace: Trace
    label: str
    files: tuple[Evidence, ...] = ()
    typed: tuple[StatedNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One line of what is told. ``part``: to which group it belongs. ``key``: of the field to go to, blank for none.

    ``page``: on which, where the key does not say. ``quote`` and ``offset``: the words there. ``holds``: of an
    identity. ``is_term``: it stands on a side of the identity above it, and is set in below it.
    """

    part: Part
    words: str
    key: str = ""
    page: str = ""
    quote: str = ""
    offset: int | None = None
    holds: bool | None = None
    is_term: bool = False


def traced(key: str, current: Opened, numbers: Sequence[StatedNumber] = ()) -> TracedFigure | None:
    """What is known of a figure; None for a key of none. ``numbers``: those of the running text, where they are known.

    A row's evidence is that of its cells, and of its score.
    """
    last = current.last_year
    told = trace(
        key, current.report, current.outline, last.report if last else None, is_carried=bool(last and last.is_carried)
    )
    if told is None:
        return None
    below = signed_place(key, current.report) if current.paper.signed else None
    told = replace(told, printed=(*told.printed, below)) if below else told
    table, row, _column = split_cell(key)
    names = {key, f"{table}.{row}"} if row else {key}
    files = tuple(each for each in evidence(current) if each.key in names)
    is_rate = rate_named(current.outline, key) is not None  # of which each place where it is typed is one of print
    typed = () if is_rate else tuple(each for each in numbers if _says(each, told))
    return TracedFigure(told, figure_label(key, current), files, typed)


def _says(number: StatedNumber, told: Trace) -> bool:
    """Whether a number in words is likely to mean the figure, and is no link to it."""
    is_rate = number.quote.rstrip().endswith(("%", "％")) and told.kind != "percent"
    first = number.origins[:1]
    return any(each.key == told.key and each.kind is not OriginKind.LINK for each in first) and not is_rate


def all_figures(current: Loaded) -> Iterator[tuple[str, str, Value | None]]:
    """Every key that can be asked about, with its name and what stands there."""
    layout = worn(current.outline, current.report)
    for key in traceable(current.report, current.outline):
        if not key.startswith("="):
            yield key, figure_label(key, current), value_at(key, current.report, layout)
            continue
        told = trace(key, current.report, current.outline)
        if told is not None:
            yield key, figure_label(key, current), told.value


def trace_lines(found: TracedFigure, current: Opened) -> tuple[TraceLine, ...]:
    """Everything in words, group by group."""
    told, layout = found.trace, worn(current.outline, current.report)
    value = value_text(told.value, layout, told.kind)
    lines = [TraceLine("value", _("{label}：{value}").format(label=found.label, value=value or _("未填")))]
    if told.page:
        lines.append(TraceLine("defined", page_name(told.page, current), told.key))
    lines += (TraceLine("explained", words) for words in _explained(told, current, layout))
    lines += (_printed(place, current, layout) for place in told.printed)
    lines += (_typed(number, current) for number in found.typed)
    for balance in told.balances:
        lines += _balance(balance, told.key, current, layout)
    lines += (_computed(cell, current, layout) for cell in told.computed)
    for rate in told.rates:
        shown = value_text(rate.value, layout) or _("暂不能计算")
        names = (name_of(rate.rate.part, layout), name_of(rate.rate.whole, layout))
        words = _("{label}＝{part}÷{whole}＝{value}")
        words = words.format(label=rate.rate.label, part=names[0], whole=names[1], value=shown)
        lines.append(TraceLine("computed", words, rate.rate.whole if rate.rate.part == told.key else rate.rate.part))
    if current.last_year is not None:
        lines.append(TraceLine("last_year", _last_year(told, layout)))
    titled = ((f"{each.number}. {each.title}", each.file.name) for each in found.files)
    lines += (TraceLine("evidence", _("{words}（{key}）").format(words=title, key=name)) for title, name in titled)
    return tuple(lines)


def part_word(part: Part) -> str:
    """The heading of a group."""
    return {
        "value": _("数据"),
        "defined": _("填写处"),
        "printed": _("印出处"),
        "typed": _("文中写有同样的数，没有引用"),
        "identity": _("勾稽关系"),
        "computed": _("由它算出"),
        "explained": _("怎样算出"),
        "last_year": _("上年"),
        "evidence": _("佐证材料"),
    }[part]


def trace_values(found: TracedFigure, current: Opened) -> dict[str, Any]:
    """The same as JSON values: amounts as exact strings in 万元, what does not apply is null."""
    told, layout = found.trace, worn(current.outline, current.report)
    earlier = told.earlier
    return {
        "key": told.key,
        "label": found.label,
        "kind": told.kind,
        "value": written(told.value),
        "page": told.page or None,
        "printed": [_place_values(place, current, layout) for place in told.printed],
        "typed": [{"key": each.keys[0], "quote": each.quote, "offset": each.offset} for each in found.typed],
        "identities": [_balance_values(balance, current, layout) for balance in told.balances],
        "computed": [
            {"key": cell.key, "page": cell.page, "label": name_in_words(cell, layout), "value": written(cell.value)}
            for cell in told.computed
        ],
        "rates": [
            {"code": each.rate.code, "label": each.rate.label, "value": written(each.value)} for each in told.rates
        ],
        "last_year": None
        if earlier is None
        else {
            "key": earlier.key,
            "value": written(earlier.value),
            "change": written(earlier.change),
            "percent": None if earlier.percent is None else f"{earlier.percent:f}",
        },
        "evidence": [{"number": each.number, "title": each.title, "file": each.file.name} for each in found.files],
        "explanation": list(_explained(told, current, layout)),
    }


def _explained(told: Trace, current: Loaded, layout: Outline) -> tuple[str, ...]:
    return () if told.explanation is None else explanation(told.explanation, current.report, layout)


def _printed(place: PrintedFigure, current: Loaded, layout: Outline) -> TraceLine:
    where = place_name(place, current, layout)
    if place.kind is PlaceKind.CELL:
        labels = "·".join(dict.fromkeys(filter(None, (place.before, place.after))))
        words = _("{place}：表中“{labels}”一格，印作{text}") if labels else _("{place}：表中一格，印作{text}")
        return TraceLine("printed", words.format(place=where, labels=labels, text=place.text), place.key, place.page)
    words = _("{place}：…{before}【{text}】{after}…")
    told = words.format(place=where, before=place.before[-14:], text=place.text, after=place.after[:14])
    return TraceLine("printed", told, place.key, place.page, place.text, place.offset)


def _typed(number: StatedNumber, current: Loaded) -> TraceLine:
    where = page_name(page_for(worn(current.outline, current.report), number.keys[0]), current)
    words = _("{place}：…{before}【{text}】").format(place=where, before=number.before[-14:], text=number.quote)
    return TraceLine("typed", words, number.keys[0], "", number.quote, number.offset)


def _balance(balance: Balance, key: str, current: Loaded, layout: Outline) -> Iterator[TraceLine]:
    identity = balance.identity
    actual, expected = (_total(side, balance, layout) for side in (balance.left, balance.right))
    compared = compared_text(identity, layout, actual, expected, holds=bool(balance.holds))
    if balance.holds is None:
        words = _("{identity}：还有空白，暂不能核对").format(identity=identity_text(identity, layout))
    elif balance.holds:
        words = _("{identity}：{compared}").format(identity=identity_text(identity, layout), compared=compared)
    else:
        kind = _kind(balance.left, balance.right, layout)
        words = _("{identity}：{compared}，相差{difference}").format(
            identity=identity_text(identity, layout),
            compared=compared,
            difference=difference_text(balance.difference, layout, kind),
        )
    yield TraceLine("identity", words, holds=balance.holds)
    for side in (balance.left, balance.right):
        others = [each for each in _terms(side) if each[0] != key]
        for other, value in others[:MOST]:
            shown = value_text(value, layout, kind_of(other, layout)) or _("未填")
            words = _("　{label} {value}").format(label=figure_label(other, current), value=shown)
            yield TraceLine("identity", words, other, holds=balance.holds, is_term=True)
        if len(others) > MOST:
            yield TraceLine("identity", _("　等{count}项").format(count=len(others)), is_term=True)


def _terms(side: Side) -> list[tuple[str, Value | None]]:
    """The figures of a side, constants left out, the blank ones last."""
    found = [(key, value) for key, value in side.parts if not key[0].isdecimal()]
    return [*found, *((key, None) for key in side.blank)]


def _total(side: Side, balance: Balance, layout: Outline) -> str:
    return value_text(side.total, layout, _kind(balance.left, balance.right, layout)) or _("未填")


def _kind(left: Side, right: Side, layout: Outline) -> Any:
    first = next((key for side in (left, right) for key, _value in _terms(side)), "")
    return kind_of(first, layout)


def _computed(cell: ComputedCell, current: Loaded, layout: Outline) -> TraceLine:
    value = value_text(cell.value, layout, cell.kind) or _("空白")
    words = _("{place}：{label} {value}")
    told = words.format(place=page_name(cell.page, current), label=name_in_words(cell, layout), value=value)
    return TraceLine("computed", told, cell.key, cell.page)


def _last_year(told: Trace, layout: Outline) -> str:
    earlier = told.earlier
    if earlier is None:
        return _("上年报告没有这一项")
    before = value_text(earlier.value, layout, told.kind)
    change = earlier.change
    if change is None:
        return _("上年{before}").format(before=before)
    size = change.fen if isinstance(change, Amount) else change
    if not size:
        return _("上年{before}，与本年相同").format(before=before)
    amount = value_text(Amount(abs(change.fen)) if isinstance(change, Amount) else abs(change), layout, told.kind)
    words = _("上年{before}，增加{amount}") if size > 0 else _("上年{before}，减少{amount}")
    percent = _("（{percent}%）").format(percent=written_number(abs(earlier.percent))) if earlier.percent else ""
    return words.format(before=before, amount=amount) + percent


def _place_values(place: PrintedFigure, current: Loaded, layout: Outline) -> dict[str, Any]:
    return {
        "kind": str(place.kind),
        "key": place.key,
        "page": place.page or page_for(layout, place.key),
        "place": place_name(place, current, layout),
        "text": place.text,
        "before": place.before,
        "after": place.after,
        "offset": place.offset,
    }


def _balance_values(balance: Balance, current: Loaded, layout: Outline) -> dict[str, Any]:
    return {
        "code": balance.identity.code,
        "words": identity_text(balance.identity, layout),
        "left": [_term(each, current) for each in _terms(balance.left)],
        "right": [_term(each, current) for each in _terms(balance.right)],
        "actual": written(balance.left.total),
        "expected": written(balance.right.total),
        "difference": written(balance.difference),
        "holds": balance.holds,
    }


def _term(term: tuple[str, Value | None], current: Loaded) -> dict[str, Any]:
    key, value = term
    return {"key": key, "label": figure_label(key, current), "value": written(value)}
