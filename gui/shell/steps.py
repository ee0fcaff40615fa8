"""Steps on the report as a whole that need a question first: rewording a heading, adding or removing a section."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.quotes import filled
from domain.editing import Changes, add_section, remove_section, set_heading, want_attachment
from domain.layout import TITLE_BREAK, broken_title, heading, worn
from domain.linking import linked_names
from domain.links import printed
from domain.outline import COVER, TITLE, Section, walk
from domain.report import Change, own_sections
from gui.dialogs.attachments import AttachmentsDialog
from gui.dialogs.headings import AskedHeading, HeadingDialog, SectionDialog
from gui.session import Session
from gui.shell.contents import section_of


def reword(session: Session, page: str, parent: QWidget) -> None:
    """Asks for a heading's words, and for those of the chapters above it without a page; on the cover: the title.

    The report's own unit and year in them stay links.
    """
    report, outline = session.current.report, session.current.outline
    section = section_of(worn(outline, report), page)
    if page == COVER or section is None:
        key, current, official = TITLE, broken_title(report, outline).replace("\n", TITLE_BREAK), outline.title[0]
    else:
        key, current, official = page, heading(report, outline, section), section.heading[0]
    own = own_sections(report)
    above = [] if key == TITLE else list(_chapters(worn(outline, report).sections, page))
    found = {key: official, **{each.key: each.heading[0] for each in above}}
    officials = {each: "" if each in own else words for each, words in found.items()}
    asked = [
        AskedHeading(each.key, heading(report, outline, each), printed(officials[each.key], report, outline))
        for each in above
    ]
    dialog = HeadingDialog(current, printed(officials[key], report, outline), parent, asked)

    def keep() -> bool:
        changes: list[Change] = []
        told = dialog.words
        for each, words in {**dialog.above, key: dialog.words}.items():
            stored = linked_names(words, report, outline)
            step = set_heading(report, each, "" if stored == officials[each] else stored)
            told = words if step else told
            changes += step
        return session.edit(filled(_("改写标题“{words}”"), words=_short(told)), tuple(changes))

    _asked(dialog, session, keep)


def add(session: Session, page: str, parent: QWidget) -> str:
    """Asks for a new section's heading and place; its key, blank if nothing was added."""
    dialog = SectionDialog(session.current, page, parent)
    report = session.current.report

    def changes() -> Changes:
        return add_section(report, dialog.after, linked_names(dialog.words, report, session.current.outline))

    def keep() -> bool:
        return session.edit(filled(_("增加部分“{words}”"), words=_short(dialog.words)), changes())

    return changes()[0].key if _asked(dialog, session, keep) else ""


def remove(session: Session, page: str) -> None:
    """Takes an added section out; undo brings it back with its text."""
    report, outline = session.current.report, session.current.outline
    section = section_of(worn(outline, report), page)
    if section is None or page not in own_sections(report):
        return
    words = _short(heading(report, outline, section))
    session.edit(filled(_("删除部分“{words}”"), words=words), remove_section(report, page))


def choose_attachments(session: Session, parent: QWidget) -> None:
    """Asks which optional attachments stand; all of them as one step."""
    dialog = AttachmentsDialog(session.current, parent)

    def keep() -> bool:
        report = session.current.report
        changes = (want_attachment(report, key, wanted) for key, wanted in dialog.wanted.items())
        return session.edit(_("选择附件"), tuple(change for step in changes for change in step))

    while dialog.exec() and not keep():
        pass


def _chapters(sections: Sequence[Section], page: str) -> Iterator[Section]:
    """The sections that a page stands in and that have a heading and no page of their own, from the top down."""
    for section in sections:
        if any(each.key == page for each in walk(section.sections)):
            if section.heading and not section.parts:
                yield section
            yield from _chapters(section.sections, page)


def _asked(dialog: HeadingDialog | SectionDialog, session: Session, keep: Callable[[], bool]) -> bool:
    """Asks until the words are in place or given up: what cannot be kept stays in the dialog, which says why."""
    session.refused.connect(dialog.asked.refuse)
    try:
        while dialog.exec():
            if keep():
                return True
    finally:
        session.refused.disconnect(dialog.asked.refuse)
    return False


def _short(words: str) -> str:
    return words if len(words) <= 16 else words[:15] + "…"
