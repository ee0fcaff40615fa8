"""How paragraphs end (GB/T 15834-2011, 4.1, 4.6): with a stop; the last item of a list not with a semicolon."""

from collections.abc import Iterator
from itertools import pairwise

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import Sign, is_heading, leading_sign, paragraphs

_SHORTEST = 20  # characters of a paragraph that ends with a stop
_SHORT_ITEM = 12  # of an item of a list
_LEAST = 3  # other paragraphs, all of which do
_FEW = 12  # of so many paragraphs one may lack its stop, by a slip
_STOPS = "。！？；：”’）》…)】.!?;:"
_TAIL = 6
_CLOSING_WORDS = tuple(  # with which a sentence may well be over
    """
    加强 提高 提升 完善 完成 到位 合格 落实 改进 改善 使用 良好 规范 实现 解决 达标 整改 不足 水平 发展 成效 效果
    作用 保障 要求 管理 推进 开展 增强 优化 健全 建立 问题 任务 目标 需求 支持 影响 安全 稳定 进行 验收 支付 拨付
    满意 好评 高效 有效 有力 明显 显著
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_LABEL = pattern("[\u4e00-\u9fff]{2,8}：[^。]*$")  # a line of a form
_CONTINUED = "，、；"
Line = tuple[int, str, Sign | None]


def ends(text: str, code: str) -> Iterator[Finding]:
    """The paragraphs that lack their stop where the others have one, and the last item of a list that ends with what
    stands between items. None where lines are broken or written without stops as a habit.
    """
    lines = [(start, line.rstrip(), leading_sign(start, line)) for start, line in paragraphs(text) if line.strip()]
    yield from (_stop(line, code) for line in _unended(lines))
    yield from _odd_ends(lines, code)
    for line, after in pairwise([*lines, None]):
        if line is not None and _is_last(line, after):
            yield _finding(line, code, f"{line[1][-_TAIL:-1]}。")


def _unended(lines: list[Line]) -> Iterator[Line]:
    items = _items(lines)
    whole = [each for each in lines if (len(each[1]) >= _SHORTEST and _is_prose(each[1])) or each[0] in items]
    open_ones = [each for each in whole if each[1][-1] not in _STOPS and each[1][-1] not in _CONTINUED]
    if len(whole) <= _LEAST or not 0 < len(open_ones) <= max(1, len(whole) // _FEW):
        return
    goes_on = {line[0] for line, after in pairwise(lines) if after[2] is None}
    for each in open_ones:
        start, line, _sign = each
        if each is lines[-1] and not line.endswith(_CLOSING_WORDS):
            continue  # an excerpt may break off anywhere
        if (
            ("\u4e00" <= line[-1] <= "\u9fff" or line[-1] in "%％")
            and start not in goes_on
            and not _LABEL.match(line)
            and "|" not in line
            and "\t" not in line
        ):
            yield each


def _items(lines: list[Line]) -> set[int]:
    """Where the items of lists begin whose neighbour before, of the same level, is a sentence with its stop."""
    found = set()
    for (_, before, first), (start, line, second) in pairwise(lines):
        alike = first is not None and second is not None and first.level == second.level
        if alike and before[-1] in "。；" and min(len(before), len(line)) >= _SHORT_ITEM and "，" in line:
            found.add(start)
    return found


def _is_prose(line: str) -> bool:
    """Whether a line is sentences; a numbered heading may have a comma."""
    if "。" in line or line.count("，") > 1:
        return not is_heading(line)
    return "，" in line and leading_sign(0, line) is None


def _odd_ends(lines: list[Line], code: str) -> Iterator[Finding]:
    """The items of a list that end with a comma or a stop where most of those beside them have a semicolon."""
    for items in _lists(lines):
        inner = [line for line in items[:-1] if "。" not in line[1][:-1]]
        odd = [line for line in inner if line[1][-1] in "，,。" and len(line[1]) >= _SHORT_ITEM]
        if odd and len(odd) * 3 <= len(inner) and all(line[1][-1] == "；" for line in inner if line not in odd):
            for start, line, _ in odd:
                tail = line[-_TAIL:]
                right = f"{tail[:-1]}；"
                yield Finding("query", code, quote=tail, offset=start + len(line) - len(tail), replacement=right)


def _lists(lines: list[Line]) -> Iterator[list[Line]]:
    """Paragraphs that follow each other as items of one level, numbered on."""
    run: list[Line] = []
    for line in lines:
        sign, last = line[2], run[-1][2] if run else None
        if run and not (sign and last and sign.level == last.level and sign.number == last.number + 1):
            yield run
            run = []
        run = [*run, line] if sign else []
    if run:
        yield run


def _is_last(line: Line, after: Line | None) -> bool:
    """Whether a paragraph ends with ； or 、 though no item follows: a heading of a higher level, or nothing."""
    if line[1][-1] not in "；、" or len(line[1]) < _SHORT_ITEM or line[2] is None:
        return False
    if after is None or after[2] is None:
        return after is None
    is_next = after[2].number == line[2].number + 1 and not is_heading(after[1])  # （二）…；三、…。
    return after[2].level < line[2].level and not is_next


def _stop(line: Line, code: str) -> Finding:
    return _finding(line, code, f"{line[1][-_TAIL:]}。")


def _finding(line: Line, code: str, right: str) -> Finding:
    tail = line[1][-_TAIL:]
    return Finding("query", code, quote=tail, offset=line[0] + len(line[1]) - len(tail), replacement=right)
