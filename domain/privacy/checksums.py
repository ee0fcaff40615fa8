"""Check characters of identity numbers and bank cards, and the days that can stand in an identity number."""

from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = {
    *range(11, 16),
    *range(21, 24),
    *range(31, 38),
    *range(41, 47),
    *range(50, 55),
    *range(61, 66),
    71,
    81,
    82,
    83,
}


def is_identity(number: str) -> bool:
    """Whether 18 characters are a 公民身份号码: place, day and the check character (GB 11643-1999, MOD 11-2)."""
    if not number[:17].isdecimal() or int(number[:2]) not in _PROVINCES or not _is_day(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == number[17].upper()


def is_old_identity(number: str) -> bool:
    """Whether 15 digits can be a number as given out before 1999. It has no check: years before 1930 are taken for a
    code with a year in it."""
    placed = number.isdecimal() and int(number[:2]) in _PROVINCES
    return placed and number[6:8] >= "30" and _is_day("19" + number[6:12])


def is_card(number: str) -> bool:
    """Whether 16 to 19 digits can be a bank card: its first digits, and the check digit (ISO/IEC 7812-1, Luhn)."""
    begins = number[0] in "3456" or number.startswith("9558")
    return begins and 16 <= len(number) <= 19 and number.isdecimal() and _luhn(number) % 10 == 0


def is_date(number: str) -> bool:
    """Whether eight digits are a day of some report: between 1900 and 2049."""
    return "1900" <= number[:4] < "2050" and _is_day(number)


def _luhn(number: str) -> int:
    return sum(sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(number)))


def _is_day(digits: str) -> bool:
    try:
        return 1900 <= date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])).year < 2100
    except ValueError:
        return False
