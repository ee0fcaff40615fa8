"""The words of the commands on one report of the library, named by its id.

Each imports what it needs when it runs.
"""

from pathlib import Path

import click

from actions.commands.terminal import PATH
from actions.keyless import KEYLESS
from actions.language import N_


@click.command(help=N_("按打印的样子给出全文，或给出各项数值。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_obj
def show(library: Path | None, report_id: int, form: str) -> int:
    """Shows one report."""
    from actions.commands import show_report

    return show_report.run(library, report_id, form == "json")


@click.command(help=N_("检查；有错误时返回1。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def check(library: Path | None, report_id: int, as_json: bool) -> int:
    """Checks one report."""
    from actions.commands import check_report

    return check_report.run(library, report_id, as_json)


@click.command("print", help=N_("打印成 PDF。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE.pdf", type=PATH)
@click.option(
    "--public", is_flag=True, help=N_("公开稿：遮盖电话、证件号、账号、车牌、邮箱、微信号和住址，只影响输出的文件。")
)
@click.pass_obj
def print_(library: Path | None, report_id: int, output: Path, public: bool) -> int:
    """Prints one report as a PDF."""
    from actions.commands import print_report

    return print_report.run(library, report_id, output, public)


@click.command(help=N_("导出为 .docx、.xlsx、.pdf、.txt、.json 或 .sqlite，由后缀决定。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE", type=PATH)
@click.option(
    "--public", is_flag=True, help=N_("公开稿：遮盖电话、证件号、账号、车牌、邮箱、微信号和住址，只影响输出的文件。")
)
@click.pass_obj
def export(library: Path | None, report_id: int, output: Path, public: bool) -> int:
    """Exports one report."""
    from actions.commands import export_report

    return export_report.run(library, report_id, output, public)


@click.command(
    help=N_("佐证材料：列出、添加（--for）、移除（--remove），或打印目录（-o）；没有佐证材料的指标一并列出。")
)
@click.argument("report_id", metavar="ID", type=int)
@click.argument("files", nargs=-1, metavar="[FILE…]", type=click.Path(path_type=Path))
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


@click.command(help=N_("从上年结转：把一份报告结转为下一年度的草稿，给出新编号；结转的内容待确认。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--year", default="", metavar="YEAR", help=N_("结转到哪一年度；不写则为下一年度。"))
@click.option("--rows", default="", metavar="ROWS", help=N_("结转哪些项目（行号，如1,3）；不写则全部，none 为不结转。"))
@click.pass_obj
def carry(library: Path | None, report_id: int, year: str, rows: str) -> int:
    """Carries a report over into another year."""
    from actions.commands import carry_report

    return carry_report.run(library, report_id, year, rows)


@click.command(help=N_("更换提纲：把一份草稿改用另一份提纲；按代码归位，归不了位的作为文字保留。"))
@click.argument("report_id", metavar="ID", type=int)
@click.argument("outline", metavar="OUTLINE")
@click.option("--dry-run", is_flag=True, help=N_("只说明哪些归位、哪些保留，不更换。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def reoutline(library: Path | None, report_id: int, outline: str, dry_run: bool, as_json: bool) -> int:
    """Carries a report into another outline."""
    from actions.commands import reoutline_report

    return reoutline_report.run(library, report_id, outline, dry_run, as_json)


@click.command(help=N_("与上年核对：每项金额与上年报告对照，给出增减额和增减比例。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("--threshold", metavar="PERCENT", help=N_("此后变化超过百分之几要求说明原因，默认30；写空则恢复默认。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def compare(library: Path | None, report_id: int, threshold: str | None, as_json: bool) -> int:
    """Compares a report with last year's."""
    from actions.commands import compare_years

    return compare_years.run(library, report_id, threshold, as_json)


@click.command(
    help=N_("数据溯源：一项数据在哪里填写、印在哪些地方、与哪些数勾稽、上年多少、有何佐证；不写 KEY 则列出全部数据。")
)
@click.argument("report_id", metavar="ID", type=int)
@click.argument("key", required=False, default="", metavar="[KEY]")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def figure(library: Path | None, report_id: int, key: str, as_json: bool) -> int:
    """Traces one figure."""
    from actions.commands import trace_figure

    return trace_figure.run(library, report_id, key, as_json)


@click.command(help=N_("写出采集表：报告的全部数据和表格，供业务股室用 WPS 或 Excel 填写。"))
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "output", required=True, metavar="FILE.xlsx", type=click.Path(path_type=Path))
@click.pass_obj
def template(library: Path | None, report_id: int, output: Path) -> int:
    """Writes a collecting template."""
    from actions.commands import write_template

    return write_template.run(library, report_id, output)


@click.command(help=N_("把填好的采集表，或决算表、指标表（.xlsx .xlsm .xls）读入报告；有未采用的格时返回1。"))
@click.argument("report_id", metavar="ID", type=int)
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=N_("只说明将改动什么，不写入。"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def collect(library: Path | None, report_id: int, source: Path, dry_run: bool, as_json: bool) -> int:
    """Takes a filled-in spreadsheet into a report."""
    from actions.commands import collect_data

    return collect_data.run(library, report_id, source, dry_run, as_json)


@click.command(help=N_("归档：把一份报告写成归档包（BagIt），放入已有的文件夹。"), epilog=KEYLESS)
@click.argument("report_id", metavar="ID", type=int)
@click.option("-o", "folder", required=True, metavar="FOLDER", type=PATH)
@click.option("--zip", "as_zip", is_flag=True, help=N_("写成一个 .zip 文件，不写则为文件夹。"))
@click.option(
    "--sign",
    metavar="CERTFILE",
    type=PATH,
    help=N_("用证书文件（.p12、.pfx 或 .pem，RSA 或 ECDSA）对归档包签名。"),
)
@click.option(
    "--sign-password-file",
    "password",
    metavar="FILE",
    type=PATH,
    help=N_("写有证书口令的文件，只取第一行。"),
)
@click.pass_obj
def archive(
    library: Path | None, report_id: int, folder: Path, as_zip: bool, sign: Path | None, password: Path | None
) -> int:
    """Archives one report."""
    from actions.commands import archive_report

    return archive_report.run(library, report_id, folder, as_zip, sign, password)


@click.command("history", help=N_("显示修改记录；校验不符时返回1。"), epilog=KEYLESS)
@click.argument("report_id", metavar="ID", type=int)
@click.option("--json", "wants_json", is_flag=True)
@click.option("--amended", is_flag=True, help=N_("只列上次定稿以来的改动：原值、现值、印在哪里。"))
@click.pass_obj
def history_(library: Path | None, report_id: int, wants_json: bool, amended: bool) -> int:
    """Prints the change log of one report."""
    from actions.commands import show_history

    return show_history.run(library, report_id, wants_json, amended)


COMMANDS: tuple[click.Command, ...] = (
    show,
    check,
    print_,
    export,
    evidence,
    carry,
    reoutline,
    compare,
    figure,
    template,
    collect,
    archive,
    history_,
)
