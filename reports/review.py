"""审核说明 as blocks on paper: the facts of a report's 定稿, the findings that were let pass, the steps it took."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from domain.notes import Note, NoteKind, Said, signers
from domain.report import State
from reports.archived import KEYLESS
from reports.content import AttachmentHead, Block, Document, Heading, Paragraph, SumCodes, Table, TableColumn
from reports.receipt import printed_sums

_STATES: dict[State, str] = {"draft": "草稿", "final": "定稿", "sealed": "已盖章", "archived": "已归档"}
_ANSWERS = (
    *(TableColumn("级别", 0.6), TableColumn("检查结果", 2.4), TableColumn("说明", 2.0)),
    *(TableColumn("说明人", 0.7), TableColumn("时间", 0.9)),
)
_STEPS = (TableColumn("事项", 0.9), TableColumn("内容", 3.2), TableColumn("办理人", 0.8), TableColumn("时间", 0.9))

LAPSED = "以下说明是以前各稿作出的，所针对的问题已改正或已变化，不再适用："


@dataclass(frozen=True, slots=True)
class Answered:
    """A finding that may stand: its grade and words, and the note that says why.

    ``draft``: the number of the earlier draft in which that was said; 0 for this one.
    """

    grade: str
    finding: str
    note: Note
    draft: int = 0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the sheet says; ``paper``: SHA-256 and SM3 of the PDF of the 定稿, blank for a draft.

    ``lapsed``: what was let pass in earlier drafts and is not found any more, or otherwise.
    """

    title: str
    unit: str
    year: str
    state: State
    version: int
    fingerprint: str
    paper: tuple[str, str]
    answered: tuple[Answered, ...]
    notes: tuple[Note, ...]
    lapsed: tuple[Answered, ...] = ()


def review(found: Reviewed) -> Document:
    """The sheet; a draft's says so."""
    words = f"{found.title}审核说明"
    return Document(
        words,
        found.unit,
        found.year,
        found.state == "draft",
        (AttachmentHead("", "审核说明", "review"), *_blocks(found)),
    )


def _blocks(found: Reviewed) -> Iterator[Block]:
    yield Heading(1, "一、", "报告", "review.report")
    for label, text in (
        ("题名", found.title),
        ("单位", found.unit),
        ("年度", found.year),
        ("状态", f"{_STATES[found.state]}（第{found.version}稿）"),
        ("数据指纹", found.fingerprint),
        ("定稿文件SHA-256", found.paper[0]),
        ("定稿文件SM3", found.paper[1]),
    ):
        if text:
            yield Paragraph(f"{label}：{text}", "review.report")
    sha256, sm3 = found.paper
    paper = f"SM3:{sm3}" if sm3 else f"SHA-256:{sha256}" if sha256 else ""
    yield SumCodes(tuple(printed_sums(found.fingerprint, paper)), "review.report")
    yield from (Paragraph(words, "review.report") for words in KEYLESS)
    yield Heading(1, "二、", "说明和放行的检查结果", "review.answers")
    yield from _answers(found)
    yield Heading(1, "三、", "办理经过", "review.steps")
    known = signers(found.notes)
    steps = tuple((*_step(note.said), _person(note, known), _time(note)) for note in found.notes if _step(note.said))
    yield Table(_STEPS, steps, "review.steps") if steps else Paragraph("无。", "review.steps")


def _answers(found: Reviewed) -> Iterator[Block]:
    """What stands, with what of it an earlier draft brought; then what earlier drafts said and no longer applies."""
    known = signers(found.notes)
    standing = tuple(_answer(each, "（第{draft}稿作出，沿用）", known) for each in found.answered)
    yield Table(_ANSWERS, standing, "review.answers") if standing else Paragraph("无。", "review.answers")
    if found.lapsed:
        yield Paragraph(LAPSED, "review.answers")
        lapsed = tuple(_answer(each, "（第{draft}稿作出）", known) for each in found.lapsed)
        yield Table(_ANSWERS, lapsed, "review.answers")


def _answer(answered: Answered, since: str, known: Mapping[str, str]) -> tuple[str, ...]:
    note = answered.note
    text = note.said.text + (since.format(draft=answered.draft) if answered.draft else "")
    return answered.grade, answered.finding, text, _person(note, known), _time(note)


def _step(said: Said) -> tuple[str, str] | tuple[()]:
    """The name of a step that the report took, and what belongs to it; nothing for an answer to a finding."""
    match said.kind:
        case NoteKind.FINAL:
            return "定稿", f"数据指纹 {said.fact}"
        case NoteKind.SEAL:
            return "盖章登记", f"盖章日期 {said.code}"
        case NoteKind.RETURN:
            return "退回修改", said.text
        case NoteKind.REPLY:
            return "答复意见", f"{said.fact}：{said.text or '撤回'}"
        case NoteKind.PRINT:
            return "打印", said.text
        case NoteKind.AMENDMENT:
            return "确认改动", said.text
        case NoteKind.ARCHIVE:
            return "归档", said.fact
        case NoteKind.EXPLANATION | NoteKind.PASS | NoteKind.EVIDENCE:  # the last has a list of its own
            return ()
        case _:
            assert_never(said.kind)


def _person(note: Note, signers: Mapping[str, str]) -> str:
    return note.said.name or signers.get(note.who, note.who)


def _time(note: Note) -> str:
    return f"{note.at.astimezone():%Y-%m-%d %H:%M}"
