"""What slips are made of right texts."""

from tools.proof_slips import slips


def _made(family: str, text: str) -> list[str]:
    return [wrong for made, _, wrong in slips(text) if made == family]


def test_a_word_of_direction_before_a_number_is_turned() -> None:
    assert _made("direction", "支出比上年增加3万元，人数增加。") == ["支出比上年减少3万元，人数增加。"]


def test_a_unit_loses_its_ten_thousand() -> None:
    assert _made("unit", "支出3.20万元。") == ["支出3.20元。"]


def test_points_become_per_cent() -> None:
    assert _made("points", "提高1.2个百分点。") == ["提高1.2%。"]


def test_only_the_second_telling_of_a_number_has_its_digits_turned() -> None:
    assert _made("repeat", "来信263件。\n263件均已办结，另有12件。") == ["来信263件。\n623件均已办结，另有12件。"]


def test_two_values_change_places() -> None:
    assert _made("turned", "由18分钟缩短到7分钟。") == ["由7分钟缩短到18分钟。"]


def test_an_item_is_left_out_a_heading_jumps_and_a_mark_is_gone() -> None:
    assert _made("list", "一是甲；二是乙；三是丙。") == ["一是甲；三是丙。", "一是甲；二是乙；"]
    assert _made("numbering", "一、甲\n二、乙") == ["一、甲\n三、乙"]
    assert _made("pair", "（甲）") == ["甲）", "（甲"]
    assert _made("half", "甲，乙") == ["甲,乙"]


def test_a_name_told_again_has_a_character_that_sounds_alike() -> None:
    (wrong,) = _made("name", "青山水库除险。\n青山水库已蓄水。")
    assert wrong.startswith("青山水库除险。\n青")
    assert wrong[10:13] == "水库已"
