"""Goals: what was set, and whether the results say more than the goals did (forms.md, what reviewers say)."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_with
from domain.proofreading.paragraphs import NumberLevel, is_heading, leading_sign, paragraphs

AIM = "write.aim"
REACHED = "write.reached"
COPIED = "write.copied"
VAGUE = "write.vague"
_SHORTEST = 15
_SHORTEST_IN_RUN = 6
_SHORTEST_VAGUE = 9  # 保障机关正常运转 is what every office says
_GOALS = pattern(
    r"(?:(?:绩效|工作|年度|总体|整体|主要)目标|目标[0-9一二三四五六七八九十])(?!.{0,12}(?:完成|实现|达成|执行|自评|监控|情况|管理))"
)
_LEAD = pattern(r"^[^，。；]{2,40}[：:]")
_RUN_IN = pattern(r"^\s*[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．][^，。；：\n]{2,20}。(?=.)")
_SENTENCE = pattern(r"[^。；;！？：\n]+")
_ITEM = pattern(r"\n[ \u3000]*(?:[（(]?[0-9]{1,2}[）).．、]|[一二三四五六七八九十]{1,2}是|[①-⑳])[^\n]*")
_SIGN = pattern(
    r"^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)][.、]?|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]{1,3}(?:、|是)|[①-⑳])\s*"
)
_VAGUE = pattern(
    "完成好?上级|加强|加大|加快|提升|提高|完善|推进|推动|强化|优化|深化|促进|保障|确保|规范|做好|抓好|改善|健全|夯实|落实|增强|维护|努力|做深做实|打造|巩固|营造"
)
_CHECKABLE = pattern(
    r"[0-9０-９]|百分之|[一二三四五六七八九十两百千万](?:个|次|项|家|场|期|人|户|名|件|公里|所|座|成|万|亩|批|套|台)|率|全部|足额|按时|按月|按期|及时发放"
    r"|零(?:事故|上访|投诉|容忍)?|杜绝|不发生|无(?:重大|一)|全覆盖|以上|以内|以下|底前|[“《]|月底|季度|每[年月季周人]|一件事|编制|出台|建成|完工|开工|竣工"
)
_OF_QUOTES = pattern("“[^”\n]{1,12}”(?:作用|效应|优势|成效|功能|品牌)")  # 发挥“体检”作用: quoted, and still mere words
_MERE_WORDS = pattern(
    r"(?:进一步|不断|努力|切实|大力|全面|持续|着力|继续|逐步|稳步|有效|积极)"
    r"(?:加大|加强|提高|提升|完善|推进|强化|优化|改进|改善|增强|健全|做好|抓好|做实)[^，。；：\n0-9]{2,18}，"
    r"(?:(?:进一步|不断|努力|切实|大力|全面|持续|着力|确保|推动|营造)[^，。；：\n0-9]{4,18}"
    r"|(?:效果|成效)(?:较为?)?(?:明显|显著|良好|突出))(?=[。；，\n]|$)"
)
_TO_DO = pattern(
    r"(?:下一?步(?:工作)?|改进|整改(?:措施|计划|方向)|工作(?:计划|打算)|措施和?建议|建议)[^，。；：\n]{0,10}(?:[：:]|将|要)(?:[一二三]是|今后)?(?:我[局委院镇校]|我单位|本单位)?将?"
    r"((?:(?:进一步|不断|切实|继续|持续|全面|努力)*(?:加强|加大|提高|强化|提升|完善|改进|做好|规范|优化|增强)[^，。；：\n0-9]{1,8}"
    r"|(?:高度重视|认真(?:整改|总结|学习|落实|反思)|严格(?:要求|落实))[^，。；\n0-9]{0,6}|把工作做得?[^，。；\n0-9]{1,6}|更好地?服务[^，。；\n0-9]{1,8}|确保[^，。；\n0-9]{2,14})(?:，(?:(?:进一步|不断|切实|继续|持续|全面|努力)*"
    r"(?:加强|加大|提高|强化|提升|完善|改进|做好|规范|优化|增强)[^，。；：\n0-9]{1,8}|(?:高度重视|认真(?:整改|总结|学习|落实|反思)|严格(?:要求|落实))[^，。；\n0-9]{0,6}|把工作做得?[^，。；\n0-9]{1,6}"
    r"|更好地?服务[^，。；\n0-9]{1,8}|确保[^，。；\n0-9]{2,14})){1,4})(?=[。\n]|$)"
)
_AIM = pattern(
    r"(?:年度|总体|绩效|整体|工作)目标[为是]((?:进一步|不断|努力|切实|大力|全面|持续|着力|继续|逐步)*(?:做好|抓好|确保|完成上级|推进|加强|提高|保障|改善|提升|增强|促进|优化|推动|完善|全面|切实)[^。；\n]{4,60}?)(?=[。；\n]|，实际|$)"
)
_VALUE = (
    "(?:较高|较好|良好|优良|较?满意|(?:群众)?基本满意|优秀|长期|大力推进|持续推进|逐步完善"
    "|(?:明显|显著|逐步|有所|大幅|不断)?(?:提高|提升|改善|增强|优化|减少|下降)|明显|显著)"
)
_WITHOUT_NUMBER = pattern(  # 节水率目标值：进一步提升, of whatever indicator
    r"(?:[^，。；：、\n0-9“”]{0,8})目标值(?:[为是：:填]|设定为|定为|填为)?“?"
    r"(?:(?:明显|显著|逐步|有所|大幅|不断|进一步|持续|稳步|较大|有效|较快)(?:提高|提升|改善|增强|优化|减少|下降|增加|增长|降低|扩大|好转|缩短|完善)"
    r"|(?<=[：:“])(?:较高|较好|较低|较多|较少|较大|较强|提高|提升|改善|增加|减少|明显|显著|良好|优良|优秀|合理|适当|若干))”?(?=[，。；）)\n]|$)"
)
_TO_COME = pattern(  # 完成情况：全年将开展宣讲30场
    r"(?:完成|实现|达成|落实|执行)情况(?:[：:]|为“?)(?:[^，。；：\n“”已]{0,16}，)?[^，。；：\n“”0-9已]{0,10}?"
    r"将(?:[于在](?![建校册职岗编])|继续|创建|评选|举行|建设|采购|安装|修复|整治|治理|完善|配备|推广|打造|进一步|不断|持续|继续|逐步|努力|有效|切实|全面|大幅|显著|明显|更好|开展|完成|建成|实现|达到|培训|举办|发放|组织|新建|改造|提升|提高|增强|改善|促进|保障|确保|推动|带动)"
    r"[^，。；\n”]{2,40}”?"
)
_HOPED_FOR = pattern(  # 完成值为“将逐步提高阅读率，到年底达到82%以上”; 实际完成情况：力争满意度不低于85%
    r"(?:实际完成|完成|实现|达成)(?:情况|值|结果)(?:[：:]|为：?)“?"
    r"((?:将(?:进一步|不断|持续|继续|逐步|努力|有效|切实|全面|大幅|显著|明显|力争)|力争|争取|努力)[^。；\n”已]{4,60}|通过[^，。；\n”已]{2,16}，(?:使|让|确保|力争)[^。；\n”已]{2,30}?以[上下内])(?=[”。；\n]|$)"
)
_LASTING = pattern(  # 可持续影响：基地建成后将进一步提升服务能力
    r"(?:可持续)?(?:影响|效益|作用)[：:]((?:[^，。；：\n0-9]{0,16})将(?:进一步|不断|持续|逐步|有效|显著|大幅)"
    r"(?:提升|提高|改善|增强|促进|推动|带动|优化|扩大)[^，。；\n0-9]{2,24})(?=[。；\n]|$)"
)
_MERE_VALUE = pattern(
    rf"(?:满意度|知晓率|效益|影响|质量|水平|作用)(?:(?!等级)[^，。；：\n0-9]){{0,8}}目标值?(?:[为是：]|设定为)“?{_VALUE}”?(?=[，。；\n]|$)"
    r"|(?:质量|时效|数量|成本|效益)目标[：:为](?:确保|尽快|及时|尽量|力求)[^，。；\n0-9]{2,10}(?=[；。\n]|$)"
    r"|(?:产出)?(?:数量|质量|时效|效益|成本)[：:](?:较多|较高|较好|较低|明显|显著|良好)(?=[；。\n]|$)"
    r"|(?:努力|争取|力争)把[^，。；\n]{2,10}(?:做得更好|做到最好|提高到新水平|推向新台阶)"
    r"|(?:效益|质量|数量|时效|成本|满意度|影响)目标[：:][^，。；\n0-9]{2,16}(?:有所|有较大|有明显|明显|不断|逐步|进一步)(?:提升|提高|改善|增强|好转)(?=[。；\n]|$)"
    r"|努力使[^，。；\n0-9]{2,16}(?:有所|有较大|有明显|明显|不断|逐步|进一步)(?:提升|提高|改善|增强|好转)(?=[。；，\n]|$)"
    rf"|目标值?(?:[为是：]|设定为)?“{_VALUE}”|目标(?!“若干)[^，。；\n0-9]{{0,14}}若干[^，。；\n0-9”]{{1,6}}(?!”(?:过于|太|偏|较))",
    begins="争产作力努影成效数时水满目知质",
)


_PLAIN_VALUE = pattern(  # 目标值较高，实际94%; 目标：尽快完成
    r"目标值?[：:]?((?:较高|较好|较低|较多|良好|优秀|满意)(?=，实际)"
    r"|(?<=[：:])(?:尽快|及时|尽量|适时|择机|抓紧)[^，。；\n0-9]{2,10}(?=[。；，\n]|$))"
)
_STILL_VAGUE = pattern(  # 定性指标改为“培训效果较好”“投诉有所减少”: in quotes, and still without a number
    r"(?:指标值?|标准|目标值?)[^，。；：\n“”]{0,8}(?:改为|修改为|调整为|细化为|量化为|设定为|设为|定为|确定为|是|为)"
    r"((?:“[^”\n0-9]{0,12}(?:(?:有所|明显|显著|逐步|进一步|有效|不断|较大|大幅|持续|稳步)"
    r"(?:提高|提升|改善|增强|优化|减少|降低|下降|好转|缩短|增加|扩大)|较好|较高|较低|良好|优良|显著|明显|满意|到位)”[、和及]?)+)"
)
_TO_BE = pattern(  # 目标为新增床位200张，实际拟新增床位200张
    r"目标[^。\n]{2,60}[，；。]\s*(实际(?:完成)?(?:将|拟|计划|预计|力争|争取|努力)[^，。；\n]{3,40})(?=[，。；\n]|$)"
)
_HOPED = pattern(
    r"(?<=[。；\n：])[ \u3000]*(?:[通经]过[^，。；\n0-9]{2,10}，)?((?:争取|力争|努力)(?:不断|进一步|持续|逐步|切实)?"
    r"(?:提高|提升|改善|增强)[^，。；：\n0-9]{2,20})(?=[。；\n]|$)"
)
_AIMED = pattern(
    r"(?:实际(?:完成)?值?|(?:全年|本年)(?:实际)?完成值?)(?:为|是|：|:)?((?:≥|≤|>=|<=|不低于|不少于|不高于)[0-9.]+[^，。；\n]{0,4})(?=[，。；\n]|$)"
)
_BETTER = "(?:提高|提升|改善|增强|加强|优化)"
_MORE = "(?:大幅度?|显著|明显|进一步|不断|切实|有效|持续)"
_PRAISED = pattern(  # 社会效益：群众自救能力显著提升，完成很好: praise where a result belongs
    rf"(?:(?:指标|效益|效果|目标|影响|成效)[^，。；：\n0-9]{{0,6}}[：:]|(?:下一?步|下一?年度?|明年|今后)[^，。；：\n0-9]{{0,8}}[将要])"
    rf"((?:[^，。；：\n0-9]{{2,24}}，){{0,2}}[^，。；：\n0-9]{{0,24}}{_MORE}{_BETTER}[^，。；：\n0-9]{{0,20}}"
    rf"(?:，[^，。；：\n0-9]{{2,24}}){{0,2}})(?=[。；\n]|$)",
    begins="下今影成指效明目",
)
_WELL_DONE = pattern(
    r"(?<=[，。；：\n])([^，。；：\n0-9]{4,24}，(?:(?:完成|执行|落实)(?:情况)?(?:很|较|比较|良)好|(?:取得|效果|成效)(?:了)?(?:较为|比较)?(?:明显|显著|良好)(?:的?成效|的?效果)?))"
    r"(?=[。；\n]|$)"
)


_MERELY_GOOD = pattern(  # …，取得了良好的社会效益。: what came of it, without a number
    "(取(?<=[，：；。\n]取)得了?(?:良好|较好|明显|显著|一定)的?(?:社会|经济|生态)?(?:效益|成效|效果))(?=[。；\n]|$)"
)
_TO_A_DEGREE = pattern(
    "[^，。；：\n0-9]{2,16}得到(?:较大|很大|一定|明显|显著|有效|进一步|大幅|不断)(?:程度)?的?(?:改善|提升|提高|增强|好转|加强|优化)"
)


_KINDS = ("：较", ":较", "：明显", ":明显", "：显著", ":显著", "：良好", ":良好")
_IN_ALL = {
    _MERE_VALUE: ("目标", "努力使", "努力把", "争取把", "力争把", *_KINDS),
    _WITHOUT_NUMBER: ("目标值",),
    _LASTING: tuple(f"{what}{mark}" for what in ("影响", "效益", "作用") for mark in "：:"),
}  # of each of these patterns, the words without one of which nothing matches
_SHOWN = pattern(  # 社会效益：明显提升。问卷显示知晓率由71%升到88%
    "。(?:问卷|调查|抽[查样]|统计|据|经|具体|[^，。；\n]{0,14}[由从][0-9])[^。\n]{0,40}[0-9]"
)
_CHECKED = (_AIM, _PRAISED, _WELL_DONE)  # what can be measured is no mere word


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of text that sets goals, under its heading or behind the words before a colon."""

    start: int
    end: int


