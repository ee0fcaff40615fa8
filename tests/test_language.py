"""Chinese or English, and numbers and dates as the window shows them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from babel.messages.pofile import read_po

import resources
from actions.language import _, catalogue, format_date, format_time, use
from actions.quotes import filled

_ON_PAPER = ("草稿", "备份", "公用经费", "基本支出", "项目支出")
"""What is printed or lies on the disk keeps its Chinese name."""


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("zh")


def test_a_sentence_is_itself_in_chinese() -> None:
    assert _("没有发现问题。") == "没有发现问题。"


@pytest.mark.usefixtures("english")
def test_english_is_spoken_when_asked_for_and_no_longer_when_not() -> None:
    assert _("没有发现问题。") == catalogue("en")["没有发现问题。"] != "没有发现问题。"
    use("zh")
    assert _("没有发现问题。") == "没有发现问题。"


@pytest.mark.usefixtures("english")
def test_what_is_no_sentence_of_ours_stays_as_it_is() -> None:
    assert _("某县档案馆") == "某县档案馆"
    assert _("") == ""


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        ("共{count}份", {"count": 1}, "1 report"),
        ("共{count}份", {"count": 0}, "0 reports"),
        ("共{count}份", {"count": "21"}, "21 reports"),
        ("还有{count}项未填", {"count": 1}, "1 value blank"),
        ("批注{count}条未读入，如“{quote}”。", {"count": 1, "quote": "[a|b]"},
         '1 comment was not read, such as "[a|b]".'),
        ("“{name}”核验不通过：{count}个文件中有{bad}个不一致。", {"name": "包", "count": 9, "bad": 1},
         '"包" is not as it was written: 1 of 9 files differs.'),
        ("“{name}”已读入，清理{cleaned}处，未能归位{unplaced}行。", {"name": "a", "cleaned": 1, "unplaced": 2},
         '"a" was read: 1 place cleaned, 2 lines not placed.'),
    ],
)  # fmt: skip
def test_words_follow_their_number(message: str, values: dict[str, object], said: str) -> None:
    assert _(message).format(**values) == said


@pytest.mark.usefixtures("english")
def test_words_follow_their_number_where_a_sentence_quotes_too() -> None:
    said = filled(_("“{name}”核验不通过：{count}个文件中有{bad}个不一致。"), name="包", count=9, bad=1)
    assert said == '"包" is not as it was written: 1 of 9 files differs.'


def test_every_choice_of_words_is_whole_and_follows_a_field_that_is_there() -> None:
    chosen = {message: words for message, words in catalogue("en").items() if "|" in words}
    assert len(chosen) > 40
    for message, words in chosen.items():
        choices = re.findall(r"\[(?:(\w+):)?([^\[\]|]+)\|([^\[\]|]+)\]", words)
        assert words.count("[") == words.count("]") == words.count("|") == len(choices), message
        for name, one, other in choices:
            assert one != other
            before = words[: words.index(f"{one}|{other}")]
            assert (f"{{{name}}}" in words) if name else "{" in before, message


def test_english_has_no_marks_that_the_chinese_face_sets_a_whole_sign_wide() -> None:
    """Their quotes and apostrophes stand apart from the words in a window whose face is a Chinese one."""
    assert [words for words in catalogue("en").values() if re.search(r"[“”‘’、；：？！]", words)] == []


def test_english_begins_only_its_first_word_with_a_capital_where_it_names_something_to_do() -> None:
    """``Take the sum``: commands, buttons and headings alike; names stay as they are."""
    names = {"Ctrl", "Shift", "Enter", "Times", "New", "Roman", "Chinese", "Latin", "Qt", "Word", "Excel", "No"}
    short = [words for words in catalogue("en").values() if len(words.split()) <= 5 and not re.search(r"[.:{]", words)]
    capitals = {word for words in short for word in re.findall(r" ([A-Z][a-z]+)", words)}
    assert capitals <= names


def test_a_unit_of_money_is_called_one_thing_in_english() -> None:
    """``万元`` beside every amount, as in the window and on paper; what it is, the guidance says once."""
    explained = {"单位：万元，精确到分。", "单位：元，精确到分。"}
    english = catalogue("en")
    told = {message: words for message, words in english.items() if "万元" in message and message not in explained}
    assert len(told) > 5
    assert [words for words in told.values() if "万元" not in words] == []
    assert [words for message, words in english.items() if "yuan" in words and message not in explained] == []
    assert "10,000 yuan" in english["单位：万元，精确到分。"]


def test_a_place_named_in_a_sentence_is_named_as_it_is_in_the_window() -> None:
    """``“未能归位的内容”`` in a sentence is the panel of that name, in English too."""
    english = catalogue("en")
    named = [(name, words) for message, words in english.items() for name in re.findall("“([^“”{}]+)”", message)]
    called = [(name, words) for name, words in named if name in english and name not in (*_ON_PAPER, "无")]
    assert len(called) > 15
    assert [(name, words) for name, words in called if english[name].casefold() not in words.casefold()] == []


def test_no_translation_is_a_guess() -> None:
    """A fuzzy entry is what a tool made of a sentence that was like this one."""
    with resources.path("locale", "en", "LC_MESSAGES", "messages.po").open("rb") as file:
        messages = [message for message in read_po(file, locale="en") if message.id]
    assert len(messages) > 1500
    assert [message.id for message in messages if message.fuzzy or not message.string] == []


def test_a_date_is_written_with_hyphens() -> None:
    assert format_date(date(2023, 4, 5)) == "2023-04-05"


def test_a_time_is_that_of_the_clock_on_the_wall() -> None:
    moment = datetime(2023, 4, 5, 6, 3, 22)  # a local time
    assert format_time(moment) == "06:03:22"
    assert format_time(moment.astimezone(UTC)) == "06:03:22"
