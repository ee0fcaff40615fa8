"""Units: kept with code and former names, found by each of them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from actions.opening import open_library
from actions.problems import InputProblem
from actions.reports import add, opened
from actions.units import UNITS, Unit, meant, set_unit, unit_named, units
from domain.report import new_uuid
from main import main
from storage.library import Library
from tests.domain.attached import TEXT, filled


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


def added(library: Library, unit: str, year: str) -> int:
    return add(library, replace(filled(cover__unit=unit, cover__year=year), uuid=new_uuid()), TEXT)


def test_what_is_known_of_a_unit_is_kept_changed_and_forgotten(library: Library) -> None:
    set_unit(library, Unit("某县档案馆", "301001", ("某县档案局",)))
    set_unit(library, Unit("某县水利局", "302001"))
    assert [each.name for each in units(library)] == ["某县档案馆", "某县水利局"]
    assert unit_named(units(library), "某县档案局").code == "301001"
    assert unit_named(units(library), "别的") == Unit("别的")
    set_unit(library, Unit("某县水利局"))
    assert [each.name for each in units(library)] == ["某县档案馆"]


@pytest.mark.parametrize(
    "unit",
    [Unit(""), Unit("甲", former=("甲",)), Unit("甲", former=("",)), Unit("甲" * 101), Unit("甲", code="301001")],
)
def test_what_says_nothing_is_refused(unit: Unit, library: Library) -> None:
    set_unit(library, Unit("某县档案馆", "301001"))
    with pytest.raises(InputProblem):
        set_unit(library, unit)
    assert len(units(library)) == 1


@pytest.mark.parametrize("text", ["{", "[1]", '[{"name": "甲"}]', "[" * 5000])
def test_what_cannot_be_read_is_nothing(text: str, library: Library) -> None:
    library.set_preference(UNITS, text)
    assert units(library) == ()


def test_reports_are_found_by_code_name_and_former_name(library: Library) -> None:
    old, new = added(library, "某县档案局", "2022"), added(library, "某县档案馆", "2023")
    added(library, "某县水利局", "2023")
    set_unit(library, Unit("某县档案馆", "301001", ("某县档案局",)))
    for words in ("301001", "３０１００１", "某县档案馆", "档案局", "档案"):
        assert {each.id for each in meant(library.summaries(), units(library), words)} == {old, new}
    last_year = opened(library, new).last_year
    assert last_year is not None
    assert last_year.report.unit == "某县档案局"


def test_the_command_line_keeps_shows_and_finds(library: Library, capfd: pytest.CaptureFixture[str]) -> None:
    number = added(library, "某县档案馆", "2023")
    added(library, "某县水利局", "2023")
    library.close()
    place = ["--library", str(library.path)]
    assert main([*place, "unit", "某县档案馆", "--code", "301001", "--former", "某县档案局"]) == 0
    assert capfd.readouterr().out == "301001\t某县档案馆\t某县档案局\n"
    assert main([*place, "unit", "某县档案馆", "--former", "某县档案科"]) == 0
    capfd.readouterr()
    assert main([*place, "unit", "--json"]) == 0
    told = {"name": "某县档案馆", "code": "301001", "former": ["某县档案科", "某县档案局"]}
    assert json.loads(capfd.readouterr().out) == [told]
    assert main([*place, "list", "--unit", "档案科", "--json"]) == 0
    assert [each["id"] for each in json.loads(capfd.readouterr().out)] == [number]
    assert main([*place, "unit", "某县水利局", "--code", "301001"]) == 2
    assert "已是“某县档案馆”的编码" in capfd.readouterr().err
