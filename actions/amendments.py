"""What was amended since the last 定稿: old and new, who prints it, to be accepted before the next 定稿."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from actions.figure_names import figure_label, place_name
from actions.language import _
from actions.loading import Loaded
from actions.quotes import filled
from actions.window_words import filed
from actions.wording import label_of, value_text
from domain.amount import Amount, NotAsked
from domain.computing import kind_of
from domain.differences import changes_between
from domain.layout import title, worn
from domain.links import printed
from domain.notes import NoteKind, Said
from domain.outline import TITLE, Outline
from domain.printed_figures import printed_figures
from domain.report import Change, Field, Report, written
from storage.chain import Beyond
from storage.library import Library
from storage.past import as_of

MOST_PLACES = 4
"""Of more places the first are named, and how many there are."""
_AROUND, _LONGEST = 12, 60  # characters


@dataclass(frozen=True, slots=True)
class Amendment:
    """One amended field: ``old`` and ``new`` as they read, the names of the ``places`` that print it."""

    change: Change
    label: str
    old: str
    new: str
    places: tuple[str, ...]

    @property
    def fact(self) -> str:
        """The sum by which it is accepted: of the field, what stood there and what stands there now."""
        told = (self.change.field.value, self.change.key, written(self.change.old), written(self.change.new))
        return hashlib.sha256("\0".join(each or "" for each in told).encode()).hexdigest()

    @property
    def sentence(self) -> str:
        """In one line, of long texts what differs: 基本支出：648.25万元 → 650万元（印在：…）."""
        old, new = excerpts(self.old, self.new)
        words = _("{label}：{old} → {new}").format(label=self.label, old=old or _("空白"), new=new or _("空白"))
        named = _("、").join(self.places[:MOST_PLACES])
        if len(self.places) > MOST_PLACES:
            named = _("{places}等{count}处").format(places=named, count=len(self.places))
        return words + (_("（印在：{places}）").format(places=named) if named else "")


def last_final(library: Library, current: Loaded) -> int:
    """The number of the change that closed the last 定稿; 0 where there was none."""
    if all(note.said.kind is not NoteKind.FINAL for note in current.notes):
        return 0
    rows = library.history(current.id)
    return max((row.number for row in rows if row.field == Beyond.STATE.value and row.new == "final"), default=0)


def since_final(library: Library, current: Loaded) -> tuple[Amendment, ...]:
    """Everything that differs from the last 定稿; nothing where there was none. Raises StorageProblem."""
    number = last_final(library, current)
    if not number:
        return ()
    before = as_of(library, current.id, number)
    changes = filter(_is_content, changes_between(before, current.report))
    return tuple(_amendment(change, before, current) for change in changes)


def unaccepted(found: Iterable[Amendment], accepted: Collection[str]) -> tuple[Amendment, ...]:
    """Those whose ``fact`` is not among the accepted ones."""
    return tuple(each for each in found if each.fact not in accepted)


def accepting(found: Iterable[Amendment], name: str) -> tuple[Said, ...]:
    """The notes that keep in the history what was accepted, in whose name."""
    return tuple(
        Said(
            NoteKind.AMENDMENT, each.sentence, code=each.change.field.value, keys=(each.change.key,),
            fact=each.fact, name=name,
        )
        for each in found
    )  # fmt: skip


def amendment_values(found: Iterable[Amendment]) -> list[dict[str, Any]]:
    """As JSON values; what was or is blank is null."""
    return [
        {
            "key": each.change.key,
            "field": each.change.field.value,
            "label": each.label,
            "old": written(each.change.old),
            "new": written(each.change.new),
            "places": list(each.places),
        }
        for each in found
    ]


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Two texts as they are where they are short, else from a little before to a little behind what differs."""
    if max(len(old), len(new)) <= _LONGEST:
        return old.replace("\n", " "), new.replace("\n", " ")
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    return _cut(old, head, tail), _cut(new, head, tail)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    least = min(len(one), len(other))
    return next((place for place in range(least) if one[place] != other[place]), least)


def _cut(text: str, head: int, tail: int) -> str:
    start, stop = max(0, head - _AROUND), min(len(text), len(text) - tail + _AROUND)
    shown = text[start:stop].replace("\n", " ")
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 1] + "…"
    return ("…" if start else "") + shown + ("…" if stop < len(text) and not shown.endswith("…") else "")


def _is_content(change: Change) -> bool:
    """Not so are lines that an import left over, and an order that only follows from rows that came or went."""
    if change.field is not Field.ORDER:
        return change.field is not Field.UNPLACED
    old, new = (each if isinstance(each, tuple) else () for each in (change.old, change.new))
    return [row for row in old if row in new] != [row for row in new if row in old]


def _amendment(change: Change, before: Report, current: Loaded) -> Amendment:
    after = current.report
    earlier, layout = worn(current.outline, before), worn(current.outline, after)
    is_gone = change.new is None and change.field is Field.CELL
    label = _label(change, before if is_gone else after, earlier if is_gone else layout, current)
    if change.field in (Field.PROSE, Field.HEADING):  # what its links print is an amendment of the figures themselves
        own = _own_heading(change, after, layout)
        old, new = (_read(change, each, after, layout) or own for each in (change.old, change.new))
    else:
        old, new = _read(change, change.old, before, earlier), _read(change, change.new, after, layout)
    return Amendment(change, label, old, new, _places(change, before if is_gone else after, layout, current))


def _own_heading(change: Change, report: Report, layout: Outline) -> str:
    """What a heading reads where the clerk has no words for it: the outline's; blank for any other text."""
    if change.field is not Field.HEADING:
        return ""
    bare = replace(report, headings={key: words for key, words in report.headings.items() if key != change.key})
    return title(bare, layout) if change.key == TITLE else label_of(change.key, layout, bare)


def _label(change: Change, report: Report, layout: Outline, current: Loaded) -> str:
    match change.field:
        case Field.FIGURE:
            return figure_label(change.key, current)
        case Field.CELL if report is current.report:
            return figure_label(change.key, current)
        case Field.HEADING:
            return filled(_("“{name}”的标题"), name=label_of(change.key, layout, report))
        case Field.ORDER:
            return filled(_("“{name}”的行序"), name=label_of(change.key, layout, report))
        case Field.NIL:
            return filled(_("“{name}”选“无”"), name=label_of(change.key, layout, report))
        case Field.ADDED:
            return filled(_("增加的部分或附件“{name}”"), name=label_of(change.key, layout, report) or change.key)
        case _:
            return label_of(change.key, layout, report)


def _read(change: Change, content: Any, report: Report, layout: Outline) -> str:
    """A value as it reads: money and rates with their unit, texts as they print, an order by its numbers."""
    match content:
        case None:
            return ""
        case True:
            return _("是")
        case Amount() | Decimal() | NotAsked():
            with filed():  # the sentence is kept in the history once it was accepted
                return value_text(content, layout, kind_of(change.key, layout))
        case str() if change.field in (Field.PROSE, Field.HEADING):
            return printed(content, report, layout)
        case str() if change.field is Field.ADDED:
            return _("有")
        case tuple():
            return "、".join(map(str, content))
        case _:
            return str(content)


def _places(change: Change, report: Report, layout: Outline, current: Loaded) -> tuple[str, ...]:
    """The sections and attachments that print an amended figure or cell; a text prints in its own place."""
    if change.field not in (Field.FIGURE, Field.CELL):
        return ()
    found = printed_figures(report, layout if report is current.report else worn(current.outline, report))
    return tuple(dict.fromkeys(place_name(place, current, layout) for place in found.get(change.key, ())))
