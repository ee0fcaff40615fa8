"""Where a reviewer's words point: 第八部分, 三、（二）, 附件2, 表3第4行, a project, a heading, a figure by its name."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.chinese_dates import counted
from domain.grids import laid_out
from domain.layout import Numbered, heading, numbered, numbered_attachments, where_rows, worn
from domain.outline import (
    Outline,
    Section,
    attached,
    figures,
    forms_of,
    page_of,
    pages,
    section_by_key,
    tables,
    tables_of,
    walk,
)
from domain.patterns import pattern
from domain.report import Report, cell_key

_LEAST_NAME = 4
"""Characters of a heading or label that name a place: shorter ones (支出, 收入) stand in any sentence."""
_LEAST_THERE = 2
"""Characters of a label that name a figure where its page is named as well."""
_LEAST_CORE = 3
"""Characters of a project's name without what any project is called."""
_NUMBER = "([一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_PART = pattern(rf"第\s*{_NUMBER}\s*(?:个?大?部分|大点|大项|章|大段)")
_LEVEL = pattern(rf"(?<![0-9一二三四五六七八九十]){_NUMBER}\s*[、.．]?\s*(?=[（(]\s*{_NUMBER}\s*[)）])")
_WITHIN = pattern(
    rf"^[，,、\s的中里之]*(?:第\s*{_NUMBER}\s*(?:小?[点条款项节段]|个?问题|小?部分)|[（(]\s*{_NUMBER}\s*[)）])"
)
_ATTACHMENT = pattern(rf"附[件表]\s*{_NUMBER}(?:\s*[-—－之]\s*([0-9]{{1,3}}))?(?![0-9])")
_TABLE = pattern(rf"(?<!附)表\s*{_NUMBER}(?![0-9])|第\s*{_NUMBER}\s*[张个]表")
_ROW = pattern(r"第\s*([一二三四五六七八九十]{1,3}|[0-9]{1,4})\s*行")
_ANY_PROJECT = pattern(r"(?:专项|项目|工程|工作|补助|资金|经费)+$")


def place_of(point: str, report: Report, outline: Outline) -> str:
    """The key of the section, attachment, row or figure that a point names; blank for none.

    A number of a part, an attachment or a table says where, and a label then names the figure there; a project's name
    is its row, or with an attachment its own sheet; else the longest name that stands in the point counts.
    """
    return _Reader(point, report, outline).place()


@dataclass(frozen=True, slots=True)
class _Named:
    words: str
    key: str


class _Reader:
    """Reads one point against one report."""

    def __init__(self, point: str, report: Report, outline: Outline) -> None:
        self._point, self._report, self._outline = point, report, outline
        self._layout = worn(outline, report)

    def place(self) -> str:
        """The key, by the surest way first."""
        page = self._page()
        project = self._project() or (self._begun() if not page or page in self._sheets() else None)
        if project:
            return self._sheet(*project) or cell_key(*project, tables(self._layout)[project[0]].columns[0].key)
        if page:
            return self._row(page) or self._within(page) or page
        return _longest(self._point, _names(self._report, self._outline, self._layout))

    def _page(self) -> str:
        """The section or attachment that is named by its number."""
        return self._attachment() or self._numbered() or self._table()

    def _numbered(self) -> str:
        """第三部分第二点, 八、（二）: a section, or what is counted in it; the section where nothing is."""
        found = _PART.search(self._point) or _LEVEL.search(self._point)
        if found is None:
            return ""
        sections = numbered(self._report, self._outline)
        above = _at(sections, 1, counted(found[1]))
        if above is None:
            return ""
        inner = _WITHIN.search(self._point[found.end() :])
        return _counted_in(sections, above, counted(inner[1] or inner[2]) if inner else 0)

    def _attachment(self) -> str:
        found = _ATTACHMENT.search(self._point)
        if found is None:
            return ""
        standing = tuple(numbered_attachments(self._layout))
        number = f"附件{counted(found[1])}"
        wanted = f"{number}-{found[2]}" if found[2] else number
        return next((attached(each).key for each, told in standing if told in (wanted, f"{wanted}-1")), "")

    def _table(self) -> str:
        """表3: the table that is called so, else the third one of the report."""
        found = _TABLE.search(self._point)
        if found is None:
            return ""
        number = counted(found[1] or found[2])
        called = pattern(rf"表\s*{number}(?![0-9])")
        standing = [attached(each) for each, _told in numbered_attachments(self._layout)]
        by_name = (each.key for each in standing if called.search(heading(self._report, self._layout, each)))
        every = [page.key for page in pages(self._layout) if _prints_table(page)]
        return next(by_name, every[number - 1] if 0 < number <= len(every) else "")

    def _row(self, page: str) -> str:
        """The first thing that is filled in on a line of the table of a page: 第4行."""
        found = _ROW.search(self._point)
        section = section_by_key(self._layout).get(page)
        if found is None or section is None:
            return ""
        return next(_row_keys(section, counted(found[1]), self._report, self._layout), "")

    def _within(self, page: str) -> str:
        """The figure of a page, or of the sections below it, that is named as well."""
        section = section_by_key(self._layout).get(page)
        inside = {each.key for each in walk((section,))} if section is not None else set()
        owners = page_of(self._layout)
        labels = (
            _Named(label, key)
            for key, figure in figures(self._layout).items()
            if owners.get(key) in inside and len(label := _label(figure.label)) >= _LEAST_THERE
        )
        return _longest(self._point, labels)

    def _project(self) -> tuple[str, int] | None:
        """The table and the row whose name stands in the point, the longest; also without 项目 or 经费 at its end."""
        found: dict[str, tuple[str, int]] = {}
        for words, row in self._rows():
            for name, least in ((words, _LEAST_NAME), (_ANY_PROJECT.sub("", words), _LEAST_CORE)):
                if len(name) >= least and name in self._point:
                    found.setdefault(name, row)
        return found[max(found, key=len)] if found else None

    def _begun(self) -> tuple[str, int] | None:
        """The row of which the point says the beginning of the name, as people shorten it, and of no other row."""
        rows = self._rows()
        for length in range(max((len(words) for words, _row in rows), default=0), _LEAST_NAME - 1, -1):
            found = {row for words, row in rows if len(words) >= length and words[:length] in self._point}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def _rows(self) -> list[tuple[str, tuple[str, int]]]:
        """What the rows are called of the tables of the text, and of those whose rows have sheets."""
        known = {part.key for section in walk(self._layout.sections) for part in tables_of(section)}
        known |= {each.per for each, _told in numbered_attachments(self._layout) if each.per}
        named = ((key, table.columns[0]) for key, table in tables(self._layout).items() if key in known)
        return [
            (str(row.cells.get(column.key, "")).strip(), (key, row.id))
            for key, column in named
            if column.kind == "text"
            for row in self._report.rows(key)
        ]

    def _sheets(self) -> set[str]:
        return {attached(each).key for each, _told in numbered_attachments(self._layout) if each.row}

    def _sheet(self, table: str, row: int) -> str:
        """The attachment of a row, where the point speaks of one."""
        if not pattern(r"附[件表]|自评表|绩效表|评分表").search(self._point):
            return ""
        standing = (each for each, _told in numbered_attachments(self._layout))
        return next((attached(each).key for each in standing if (each.per, each.row) == (table, row)), "")


