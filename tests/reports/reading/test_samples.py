"""Whole reports: the published sample and the shipped one, as they are and varied as clerks vary them."""

import re
from collections.abc import Callable
from decimal import Decimal
from unicodedata import normalize

import pytest

from domain.amount import Amount
from domain.checks import Context, findings
from domain.links import links
from domain.outline import Outline
from reports.reading import Reading, ReadingNote, ReadingNoteKind, read_text
from tests.domain.build import money
from tests.reports.reading.build import kinds, printed, values

Read = Callable[[str], Reading]

FIGURES = {
    "general.budget": "588.3",
    "general.income": "386.6",
    "general.expenditure": "386.6",
    "general.project": "172.47",
    "general.basic": "214.13",
    "general.personnel": "185.6",
    "general.public": "28.53",
}
PROJECTS = {
    "政务大厅管理和互联网+政务服务建设项目": "42.75",
    "政务信息化网络租赁及维护项目": "103.76",
    "政务公开及政府门户网站建设项目": "9.09",
    "2020年度新冠肺炎疫情防控工作补助项目": "0.8",
    "预备费项目": "10",
    "行政审批制度改革项目": "3.03",
    "二招三办项目": "3.04",
}


def by_hand(sample: str) -> str:
    """The clean-ups that report.md allows, written without our reader: this text has no white space that counts."""
    lines = (re.sub(r"\s", "", line.replace("[bookmark: _GoBack]", "")) for line in sample.splitlines())
    renumbered = (line.replace("(一）", "（一）").replace("（2）项目", "（二）项目") for line in lines)
    return "".join(f"{line}\n" for line in renumbered if line)


def test_every_figure_of_the_published_sample(read: Read, sample_text: str) -> None:
    reading = read(sample_text)
    satisfaction = {"satisfied": Decimal(95), "mostly": Decimal(5), "dissatisfied": Decimal(0)}
    assert reading.report.figures == {
        "cover.year": "2022",
        "cover.unit": "株洲市芦淞区行政审批服务局",
        **{key: money(text) for key, text in FIGURES.items()},
        **{f"satisfaction.{key}": value for key, value in satisfaction.items()},
    }
    rows = reading.report.rows("projects")
    assert [dict(row.cells) for row in rows] == [
        {"name": name, "amount": money(amount)} for name, amount in PROJECTS.items()
    ]
    assert ([row.id for row in rows], reading.report.next_row) == ([1, 2, 3, 4, 5, 6, 7], 8)
    assert reading.report.nil == {"fund", "capital", "insurance", "remarks"}
    assert reading.unplaced == ()
    assert reading.left_over == ()


def test_the_published_sample_comes_back_character_by_character(read: Read, sample_text: str) -> None:
    assert printed(read(sample_text)) == by_hand(sample_text)


def test_every_clean_up_of_the_published_sample_is_told(read: Read, sample_text: str) -> None:
    found = read(sample_text).cleaned
    assert [(note.kind, note.line, note.count) for note in found] == [
        (ReadingNoteKind.BLANK_LINES, 2, 17),
        (ReadingNoteKind.WHITE_SPACE, 23, 1),
        (ReadingNoteKind.WHITE_SPACE, 34, 1),
        (ReadingNoteKind.NUMBER, 34, 1),
        (ReadingNoteKind.RESIDUE, 41, 1),
        (ReadingNoteKind.NUMBER, 49, 1),
        (ReadingNoteKind.WHITE_SPACE, 50, 3),
        (ReadingNoteKind.WHITE_SPACE, 61, 1),
    ]
    assert found[3] == ReadingNote(ReadingNoteKind.NUMBER, 34, "（2）项目支出情况", "（二）项目支出情况")
    assert found[4].quote == "[bookmark: _GoBack]"


