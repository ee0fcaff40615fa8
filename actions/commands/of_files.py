"""The words of the commands on files that no library holds: proofreading, outlines made of documents, packages.

Each imports what it needs when it runs.
"""

from pathlib import Path

import click

from actions import language
from actions.commands.terminal import PATH
from actions.keyless import KEYLESS
from actions.language import N_


@click.command("outline", help=N_("由一份报告或模板（.txt、.docx）建立提纲，写成 .toml 文件。"))
@click.argument("source", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help=N_("写到这个 .toml 文件。"))
@click.option("--name", default="", help=N_("提纲的名称；不写则用文档的名称。"))
@click.option("--json", "as_json", is_flag=True, help=N_("以 JSON 给出各部分、数据项和试读结果。"))
@click.pass_obj
def outline_(library: Path | None, source: Path, output: Path, name: str, as_json: bool) -> int:
    """Makes a form of a document."""
    from actions.commands import form_outline

    return form_outline.run(library, source, output, name, as_json)


@click.command("proofread", help=N_("校对任意 .txt 或 .docx 文件，不存入资料库；有错误时返回1。"))
@click.argument("source", metavar="SOURCE", type=PATH)
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


@click.command(help=N_("核验归档包或导出的 .sqlite；有不一致时返回1。"), epilog=KEYLESS)
@click.argument("path", metavar="PATH", type=PATH)
@click.option(
    "--fingerprint", default="", metavar="VALUE", help=N_("签字盖章纸上的数据指纹或定稿 PDF 校验值，简写或全值。")
)
def verify(path: Path, fingerprint: str) -> int:
    """Verifies a package."""
    from actions.commands import verify_package

    return verify_package.run(path, fingerprint)


COMMANDS: tuple[click.Command, ...] = (
    outline_,
    proofread_,
    verify,
)
