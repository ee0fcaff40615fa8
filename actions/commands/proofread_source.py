"""The command ``proofread``."""

from pathlib import Path

from actions.commands.guard import DONE, FOUND, tell
from actions.commands.terminal import say, say_json
from actions.files import check_not_own
from actions.language import _
from actions.opening import library_file
from actions.proofreading import check_copy, families, finding_values, findings_text, proofread_source, write_commented


def run(library: Path | None, source: Path, rules: str, wants_json: bool, output: Path | None) -> int:
    """Prints what a careful reader marks, and writes a copy with comments if one is wanted; 1 if one is an error.

    Raises InputProblem for what cannot be read, and for a copy that may not stand there.
    """
    chosen = families(rules)
    if output is not None:
        check_copy(source, output)
        check_not_own(output, library_file(library))
    found = proofread_source(source, chosen)
    if output is not None:
        write_commented(found, output)
        tell(_("已写入带批注的副本“{path}”。").format(path=output))
    if wants_json:
        say_json([finding_values(each) for each in found.findings])
    else:
        say(findings_text(found))
    return FOUND if found.has_error else DONE
