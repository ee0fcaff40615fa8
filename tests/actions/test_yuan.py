"""Outlines in 元: archive, history and Chinese views speak 元; packages that said 万元 verify as they did."""

import csv
import io
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from actions.archiving import PERIODS, Wishes, archive
from actions.comparing import compare
from actions.history import history_text, lines
from actions.outlines import OutlineSource
from actions.reports import Opened, create, edit, opened
from domain import editing
from domain.amount import Amount
from domain.outline import decode_outline
from storage.library import Library
from storage.package_sums import Verdict
from storage.transfer import export_report
from storage.verifying import Proved, verify
from tests.actions.test_package_forgeries import written
from tests.conftest import ROOT
from tests.domain.attached import TEXT as ATTACHED
from tests.domain.attached import filled
from tests.storage.reports import DIGEST

BEFORE = ROOT / "tests" / "data" / "packages" / "yuan-in-ten-thousands.zip"
"""Archived when every table of a package was in 万元; 1,200,000.50 元 spent, one project of 500,000 元."""
YUAN = (ROOT / "tests" / "data" / "outlines" / "yuan-2023.toml").read_text("utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "库.db", who="王会计")


@pytest.fixture
def current(library: Library) -> Opened:
    source = OutlineSource(decode_outline(YUAN), YUAN, "")
    found = opened(library, create(library, source, "2023", "云岭州林业局"))
    for change in (
        editing.set_figure(found.report, "general.expenditure", Amount(120_000_050)),
        editing.set_figure(found.report, "general.basic", Amount(-5)),
        editing.insert_rows(found.report, "projects", 0, [{"name": "造林", "amount": Amount(50_000_000)}]),
    ):
        found = edit(library, found, "填写", change)
    return found


def table(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def view(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_tables_of_a_package_are_in_yuan_and_verify(library: Library, current: Opened, tmp_path: Path) -> None:
    package = archive(library, current, tmp_path, Wishes(kept=PERIODS[0], secrecy="内部"))
    figures = {row[3]: row[:3] for row in table((package / "data/数据/数据.csv").read_bytes())}
    assert figures["general.expenditure"] == ["决算支出", "1200000.5", "元"]
    assert figures["general.basic"] == ["基本支出", "-0.05", "元"]
    projects = table((package / "data/数据/项目.csv").read_bytes())
    assert [head for head in projects[0] if head.endswith("（元）")]
    assert "500000" in projects[1]
    assert [
        row[6] for row in table((package / "data/修改记录.csv").read_bytes()) if row[7] == "general.expenditure"
    ] == ["1200000.5元"]
    assert not [file for file in verify(package, compare).files if file.differs]


def test_the_history_in_words_is_in_yuan(library: Library, current: Opened) -> None:
    told = history_text(lines(library.history(current.id), current))
    assert "决算支出\t— → 1200000.5元\n" in told


def differing(path: Path) -> dict[str, Verdict]:
    proved: Proved = verify(path, compare)
    return {file.name: file.verdict for file in proved.files if file.differs}


TABLES = ("data/数据/", "data/修改记录.csv", "data/检查结果.csv")


def test_the_tables_of_a_package_of_before_verify_as_they_did() -> None:
    with zipfile.ZipFile(BEFORE) as zipped:
        name = next(name for name in zipped.namelist() if name.endswith("数据/数据.csv"))
        assert any(row[1:3] == ["120.00005", "万元"] for row in table(zipped.read(name)))
    assert not [name for name in differing(BEFORE) if name.startswith(TABLES)]


@pytest.mark.parametrize(
    ("old", "new"), [("120.00005", "120.00006"), ("120.00005,万元", "120.00005,元"), ("决算", "预算")]
)
def test_a_package_of_before_that_was_changed_is_found(old: str, new: str, tmp_path: Path) -> None:
    """Its table changed and every sum made anew, as one would who knows the format."""
    files = {name.partition("/")[2]: data for name, data in unzipped(BEFORE).items()}
    text = files["data/数据/数据.csv"].decode()
    assert old in text
    files["data/数据/数据.csv"] = text.replace(old, new).encode()
    assert differing(written(files, tmp_path))["data/数据/数据.csv"] is Verdict.UNPROVED


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_the_chinese_views_are_in_yuan(library: Library, current: Opened, tmp_path: Path) -> None:
    export_report(library, current.id, tmp_path / "报告.sqlite")
    for path in (library.path, tmp_path / "报告.sqlite"):
        money = "SELECT 项目, 数值, 单位 FROM 数据 WHERE 单位 IS NOT NULL ORDER BY 代码"
        assert view(path, money) == [("基本支出", "-0.05", "元"), ("决算支出", "1200000.5", "元")]
        assert view(path, "SELECT 列, 内容, 单位 FROM 表格 WHERE 单位 IS NOT NULL") == [("决算", "500000", "元")]
        assert view(path, "SELECT 项目, 新值 FROM 修改记录 WHERE 代码 = 'general.expenditure'") == [
            ("决算支出", "1200000.5")
        ]


def test_a_library_of_before_speaks_yuan_once_it_is_raised(tmp_path: Path) -> None:
    """The unit is read from the text of each outline that is there."""
    with zipfile.ZipFile(BEFORE) as zipped:
        name = next(name for name in zipped.namelist() if name.endswith(".sqlite"))
        (tmp_path / "旧.db").write_bytes(zipped.read(name))
    assert ("120.00005", "万元") in view(tmp_path / "旧.db", "SELECT 数值, 单位 FROM 数据")
    with Library.open(tmp_path / "旧.db"):
        pass
    assert ("1200000.5", "元") in view(tmp_path / "旧.db", "SELECT 数值, 单位 FROM 数据")


def test_keys_of_sheets_and_attachments_have_labels(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        library.add(filled(), ATTACHED, DIGEST)
    labels = dict(view(tmp_path / "库.db", "SELECT 代码, 项目 FROM 数据"))
    assert labels["sheets.2.total.spent"] == "项目支出绩效自评表：全年执行数"
    assert labels["people.quota"] == "编制数"
    cells = set(view(tmp_path / "库.db", "SELECT 表, 列 FROM 表格"))
    assert ("sheets.2.indicators", "项目支出绩效自评表：指标") in cells
    assert ("projects", "支出") in cells
    changes = dict(view(tmp_path / "库.db", "SELECT 代码, 项目 FROM 修改记录"))
    assert changes["sheets.1.total.budget"] == "项目支出绩效自评表：全年预算数"
    assert changes["sheets.1.indicators.11.name"] == "项目支出绩效自评表：指标"
    number, most = view(tmp_path / "库.db", "SELECT count(*), max(序号) FROM 修改记录")[0]
    assert number == most, "a row that two labels fit would stand twice"
    assert None not in {words for _, words in view(tmp_path / "库.db", "SELECT 代码, 项目 FROM 数据")}
