"""Aims among results: 清淤沟渠36公里，将新修涵闸14座，受益面积5,200亩 behind 完成情况： or in a year looked back upon.

What a result is measured by may stand beside it, and so may what is still to come of it: only a clause that wants to
be a value of its own, with a number, and has none but the goal's is told.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, begin_of_sentence, clauses, end_of_sentence
from domain.proofreading.goals_and_results.goals import AIM

_LEAD = pattern(  # words that announce results, up to the mark behind them
    r"(?:(?:完成|实现|落实|执行|达成)(?:情况|结果|值)|实际(?:完成|产出|效果|成果|效益|实现值?)|(?:取得|达到)的?[^，。；：\n]{0,6}(?:成效|成绩|成果|效果)"
    r"|(?:主要|工作|项目)成效|成果展示|(?:产出|效益)情况|指标自评|逐项交账|工作回顾|年度亮点)"
    r"[^，。；：:\n“]{0,14}(?:[：:]|——|”一栏[：:])",
    begins="主产取完实工年成执指效落达逐项",
)
_NO_LEAD = pattern(
    "未$|原因|问题|措施|未完成|计划|目标|(?:评分|建设|考核)标准|办法|规则|评分|依据|打算|下一?步|偏差|说明|要求"
)
_LOOKS_BACK = pattern(
    r"(?:(?:回顾|回头看|总结)[^，。；：\n]{0,10}，|(?:一年来|过去的?一年(?:里|来|中)?|这一年(?:里|来|中)?)，|从[^，。；\n]{0,10}看，|经自评，"
    r"|截至(?:年末|年底|20[0-9]{2}年(?:年?底|末))，|(?:调查|核查|检测|测评|验收|评价|统计)结果(?:显示|表明)，"
    r"|(?P<year>全年|今年共|本年共)(?![^，。]{0,4}[计拟预将目]))",
    begins="一今从全回总截本核检测经统评调过这验",
)
_SUBJECT = 16  # characters before 全年 in its sentence
_AIM = pattern(
    r"^[^0-9，。；]{0,10}?(?:(?<!以)(?<!为)(?:确保(?=[^，。；]*?(?:达到|不[低少高]于|不超过|以[上内]|年底前|提[高升]到|[0-9]%))|力争|力求|争取(?!到|了)|希望(?!小学|工程|学校|之|村))|努力(?:使|实现|提高|做到|让)"
    r"|(?<![模虚])拟(?![定订合任态上聘]|建项目|用地|出让|提拔|推荐|录用|转让)|(?:(?<![一-龥])|(?<=[局校院镇内心位道]))计划(?![数书内外投生])|预计(?=[^，。；]{0,12}将)|^要求(?=[^，。；]{0,14}(?:不[低少]于|达到?|以[上内]|≥))"
    r"|将(?![^，。；]*(?:纳入|移交|列入|转[入为到]|划[入归]|交由|交付|送到|发到|发放|用于|作为|汇编|编印|资料|关系))(?=新[建修增购]|完成|建成|达到?|实现|培训|举办|发放|改造|组织|开展|提[高升]|缩短|降[至到低]|减少|增加|带动|帮扶|安装|采购|力争|努力)"
    r"|(?<![主需重必只首紧概摘纪简不还])要(?=确保|力争|达到?|建成|完成|实现|缩短|提[高升]|降[至到低]|新[建增]|在[^，。；]{2,10}(?:建|完成)|[保控])"
    r"|应(?=不[低少高]于|不超过|达到?[0-9]|完成|控制|[^，。；对急用收付缴届交退到发补税]{2,12}(?:不[低少]于|[0-9][^，。；]{0,6}以[上内]))"
    r"|待(?=[^，。；]{2,14}(?:后|达到)))[^，。；]*?[0-9]"
)
_BOUND = pattern(r"^[^0-9，。；“]{2,24}?(?:不[低少]于|≥|>=)[ ]?[0-9][0-9.,]*[^，。；的]{0,6}$")
_PLAINLY = pattern(
    "能力|均|保持|稳定|始终|持续|一直|最[低少]|学时|课时|小时|[0-9]天|分钟|遍"
)  # what is so may well be no less
_OTHERWISE = pattern(
    "目标|指标值|规定|标准|约定|任务|计划数|年初|上级|[省市县]级?要|合同|制度|办法|规则|承诺|设计|因|由于|受[^，。；]{2,12}影响"
    "|明年|次年|来年|后续|下一?年|下一?步|其余|余下|剩余|推迟|延期|尚|正在|届时|如果|问题|不足|建议|会议|方案|强调|每|后将|后可|跨年|二期|申报|应急"
)
_HENCEFORTH = pattern("^今后(?:将|要|继续)[^，。；]*?[0-9]")
_TO_COME = pattern("明年|次年|来年|下一?年|下一?步|今后|后续|打算|计划于20|建议|目标(?:为|是)")
_ACHIEVED = pattern(
    "实际|实[做修种建栽铺]|经[^，。；]{1,8}为|公示|审批|批准|抽[查检]|核查|现(?:已|为)|目前|已达|超[过额出]|达标|均?已(?:全部)?(?:完成|达)|完成率|只[有完]|仅|高[于出]|比[^，。；]{0,8}[高低多少]"
)
_TOLD = pattern("[0-9]")
_POINTS = pattern(
    r"，(?:此项|该项|该指标|本项)?(?:指标)?(?:分值[0-9.]+分，)?(?:得(?:满分(?:[0-9.]+分)?|[0-9.]+分)|扣0分|自评得?满分)(?=[，。；\n]|$)"
)
_SCORED_BEFORE = pattern(r"得[0-9.]+分：$")
_RULE = pattern("满分|每|评分|扣[1-9]|计[0-9]|标准")
_MOST, _FAREST = 400, 240


def aims_among_results(text: str) -> Iterator[Finding]:
    """Goals that stand where values of results belong, by what announces these, or by the results around them."""
    told: set[int] = set()
    for each in _found(text):
        if each.start not in told:
            told.add(each.start)
            yield Finding("query", AIM, quote=each.words, offset=each.start)


def _found(text: str) -> Iterator[Clause]:
    for match in islice(_LEAD.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _FAREST)
        if not _NO_LEAD.search(text, begin, match.start()) and not _NO_LEAD.search(match[0][4:]):
            yield from _announced(text, match.end())
    for match in islice(_LOOKS_BACK.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _SUBJECT + 1, "。；：，\n")
        if match["year"] is None or text[begin - 1 : begin] in ("", "。", "\n"):
            yield from _around(text, match.end())
    for match in islice(_POINTS.finditer(text), _MOST):
        yield from _scored(text, match.start())


def _announced(text: str, start: int) -> Iterator[Clause]:
    """The aims of the sentence that a colon behind 完成情况 opens."""
    row = _row(text, start)
    for place, each in enumerate(row):
        is_later = _HENCEFORTH.match(each.words) and _stands_among(text, row, place)
        if is_later or (_is_aim(each, bounds=True) and not _is_answered(text, row, place)):
            yield each


def _around(text: str, start: int) -> Iterator[Clause]:
    """The one aim of a sentence that looks back, with a result behind it."""
    row = _row(text, start)
    aims = [place for place, each in enumerate(row) if _is_aim(each, bounds=False)]
    if len(aims) == 1 and _stands_among(text, row, aims[0]) and not _is_answered(text, row, aims[0]):
        yield row[aims[0]]


def _scored(text: str, at: int) -> Iterator[Clause]:
    """The aim right before the points that it earned: 争取受访群众满意率达到90%，得满分."""
    begin = begin_of_sentence(text, at, _FAREST)
    row = list(clauses(text, begin, at))
    if not row or _RULE.search(text, begin, at):
        return
    last = row[-1]
    lead = last.words.rfind("：") + 1  # 本项目质量指标得15分：水质检测合格率应达到98%以上
    last = Clause(last.start + lead, last.end, last.words[lead:])
    if _is_aim(last, bounds=False) and not any(_ACHIEVED.search(each.words) for each in row):
        yield last


def _row(text: str, start: int) -> Sequence[Clause]:
    return tuple(clauses(text, start, min(end_of_sentence(text, start), start + _FAREST)))


def _is_aim(each: Clause, *, bounds: bool) -> bool:
    is_bound = bounds and _BOUND.match(each.words) and not _PLAINLY.search(each.words)
    is_aim = is_bound or _AIM.match(each.words)
    return bool(is_aim) and not _OTHERWISE.search(each.words) and not _ACHIEVED.search(each.words)


def _stands_among(text: str, row: Sequence[Clause], place: int) -> bool:
    """Whether results with a number stand on both sides of a clause, and none of the others speaks of later."""
    before, behind = row[:place], row[place + 1 :]
    others = (*before, *behind)
    is_among = any(_is_result(each) for each in before) and any(_is_result(each) for each in behind[:1])
    return is_among and not any(_TO_COME.search(each.words) for each in others)


def _is_result(each: Clause) -> bool:
    return bool(_TOLD.search(each.words) or "均已" in each.words or "未发现" in each.words) and not _AIM.match(
        each.words
    )


def _is_answered(text: str, row: Sequence[Clause], place: int) -> bool:
    """Whether what came of an aim stands beside it: 拟新建5座，实际建成6座; 计划的4座中已完成3座."""
    near = row[place + 1 : place + 2]
    before = row[place - 1 : place] if place else ()
    own = f"{text[row[place].end : row[place].end + 8]}"
    return (
        any(_ACHIEVED.search(each.words) for each in near)
        or any(_OTHERWISE.search(each.words) and "年初" not in each.words for each in before)
        or own.startswith(("的目标", "的任务", "的要求"))
    )
