"""Labels of a form on the screen."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.fields.form.labels import broken


@pytest.mark.parametrize(
    ("words", "characters", "shown"),
    [
        ("年初预算数", 4, "年初\n预算数"),
        ("年初预算数", 5, "年初预算数"),
        ("　其中：一般公共预算", 9, "　其中：\n　一般公共预算"),
        ("产出指标\n（50分）", 1, "产出指标\n（50分）"),
        ("年度\n预算申请（万元）", 4, "年度\n预算申请\n（万元）"),
        ("不满意率5%以内得8分，10%以内6分，20%以内4分，超过20%不得分。", 4, ""),
    ],
)
def test_a_label_is_broken_between_its_words_and_keeps_its_inset(
    qapp: QApplication, words: str, characters: int, shown: str
) -> None:
    metrics = QFontMetrics(qapp.font())
    assert broken(words, characters * metrics.horizontalAdvance("年") + 3, metrics) == (shown or words)
