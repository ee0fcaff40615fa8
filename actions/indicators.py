"""指标库: common indicators of each kind of department, shipped, and those that a unit keeps for itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from actions.files import bounded_bytes, write_whole
from actions.language import N_, _
from actions.problems import InputProblem
from resources import path as resource

FILE = "indicators.toml"
"""Among the shipped files, and beside a library."""
OWN = N_("我的指标")
LARGEST = 1024 * 1024  # bytes
MOST = 5_000
_LONGEST = 200  # characters of a cell


@dataclass(frozen=True, slots=True)
class Indicator:
    """One 三级指标 as a kind of department uses it: its 二级指标, name, sign, unit and usual evidence."""

    kind: str
    name: str
    sign: str
    unit: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Department:
    """A kind of department with its indicators."""

    name: str
    indicators: tuple[Indicator, ...]


def library_of_indicators(library: Path | None = None) -> tuple[Department, ...]:
    """The unit's own indicators first, then those shipped. Raises InputProblem for a file of its own that is none."""
    own = _own(library)
    shipped = _read(resource(FILE).read_bytes())
    return (*own, *shipped)


def keep(library: Path, indicators: Iterable[Indicator]) -> int:
    """Adds indicators to the unit's own; how many were new. Raises InputProblem or EnvironmentProblem."""
    departments = list(_own(library))
    known = {(each.kind, each.name) for department in departments for each in department.indicators}
    fresh = {(each.kind, each.name): each for each in indicators if each.name and (each.kind, each.name) not in known}
    if not fresh:
        return 0
    mine = next((each for each in departments if each.name == _(OWN)), Department(_(OWN), ()))
    others = [each for each in departments if each.name != mine.name]
    grown = Department(mine.name, (*mine.indicators, *fresh.values()))
    write_whole(_file(library), _written([grown, *others]).encode())
    return len(fresh)


def found(departments: Iterable[Department], words: str) -> tuple[Indicator, ...]:
    """Those in whose name, kind, unit or evidence every word stands, each once."""
    wanted = words.split()
    every = (each for department in departments for each in department.indicators)
    texts = ((each, f"{each.kind}{each.name}{each.unit}{each.evidence}") for each in every)
    return tuple(dict.fromkeys(each for each, text in texts if all(word in text for word in wanted)))


def _file(library: Path) -> Path:
    return library.parent / FILE


def _own(library: Path | None) -> tuple[Department, ...]:
    if library is None or library.name == ":memory:" or not _file(library).exists():
        return ()
    try:
        return _read(bounded_bytes(_file(library), LARGEST))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputProblem(_("无法读取指标库“{path}”，请改正或移走这个文件。").format(path=_file(library))) from error


def _read(data: bytes) -> tuple[Department, ...]:
    """Raises ValueError, TypeError or KeyError for what is no such file."""
    told: dict[str, Any] = msgspec.toml.decode(data)
    departments = tuple(
        Department(str(each["name"]), tuple(_indicator(row) for row in each["indicators"]))
        for each in told.get("departments", ())
    )
    if sum(len(each.indicators) for each in departments) > MOST:
        raise ValueError(f"more than {MOST} indicators")
    return departments


def _indicator(row: list[object]) -> Indicator:
    kind, name, sign, unit, evidence = (" ".join(str(cell).split())[:_LONGEST] for cell in row)
    return Indicator(kind, name, sign, unit, evidence)


def _written(departments: Iterable[Department]) -> str:
    lines = []
    for department in departments:
        lines += ["[[departments]]", f"name = {_quoted(department.name)}", "indicators = ["]
        for each in department.indicators:
            cells = (each.kind, each.name, each.sign, each.unit, each.evidence)
            lines.append(f"    [{', '.join(map(_quoted, cells))}],")
        lines += ["]", ""]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """A text as TOML and JSON both write it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