def goals(text: str) -> Iterator[Finding]:
    """Sentences of the goals that stand word for word among the results, and goals that nothing can measure."""
    parts = tuple(_parts(text))
    told = [found for part in parts for found in _vague(text, part)]
    set_out = {words for part in parts for _, _, words in _sentences(text, part)}
    for before, after in zip(parts, (*parts[1:], None), strict=False):
        if before.end < len(text) and set_out:
            told += _copied(text, _Part(before.end, after.start if after else len(text)), set_out)
    yield from told
    for shape in (
        _AIMED,
        _TO_COME,
        _TO_BE,
        _HOPED_FOR,
        _LASTING,
    ):  # 完成情况：计划完成…: the goal again, where the result belongs
        for match in _matches(shape, text):
            group = shape.groups
            yield Finding("query", AIM, quote=match[group], offset=match.start(group))
    yield from _mere_words(text, [((each.offset or 0), (each.offset or 0) + len(each.quote or "")) for each in told])


def _mere_words(text: str, told: list[tuple[int, int]]) -> Iterator[Finding]:
    """Aims of mere words wherever they stand, as those of next year: 进一步加大宣传力度，努力提高群众知晓率."""
    for shape in (
        _MERE_WORDS,
        _MERE_VALUE,
        _WITHOUT_NUMBER,
        _TO_DO,
        _AIM,
        _HOPED,
        _PRAISED,
        _WELL_DONE,
        _MERELY_GOOD,
        _STILL_VAGUE,
        _PLAIN_VALUE,
    ):
        for match in _matches(shape, text):
            group = shape.groups  # the words that are the aim, where others lead to them
            start, end = match.span(group)
            is_told = any(begin < end and start < stop for begin, stop in told[-200:])
            is_shown = shape is _PRAISED and _SHOWN.match(text, end)
            if not is_told and not is_shown and not (shape in _CHECKED and _CHECKABLE.search(match[group])):
                told.append((start, end))
                yield Finding("query", VAGUE, quote=match[group], offset=start)


