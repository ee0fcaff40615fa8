"""What stands beside a report: the states it goes through, and the notes that say why (核实说明 and the like)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from domain.report import State, written

if TYPE_CHECKING:
    from domain.checks import Finding
    from domain.outline import Severity

NEXT: Mapping[State, tuple[State, ...]] = MappingProxyType(
    {"draft": ("final",), "final": ("sealed", "draft"), "sealed": ("archived", "draft"), "archived": ("draft",)}
)
"""Where each state may lead: 草稿 → 定稿 → 已盖章 → 已归档, and 退回修改 from each of them."""


class NoteKind(StrEnum):
    """What a note says. ``text`` is the reason, or what else is said."""

    EXPLANATION = "explanation"  # 核实说明: why a query may stand; a blank text takes an earlier one back
    PASS = "pass"  # 放行: the 负责人 (who) lets an error stand; a blank text takes it back
    FINAL = "final"  # 定稿; fact: the 数据指纹
    SEAL = "seal"  # 盖章登记; code: the day, 2023-04-05; keys: whoever sealed
    RETURN = "return"  # 退回修改; text: the reason, or the reviewer's points, one a line
    REPLY = "reply"  # what was done about a point; keys: note and number; fact: its words; blank takes it back
    PRINT = "print"  # 打印; code: the pages
    EVIDENCE = "evidence"  # 佐证材料; keys: what it stands for; fact: its SHA-256; a blank text takes it away
    AMENDMENT = "amendment"  # a change since the last 定稿, accepted; code: its field; keys: its key; fact: its sum
    ARCHIVE = "archive"  # 归档; fact: the name of the package


ANSWERS: "dict[Severity, NoteKind]" = {"error": NoteKind.PASS, "query": NoteKind.EXPLANATION}
"""What each finding needs before 定稿; a hint needs nothing."""
_OWN = frozenset((NoteKind.RETURN, NoteKind.REPLY, NoteKind.PRINT, NoteKind.EVIDENCE, NoteKind.ARCHIVE))
"""What is said in nobody else's name."""
WORDING = frozenset(("number", "write", "year", "private"))
"""The families of codes of the careful reader that are about words, not about amounts."""


@dataclass(frozen=True, slots=True)
class Said:
    """A note before it is kept. ``code``, ``keys`` and ``fact``: the finding that it answers, if it answers one.

    ``name``: in whose name it is said, where that is not who works at the PC (the 负责人).
    """

    kind: NoteKind
    text: str = ""
    code: str = ""
    keys: tuple[str, ...] = ()
    fact: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it is kept: numbered from 1 in each report, never altered. ``who``: the user of the PC."""

    number: int
    who: str
    at: datetime
    said: Said


def fact_of(finding: "Finding") -> str:
    """What a finding found. An answer holds as long as this stays: other figures ask for another answer."""
    found = (finding.expected, finding.actual, finding.difference)
    return "|".join([*(written(value) or "" for value in found), finding.quote or ""])


def answer_kind(finding: "Finding") -> NoteKind | None:
    """What answers a finding; None for what asks for no answer.

    Of words, numbering, years and private data the clerk says alone why they may stand (忽略): no figure depends on it.
    """
    is_ignored = finding.code.partition(".")[0] in WORDING
    return NoteKind.EXPLANATION if is_ignored else ANSWERS.get(finding.severity)


def answering(finding: "Finding", text: str, name: str = "") -> Said:
    """The note that answers a finding. Raises KeyError for a hint of a check, which asks for none."""
    kind = answer_kind(finding)
    if kind is None:
        raise KeyError(finding.severity)
    return Said(kind, text, finding.code, finding.keys, fact_of(finding), name)


def answer_to(finding: "Finding", notes: Iterable[Note]) -> Note | None:
    """The last note that answers this finding; None if there is none, or it was taken back."""
    found = None
    for note in notes:
        said = note.said
        if (said.code, said.keys) != (finding.code, finding.keys):
            continue  # of thousands of findings few were ever answered
        if (said.kind, said.fact) == (answer_kind(finding), fact_of(finding)):
            found = note
    return found if found and found.said.text else None


def standing_answers(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The last note of each finding that was ever answered, but not those that were taken back."""
    last = {
        (note.said.kind, note.said.code, note.said.keys, note.said.fact): note
        for note in notes
        if note.said.kind in ANSWERS.values()
    }
    return tuple(note for note in last.values() if note.said.text)


def signers(notes: Iterable[Note]) -> dict[str, str]:
    """The names that users gave, by what stands for each in the history: every step that is their own is signed."""
    return {note.who: note.said.name for note in notes if note.said.kind in _OWN and note.said.name}


def quote_of(said: Said) -> str:
    """The words that an answered finding quoted, as ``fact_of`` kept them; blank if it quoted none."""
    return said.fact.split("|", 3)[3] if said.fact.count("|") >= 3 else ""


def graded(kind: NoteKind) -> "Severity":
    """The grade of the finding that a note answers. Raises KeyError for a note that answers none."""
    return {answer: severity for severity, answer in ANSWERS.items()}[kind]


def open_matters(findings: "Iterable[Finding]", notes: tuple[Note, ...]) -> "tuple[Finding, ...]":
    """The findings that stand in the way of 定稿: errors not let pass and queries not explained."""
    return tuple(each for each in findings if each.severity in ANSWERS and not answer_to(each, notes))
