"""核验, file by file: each file of a package is made anew from the report that its database proves, and compared.

A package of an older form (``archived.FORM``) was written with other words or another layout: of it the values are
compared, not the bytes.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from actions import package_files
from actions.archiving import PERIODS, SECRECIES
from actions.loading import as_loaded
from actions.package_files import Archived
from actions.printing import rendered
from actions.reports import Opened, with_findings
from domain.fingerprint import agrees, fingerprint
from domain.notes import Note, NoteKind
from reports import archived
from reports.stated import stated_fingerprint
from storage import bag
from storage.errors import VerifyingStopped
from storage.package_sums import DATABASE, SIGNATURE, Verdict
from storage.proof import fingerprint_told
from storage.verifying import PAPER, Package

if TYPE_CHECKING:
    from reports.archived import Facts

_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_OF_THIS_PC = ("glyph.", "failed")
"""The codes of findings that follow from the fonts of the PC, or from a fault of the program."""
_FACTORS = {"元": 1, "万元": 10_000}
Rows = list[list[str]]


def compare(package: Package) -> dict[str, Verdict]:
    """The files of a package that are not what its report makes of them, that lack or that do not belong.

    Raises VerifyingStopped where it was stopped meanwhile.
    """
    try:
        return dict(_compared(package))
    except VerifyingStopped:
        raise
    except Exception:  # whatever a hostile report makes our own writers raise, it is none that they wrote
        return {DATABASE: Verdict.UNPROVED}


def _compared(package: Package) -> Iterator[tuple[str, Verdict]]:
    current = with_findings(as_loaded(package.stored))
    if not _has_its_state(current, package):
        yield DATABASE, Verdict.UNPROVED
    if not package.names:
        return
    told = bag.parsed_info(package.read(bag.INFO_NAME)) if bag.INFO_NAME in package.names else {}
    form = told.get(archived.FORM_LABEL, "")
    is_ours = form == archived.FORM
    expected, before = _expected(package, current, is_ours), _as_before(package, current, is_ours)
    names = {*expected, *_TAGS, PAPER, DATABASE, *([bag.PAYLOAD + archived.REVIEW] if current.notes else [])}
    names |= {archived.RECEIPT} if is_ours else set()
    yield from ((name, Verdict.MISSING) for name in names - package.names)
    optional = _OPTIONAL if is_ours else _OPTIONAL | {archived.RECEIPT, archived.RECEIPT_BEFORE}
    yield from ((name, Verdict.EXTRA) for name in package.names - names - optional)
    for name, data in expected.items():
        package.go_on()
        if name in package.names and data is not None and package.sums[name] != hashlib.sha256(data).hexdigest():
            found = package.read(name)
            if found != before.get(name) and not _agrees(name, data, found, form):
                yield name, Verdict.UNPROVED
    if form != _form(current):
        yield bag.INFO_NAME, Verdict.UNPROVED
    if not is_ours and not _receipt_agrees(package, current):
        yield archived.RECEIPT_BEFORE, Verdict.UNPROVED
    package.go_on()
    yield from _papers(package, current, is_ours)
    package.go_on()
    yield from _tags(package, current, told, is_ours)


_TAGS = frozenset((bag.DECLARATION_NAME, bag.INFO_NAME, archived.SHEET)) | {
    named("sha256") for named in (bag.manifest_name, bag.tag_manifest_name)
}
_OPTIONAL = frozenset((SIGNATURE, bag.manifest_name("sm3"), bag.tag_manifest_name("sm3")))


def _has_its_state(current: Opened, package: Package) -> bool:
    """Whether a report has what its state asks for: the 定稿 with its 数据指纹 and paper, the 盖章登记."""
    if current.report.state == "draft":
        return True
    since = _since_return(current.notes)
    kinds = {note.said.kind for note in since}
    told = fingerprint_told(since)
    sealed = current.report.state == "final" or NoteKind.SEAL in kinds
    return bool(sealed and package.paper) and agrees(current.report, told) is not False and _is_told(told)


def _is_told(told: str) -> bool:
    return bool(re.fullmatch(r"(SM3|SHA-256):[0-9a-f]{64}", told))


def _since_return(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes of this version."""
    places = [place for place, note in enumerate(notes) if note.said.kind is NoteKind.RETURN]
    return notes[places[-1] + 1 :] if places else notes