def _matches(shape: Pattern[str], text: str) -> Iterator[Match[str]]:
    words = _IN_ALL.get(shape)
    return matches_with(words, shape, text) if words else shape.finditer(text)


def _parts(text: str) -> Iterator[_Part]:
    """The parts that set goals."""
    begun: int | None = None
    level = 0
    for start, line in paragraphs(text):
        heading = _heading_level(start, line)
        if heading is not None and (begun is None or heading <= level):
            if begun is not None:
                yield _Part(begun, start)
            lead = _LEAD.match(line)
            aims = start + (lead.end() if lead else len(line))  # （一）年度目标：切实加强河道管护。
            begun, level = (aims if _GOALS.search(lead[0] if lead else line) else None), heading
        elif begun is None:
            lead = _LEAD.match(line) or _RUN_IN.match(line)
            if lead and _GOALS.search(lead[0]):
                end = start + len(line)
                yield _Part(start + lead.end(), _items_end(text, end) if lead.end() >= len(line.rstrip()) else end)
    if begun is not None:
        yield _Part(begun, len(text))


def _items_end(text: str, end: int) -> int:
    """Where the numbered lines that follow a colon at ``end`` end."""
    while (match := _ITEM.match(text, end)) is not None:
        end = match.end()
    return end


def _heading_level(start: int, line: str) -> int | None:
    sign = leading_sign(start, line)
    if sign is None or sign.level > NumberLevel.CHINESE_BRACKETS or not is_heading(line, 100, "。；;！？"):
        return None
    return int(sign.level)


