"""The words of the commands on the whole library: reports that come in, lists, units, backups.

Each imports what it needs when it runs.
"""

from pathlib import Path

import click

from actions.commands.terminal import PATH
from actions.language import N_


@click.command("import", help=N_("读入报告（.txt、.docx）、归档包或导出的 .sqlite，给出新编号。"))
@click.argument("sources", nargs=-1, required=True, type=PATH)
@click.option("--outline", help=N_("按这一份提纲读取，如 hunan-2022；不写则自行判断。"))
@click.option("--json", "as_json", is_flag=True, help=N_("以 JSON 给出编号、清理之处和未能归位的内容。"))
@click.option("--dry-run", is_flag=True, help=N_("只试读，不存入资料库：列出读到的数据和原文依据。"))
@click.pass_obj
def import_(library: Path | None, sources: tuple[Path, ...], outline: str | None, as_json: bool, dry_run: bool) -> int:
    """Reads reports or exports into the library."""
    from actions.commands import import_reports

    return import_reports.run(library, sources, outline, as_json, dry_run)


@click.command("outlines", help=N_("列出可用的提纲：代码、名称、适用地区、级别、年度、来源。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def outlines_(library: Path | None, as_json: bool) -> int:
    """Lists the outlines."""
    from actions.commands import list_outlines

    return list_outlines.run(library, as_json)


@click.command("list", help=N_("列出全部报告。"))
@click.option("--json", "as_json", is_flag=True)
@click.option("--unit", default="", metavar="WORDS", help=N_("只列出这个单位的：编码、名称或曾用名。"))
@click.pass_obj
def list_(library: Path | None, as_json: bool, unit: str) -> int:
    """Lists the reports."""
    from actions.commands import list_reports

    return list_reports.run(library, as_json, unit)


@click.command(help=N_("单位的编码和曾用名：不写名称则全部列出；上年的报告按现名和曾用名查找。"))
@click.argument("name", required=False, default="", metavar="[NAME]")
@click.option("--code", metavar="CODE", help=N_("单位编码（预算编码）；写空则去掉。"))
@click.option("--former", multiple=True, metavar="NAME", help=N_("曾用名，可以写多次。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def unit(library: Path | None, name: str, code: str | None, former: tuple[str, ...], as_json: bool) -> int:
    """Shows units, or keeps what is told of one."""
    from actions.commands import show_units

    return show_units.run(library, name, code, former, as_json)


@click.command(help=N_("历年数据：一个单位各年的数据并列，给出增减额和增减比例；单位按编码、现名或曾用名查找。"))
@click.argument("unit_words", metavar="UNIT")
@click.option("--keys", default="", metavar="KEYS", help=N_("哪些数据，代码用逗号分隔；不写则为常用的几项。"))
@click.option("-o", "output", metavar="FILE", type=PATH, help=N_("写成 .xlsx 或 .csv 表格。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def years(library: Path | None, unit_words: str, keys: str, output: Path | None, as_json: bool) -> int:
    """Shows a unit over the years."""
    from actions.commands import show_years

    return show_years.run(library, unit_words, keys, output, as_json)


@click.command(help=N_("立即备份资料库，存入资料库旁的“备份”文件夹。"))
@click.pass_obj
def backup(library: Path | None) -> int:
    """Makes a backup."""
    from actions.commands import back_up

    return back_up.run(library)


@click.command(help=N_("把备份恢复为新的资料库，写到 --library 所指的位置；已有文件时不覆盖。"))
@click.argument("source", metavar="FILE", type=PATH)
@click.pass_obj
def restore(library: Path | None, source: Path) -> int:
    """Restores a backup."""
    from actions.commands import restore_backup

    return restore_backup.run(library, source)


COMMANDS: tuple[click.Command, ...] = (
    import_,
    outlines_,
    list_,
    unit,
    years,
    backup,
    restore,
)
