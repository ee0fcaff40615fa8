"""What lies in an archive package: data that a spreadsheet opens, the change log, the metadata, the 四性检测 sheet."""

import csv
import io
from pathlib import Path

import pytest

from actions.archiving import PERIODS, Wishes, archive
from actions.importing import import_source
from actions.reports import edit, opened
from domain import editing
from reports.archived import csv_bytes, safe
from storage.library import Library

SHIPPED = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(Path(":memory:"), who="王会计")


@pytest.fixture
def package(library: Library, tmp_path: Path) -> Path:
    number = import_source(library, SHIPPED).id
    current = edit(library, opened(library, number), "修改", editing.set_prose(
        opened(library, number).report, "problems", "=1+1，{general.basic}万元"
    ))  # fmt: skip
    return archive(library, current, tmp_path, Wishes(kept=PERIODS[0], secrecy="内部"))


def table(path: Path) -> list[list[str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_the_data_stand_in_tables(package: Path, library: Library) -> None:
    folder = package / "data" / "数据"
    report = library.load(1).report
    basic = report.amount("general.basic")
    assert basic is not None
    figures = {row[3]: row for row in table(folder / "数据.csv")}
    assert figures["general.basic"] == ["基本支出", basic.written("万元"), "万元", "general.basic"]
    projects = table(folder / "项目支出.csv")
    assert projects[0][0] == "行号"
    assert len(projects) == 1 + len(report.rows("projects"))
    prose = {row[2]: row[1] for row in table(folder / "文字.csv")}
    assert prose["problems"] == f"'=1+1，{basic.written('万元')}万元"
    changes = table(package / "data" / "修改记录.csv")
    assert len(changes) == 1 + len(list(library.history(1))) + 1
    assert changes[0] == ["序号", "时间", "修改人", "操作", "项目", "原值", "新值", "代码", "校验值"]
    assert changes[-1][3:7] == ["归档", "归档", "", "永久；内部"]
    assert table(package / "data" / "检查结果.csv")[0][0] == "级别"


def test_the_metadata_and_the_sheet_say_what_it_is(package: Path) -> None:
    told = dict(line.split(": ", 1) for line in (package / "bag-info.txt").read_text("utf-8").splitlines())
    assert (told["保管期限"], told["密级"], told["状态"], told["年度"]) == ("永久", "内部", "草稿", "2024")
    payload = [path for path in (package / "data").rglob("*") if path.is_file()]
    assert told["Payload-Oxum"] == f"{sum(path.stat().st_size for path in payload)}.{len(payload)}"
    sheet = (package / "四性检测.txt").read_text("utf-8-sig")
    assert "不通过" not in sheet
    assert "本报告归档时为草稿" in sheet
    for nature in ("真实性", "完整性", "可用性", "安全性"):
        assert nature in sheet


def test_the_same_report_gives_the_same_payload(library: Library, package: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    other = archive(library, opened(library, 1), again, Wishes(kept=PERIODS[0], secrecy="内部"))
    assert (other / "manifest-sha256.txt").read_bytes() == (package / "manifest-sha256.txt").read_bytes()


def test_a_text_is_no_formula_and_a_number_stays_one() -> None:
    assert [safe(text) for text in ("=1+1", "-x", "@a", "甲=乙", "")] == ["'=1+1", "'-x", "'@a", "甲=乙", ""]
    assert csv_bytes(("a",), [('b,"c"',)]) == b'\xef\xbb\xbfa\r\n"b,""c"""\r\n'
