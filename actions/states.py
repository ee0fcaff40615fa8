"""草稿, 定稿, 已盖章, 已归档: each step with its conditions, and what is said of a report on the way."""

import errno
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from actions.amendments import Amendment, accepting, since_final, unaccepted
from actions.answering import check_answer, check_person
from actions.files import bounded_bytes, reason_of
from actions.language import N_, _
from actions.marking import with_reading
from actions.names import state_word
from actions.paper import PAPER, text_of
from actions.person import signed
from actions.printing import rendered
from actions.problems import InputProblem
from actions.proving import require_proved
from actions.reports import Opened, enacted
from domain.checks import Finding
from domain.fingerprint import fingerprint
from domain.notes import WORDING, NoteKind, Said, answer_kind, answering
from domain.report import State
from reports.telling import Telling, untold
from storage.acts import Act
from storage.beside import KeptKind, NewFile
from storage.library import Library

LARGEST_SCAN = 20  # MB, of one scanned paper
_KINDS = ((b"%PDF-", "application/pdf", ".pdf"), (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
          (b"\x89PNG\r\n\x1a\n", "image/png", ".png"))  # fmt: skip
EXPLAINED, PASSED, FINAL, SEALED = N_("核实说明"), N_("放行"), N_("定稿"), N_("盖章登记")
SCANNED, RETURNED, ARCHIVED, IGNORED = N_("补登扫描件"), N_("退回修改"), N_("归档"), N_("忽略")


class EarlySeal(InputProblem):
    """The paper would have been sealed before 定稿: to be asked about, not to be refused."""


def explain(library: Library, current: Opened, finding: Finding, text: str, name: str = "") -> Opened:
    """Answers a finding: 核实说明 of a query, 放行 of an error in the name of the 负责人, 忽略 of a matter of words.

    A blank text takes the answer back. Raises InputProblem for a text that is no reason, and for
    an error that nobody answers for.
    """
    _require(current, "draft")
    text, name = " ".join(text.split()), name.strip()
    kind, is_ignored = answer_kind(finding), finding.code.partition(".")[0] in WORDING
    is_passed = kind is NoteKind.PASS
    check_answer(text, kind, is_ignored)
    if is_passed and text:
        name = check_person(name, _("请填写同意放行的负责人姓名。"))
    label = PASSED if is_passed else IGNORED if is_ignored else EXPLAINED
    return _take(library, current, Act(_(label), (answering(finding, text, name),)))


def final_paper(current: Opened, tell: Telling = untold) -> bytes:
    """The PDF as it is to be sealed: without 草稿. Takes the time of a print; needs no library."""
    return rendered(replace(current, report=replace(current.report, state="final")), tell=tell)


def finalize(library: Library, current: Opened, paper: bytes, name: str, accepted: Collection[str] = ()) -> Opened:
    """定稿: keeps the paper and closes the report, all of whose text was read by the careful reader.

    ``paper``: from ``final_paper`` of this very report. ``accepted``: the facts of the amendments since the last 定稿
    that were looked at and accepted.

    Raises InputProblem while a finding is open, the 负责人 is not named or an amendment is not accepted.
    """
    _require(current, "draft")
    name = check_name(name)
    current = with_reading(library, current)
    if current.matters:
        count = len(current.matters)
        raise InputProblem(_("还有{count}项问题没有改正、放行或说明，不能定稿。").format(count=count))
    amended = since_final(library, current)
    check_accepted(amended, accepted)
    file = NewFile(KeptKind.PAPER, f"定稿-第{current.version}稿.pdf", "application/pdf", paper)
    said = Said(NoteKind.FINAL, name=name, fact=fingerprint(current.report))
    settings = {PAPER: text_of(current.paper)}
    notes = (*accepting(amended, name), said)
    return _take(library, current, Act(_(FINAL), notes, (file,), settings, "final", current.number))


def check_accepted(amended: Sequence[Amendment], accepted: Collection[str]) -> None:
    """Whether every amendment since the last 定稿 was accepted. Raises InputProblem."""
    count = len(unaccepted(amended, accepted))
    if count:
        raise InputProblem(_("还有{count}处上次定稿以来的改动没有确认，不能定稿。").format(count=count), "amended")


def check_name(name: str) -> str:
    """The name of the 负责人. Raises InputProblem for none, or for what is no name."""
    return check_person(name, _("请填写负责人姓名。"))


def seal(
    library: Library, current: Opened, day: str, name: str, scans: tuple[NewFile, ...], sure: bool = False
) -> Opened:
    """盖章登记: when and by whom, with the scanned papers.

    Raises InputProblem for a day that is none or is to come, and EarlySeal for one before 定稿, until somebody is
    ``sure`` of it: a wrong clock at 定稿 must not keep a paper from being registered for ever.
    """
    _require(current, "final")
    sealed = _past_day(day)
    if not sure:
        _check_after_final(current, sealed)
    name = check_person(name, _("请填写盖章经办人姓名。"))
    said = Said(NoteKind.SEAL, code=sealed, name=name)
    return _take(library, current, Act(_(SEALED), (said,), scans, state="sealed", at=current.number))


def add_scans(library: Library, current: Opened, scans: tuple[NewFile, ...]) -> Opened:
    """Keeps scans that were made later."""
    _require(current, "sealed")
    return _take(library, current, Act(_(SCANNED), files=scans))


def send_back(library: Library, current: Opened, reason: str) -> Opened:
    """退回修改: a draft again, one version up; papers and notes stay. Raises InputProblem without a reason.

    ``reason``: in one's own words, or the reviewer's points, one a line (``review_points`` counts them).
    """
    _require(current, "final", "sealed", "archived")
    reason = "\n".join(" ".join(line.split()) for line in reason.splitlines() if line.strip())
    if not reason:
        raise InputProblem(_("请填写退回修改的原因。"), "reason")
    return _take(library, current, Act(_(RETURNED), (Said(NoteKind.RETURN, reason),), state="draft"))


def mark_archived(library: Library, current: Opened, package: str) -> Opened:
    """Keeps the name of the package that was written; a sealed report becomes an archived one."""
    state: State | None = "archived" if current.report.state == "sealed" else None
    return _take(library, current, Act(_(ARCHIVED), (Said(NoteKind.ARCHIVE, fact=package),), state=state))


def read_scan(path: Path) -> NewFile:
    """A scanned paper from a file: PDF, JPG or PNG. Raises InputProblem for another kind, a larger or a broken one."""
    from reports.scanned import opens

    try:
        data = bounded_bytes(path, LARGEST_SCAN * 2**20)
    except OSError as error:
        if error.errno == errno.EFBIG:
            message = _("“{name}”超过{limit}MB。请用较低的分辨率（200至300点/英寸）重新扫描。")
            raise InputProblem(message.format(name=path.name, limit=LARGEST_SCAN), "scans") from error
        message = _("无法读取“{path}”：{reason}").format(path=path, reason=reason_of(error))
        raise InputProblem(message, "scans") from error
    for beginning, media_type, suffix in _KINDS:
        if data.startswith(beginning):
            if not opens(media_type, data):
                message = _("“{name}”不完整或设有密码，无法打开。请重新扫描后再选。")
                raise InputProblem(message.format(name=path.name), "scans")
            return NewFile(KeptKind.SCAN, path.stem + suffix, media_type, data)
    raise InputProblem(_("“{name}”不是 PDF、JPG 或 PNG 文件。").format(name=path.name), "scans")


def _take(library: Library, current: Opened, act: Act) -> Opened:
    return enacted(library, current, replace(act, notes=signed(library, *act.notes)))


def _require(current: Opened, *states: State) -> None:
    require_proved(current)
    if current.report.state not in states:
        words = _("、").join(state_word(state) for state in states)
        message = _("报告目前的状态是“{state}”，只有“{wanted}”的报告才能办理这一步。")
        raise InputProblem(message.format(state=state_word(current.report.state), wanted=words))


def _check_after_final(current: Opened, day: str) -> None:
    """What is sealed is the paper that was printed after 定稿. Raises EarlySeal."""
    final = next((note for note in reversed(current.notes) if note.said.kind is NoteKind.FINAL), None)
    if final is not None and day < f"{final.at.astimezone():%Y-%m-%d}":
        words = _(
            "盖章日期{day}早于定稿日期{final}，而盖章的应是定稿后打印的文件。请核对日期；确实无误的，再选一次“登记”。"
        )
        raise EarlySeal(words.format(day=day, final=f"{final.at.astimezone():%Y-%m-%d}"), "day")


def _past_day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise InputProblem(_("日期应写作2023-04-05的样子。"), "day") from error
    if day > date.today():
        raise InputProblem(_("盖章日期不能晚于今天。"), "day")
    return day.isoformat()
