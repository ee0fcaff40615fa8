"""Which outline a report is written by, and where a unit is by its name."""

from dataclasses import dataclass

import pytest

from domain.outline import OutlineError, decode_outline, fitting
from domain.outline.fitting import is_years
from domain.places import level_of, places_of
from tests.domain.test_outline import SMALL

HUNAN = ("湖南省",)


@dataclass(frozen=True)
class Form:
    name: str
    provinces: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()


FORMS = (
    Form("anybody"),
    Form("guangdong", ("广东省",), ("2021-",)),
    Form("older", HUNAN, ("2017-2020",)),
    Form("yueyang", ("岳阳市",), ("2018-2021",)),
    Form("hunan", HUNAN, ("2022-",)),
    Form("county", HUNAN, ("2023-",), ("县",)),
)


def best(year: str, *places: str, level: str = "") -> str:
    return fitting(FORMS, year, places, level)[0].name


@pytest.mark.parametrize(
    ("year", "places", "level", "name"),
    [
        ("2022", HUNAN, "", "hunan"),
        ("2025", HUNAN, "", "hunan"),  # holds until one replaces it; of what level the unit is nobody knows
        ("2025", HUNAN, "县", "county"),
        ("2025", HUNAN, "市", "hunan"),
        ("2022", HUNAN, "县", "hunan"),  # the county's own came a year later
        ("2019", HUNAN, "县", "older"),
        ("2021", HUNAN, "", "older"),  # nothing else yet, though its own years are over
        ("2016", HUNAN, "", "anybody"),  # nothing of Hunan's had begun
        ("2019", (*HUNAN, "岳阳市"), "县", "yueyang"),
        ("2023", (*HUNAN, "岳阳市"), "", "yueyang"),  # the city's own before the province's
        ("2019", (*HUNAN, "株洲市"), "", "older"),
        ("2023", ("广东省", "茂名市"), "县", "guangdong"),
        ("2020", ("广东省",), "", "anybody"),
        ("2023", ("青海省",), "", "anybody"),
        ("", HUNAN, "", "hunan"),
        ("2023", (), "", "anybody"),
    ],
)
def test_the_fitting_outline_comes_first(year: str, places: tuple[str, ...], level: str, name: str) -> None:
    assert best(year, *places, level=level) == name


def test_an_outline_of_later_years_or_another_place_comes_last() -> None:
    assert [form.name for form in fitting(FORMS, "2019", HUNAN)][-3:] == ["hunan", "county", "guangdong"]
    assert fitting(FORMS, "2024", HUNAN)[-1].name in ("yueyang", "guangdong")


def test_those_that_fit_alike_stay_in_order() -> None:
    forms = (Form("a"), Form("b"), Form("c"))
    assert fitting(forms, "2024", HUNAN) == forms


@pytest.mark.parametrize("text", ["2022", "2022-", "2018-2021", "2022-2022"])
def test_years(text: str) -> None:
    assert is_years(text)


@pytest.mark.parametrize("text", ["", "-", "-2022", "22", "2022–", "2021-2018", "2022-20", "２０２２年", "2022\n"])
def test_no_years(text: str) -> None:
    assert not is_years(text)


def test_an_outline_with_years_that_are_none_is_refused() -> None:
    with pytest.raises(OutlineError, match="not years: 2021年起"):
        decode_outline(SMALL.replace("revision = 1", 'revision = 1\nyears = ["2021年起"]', 1))


@pytest.mark.parametrize(
    ("unit", "places", "level"),
    [
        ("株洲市芦淞区行政审批服务局", ("湖南省", "株洲市"), "县"),
        ("湖南省岳阳市君山区水利局", ("湖南省", "岳阳市"), "县"),
        ("湖南岳阳市财政局", ("湖南省", "岳阳市"), "市"),
        ("吉林市水务局", ("吉林省", "吉林市"), "市"),
        ("吉林省水利厅", ("吉林省",), "省"),
        ("内蒙古自治区财政厅", ("内蒙古自治区",), "省"),
        ("内蒙古赤峰市财政局", ("内蒙古自治区", "赤峰市"), "市"),
        ("黑龙江省林业厅", ("黑龙江省",), "省"),
        ("海南州民政局", ("青海省", "海南州"), "市"),
        ("北京市朝阳区财政局", ("北京市",), "县"),  # no city of that name in Liaoning
        ("红河哈尼族彝族自治州教育局", ("云南省", "红河哈尼族彝族自治州"), "市"),
        ("青峦县林业局", (), "县"),
        ("青峦县云山镇人民政府", (), "乡"),
        ("云山街道办事处", (), "乡"),
        ("档案馆", (), ""),
        ("", (), ""),
    ],
)
def test_a_name_tells_place_and_level(unit: str, places: tuple[str, ...], level: str) -> None:
    assert (places_of(unit), level_of(unit)) == (places, level)