def test_headings_and_links_of_the_published_sample(read: Read, sample_text: str) -> None:
    report = read(sample_text).report
    assert set(report.headings) == {"profile.goals"}
    assert report.headings["profile.goals"].startswith("{cover.unit}{cover.year}年度整体支出绩效目标，")
    assert report.headings["profile.goals"].endswith("绩效目标。")
    assert report.prose["cover.seal_line"] == "单位名称（盖章）："
    assert [link.key for link in links(report.prose["performance.overall"])] == [
        "cover.year", "general.basic", "general.personnel", "general.public",
        "satisfaction.satisfied", "satisfaction.mostly", "satisfaction.dissatisfied",
    ]  # fmt: skip
    assert "{" not in report.prose["performance.special"]


def test_the_shipped_sample_is_whole_and_raises_nothing(read: Read, outline: Outline, shipped_text: str) -> None:
    reading = read(shipped_text)
    assert reading.cleaned == ()
    assert reading.unplaced == ()
    assert findings(reading.report, Context(outline)) == ()
    assert printed(reading) == shipped_text
    assert len(shipped_text) > 2000
    assert len(reading.report.rows("projects")) == 7
    required = {figure.key for figure in outline.figures if not figure.optional}
    assert required <= reading.report.figures.keys()
    assert reading.report.figures["cover.date"] == "2025-03-20"


def test_the_shipped_sample_shares_no_sentence_with_the_published_one(shipped_text: str, sample_text: str) -> None:
    def sentences(text: str) -> set[str]:
        return {part for part in re.split(r"[。；，：\n]", text) if len(part) > 14}

    common = sentences(shipped_text) & sentences(sample_text)
    assert common == {
        "部门专项资金绩效目标、其他项目支出（除省级专项资金以外）绩效目标",
        "九、绩效自评结果拟应用和公开情况",
    }, "only headings, which are the bureau's own"


def half_width(line: str) -> str:
    return line.translate(str.maketrans("（），：", "(),:"))


def in_headings(change: Callable[[str], str]) -> Callable[[str], str]:
    """The change made to each numbered heading and the title."""
    heading = re.compile(r"^(?:[一二三四五六七八九十]{1,2}、|[（(][一二2][）)]).*$", re.MULTILINE)
    return lambda text: heading.sub(lambda found: change(found[0]), text)


def renumbered(style: str) -> Callable[[str], str]:
    def change(line: str) -> str:
        return re.sub("^([一二三四五六七八九十]{1,2})、", style, line)

    return in_headings(change)


VARIATIONS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "blank lines": lambda text: text.replace("\n", "\n \n\u3000\n"),
    "indented": lambda text: re.sub("(?m)^", "　　", text),
    "trailing space": lambda text: re.sub("(?m)$", " \t", text),
    "half-width brackets in headings": in_headings(half_width),
    "space behind the number": in_headings(lambda line: re.sub("^(.{1,2}?)、", r"\1 、 ", line)),
    "一.": renumbered(r"\1."),
    "一．": renumbered(r"\1．"),
    "missing numbers": in_headings(lambda line: re.sub(r"^(?:[一二三四五六七八九十]{1,2}、|[（(].[）)])", "", line)),
    "repeated numbers": renumbered("一、"),
    "wrong numbers": renumbered("九、"),
    "（1）": in_headings(lambda line: re.sub("^[（(](?:一)[）)]", "（1）", line)),
    "(２)": in_headings(lambda line: re.sub("^[（(](?:二|2)[）)]", "(２)", line)),
    "spread headings": in_headings(lambda line: line.replace("情况", "情 况").replace("支出", "支　出")),
    "a full stop behind each heading": in_headings(lambda line: line.rstrip("。 ") + "。"),
    "a colon behind each heading": in_headings(lambda line: line.rstrip("。 ") + "："),
    "无 without full stop": lambda text: text.replace("\n无。", "\n无"),
    "byte order mark inside": lambda text: text.replace("基本支出", "基本\ufeff支出"),
    "residue everywhere": lambda text: text.replace("\n", "[bookmark: _Toc123]\n").replace(
        "三、", "[Bookmark: OLE_LINK1]三、"
    ),
    "row numbers 1、": lambda text: re.sub(r"(?m)^(\d)\.(.*项目支出[0-9.]+万元。)$", r"\1、\2", text),
    "row numbers (1)": lambda text: re.sub(r"(?m)^(\d)\.(.*项目支出[0-9.]+万元。)$", r"(\1)\2", text),
    "row numbers ①": lambda text: re.sub(
        r"(?m)^(\d)\.(.*项目支出[0-9.]+万元。)$", lambda row: chr(ord("①") + int(row[1]) - 1) + row[2], text
    ),
    "row numbers missing": lambda text: re.sub(r"(?m)^(\d)\.(.*项目支出[0-9.]+万元。)$", r"\2", text),
    "rows on one line": lambda text: re.sub(r"(项目支出[0-9.]+万元。)\n(?=\d\.)", r"\1", text),
}


