"""评分说明: how every score of a report came about; printed on demand, never part of the report itself."""

from collections.abc import Iterator
from decimal import Decimal

from actions.explanations import explanation
from actions.language import _
from actions.proving import require_proved
from actions.reports import Opened
from domain.amount import written_number
from domain.explaining import Explanation, explain_score
from domain.layout import title, worn
from domain.links import printed
from domain.outline import Attachment, Outline, Score, attached, attachments
from domain.report import Report, cell_key
from domain.tallies import Tally, tallies
from reports.score_sheet import ExplainedForm, score_sheet


def score_sheet_pdf(current: Opened) -> bytes:
    """The sheet as a PDF."""
    from reports.pdf import pdf_bytes

    require_proved(current)
    words, report = title(current.report, current.outline), current.report
    return pdf_bytes(score_sheet(words, report.unit, report.year, report.state == "draft", explained_forms(current)))


def explained_forms(current: Opened) -> tuple[ExplainedForm, ...]:
    """What the sheet says of each form that gives points."""
    report, layout = current.report, worn(current.outline, current.report)
    forms = {attached(each).key: each for each in attachments(layout)}
    return tuple(_explained(tally, forms[tally.key], report, layout) for tally in tallies(report, layout))


def _explained(tally: Tally, form: Attachment, report: Report, layout: Outline) -> ExplainedForm:
    told = [each for score in tally_scores(tally, layout) for each in _scores(score, report, layout)]
    notable = [(name, each) for name, each in told if each.lost or each.typed is not None]
    items = tuple((name, explanation(each, report, layout)) for name, each in notable)
    total = _("总分{score}分，满分{points}分，{grade}。").format(
        score=written_number(tally.score), points=written_number(tally.points), grade=tally.grade or _("未定等级")
    )
    levels = tuple(
        (share.label, written_number(share.points), written_number(share.score), written_number(share.lost))
        for share in tally.shares
    )
    return ExplainedForm(printed(form.title, report, layout), total, levels, items, len(told) - len(notable))


def tally_scores(tally: Tally, layout: Outline) -> tuple[Score, ...]:
    """The scores of a form, in the order of its shares."""
    known = {score.code: score for score in layout.scores}
    return tuple(known[code] for code in dict.fromkeys(share.code for share in tally.shares))


def _scores(score: Score, report: Report, layout: Outline) -> Iterator[tuple[str, Explanation]]:
    """Each score with its name: one, or one a row."""
    if not score.table:
        told = explain_score(score.code, report, layout)
        if told is not None:
            yield score.label, told
        return
    for row in report.rows(score.table):
        told = explain_score(cell_key(score.table, row.id, score.typed), report, layout)
        if told is not None and isinstance(told.value, Decimal):
            yield str(row.cells.get("name", score.label)), told
