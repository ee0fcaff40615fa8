"""The command ``outline``: a form made of a document (the contract of the command line)."""

from pathlib import Path

from actions.commands.guard import DONE, tell
from actions.commands.terminal import say_json
from actions.files import check_not_own, check_target, write_whole
from actions.forming import proposal_json, proposal_summary, proposal_text, propose_source, tried, without_values
from actions.language import _
from actions.opening import library_file
from actions.problems import InputProblem


def run(library: Path | None, source: Path, output: Path, name: str, wants_json: bool) -> int:
    """Writes the outline that a document proposes, once the document was read by it. Nothing else is stored.

    Raises InputProblem for another suffix than .toml, for a document that cannot be read, or an output that is the
    document or the library.
    """
    if output.suffix.lower() != ".toml":
        raise InputProblem(_("提纲的文件名应以 .toml 结尾。"))
    check_target(output)
    place = library_file(library)
    check_not_own(output, place)
    if output.exists() and source.exists() and output.samefile(source):
        raise InputProblem(_("输出不能是原来的文档，请换一个文件名。"))
    proposal, kept = without_values(propose_source(source, place, name))
    text = proposal_text(proposal)
    trial = tried(source, text)
    write_whole(output, text.encode())
    if wants_json:
        say_json(proposal_json(proposal, trial))
    tell(_("提纲“{name}”：{told}").format(name=proposal.name, told=proposal_summary(proposal, trial, kept)))
    tell(_("已写入“{path}”。放进资料库旁的 outlines 文件夹即可使用。").format(path=output))
    return DONE
