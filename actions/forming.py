"""由文档建立提纲: a past report or a bureau's template becomes an outline that reports can be written by."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actions.files import bounded_bytes, cannot_write, write_whole
from actions.language import _
from actions.outline_words import refusal_of_outline
from actions.outlines import FOLDER, available, catalogue, catalogue_for
from actions.problems import InputProblem
from actions.quotes import filled
from domain.outline import LARGEST, Outline, OutlineError, decode_named, encode_outline
from domain.patterns import pattern
from domain.proposing import (
    LeftIn,
    LeftKind,
    Proposal,
    blanks_left,
    called,
    cleared,
    is_asked_on_cover,
    left_in,
    name_parts,
    proposal_values,
    propose,
)

if TYPE_CHECKING:
    from reports.reading import Reading

_UNWRITABLE = pattern(r'[\\/:*?"<>|\x00-\x1f]')
_MOST_CELLS = 3_000  # of all tables of a document: what a form asks for must fit into an outline
_MOST_TOLD = 4  # words of a filled paper
LONGEST_NAME = 60  # characters of an outline's name


@dataclass(frozen=True, slots=True)
class Trial:
    """The document it came from, read by the form made of it: what found its place, and what did not.

    ``headings``: how many of the form's stand in the document; ``figures``: the keys that were read; ``rows``: how many
    projects; ``unplaced``: lines without a place.
    """

    headings: int
    figures: tuple[str, ...]
    rows: int
    unplaced: tuple[str, ...]


def propose_source(source: Path, library: Path | None = None, name: str = "") -> Proposal:
    """The proposal that a document makes (.txt, .docx, .xlsx), nothing stored. Raises InputProblem if it is unreadable.

    ``name``: what the outline is called; else after the document.
    """
    from reports.reading import read_for_form

    outlines = tuple(each.outline for each in available(library))
    reading = _readable(lambda: read_for_form(source, outlines))
    if sum(len(row) for paper in reading.papers for row in paper.rows) > _MOST_CELLS:
        raise InputProblem(
            _("“{source}”的表格太大，不像要填写的表。请只留表头和要填写的行再试。").format(source=source.name)
        )
    made = propose(reading.report, reading.outline, catalogue(), name, reading.papers)
    others = {each.outline.name for each in available(library) if each.outline.key != made.key}
    return called(made, name[:LONGEST_NAME] if name else free_name(usual_name_of(made, source.stem), others))


def usual_name_of(proposal: Proposal, stem: str) -> str:
    """What an outline is called unless somebody says: its title, and what the name of the file (``stem``) adds."""
    title, told = name_parts(proposal, stem)
    if not title:
        return told or _("自建提纲")
    return _("{title}（{source}）").format(title=title, source=told) if told else title


def free_name(name: str, others: Collection[str]) -> str:
    """A name that no other outline has, not too long."""
    name = name[:LONGEST_NAME]
    later = (f"{name[: LONGEST_NAME - 4]}（{number}）" for number in range(2, 1000))
    return next(each for each in (name, *later) if each not in others)


def document_text(source: Path) -> str:
    """What a document says, as it is read. Raises InputProblem if it cannot be."""
    from actions.reading_words import unreadable_sentence
    from reports.reading import UnreadableSource, text_of_source

    try:
        return text_of_source(source)
    except UnreadableSource as error:
        raise InputProblem(unreadable_sentence(error)) from error


def keep_outline(text: str, name: str, library: Path) -> Path:
    """Puts an outline file into the folder beside a library; the file is called after the outline.

    One of the same key takes the place of the file that had it. Raises InputProblem for what is no outline,
    EnvironmentProblem where the folder cannot be written.
    """
    key = decoded_outline(text).key
    folder = library.parent / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    known = next((Path(each.origin) for each in available(library) if each.outline.key == key), None)
    target = known if known is not None and known.parent == folder else _free(folder, name)
    write_whole(target, text.encode())
    return target


def take_in_outline(source: Path, library: Path) -> Outline:
    """Puts an outline file that came from somewhere beside a library; what it says. Raises as ``keep_outline``."""
    try:
        text = bounded_bytes(source, LARGEST).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise InputProblem(_("“{name}”无法读取，或不是提纲文件。").format(name=source.name)) from error
    outline = decoded_outline(text)
    keep_outline(text, outline.name, library)
    return outline


def decoded_outline(text: str) -> Outline:
    """The outline of a file, in full or by names of the catalogue. Raises InputProblem with the reason."""
    try:
        return decode_named(text, catalogue_for(text))[0]
    except OutlineError as error:
        reason = refusal_of_outline(str(error))
        raise InputProblem(_("这不是可以使用的提纲文件：{reason}").format(reason=reason)) from error


def _free(folder: Path, name: str) -> Path:
    """A name for a file that no other has."""
    stem = _UNWRITABLE.sub("", name).strip(" .")[:LONGEST_NAME] or FOLDER
    others = (folder / f"{stem}（{number}）.toml" for number in range(2, 1000))
    return next(path for path in (folder / f"{stem}.toml", *others) if not path.exists())


def proposal_text(proposal: Proposal) -> str:
    """The outline file of a proposal. Raises InputProblem where it is none that can be used."""
    text = encode_outline(proposal_values(proposal, catalogue()))
    decoded_outline(text)
    return text


def tried(source: Path, text: str) -> Trial:
    """Reads a document by the form that was made of it. Raises InputProblem if it cannot be read so."""
    from reports.reading import read_by_form

    outline = decoded_outline(text)
    reading = _readable(lambda: read_by_form(source, outline))
    report = reading.report
    figures = tuple(key for key in report.figures if not key.startswith("cover."))
    missing = sum(note.kind == "missing_heading" for note in reading.cleaned)
    headings = _count(outline) - missing
    unplaced = tuple(line for line in report.unplaced if not is_asked_on_cover(line, outline))
    return Trial(headings, figures, len(report.rows("projects")), unplaced)


def without_values(proposal: Proposal) -> tuple[Proposal, tuple[str, ...]]:
    """The proposal of a paper that was filled in, without what can be of one report only; the words that may be of one
    and stay.
    """
    found = left_in(proposal, catalogue())
    gone = [each for each in found if each.words.is_certain]
    return cleared(proposal, gone), told_values(each for each in found if not each.words.is_certain)


def told_values(found: Iterable[LeftIn]) -> tuple[str, ...]:
    """What of the words found in a filled paper is worth telling where it stays: no names of indicators, no sentence
    made of figures."""
    quiet = (LeftKind.SENTENCE, LeftKind.INDICATOR)
    return tuple(dict.fromkeys(each.said for each in found if each.words.kind not in quiet))


def proposal_summary(proposal: Proposal, trial: Trial, kept: Sequence[str] = ()) -> str:
    """What was made of a document, in two sentences; another line of words of one report that are ``kept``."""
    blanks, still_open = blanks_left(proposal)
    told = filled(
        _(
            "标题{headings}个，其中{known}个与已有提纲相同；数据{figures}项，表格{tables}张，空白{blanks}处，其中{open}处未对应数据。"
            "用原文试读：标题{found}个、数据{read}项、项目{rows}个已归位，{unplaced}行未能归位。"
        ),
        headings=len(proposal.sections),
        known=proposal.known,
        figures=len(proposal.figures),
        tables=len(proposal.tables),
        blanks=blanks,
        open=still_open,
        found=trial.headings,
        read=len(trial.figures),
        rows=trial.rows,
        unplaced=len(trial.unplaced),
    )
    if not kept:
        return told
    words = _("保留了文档中填有的{words}，会原样印在每份报告里。")
    some = _("、").join(dict.fromkeys(each.strip() for each in kept[:_MOST_TOLD]))
    return f"{told}\n{filled(words, words=some)}"


def proposal_json(proposal: Proposal, trial: Trial) -> dict[str, Any]:
    """The same for a script: sections in order with their keys, and what the trial read."""
    return {
        "key": proposal.key,
        "name": proposal.name,
        "sections": [
            {
                "key": each.key,
                "heading": each.heading,
                "level": each.level,
                "known": each.is_known,
                "figures": list(each.figures),
                "rows": each.rows,
            }
            for each in proposal.sections
        ],
        "tables": [
            {
                "key": each.key,
                "title": each.title,
                "section": each.section or None,
                "per": each.per or None,
                "figures": list(each.asked),
                "lists": [part.key for part in each.lists],
            }
            for each in proposal.tables
        ],
        "trial": {
            "headings": trial.headings,
            "figures": list(trial.figures),
            "projects": trial.rows,
            "unplaced": list(trial.unplaced),
        },
    }


def _count(outline: Outline) -> int:
    from domain.outline import walk

    return sum(bool(section.heading) for section in walk(outline.sections))


def _readable(read: Callable[[], "Reading"]) -> "Reading":
    from actions.reading_words import unreadable_sentence
    from reports.reading import UnreadableSource

    try:
        return read()
    except UnreadableSource as error:
        raise InputProblem(unreadable_sentence(error)) from error
