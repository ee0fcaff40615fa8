"""What the window remembers between two starts: its size, its look, the report and page last shown."""

from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from actions.language import LANGUAGES, Language

Appearance = Literal["system", "light", "dark"]
Magnification = Literal["100", "115", "130"]
"""How large everything in the window is, in per cent of what the screen asks for."""

_MOST_PAGES, _MOST_RECENT = 200, 20
_WINDOW = {False: "narrow", True: "wide"}


class Preferences:
    """A small settings file of the user's; a broken or missing one means the defaults."""

    def __init__(self, file: Path | None = None) -> None:
        """The user's own, or those of another file."""
        ini = QSettings.Format.IniFormat
        self._settings = (
            QSettings(str(file), ini) if file else QSettings(ini, QSettings.Scope.UserScope, "jixiao", "window")
        )

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        value = self._settings.value("appearance")
        return next((each for each in get_args(Appearance) if each == value), "system")

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("appearance", appearance)

    @property
    def language(self) -> Language:
        """The window's language from its next start on."""
        value = self._settings.value("language")
        return next((each for each in LANGUAGES if each == value), "zh")

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language)

    @property
    def magnification(self) -> Magnification:
        """How large everything is from the next start on."""
        value = self._settings.value("magnification")
        return next((each for each in get_args(Magnification) if each == value), "100")

    @magnification.setter
    def magnification(self, magnification: Magnification) -> None:
        self._settings.setValue("magnification", magnification)

    @property
    def was_guided(self) -> bool:
        """Whether 两分钟入门 was offered already."""
        return str(self._settings.value("guided", "")) == "yes"

    def keep_guided(self) -> None:
        """两分钟入门 was offered, and is not offered again."""
        self._settings.setValue("guided", "yes")

    def shape(self, name: str) -> QByteArray | None:
        """A window's kept geometry or state."""
        value = self._settings.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_shape(self, name: str, shape: QByteArray) -> None:
        """Keeps a window's geometry or state."""
        self._settings.setValue(f"shape/{name}", shape)

    def list_width(self, screen: str) -> int:
        """How wide the list of sections was left on a screen of this size (``1920x1080``); 0 if that is not known."""
        return self._width(f"list/{screen}")

    def keep_list_width(self, screen: str, width: int) -> None:
        """Keeps it."""
        self._settings.setValue(f"list/{screen}", width)

    def strip_width(self, screen: str, is_wide: bool) -> int:
        """How wide the panels were left on a screen of this size, in a wide window or another; 0 if not known."""
        return self._width(f"strip/{screen}/{_WINDOW[is_wide]}")

    def keep_strip_width(self, screen: str, is_wide: bool, width: int) -> None:
        """Keeps it."""
        self._settings.setValue(f"strip/{screen}/{_WINDOW[is_wide]}", width)

    def _width(self, name: str) -> int:
        kept = str(self._settings.value(name, "0"))
        return int(kept) if kept.isdecimal() else 0

    @property
    def front_panel(self) -> str:
        """The panel that stood in front of those that share its place; blank for none."""
        return str(self._settings.value("front", ""))

    @front_panel.setter
    def front_panel(self, name: str) -> None:
        self._settings.setValue("front", name)

    def place(self, library: Path) -> tuple[int, str]:
        """The report (0 is none) and page last shown of a library."""
        report = str(self._settings.value(f"{_group(library)}/report", "0"))
        page = str(self._settings.value(f"{_group(library)}/page", ""))
        return (int(report) if report.isdecimal() else 0), page

    def keep_place(self, library: Path, report: int, page: str) -> None:
        """Keeps the report (0 is the list of reports) and page shown of a library."""
        self._settings.setValue(f"{_group(library)}/report", report)
        self._settings.setValue(f"{_group(library)}/page", page)

    def page(self, report: str) -> str:
        """The page of a report (its uuid) at which the clerk left it; blank if that is not known."""
        return str(self._settings.value(f"page/{report}", ""))

    def keep_page(self, report: str, page: str) -> None:
        """Keeps where a report was left; of the reports left long ago that is forgotten."""
        self._settings.beginGroup("page")
        known = self._settings.childKeys()
        self._settings.endGroup()
        for old in known if len(known) > _MOST_PAGES else ():
            self._settings.remove(f"page/{old}")
        self._settings.setValue(f"page/{report}", page)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """What was read in, written or opened on this PC, the last first."""
        kept = (str(self._settings.value(f"recent/{place}", "")) for place in range(_MOST_RECENT))
        return tuple(Path(each) for each in kept if each)

    @recent_files.setter
    def recent_files(self, paths: tuple[Path, ...]) -> None:
        self._settings.remove("recent")
        for place, path in enumerate(paths[:_MOST_RECENT]):
            self._settings.setValue(f"recent/{place}", str(path))

    def flush(self) -> None:
        """Writes to the disk now."""
        self._settings.sync()


def _group(library: Path) -> str:
    """A settings group for one library; a path has characters that a group's name cannot."""
    return f"place/{sha256(str(library.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
