"""Words for the sheets that go with the rows of a table."""

from actions.language import _
from domain.links import printed
from domain.outline import Outline
from domain.report import Report
from domain.sheets_of_rows import FilledSheet


def told_sheet(sheet: FilledSheet, report: Report, outline: Outline) -> str:
    """A sheet of a row, and how much is filled in it."""
    filled = [_("{count}项数据").format(count=sheet.values)] if sheet.values else []
    filled += [_("{count}段文字").format(count=sheet.texts)] if sheet.texts else []
    filled += [_("{label}{count}行").format(label=label, count=count) for label, count in sheet.rows]
    words = printed(report.headings.get(sheet.key, sheet.title), report, outline)
    return _("{title}：已填{filled}").format(title=words, filled=_("、").join(filled))
