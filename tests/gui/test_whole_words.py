"""What no line break parts: a label and its number, a number and its unit."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLabel

from gui.dialogs.frame import paragraph
from gui.look.whole_words import whole
from gui.shell.window import MainWindow

SENTENCES = (
    ("检查完成：未填 0，错误 4，需核实 1。按 F8 逐个查看。", ("未填 0", "错误 4", "需核实 1")),
    ("财政拨款支出1,232.58万元，与合计1231.58万元不一致，相差1万元。", ("1,232.58万元", "1231.58万元", "1万元")),
    ("检查完成，各项问题均已说明，可以定稿。", ("定稿。",)),
    ("需核实 12，2024年12月31日前共3处，占95.74%。", ("需核实 12", "2024年", "12月", "31日", "3处", "95.74%")),
)


def lines(words: str, width: float) -> list[str]:
    layout = QTextLayout(words, QApplication.font())
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(words[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@pytest.mark.parametrize(("sentence", "wholes"), SENTENCES)
def test_no_line_parts_what_belongs_together(qapp: QApplication, sentence: str, wholes: tuple[str, ...]) -> None:
    parted = set[str]()
    for width in range(130, 400, 3):
        for words, found in ((sentence, parted), (whole(sentence), set[str]())):
            there = [line.replace("\u2060", "").replace("\u00a0", " ") for line in lines(words, width)]
            found |= {each for each in wholes if not any(each in line for line in there)}
        assert not found, width
    assert parted, "by itself a line parts some of them"


def test_it_looks_as_before(qapp: QApplication) -> None:
    for sentence, _wholes in SENTENCES:
        label, joined = QLabel(sentence), QLabel(whole(sentence))
        assert joined.sizeHint() == label.sizeHint()
        assert joined.grab().toImage() == label.grab().toImage()


def test_a_dialog_keeps_together_what_belongs_together_and_tells_it_as_it_is(qapp: QApplication) -> None:
    """相差1 and 万元 stood in two lines where an error is waived, 25 and 个文件 where a package is verified."""
    label = paragraph(SENTENCES[1][0])
    assert label.text() == SENTENCES[1][0]
    assert QLabel.text(label) == whole(SENTENCES[1][0])
    label.setText("可信证书对归档包的签名。")
    assert (label.text(), QLabel.text(label)) == ("可信证书对归档包的签名。", "可信证书对归档包的签\u2060名。")


def test_what_the_window_says_is_told_as_it_is(window: MainWindow) -> None:
    window.notices.say("error", SENTENCES[0][0])
    assert window.notices.sentence == window.notices.accessibleName() == SENTENCES[0][0]
    assert [each.text() for each in window.notices.findChildren(QLabel)][-1] == whole(SENTENCES[0][0])
