"""修改记录.csv of a package: the history in words, from values put together again, never what is stored."""

import csv
import io
from pathlib import Path

from actions import states
from actions.archiving import Wishes, archive
from actions.reports import edit
from actions.verifying import verified
from domain.editing import set_prose
from storage.library import Library
from tests.actions.sealed import final


def rows(package: Path) -> list[dict[str, str]]:
    text = (package / "data" / "修改记录.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_nothing_stored_is_told_raw(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db", who="李会计") as library:
        current = final(library)
        current = states.send_back(library, current, "1. 口径调整\n2. 改错字")
        before = current.report.prose["general.text"]
        assert "{general.basic}" in before
        for link in ("{general.budget}", "{general.basic}"):
            text = before.replace("{general.basic}", link)
            current = edit(library, current, "修改", set_prose(current.report, "general.text", text + "另行说明。"))
        package = archive(library, current, tmp_path, Wishes())
        found = rows(package)
    assert [row["新值"] for row in found if row["项目"] == "状态"] == ["定稿", "草稿"]
    assert [row["新值"] for row in found if row["项目"] == "退回修改"] == ["1. 口径调整\n2. 改错字"]
    changed = [row for row in found if row["代码"] == "general.text"][-1]
    assert "基本支出" in changed["新值"]
    assert changed["新值"].startswith("（第")
    for row in found:
        for cell in (row["项目"], row["原值"], row["新值"]):
            assert "{" not in cell
            assert "}" not in cell
            assert cell not in ("draft", "final")
    assert verified(package).whole