@pytest.mark.parametrize("name", VARIATIONS)
def test_a_varied_report_says_the_same(name: str, text: str, read: Read) -> None:
    """Each figure, row and nil section is found again; only white space, brackets and a heading's end differ."""
    changed = VARIATIONS[name](text.replace("[bookmark: _GoBack]", ""))
    reading = read(changed)
    assert values(reading.report) == values(read(text).report)
    assert reading.unplaced == ()
    assert letters(printed(reading)) == letters(printed(read(text)))
    assert reading.cleaned or printed(reading).splitlines() == changed.splitlines(), "what differs is told"


def letters(text: str) -> str:
    """Letters and digits alone."""
    return "".join(character for character in normalize("NFKC", text) if character.isalnum())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "utf-32"])
def test_every_encoding_says_the_same(encoding: str, text: str, read: Read, outline: Outline) -> None:
    reading = read_text(text.encode(encoding), [outline])
    assert printed(reading) == printed(read(text))


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_byte_orders(mark: bytes, encoding: str, text: str, read: Read, outline: Outline) -> None:
    assert printed(read_text(mark + text.encode(encoding), [outline])) == printed(read(text))


def test_full_width_digits_stay_as_typed_and_follow_their_figures(text: str, read: Read) -> None:
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    changed = re.sub(r"[0-9]+(?:\.[0-9]+)?(?=万元|％|%|年)", lambda number: number[0].translate(wide), text)
    reading = read(changed)
    assert reading.report.figures == read(text).report.figures
    assert letters(printed(reading)) == letters(changed.replace("[bookmark: _GoBack]", "").replace("（2）", "（二）"))
    assert "{general.basic:全角}" in reading.report.prose["general.text"]
    amounts = [row.cells["amount"] for row in reading.report.rows("projects")]
    assert amounts == [row.cells["amount"] for row in read(text).report.rows("projects")]
    assert all("{amount:全角}" in str(row.cells["sentence"]) for row in reading.report.rows("projects"))


def test_amounts_in_yuan_with_separators(text: str, read: Read) -> None:
    def yuan(number: re.Match[str]) -> str:
        return f"{Decimal(number[1]) * 10000:,.2f}元"

    changed = re.sub(r"([0-9]+(?:\.[0-9]+)?)万元", yuan, text)
    reading = read(changed)
    assert values(reading.report) == values(read(text).report)
    assert printed(reading) == re.sub(r"([0-9]+(?:\.[0-9]+)?)万元", yuan, printed(read(text)))
    assert "{general.basic:元.2}元" in reading.report.prose["general.text"]


def test_sections_in_another_order_print_in_the_outlines(text: str, read: Read) -> None:
    head, seven, eight = re.split("(?=七、|八、)", text, maxsplit=2)
    eight, nine = re.split("(?=九、)", eight, maxsplit=1)
    reading = read(head + eight + seven + nine)
    assert printed(reading) == printed(read(text))
    assert [note.became or note.quote[:2] for note in reading.cleaned if note.kind is ReadingNoteKind.ORDER] == ["八、"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2.商品和服务支出28.53万元", "2.商品和服务支出28.54万元"),
        ("2022年基本支出合计214.13万元", "2022年基本支出合计214.12万元"),
        ("1.工资福利支出185.6万元", "1.工资福利支出185.60001万元"),
    ],
)
def test_a_number_that_contradicts_stays_as_typed(old: str, new: str, read: Read, sample_text: str) -> None:
    reading = read(sample_text.replace(old, new))
    assert reading.report.figures == read(sample_text).report.figures
    assert new in reading.report.prose["performance.overall"].replace("{cover.year}", "2022")
    assert printed(reading) == by_hand(sample_text.replace(old, new))


