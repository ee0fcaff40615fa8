"""What all commands share: JSON to standard output, sentences to standard error, exit codes."""

import sys
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import click

from actions.json_text import as_json
from actions.language import _, use
from actions.problems import EnvironmentProblem, InputProblem, Problem, problem
from storage.errors import StorageProblem

DONE, FOUND = 0, 1
PATH = click.Path(path_type=Path, readable=False)
"""Whether a file can be read is said by whoever reads it: click would call it a wrong option."""
_CONTROLS = dict.fromkeys(code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")


def guarded(run: Callable[[], Any]) -> int:
    """The exit code of a command; every failure becomes one plain sentence, never a traceback."""
    try:
        code = run()
        sys.stdout.flush()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        return _failed(usage_sentence(error), InputProblem.exit_code)
    except click.Abort:
        return _failed(_("已中止。"), InputProblem.exit_code)
    except Problem as refused:
        return _failed(str(refused), refused.exit_code)
    except StorageProblem as error:
        code = InputProblem.exit_code if error.family == "input" else EnvironmentProblem.exit_code
        return _failed(problem(error), code)
    except BrokenPipeError:
        return DONE
    except OSError as error:
        from actions.files import reason_of

        return _failed(_("无法完成：{reason}").format(reason=reason_of(error)), EnvironmentProblem.exit_code)
    return code if isinstance(code, int) else DONE


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


def tell(sentence: str) -> None:
    """Writes one sentence to standard error."""
    click.echo(harmless(sentence), err=True)


def harmless(text: str) -> str:
    """Without the signs by which a report from elsewhere could speak to the terminal: colours, titles, false lines."""
    return text.translate(_CONTROLS)


def tell_all(sentences: Iterable[str]) -> None:
    """Writes each sentence to standard error."""
    for sentence in sentences:
        tell(sentence)


def _failed(sentence: str, code: int) -> int:
    tell(sentence)
    return code
