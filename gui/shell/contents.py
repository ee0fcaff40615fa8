"""A report's table of contents for the window: the cover and each section, which of them are pages, where a key is."""

from dataclasses import dataclass
from functools import lru_cache

from actions.language import _
from actions.reports import Opened
from actions.wording import page_state_word, unheaded
from domain.brief_names import brief
from domain.layout import heading, numbered, numbered_attachments, title, worn
from domain.outline import (
    COVER,
    Attachment,
    Outline,
    Section,
    attached,
    page_for,
    section_by_key,
    tables,
    walk,
)
from domain.progress import PageProgress, PageState
from domain.same import Same

_COMPACT = 20
"""Characters that stand in one line of a panel of usual width."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the contents: a page with its progress, or the heading of a group of pages.

    ``level``: 0 the cover, 1 a section, 2 a sub-section. ``number``: as on paper (``一、``), blank for the cover.
    ``tail``: the heading without the year and the unit's name at its beginning, which all reports of a unit share.
    ``is_form``: an attachment.
    """

    key: str
    level: int
    number: str
    heading: str
    progress: PageProgress | None
    tail: str = ""
    is_form: bool = False

    @property
    def short(self) -> str:
        """Number and heading for a narrow place."""
        return self.number + (self.tail or self.heading)

    @property
    def compact(self) -> str:
        """The same for one line of a panel: a long heading by its brief name."""
        return self.short if len(self.short) <= _COMPACT else self.number + brief(self.tail or self.heading)

    @property
    def is_page(self) -> bool:
        """Whether something is asked for here."""
        return self.progress is not None

    @property
    def words(self) -> str:
        """Number and heading as on paper."""
        return self.number + self.heading


def contents(opened: Opened) -> tuple[ContentsLine, ...]:
    """The cover and every section of a report, in printed order; made once a step, for all who show them."""
    return _contents(Same(opened))


@lru_cache(maxsize=2)
def _contents(same: Same) -> tuple[ContentsLine, ...]:
    (opened,) = same.things
    progress = {each.key: each for each in opened.progress}
    cover = ContentsLine(COVER, 0, "", _("封面"), progress.get(COVER))
    sections = (
        ContentsLine(
            each.section.key,
            each.level,
            each.number,
            each.heading or unheaded(each.section.key),
            progress.get(each.section.key),
            tail=_tail(each.heading, opened),
        )
        for each in numbered(opened.report, opened.outline)
    )
    layout = worn(opened.outline, opened.report)
    forms = {
        place: tuple(
            _form_entry(each, number, opened, progress) for each, number in numbered_attachments(layout, place)
        )
        for place in ("before", "after")
    }
    return (cover, *forms["before"], *sections, *forms["after"])


def _form_entry(each: Attachment, number: str, opened: Opened, progress: dict[str, PageProgress]) -> ContentsLine:
    """An attachment; of a row's the row's name is what tells it from the others."""
    layout, page = worn(opened.outline, opened.report), attached(each)
    words = heading(opened.report, layout, page)
    own = opened.report.row(each.per, each.row) if each.row else None
    words_of = (column.key for column in tables(layout)[each.per].columns if column.kind == "text") if own else ()
    name = next((str(own.cells[key]) for key in words_of if key in own.cells), "") if own else ""
    return ContentsLine(
        page.key, 1, f"{number} ", words, progress.get(page.key), tail=name or _tail(words, opened), is_form=True
    )


def _tail(heading: str, opened: Opened) -> str:
    """A heading behind the unit's name and the year: 某县林业局2024年度整体支出绩效目标 is 整体支出绩效目标."""
    words = heading
    for name in (opened.report.unit, f"{opened.report.year}年度", f"{opened.report.year}年"):
        if name and words.startswith(name):
            words = words.removeprefix(name).strip()
    return words or heading


def page_words(progress: PageProgress) -> str:
    """The word for how a page stands; one that asks for nothing is neither filled nor blank."""
    if progress.wanted or progress.state is not PageState.COMPLETE:
        return page_state_word(progress.state)
    return _("无必填项")


def page_keys(opened: Opened) -> tuple[str, ...]:
    """The keys of the cover and every page, in printed order."""
    return tuple(each.key for each in opened.progress)


def page_holding(opened: Opened, key: str) -> str:
    """The page of any key: a figure, a text, a cell, a page's own, or a group's, which is its first page."""
    outline = worn(opened.outline, opened.report)
    if key.startswith("="):  # a cell that is worked out and has no key of its own
        from domain.tracing import computed_cell

        cell = computed_cell(key, opened.report, outline)
        return cell.page if cell is not None else COVER
    group = section_of(outline, key)
    if group is not None and not group.parts:
        return next((inner.key for inner in walk(group.sections) if inner.parts), COVER)
    return page_for(outline, key)


def section_of(outline: Outline, key: str) -> Section | None:
    """The section or attachment with this key."""
    return section_by_key(outline).get(key)


def main_pages(opened: Opened) -> tuple[str, ...]:
    """For each numbered section (一, 二, …) the page to open: its own, or its first sub-section's."""
    outline = worn(opened.outline, opened.report)
    return tuple(page_holding(opened, section.key) for section in outline.sections)


def report_title(opened: Opened) -> str:
    """The report's title as it prints."""
    return title(opened.report, opened.outline)
