"""Numbers as Word's lists write them: 一 （十二） ① Ⅳ c 甲 …"""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 9999
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def numeral(number: int, form: str) -> str:
    """A number in one of WordprocessingML's number formats; an unknown one, or a list too long, prints digits."""
    return _FORMS.get(form, str)(number) if 0 <= number <= _LARGEST else str(number)


def _counted(number: int, digits: str, places: str, ten: str) -> str:
    """A number with its places named: 一百零二, 十二 (``ten``: what a leading 一十 becomes); 零 alone for nothing."""
    text = ""
    for digit, place in zip(f"{number:04}", (*places, ""), strict=True):
        if digit != "0":
            text += digits[int(digit)] + place
        elif text and not text.endswith("零"):
            text += "零"
    text = text.rstrip("零") or "零"
    leading = digits[1] + places[2]
    return ten + text[2:] if text.startswith(leading) else text


def _chinese(number: int) -> str:
    return _counted(number, _DIGITS, "千百十", "十")


def _formal(number: int) -> str:
    return _counted(number, _FORMAL, "仟佰拾", "壹拾")


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letter(number: int) -> str:
    """Letters from a to z, then from aa to zz."""
    if not 0 < number <= 780:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _listed(signs: str) -> Callable[[int], str]:
    """One sign for each number, decimal digits beyond the last."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + place) for place in range(count))


_CIRCLED = _listed(_run("①", 20) + _run("㉑", 15) + _run("㊱", 15))
_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper() or "0",
    "lowerRoman": lambda number: _roman(number) or "0",
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _formal,
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographEnclosedCircle": _listed(_run("㊀", 10)),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedFullstop": _listed(_run("⒈", 20)),
    "decimalEnclosedParen": _listed(_run("⑴", 20)),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "numberInDash": lambda number: f"- {number} -",
}