def _prints_table(page: Section) -> bool:
    """Whether a table stands on paper: rows that print as sentences are none."""
    return any(forms_of(page)) or any(not each.sentence for each in tables_of(page))


def _at(sections: tuple[Numbered, ...], level: int, number: int) -> Numbered | None:
    """The section of a level with this number."""
    return next((each for each in sections if each.level == level and _count(each) == number), None)


def _counted_in(sections: tuple[Numbered, ...], above: Numbered, number: int) -> str:
    """The key of what has this number one level below a section; its own where nothing has."""
    behind = sections[sections.index(above) + 1 :]
    end = next((at for at, each in enumerate(behind) if each.level <= above.level), len(behind))
    inner = _at(behind[:end], above.level + 1, number) if number else None
    return (inner or above).section.key


def _count(section: Numbered) -> int:
    return counted(section.number.strip("（）()、.．"))


def _row_keys(section: Section, number: int, report: Report, layout: Outline) -> Iterator[str]:
    """What stands first on the lines with this number, below the heads, of the tables and forms of a page."""
    for part in tables_of(section):
        rows = where_rows(report, layout, part.key, part.where)
        if 0 < number <= len(rows):
            yield cell_key(part.key, rows[number - 1].id, part.columns[0].key)
    for form in forms_of(section):
        laid = laid_out(form, report, layout)
        line = [each.cell for each in laid.cells if each.at[0] == laid.head + number - 1]
        yield from (cell.key or cell.prose for cell in line if cell.key or cell.prose)


def _names(report: Report, outline: Outline, layout: Outline) -> Iterator[_Named]:
    """The headings and labels by which a place is named."""
    for section in numbered(report, outline):
        words = section.heading.removeprefix(report.unit).removeprefix(f"{report.year}年度").rstrip("。：")
        if len(words) >= _LEAST_NAME:
            yield _Named(words, section.section.key)
    for attachment, _number in numbered_attachments(layout):
        page = attached(attachment)
        words = heading(report, layout, page)
        if len(words) >= _LEAST_NAME:
            yield _Named(words, page.key)
    for key, figure in figures(layout).items():
        if len(_label(figure.label)) >= _LEAST_NAME and key in page_of(layout):
            yield _Named(_label(figure.label), key)


def _label(label: str) -> str:
    return label.removeprefix("其中：")


def _longest(point: str, names: Iterator[_Named]) -> str:
    """The key of the longest name that stands in a point; blank for none."""
    return max((each for each in names if each.words in point), key=lambda each: len(each.words), default=_NOWHERE).key


_NOWHERE = _Named("", "")
