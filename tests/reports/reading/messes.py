"""What clerks and programs do to a report before it is read: each a change of its lines, and of a document's parts."""

import re
from collections.abc import Callable
from random import Random

CHINESE = "一二三四五六七八九十"
_NUMBER = re.compile(rf"^\s*(?:[{CHINESE}]{{1,3}}[、．.]|[（(][{CHINESE}]{{1,3}}[）)]|[0-9]{{1,2}}[.．、])")
_CHAPTER, _SUB, _ITEM = (
    re.compile(pattern)
    for pattern in (rf"^([{CHINESE}]{{1,3}})、", rf"^[（(]([{CHINESE}]{{1,3}})[）)]", r"^([0-9]{1,2})[.．]")
)
_AMOUNT = re.compile(r"(?<![0-9.,])([0-9]{1,7})(?:\.([0-9]{1,6}))?万元")
_WORDS = ("工作开展情况", "职责履行", "资金管理情况", "有关事项", "综合评述", "履职效能分析", "其他")

Mess = Callable[[list[str], Random], list[str]]


def _each(change: Callable[[str, Random], str], share: float = 1.0) -> Mess:
    def made(lines: list[str], random: Random) -> list[str]:
        return [change(line, random) if random.random() < share else line for line in lines]

    return made


def _numbered(pattern: re.Pattern[str], *marks: str) -> Mess:
    """Other numbers: of every such line the same, or of each its own."""

    def made(lines: list[str], random: Random) -> list[str]:
        chosen = [random.choice(marks)] * len(lines) if random.random() < 0.5 else random.choices(marks, k=len(lines))
        return [pattern.sub(mark.replace("#", r"\1"), line) for mark, line in zip(chosen, lines, strict=True)]

    return made


def _value(found: re.Match[str], _random: Random) -> str:
    fen = int(found[1]) * 1_000_000 + int((found[2] or "").ljust(6, "0"))
    return f"{fen / 100:,.2f}元"


def in_yuan(lines: list[str], random: Random) -> list[str]:
    """Amounts in 元 with separators."""
    return [_AMOUNT.sub(lambda found: _value(found, random), line) for line in lines]


def six_decimals(lines: list[str], random: Random) -> list[str]:
    return [_AMOUNT.sub(lambda found: f"{found[1]}.{(found[2] or '').ljust(6, '0')}万元", line) for line in lines]


def full_width(lines: list[str], random: Random) -> list[str]:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    return [line.translate(wide) if random.random() < 0.4 else line for line in lines]


def half_width(lines: list[str], random: Random) -> list[str]:
    return [line.translate(str.maketrans("（），：", "(),:")) if random.random() < 0.5 else line for line in lines]


def mixed_brackets(lines: list[str], random: Random) -> list[str]:
    return [_SUB.sub(random.choice((r"（\1)", r"(\1）", r"(\1)", r"（\1）")), line) for line in lines]


def repeated_numbers(lines: list[str], random: Random) -> list[str]:
    return [_CHAPTER.sub("三、", line) if random.random() < 0.4 else line for line in lines]


def unnumbered(lines: list[str], random: Random) -> list[str]:
    share = random.choice((0.3, 1.0))
    return [_NUMBER.sub("", line) if random.random() < share else line for line in lines]


def unknown_headings(lines: list[str], random: Random) -> list[str]:
    """Headings in words that no outline has."""

    def reworded(line: str) -> str:
        found = _CHAPTER.match(line) or _SUB.match(line)
        return found[0] + random.choice(_WORDS) if found and len(line) < 40 and random.random() < 0.5 else line

    return [reworded(line) for line in lines]


def deeper(lines: list[str], random: Random) -> list[str]:
    """Every heading a level deeper, or a chapter that becomes a sub-heading."""
    whole = random.random() < 0.5
    return [re.sub(_CHAPTER, r"（\1）", line) if whole or random.random() < 0.2 else line for line in lines]


def reordered(lines: list[str], random: Random) -> list[str]:
    """Chapters in another order."""
    starts = [place for place, line in enumerate(lines) if _CHAPTER.match(line)]
    if len(starts) < 3:
        return lines
    parts = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    random.shuffle(parts)
    return [*lines[: starts[0]], *(line for part in parts for line in part)]


def numbered_preamble(lines: list[str], random: Random) -> list[str]:
    preamble = "一、根据《县财政局关于开展部门整体支出绩效自评工作的通知》要求，我单位组织了自评，现将情况报告如下："
    return [lines[0], random.choice((preamble, preamble[2:])), *lines[1:]]


def with_contents(lines: list[str], random: Random) -> list[str]:
    entries = [line for line in lines if _CHAPTER.match(line)]
    dots = random.choice(("……{}", "\t{}", " {}", "...........{}", ""))
    head = random.choice(("目  录", "目录", "目　录"))
    return [lines[0], head, *(line + dots.format(page) for page, line in enumerate(entries, 2)), *lines[1:]]


def with_summary(lines: list[str], random: Random) -> list[str]:
    words = "我单位全年支出预算执行平稳，综合得分94.5分，主要问题是个别项目进度偏慢。"
    return [lines[0], random.choice(("摘要", "摘  要", "内容摘要")), words, *lines[1:]]


