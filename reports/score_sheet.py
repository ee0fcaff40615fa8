"""评分说明 as blocks on paper: what each form scores, where points were lost, and how each loss came about."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.layout import chinese
from reports.content import AttachmentHead, Block, Document, Heading, Paragraph, Table, TableColumn

NAME = "评分说明"
_LEVELS = (
    TableColumn("项目", 2.4),
    TableColumn("分值", 0.8, figures=True),
    TableColumn("得分", 0.8, figures=True),
    TableColumn("失分", 0.8, figures=True),
)

_LAST_YEAR = (TableColumn("上年得分", 0.9, figures=True), TableColumn("比上年", 0.8, figures=True))


@dataclass(frozen=True, slots=True)
class ExplainedForm:
    """One form: its title and total in words; its levels (name, points, score, lost; with last
    year's report also its score then, and the change); each score that is less than full
    or typed with the lines that explain it; how many others have full marks."""

    title: str
    total: str
    levels: tuple[tuple[str, ...], ...]
    items: tuple[tuple[str, tuple[str, ...]], ...]
    full: int


def score_sheet(title: str, unit: str, year: str, draft: bool, forms: tuple[ExplainedForm, ...]) -> Document:
    """The sheet; a draft's says so."""
    blocks = tuple(block for number, form in enumerate(forms, 1) for block in _form(number, form))
    return Document(f"{title}{NAME}", unit, year, draft, (AttachmentHead("", NAME, "score_sheet"), *blocks))


def _form(number: int, form: ExplainedForm) -> Iterator[Block]:
    key = f"score_sheet.{number}"
    yield Heading(1, f"{chinese(number)}、", form.title, key)
    yield Paragraph(form.total, key)
    yield Table(_LEVELS + _LAST_YEAR if len(form.levels[0]) > len(_LEVELS) else _LEVELS, form.levels, key)
    for place, (name, lines) in enumerate(form.items, 1):
        yield Paragraph(f"{place}.{name}。" + "；".join(line.rstrip("。") for line in lines) + "。", key)
    if form.full:
        yield Paragraph(f"其余{form.full}项得满分。", key)
