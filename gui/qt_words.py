"""Qt's own words in Chinese: its translation, and the few words of file dialogs that it lacks."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from actions.language import _

_FILES = "QAbstractFileIconProvider"


def speak_chinese(application: QApplication) -> None:
    """Buttons, context menus and file dialogs, where Qt draws them itself."""
    application.installTranslator(_Lacking(application))  # the last that Qt asks: each word would else pass through it
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


class _Lacking(QTranslator):
    """What ``qtbase_zh_CN`` does not know; any other word is left to it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._words = {
            (_FILES, "Folder"): _("文件夹"),
            (_FILES, "File Folder"): _("文件夹"),
            (_FILES, "File"): _("文件"),
            (_FILES, "%1 File"): _("%1 文件"),
            ("QFileSystemModel", "%1 KB"): "%1 KB",
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]  # none: ask the next
        return self._words.get((context, source))
