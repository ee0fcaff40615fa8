"""An import that is only tried, and what an import tells of figures."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.importing import import_source, imported_values, tried
from actions.problems import InputProblem
from domain.report import written
from storage.library import Library

TEXT = """某县数据局2024年度部门整体支出绩效自评报告
一、单位画像
全局编制31名，在岗在编29人。
二、钱的去向
2024年全年支出600万元，其中：基本支出100万元，项目支出500万元。本级人员经费分两类，为某项人员经费80万元。
主要项目有：管网改造280万元、水库除险220万元。
三、还差在哪里
更新不够。
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "甲.db") as opened:
        yield opened


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_nothing_goes_in_and_every_figure_has_its_words(library: Library, source: Path) -> None:
    found = tried(library, source)

    assert library.find("2024", "某县数据局") == ()
    assert found.outline == "own-form"
    taken = {each.key: (each.value, each.quote) for each in found.taken}
    assert taken["general.project"] == ("500", "其中：基本支出100万元，项目支出500万元")
    assert taken["staff.quota"] == ("31", "全局编制31名")
    assert taken["projects.2"] == ("220", "水库除险220万元")
    assert taken["cover.unit"][0] == "某县数据局"
    for _, value, quote in found.taken:
        assert quote, value


def test_what_is_in_doubt_is_told_and_not_taken(library: Library, source: Path) -> None:
    found = tried(library, source)

    assert "general.personnel" not in {each.key for each in found.taken}
    assert ("general.personnel", "80") in {(each.key, each.value) for each in found.doubtful}


def test_an_import_tells_what_it_keeps(library: Library, source: Path) -> None:
    imported = import_source(library, source)
    report = library.load(imported.id).report

    values = json.loads(json.dumps(imported_values(imported)))
    kept = {key: written(value) for key, value in report.figures.items()}
    assert {each["key"]: each["value"] for each in values["taken"] if "projects" not in each["key"]} == kept


def test_an_outline_that_is_named_is_the_one(library: Library, source: Path) -> None:
    with pytest.raises(InputProblem):
        tried(library, source, "hunan-2022")


def test_an_exported_file_is_not_tried(library: Library, tmp_path: Path) -> None:
    import_source(library, _written(tmp_path))
    with pytest.raises(InputProblem):
        tried(library, library.path)


def _written(folder: Path) -> Path:
    path = folder / "另一份.txt"
    path.write_text(TEXT, "utf-8")
    return path
