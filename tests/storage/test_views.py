"""The file read by people with nothing but the sqlite3 program, in thirty years."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from domain.amount import Amount
from storage.library import Library
from tests.storage.reports import DIGEST, OUTLINE_TEXT, amounts, filled_library, sample, seal


def shown(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled_library(tmp_path / "库.db")
    return tmp_path / "库.db"


def test_every_view_has_chinese_columns(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        views = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        for view in views:
            columns = [column[0] for column in connection.execute(f'SELECT * FROM "{view}"').description]
            assert all(not name.isascii() for name in (view, *columns)), view
    assert set(views) == {
        "报告",
        "数据",
        "文字",
        "标题",
        "无此项",
        "表格",
        "未归位文字",
        "修改记录",
        "审核记录",
        "文件",
    }


def test_reports_and_figures(path: Path) -> None:
    assert shown(path, "SELECT 编号, 年度, 单位, 标题, 状态, 已填项, 应填项, 错误数, 提纲 FROM 报告") == [
        (1, "2022", "某县档案馆", "标题", "草稿", 3, 7, 1, "test")
    ]
    assert shown(path, "SELECT 项目, 数值, 单位, 代码 FROM 数据 ORDER BY 代码") == [
        ("单位名称", "某县档案馆", None, "cover.unit"),
        ("年度", "2022", None, "cover.year"),
        ("基本支出", "214.13", "万元", "general.basic"),
        (None, "95", None, "satisfaction.satisfied"),
    ]


def test_texts_tables_and_what_is_left_over(path: Path) -> None:
    assert shown(path, "SELECT 部分, 代码 FROM 文字") == [("支出情况", "general.text")]
    assert shown(path, "SELECT 原标题, 标题 FROM 标题") == [("支出情况", "{cover.unit}的支出")]
    assert shown(path, "SELECT 部分, 代码 FROM 无此项") == [(None, "fund")]
    assert shown(path, "SELECT 次序, 行号, 列, 内容, 单位 FROM 表格 ORDER BY 次序, 代码") == [
        (1, 2, "金额", "4.275001", "万元"),
        (1, 2, "项目名称", "数字化", None),
        (2, 1, "金额", "-0.0008", "万元"),
        (2, 1, "项目名称", "修缮", None),
    ]
    assert shown(path, "SELECT 次序, 内容 FROM 未归位文字") == [(1, "看不懂的一行"), (2, "")]


def test_the_history_names_cells_too(path: Path) -> None:
    found = shown(path, "SELECT 项目, 新值 FROM 修改记录 WHERE 代码 LIKE 'projects.%' ORDER BY 序号")
    assert found == [("项目名称", "数字化"), ("金额", "4.275001"), ("项目名称", "修缮"), ("金额", "-0.0008")]
    number, total = shown(path, "SELECT max(序号), count(*) FROM 修改记录")[0]
    assert number == total


def test_the_history(path: Path) -> None:
    found = shown(path, "SELECT 序号, 项目, 原值, 新值 FROM 修改记录 WHERE 代码 IN ('general.basic', 'fund')")
    assert found == [(4, "基本支出", None, "214.13"), (9, None, None, "无")]


@given(amounts)
def test_money_is_shown_exactly(amount: Amount) -> None:
    with Library.open(Path(":memory:")) as library, library.writing() as database:
        database.execute("INSERT INTO outline VALUES (1, 'o', 1, '', '')")
        database.execute("INSERT INTO report VALUES (1, 'u', 1, 'draft', 1, 1, '', 0, 0, 0, '', '', 0, '')")
        database.execute("INSERT INTO figure VALUES (1, 'k', 'amount', ?, NULL)", (amount.fen,))
        assert database.execute("SELECT 数值 FROM 数据").fetchone() == (amount.written("万元"),)


def test_an_outline_that_cannot_be_decoded_has_no_labels() -> None:
    with Library.open(Path(":memory:")) as library:
        library.add(sample(), "not an outline", DIGEST)
        library.add(sample(), OUTLINE_TEXT, DIGEST)
        with library.reading() as database:
            labels = database.execute("SELECT outline_id, count(*) FROM label GROUP BY 1").fetchall()
    assert [outline for outline, _ in labels] == [2]


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 program is not here")
def test_the_plain_program_reads_it(path: Path) -> None:
    query = 'PRAGMA integrity_check; SELECT "数值", "单位" FROM "数据" WHERE "项目" = \'基本支出\';'
    done = subprocess.run(["sqlite3", str(path), query], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["ok", "214.13|万元"]


def test_what_was_said_and_kept_beside_a_report(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        seal(library, library.add(sample(), OUTLINE_TEXT, DIGEST))
    assert shown(tmp_path / "库.db", "SELECT 事项, 内容, 负责人 FROM 审核记录") == [
        ("核实说明", "与批复一致", ""),
        ("定稿", "", "负责人"),
        ("盖章登记", "", ""),
    ]
    assert shown(tmp_path / "库.db", "SELECT 名称, 版本, 字节数 FROM 文件") == [
        ("定稿.pdf", 1, 14),
        ("扫描件.png", 1, 9),
    ]
