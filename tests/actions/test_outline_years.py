"""An outline holds until one replaces it: a report for 2025 finds the fitting one in 新建, 导入 and 从上年结转."""

import re
from pathlib import Path

import pytest

from actions.carrying import carry_over
from actions.choosing import preferred
from actions.importing import import_source, tried
from actions.outlines import FOLDER, available, named
from actions.reoutlining import carry_out, newer, planned
from actions.reports import create, opened
from domain.outline import covers
from main import main
from reports.reading.choosing import Told
from resources import path as resource
from storage.library import Library
from tests.actions.test_shipped_outlines import SAMPLES, Sample


def following(folder: Path) -> None:
    """An outline of Hunan from 2026 on, as the bureau hands it out, in the folder beside a library."""
    source = named("hunan-2022")
    assert source is not None
    text = source.text.replace('key = "hunan-2022"', 'key = "hunan-2026"', 1).replace('["2022-"]', '["2026-"]', 1)
    (folder / FOLDER).mkdir(exist_ok=True)
    (folder / FOLDER / "hunan-2026.toml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("year", "unit", "key"),
    [
        ("2018", "株洲市林业局", "hunan-2017"),
        ("2021", "株洲市林业局", "hunan-2017"),  # its own years end in 2020, nothing replaces it before 2022
        ("2022", "株洲市林业局", "hunan-2022"),
        ("2025", "株洲市林业局", "hunan-2022"),
        ("2031", "株洲市林业局", "hunan-2022"),
        ("2022", "青峦县林业局", "hunan-2022"),
        ("2025", "青峦县林业局", "hunan-county-2023"),
        ("2019", "岳阳市水务局", "yueyang-2018"),
        ("2025", "岳阳市水务局", "yueyang-2018"),
        ("2025", "长沙市水务局", "changsha-2021"),
        ("2025", "广东省水利厅", "guangdong-2021"),
        ("2025", "成都市水务局", "sichuan-2021"),
        ("2025", "昆明市水务局", "yunnan-2021"),
        ("2025", "武汉市水务局", "hubei-2020"),
        ("2025", "贵阳市水务局", "plain"),
    ],
)
def test_a_new_report_is_offered_the_outline_that_holds(year: str, unit: str, key: str) -> None:
    found = preferred(available(), year, unit)
    assert found is not None
    assert found.outline.key == key


@pytest.mark.parametrize("year", ["2021", "2025", "2031"])
@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.outline for sample in SAMPLES])
def test_a_report_of_another_year_is_read_by_its_own_form(sample: Sample, year: str, tmp_path: Path) -> None:
    text = resource("samples", f"{sample.file}.txt").read_text("utf-8")
    by = int(year) - int(sample.year)
    moved = re.sub(r"20[0-9]{2}(?=年)", lambda found: str(int(found[0]) + by), text)
    source = tmp_path / "报告.txt"
    source.write_text(moved, "utf-8")
    with Library.open(tmp_path / "a.db") as library:
        assert tried(library, source).outline == sample.outline


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["附件2", "2026年3月印发", "青峦县林业局2025年度部门整体支出绩效自评报告"], "2025"),
        (["二〇二五年度青峦县林业局部门整体支出绩效自评报告"], "2025"),
        (["部门整体支出绩效自评报告", "2026年4月5日", "评价年度：2025年度"], "2025"),
        (["部门整体支出绩效自评报告", "2026年4月5日"], "2026"),
        (["部门整体支出绩效自评报告"], ""),
    ],
)
def test_the_year_that_a_text_tells_is_the_title_s(lines: list[str], year: str) -> None:
    assert Told(lines).year == year


def test_a_report_carried_into_a_year_with_another_outline_is_offered_that(tmp_path: Path) -> None:
    source = named("hunan-2017")
    assert source is not None
    with Library.open(tmp_path / "a.db") as library:
        last = create(library, source, "2020", "株洲市林业局")
        same = opened(library, carry_over(library, last, "2021"))
        assert newer(same, library.path) is None  # nothing replaces it yet
        made = opened(library, carry_over(library, last, "2025"))
        found = newer(made, library.path)
        assert found is not None
        assert (made.outline.key, found.outline.key) == ("hunan-2017", "hunan-2022")
        moved = carry_out(library, made, planned(made, found))
        assert newer(moved, library.path) is None
        assert moved.carried_from == made.carried_from


def test_of_a_county_its_own_and_of_a_place_without_another_none(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.db") as library:
        wanted = {"hunan-2017": ("青峦县林业局", "hunan-county-2023"), "yueyang-2018": ("岳阳市水务局", None)}
        for key, (unit, expected) in wanted.items():
            source = named(key)
            assert source is not None
            found = newer(opened(library, create(library, source, "2025", unit)), library.path)
            assert (found.outline.key if found else None) == expected


def test_an_outline_that_ends_when_the_next_begins_is_replaced_and_one_without_an_end_is_not(tmp_path: Path) -> None:
    following(tmp_path)
    with Library.open(tmp_path / "a.db") as library:
        place = library.path
        assert [preferred(available(place), year, "株洲市林业局").outline.key for year in ("2025", "2026")] == [  # type: ignore[union-attr]
            "hunan-2022",
            "hunan-2026",
        ]
        source = named("hunan-2022")
        assert source is not None
        assert newer(opened(library, create(library, source, "2026", "株洲市林业局")), place) is None  # 2022- goes on
        number = import_source(library, resource("samples", "2024-qingluan.txt")).id
        assert opened(library, number).outline.key == "hunan-2022"  # for 2024 the one of 2026 has not begun


def test_the_command_line_says_so_when_it_carries(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = named("hunan-2017")
    assert source is not None
    with Library.open(tmp_path / "a.db") as library:
        last = create(library, source, "2020", "株洲市林业局")
    assert main(["--library", str(tmp_path / "a.db"), "carry", str(last), "--year", "2025"]) == 0
    out, err = capfd.readouterr()
    assert "2025年度另有提纲：湖南省部门整体支出绩效自评报告（2022年度起）（第1版）" in err
    assert out.strip().isdecimal()


@pytest.mark.parametrize(
    ("years", "year", "expected"),
    [
        (("2017-2020",), "2020", True),
        (("2017-2020",), "2021", False),
        (("2017-2020",), "2016", False),
        (("2022-",), "2099", True),
        (("2022",), "2022", True),
        (("2022",), "2023", False),
        (("2018", "2020-2021"), "2021", True),
        ((), "2021", True),
        (("2022",), "", True),
    ],
)
def test_own_years(years: tuple[str, ...], year: str, expected: bool) -> None:
    class Meant:
        provinces: tuple[str, ...] = ()
        levels: tuple[str, ...] = ()

        def __init__(self) -> None:
            self.years = years

    assert covers(Meant(), year) is expected
