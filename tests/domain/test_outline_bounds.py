"""What a TOML text may hold is bounded by a scan that builds nothing."""

import pytest

from domain.outline.bounds import DEEPEST, LARGEST, Unbounded, check_bounds
from tests.domain.build import SHIPPED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# " + "x" * LARGEST, "larger"),
        ("# " + "题" * (LARGEST // 3 + 1), "larger"),
        ("a = " + "[" * (DEEPEST + 1), "deep"),
        ("a = " + "{a=" * (DEEPEST + 1), "deep"),
        ("a." * 9 + "b = 1", "key"),
        ("'a' . " * 9 + "b = 1", "key"),
        ("a = " + "9" * 121, "word of 121"),
        ("a" * 121 + " = 1", "word of 121"),
        ("\n" * 20_001, "keys"),
        ("a = [" + "1," * 20_001, "keys"),
    ],
)
def test_what_is_beyond_a_bound_is_refused(text: str, words: str) -> None:
    with pytest.raises(Unbounded, match=words):
        check_bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        SHIPPED.read_text("utf-8"),
        "a = " + "[" * DEEPEST + "]" * DEEPEST,
        "a = '" + "[" * 500 + "'",
        'a = """' + "[.\n" * 500 + '"""',
        "# " + "[{." * 500,
        'a = "' + "9" * 500 + '"',
        'a = "\\"' + "[" * 500 + '"',
    ],
)
def test_what_stands_in_strings_and_comments_is_not_counted(text: str) -> None:
    check_bounds(text)
