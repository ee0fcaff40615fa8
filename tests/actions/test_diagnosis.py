"""诊断信息: what is told of the library, and that it names nobody."""

from pathlib import Path

import pytest

from actions.backups import SECOND, make
from actions.diagnosis import facts_text, library_facts, program_facts, without_home
from actions.outlines import named
from actions.reports import create
from actions.version import VERSION
from storage.backup_files import Reason
from storage.library import Library


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "赵敏")
    (tmp_path / "赵敏" / "文档").mkdir(parents=True)
    return tmp_path / "赵敏" / "文档" / "绩效自评.db"


def test_the_library_and_its_backups_are_told_and_nobody_is_named(path: Path, tmp_path: Path) -> None:
    source = named("hunan-2022")
    assert source is not None
    with Library.open(path, who="王会计") as library:
        create(library, source, "2024", "青峦县林业局")
        before = dict(library_facts(library))
        assert (before["备份"], before["最近的完好备份"], before["第二备份位置"]) == ("0份", "—", "未设置")
        library.set_preference(SECOND, str(tmp_path / "U盘"))
        made = make(path, Reason.ASKED)
        assert made is not None
        facts = dict(library_facts(library))
        assert facts["资料库"] == str(Path("用户文件夹", "文档", "绩效自评.db"))
        assert facts["资料库状况"] == "完好，可以修改"
        assert facts["资料库格式"] == "第4版，日志方式 delete，报告1份"
        assert facts["备份"] == "1份"
        assert facts["最近的完好备份"] == f"{made.at:%Y-%m-%d %H:%M}"
        assert facts["第二备份位置"] == "现在不可用"
        made.path.write_bytes(b"x")
        assert dict(library_facts(library))["最近的完好备份"] == "—"
        said = facts_text((*program_facts(), *facts.items()))
    assert said.startswith(f"1. 程序版本：{VERSION}\n2. 操作系统：")
    assert not any(name in said for name in ("赵敏", "王会计", "林业局"))
    with Library.open(path, read_only=True) as library:
        assert dict(library_facts(library))["资料库状况"] == "完好，只读"


def test_a_library_that_no_file_holds_is_told_too() -> None:
    with Library.open(Path(":memory:")) as library:
        assert library_facts(library) == (("资料库", "—"),)


def test_a_path_elsewhere_is_told_as_it_is(path: Path) -> None:
    assert without_home(Path("/srv/库.db")) == "/srv/库.db"
