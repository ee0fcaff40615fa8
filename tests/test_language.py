"""The program's sentences: complete in English, plain in Chinese; numbers and dates as written in China."""

import ast
import string
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.language import _, catalogue, format_amount, format_date, format_time, use
from tools.messages import CATALOGUE, sentences, sources, updated

ROOT = Path(__file__).parents[1]
UNWANTED = ("！", "您", "你", "失败", "撤消")
"""Words that official Chinese, or our own list of terms, does without."""


def places(message: str) -> list[str]:
    """The places to fill in a message, sorted: ``{name}``."""
    return sorted(name for _text, name, *_rest in string.Formatter().parse(message) if name is not None)


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("zh")


def test_every_sentence_has_an_english_one() -> None:
    translated = catalogue("en")
    assert not {message: place for message, place in sentences().items() if message not in translated}


def test_the_english_fills_the_same_places() -> None:
    assert not {message: english for message, english in catalogue("en").items() if places(message) != places(english)}


def test_the_catalogue_is_up_to_date() -> None:
    """No sentence that nobody says, each once, in order: otherwise ``make messages``."""
    assert CATALOGUE.read_bytes() == updated()


def test_sentences_are_plain_and_official() -> None:
    assert not {message: place for message, place in sentences().items() if any(word in message for word in UNWANTED)}


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.relative_to(ROOT).as_posix())
def test_a_sentence_is_looked_up_whole(source: Path) -> None:
    """An f-string is filled before it is looked up, so no catalogue can hold it."""
    tree = ast.parse(source.read_text("utf-8"))
    assert not [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("_", "N_")
        and isinstance(node.args[0], ast.JoinedStr)
    ]


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.relative_to(ROOT).as_posix())
def test_no_spare_name_hides_the_function(source: Path) -> None:
    """``head, _, tail = …`` makes ``_`` a local name, and every sentence in that function a crash."""
    nodes = list(ast.walk(ast.parse(source.read_text("utf-8"))))
    imported = any(isinstance(node, ast.alias) and node.name == "_" for node in nodes)
    spare = [
        node.lineno
        for node in nodes
        if isinstance(node, ast.Name) and node.id == "_" and isinstance(node.ctx, ast.Store)
    ]
    assert not (imported and spare)


def test_a_sentence_is_itself_in_chinese_and_where_no_translation_is() -> None:
    assert _("此句无人翻译") == "此句无人翻译"


@pytest.mark.usefixtures("english")
def test_english_is_spoken_when_asked_for() -> None:
    message, translation = next(iter(catalogue("en").items()))
    assert _(message) == translation != message
    assert _("此句无人翻译") == "此句无人翻译"
    use("zh")
    assert _(message) == message


def test_a_date_is_written_with_hyphens_on_screen_and_in_characters_on_paper() -> None:
    assert format_date(date(2023, 4, 5)) == "2023-04-05"
    assert format_date(date(2023, 4, 5), paper=True) == "2023年4月5日"


def test_a_time_is_that_of_the_clock_on_the_wall() -> None:
    moment = datetime(2023, 4, 5, 6, 3, 22)  # a local time
    assert format_time(moment) == "06:03:22"
    assert format_time(moment.astimezone(UTC)) == "06:03:22"


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [
        ("1234.5", 2, "1,234.50"),
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("-0.004", 2, "0.00"),
        ("10", 0, "10"),
        ("588.3", None, "588.3"),
        ("1E+3", None, "1,000"),
        ("1234567890123.456789", None, "1,234,567,890,123.456789"),
    ],
)
def test_an_amount_has_separators_and_is_rounded_half_up(number: str, decimals: int | None, written: str) -> None:
    assert format_amount(Decimal(number), decimals) == written


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_an_amount_with_as_few_decimals_as_it_needs_loses_nothing(number: Decimal) -> None:
    assert Decimal(format_amount(number).replace(",", "")) == number
