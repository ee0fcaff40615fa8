"""Words found by a few letters of their pinyin."""

import pytest

from domain.initials import initials, match


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("项目支出", "xmzc"),
        ("全年预算数", "qnyss"),
        ("（二）政府性基金", "ezfxjj"),
        ("打印成 PDF…", "dycpdf"),
        ("2023年度", "2023nd"),
        ("啊座", "az"),
        ("瞭望", "w"),
        ("", ""),
    ],
)
def test_initials(words: str, letters: str) -> None:
    assert initials(words) == letters


def test_the_best_match_is_the_words_themselves() -> None:
    ranks = [match("项目支出", typed) for typed in ("项目", "支出", "xm", "zc", "项出", "xc")]
    assert ranks == [6, 5, 4, 3, 2, 1]
    assert match("项目支出", "基本") == match("项目支出", "zx") == 0
    assert match("项目支出", " ") == 1
