"""评分说明: every form with its total and levels, each loss with how it came about, in the printed file."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from actions.opening import open_library
from actions.outlines import available
from actions.reports import add, opened
from actions.score_sheet import explained_forms, score_sheet_pdf
from domain.report import new_uuid
from tests.attached_sample import changed, whole


def test_each_loss_is_explained_and_the_rest_counted(tmp_path: Path) -> None:
    report, outline = whole()
    with open_library(tmp_path / "library.db") as library:
        shipped = next(source for source in available() if source.outline.key == outline.key)
        current = opened(library, add(library, replace(report, uuid=new_uuid()), shipped.text))
        forms = explained_forms(current)
        pages = PdfReader(BytesIO(score_sheet_pdf(current))).pages
        text = "".join(page.extract_text().replace("\n", "") for page in pages)
    assert [len(form.items) + form.full for form in forms] == [20, 8, 10, 10, 8, 9, 8, 9]
    overall = forms[0]
    assert overall.total == "总分95分，满分100分，优。"
    assert overall.levels == (
        ("预算执行率得分", "10", "9.57", "0.43"),
        ("产出指标", "50", "46.79", "3.21"),
        ("效益指标", "30", "28.8", "1.2"),
        ("满意度指标", "10", "9.84", "0.16"),
    )
    assert [name for name, _ in overall.items] == [
        "预算执行率得分",
        "抢救复壮濒危古树",
        "病虫害防治抽查合格率",
        "项目按期完成率",
        "前三季度预算支付进度",
        "林业资源绩效监测机制",
        "服务对象满意度",
    ]
    for words in ("草稿", "评分说明", "四舍五入到两位小数为4.33", "失分：0.67", "其余13项得满分", "国家储备林抚育项目"):
        assert words in text
    assert "{" not in text


def test_what_has_no_result_yet_is_told_as_not_scored(tmp_path: Path) -> None:
    report, outline = whole()
    for row in report.rows("overall.indicators"):
        report = changed(report, f"overall.indicators.{row.id}.actual", None)
    with open_library(tmp_path / "library.db") as library:
        shipped = next(source for source in available() if source.outline.key == outline.key)
        overall = explained_forms(opened(library, add(library, replace(report, uuid=new_uuid()), shipped.text)))[0]
    assert overall.total == "已评得11.37分，满分100分，另有87分未评。"  # of one indicator the score is typed
    assert overall.levels[:2] == (("预算执行率得分", "10", "9.57", "0.43"), ("产出指标", "50", "未评", "—"))


def test_last_year_s_scores_stand_beside_each_level(tmp_path: Path) -> None:
    report, outline = whole()
    last = changed(report, "overall.indicators.65.score", Decimal("3.33"))
    last = replace(last, uuid=new_uuid(), figures={**last.figures, "cover.year": "2023"})
    with open_library(tmp_path / "library.db") as library:
        shipped = next(source for source in available() if source.outline.key == outline.key)
        add(library, last, shipped.text)
        current = opened(library, add(library, replace(report, uuid=new_uuid()), shipped.text))
        overall = explained_forms(current)[0]
        pages = PdfReader(BytesIO(score_sheet_pdf(current))).pages
        text = "".join(page.extract_text().replace("\n", "") for page in pages)
    assert overall.levels == (
        ("预算执行率得分", "10", "9.57", "0.43", "9.57", "0"),
        ("产出指标", "50", "46.79", "3.21", "45.79", "+1"),
        ("效益指标", "30", "28.8", "1.2", "28.8", "0"),
        ("满意度指标", "10", "9.84", "0.16", "9.84", "0"),
    )
    assert "上年得分" in text
