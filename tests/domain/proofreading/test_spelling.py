"""Wrong characters that no list foresees, found by cutting the text into words."""

import pytest

from actions.proofreading import cutter, wrong_words
from domain.checks.finding import Finding
from domain.proofreading import decode_vocabulary, proofread
from domain.proofreading.wording.spelling import Vocabulary, misspelt, stands_apart

SHIPPED = wrong_words()
TEN = Vocabulary(
    {"项目": 900, "建设": 60, "推进": 20, "年龄": 30, "地标": 1},
    {"项": 20, "令": 1, "年": 400},
    frozenset({"省定"}),
    9000,
    {"日": "目"},
)


def found_in(text: str, known: Vocabulary = TEN) -> list[tuple[int | None, str | None, str | None]]:
    return [(each.offset, each.quote, each.replacement) for each in misspelt(text, known, cutter())]


def marked(text: str) -> list[str]:
    return [each.quote or "" for each in proofread(text, ("write",), SHIPPED) if each.code == "write.word"]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("三是加快建设项日推进。", "项日", "项目"),
        ("财务规化管理水平不高。", "规化", "规划"),
        ("工程已通过竞工验收。", "竞工", "竣工"),
        ("坚决杜决虚报冒领。", "杜决", "杜绝"),
        ("制定整改措失并落实到人。", "措失", "措施"),
        ("按季予拨到位。", "予拨", "预拨"),
        ("后备队伍较为单簿。", "单簿", "单薄"),
    ],
)
def test_wrong_character(text: str, wrong: str, right: str) -> None:
    (found,) = [each for each in proofread(text, ("write",), SHIPPED) if each.code == "write.word"]
    assert (found.quote, found.replacement) == (wrong, right)
    assert text[found.offset or 0 :].startswith(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "这是一项日常工作。",
        "推进管理正规化建设。",
        "用好政策法规化解矛盾。",
        "由县卫健局按季调度。",
        "高于省定目标值。",
        "防止漏保、错保。",
        "按要求立行立改。",
        "为高龄老人提供助餐、助浴服务。",
        "低保提标扩面全部到位。",
        "下步要逐个路口排查。",
        "文书于次日送达当事人。",
        "采用“以优带弱”的办法。",
        "组织村民筹资筹劳。",
        "远低于可研预测的客流。",
    ],
)
def test_nothing_is_wrong(text: str) -> None:
    assert marked(text) == []


def test_offsets_count_the_whole_text() -> None:
    assert found_in("一、基本情况\n建设项日推进。") == [(9, "项日", "项目")]


def test_each_line_is_cut_by_itself() -> None:
    assert found_in("本项\n日程") == []


@pytest.mark.parametrize("text", ["共3项日", "“项日", "《项日", "项日镇", "项日有限公司", "由李项日负责"])
def test_numbers_and_names_are_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_words_around_are_those_of_official_prose() -> None:
    assert found_in("推进项日") == [(2, "项日", "项目")]
    assert found_in("项日建设") == [(0, "项日", "项目")]
    assert found_in("采茶戏项日把杆") == []
    assert found_in("推进，本、项日、把杆") == []  # too far off


@pytest.mark.parametrize(
    "text",
    [
        "拔针时用棉球按一按。",
        "管壁结垢，接口老化，爆管、漏水时有发生。",
        "多道手续：编号、拍照、测酸、除尘、展平、补洞。",
        "补助在5月30日打到25户的卡上。",
        "物品不折价，如实记数。",
        "去年渡运旅客38.6万人次。",
        "让他在大会上念检讨。",
        "康复师樊磊每天给她牵拉跟腱。",
        "见羊打完针没精神，就跑来吵着要赔。",
        "先刻头面上的细花，后刻外轮廓。",
        "青菜出锅不过三分钟就端上台面。",
    ],
)
def test_words_of_everyday_are_right(text: str) -> None:
    assert marked(text) == []


def test_rare_words_are_not_meant() -> None:
    assert found_in("提标", Vocabulary({"地标": 1}, {}, frozenset(), 9000, {"提": "地"})) == []


def test_known_pairs_are_left_alone() -> None:
    assert found_in("建设项日推进") != []
    assert found_in("建设项日推进", Vocabulary(TEN.words, TEN.singles, frozenset({"项日"}), 9000, TEN.alike)) == []


def test_common_characters_stand_side_by_side_by_chance() -> None:
    often = {"项": 5000, "日": 5000}
    assert found_in("建设项日推进", Vocabulary(TEN.words, often, frozenset(), 9000, TEN.alike)) == []


def test_where_no_word_comes_of_it_nothing_is_said() -> None:
    assert found_in("建设项日本馆", TEN) == []  # 日本


def test_what_is_marked_stands_apart() -> None:
    apart, inside = (
        Finding("query", "write.word", quote="项日", offset=2),
        Finding("query", "x", quote="项日", offset=1),
    )
    assert stands_apart("建设项日推进", apart, cutter())
    assert not stands_apart("一项日常工作", inside, cutter())
    assert not stands_apart("十二项日", Finding("query", "x", quote="二项", offset=1), cutter())


def test_a_vocabulary_reads_its_three_parts() -> None:
    known = decode_vocabulary("# head\n7 预算 决算\n2 项目\n---\n3 的\n---\n省定拨\n", {})
    assert known.words == {"预算": 7, "决算": 7, "项目": 2}
    assert (dict(known.singles), known.pairs, known.total) == ({"的": 3}, frozenset({"省定", "省拨"}), 19)


def test_a_vocabulary_without_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        decode_vocabulary("预算 决算\n---\n---\n", {})
