"""The catalogue of keys, outlines that name them, and their text in full."""

import tomllib
from itertools import chain

import pytest

from actions.outlines import available, catalogue
from domain.outline import Outline, OutlineError, decode_catalogue, decode_named, decode_outline, encode_outline
from domain.outline.catalogue import Catalogue, Raw, in_full, names
from tests.conftest import ROOT, Snapshot
from tests.domain.attached import TEXT as ATTACHED

BEFORE = ROOT / "tests" / "data" / "outlines" / "of-before" / "hunan-2022.toml"
"""The outline as it was before the catalogue: reports hold its text."""

SHARED = decode_catalogue("""
title = ["{cover.year}年度{cover.unit}报告"]
leads = ["其中"]
figures = [
    { key = "a.total", kind = "money", label = "合计", said = ["合计"], hint = "填写合计。" },
    { key = "a.part", kind = "money", label = "其中", optional = true },
    { key = "sheets.b.total", kind = "money", label = "项目合计" },
]
tables = [{ key = "rows", label = "项目", columns = [
    { key = "name", kind = "text", label = "名称" }, { key = "amount", kind = "money", label = "支出" },
] }]
prose = [{ key = "a.text", hint = "写明用途。" }]
sections = [{ key = "a", heading = ["支出", "支出情况"], hint = "逐项填写。" }]
identities = [{ code = "sum.total", left = ["a.total"], right = ["a.part"] }]
rates = [{ code = "rate.share", label = "占比", part = "a.part", whole = "a.total" }]
""")
NEWER = ("attachments", "provinces", "levels", "years")
"""What an outline came to say later: no report's meaning hangs on it."""
NAMING = """
key = "small-2022"
revision = 1
name = "小提纲"
amounts = "万元"
figures = ["a.total", { key = "a.part", label = "其中：部分" }]
identities = ["sum.total"]
rates = ["rate.share"]
[[sections]]
key = "a"
[[sections.parts]]
kind = "figures"
keys = ["a.total", "a.part"]
[[sections.parts]]
kind = "prose"
key = "a.text"
[[sections.parts]]
kind = "table"
key = "rows"
sentence = "{name}支出{amount}万元。"
columns = ["name", { key = "amount", label = "决算数" }]
"""


def decoded(text: str) -> Outline:
    return decode_named(text, SHARED)[0]


def fields(outline: Outline) -> dict[str, object]:
    """An outline's fields, to be compared: outlines themselves are compared by identity."""
    return {name: getattr(outline, name) for name in outline.__struct_fields__ if name not in NEWER}


def test_a_named_key_has_all_that_the_catalogue_says_of_it() -> None:
    outline = decoded(NAMING)
    total, part = outline.figures
    assert (total.label, total.said, total.hint, total.optional) == ("合计", ("合计",), "填写合计。", False)
    assert (part.label, part.kind, part.optional) == ("其中：部分", "money", True)
    assert outline.sections[0].heading == ("支出", "支出情况")
    _, text, table = outline.sections[0].parts
    assert getattr(text, "hint", "") == "写明用途。"
    assert [(column.key, column.label) for column in getattr(table, "columns", ())] == [
        ("name", "名称"),
        ("amount", "决算数"),
    ]
    assert (outline.identities[0].right, outline.rates[0].label) == (("a.part",), "占比")
    assert (outline.title, outline.leads) == (SHARED.title, SHARED.leads)


def test_what_an_outline_says_itself_stands() -> None:
    text = NAMING.replace('key = "a"\n', 'key = "a"\nheading = ["开支"]\nhint = ""\n', 1)
    outline = decoded('title = ["{cover.unit}报告"]\nleads = []\n' + text)
    assert (outline.title, outline.leads) == (("{cover.unit}报告",), ())
    assert (outline.sections[0].heading, outline.sections[0].hint) == (("开支",), "")


def test_the_text_in_full_reads_alone_and_names_nothing() -> None:
    outline, text = decode_named(NAMING, SHARED)
    assert fields(decode_outline(text)) == fields(outline)
    assert decode_named(text, Catalogue({}, {}, {}, {}, {}, {}, (), ()))[1] == text
    assert decode_named(text, SHARED)[1] == text


