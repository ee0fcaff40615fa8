"""Chinese input on Linux: fcitx speaks to us through ibus's plugin where its own is not in the bundle."""

import re
from collections.abc import Iterable, MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

_ONE, _MANY = "QT_IM_MODULE", "QT_IM_MODULES"
_PLUGIN = re.compile(r"(?:lib)?(\w+?)platforminputcontextplugin\.")


def installed() -> frozenset[str]:
    """The input methods that this Qt has a plugin for."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")
    names = (_PLUGIN.match(file.name) for file in folder.glob("*"))
    return frozenset(found[1] for found in names if found)


def fall_back(environment: MutableMapping[str, str], plugins: Iterable[str]) -> bool:
    """Asks for ibus where fcitx is asked for and has no plugin; whether that was so. Must run before QApplication."""
    if any(_is_fcitx(plugin) for plugin in plugins):
        return False
    wanted = [name for name in (_ONE, _MANY) if any(map(_is_fcitx, environment.get(name, "").split(";")))]
    for name in wanted:
        methods = ("ibus" if _is_fcitx(each) else each for each in environment[name].split(";"))
        environment[name] = ";".join(dict.fromkeys(methods))
    return bool(wanted)


def _is_fcitx(method: str) -> bool:
    return method.strip().lower().startswith("fcitx")
