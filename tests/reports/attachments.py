"""The specimen with all that can stand below and behind its text: attachments, seal, wide and long tables."""

from dataclasses import replace

from reports.content import AttachmentHead, AttachmentList, Block, Document, Paragraph, Signature, Table, TableColumn
from tests.reports import specimen

NAMES = (
    "部门整体支出绩效评价基础数据表。",
    "青禾县水利局2023年度小型水库除险加固、农村供水保障与水质提升以及山洪灾害防治项目支出绩效自评表；",
    "整体支出绩效自评表",
)
DATE = "2024年3月28日"
WIDE = Table(
    (
        TableColumn("序号", 0.6),
        TableColumn("一级指标", 1.1),
        TableColumn("三级指标", 2.4),
        TableColumn("年度指标值", 1.5, figures=True),
        TableColumn("实际完成值", 1.5, figures=True),
        TableColumn("分值", 0.8, figures=True),
        TableColumn("得分", 0.8, figures=True),
        TableColumn("偏差原因分析及改进措施", 3.4),
    ),
    tuple(
        (
            str(number),
            "产出指标" if number < 20 else "效益指标",
            f"第{number}号供水工程水质合格率",
            "≥93%",
            f"{90 + number / 10:.1f}%",
            "2.5",
            "2.38",
            "汛期施工受阻，10月后“三班倒”赶工（共41天），第三方核验金额1234.56万元。" if number % 3 == 0 else "",
        )
        for number in range(1, 41)
    ),
    "indicators",
)
MONEY = Table(
    (
        TableColumn("项目", 2.0),
        TableColumn("上年决算数", figures=True),
        TableColumn("当年决算数", figures=True),
        TableColumn("说明", 2.0),
    ),
    tuple((f"业务工作经费之{number}", f"{number * 37.5:.2f}", f"{number * 41.25:,.2f}", "") for number in range(1, 61)),
    "costs",
)


def document(extra: tuple[Block, ...] = ()) -> Document:
    """The whole report; ``extra`` stands before the end of its text."""
    text = specimen.document()
    behind = (
        AttachmentList(NAMES),
        Signature(specimen.UNIT, DATE),
        AttachmentHead("附件1", "部门整体支出绩效评价基础数据表", "costs"),
        Paragraph("单位：万元", "costs"),
        MONEY,
        AttachmentHead("附件2", "青禾县水利局2023年度部门整体支出绩效自评表", "indicators", landscape=True),
        WIDE,
        AttachmentHead("附件3", "说明", "remarks"),
        Paragraph("本表各项金额均以万元为单位。", "remarks"),
    )
    return replace(text, blocks=(*text.blocks, *extra, *behind))
