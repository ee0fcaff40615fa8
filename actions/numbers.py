"""校对: every number of the running text with where it comes from, in words."""

from dataclasses import dataclass

from actions.carrying import LastYear
from actions.language import _
from actions.quotes import filled
from actions.reports import Opened
from actions.wording import label_of
from domain.checks.printing import rate_named
from domain.grids import name_of
from domain.layout import worn
from domain.origins import Origin, OriginKind, StatedNumber, stated_numbers
from domain.outline import tables


@dataclass(frozen=True, slots=True)
class SourcedNumber:
    """A number and its origin in words; ``source``: the key to go to, blank where the text itself supports it.

    ``origin`` is blank for 无出处.
    """

    number: StatedNumber
    origin: str
    source: str = ""


def sourced_numbers(current: Opened, last_year: LastYear | None = None) -> tuple[SourcedNumber, ...]:
    """Every number of the running text in printed order; last year's report supports one too."""
    found = stated_numbers(current.report, current.outline, last_year.report if last_year else None)
    return tuple(_sourced(number, current) for number in found)


def _sourced(number: StatedNumber, current: Opened) -> SourcedNumber:
    if not number.origins:
        return SourcedNumber(number, "")
    words = _("，或").join(dict.fromkeys(_words(each, current) for each in number.origins))
    key = next((each.key for each in number.origins if each.kind is not OriginKind.LAST_YEAR), "")
    rate = rate_named(worn(current.outline, current.report), key)
    return SourcedNumber(number, words, rate.part if rate else key)


def _words(origin: Origin, current: Opened) -> str:
    layout = worn(current.outline, current.report)
    if origin.kind is OriginKind.TEXT:
        return _("由同段的数算得")
    if origin.kind is OriginKind.TABLE and origin.key in tables(layout):
        return filled(_("与“{table}”的合计或行数相同"), table=tables(layout)[origin.key].label)
    rate = rate_named(layout, origin.key)
    label = rate.label if rate else label_of(origin.key, current.outline, current.report)
    if rate is not None and origin.kind is OriginKind.FIGURE:
        part, whole = name_of(rate.part, layout), name_of(rate.whole, layout)
        return filled(_("与“{label}”相同，按{part}÷{whole}算得"), label=label, part=part, whole=whole)
    match origin.kind:
        case OriginKind.LINK:
            return filled(_("引用“{label}”"), label=label)
        case OriginKind.LAST_YEAR:
            return filled(_("与上年的“{label}”相同"), label=label)
        case _:
            return filled(_("与“{label}”相同"), label=label)
