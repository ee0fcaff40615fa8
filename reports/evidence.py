"""佐证材料目录 as blocks on paper: what stands for which indicator, and which has nothing."""

from collections.abc import Iterator, Sequence

from reports.content import AttachmentHead, Block, Document, Heading, Paragraph, Table, TableColumn

_COLUMNS = (
    TableColumn("序号", 0.5),
    TableColumn("指标或项目", 2.4),
    TableColumn("材料名称", 2.4),
    TableColumn("校验值（前16位）", 1.4),
)
_SHORT = 16


def directory(
    title: str, unit: str, year: str, lines: Sequence[tuple[str, str, str, str]], missing: Sequence[str]
) -> Document:
    """The sheet. ``lines``: number, what it stands for, the material, its SHA-256. ``missing``: what has none."""
    words = f"{title}佐证材料目录"
    return Document(
        words, unit, year, False, (AttachmentHead("", "佐证材料目录", "evidence"), *_blocks(lines, missing))
    )


def _blocks(lines: Sequence[tuple[str, str, str, str]], missing: Sequence[str]) -> Iterator[Block]:
    yield Paragraph(f"共{len(lines)}件。", "evidence")
    if lines:
        yield Table(_COLUMNS, tuple((*line[:3], line[3][:_SHORT]) for line in lines), "evidence.list")
    if missing:
        yield Heading(1, "", "没有佐证材料的指标", "evidence.missing")
        yield from (Paragraph(f"{number}.{words}", "evidence.missing") for number, words in enumerate(missing, 1))
