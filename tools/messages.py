"""Brings the English catalogue up to date with the sentences in the sources."""

import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import write_po

import resources
from actions.language import catalogue
from gui.command_line import program

ROOT = Path(__file__).parents[1]
ROOMS = ("actions", "domain", "gui", "reports", "storage")
CATALOGUE = resources.path("locale", "en", "LC_MESSAGES", "messages.po")
HEADER = """\
# English sentences of the program; the ids are the Chinese ones. `make messages` brings this file up to date.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"

"""


def sources() -> list[Path]:
    """The modules that may hold sentences for users."""
    return [ROOT / "main.py", *(source for room in ROOMS for source in sorted((ROOT / room).rglob("*.py")))]


@cache
def sentences() -> dict[str, str]:
    """Every sentence for users, with where it stands: what ``_`` and ``N_`` mark, and the command line's help."""
    marked = {
        str(message): f"{source.relative_to(ROOT).as_posix()}:{line}"
        for source in sources()
        for line, message, *_rest in extract_from_file("python", source, DEFAULT_KEYWORDS)
    }
    return marked | dict.fromkeys(_help(), "main.py --help")


def _help() -> Iterator[str]:
    for command in (program, *program.commands.values()):
        options = (each for each in command.params if isinstance(each, click.Option))
        yield from filter(None, (command.help, *(option.help for option in options)))


def updated() -> bytes:
    """The catalogue with all sentences and the translations that it has; those that nobody says are left out."""
    known = catalogue("en")
    messages = Catalog(locale="en")
    for sentence in sentences():
        messages.add(sentence, known.get(sentence, ""))
    body = BytesIO()
    write_po(body, messages, width=0, omit_header=True, sort_output=True)
    return HEADER.encode() + body.getvalue().strip() + b"\n"


def main() -> int:
    """Writes the catalogue; names what still wants a translation, and is then 1."""
    CATALOGUE.write_bytes(updated())
    translated = catalogue("en")
    missing = [sentence for sentence in sentences() if sentence not in translated]
    print("\n".join(missing) or f"{len(translated)} sentences, all translated")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
