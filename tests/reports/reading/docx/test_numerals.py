"""Numbers as Word's lists write them."""

import pytest

from reports.reading.docx.numerals import numeral


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("none", 7, ""),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("lowerRoman", 0, "0"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("lowerLetter", 0, "0"),
        ("lowerLetter", 781, "781"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 99, "九十九"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("japaneseCounting", 102, "一百零二"),
        ("taiwaneseCountingThousand", 1002, "一千零二"),
        ("taiwaneseCounting", 2030, "二千零三十"),
        ("chineseCounting", 0, "零"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 10, "壹拾"),
        ("chineseLegalSimplified", 105, "壹佰零伍"),
        ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("ideographEnclosedCircle", 1, "㊀"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("decimalEnclosedParen", 20, "⒇"),
        ("decimalFullWidth", 12, "１２"),
        ("numberInDash", 3, "- 3 -"),
        ("a form that is not known", 5, "5"),
        ("upperRoman", 999_999_999, "999999999"),
        ("chineseCounting", -1, "-1"),
    ],
)
def test_a_number_in_its_form(form: str, number: int, written: str) -> None:
    assert numeral(number, form) == written
