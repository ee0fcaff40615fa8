"""采集表: giving out a template, reading one that was filled in, showing what it would change, taking it in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from actions.backups import Reason, before
from actions.files import check_not_own, write_whole
from actions.history_words import imported_step
from actions.language import N_, _
from actions.loading import Loaded
from actions.problems import InputProblem
from actions.quotes import filled
from actions.wording import refusal, value_text
from domain.collecting import Collected, Offer, Refused, Why, collect
from domain.computing import kind_of
from domain.layout import worn
from domain.report import written
from domain.source_sheets import cell_name
from reports.telling import Telling, untold
from storage.files import Stopping, going_on
from storage.library import Library

if TYPE_CHECKING:
    from actions.reports import Opened

TEMPLATE_SUFFIX = ".xlsx"
_REASONS = {
    Why.CHOICE: N_("不是可选的内容。"),
    Why.UNSOLVED: N_("公式没有计算结果，请用 WPS 或 Excel 打开，保存后再导入。"),
    Why.TWICE: N_("与另一处填的不同，两处都没有采用。"),
    Why.NO_OWNER: N_("无法确定属于哪个项目，请填写“所属项目”。"),
    Why.UNKNOWN: N_("这份报告没有这个代码。"),
}


def write_template(
    library: Library, current: Loaded, path: Path, stopping: Stopping = going_on, tell: Telling = untold
) -> None:
    """Writes the collecting template of a report, whole or not at all. Raises a Problem."""
    from reports.workbook.writer import template_bytes

    check_not_own(path, library.path)
    if path.suffix.lower() != TEMPLATE_SUFFIX:
        raise InputProblem(_("采集表只能写成 .xlsx 文件。"))
    paper = current.paper
    write_whole(path, template_bytes(current.report, current.outline, paper.style, paper.faces, tell), stopping)


def read_collection(current: Loaded, path: Path) -> Collected:
    """What a spreadsheet would bring into a report, nothing changed. Raises InputProblem if it cannot be read."""
    from actions.reading_words import unreadable_sheet_sentence
    from reports.reading.sources import UnreadableSource
    from reports.reading.spreadsheets.reader import read_spreadsheet

    try:
        sheets = read_spreadsheet(path)
    except UnreadableSource as error:
        raise InputProblem(unreadable_sheet_sentence(error)) from error
    return collect(sheets, current.report, current.outline)


def take_collection(library: Library, current: "Opened", source: Path, collected: Collected) -> "Opened":
    """Takes everything in as one step. Raises InputProblem unless the report is a draft."""
    from actions.reports import edit

    if not current.is_draft:
        raise InputProblem(_("报告已定稿，不能再导入数据。请先退回修改。"))
    if not collected.changes:
        return current
    before(library, Reason.IMPORT)
    return edit(library, current, imported_step(source.name), collected.changes)


def offer_texts(offer: Offer, current: Loaded) -> tuple[str, str, str]:
    """An offer in words: where it came from, what stands there, what it becomes."""
    kind = kind_of(offer.key, worn(current.outline, current.report))
    old = value_text(offer.old, current.outline, kind)
    return (
        place_text(offer.source.sheet, offer.source.row, offer.source.column),
        old,
        value_text(offer.value, current.outline, kind),
    )


def place_text(sheet: str, row: int, column: int) -> str:
    """Where something stands in the spreadsheet."""
    return _("“{sheet}”{cell}").format(sheet=sheet, cell=cell_name(row, column))


def refused_reason(refused: Refused, current: Loaded) -> str:
    """Why a cell is not taken in, as a sentence."""
    if refused.error is not None:
        return refusal(refused.error, current.outline.amounts)
    return _(_REASONS[refused.why])


def collected_sentences(collected: Collected, current: Loaded) -> list[str]:
    """Everything that a clerk should know of a collection, one sentence each."""
    found = [
        filled(
            _("{place}“{label}”未采用：{reason}"),
            place=place_text(each.source.sheet, each.source.row, each.source.column),
            label=each.label,
            reason=refused_reason(each, current),
        )
        for each in collected.refused
    ]
    if collected.hidden:
        found.append(_("隐藏的工作表也已读取：{names}。").format(names=_("、").join(collected.hidden)))
    if collected.passed:
        found.append(_("有{count}行不是这份报告要填的内容，未读入。").format(count=collected.passed))
    return found


def collected_values(source: Path, collected: Collected, current: Loaded, *, taken: bool) -> dict[str, Any]:
    """A collection as ``collect --json`` tells it; amounts in 万元, exact."""
    return {
        "source": str(source),
        "taken": taken,
        "changes": [
            {
                "key": offer.key,
                "label": offer.label,
                "old": written(offer.old),
                "new": written(offer.value),
                "new_row": offer.is_new,
                "sheet": offer.source.sheet,
                "cell": cell_name(offer.source.row, offer.source.column),
            }
            for offer in collected.offers
        ],
        "refused": [
            {
                "label": each.label,
                "text": each.text,
                "reason": each.why.value,
                "message": refused_reason(each, current),
                "sheet": each.source.sheet,
                "cell": cell_name(each.source.row, each.source.column),
            }
            for each in collected.refused
        ],
        "same": collected.same,
        "passed": collected.passed,
        "hidden": list(collected.hidden),
    }
