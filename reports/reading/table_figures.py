"""What tables state of the figures: labels with their values, totals below heads, lines of spending by its kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.amount import Amount, Value
from domain.outline import Identity, Outline, figures, term
from domain.vocabulary import meanings
from reports.reading.figures import Taken
from reports.reading.marks import mark
from reports.reading.tabular import Tabular, amount_of, bare_head, cell_amount, heads, is_number, spent_column
from reports.reading.wording import widest

_TOTAL = re.compile("^(?:合计|总计|汇总)$|汇总$|^全(?:局|系统|部门)合计$|^部门合计$")
_WHOLE = re.compile(
    "^(?:支出合计|合计|总计|支出总计|年度资金总额|部门整体支出总额|部门整体支出|整体支出|总支出|资金总额|年度预算总额|全年支出合计)$"
)
_KINDS = re.compile("按支出性质分|按资金来源分|其中|[：:]")
_INITIAL = re.compile("年初预算")
_BUDGET = re.compile("全年预算|调整后|^预算数$|调整预算")
_SPENDING = (
    "general.income",
    "general.expenditure",
    "general.basic",
    "general.project",
    "general.personnel",
    "general.public",
)
_PROJECT_NAMES = re.compile("^(?:支出|专项|主要|重点)?(?:项目|专项)(?:支出|资金)?名称$")
_FIRST_AMOUNT = re.compile(
    r"(?:决算数|支出决算数?|执行数|实际支出|全年支出|本年支出|支出|共支出)?(?:为|共计|共)?"
    r"[¥￥]?(?P<number>[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．][0-9０-９]+)?) ?(?P<unit>亿元|万元|元)"
    r"(?=[。，,；;（(]|$)"
)
_COUNTED = re.compile(
    r"(?P<label>[一-龥]{2,12})[：:] ?(?P<number>[0-9０-９]{1,5}) ?[人名个]?(?![0-9０-９.．万亿元%％])"
)


_POSTS = re.compile(
    r"(?P<parts>(?:[一-龥]{1,8}编制[^0-9，。；]{0,3}[0-9]{1,4}[人名个][，,、]?){2,5})(?:两项|总共|共)?(?:合计|共计|总计|共)"
    r"[^0-9，。；]{0,3}(?P<total>[0-9]{1,4})[人名个]"
)


def told_in_tables(
    grids: Sequence[Tabular],
    lines: Iterable[str],
    headed: Iterable[tuple[str, str]],
    outline: Outline,
    known: dict[str, Value],
) -> list[Taken]:
    """The figures that tables, and lines of labels, state once or each time the same, and that break no sum."""
    found: dict[str, list[Taken]] = {}
    for grid in grids:
        for each in (*_pairs(grid), *_below_heads(grid), *_by_kind(grid)):
            found.setdefault(each.key, []).append(each)
    for each in (*_counted(lines, outline), *below_headings(headed, outline)):
        found.setdefault(each.key, []).append(each)
    single = {
        key: each[0]
        for key, each in found.items()
        if key not in known and all(one.value == each[0].value for one in each)
    }
    values = {**known, **{key: each.value for key, each in single.items()}}
    broken = {key for identity in outline.identities for key in _broken(identity, values)}
    return [each for key, each in single.items() if key not in broken]


def _key(label: str, outline: Outline, year: str) -> str:
    """The figure whose words a label is; blank for none."""
    words = _KINDS.split(bare_head(label))[-1]
    words = words[len(mark(words).typed) :].removeprefix(f"{year}年度").removeprefix(f"{year}年") if words else ""
    meaning = meanings(widest(outline)).get(words)
    return meaning.key if meaning and meaning.key in figures(outline) else ""


def _value(key: str, cell: str, head: str, grid: Tabular) -> Value | None:
    kind = figures(grid.outline)[key].kind
    if kind == "money":
        return cell_amount(cell, head, grid)
    digits = re.fullmatch("([0-9０-９]{1,6})[人名个]?", cell.strip())
    return Decimal(int(digits[1])) if kind == "count" and digits else None


def _taken(key: str, label: str, cell: str, head: str, grid: Tabular) -> Iterator[Taken]:
    value = _value(key, cell, head, grid) if key in figures(grid.outline) else None
    if value is not None:
        yield Taken(key, value, f"{label} {cell}".strip())


def _pairs(grid: Tabular) -> Iterator[Taken]:
    """Labels each with one number behind it: 人员编制 | 41 | 实有人数 | 38."""
    for row in grid.rows:
        filled = [cell.strip() for cell in row if cell.strip()]
        for place, (label, cell) in enumerate(pairwise(filled)):
            alone = place + 2 == len(filled) or not is_number(filled[place + 2])
            if alone and is_number(cell) and not is_number(label):
                yield from _taken(_key(label, grid.outline, grid.year), label, cell, "", grid)


def _below_heads(grid: Tabular) -> Iterator[Taken]:
    """The line of totals, or the only line, below heads that name figures."""
    blocks: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for head, row in heads(grid):
        blocks.setdefault(head, []).append(row)
    for head, rows in blocks.items():
        if any(_PROJECT_NAMES.match(bare_head(word)) for word in head):
            continue  # its total is of the projects
        named = [row for row in rows if _TOTAL.search(_label(row))]
        carried = any("结转" in word for word in head)  # 收入合计 then holds what was carried in
        row = named[0] if len(named) == 1 else rows[0] if len(rows) == 1 and not named else ()
        for place, cell in enumerate(row):
            key = _key(head[place], grid.outline, grid.year) if place < len(head) and is_number(cell) else ""
            if key and not (carried and key == "general.income"):
                yield from _taken(key, head[place], cell, head[place], grid)


def _label(row: Sequence[str]) -> str:
    return next((re.sub(r"\s", "", cell) for cell in row if cell.strip()), "")


def _by_kind(grid: Tabular) -> Iterator[Taken]:
    """Lines of spending by its kind below 预算数 and 执行数; the line of the whole states the budgets too."""
    rows = [(head, row, _spending(row, grid)) for head, row in heads(grid)]
    has_parts = any(key in ("general.basic", "general.project") for *_, key in rows)
    for head, row, key in rows:
        if not key or (key == "general.expenditure" and not (has_parts or "整体支出" in _words(row))):
            continue
        yield from _cell(key, row, spent_column(head, grid.year), head, grid)
        if key == "general.expenditure":
            yield from _cell("general.initial_budget", row, _only(head, _INITIAL), head, grid)
            yield from _cell("general.budget", row, _only(head, _BUDGET), head, grid)


def _spending(row: Sequence[str], grid: Tabular) -> str:
    labels = [cell for cell in row if cell.strip() and not is_number(cell)]
    key = next((key for label in labels if (key := _key(label, grid.outline, grid.year)) in _SPENDING), "")
    return "general.expenditure" if any(_WHOLE.search(bare_head(label)) for label in labels) else key


def _words(row: Sequence[str]) -> str:
    return "".join(cell for cell in row if not is_number(cell))


def _only(head: Sequence[str], words: re.Pattern[str]) -> int:
    places = [place for place, word in enumerate(head) if words.search(bare_head(word)) and "率" not in word]
    return places[0] if len(places) == 1 else -1


def _cell(key: str, row: Sequence[str], place: int, head: Sequence[str], grid: Tabular) -> Iterator[Taken]:
    if 0 <= place < len(row):
        yield from _taken(key, f"{_label(row)} {head[place]}", row[place], head[place], grid)


def below_headings(bodies: Iterable[tuple[str, str]], outline: Outline) -> Iterator[Taken]:
    """Figures that a heading names and the text right below begins with: 人员经费 / 484.93万元。"""
    for heading, text in bodies:
        key = _key(heading, outline, "")
        amount = _FIRST_AMOUNT.match(text)
        if key and amount and figures(outline)[key].kind == "money":
            value = amount_of(amount["number"], amount["unit"], outline)
            if value is not None:
                yield Taken(key, value, f"{heading} {amount[0]}")


def _counted(lines: Iterable[str], outline: Outline) -> Iterator[Taken]:
    """Labels with a count in a line of labels, 人员编制：86 实有人数：83; kinds of posts with their sum."""
    for line in lines:
        yield from _added_up(line, outline)
        for found in _COUNTED.finditer(line):
            key = _key(found["label"], outline, "")
            if key and figures(outline)[key].kind == "count":
                yield Taken(key, Decimal(int(found["number"])), found[0])


def _added_up(line: str, outline: Outline) -> Iterator[Taken]:
    """行政编制38人，事业编制42人，合计80人: the posts of the unit, where they add up."""
    for found in _POSTS.finditer(line) if "staff.quota" in figures(outline) else ():
        parts, total = re.findall(r"编制[^0-9，。；]{0,3}([0-9]+)", found["parts"]), int(found["total"])
        if len(parts) > 1 and sum(map(int, parts)) == total:
            yield Taken("staff.quota", Decimal(total), found[0])


def _broken(identity: Identity, values: dict[str, Value]) -> Iterator[str]:
    """The keys of a sum whose terms are all known, and which does not come out."""
    words = [term(word) for word in (*identity.left, *identity.right)]
    amounts = [values.get(word.key) for word in words]
    if (
        identity.severity != "error"
        or identity.relation != "="
        or not all(isinstance(each, Amount) for each in amounts)
    ):
        return
    total = sum((each.fen for each in amounts[: len(identity.left)] if isinstance(each, Amount)), 0)
    if total != sum((each.fen for each in amounts[len(identity.left) :] if isinstance(each, Amount)), 0):
        yield from (word.key for word in words)