def _expected(package: Package, current: Opened, is_ours: bool) -> dict[str, bytes | None]:
    """The files below ``data/`` as they follow from the report; None for a scan, which the sums have proved."""
    made = package_files.tables(current, package.changes, is_old=not is_ours)
    tables: Mapping[str, bytes | None] = dict(made)
    package.go_on()
    scans = {name: None for name, _ in package_files.scans(current)}
    return {bag.PAYLOAD + name: data for name, data in {**tables, **scans}.items()}


def _as_before(package: Package, current: Opened, is_ours: bool) -> dict[str, bytes]:
    """The tables of an outline in 元 as they were once written: every amount in 万元."""
    if current.outline.amounts == "万元":
        return {}
    made = package_files.tables(current, package.changes, "万元", is_old=not is_ours)
    return {bag.PAYLOAD + name: data for name, data in made}


def _agrees(name: str, made: bytes, found: bytes, form: str) -> bool:
    """What an older form wrote with other words: the findings of its time, and in the first form every label."""
    if name == bag.PAYLOAD + archived.FINDINGS:
        return form != archived.FORM or _findings(made) == _findings(found)
    return not form and name.startswith(bag.PAYLOAD + "数据/") and _values(made) == _values(found)


def _rows(data: bytes) -> Rows:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _findings(data: bytes) -> Rows:
    """The findings that any PC finds."""
    return [row for row in _rows(data) if len(row) > 1 and not row[1].startswith(_OF_THIS_PC)]


def _values(data: bytes) -> list[tuple[str, ...]]:
    """The values of a table of data, money in 元 whatever unit stands beside it or in the head; labels left out."""
    rows = _rows(data)
    head, *rest = rows or [[]]
    units = [_unit(cell) for cell in head]
    by_code = head[-1:] == ["代码"]
    kept = slice(1, None) if by_code else slice(None)
    return sorted(
        tuple(
            _money(cell, row[2] if by_code and place == 1 and len(row) > 3 else units[place] if not by_code else "")
            for place, cell in enumerate(row)
            if cell not in _FACTORS
        )[kept]
        for row in rest
    )


def _unit(head: str) -> str:
    return next((unit for unit in ("万元", "元") if head.endswith(f"（{unit}）")), "")


def _money(cell: str, unit: str) -> str:
    try:
        return f"{(Decimal(cell) * _FACTORS[unit]).normalize():f}" if unit in _FACTORS else cell
    except InvalidOperation:
        return cell


def _papers(package: Package, current: Opened, is_ours: bool) -> Iterator[tuple[str, Verdict]]:
    """The PDF against the 数据指纹 that it states, a draft's also against the one that is printed now; the 审核说明."""
    if PAPER in package.names:
        paper = package.paper or package.read(PAPER)
        stated, told = stated_fingerprint(paper), fingerprint_told(current.notes) or fingerprint(current.report)
        is_draft = current.report.state == "draft"
        if stated != (fingerprint(current.report) if is_draft else told) or (
            is_draft and is_ours and not (_same_words(rendered(current), paper) and _is_bare(paper))
        ):
            yield PAPER, Verdict.UNPROVED
    name = bag.PAYLOAD + archived.REVIEW
    made = package_files.review(current)
    if made and name in package.names and is_ours and not _same_page(made, package.read(name)):
        yield name, Verdict.UNPROVED


def _same_words(made: bytes, found: bytes) -> bool:
    """Whether two PDFs say the same, line ends, faces and the clock's zone aside."""
    return made == found or _words(made) == _words(found)


def _is_bare(paper: bytes) -> bool:
    """Whether a PDF holds no more than type and rules: no script, picture, note or form over its words."""
    from reports.rendering import drawings, only_rules
    from reports.scanned import is_passive

    return is_passive(paper) and only_rules(drawings(paper))


