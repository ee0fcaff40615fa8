"""The list of reports, proved: what it says of one that is no draft is held against what was made final."""

from actions.language import _
from actions.loading import loaded
from actions.proving import mismatch_sentence
from domain.layout import title
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary


def listed_mismatch(library: Library, summary: Summary) -> str:
    """In what a listed report is not what was made final, as a sentence; blank where all is well, or for a draft.

    The list keeps title, unit and year beside the report, so that it need not read one: they are compared too. A
    report costs some 3 ms. What cannot be read at all is told as well.
    """
    if summary.state == "draft":
        return ""
    from actions.problems import problem

    try:
        current = loaded(library, summary.id)
    except StorageProblem as error:
        return problem(error)
    shown = (summary.title, summary.unit, summary.year, summary.state)
    report = current.report
    if not current.deviations and shown != (title(report, current.outline), report.unit, report.year, report.state):
        return _("与定稿不符：列表中的标题、单位、年度或状态与报告内容不一致。")
    return mismatch_sentence(current)
