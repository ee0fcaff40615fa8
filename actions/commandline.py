"""The command line's side of each action: JSON to standard output, sentences to standard error, exit codes."""

import sys
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import click

from actions.exporting import as_json, export
from actions.files import check_target
from actions.importing import Imported, import_source, imported_values
from actions.language import _, use
from actions.opening import open_library
from actions.printing import print_pdf
from actions.problems import EnvironmentProblem, InputProblem, Problem
from actions.reports import opened
from actions.showing import (
    as_text,
    as_values,
    finding_values,
    findings_text,
    has_error,
    list_text,
    list_values,
)
from actions.wording import problem as problem_sentence
from storage.errors import StorageProblem

DONE, FOUND = 0, 1


def import_sources(library: Path | None, sources: Iterable[Path], outline: str | None, wants_json: bool) -> int:
    """Reads each source; the good ones go in, the bad ones are named, and the exit code is then 2."""
    done: list[Imported] = []
    code = DONE
    with open_library(library) as place:
        for source in sources:
            try:
                done.append(import_source(place, source, outline))
            except InputProblem as problem:
                tell(f"{source}：{problem}")
                code = InputProblem.exit_code
            else:
                tell_all(done[-1].sentences)
                if not wants_json:
                    say(f"{done[-1].id}\n")
    if wants_json:
        say(as_json([imported_values(each) for each in done]) + "\n")
    return code


def list_reports(library: Path | None, wants_json: bool) -> int:
    """Prints the list of reports."""
    with open_library(library, read_only=True) as place:
        summaries = place.summaries()
    say(as_json(list_values(summaries)) + "\n" if wants_json else list_text(summaries))
    return DONE


def show(library: Path | None, report_id: int, wants_json: bool) -> int:
    """Prints the whole report, as it prints or as values."""
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
    say(as_json(as_values(current)) + "\n" if wants_json else as_text(current))
    return DONE


def check(library: Path | None, report_id: int, wants_json: bool) -> int:
    """Prints the findings; 1 if one is an error."""
    with open_library(library, read_only=True) as place:
        current = opened(place, report_id)
    say(as_json(finding_values(current)) + "\n" if wants_json else findings_text(current))
    return FOUND if has_error(current) else DONE


def print_report(library: Path | None, report_id: int, output: Path, public: bool = False) -> int:
    """Writes the PDF; ``public``: with private numbers masked."""
    if output.suffix.lower() != ".pdf":
        raise InputProblem(_("打印的文件名应以 .pdf 结尾。"))
    check_target(output)
    with open_library(library, read_only=True) as place:
        print_pdf(place, opened(place, report_id), output, public)
    tell(_("已打印到“{path}”。").format(path=output))
    return DONE


def export_report(library: Path | None, report_id: int, output: Path, public: bool = False) -> int:
    """Writes the export; ``public``: with private numbers masked."""
    check_target(output)
    with open_library(library, read_only=True) as place:
        export(place, opened(place, report_id), output, public)
    tell(_("已导出到“{path}”。").format(path=output))
    return DONE


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
    except Problem as problem:
        return _failed(str(problem), problem.exit_code)
    except StorageProblem as error:
        code = InputProblem.exit_code if error.family == "input" else EnvironmentProblem.exit_code
        return _failed(problem_sentence(error), code)
    except BrokenPipeError:
        return DONE
    except OSError as error:
        return _failed(_("无法完成：{reason}").format(reason=error.strerror or error), EnvironmentProblem.exit_code)
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
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def tell(sentence: str) -> None:
    """Writes one sentence to standard error."""
    click.echo(sentence, err=True)


def tell_all(sentences: Iterable[str]) -> None:
    """Writes each sentence to standard error."""
    for sentence in sentences:
        tell(sentence)


def _failed(sentence: str, code: int) -> int:
    tell(sentence)
    return code
