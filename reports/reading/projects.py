"""Projects told in sentences, lists and tables of any form: taken where their sum, or their own heading, says so."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.amount import Amount, Value
from domain.outline import Outline, TablePart
from domain.vocabulary import meanings
from reports.reading.marks import mark
from reports.reading.rows import amounts_told
from reports.reading.tabular import Tabular, amount_of, bare_head, cell_amount, heads, spent_column
from reports.reading.wording import widest

_D = "[0-9０-９]"
_NUMBER = rf"{_D}(?:[0-9０-９,，]*{_D})?(?:[.．]{_D}+)?"
_CLAUSE_END = re.compile(r"[，,、；;。：:\n]")
_ANNOUNCED = re.compile(
    "(?:项目|专项)(?:支出|资金)?(?:主要)?(?:有|用于|包括|分别为|分别是|如下|情况)[：:，,]?(?:其中[：:，,]?)?$"
)
_NAMED = re.compile(r"(?:[一二三四五六七八九十]是)?(?P<name>[^，,。：:；;0-9]{2,40})[。：:，,](?P<rest>.+)$")
_ONLY_SPENT = re.compile(
    rf"(?:实际|全年|共|共计|累计)?(?:花费|支出|投入|开支|用去|使用|支付|拨付|安排)(?:资金|经费|金额)?(?:为|共|计|约)?"
    rf"{_NUMBER} ?(?:亿元|万元|千元|元)"
)
"""A clause that says what the one before it cost: 古籍保护，花费52.3万元."""
_SPENT = re.compile(
    r"(?:实际支出|全年支出|完成支出|支出|执行数?|全年执行数?|实际执行|实际使用|已使用|实际支付|支付|花费|开支|用去|(?<!计划)(?<!拟)投入)(?:资金|金额)?"
    r"(?:为|共|计)?"
    rf"(?P<number>{_NUMBER}) ?(?P<unit>亿元|万元|千元|元)"
)
_VERB = re.compile("[，,]?(?:实际|全年)?(?:执行|支出|使用|安排|投入|花费|开支|用去|支付|拨付)$")
_AND = re.compile("(?<=元)(?:和|及|以及)")
_ITEM = re.compile(
    r"(?P<name>.+?)(?:共计|合计|实际|全年|共|年度)?(?:支出|投入|支付|拨付|安排|使用|花费|开支|用去)?(?:金额|资金)?(?:为|共计|共|计|约|达)?"
    rf" ?[¥￥]?(?P<number>{_NUMBER}) ?(?P<unit>亿元|万元|千元|元)(?P<aside>[（(].*[）)])?$"
)
_LEAD = re.compile(
    "^(?:(?:主要)?(?:用于|包括|是用于|为|有)|其中|分别(?:是|为|用于)|具体(?:为|是|包括|如下)?|(?:重点|主要)?项目(?:中|包括|有)"
    "|和|及|以及|[一二三四五六]是|[我本](?:局|单位|部门|镇|乡|校|院|中心|委|办|会|街道)|[0-9]{4}年度?|全年|本年|安排|支付|用于)+"
)
_NO_NAME = re.compile(
    "^(?:合 ?计|小 ?计|总 ?计|共 ?计|累 ?计|以上|上述|占|比|较|同比|环比|增|减|下降|节约|结余|其余|剩余|其他$"
    "|预算|年初|年末|到位|资金|人均|每)|(?:预算|决算|收入|执行率|完成率|增加|减少|结余|结转|到位)$|预算数|执行数|情况分析|年初预算|[0-9]{4}年(?:末|底)"
)
_TOTAL = re.compile("^(?:合 *计|小 *计|总 *计|共 *计|累 *计|其中)")
_ABOUT = re.compile("项目|专项")
_NAME_HEAD = re.compile(
    "^(?:(?:支出|专项|主要|重点|具体)?项目(?:\\(?资金\\)?|支出)?(?:名称)?|资金名称|专项(?:资金)?名称|名称|项目内容)$"
)
_LONGEST_CLAUSE, _LONGEST_LINE, _LONGEST_PARAGRAPH = 200, 400, 8000
_SHORTEST, _LONGEST, _FEWEST, _MOST_ITEMS = 2, 40, 2, 60


@dataclass(frozen=True, slots=True)
class Project:
    """A project that a text tells: its name, what was spent, its other amounts by column, the words."""

    name: str
    amount: Amount
    quote: str
    others: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProjectText:
    """Text that may tell projects: the key and heading of its section, its lines."""

    key: str
    heading: str
    lines: tuple[str, ...]


def projects(
    texts: Sequence[ProjectText],
    grids: Sequence[tuple[str, Tabular]],
    total: Amount | None,
    part: TablePart,
    outline: Outline,
) -> tuple[str, tuple[Project, ...]]:
    """The key of the section that tells the projects, and these; none where nothing is certain.

    ``grids``: tables with the key of the section that each stands in. ``total``: the project spending of the report:
    what adds up to it is certain wherever it stands; without it only a list below a heading about projects is.
    """
    told = [
        *_runs(texts, part, outline),
        *_below_headings(texts, outline),
        *grids_told((key, each) for key, grid in grids for each in _in_units(grid)),
    ]
    for key, _, found in told:
        if total is not None and sum((each.amount for each in found), Amount(0)) == total:
            return key, found
    for key, is_named, found in told:
        fitting = total is None or sum((each.amount for each in found), Amount(0)) < total
        if is_named and fitting and len(found) >= _FEWEST:
            return key, found
    return "", ()


def _in_units(grid: Tabular) -> Iterator[Tabular]:
    """A table whose unit nobody states, in each that it may have: its sum tells which."""
    yield from [grid] if grid.unit else (replace(grid, unit=unit, guessed=True) for unit in ("万元", "元"))


_Run = tuple[str, bool, tuple[Project, ...]]


def _runs(texts: Sequence[ProjectText], part: TablePart, outline: Outline) -> Iterator[_Run]:
    """Every stretch of projects: lines one below the other, then clauses one behind the other in a line."""
    for text in texts:
        for found in _line_runs(text.lines, part, outline):
            yield text.key, bool(_ABOUT.search(text.heading)), found
    for text in texts:
        for line in text.lines:
            yield from ((text.key, is_named, found) for is_named, found in _clause_runs(line, outline))


def _below_headings(texts: Sequence[ProjectText], outline: Outline) -> Iterator[_Run]:
    """Headings one behind the other that are projects, each with what it cost in the first line below."""
    run: list[tuple[str, Project]] = []
    above = ""
    for text in (*texts, ProjectText("", "", ())):
        found = _below_heading(text, outline)
        if found:
            run.append((text.key, found))
            continue
        for place in range(len(run) - 1):
            yield run[place][0], bool(_ABOUT.search(above)), tuple(project for _, project in run[place:])
        run, above = [], text.heading


def _below_heading(text: ProjectText, outline: Outline) -> Project | None:
    if not text.lines or not _is_name(text.heading, outline):
        return None
    spent = list(_SPENT.finditer(text.lines[0]))
    value = amount_of(spent[0]["number"], spent[0]["unit"], outline) if len(spent) == 1 else None
    return Project(text.heading, value, f"{text.heading} {text.lines[0]}") if value is not None else None


def _line_runs(lines: Sequence[str], part: TablePart, outline: Outline) -> Iterator[tuple[Project, ...]]:
    run: list[Project] = []
    for line in (*lines, ""):
        found = _line(line, part, outline)
        if found:
            run.append(found)
            continue
        yield from _stretches(run)
        run = []


def _line(line: str, part: TablePart, outline: Outline) -> Project | None:
    """The project of a line of its own: 1.某项目支出50万元。 or 某项目：全年预算数60万元，执行数50万元，…"""
    if len(line) > _LONGEST_LINE:
        return None
    text = line[len(mark(line).typed) :].strip().rstrip("。；;，, ")
    whole = _item(text, outline)
    if whole:
        return whole
    named = _NAMED.match(text)
    if named and _is_name(named["name"], outline):
        spent_at = list(_SPENT.finditer(named["rest"]))
        value = amount_of(spent_at[0]["number"], spent_at[0]["unit"], outline) if len(spent_at) == 1 else None
        if value is not None:
            return Project(named["name"], value, line)
    name, amounts = amounts_told(text, part, outline)
    name = _VERB.sub("", name)
    spent = amounts.get("amount")
    if not isinstance(spent, Amount) or not _is_name(name, outline):
        return None
    return Project(name, spent, line, {key: value for key, value in amounts.items() if key != "amount"})


def _stretches(run: Sequence[Project]) -> Iterator[tuple[Project, ...]]:
    """Every stretch of a run, the longest first: any of them may be what adds up."""
    run = run[:_MOST_ITEMS]
    for length in range(len(run), _FEWEST - 1, -1):
        yield from (tuple(run[at : at + length]) for at in range(len(run) - length + 1))


def _clause_runs(line: str, outline: Outline) -> Iterator[tuple[bool, tuple[Project, ...]]]:
    """Stretches of clauses that each tell a project, and whether the words before them speak of projects."""
    items = [_item(clause, outline) for clause in _clauses(line)] if len(line) <= _LONGEST_PARAGRAPH else []
    start = 0
    for place, item in enumerate((*items, None)):
        if item is None:
            run = [each for each in items[start:place] if each]
            for found in _stretches(run):
                before = line[: max(0, line.find(found[0].quote))]
                yield len(found) == len(run) and bool(_ANNOUNCED.search(before)), found
            start = place + 1


def _clauses(line: str) -> Iterator[str]:
    """The clauses of a line with amounts in them, what stands in brackets within its clause."""
    depth, start, name = 0, 0, ""
    text = re.sub(rf"(?<={_D})[，,](?={_D}{{3}})", "", line)
    for place, character in enumerate(text + "。"):
        depth += (character in "（(") - (character in "）)" and depth > 0)
        if not depth and _CLAUSE_END.match(character):
            clause = text[start:place].strip()
            if name and _ONLY_SPENT.fullmatch(clause):
                yield f"{name}{clause}"
                name = ""
            elif re.search(_D, clause):
                for part in _AND.split(clause):
                    yield part[len(mark(part).typed) :].strip()
                name = ""
            elif character == "、":  # 药品、卫生材料费 is one name
                continue
            else:
                name = clause if character in "，,：:" else ""
            start = place + 1


def _item(clause: str, outline: Outline) -> Project | None:
    found = _ITEM.fullmatch(clause) if len(clause) <= _LONGEST_CLAUSE else None
    if not found:
        return None
    name = _VERB.sub("", _LEAD.sub("", found["name"])).strip(" ：:，,")
    value = amount_of(found["number"], found["unit"], outline)
    return Project(name, value, clause) if value and _is_name(name, outline) else None


def _is_name(name: str, outline: Outline) -> bool:
    if not _SHORTEST <= len(name) <= _LONGEST or _NO_NAME.search(name) or not re.search("[一-龥A-Za-z]", name):
        return False
    return name not in meanings(widest(outline)) and not re.search(rf"[。；;]|{_D} *(?:万|亿)?元", name)


def grids_told(grids: Iterable[tuple[str, Tabular]]) -> Iterator[_Run]:
    """The projects of tables: rows below a head with names and what was spent, or below the line of their total."""
    for key, grid in grids:
        for is_named, found in (*_headed(grid), *_below_total(grid)):
            if found:
                yield key, is_named and not grid.guessed, tuple(found)


def _headed(grid: Tabular) -> Iterator[tuple[bool, list[Project]]]:
    found: list[Project] = []
    last: tuple[str, ...] = ()
    for head, row in heads(grid):
        if head != last:
            yield True, found
            found, last = [], head
        name_at = next((place for place, word in enumerate(head) if _NAME_HEAD.fullmatch(bare_head(word))), -1)
        amount_at = spent_column(head, grid.year)
        if 0 <= name_at < len(row) and 0 <= amount_at < len(row):
            found += _row(row, name_at, amount_at, head, grid)
    yield True, found


def _below_total(grid: Tabular) -> Iterator[tuple[bool, list[Project]]]:
    """The numbered rows below 项目支出, up to the next row without a number."""
    found: list[Project] = []
    inside = False
    for head, row in heads(grid):
        label = next((cell.strip() for cell in row if cell.strip()), "")
        if bare_head(label) in ("项目支出", "专项支出", "项目支出合计"):
            yield False, found
            found, inside = [], True
        elif inside and mark(label).typed:
            at, label_at = spent_column(head, grid.year), row.index(next(cell for cell in row if cell.strip()))
            found += _row(row, label_at, at, head, grid) if at > label_at else []
        else:
            inside = False
    yield False, found


def _row(row: Sequence[str], name_at: int, amount_at: int, head: Sequence[str], grid: Tabular) -> list[Project]:
    label = row[name_at].strip()
    name = label[len(mark(label).typed) :].strip()
    value = cell_amount(row[amount_at] if amount_at < len(row) else "", head[amount_at], grid)
    if value is None or _TOTAL.match(label.strip()) or _TOTAL.match(name) or not _is_name(name, grid.outline):
        return []
    return [Project(name, value, " ".join(filter(None, row)))]
