"""A passage tells which of its sentences have a word, a kind or a role of quantities."""

from collections.abc import Set

from domain.proofreading.mentions import Passage, QuantityRole, passage
from domain.proofreading.quantities import QuantityKind, folded

TEXT = "净增加12人，增长3%。其中退休5人。\n哪个对？申报96平方米，验收103平方米，哪个对？\n(补助。自筹)100万元。"


def _read() -> Passage:
    return passage(TEXT, folded(TEXT))


def _words(read: Passage, places: Set[int]) -> list[str]:
    return [read.folded[each.start : each.end] for each in read.sentences if each.place in places]


def test_sentences_with_a_word_are_told_in_their_order() -> None:
    read = _read()
    assert [each.place for each in read.saying("其中", "净")] == [0, 1]
    assert not read.saying("中其")  # both characters, but not side by side
    assert [each.place for each in read.saying("哪")] == [2, 3]


def test_a_lead_may_have_a_word_of_the_sentence_before() -> None:
    read = _read()
    last = read.sentences[-1]
    assert "补助" in last.mentions[0].lead
    assert not read.says(last, "补助")
    assert last in read.stating_with("补助")


def test_what_asks_states_nothing() -> None:
    read = _read()
    assert _words(read, read.places_with("平方米")) == ["申报96平方米，验收103平方米，哪个对？", "自筹)100万元。"]
    assert [each.place for each in read.stating_with("平方米")] == [read.sentences[-1].place]


def test_sentences_are_told_by_the_kinds_and_roles_of_their_quantities() -> None:
    read = _read()
    assert [each.place for each in read.stating_of(QuantityKind.PERCENT)] == [0]
    assert [each.place for each in read.stating_of(QuantityRole.DELTA, QuantityKind.MONEY)] == [0, 5]
    assert read.places_of(QuantityKind.COUNT) == {0, 1, 3}
    assert [each.quantity.unit for each in read.mentions] == ["人", "%", "人", "平方米", "平方米", "万元"]