def with_cover(lines: list[str], random: Random) -> list[str]:
    """The lines that covers of other forms have, some of them."""
    labels = [
        "评价年度：2023年度", "评价单位（公章）：云栖县水务局", "预算编码：204003", "报告日期：二〇二四年四月五日",
        "评价方式：部门（单位）绩效自评", "评价机构：云栖县水务局", "填报人：甄某　联系电话：0700-1234567",
        "云栖县财政局（制）",
        "单位负责人（签字）：", "填报时间：2024年4月", "项目金额：一百万",
    ]  # fmt: skip
    chosen = random.sample(labels, random.randint(2, 6))
    return [lines[0], *chosen, *lines[1:]] if random.random() < 0.7 else [*chosen, *lines]


def with_tabbed_cover(lines: list[str], random: Random) -> list[str]:
    """A cover made of a table, as its text is copied."""
    rows = [
        "单位名称\t云栖县水务局",
        "预算编码\t204003",
        "填报人\t甄某\t联系电话\t0700-1234567",
        "报告日期\t2024年4月5日",
    ]
    return [*rows[: random.randint(1, 4)], *lines]


def special_for_project(lines: list[str], random: Random) -> list[str]:
    return [line.replace("项目支出", "专项支出") for line in lines]


def cut(lines: list[str], random: Random) -> list[str]:
    """Hard line breaks at 40 characters."""
    width = random.choice((40, 40, 36, 38))
    return [line[start : start + width] for line in lines for start in range(0, max(1, len(line)), width)]


def broken_amounts(lines: list[str], random: Random) -> list[str]:
    """Lines broken within a number, as a PDF breaks them."""
    made = []
    for line in lines:
        found = _AMOUNT.search(line)
        at = found.start() + 2 if found and random.random() < 0.3 else 0
        made += [line[:at], line[at:]] if at else [line]
    return made


def spaced(lines: list[str], random: Random) -> list[str]:
    marks = ("　　", "    ", "\t", "\u00a0", "\u2003")
    return [
        random.choice(marks) + line.replace("，", "， ") + "  " if random.random() < 0.5 else line for line in lines
    ]


def blank(lines: list[str], random: Random) -> list[str]:
    return [part for line in lines for part in ([line, ""] if random.random() < 0.3 else [line])]


def with_pages(lines: list[str], random: Random) -> list[str]:
    place = random.randrange(len(lines))
    return [*lines[:place], random.choice(("— 3 —", "-3-", "第3页 共9页", "3")), *lines[place:]]


def with_residue(lines: list[str], random: Random) -> list[str]:
    return [f"[bookmark: _GoBack]{line}" if random.random() < 0.1 else line for line in lines]


def swapped(lines: list[str], random: Random) -> list[str]:
    one, other = (random.randrange(len(lines)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def repeated(lines: list[str], random: Random) -> list[str]:
    return [*lines, *random.sample(lines, min(3, len(lines)))]


def dropped(lines: list[str], random: Random) -> list[str]:
    return [line for line in lines if random.random() > 0.1]


def with_closing(lines: list[str], random: Random) -> list[str]:
    return [
        *lines,
        "附件：1.自评表",
        "2.佐证材料清单",
        "云栖县水务局",
        "二〇二四年四月六日",
        "（联系人：甄某　电话：0700-1234567）",
    ]


def with_table(lines: list[str], random: Random) -> list[str]:
    place = random.randrange(len(lines))
    return [*lines[:place], "项目名称\t预算数\t执行数", "河道清淤\t12.5\t-", "合计\t12.5\t", *lines[place:]]


def with_odd_table(lines: list[str], random: Random) -> list[str]:
    """A table with a title, two rows of heads, units and a text in a cell."""
    place = random.randrange(len(lines))
    rows = [
        "2023年项目支出明细表\t\t", "项目\t金额（万元）\t备注", "\t预算\t决算", "河道清淤\t12.50\t按期完工。",
        "小计\t12.50\t／",
        "一、说明\t本表由财务股填报，数据来自决算报表\t",
    ]  # fmt: skip
    return [*lines[:place], *rows, *lines[place:]]


MESSES: tuple[Mess, ...] = (
    _numbered(_CHAPTER, "第#部分 ", "【#】", "第#、", "# 、", "（#）", "#：", "#."),
    _numbered(_ITEM, "#、", "# .", "（#）", "#）", "#．"),
    in_yuan, six_decimals, full_width, half_width, mixed_brackets, repeated_numbers, unnumbered, unknown_headings,
    deeper, reordered, numbered_preamble, with_contents, with_summary, with_cover, with_tabbed_cover,
    special_for_project, cut, broken_amounts, spaced, blank, with_pages, with_residue, swapped, repeated, dropped,
    with_closing, with_table, with_odd_table,
)  # fmt: skip
"""Every mess that a report was seen in."""


def messed(text: str, random: Random) -> str:
    """A text after some of them, one after the other."""
    lines = text.split("\n")
    for mess in random.sample(MESSES, random.randint(1, 6)):
        lines = mess(lines, random)
    return "\n".join(lines)
