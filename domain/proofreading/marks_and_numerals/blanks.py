"""Where a number was to be put and a space stands: 占 %, 比上年减少 万元, 培训 人次."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.once_a_line import once_a_line
from domain.proofreading.paragraphs import paragraphs

RESIDUE = "write.residue"
_BLANK = pattern(
    "(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿两几数半每多余])[ \u3000]+"
    "(?:(?P<one>[元人名辆期户项次场亩家件处台套吨个份])|[%％‰]|[万亿千]元|个百分点|人次|批次|平方米|平方公里|公里|车次|场次)"
    "(?=[，。；、）)]|$)"
)
_BEFORE_ONE = tuple(  # what a count follows: before a unit of one character any other may be a word spread out, 日 期
    """
    共 计 为 达 达到 有 约 近 超过 安排 举办 召开 完成 新增 开展 组织 培训 参训 发放 减少 增加 检查 接待 购置 购买
    整改 办结 受理 新建 改造 维修 建成 编制 实有 在职 退休 保有量 覆盖 惠及 车辆 人员 支出 收入 下降 增长 占
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_SENTENCE = pattern("[，。；]")
_HEAD = pattern("[\u4e00-\u9fff]{1,4}$")


def blanks(text: str) -> Iterator[Finding]:
    """Spaces in a sentence between a word and a unit, with the words before them."""
    for start, line in paragraphs(text):
        yield from _of_line(start, line)


@once_a_line
def _of_line(start: int, line: str) -> Iterator[Finding]:
    for begin, end in blank_places(line):
        head = _HEAD.search(line[max(0, begin - 4) : begin])
        at = begin - len(head[0]) if head else begin
        yield Finding("error", RESIDUE, quote=line[at:end], offset=start + at)


def blank_places(line: str) -> Iterator[tuple[int, int]]:
    """Where such spaces begin, and where the unit behind them ends; none in what is no sentence, such as cells."""
    if (" " in line or "\u3000" in line) and _SENTENCE.search(line):
        for match in _BLANK.finditer(line):
            if not match["one"] or line[: match.start()].endswith(_BEFORE_ONE):
                yield match.span()