def _same_page(made: bytes, found: bytes) -> bool:
    """Whether two PDFs set in the program's own faces say and draw the same, the clock's zone aside.

    A code drawn anew, a picture over the words or a script would leave the words alone.
    """
    from reports.rendering import drawings
    from reports.scanned import is_passive

    return made == found or (is_passive(found) and _words(made) == _words(found) and drawings(made) == drawings(found))


def _words(pdf: bytes) -> str:
    from reports.rendering import words

    return re.sub(r"\s", "", _TIME.sub("", words(pdf)))


def _tags(package: Package, current: Opened, told: Mapping[str, str], is_ours: bool) -> Iterator[tuple[str, Verdict]]:
    """The metadata, the sheet and the 回执 against the report, the history's row of 归档 and the files themselves."""
    how = _how(current, told) if is_ours else _as_told(told)
    payload = {name: size for name, size in package.sizes.items() if name.startswith(bag.PAYLOAD)}
    facts = package_files.facts(current, how, sum(payload.values()), len(payload))
    if how.kept not in PERIODS or how.secrecy not in SECRECIES or not _agrees_with(facts, told, package, is_ours):
        yield bag.INFO_NAME, Verdict.UNPROVED
    sums = {name: package.sums[name] for name in payload}
    if not is_ours:
        if archived.SHEET in package.names and not _old_sheet_agrees(package, facts, sums):
            yield archived.SHEET, Verdict.UNPROVED
        return
    complete = all((facts.title, facts.unit, facts.year, *payload.values()))
    pdfs = (package.read(name) for name in sorted(payload) if name.endswith(".pdf"))
    paper = package.paper or package.read(PAPER)
    tested = package_files.tested(paper, pdfs, len(package.changes), True, complete)
    made = package_files.tags(facts, tested, sums)
    if archived.SHEET in package.names and package.read(archived.SHEET) != made[archived.SHEET]:
        yield archived.SHEET, Verdict.UNPROVED
    if archived.RECEIPT in package.names and not _same_page(made[archived.RECEIPT], package.read(archived.RECEIPT)):
        yield archived.RECEIPT, Verdict.UNPROVED


def _how(current: Opened, told: Mapping[str, str]) -> Archived:
    """How a report was archived, as its own history says; as the metadata say where it says nothing."""
    last = [note.said for note in current.notes if note.said.kind is NoteKind.ARCHIVE][-1:]
    kept, _, secrecy = last[0].text.partition("；") if last else ("", "", "")
    return Archived(kept, secrecy, last[0].code) if last else _as_told(told)


def _form(current: Opened) -> str:
    """The form in which a package was written, as its own history says; blank before forms had numbers.

    Else a package could be called an older one, of which less is compared.
    """
    last = [note.said for note in current.notes if note.said.kind is NoteKind.ARCHIVE and note.said.code][-1:]
    return (last[0].keys or ("2",))[0] if last else ""  # the second form was the first to say when it was made


def _receipt_agrees(package: Package, current: Opened) -> bool:
    """Whether an older receipt, if there is one, has no other sums than those of the report and its paper."""
    if archived.RECEIPT_BEFORE not in package.names:
        return True
    facts = package_files.facts(current, Archived("", "", ""), 0, 0)
    known = {each.rpartition(":")[2] for each in (facts.fingerprint, facts.paper)}
    found = package.read(archived.RECEIPT_BEFORE).decode("utf-8-sig", "replace")
    return set(re.findall("[0-9a-f]{64}", found)) <= known


def _as_told(told: Mapping[str, str]) -> Archived:
    return Archived(*(told.get(label, "") for label in archived.HOW))


def _agrees_with(facts: "Facts", told: Mapping[str, str], package: Package, is_ours: bool) -> bool:
    made = archived.metadata(facts)
    if is_ours:
        return package.read(bag.INFO_NAME) == bag.info(made)
    return all(told.get(label) == value for label, value in made.items() if label != archived.FORM_LABEL)


def _old_sheet_agrees(package: Package, facts: "Facts", sums: Mapping[str, str]) -> bool:
    """The lines of an older sheet that follow from the report and the files."""
    return archived.old_sheet_agrees(package.read(archived.SHEET), facts, sums)