@pytest.mark.parametrize("key", list(FIGURES))
def test_a_figure_moved_on_its_own_page_is_read_as_moved(key: str, read: Read, sample_text: str) -> None:
    first, rest = sample_text.split("1.政务大厅", 1)
    before, after = first.rsplit(FIGURES[key], 1) if key != "general.income" else first.split(FIGURES[key], 1)
    moved = f"{Decimal(FIGURES[key]) + Decimal('0.01'):f}"
    report = read(f"{before}{moved}{after}1.政务大厅{rest}").report
    assert report.figures[key] == money(moved)
    others = {other: value for other, value in report.figures.items() if other != key}
    assert others == {other: value for other, value in read(sample_text).report.figures.items() if other != key}


def test_a_wrong_year_stays_the_clerks(read: Read, sample_text: str) -> None:
    reading = read(sample_text.replace("2.2022年度单位", "2.2021年度单位"))
    assert "general.income" not in reading.report.figures
    assert "2.2021年度单位一般公共预算财政拨款收入386.6万元。" in reading.report.prose["general.text"]


def test_what_is_missing_prints_with_its_heading_and_is_told(read: Read, shipped_text: str) -> None:
    start, end = shipped_text.index("七、"), shipped_text.index("八、")
    reading = read(shipped_text[:start] + shipped_text[end:])
    missing = [note for note in reading.cleaned if note.kind is ReadingNoteKind.MISSING_HEADING]
    assert [(note.line, note.became) for note in missing] == [(0, "七、存在的问题及原因分析")]
    assert kinds(reading) == {ReadingNoteKind.MISSING_HEADING}
    assert "七、存在的问题及原因分析\n八、" in printed(reading)


def moved(sample: str, quote: str, by: str) -> str:
    """The sample with the number at the end of a quotation moved, where the quotation first stands."""
    number = re.search(r"[0-9.]+$", quote)
    assert number is not None
    return sample.replace(quote, f"{quote[: number.start()]}{Decimal(number[0]) + Decimal(by):f}", 1)


TOTALS = ("其中：项目支出172.47", "，基本支出214.13", "财政拨款支出386.6", "人员经费185.6", "公用经费28.53")
AMOUNTS = [f"{name}支出{amount}" for name, amount in PROJECTS.items()]


@pytest.mark.parametrize("quote", [*TOTALS, *AMOUNTS])
def test_a_total_or_a_project_that_was_moved_is_found(
    quote: str, read: Read, outline: Outline, sample_text: str
) -> None:
    """From the text to the finding: a fen is found as a difference, a whole 万元 is an error."""
    for by, grave in (("0.01", False), ("1", True)):
        changed = moved(sample_text, quote, by)
        assert changed != sample_text
        found = findings(read(changed).report, Context(outline))
        sums = [each for each in found if each.code.startswith("sum.")]
        assert {abs(each.difference.fen) for each in sums if isinstance(each.difference, Amount)} == {money(by).fen}
        assert ("error" in {each.severity for each in sums if each.code != "sum.repeat"}) is grave


@pytest.mark.parametrize("quote", ["合计214.13", "工资福利支出185.6", "商品和服务支出28.53"])
def test_a_repeat_that_was_moved_is_an_error(quote: str, read: Read, outline: Outline, sample_text: str) -> None:
    found = findings(read(moved(sample_text, quote, "0.01")).report, Context(outline))
    assert [(each.severity, each.code) for each in found if each.code != "rate.execution"] == [("error", "sum.repeat")]


def test_the_income_that_was_moved_alone_is_a_query(read: Read, outline: Outline, sample_text: str) -> None:
    found = findings(read(moved(sample_text, "财政拨款收入386.6", "1")).report, Context(outline))
    assert [(each.severity, each.code) for each in found] == [("query", "sum.balance"), ("query", "rate.execution")]
