"""The program's own sentences in Chinese or English, and numbers and dates as the window shows them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

import resources
from domain.patterns import pattern

if TYPE_CHECKING:
    import re

    from babel.plural import PluralRule

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_CHOICE = pattern(r"\[(?:(?P<name>\w+):)?(?P<one>[^\[\]|:]*)\|(?P<other>[^\[\]|]*)\]")
_FIELD = pattern(r"\{(\w+)[^{}]*\}")
_PLAIN = str.maketrans("“”‘’", "\"\"''")
_words: Mapping[str, str] = {}
_chinese = ContextVar("chinese", default=False)


def use(language: Language) -> None:
    """Speak this language from now on; Chinese needs no catalogue, its sentences are the message ids."""
    global _words
    _words = {} if language == "zh" else catalogue(language)


def catalogue(language: Language) -> Mapping[str, str]:
    """The finished translations into a language, by Chinese sentence, with plain quotes: a Chinese face sets the curly
    ones a whole sign wide, apart from the words."""
    from babel.messages.pofile import read_po

    with resources.path("locale", language, "LC_MESSAGES", "messages.po").open("rb") as file:
        messages = read_po(file, locale=language)
    finished = ((str(message.id), str(message.string)) for message in messages if message.id and message.string)
    return {sentence: words.translate(_PLAIN) for sentence, words in finished}


@contextmanager
def in_chinese() -> Iterator[None]:
    """Chinese as long as the block lasts, on this thread: for what is kept for Chinese archivists."""
    token = _chinese.set(True)
    try:
        yield
    finally:
        _chinese.reset(token)


def sentences() -> Mapping[str, str]:
    """The translations in use, by Chinese sentence; none while Chinese is spoken."""
    return {} if _chinese.get() else _words


def _(message: str) -> str:
    """The sentence in the language in use; places to fill (``{name}``) stay for ``str.format``."""
    if _chinese.get():
        return message
    words = _words.get(message, message)
    return WordsByNumber(words) if "|" in words else words


class WordsByNumber(str):
    """A sentence with words that follow a number: ``{count} [report|reports]``, ``[count:is|are]`` for another number.

    Without a name the number that stands before it counts; the locale's own rule says which form it takes.
    """

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """Fills the places, and chooses the words."""

        def chosen(found: "re.Match[str]") -> str:
            number = named.get(found["name"] or _last_field(self, found.start()))
            return found["one"] if _is_one(number) else found["other"]

        return str(_CHOICE.sub(chosen, self)).format(*values, **named)


def _last_field(words: str, end: int) -> str:
    fields = _FIELD.findall(words, 0, end)
    return str(fields[-1]) if fields else ""


def _is_one(number: object) -> bool:
    text = str(number)
    return text.isdecimal() and _plurals()(int(text)) == "one"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence that stands in a table, for the catalogue; ``_`` translates it when it is shown."""
    return message


def format_date(day: date) -> str:
    """A date on screen: ``2023-04-05``. The paper's ``2023年4月5日`` is part of the report (``domain.links``)."""
    return day.isoformat()


def format_time(moment: datetime) -> str:
    """The time of day on the clerk's clock: ``14:03:22``. A moment without a zone is local already."""
    return moment.astimezone().time().isoformat("seconds")


@cache
def _plurals() -> "PluralRule":
    """English is the only language of ours whose words follow a number."""
    from babel import Locale

    return Locale.parse("en").plural_form
