"""The program's own sentences in Chinese or English, and numbers and dates as the window shows them."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, get_args

from babel import Locale, dates, numbers
from babel.messages.pofile import read_po

import resources

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_LOCALE = Locale.parse("zh_CN")  # parsed once: Babel would read a name anew at each call

_words: Mapping[str, str] = {}


def use(language: Language) -> None:
    """Speak this language from now on; Chinese needs no catalogue, its sentences are the message ids."""
    global _words
    _words = {} if language == "zh" else catalogue(language)


def catalogue(language: Language) -> Mapping[str, str]:
    """The finished translations into a language, by Chinese sentence."""
    with resources.path("locale", language, "LC_MESSAGES", "messages.po").open("rb") as file:
        messages = read_po(file, locale=language)
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}


def _(message: str) -> str:
    """The sentence in the language in use; places to fill (``{name}``) stay for ``str.format``."""
    return _words.get(message, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence that stands in a table, for the catalogue; ``_`` translates it when it is shown."""
    return message


def format_date(day: date) -> str:
    """A date on screen: ``2023-04-05``. The paper's ``2023年4月5日`` is part of the report (``domain.links``)."""
    return dates.format_date(day, "yyyy-MM-dd", _LOCALE)


def format_time(moment: datetime) -> str:
    """The time of day on the clerk's clock: ``14:03:22``. A moment without a zone is local already."""
    local = moment.astimezone()
    return dates.format_time(local, "HH:mm:ss", tzinfo=local.tzinfo, locale=_LOCALE)


def format_amount(number: Decimal, decimals: int | None = None) -> str:
    """``1,234.50`` with separators: rounded half up to ``decimals``, or with as few as the number needs."""
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) or Decimal(0)  # no minus before 0.00
    pattern = "#,##0.#" if decimals is None else "#,##0." + "0" * decimals
    return numbers.format_decimal(number, pattern, _LOCALE, decimal_quantization=False)
