"""The program's entrance: without a command it opens the window, with one it works without a screen.

Each command imports what it needs when it runs: ``list`` starts without ReportLab, Qt or a reader.
"""

# ruff: noqa: E402 - what is imported stays: to look through it for waste takes a tenth of a start
import gc

gc.set_threshold(100_000, 20, 20)

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from actions import language
from actions.commands import beginning, of_files, of_library, of_report, terminal
from actions.commands.terminal import PATH
from actions.language import N_


@click.group(
    help=N_("部门整体支出绩效自评：填报、核对、打印、归档。不写命令则打开窗口。"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--library", type=PATH, help=N_("资料库文件；不写则用本人“文档”里的资料库。"))
@click.option("--lang", type=click.Choice(language.LANGUAGES), help=N_("程序的语言：zh 中文，en 英文。"))
@click.option("--open", "file", type=PATH, help=N_("打开窗口并读入这个文件；已有窗口时由它读入。"))
@click.option("--self-test", is_flag=True, help=N_("自检：内存资料库、字体、打印一页；正常为 0，否则为 1。"))
@click.pass_context
def program(
    context: click.Context, library: Path | None, lang: language.Language | None, file: Path | None, self_test: bool
) -> int:
    """The options that hold for every command."""
    language.use(lang or "zh")
    beginning.begin(needs_folder=context.invoked_subcommand is not None)
    context.obj = library
    if self_test:
        context.exit(_self_test())
    if context.invoked_subcommand is None:
        context.exit(_window(library, lang, file))
    return 0


for _command in (*of_library.COMMANDS, *of_report.COMMANDS, *of_files.COMMANDS):
    program.add_command(_command)


def _self_test() -> int:
    from actions.selftest import run
    from gui.application import self_test_lines

    return run(self_test_lines)


def _window(library: Path | None, lang: language.Language | None, file: Path | None) -> int:
    from gui.application import run

    return run(library, lang, file)


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code. A failure is one plain sentence on standard error."""
    words = sys.argv[1:] if arguments is None else arguments
    run: Callable[..., Any] = terminal.spoken(program, words).main
    return terminal.guarded(lambda: run(words, prog_name="main.py", standalone_mode=False))


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # the built program starts itself to read an old .xls apart
        import multiprocessing

        multiprocessing.freeze_support()
    code = main()
    gc.freeze()  # the system takes the memory back: to look through all of it for waste first takes as long as a start
    sys.exit(code)