def _sentences(text: str, part: _Part) -> Iterator[tuple[int, int, str]]:
    """The sentences of a part without the number before them, with their places."""
    for match in _SENTENCE.finditer(text, part.start, part.end):
        start = match.start()
        words = match[0]
        sign = _SIGN.match(words)
        while sign and sign.end():
            start, words = start + sign.end(), words[sign.end() :]
            sign = _SIGN.match(words)
        stripped = words.strip()
        if stripped:
            start += len(words) - len(words.lstrip())
            yield start, start + len(stripped), stripped


def _copied(text: str, part: _Part, set_out: set[str]) -> Iterator[Finding]:
    """Copied sentences, those that follow each other as one finding; a short one counts beside others only."""
    run: list[tuple[int, int]] = []
    for start, stop, words in _sentences(text, part):
        if words in set_out and len(words) >= _SHORTEST_IN_RUN:
            run.append((start, stop))
        else:
            yield from _told(text, run)
            run = []
    yield from _told(text, run)


def _told(text: str, run: list[tuple[int, int]]) -> Iterator[Finding]:
    if any(stop - start >= _SHORTEST for start, stop in run):
        yield Finding("query", COPIED, quote=text[run[0][0] : run[-1][1]], offset=run[0][0])


def _vague(text: str, part: _Part) -> Iterator[Finding]:
    """Goals that nothing can measure, those that follow each other as one finding; a part of them alone as well."""
    run: list[tuple[int, int]] = []
    for start, stop, words in _sentences(text, part):
        if _VAGUE.search(words) and not _CHECKABLE.search(_OF_QUOTES.sub("", words)):
            run.append((start, stop))
            continue
        for match in _TO_A_DEGREE.finditer(text, start, stop):  # beside others that can be measured
            yield Finding("query", VAGUE, quote=match[0], offset=match.start())
        yield from _told_vague(text, run)
        run = []
    yield from _told_vague(text, run)


def _told_vague(text: str, run: list[tuple[int, int]]) -> Iterator[Finding]:
    if len(run) > 1 or any(stop - start >= _SHORTEST_VAGUE for start, stop in run):
        yield Finding("query", VAGUE, quote=text[run[0][0] : run[-1][1]], offset=run[0][0])
