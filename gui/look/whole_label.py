"""A label of several lines that keeps together what belongs together, and says its words as they were given."""

from PySide6.QtWidgets import QLabel

from gui.look.whole_words import whole


class WholeLabel(QLabel):
    """Plain words that wrap."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = ""
        self.setWordWrap(True)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Shows these words."""
        self._words = words
        super().setText(whole(words))

    def text(self) -> str:
        """The words, without what keeps them together."""
        return self._words
