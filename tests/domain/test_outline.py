"""Every outline file, and what makes one unusable."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from actions.outlines import available
from domain.outline import (
    COVER_FIGURES,
    Outline,
    OutlineError,
    Term,
    columns_of,
    decode_outline,
    figures,
    nil_sections,
    page_for,
    page_of,
    pages,
    prose_parts,
    tables,
    term,
    walk,
)
from tests.conftest import ROOT, Snapshot
from tests.domain.build import SHIPPED

TEXTS = {source.outline.key: source.text for source in available()}
"""The shipped outlines in full, as reports keep them."""
TEXTS |= {file.stem: file.read_text("utf-8") for file in sorted((ROOT / "tests/data/outlines").glob("*.toml"))}
OWN_COVER = {"cover.budget_code", "cover.method", "cover.assessor", "cover.issuer"}
LINK = re.compile(r"\{([^{}:]+)(?::[^{}]*)?\}")

SMALL = """
key = "small-2022"
revision = 1
name = "小提纲"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}报告"]
figures = [
    { key = "a.total", kind = "money", label = "合计", said = ["合计"] },
    { key = "a.part", kind = "money", label = "其中" },
]
[[sections]]
key = "a"
heading = ["支出"]
[[sections.parts]]
kind = "figures"
keys = ["a.total", "a.part"]
[[sections.parts]]
kind = "prose"
key = "a.text"
default = "合计{a.total}万元。"
[[sections.parts]]
kind = "table"
key = "rows"
label = "项目"
sentence = "{name}支出{amount}万元。"
where = "fund=甲"
columns = [
    { key = "name", kind = "text", label = "名称" },
    { key = "amount", kind = "money", label = "支出" },
    { key = "fund", kind = "choice", label = "来源", choices = ["甲", "乙"] },
]
[[identities]]
code = "sum.total"
left = ["a.total"]
right = ["a.part", "rows.*.amount[fund=甲]", "1.5"]
[[rates]]
code = "rate.share"
label = "占比"
part = "a.part"
whole = "a.total"
ask-below = "90"
"""


@pytest.fixture(scope="module")
def shipped() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


def raw_sections(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from raw_sections(section.get("sections", []))


@pytest.mark.parametrize("key", TEXTS)
def test_every_outline_is_whole(key: str) -> None:
    """Read without our structs: keys unique, headings there, every key that is pointed at declared."""
    raw = tomllib.loads(TEXTS[key])
    sections = list(raw_sections(raw["sections"]))
    parts = [part for section in sections for part in section.get("parts", [])]
    declared = [figure["key"] for figure in (*raw["figures"],)] + [figure.key for figure in COVER_FIGURES]
    texts = [part["key"] for part in parts if part["kind"] == "prose"]
    columns = {
        part["key"]: [column["key"] for column in part["columns"]] for part in reversed(parts) if "columns" in part
    }
    for keys in (declared + texts + list(columns), [section["key"] for section in sections]):
        assert len(keys) == len(set(keys))
    assert all(section["heading"] and all(map(str.strip, section["heading"])) for section in sections)
    asked = [key for part in parts if part["kind"] == "figures" for key in part["keys"]]
    grids = [line for part in parts if part["kind"] == "grid" for line in part["rows"] if not line.get("per")]
    asked += [cell["key"] for line in grids for cell in line["cells"] if isinstance(cell, dict) and "key" in cell]
    asked += [link for line in raw.get("cover-lines", []) for link in LINK.findall(line) if link in OWN_COVER]
    assert len(asked) == len(set(asked))
    assert {figure["key"] for figure in raw["figures"]} == set(asked), "a figure that no page asks for"
    wordings = [
        *raw["title"],
        raw.get("seal-line", ""),
        *(heading for section in sections for heading in section["heading"]),
    ]
    wordings += [part.get("default", "") for part in parts]
    assert {key for text in wordings for key in LINK.findall(text)} <= set(declared)
    for part in parts:
        if part["kind"] == "table":
            assert set(LINK.findall(part.get("sentence", ""))) <= set(columns[part["key"]])
    for identity in raw.get("identities", []):
        for word in (*identity["left"], *identity["right"]):
            table, found, rest = word.partition(".*.")
            known = columns[table] if found else declared
            assert (rest or word).partition("[")[0] in known or word.isdecimal()
    for rate in raw.get("rates", []):
        assert {rate["part"], rate["whole"]} <= set(declared)


@pytest.mark.parametrize("key", TEXTS)
def test_every_outline_decodes(key: str) -> None:
    outline = decode_outline(TEXTS[key])
    assert outline.key == key
    assert {page.key for page in pages(outline)} == {page_of(outline)[page.key] for page in pages(outline)}


@pytest.mark.parametrize("key", TEXTS)
def test_default_sentences_print_no_blank(key: str) -> None:
    outline = decode_outline(TEXTS[key])
    for text, part in prose_parts(outline).items():
        for figure in LINK.findall(part.default):
            assert not figures(outline)[figure].optional, f"{text}: {figure} may be blank"


@pytest.mark.parametrize("key", TEXTS)
def test_a_word_means_one_figure_or_a_part_of_it(key: str) -> None:
    outline = decode_outline(TEXTS[key])
    owners: dict[str, list[str]] = {}
    for figure in outline.figures:
        for word in figure.said:
            owners.setdefault(word, []).append(figure.key)
    for word, keys in owners.items():
        parts = {key for identity in outline.identities if identity.left == (keys[0],) for key in identity.right}
        assert set(keys[1:]) <= parts, word


def test_keys_are_permanent(shipped: Outline, snapshot: Snapshot) -> None:
    """Years are joined on these: a key may be added here, never renamed or taken away."""
    lines = [f"figure {figure.key} {figure.kind}" for figure in shipped.figures]
    lines += [f"section {section.key}" for section in walk(shipped.sections)]
    lines += [f"prose {key}" for key in prose_parts(shipped)]
    for key, table in tables(shipped).items():
        lines += [f"table {key}", *(f"column {key}.{column.key} {column.kind}" for column in columns_of(table))]
    lines += [f"identity {identity.code}" for identity in shipped.identities]
    lines += [f"rate {rate.code}" for rate in shipped.rates]
    snapshot.check("\n".join(sorted(lines)) + "\n")


def test_the_shipped_outline_has_all_that_the_report_needs(shipped: Outline) -> None:
    assert len(shipped.sections) == 10
    assert set(nil_sections(shipped)) == {"projects", "fund", "capital", "insurance", "remarks"}
    sums = {identity.code: (identity.left, identity.right, identity.severity) for identity in shipped.identities}
    assert sums["sum.expenditure"] == (("general.expenditure",), ("general.project", "general.basic"), "error")
    assert sums["sum.basic"] == (("general.basic",), ("general.personnel", "general.public"), "error")
    assert sums["sum.projects"] == (("general.project",), ("projects.*.amount[fund=一般公共预算]",), "error")
    assert sums["sum.personnel"] == (("general.personnel",), ("general.wages", "general.benefits"), "error")
    assert sums["sum.balance"][2] == "query"
    assert sums["sum.satisfaction"][1] == ("100",)
    rate = shipped.rates[0]
    assert (rate.part, rate.whole, rate.ask_below, rate.ask_above) == (
        "general.expenditure",
        "general.budget",
        "90",
        "100",
    )


def test_every_page_and_figure_of_the_shipped_outline_says_what_to_fill_in(shipped: Outline) -> None:
    for section in pages(shipped):
        assert section.hint.endswith("。"), section.key
    for figure in shipped.figures:
        assert figure.hint.endswith("。"), figure.key


def test_pages_know_their_keys(shipped: Outline) -> None:
    assert page_for(shipped, "general.basic") == "general.text"
    assert page_for(shipped, "projects.3.amount") == "projects"
    assert page_for(shipped, "cover.title") == "cover"
    assert page_for(shipped, "nobody.asks") == "cover"


def test_terms() -> None:
    assert term("general.basic") == Term(key="general.basic")
    assert term("projects.*.amount[fund=一般公共预算]") == Term(
        table="projects", column="amount", where="fund=一般公共预算"
    )
    assert term("projects.*.amount") == Term(table="projects", column="amount")
    assert term("100") == Term(constant="100")
    assert term("99.5") == Term(constant="99.5")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('key = "small-2022"', "key = ", "line 2"),
        ("revision = 1", 'revision = "x"', "$.revision"),
        ("revision = 1", "revision = 1\nformula = 'a+b'", "formula"),
        ('kind = "money", label = "其中"', 'kind = "rouble", label = "其中"', "figures[1].kind"),
        ('label = "其中"', 'label = "其中", color = "red"', "figures[1]"),
        ('amounts = "万元"', 'amounts = "美元"', "$.amounts"),
        ('name = "小提纲"', "", "name"),
        ('key = "a.part", kind', 'key = "a.total", kind', "key repeated: a.total"),
        ('key = "a.part", kind', 'key = "a.text", kind', "key repeated: a.text"),
        ('key = "a.part", kind', 'key = "A部分", kind', "not a key: 'A部分'"),
        ('key = "small-2022"', 'key = "../x"', "not a key"),
        ('code = "rate.share"', 'code = "sum.total"', "key repeated: sum.total"),
        ('title = ["{cover.year}年度{cover.unit}报告"]', "title = []", "title missing"),
        ('title = ["{cover.year}年度{cover.unit}报告"]', 'title = [" "]', "title missing"),
        ('title = ["{cover.year}年度', 'title = ["{cover.yaer}年度', "unknown link in title: {cover.yaer}"),
        ('heading = ["支出"]', "heading = []", "heading missing: a"),
        ('heading = ["支出"]', 'heading = ["支出", " "]', "heading missing: a"),
        ('heading = ["支出"]', 'heading = ["{a.totl}支出"]', "unknown link in heading of a: {a.totl}"),
        ("合计{a.total}万元", "合计{a.sum:.2}万元", "unknown link in default of a.text: {a.sum}"),
        ('keys = ["a.total", "a.part"]', 'keys = ["a.total", "a.rest"]', "unknown figure: a.rest"),
        ('sentence = "{name}', 'sentence = "{title}', "unknown column in sentence of rows: {title}"),
        ('"{name}支出{amount}万元。"', '"支出。"', "sentence of rows names no column"),
        ('{ key = "amount", kind = "money"', '{ key = "name", kind = "money"', "column repeated in rows"),
        ('where = "fund=甲"', 'where = "fund=丙"', "unknown choice of rows: fund=丙"),
        ('left = ["a.total"]', 'left = ["a.totl"]', "unknown figure: a.totl"),
        ("rows.*.amount[fund=甲]", "rows.*.cost", "unknown column: rows.*.cost"),
        ("rows.*.amount[fund=甲]", "rows.*.amount[fund=丙]", "unknown choice of rows: fund=丙"),
        ("rows.*.amount[fund=甲]", "lines.*.amount", "unknown column: lines.*.amount"),
        ('whole = "a.total"', 'whole = "a.all"', "unknown figure: a.all"),
        ('ask-below = "90"', 'ask-below = "九十"', "not a number: 九十"),
        ('code = "sum.total"', 'code = "sum.total"\nrelation = "<"', "identities[0].relation"),
    ],
)
def test_a_malformed_outline_is_refused_with_the_place(old: str, new: str, message: str) -> None:
    assert SMALL.count(old) >= 1
    with pytest.raises(OutlineError) as refused:
        decode_outline(SMALL.replace(old, new, 1))
    assert message in str(refused.value)


def test_an_outline_without_sections_is_refused() -> None:
    text = SMALL[: SMALL.index("[[sections]]")] + "sections = []\n"
    with pytest.raises(OutlineError, match="sections missing"):
        decode_outline(text)


def test_every_fault_is_named_at_once() -> None:
    text = SMALL.replace('whole = "a.total"', 'whole = "a.all"').replace('left = ["a.total"]', 'left = ["a.totl"]')
    with pytest.raises(OutlineError, match=r"a\.totl; .*a\.all"):
        decode_outline(text)


def test_the_small_outline_is_sound_and_doubled_braces_are_no_links() -> None:
    decode_outline(SMALL)
    decode_outline(SMALL.replace("合计{a.total}万元", "合计{{a.sum}}万元"))


def test_the_columns_of_outlines_of_before_lose_only_the_sentence() -> None:
    """Outlines of before declared a row's own words as a column; the key of the stored cell stays."""
    old = SMALL.replace("columns = [", 'columns = [\n    { key = "sentence", kind = "text", label = "自拟文句" },')
    table = tables(decode_outline(old))["rows"]
    assert [column.key for column in table.columns] == ["name", "amount", "fund"]
    assert [column.key for column in columns_of(table)] == ["name", "amount", "fund", "sentence"]


def test_rows_without_a_sentence_have_no_words_of_their_own() -> None:
    table = tables(decode_outline(SMALL.replace('sentence = "{name}支出{amount}万元。"\n', "")))["rows"]
    assert columns_of(table) == table.columns


def test_a_later_part_on_a_table_has_the_columns_of_the_first() -> None:
    later = '[[sections.parts]]\nkind = "table"\nkey = "rows"\nlabel = "乙"\nsentence = "{name}。"\nwhere = "fund=乙"\n'
    parts = decode_outline(SMALL.replace("[[identities]]", later + "[[identities]]", 1)).sections[0].parts
    assert parts[-1].columns == parts[-2].columns  # type: ignore[union-attr]


@pytest.mark.parametrize("key", TEXTS)
def test_one_text_is_one_outline_however_often_it_is_read(key: str) -> None:
    """So that no library costs the reading of a form again, and a view can tell by the object whether it changed."""
    again = TEXTS[key][:1] + TEXTS[key][1:]

    assert again is not TEXTS[key]
    assert decode_outline(again) is decode_outline(TEXTS[key])
