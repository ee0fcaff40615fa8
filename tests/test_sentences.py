"""Every sentence for users: in the catalogue, in English too, and in plain official Chinese."""

import ast
import re
from pathlib import Path

import pytest

from actions.language import catalogue
from tools.messages import CATALOGUE, sentences, sources, updated

ROOT = Path(__file__).parents[1]
UNWANTED = ("！", "您", "你", "失败", "撤消")
"""Words that official Chinese, or our own list of terms, does without."""
NAMES = {"绩效自评", "绩效自评.db", "某县档案馆"}
"""Chinese in the sources that is no sentence: the library's folder and file, the unit of the self-test."""


_HAN = "\u4e00-\u9fff"
_WORDS = "name|path|suffix|codes|kinds|key|identity|label|state|words|family|platform|python|qt|names|version"
"""Places of a sentence that hold words or Latin names, no number."""
_BLANKS = re.compile(
    rf"(?:(?<![A-Za-z/] )(?<![A-Za-z0-9.+/=(%-])\d[\d,.%-]*|\{{(?!{_WORDS})\w+\}}) [{_HAN}]"
    rf"|[{_HAN}] (?:\d|\{{(?!{_WORDS})\w+\}}(?!万元)[{_HAN}])"
    rf"|[{_HAN}][A-Za-z]|[A-Za-z][{_HAN}]"
)
"""A number with a blank behind it or before it, and Latin words without one; %1 is a place of Qt's own."""


def blanks_amiss(words: str) -> bool:
    """Whether a blank stands between a number and Chinese, or none between Latin words and Chinese (but U盘)."""
    return bool(_BLANKS.search(words.replace("U盘", "盘")))


def named(source: Path) -> str:
    """A source's name in the list of tests."""
    return source.relative_to(ROOT).as_posix()


def speaking() -> list[Path]:
    """The sources that talk to users; the others' Chinese is data: words of reports, units, fonts."""
    return [source for source in sources() if source.relative_to(ROOT).parts[0] in ("actions", "gui")]


def nodes(source: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(source.read_text("utf-8"))))


def marked(source: Path) -> list[ast.Call]:
    """The calls of ``_`` and ``N_``."""
    calls = (node for node in nodes(source) if isinstance(node, ast.Call))
    return [call for call in calls if ast.unparse(call.func) in ("_", "N_")]


def literals(source: Path) -> list[ast.Constant]:
    """The texts of a source that are neither marked nor docstrings."""
    found = nodes(source)
    aside = {ast.dump(node, include_attributes=True) for call in marked(source) for node in ast.walk(call)}
    aside |= {ast.dump(node.value, include_attributes=True) for node in found if isinstance(node, ast.Expr)}
    texts = (node for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [text for text in texts if ast.dump(text, include_attributes=True) not in aside]


def places(message: str) -> list[str]:
    """The places to fill in a message, sorted: ``{name}``."""
    return sorted(re.findall(r"\{(\w+)\}", message))


def test_every_sentence_has_an_english_one() -> None:
    translated = catalogue("en")
    assert not {message: place for message, place in sentences().items() if message not in translated}


def test_the_english_fills_the_same_places() -> None:
    assert not {message: english for message, english in catalogue("en").items() if places(message) != places(english)}


def test_the_catalogue_is_up_to_date() -> None:
    """No sentence that nobody says, each once, in order: otherwise ``make messages``."""
    in_order = CATALOGUE.read_bytes() == updated()  # the whole catalogue twice would tell nobody anything
    assert in_order


def test_sentences_are_plain_and_official() -> None:
    assert not {message: place for message, place in sentences().items() if any(word in message for word in UNWANTED)}


def test_no_blank_stands_between_a_number_and_chinese() -> None:
    """共4份, as official papers and GB/T 15835 write it; a label keeps one before its value (差额 3.5万元, 得分 95).

    Latin words keep a blank on either side (按 F8 逐个查看), and so does a number within them (GB/T 15834).
    """
    assert [message for message in sentences() if blanks_amiss(message)] == []


@pytest.mark.parametrize(
    "words", ["共 4 份", "共 {count} 份", "共{count} 份", "如 32。", "第 {place} 页", "填0 到1", "PDF或图片"]
)
def test_what_such_a_blank_looks_like(words: str) -> None:
    assert blanks_amiss(words)


@pytest.mark.parametrize("source", sources(), ids=named)
def test_a_sentence_is_looked_up_whole(source: Path) -> None:
    """An f-string is filled before it is looked up, so no catalogue can hold it."""
    assert not [call.lineno for call in marked(source) if isinstance(call.args[0], ast.JoinedStr)]


@pytest.mark.parametrize("source", sources(), ids=named)
def test_no_spare_name_hides_the_function(source: Path) -> None:
    """``head, _, tail = …`` makes ``_`` a local name, and every sentence in that function a crash."""
    found = nodes(source)
    imported = any(isinstance(node, ast.alias) and node.name == "_" for node in found)
    names = (node for node in found if isinstance(node, ast.Name) and node.id == "_")
    assert not imported or not [name.lineno for name in names if isinstance(name.ctx, ast.Store)]


@pytest.mark.parametrize("source", speaking(), ids=named)
def test_no_chinese_escapes_the_catalogue(source: Path) -> None:
    """What has three characters in a row is said to somebody; units and marks are shorter."""
    long = re.compile("[\u4e00-\u9fff]{3}")
    assert not [
        f"{text.lineno}: {text.value!r}"
        for text in literals(source)
        if long.search(str(text.value)) and text.value not in NAMES
    ]


def test_what_is_put_together_has_english_marks_in_english() -> None:
    """``{label}：{value}`` is a sentence too: words joined by Chinese marks outside of ``_`` keep them in English."""
    chinese = re.compile("[：（）；，。、“”]")
    kept = {"gui/fields/table/chosen.py", "actions/amendments.py", "actions/archiving.py", "actions/comparing.py",
            "actions/forming.py"}  # fmt: skip
    # patterns, what an archive states and what a file is called: Chinese in every language
    faults = []
    for source in speaking():
        if named(source) in kept or named(source).startswith("actions/commands/"):
            continue
        inside = {id(node) for call in marked(source) for node in ast.walk(call)}
        glued = (_glue(node) for node in nodes(source) if id(node) not in inside)
        faults += [f"{named(source)} {text}" for text in glued if chinese.search(text)]
    assert not faults


def _glue(node: ast.AST) -> str:
    """What stands between the values of an f-string, or between words that are joined."""
    match node:
        case ast.JoinedStr(values):
            parts: list[ast.expr] = values
        case ast.Attribute(value, "join"):
            parts = [value]
        case _:
            parts = []
    return " ".join(str(each.value) for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str))
