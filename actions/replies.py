"""审核意见 after 退回修改: what was done about each point, where it is to be mended, and the 修改说明 on it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from actions.amendments import since_final
from actions.answering import LEAST_EXPLANATION
from actions.files import check_not_own, write_whole
from actions.language import N_, _, in_chinese
from actions.loading import Loaded
from actions.person import signed
from actions.problems import InputProblem
from actions.proving import require_proved
from actions.reports import Opened, enacted
from domain.layout import title
from domain.links import paper_date
from domain.notes import NoteKind
from domain.review_points import ReviewPoint, replying, review_points
from storage.acts import Act
from storage.library import Library

if TYPE_CHECKING:
    from reports.content import Document

DONE = N_("已修改")
"""What stands as the answer to a point that was ticked and about which nothing more was said."""
REPLIED = N_("答复审核意见")
SUFFIXES = (".docx", ".txt")


def keep_replies(library: Library, current: Opened, wanted: Mapping[int, str]) -> Opened:
    """Keeps what was said to each point (by its number) that says something else now, as one step; blank: not done.

    Raises InputProblem for a report that is no draft, or an answer that says nothing.
    """
    require_proved(current)
    if not current.is_draft:
        raise InputProblem(_("报告已经定稿，审核意见的答复不能再改。"))
    found = review_points(current.notes)
    said = {each: " ".join(wanted.get(each.number, each.reply).split()) for each in found}
    for point, text in said.items():
        if text and sum(map(str.isalnum, text)) < LEAST_EXPLANATION:
            words = _("第{number}条的修改情况过于简单，请写明怎样改的，或者空着。")
            raise InputProblem(words.format(number=point.number), "replies")
    notes = tuple(replying(point, text) for point, text in said.items() if text != point.reply)
    return enacted(library, current, Act(_(REPLIED), signed(library, *notes))) if notes else current


def open_points(current: Loaded) -> tuple[ReviewPoint, ...]:
    """The points of the last 退回修改 that nobody has seen to."""
    return tuple(each for each in review_points(current.notes) if not each.is_done)


def reply_text(library: Library, current: Loaded) -> str:
    """The 修改说明 as plain text, for the clipboard. Raises StorageProblem."""
    from reports.plaintext import plain_text

    return plain_text(_document(library, current))


def export_replies(library: Library, current: Loaded, path: Path) -> None:
    """Writes the 修改说明 as .docx or .txt, whole or not at all. Raises a Problem."""
    check_not_own(path, library.path)
    document = _document(library, current)
    match path.suffix.lower():
        case ".txt":
            from reports.plaintext import plain_text

            write_whole(path, plain_text(document).encode())
        case ".docx":
            from reports.word.writer import word_bytes

            write_whole(path, word_bytes(document, current.paper.style, current.paper.faces))
        case suffix:
            kinds = " ".join(SUFFIXES)
            raise InputProblem(_("无法导出为“{suffix}”文件。可以导出 {kinds}。").format(suffix=suffix, kinds=kinds))


def _document(library: Library, current: Loaded) -> "Document":
    """The 修改说明, in Chinese whatever language the program speaks."""
    from reports.replies import Replied, reply_document

    report = current.report
    sent = next((note for note in reversed(current.notes) if note.said.kind is NoteKind.RETURN), None)
    day = paper_date(f"{sent.at.astimezone():%Y-%m-%d}") if sent else ""
    with in_chinese():
        words = title(report, current.outline)
        amended = _amended(library, current)
        return reply_document(Replied(words, report.unit, report.year, day, review_points(current.notes), amended))


def _amended(library: Library, current: Loaded) -> tuple[str, ...]:
    """What was amended, in sentences: against the last 定稿, or as it was accepted at the one that followed."""
    if current.is_draft:
        return tuple(each.sentence for each in since_final(library, current))
    sent = max((note.number for note in current.notes if note.said.kind is NoteKind.RETURN), default=0)
    accepted = (note for note in current.notes if note.said.kind is NoteKind.AMENDMENT and note.number > sent)
    return tuple(note.said.text for note in accepted)
