"""Importing a report: a text is read, an exported .sqlite is taken over; what was cleaned or left over is told."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from actions.backups import Reason, before
from actions.checking import digest, seen
from actions.history_words import imported_step
from actions.language import _
from actions.outlines import available, named, text_of
from actions.problems import InputProblem, problem
from actions.reports import add
from actions.shortlist import shortlist, unusable
from domain.outline import OutlineError, decode_outline, encode_outline
from domain.report import Report, written
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Digest
from storage.transfer import import_report, is_database
from storage.verifying import holds_package, is_package, whole_database

if TYPE_CHECKING:
    from reports.reading import Outlines, Reading, Taken


class Stated(NamedTuple):
    """What a text states: a figure's key or a row's (``projects.3``), the value as exact text, the words."""

    key: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Imported:
    """One source that went in: the new id, and what was cleaned, left over and worth knowing, as sentences.

    ``outline``: the key of the outline that it fits. ``taken``: what was read as which figure or row; ``doubtful``:
    statements of figures that stayed blank. All three blank for an exported file.
    """

    source: Path
    id: int
    cleaned: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    remarks: tuple[str, ...] = field(default=())
    outline: str = ""
    taken: tuple[Stated, ...] = ()
    doubtful: tuple[Stated, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that the clerk should be told."""
        left_over = tuple(_("未能归位，已随报告保存：{line}").format(line=line) for line in self.unplaced)
        return (*self.remarks, *self.cleaned, *left_over)


def imported_values(imported: Imported) -> dict[str, Any]:
    """One source as ``import --json`` tells it."""
    return {
        "source": str(imported.source),
        "id": imported.id,
        "cleaned": list(imported.cleaned),
        "unplaced": list(imported.unplaced),
        "outline": imported.outline,
        "taken": [each._asdict() for each in imported.taken],
        "doubtful": [each._asdict() for each in imported.doubtful],
    }


def tried_values(tried: Imported) -> dict[str, Any]:
    """One source as ``import --dry-run --json`` tells it: it has no id."""
    return {**imported_values(tried), "id": None}


def import_source(library: Library, source: Path, outline: str | None = None) -> Imported:
    """Puts a source into the library, whole or not at all. Raises InputProblem if it cannot be read."""
    if holds_database(source):
        return import_database(library, source)
    return keep(library, source, read(library, source, outline))


def read(library: Library, source: Path, outline: str | None = None) -> "Reading":
    """Reads a text into a report, nothing stored: the part that may run beside the window."""
    from actions.reading_words import unreadable_sentence
    from reports.reading import UnreadableSource, read_source

    try:
        return read_source(source, _outlines(library, outline), None if outline is None else False)
    except UnreadableSource as error:
        raise InputProblem(unreadable_sentence(error)) from error


def keep(library: Library, source: Path, reading: "Reading") -> Imported:
    """Puts a report that was read into the library; a backup comes first."""
    before(library, Reason.IMPORT)
    return kept(library, source, reading)


def kept(library: Library, source: Path, reading: "Reading") -> Imported:
    """Puts a report that was read into the library, of which there is a backup."""
    text = _outline_text(reading)
    others = library.find(reading.report.year, reading.report.unit)
    number = add(library, reading.report, text, note=imported_step(source.name))
    return _imported(library, source, reading, number, others)


def tried(library: Library, source: Path, outline: str | None = None) -> Imported:
    """What an import would make of a text, nothing stored: id 0. Raises InputProblem if it cannot be read."""
    if holds_database(source):
        raise InputProblem(_("试读只用于报告的文字稿（.txt、.docx）。"))
    return previewed(library, source, read(library, source, outline))


def previewed(library: Library, source: Path, reading: "Reading") -> Imported:
    """What came of a reading that is not kept yet."""
    return _imported(library, source, reading, 0, library.find(reading.report.year, reading.report.unit))


def _imported(library: Library, source: Path, reading: "Reading", report_id: int, others: tuple[int, ...]) -> Imported:
    from actions.reading_words import note_sentence

    return Imported(
        source,
        report_id,
        tuple(note_sentence(note) for note in reading.cleaned),
        reading.unplaced,
        _remarks(library, reading, others),
        reading.outline.key,
        tuple(map(_stated, reading.taken)),
        tuple(map(_stated, reading.doubtful)),
    )


