"""Aims where results belong: 力争, 将进一步, 预计 under a heading that tells what was done."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, leading_sign, paragraphs

AIM = "write.aim"
_RESULTS = pattern(
    "(?:目标|任务|指标|产出|效益|效果|绩效)[^，。；：\n]{0,8}(?:完成|实现|达成)情况|(?:项目)?绩效情况|完成情况|产出情况|效益情况",
    begins="产任完指效目绩项",
)
_ENDS = pattern("问题|建议|措施|打算|计划|下一?步|目标设[定置]|绩效目标$|目标[：:]?$")
_ALL_OF_IT = pattern("^[^，。；：]{0,14}(?:目标|指标|任务)(?:完成|实现)情况$")  # a line of its own, without a number
_UNNUMBERED, _TITLE = 0, 24
_LEAD = pattern(
    r"(?:^|(?<=[。；]))[ \u3000]*(?:[^，。；：\n]{0,16}(?:完成|实现|达成)情况|实际完成[^，。；：\n]{0,10})[：:]"
    r"|(?:^|(?<=[。；]))[一二三四五六七八九十]是[^，。；：\n]{0,12}(?:完成|实现|达成)情况。"
)
_NEXT = pattern("(?:下一?步|接下来|后续)[^，。；\n]{0,4}[将要拟][^，。；\n]{3,40}")
_HOPE = pattern(
    "(?:^|(?<=[，。；：、）)])|(?<=[0-9][.．、]))[ \u3000]*((?:力争|力求|争取|努力(?:使|实现|提高|提升|做到|让)"
    "|将(?:进一步|不断|持续|继续|逐步|努力|(?=完成|建成|新建|改造|实现|达到|培训|举办|发放|追回|确保|保证|使|力争))"
    "|(?:预计|计划|拟)(?=将?[可能]?使|将达|完成|新建|实现|达到|达|使|于年底|于[0-9]{1,2}月|建成|改造|培训|举办|开展|组织|建设)|确保全年"
    "|(?<![，、])确保(?!了)(?=[^，。；\n]{2,20}[0-9]))[^，。；\n]{3,40})(?=[，。；\n]|$)",
    begins=" \u3000争力努将拟确计预",
)
_OTHERWISE = pattern(
    "下一?步|今后|明年|次年|后续|下一年|接下来|将来|目标|计划数|原计划|年初|预算时|实际|已[^，。；]{0,8}(?:完成|实现|达到)|问题|不足"
    "|原因|由于|因此|建议|整改|要求|承诺|会议|强调|提出|，(?:到|实|共|已)[一-龥]{0,3}[0-9]"
)


def hopes(text: str) -> Iterator[Finding]:
    """What is hoped for or planned in a part of the text, or behind words, that ought to say what came of it."""
    level: int | None = None
    for start, line in paragraphs(text):
        sign = leading_sign(start, line)
        heading = line if sign is None or is_heading(line, 40) else line.split("。")[0]
        if sign is not None and (level is None or sign.level <= level):
            is_result = _RESULTS.search(heading) and not _ENDS.search(heading)
            level = int(sign.level) if is_result else None
        elif sign is not None and _ENDS.search(heading[:20]):
            level = None if level == _UNNUMBERED else level
            continue
        elif sign is None and level is None and len(line) <= _TITLE and _ALL_OF_IT.match(line.strip()):
            level = _UNNUMBERED
        lead = _LEAD.search(line) if "情况" in line or "实际完成" in line else None
        if level is None and lead is None:
            continue
        if lead is not None and (later := _NEXT.match(line, lead.end())):  # 完成情况：下一步将追回…
            yield Finding("query", AIM, quote=later[0], offset=start + later.start())
        for begin, end in _hoped(line, lead.end() - 1 if lead and level is None else 0):
            sentence = line[line.rfind("。", 0, begin) + 1 :].split("。")[0]
            if not _OTHERWISE.search(sentence[len(lead[0]) if lead and sentence.startswith(lead[0]) else 0 :]):
                yield Finding("query", AIM, quote=line[begin:end], offset=start + begin)


def _hoped(line: str, since: int) -> Iterator[tuple[int, int]]:
    """Where a line tells of hopes, from a place on; one right behind the other are one."""
    begin, end = 0, -1
    for match in _HOPE.finditer(line, since):
        if end >= 0 and match.start(1) - end > 1:
            yield begin, end
            end = -1
        begin, end = match.start(1) if end < 0 else begin, match.end(1)
    if end >= 0:
        yield begin, end
