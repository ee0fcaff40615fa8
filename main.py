"""The program's entrance: without a command it opens the window, with one it works without a screen.

Each command imports what it needs when it runs: ``list`` starts without ReportLab, Qt or a reader.
"""

# ruff: noqa: E402 - what is imported stays: to look through it for waste takes a tenth of a start
import gc

gc.set_threshold(50_000, 20, 20)

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from actions import language
from actions.commands import beginning, terminal
from actions.keyless import KEYLESS
from actions.language import N_

_PATH = click.Path(path_type=Path, readable=False)
"""Whether a file can be read is said by whoever reads it: click would call it a wrong option."""


@click.group(
    help=N_("部门整体支出绩效自评：填报、核对、打印、归档。不写命令则打开窗口。"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--library", type=_PATH, help=N_("资料库文件；不写则用本人“文档”里的资料库。"))
@click.option("--lang", type=click.Choice(language.LANGUAGES), help=N_("程序的语言：zh 中文，en 英文。"))
@click.option("--open", "file", type=_PATH, help=N_("打开窗口并读入这个文件；已有窗口时由它读入。"))
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


@program.command("import", help=N_("读入报告（.txt、.docx）、归档包或导出的 .sqlite，给出新编号。"))
@click.argument("sources", nargs=-1, required=True, type=_PATH)
@click.option("--outline", help=N_("按这一份提纲读取，如 hunan-2022；不写则自行判断。"))
@click.option("--json", "as_json", is_flag=True, help=N_("以 JSON 给出编号、清理之处和未能归位的内容。"))
@click.option("--dry-run", is_flag=True, help=N_("只试读，不存入资料库：列出读到的数据和原文依据。"))
@click.pass_obj
def import_(library: Path | None, sources: tuple[Path, ...], outline: str | None, as_json: bool, dry_run: bool) -> int:
    """Reads reports or exports into the library."""
    from actions.commands import import_reports

    return import_reports.run(library, sources, outline, as_json, dry_run)


@program.command("outlines", help=N_("列出可用的提纲：代码、名称、适用地区、级别、年度、来源。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def outlines_(library: Path | None, as_json: bool) -> int:
    """Lists the outlines."""
    from actions.commands import list_outlines

    return list_outlines.run(library, as_json)


@program.command("outline", help=N_("由一份报告或模板（.txt、.docx）建立提纲，写成 .toml 文件。"))
@click.argument("source", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help=N_("写到这个 .toml 文件。"))
@click.option("--name", default="", help=N_("提纲的名称；不写则用文档的名称。"))
@click.option("--json", "as_json", is_flag=True, help=N_("以 JSON 给出各部分、数据项和试读结果。"))
@click.pass_obj
def outline_(library: Path | None, source: Path, output: Path, name: str, as_json: bool) -> int:
    """Makes a form of a document."""
    from actions.commands import form_outline

    return form_outline.run(library, source, output, name, as_json)


@program.command("list", help=N_("列出全部报告。"))
@click.option("--json", "as_json", is_flag=True)
@click.option("--unit", default="", metavar="WORDS", help=N_("只列出这个单位的：编码、名称或曾用名。"))
@click.pass_obj
def list_(library: Path | None, as_json: bool, unit: str) -> int:
    """Lists the reports."""
    from actions.commands import list_reports

    return list_reports.run(library, as_json, unit)


@program.command(help=N_("按打印的样子给出全文，或给出各项数值。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_obj
def show(library: Path | None, report_id: int, form: str) -> int:
    """Shows one report."""
    from actions.commands import show_report

    return show_report.run(library, report_id, form == "json")


@program.command(help=N_("检查；有错误时返回 1。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def check(library: Path | None, report_id: int, as_json: bool) -> int:
    """Checks one report."""
    from actions.commands import check_report

    return check_report.run(library, report_id, as_json)


@program.command("proofread", help=N_("校对任意 .txt 或 .docx 文件，不存入资料库；有错误时返回 1。"))
@click.argument("source", metavar="SOURCE", type=_PATH)
@click.option(
    "--rules", default="", metavar="RULES", help=N_("只用这几类规则，逗号分隔：prose number write year private。")
)
@click.option("--json", "as_json", is_flag=True)
@click.option(
    "-o",
    "output",
    metavar="COPY.docx",
    type=click.Path(path_type=Path),
    help=N_("另写一份 .docx 副本，在标出之处加批注；原文件不变。"),
)
@click.option("--lang", type=click.Choice(language.LANGUAGES), help=N_("用这种语言说明：zh 中文，en 英文。"))
@click.pass_obj
def proofread_(
    library: Path | None, source: Path, rules: str, as_json: bool, output: Path | None, lang: language.Language | None
) -> int:
    """Proofreads a file."""
    from actions.commands import proofread_source

    if lang:
        language.use(lang)
    return proofread_source.run(library, source, rules, as_json, output)


@program.command("print", help=N_("打印成 PDF。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE.pdf", type=_PATH)
@click.option(
    "--public", is_flag=True, help=N_("公开稿：遮盖电话、证件号、账号、车牌、邮箱、微信号和住址，只影响输出的文件。")
)
@click.pass_obj
def print_(library: Path | None, report_id: int, output: Path, public: bool) -> int:
    """Prints one report as a PDF."""
    from actions.commands import print_report

    return print_report.run(library, report_id, output, public)


@program.command(help=N_("导出为 .docx、.xlsx、.pdf、.txt、.json 或 .sqlite，由后缀决定。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE", type=_PATH)
@click.option(
    "--public", is_flag=True, help=N_("公开稿：遮盖电话、证件号、账号、车牌、邮箱、微信号和住址，只影响输出的文件。")
)
@click.pass_obj
def export(library: Path | None, report_id: int, output: Path, public: bool) -> int:
    """Exports one report."""
    from actions.commands import export_report

    return export_report.run(library, report_id, output, public)


@program.command(
    help=N_("佐证材料：列出、添加（--for）、移除（--remove），或打印目录（-o）；没有佐证材料的指标一并列出。")
)
@click.argument("report_id", metavar="ID", type=int)
@click.argument("files", nargs=-1, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--for", "key", default="", metavar="KEY", help=N_("材料说明哪一项：指标的行、数据或部分的代码。"))
@click.option("--title", default="", metavar="WORDS", help=N_("材料名称；不写则用文件名。"))
@click.option("--remove", default=0, metavar="NUMBER", type=click.IntRange(min=0), help=N_("移除第几件。"))
@click.option("-o", "output", metavar="FILE.pdf", type=click.Path(path_type=Path), help=N_("把佐证材料目录写成 PDF。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def evidence(
    library: Path | None,
    report_id: int,
    files: tuple[Path, ...],
    key: str,
    title: str,
    remove: int,
    output: Path | None,
    as_json: bool,
) -> int:
    """Keeps and lists evidence."""
    from actions.commands import keep_evidence

    return keep_evidence.run(library, report_id, files, key, title, remove, output, as_json)


@program.command(help=N_("单位的编码和曾用名：不写名称则全部列出；上年的报告按现名和曾用名查找。"))
@click.argument("name", required=False, default="", metavar="NAME")
@click.option("--code", metavar="CODE", help=N_("单位编码（预算编码）；写空则去掉。"))
@click.option("--former", multiple=True, metavar="NAME", help=N_("曾用名，可以写多次。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def unit(library: Path | None, name: str, code: str | None, former: tuple[str, ...], as_json: bool) -> int:
    """Shows units, or keeps what is told of one."""
    from actions.commands import show_units

    return show_units.run(library, name, code, former, as_json)


@program.command(help=N_("从上年结转：把一份报告结转为下一年度的草稿，给出新编号；结转的内容待确认。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--year", default="", metavar="YEAR", help=N_("结转到哪一年度；不写则为下一年度。"))
@click.option(
    "--rows", default="", metavar="ROWS", help=N_("结转哪些项目（行号，如 1,3）；不写则全部，none 为不结转。")
)
@click.pass_obj
def carry(library: Path | None, report_id: int, year: str, rows: str) -> int:
    """Carries a report over into another year."""
    from actions.commands import carry_report

    return carry_report.run(library, report_id, year, rows)


@program.command(help=N_("更换提纲：把一份草稿改用另一份提纲；按代码归位，归不了位的作为文字保留。"))
@click.argument("report_id", metavar="ID", type=int)
@click.argument("outline", metavar="OUTLINE")
@click.option("--dry-run", is_flag=True, help=N_("只说明哪些归位、哪些保留，不更换。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def reoutline(library: Path | None, report_id: int, outline: str, dry_run: bool, as_json: bool) -> int:
    """Carries a report into another outline."""
    from actions.commands import reoutline_report

    return reoutline_report.run(library, report_id, outline, dry_run, as_json)


@program.command(help=N_("与上年核对：每项金额与上年报告对照，给出增减额和增减比例。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--threshold", metavar="PERCENT", help=N_("此后变化超过百分之几要求说明原因，默认 30；写空则恢复默认。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def compare(library: Path | None, report_id: int, threshold: str | None, as_json: bool) -> int:
    """Compares a report with last year's."""
    from actions.commands import compare_years

    return compare_years.run(library, report_id, threshold, as_json)


@program.command(help=N_("历年数据：一个单位各年的数据并列，给出增减额和增减比例；单位按编码、现名或曾用名查找。"))
@click.argument("unit_words", metavar="UNIT")
@click.option("--keys", default="", metavar="KEYS", help=N_("哪些数据，代码用逗号分隔；不写则为常用的几项。"))
@click.option("-o", "output", metavar="FILE", type=_PATH, help=N_("写成 .xlsx 或 .csv 表格。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def years(library: Path | None, unit_words: str, keys: str, output: Path | None, as_json: bool) -> int:
    """Shows a unit over the years."""
    from actions.commands import show_years

    return show_years.run(library, unit_words, keys, output, as_json)


@program.command(
    help=N_("数据溯源：一项数据在哪里填写、印在哪些地方、与哪些数勾稽、上年多少、有何佐证；不写 KEY 则列出全部数据。")
)
@click.argument("report_id", metavar="ID", type=int)
@click.argument("key", required=False, default="", metavar="KEY")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def figure(library: Path | None, report_id: int, key: str, as_json: bool) -> int:
    """Traces one figure."""
    from actions.commands import trace_figure

    return trace_figure.run(library, report_id, key, as_json)


@program.command(help=N_("写出采集表：报告的全部数据和表格，供业务科室用 WPS 或 Excel 填写。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE.xlsx", type=click.Path(path_type=Path))
@click.pass_obj
def template(library: Path | None, report_id: int, output: Path) -> int:
    """Writes a collecting template."""
    from actions.commands import write_template

    return write_template.run(library, report_id, output)


@program.command(help=N_("把填好的采集表，或决算表、指标表（.xlsx .xlsm .xls）读入报告；有未采用的格时返回 1。"))
@click.argument("report_id", metavar="ID", type=int)
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=N_("只说明将改动什么，不写入。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def collect(library: Path | None, report_id: int, source: Path, dry_run: bool, as_json: bool) -> int:
    """Takes a filled-in spreadsheet into a report."""
    from actions.commands import collect_data

    return collect_data.run(library, report_id, source, dry_run, as_json)


@program.command(help=N_("归档：把一份报告写成归档包（BagIt），放入已有的文件夹。"), epilog=KEYLESS)
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "folder", required=True, metavar="FOLDER", type=_PATH)
@click.option("--zip", "as_zip", is_flag=True, help=N_("写成一个 .zip 文件，不写则为文件夹。"))
@click.option(
    "--sign",
    metavar="CERTFILE",
    type=_PATH,
    help=N_("用证书文件（.p12、.pfx或.pem，RSA或ECDSA）对归档包签名。"),
)
@click.option(
    "--sign-password-file",
    "password",
    metavar="FILE",
    type=_PATH,
    help=N_("写有证书口令的文件，只取第一行。"),
)
@click.pass_obj
def archive(
    library: Path | None, report_id: int, folder: Path, as_zip: bool, sign: Path | None, password: Path | None
) -> int:
    """Archives one report."""
    from actions.commands import archive_report

    return archive_report.run(library, report_id, folder, as_zip, sign, password)


@program.command(help=N_("核验归档包或导出的 .sqlite；有不一致时返回 1。"), epilog=KEYLESS)
@click.argument("path", metavar="PATH", type=_PATH)
@click.option(
    "--fingerprint", default="", metavar="VALUE", help=N_("签字盖章纸上的数据指纹或定稿PDF校验值，简写或全值。")
)
def verify(path: Path, fingerprint: str) -> int:
    """Verifies a package."""
    from actions.commands import verify_package

    return verify_package.run(path, fingerprint)


@program.command("history", help=N_("显示修改记录；校验不符时返回 1。"), epilog=KEYLESS)
@click.argument("report_id", metavar="ID", type=int)
@click.option("--json", "wants_json", is_flag=True)
@click.option("--amended", is_flag=True, help=N_("只列上次定稿以来的改动：原值、现值、印在哪里。"))
@click.pass_obj
def history_(library: Path | None, report_id: int, wants_json: bool, amended: bool) -> int:
    """Prints the change log of one report."""
    from actions.commands import show_history

    return show_history.run(library, report_id, wants_json, amended)


@program.command(help=N_("立即备份资料库，存入资料库旁的“备份”文件夹。"))
@click.pass_obj
def backup(library: Path | None) -> int:
    """Makes a backup."""
    from actions.commands import back_up

    return back_up.run(library)


@program.command(help=N_("把备份恢复为新的资料库，写到 --library 所指的位置；已有文件时不覆盖。"))
@click.argument("source", metavar="FILE", type=_PATH)
@click.pass_obj
def restore(library: Path | None, source: Path) -> int:
    """Restores a backup."""
    from actions.commands import restore_backup

    return restore_backup.run(library, source)


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