def _stated(taken: "Taken") -> Stated:
    return Stated(taken.key, written(taken.value) or "", taken.quote)


def _outline_text(reading: "Reading") -> str:
    """The text of the outline that a reading fits; one made from its own headings is written out."""
    if reading.is_own:
        return encode_outline(reading.outline)
    return text_of(reading.outline)


def holds_database(source: Path) -> bool:
    """Whether a source is an SQLite file or an archive package. Raises InputProblem if there is no such file."""
    try:
        return _holds_package(source) or is_database(source)
    except StorageProblem as error:
        raise InputProblem(problem(error)) from error


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that holds a report whole: its ``database``, verified where it came in a package, until it is closed."""

    source: Path
    database: Path
    kept: ExitStack

    def close(self) -> None:
        """Lets go what was made for it."""
        self.kept.close()


def import_database(library: Library, source: Path) -> Imported:
    """Takes over the report of an exported .sqlite, or of an archive package once it is verified, its history too."""
    with closing(prepared(library, source)) as found:
        return take_over(library, found)


def prepared(library: Library, source: Path) -> Prepared:
    """All that takes long and needs no writing: the backup before, and the proof of a package. Raises InputProblem."""
    before(library, Reason.IMPORT)
    return proved(source)


def proved(source: Path) -> Prepared:
    """A file with a report, proved where it came in a package. Raises InputProblem."""
    opened = ExitStack()
    try:
        if not _holds_package(source):
            return Prepared(source, source, opened)
        from actions.comparing import compare

        return Prepared(source, opened.enter_context(whole_database(source, compare)), opened)
    except StorageProblem as error:
        _refuse_input(error)


def take_over(library: Library, found: Prepared) -> Imported:
    """Takes over the report of a prepared file; raises InputProblem where it is none."""
    try:
        report_id = import_report(library, found.database, _described)
    except StorageProblem as error:
        _refuse_input(error)
    report = library.load(report_id).report
    others = tuple(each for each in library.find(report.year, report.unit) if each != report_id)
    return Imported(found.source, report_id, remarks=_again(report, others))


def _refuse_input(error: StorageProblem) -> NoReturn:
    if error.family == "input":
        raise InputProblem(problem(error)) from error
    raise error


def _holds_package(source: Path) -> bool:
    """A folder, or a .zip that is a package; of any other file the reader says what to do with it."""
    zipped = source.suffix.lower() == ".zip" and is_package(source) and holds_package(source)
    return zipped or source.is_dir()


def _described(report: Report, outline_text: str) -> Digest:
    """The line in the list of a report that comes in; what cannot be opened later is refused now."""
    try:
        outline = decode_outline(outline_text)
    except OutlineError as error:
        raise InputProblem(_("文件中的提纲无法使用，未导入。")) from error
    return digest(report, outline, seen(report, outline))


def _outlines(library: Library, key: str | None) -> "Outlines":
    """The outlines to read a text by: the one with this key, or those that come into question for it."""
    if key is None:
        return lambda told: [each.outline for each in shortlist(library.path, told)]
    source = named(key, library.path)
    if source is None:
        known = _("、").join(each.outline.key for each in available(library.path))
        raise InputProblem(_("没有名为“{key}”的提纲。可用的有：{known}。").format(key=key, known=known))
    return (source.outline,)


def _remarks(library: Library, reading: "Reading", others: tuple[int, ...]) -> tuple[str, ...]:
    bad = (_("提纲文件“{name}”无法使用，未采用。").format(name=file.name) for file in unusable(library.path))
    return (*_again(reading.report, others), *bad)


def _again(report: Report, others: tuple[int, ...]) -> tuple[str, ...]:
    if not others:
        return ()
    sentence = _("资料库中已有{unit}{year}年度的报告（编号 {ids}），本次另存为一份新报告。")
    return (sentence.format(unit=report.unit, year=report.year, ids=_("、").join(map(str, others))),)
