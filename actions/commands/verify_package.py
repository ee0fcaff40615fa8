"""The command ``verify``."""

from pathlib import Path

from actions.commands.guard import DONE, FOUND, tell
from actions.commands.terminal import say
from actions.verifying import verdict_word, verified


def run(path: Path, fingerprint: str = "") -> int:
    """Prints each file that differs; 1 if there is one, or another fingerprint was asked for. Needs no library."""
    found = verified(path, fingerprint)
    say("".join(f"{verdict_word(each.verdict)}\t{each.name}\n" for each in found.differing))
    tell(found.sentence)
    return DONE if found.whole else FOUND
