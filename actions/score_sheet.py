"""评分说明: how every score of a report came about; printed on demand, never part of the report itself."""

from collections.abc import Iterator
from decimal import Decimal

from actions.explanations import explanation
from actions.language import _
from actions.proving import require_proved
from actions.reports import Opened
from actions.window_words import filed
from domain.amount import written_number
from domain.explaining import Explanation, explain_score
from domain.layout import title, worn
from domain.links import printed
from domain.outline import Attachment, Outline, Score, attached, attachments
from domain.report import Report, cell_key
from domain.score_levels import ScoreLevel, score_levels
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
    with filed():
        return tuple(_explained(tally, forms[tally.key], current, layout) for tally in tallies(report, layout))


def _explained(tally: Tally, form: Attachment, current: Opened, layout: Outline) -> ExplainedForm:
    report = current.report
    told = [each for score in tally_scores(tally, layout) for each in _scores(score, report, layout)]
    notable = [(name, each) for name, each in told if each.lost or each.typed is not None]
    items = tuple((name, explanation(each, report, layout)) for name, each in notable)
    words = (
        _("已评得{score}分，满分{points}分，另有{unscored}分未评。")
        if tally.unscored
        else _("总分{score}分，满分{points}分，{grade}。")
    )
    numbers = {"score": tally.score, "points": tally.points, "unscored": tally.unscored}
    told_numbers = {name: written_number(number) for name, number in numbers.items()}
    total = words.format(**told_numbers, grade=tally.grade or _("未定等级"))
    levels = tuple(_levels(tally, current))
    return ExplainedForm(printed(form.title, report, layout), total, levels, items, len(told) - len(notable))


def _levels(tally: Tally, current: Opened) -> Iterator[tuple[str, ...]]:
    """Each level of a form with its points, score and loss; beside last year's where that report scores the form."""
    last = current.last_year
    whole = score_levels(
        tally.key, current.report, current.outline, last.report if last else None,
        is_carried=bool(last and last.is_carried),
    )  # fmt: skip
    if whole is None or whole.before is None:
        yield from _plain(tally)
        return
    then = {level.label: level for level in _flat(whole)}
    for share, line in zip(tally.shares, _plain(tally), strict=True):
        level = then.get(share.label)
        if level is None or level.before is None or level.change is None:
            yield (*line, "—", "—")
        else:
            yield (*line, written_number(level.before), _signed(level.change))


def _plain(tally: Tally) -> Iterator[tuple[str, ...]]:
    for share in tally.shares:
        if share.points and share.unscored == share.points:
            yield share.label, written_number(share.points), _("未评"), "—"
        else:
            yield (share.label, *map(written_number, (share.points, share.score, share.lost)))


def _flat(level: ScoreLevel) -> Iterator[ScoreLevel]:
    """Every level below one, those of which others are made first."""
    for each in level.inner:
        yield each
        yield from _flat(each)


def _signed(number: Decimal) -> str:
    return ("+" if number > 0 else "") + written_number(number)


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
