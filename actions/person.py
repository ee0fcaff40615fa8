"""办理人: the name under which whoever works here stands in 审核说明 and 修改记录.

A history names nobody by itself, but has an alias for each user. Who gives a name, in 设置 or at 定稿, signs with it
whatever is done from then on, as the 负责人 does; it goes where the report goes.
"""

from dataclasses import replace

from actions.answering import check_person
from domain.notes import Said
from storage.identity import PERSON
from storage.library import Library


def person(library: Library) -> str:
    """The name of whoever works with the library on this PC; blank where nobody gave one."""
    alias = library.alias
    return library.preference(PERSON + alias) if alias else ""


def keep_person(library: Library, name: str) -> None:
    """Keeps the name of whoever works here; a blank one takes it back. Raises InputProblem for what is no name."""
    name = check_person(name, "") if name.strip() else ""
    library.set_preference(PERSON + library.alias, name)


def signed(library: Library, *said: Said) -> tuple[Said, ...]:
    """Notes in the name of whoever works here, but for those that somebody else answers for."""
    name = person(library)
    return tuple(replace(each, name=each.name or name) for each in said)
