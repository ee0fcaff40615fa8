"""The command ``import``."""

from collections.abc import Iterable
from pathlib import Path

from actions.commands.terminal import DONE, say, say_json, tell, tell_all
from actions.importing import Imported, import_source, imported_values
from actions.opening import open_library
from actions.problems import InputProblem


def run(library: Path | None, sources: Iterable[Path], outline: str | None, wants_json: bool) -> int:
    """Reads each source; the good ones go in, the bad ones are named, and the exit code is then 2."""
    done: list[Imported] = []
    code = DONE
    with open_library(library) as place:
        for source in sources:
            try:
                done.append(import_source(place, source, outline))
            except InputProblem as problem:
                tell(f"{source}：{problem}")
                code = InputProblem.exit_code
            else:
                tell_all(done[-1].sentences)
                if not wants_json:
                    say(f"{done[-1].id}\n")
    if wants_json:
        say_json([imported_values(each) for each in done])
    return code
