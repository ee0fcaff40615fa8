"""The command ``proofread``."""

from pathlib import Path

from actions.commands.terminal import DONE, FOUND, say, say_json
from actions.proofreading import families, finding_values, findings_text, proofread_source


def run(source: Path, rules: str, wants_json: bool) -> int:
    """Prints what a careful reader marks; 1 if one is an error. Raises InputProblem for what cannot be read."""
    found = proofread_source(source, families(rules))
    if wants_json:
        say_json([finding_values(each) for each in found.findings])
    else:
        say(findings_text(found))
    return FOUND if found.has_error else DONE
