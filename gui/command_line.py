"""The command line: the options that hold for every command, and the commands."""

from pathlib import Path

import click

from actions import language
from actions.commands import beginning, of_files, of_library, of_report, terminal
from actions.commands.guard import guarded
from actions.commands.terminal import PATH
from actions.language import N_
from gui.starting import open_window


@click.group(
    help=N_("部门整体支出绩效自评：填报、核对、打印、归档。不写命令则打开窗口。"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--library", type=PATH, help=N_("资料库文件；不写则用本人“文档”里的资料库。"))
@click.option("--lang", type=click.Choice(language.LANGUAGES), help=N_("程序的语言：zh 中文，en 英文。"))
@click.option("--open", "file", type=PATH, help=N_("打开窗口并读入这个文件；已有窗口时由它读入。"))
@click.option("--self-test", is_flag=True, help=N_("自检：内存资料库、字体、打印一页；正常为0，否则为1。"))
@click.pass_context
def program(
    context: click.Context, library: Path | None, lang: language.Language | None, file: Path | None, self_test: bool
) -> int:
    """The options that hold for every command."""
    if context.invoked_subcommand is None and not self_test:
        context.exit(open_window(library, lang, file))
    language.use(lang or "zh")
    beginning.begin(needs_folder=not self_test)
    context.obj = library
    if self_test:
        context.exit(_self_test())
    return 0


for _command in (*of_library.COMMANDS, *of_report.COMMANDS, *of_files.COMMANDS):
    program.add_command(_command)


def _self_test() -> int:
    from actions.selftest import run
    from gui.application import self_test_lines

    return run(self_test_lines)


def run(words: list[str]) -> int:
    """Runs these words of a command line; the exit code."""
    spoken = terminal.spoken(program, words).main
    return guarded(lambda: terminal.answered(lambda: spoken(words, prog_name="main.py", standalone_mode=False)))
