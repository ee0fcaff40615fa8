"""A start that only opens the window, read without click: to load that takes a tenth of the time to the first frame."""

from pathlib import Path

from actions.commands.beginning import begin
from actions.language import Language, use

Start = tuple[Path | None, Language | None, Path | None]

_OPTIONS = ("--library", "--lang", "--open")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


def plain_start(words: list[str]) -> Start | None:
    """The library, the language and the file to take in, each None where the words name none.

    None for every start that says more, or says it in another way (a command, ``--open=…``, an option twice, a wrong
    language): that is for ``gui.command_line``, which also says what is wrong with it.
    """
    names, values = words[::2], words[1::2]
    if len(names) != len(values) or len(set(names)) != len(names) or not set(names) <= set(_OPTIONS):
        return None
    if not all(values) or any(value.startswith("-") for value in values):
        return None
    given = dict(zip(names, values, strict=True))
    language = next((each for each in _LANGUAGES if each == given.get("--lang")), None)
    if "--lang" in given and language is None:
        return None
    library, file = (Path(given[name]) if name in given else None for name in ("--library", "--open"))
    return library, language, file


def open_window(library: Path | None, language: Language | None, file: Path | None) -> int:
    """Opens the window on a library, the user's own if none is named, and takes a file in; the exit code.

    Raises EnvironmentProblem where there is no screen.
    """
    use(language or "zh")
    begin(needs_folder=False)
    from gui.application import run

    return run(library, language, file)
