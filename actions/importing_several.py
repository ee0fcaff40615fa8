"""Importing several files in one run: each goes in whole or not at all, and one account tells what became of each."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from actions.backups import Reason, before
from actions.importing import Imported, holds_database, kept, proved, read, take_over
from actions.language import _
from actions.problems import InputProblem, Problem, problem
from domain.following import Counting, uncounted
from storage.errors import StorageProblem
from storage.files import Stopping, going_on
from storage.library import Library


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file: ``imported``, or ``reason`` why it was not; neither where its turn never came."""

    source: Path
    imported: Imported | None = None
    reason: str = ""


def import_several(
    library: Library, sources: Sequence[Path], stopping: Stopping = going_on, count: Counting = uncounted
) -> tuple[Received, ...]:
    """Takes in each file, whole or not at all, on a thread beside that of ``library``; a backup comes first.

    A file that cannot be read is passed over; where the library cannot be written, no further one is tried. Once it
    is to stop, the file in hand does not go in either; those before it stay. ``count``: is told of each file.
    """
    done: list[Received] = []
    try:
        with library.beside() as reading:
            before(reading, Reason.IMPORT)
        for place, source in enumerate(sources, 1):
            if stopping():
                break
            count(place, len(sources))
            received = _received(library, source, stopping)
            if received is None:
                break
            done.append(received)
    except (Problem, StorageProblem) as error:  # no fault of the file: the next would meet it, too
        done.append(Received(sources[len(done)], reason=_words(error)))
    return (*done, *map(Received, sources[len(done) :]))


def _received(library: Library, source: Path, stopping: Stopping) -> Received | None:
    """What became of a file; None where it was stopped before it went in. Raises where the library is at fault."""
    try:
        if holds_database(source):
            with closing(proved(source)) as found, library.writing_beside() as writing:
                return None if stopping() else Received(source, take_over(writing, found))
        with library.beside() as reading:
            read_in = read(reading, source)
        with library.writing_beside() as writing:
            return None if stopping() else Received(source, kept(writing, source, read_in))
    except InputProblem as error:
        return Received(source, reason=str(error))


def _words(error: Problem | StorageProblem) -> str:
    return problem(error) if isinstance(error, StorageProblem) else str(error)


def account(received: Sequence[Received]) -> str:
    """What became of all of them, in a sentence."""
    taken = sum(each.imported is not None for each in received)
    refused = sum(bool(each.reason) for each in received)
    left = len(received) - taken - refused
    words = [_("已导入{count}个").format(count=taken)]
    words += [_("无法导入{count}个").format(count=refused)] if refused else []
    words += [_("未处理{count}个").format(count=left)] if left else []
    return _("共{count}个文件：{words}。").format(count=len(received), words=_("、").join(words))
