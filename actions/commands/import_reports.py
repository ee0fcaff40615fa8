"""The command ``import``."""

from collections.abc import Iterable
from pathlib import Path

from actions.commands.guard import DONE, tell, tell_all
from actions.commands.terminal import say, say_json
from actions.importing import Imported, import_source, imported_values, tried, tried_values
from actions.language import _
from actions.opening import open_library
from actions.problems import InputProblem


def run(
    library: Path | None, sources: Iterable[Path], outline: str | None, wants_json: bool, dry_run: bool = False
) -> int:
    """Reads each source; the good ones go in, the bad ones are named, and the exit code is then 2.

    ``dry_run``: nothing goes in; what would be taken as which figure is told.
    """
    take = tried if dry_run else import_source
    done: list[Imported] = []
    code = DONE
    with open_library(library) as place:
        for source in sources:
            try:
                done.append(take(place, source, outline))
            except InputProblem as problem:
                tell(_("{name}：{words}").format(name=source, words=problem))
                code = InputProblem.exit_code
            else:
                tell_all(done[-1].sentences)
                if not wants_json and dry_run:
                    say("".join(f"{each.key}\t{each.value}\t{each.quote}\n" for each in done[-1].taken))
                elif not wants_json:
                    say(f"{done[-1].id}\n")
    if wants_json:
        say_json([(tried_values if dry_run else imported_values)(each) for each in done])
    return code
