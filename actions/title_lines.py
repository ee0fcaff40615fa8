"""Where the title breaks on the cover, for whoever shows it in another size than it prints."""

from collections.abc import Callable

from domain.layout import broken_title
from domain.outline import Outline
from domain.report import Report


def title_lines(report: Report, outline: Outline, width: Callable[[str], float], measure: float) -> tuple[str, ...]:
    """The lines of the title: no word and no name is split; in one piece where no few lines hold it.

    ``width`` measures a piece of it, in em like ``measure``.
    """
    from reports.typesetting.titles import shape

    text = broken_title(report, outline)
    return shape(text, report.unit, width, measure) or (text.replace("\n", ""),)
