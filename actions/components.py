"""Of whose work the program is made: the Python packages of the lock, Python itself, Qt, the fonts.

In the built program an index beside it tells (``licences/components.json``, written by ``tools.packaging``); from the
sources the environment is asked (``importlib.metadata``), so that name, version and licence are those of what runs.
"""

import json
import platform
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from resources import path as resource

FOLDER, INDEX = "licences", "components.json"
"""Beside the built program: its own licence, a folder a component, and the index of them."""
_LOCK = Path(__file__).parents[1] / "requirements" / "runtime.txt"
_NOT_BUNDLED = {"pip", "tzdata"}
"""Locked for making an environment, but in no built folder."""
_SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "public domain": "LicenseRef-Public-Domain",
}
"""Licences that their packages name in words, by the identifier of SPDX."""
_HOMES = ("homepage", "home", "website", "source", "source code", "repository", "github")
_TEXTS = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """One work of others: its licence as SPDX expression, and the files that hold the licence's text."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[Path, ...]
    kind: str = "pypi"
    """As in a package URL: pypi, deb or generic."""


def components() -> tuple[Component, ...]:
    """What the running program is made of, by name; nothing where neither an index nor a lock says so."""
    built = Path(sys.executable).parent / FOLDER
    if (built / INDEX).is_file():
        return tuple(_told_of(each, built) for each in json.loads((built / INDEX).read_text("utf-8")))
    return by_name((*bundled(), *fonts())) if _LOCK.is_file() else ()


def by_name(found: Iterable[Component]) -> tuple[Component, ...]:
    """In the order of their names, capitals or not."""
    return tuple(sorted(found, key=lambda each: each.name.lower()))


def bundled() -> Iterator[Component]:
    """Python and the packages of the lock."""
    yield _python()
    yield from _packages()


def _told_of(entry: dict[str, Any], folder: Path) -> Component:
    texts = tuple(folder / text for text in entry["texts"])
    return Component(entry["name"], entry["version"], entry["licence"], entry.get("home", ""), texts)


def _packages() -> Iterator[Component]:
    for name in dict.fromkeys(_locked()):  # Qt stands twice in the lock, once a kind of processor
        try:
            found = distribution(name)
        except PackageNotFoundError:  # for another system
            continue
        yield Component(
            found.metadata["Name"],
            found.version,
            _licence(found),
            _home(found),
            _licence_texts(found) or _shared(found),
        )


def _locked() -> Iterator[str]:
    for line in _LOCK.read_text("utf-8").splitlines():
        name = re.match(r"[a-z0-9][\w.-]*(?===)", line)
        if name and name[0] not in _NOT_BUNDLED:
            yield name[0]


def _licence(found: Distribution) -> str:
    expression = _told(found, "License-Expression")
    if expression:
        return expression
    words = _told(found, "License").splitlines()
    named = words[0] if words and len(words[0]) < 60 else ""
    classified = [
        each.rpartition(" :: ")[2] for each in found.metadata.get_all("Classifier", []) if "License ::" in each
    ]
    return _spdx(named) or next(filter(None, map(_spdx, classified)), "")


def _told(found: Distribution, key: str) -> str:
    return next(iter(found.metadata.get_all(key, [])), "")


def _spdx(words: str) -> str:
    plain = words.partition("(")[0].strip().lower()
    known = _SPDX.get(plain.partition(", copyright")[0], _SPDX.get(plain))
    return known or ("" if not words or words.endswith("License") else _listed(words))


def _listed(words: str) -> str:
    """A list of licences as one expression: ``BSD-3-Clause, Apache-2.0, dependency licenses``."""
    parts = [part.strip() for part in words.split(",") if re.fullmatch(r"[\w.+ -]+", part.strip())]
    return " AND ".join(part for part in parts if " " not in part or " OR " in part)


def _home(found: Distribution) -> str:
    urls = dict(line.lower().split(", ", 1) for line in found.metadata.get_all("Project-URL", []))
    page = _told(found, "Home-page") or next((urls[key] for key in _HOMES if key in urls), "")
    return page or f"https://pypi.org/project/{found.metadata['Name']}/"


def _licence_texts(found: Distribution) -> tuple[Path, ...]:
    names = [file for file in found.files or () if ".dist-info" in str(file) and _TEXTS.search(file.as_posix())]
    return tuple(path for path in (Path(str(file.locate())) for file in names) if path.is_file())


def _shared(found: Distribution) -> tuple[Path, ...]:
    """The texts for a package that ships none: Qt for Python under the LGPL, which refers to the GPL; any under MIT."""
    licence = _licence(found)
    names = ("LGPL-3.0.txt", "GPL-3.0.txt") if "LGPL" in licence else ("MIT.txt",) if licence == "MIT" else ()
    return tuple(resource("licences", name) for name in names)


def _python() -> Component:
    places = (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt"))
    debian = Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")
    texts = tuple(text for text in (*places, debian) if text.is_file())[:1]
    return Component("Python", platform.python_version(), "PSF-2.0", "https://www.python.org/", texts, "generic")


def fonts() -> Iterator[Component]:
    """The faces that are shipped."""
    folder = resource("fonts")
    yield Component(
        "Fandol", "0.3", "GPL-3.0-or-later WITH Font-exception-2.0", "https://ctan.org/pkg/fandol",
        tuple(sorted((folder / "fandol").glob("COPYING*"))), "generic",
    )  # fmt: skip
    for name, version, file, home in (
        ("LXGW WenKai", "1.250", "LXGWWenKai-LICENSE.txt", "https://github.com/lxgw/LxgwWenKai"),
        ("Liberation Serif", "2.1.5", "LiberationSerif-LICENSE.txt", "https://github.com/liberationfonts"),
        ("cwTeX FangSong", "1.0", "supplements/FangSong-LICENSE.txt", "http://cle.linux.org.tw/fonts/cwttf/"),
        ("Noto Serif SC", "2.003", "supplements/SongBold-LICENSE.txt", "https://github.com/notofonts/noto-cjk"),
        ("Noto Sans SC", "2.004", "NotoSansSC-LICENSE.txt", "https://github.com/notofonts/noto-cjk"),
    ):
        yield Component(name, version, "OFL-1.1", home, (folder / file,), "generic")
