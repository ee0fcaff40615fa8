"""Why a file is no outline, as the clerk reads it; the shipped ones are outlines wherever they come from."""

from pathlib import Path

import pytest

from actions.forming import take_in_outline
from actions.outline_words import refusal_of_outline
from actions.outlines import available, named
from actions.problems import InputProblem
from domain.outline import OutlineError, decode_outline
from resources import path as resource
from tests.domain.test_outline import SMALL

KEYS = [source.outline.key for source in available()]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("in_full", [False, True])
def test_a_shipped_outline_that_a_colleague_hands_over_is_taken_in(key: str, in_full: bool, tmp_path: Path) -> None:
    source = named(key)
    assert source is not None
    file = tmp_path / "提纲.toml"
    text = source.text if in_full else resource("outlines", f"{key}.toml").read_text("utf-8")
    file.write_text(text.replace(f'key = "{key}"', 'key = "ours"', 1), "utf-8")
    assert take_in_outline(file, tmp_path / "资料库.db").name == source.outline.name
    assert "ours" in {each.outline.key for each in available(tmp_path / "资料库.db")}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("revision = 1", "revision = [", "第6行不符合 TOML 的写法。"),
        ("revision = 1", 'revision = "1"', "“revision”处的内容不是这里可以写的。"),
        ("revision = 1", "revision = -5", "版本号“-5”超出范围。"),
        ("revision = 1\n", "", "缺少“revision”。"),
        ("revision = 1", "revision = 1\ncolour = 3", "有不认识的条目“colour”。"),
        ('title = [', 'years = ["22"]\ntitle = [', "“22”不是年度的写法，应如2022、2022-或2018-2021。"),
        ("revision = 1", "revision = 1\n" + "a = " + "[" * 40, "层次过深或条目过多，提纲不需要这样多。"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_place_in_words(old: str, new: str, sentence: str) -> None:
    assert old in SMALL
    with pytest.raises(OutlineError) as refused:
        decode_outline(SMALL.replace(old, new, 1))
    said = refusal_of_outline(str(refused.value))
    assert said == sentence or (sentence.startswith("第") and said.endswith("行不符合 TOML 的写法。"))


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("not in the catalogue: basis", "“basis”不在数据项目录中，须在文件中写明。"),
        ("unknown figure: a.b; unknown figure: c", "提到了“a.b”，文件中没有它。"),
        ("key repeated: problems", "“problems”重复。"),
        ("column repeated in projects", "“projects”重复。"),
        ("Object missing required field `label` - at `$.figures[3]`", "“figures[3]”缺少“label”。"),
        ("Expected `object`, got `str` - at `$.figures[0]`", "“figures[0]”处的内容不是这里可以写的。"),
        ("not in the catalogue: " + "长" * 500, f"“{'长' * 60}…”不在数据项目录中，须在文件中写明。"),
        ("not in the catalogue: \x1b[31m\u202ea", "“[31ma”不在数据项目录中，须在文件中写明。"),
        ("larger than 256 KB", "超过256KB，提纲不会这样大。"),
        ("cells of form.grid do not fill row 7", "表格“form.grid”第7行的格数不对。"),
        ("not a key: 'a b'", "“a b”不能作为代码。"),
        ("something of tomorrow", "内容前后不一致。"),
    ],
)
def test_each_reason_has_its_sentence(reason: str, sentence: str) -> None:
    assert refusal_of_outline(reason) == sentence


def test_the_window_s_sentence_holds_it(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("key = 1", "utf-8")
    with pytest.raises(InputProblem, match=r"^这不是可以使用的提纲文件：“key”处的内容不是这里可以写的。"):
        take_in_outline(file, tmp_path / "资料库.db")
