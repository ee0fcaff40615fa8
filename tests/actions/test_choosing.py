"""The outline that a new report is offered."""

from dataclasses import dataclass

import pytest

from actions.choosing import preferred, usual_year
from actions.outlines import OutlineSource, named
from domain.outline import decode_outline
from tests.domain.test_outline import SMALL


@dataclass(frozen=True)
class Made:
    year: str
    unit: str
    outline: str


def made(key: str, head: str) -> OutlineSource:
    text = SMALL.replace('key = "small-2022"', f'key = "{key}"\n{head}', 1)
    return OutlineSource(decode_outline(text), text, f"{key}.toml")


ANY = made("any", "")
GUANGDONG = made("guangdong", 'provinces = ["广东省"]\nyears = ["2021-"]')
OLD = made("hunan-2017", 'provinces = ["湖南省"]\nyears = ["2017-2021"]')
NEW = made("hunan-2022", 'provinces = ["湖南省"]\nyears = ["2022-"]')
SOURCES = (ANY, GUANGDONG, OLD, NEW)


@pytest.mark.parametrize(
    ("year", "unit", "wanted"),
    [
        ("2025", "青峦县林业局", NEW),
        ("2019", "青峦县林业局", OLD),
        ("2025", "株洲市芦淞区财政局", NEW),
        ("2025", "茂名市电白区司法局", GUANGDONG),
        ("2025", "昆明市教育局", ANY),
        ("", "", NEW),
    ],
)
def test_a_first_report_is_offered_what_its_name_and_year_tell(year: str, unit: str, wanted: OutlineSource) -> None:
    for sources in (SOURCES, SOURCES[::-1]):  # never the first file
        assert preferred(sources, year, unit) is wanted


def test_a_unit_goes_on_with_its_outline_until_another_replaces_it() -> None:
    reports = [Made("2021", "云山局", "hunan-2017"), Made("2023", "海滨局", "guangdong")]
    assert preferred(SOURCES, "2021", "云山局", reports) is OLD
    assert preferred(SOURCES, "2022", "云山局", reports) is NEW
    assert preferred(SOURCES, "2024", "海滨局", reports) is GUANGDONG
    assert preferred(SOURCES, "2024", "别的局", reports) is GUANGDONG  # where the library's newest report is
    assert preferred(SOURCES, "2024", "长沙市水务局", reports) is NEW  # but a name that tells its place is believed


def test_an_outline_for_anybody_that_a_unit_chose_stays_its_own() -> None:
    reports = [Made("2022", "云山局", "any"), Made("2020", "云山局", "hunan-2017")]
    assert preferred(SOURCES, "2025", "云山局", reports) is ANY
    assert preferred(SOURCES, "2025", "海滨局", reports) is NEW, "what one unit chose is not another's"
    named_place = [Made("2022", "长沙市水务局", "any")]
    assert preferred(SOURCES, "2025", "长沙市水务局", named_place) is ANY, "though its name tells a place"


def test_a_unit_stays_with_its_own_of_two_that_hold_alike() -> None:
    city = made("city", 'provinces = ["长沙市", "湖南省"]\nyears = ["2021-"]')
    sources = (*SOURCES, city)
    assert preferred(sources, "2021", "某局", [Made("2020", "某局", "hunan-2017")]) is city  # begun behind it
    assert preferred(sources, "2025", "长沙市水务局", [Made("2024", "长沙市水务局", "guangdong")]) is GUANGDONG
    assert preferred(sources, "2020", "长沙市水务局", [Made("2024", "长沙市水务局", "guangdong")]) is OLD  # not begun


@pytest.mark.parametrize(
    ("made_before", "year"),
    [((), "2025"), (("2023",), "2025"), (("2025", "2024"), "2026"), (("2026",), "2026"), (("？",), "2025")],
)
def test_the_next_report_is_of_the_year_that_has_none(made_before: tuple[str, ...], year: str) -> None:
    reports = [Made(each, "某局", "any") for each in made_before]
    assert usual_year("某局", reports, 2026) == year
    assert usual_year("别的局", reports, 2026) == "2025"


def test_an_outline_that_is_gone_is_not_offered() -> None:
    assert preferred(SOURCES, "2025", "云山局", [Made("2024", "云山局", "gone")]) is NEW
    assert preferred((), "2025", "云山局") is None


def test_the_shipped_outline_of_hunan_says_where_and_when_it_holds() -> None:
    source = named("hunan-2022")
    assert source is not None
    assert (source.outline.provinces, source.outline.years) == (("湖南省",), ("2022-",))