def test_figures_of_an_attachment_of_rows_have_its_key_before_theirs() -> None:
    sheet = '[[attachments]]\nkey = "sheets"\ntitle = "表"\nper = "rows"\nfigures = ["b.total"]\nparts = []\n'
    assert decoded(NAMING + sheet).attachments[0].figures[0].label == "项目合计"
    with pytest.raises(OutlineError, match=r"not in the catalogue: b\.total"):
        decoded(NAMING + sheet.replace('per = "rows"\n', ""))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"a.total", {', '"a.sum", {', "not in the catalogue: a.sum"),
        ('["sum.total"]', '["sum.other"]', "not in the catalogue: sum.other"),
        ('label = "其中：部分"', 'kind = "count"', "the kind of a.part is money"),
        ('label = "决算数"', 'kind = "text"', "the kind of amount is money"),
        ('["name", {', '["title", {', "not in the catalogue: title"),
        ('figures = ["a.total", { key', 'figures = 3\nfigure = ["a.total", { key', "$.figures"),
        ('figures = ["a.total", {', 'figures = [7, {', "$.figures[0]"),
        ('rates = ["rate.share"]', "rates = true", "$.rates"),
        ("figures = [", "figures = [[], ", "$.figures[0]"),
        ('[[sections]]\nkey = "a"', "attachments = [1]\n[[sections]]\nkey = \"a\"", "$.attachments[0]"),
        ('key = "a"\n', "", "key"),
        ('kind = "prose"\n', "kind = []\n", "kind"),
        ('key = "a.text"', "key = [1]", "$.sections[0].parts[1].key"),
    ],
)  # fmt: skip
def test_a_wrong_name_is_refused_with_its_place(old: str, new: str, message: str) -> None:
    assert old in NAMING
    with pytest.raises(OutlineError) as refused:
        decoded(NAMING.replace(old, new, 1))
    assert message in str(refused.value)


def test_an_outline_that_is_too_large_in_full_is_refused() -> None:
    """What could not be opened again must not be kept with a report."""
    hint = "长" * 60_000
    shared = decode_catalogue(
        f'title = []\nleads = []\nfigures = [{{ key = "a.total", kind = "money", label = "合计", hint = "{hint}" }},'
        f'{{ key = "a.part", kind = "money", label = "其中", hint = "{hint}" }}]\n'
        "tables = []\nprose = []\nsections = []\nidentities = []\nrates = []\n"
    )
    text = (
        NAMING.replace('["sum.total"]', "[]")
        .replace('["rate.share"]', "[]")
        .replace('key = "a"\n', 'key = "a"\nheading = ["支出"]\n')
    )
    text = text[: text.index('[[sections.parts]]\nkind = "prose"')]
    with pytest.raises(OutlineError, match="larger than"):
        decode_named('title = ["报告"]\n' + text, shared)


def test_the_outline_of_hunan_means_what_it_meant_before_the_catalogue() -> None:
    (now,) = (source.outline for source in available() if source.outline.key == "hunan-2022")
    before = fields(decode_outline(BEFORE.read_text("utf-8")))
    after = fields(now)
    for name in ("figures", "identities", "rates", "scores"):  # more may have come since
        after[name] = getattr(now, name)[: len(getattr(decode_outline(BEFORE.read_text("utf-8")), name))]
    assert after.pop("about") != before.pop("about")  # where it comes from was said later
    assert after == before


@pytest.mark.parametrize("source", available(), ids=lambda source: source.outline.key)
def test_every_key_of_a_shipped_outline_is_in_the_catalogue(source: object) -> None:
    raw = tomllib.loads(getattr(source, "text"))  # noqa: B009
    shared = catalogue()
    assert {figure["key"] for figure in raw["figures"]} <= shared.figures.keys()
    assert {rule["code"] for rule in raw.get("identities", [])} <= shared.identities.keys()
    sections = list(_walk(raw["sections"]))
    assert {section["key"] for section in sections} <= shared.sections.keys()
    for part in chain.from_iterable(section.get("parts", []) for section in sections):
        if part["kind"] == "prose":
            assert part["key"] in shared.prose
        elif part["kind"] == "table":
            known = {column["key"] for column in shared.tables[part["key"]]["columns"]}
            assert {column["key"] for column in part.get("columns", [])} <= known


def _walk(sections: list[Raw]) -> list[Raw]:
    return [each for section in sections for each in (section, *_walk(section.get("sections", [])))]


def test_names_of_the_catalogue_are_permanent(snapshot: Snapshot) -> None:
    """Years and outlines are joined on these: a name may be added here, never changed or taken away."""
    snapshot.check("\n".join(sorted(names(catalogue()))) + "\n")


def test_every_text_survives_being_written() -> None:
    texts = ['"', "\\", "\t甲\r", "一\n二", '"""', 'a\n"""\n\\', "\x00\x1f\x7f", "{x}", "", "\n", "末\n"]
    raw: Raw = {
        "texts": texts,
        "each": [{"text": text, "deep": [{"text": text}]} for text in texts],
        "n": [1, -2.5, True],
    }
    raw["sections"] = [{"key": text, "parts": [{"kind": "prose", "default": text}]} for text in texts]
    assert tomllib.loads(encode_outline(raw)) == raw


def test_an_outline_with_attachments_survives_being_written() -> None:
    raw = tomllib.loads(ATTACHED)
    assert tomllib.loads(encode_outline(raw)) == raw
    assert in_full(raw, SHARED)["attachments"] == raw["attachments"]
