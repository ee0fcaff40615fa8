"""What all commands share: JSON to standard output, click's own complaints in plain words."""

import sys
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import click

from actions.commands.guard import INTERRUPTED, failed, harmless
from actions.json_text import as_json
from actions.language import _, use
from actions.problems import InputProblem

PATH = click.Path(path_type=Path, readable=False)
"""Whether a file can be read is said by whoever reads it: click would call it a wrong option."""


def answered(run: Callable[[], Any]) -> Any:
    """What click's command gives back; the exit code where click ends it, or where its words are wrong."""
    try:
        return run()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        return failed(usage_sentence(error), InputProblem.exit_code)
    except click.Abort as aborted:
        was_interrupted = isinstance(aborted.__cause__, KeyboardInterrupt)
        return failed(_("已中止。"), INTERRUPTED if was_interrupted else InputProblem.exit_code)


def spoken(program: click.Group, words: list[str]) -> click.Group:
    """The program with its help in the language asked for, before click prints it: ``--lang en`` beside ``--help``."""
    after = words[words.index("--lang") + 1 :] if "--lang" in words else ()
    if "--lang=en" not in words and "en" not in after[:1]:
        return program
    use("en")
    english = deepcopy(program)
    for command in (english, *english.commands.values()):
        command.help = _(command.help) if command.help else None
        command.epilog = _(command.epilog) if command.epilog else None
        for option in (each for each in command.params if isinstance(each, click.Option)):
            option.help = _(option.help) if option.help else None
    return english


def usage_sentence(error: click.UsageError) -> str:
    """What was wrong with the words of a command, in one line."""
    match error:
        case click.NoSuchOption():
            return _("没有“{name}”这个选项。").format(name=error.option_name)
        case click.MissingParameter():
            return _("命令缺少“{name}”。用 --help 看用法。").format(name=_parameter(error.param))
        case click.BadParameter():
            return _("“{name}”的值不对。用 --help 看用法。").format(name=_parameter(error.param))
        case _:
            return _("命令的用法不对：{detail}。用 --help 看用法。").format(detail=error.format_message().rstrip("."))


def _parameter(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return parameter.make_metavar(click.Context(click.Command("main.py"))) if parameter.metavar else parameter.opts[0]


def say(text: str) -> None:
    """Writes to standard output, UTF-8 whatever the system's own encoding."""
    sys.stdout.buffer.write(harmless(text).encode())
    sys.stdout.buffer.flush()


def say_json(values: object) -> None:
    """Writes values to standard output as indented JSON."""
    say(as_json(values) + "\n")


def say_list(values: Iterable[object]) -> None:
    """Writes a list of JSON values to standard output, each as it comes: together they may fill the memory."""
    before = "["
    for value in values:
        say(before + "\n  " + as_json(value).replace("\n", "\n  "))
        before = ","
    say("[]\n" if before == "[" else "\n]\n")
