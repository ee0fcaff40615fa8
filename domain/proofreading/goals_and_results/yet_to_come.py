"""What is still to come told as over, or among what was done: 计划明年引进6名，填补了空白; 签订3126份；预计发放2900本.

A clause of what is to come, behind which the same sentence tells what came of it, is a plan told as a result. In an
account of what was done (自评, 总结, 情况) a clause that is to come beside deeds told by their numbers is the goal in
the place of its result, unless the sentence says that it is of later, of what was asked, or what came of it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, begin_of_sentence, clauses
from domain.proofreading.copying.foreign_trades import title_of
from domain.proofreading.goals_and_results.goals import AIM
from domain.proofreading.goals_and_results.zones import Item, Zone, items

_TO_COME = pattern(
    "(?<![即行])将(?!军|[^，。；]{0,10}(?:纳入|调整|移交|作为|列入|改为|落实|下沉|融入|贯穿|摆在|放在|压实|细化|分解|延伸|前移))|预计|计划(?=[到于在明次来]|[引建开新培实])"
    "|(?<![模虚草原])拟(?![定订合任态])|力争|争取(?!到|中央|“|上级|[^，。；]{0,10}(?:资金|立项|支持|补助))|有望|(?:20[0-9]{2}年)规划目标"
)
_OVER = pattern(
    "已(?:经)?(?:圆满|全部|基本|全面|有效)?(?:实现|完成|为|使|达|带动|惠及|解决|建成|提供|开[展通播]|覆盖|形成|作|取得|缓解|投[入产用]|启用|见效|超过|告别)"
    "|[一-龥]{2}了(?!解|然)|全部实现|作为[^，。；]{0,8}(?:完成|产出|成果)|按“?已实现|圆满|[一-龥]{2}以来[^，。；]{0,8}[0-9]|目前[^，。；]{0,8}已有[0-9]"
    "|完成(?:了)?(?:年初|年度|全年)[^，。；]{0,6}(?:目标|任务)(?=[，。；])|，(?:年度|全年|该项)?目标(?:已|均|全部)*(?:超额)?完成(?=[，。；])|(?:[该此本这]项)指标(?:已|均|全部|顺利|圆满)*完成(?=[，。；])|(?:显著|明显|有效|大幅)(?:提[高升]|改善|增强|缓解)(?=[，。；])"
)
_NOT_OVER = pattern(
    "已(?:完成|作|为)[^，。；]{0,6}(?:招标|立项|设计|选址|批复|前期|签约|论证|评审)|除了|为了|到了|了解|原[计定]|实际|报名|了[0-9]|已(?:建成|完成)[0-9]|计划于?(?:20[0-9]{2}年)?[0-9]+月[^。；]*[0-9]月[^。；]*已"
)
_CLAUSE = pattern(
    "^[0-9]{0,2}(?P<of>[^，。；：0-9]{0,14}?)(?P<to>力争|争取(?!到|中央|列入|“|纳入|上级|[^，。；]{2,10}(?:资金|立项|支持))|有望|确保|预计(?=[安发培新完举开采购栽改引实惠带投修装创吸])"
    "|计划(?=[到于在明次来培引建开新实安采购发举种造完])|(?<![模虚草原])拟(?=[于在建新开举购采安])"
    "|将(?=[于在]|新|建|开|完成|发放|培|安装|实现|举办|组织|投|启用|[^，。；]{1,8}送))(?P<what>.*)"
)
_MEASURE = pattern("[0-9]|全部|完工|建成|竣工|启用|投用|封顶|到位|覆盖|应[一-龥]尽|手中|前")
_LATER = pattern(
    "届时|剩余|其余|余下|尾款|质保|若|如果|打算|目标|要求|安排|方案|合同|规定|约定|建议|原(?:定|计划)|总投资|工期|问题|整改|措施|后续|待|下半年|二期|推迟"
    "|延[期至]|未|没有|滞后|因|由于|不低于|不少于|以上|公示|公开|比|占|超|[一二三四]季度|上半年|每"
)
_NEXT_YEAR = pattern("明年|次年|来年|下一?年|下一?步|今后|20[0-9]{2}年")
_CAME = pattern("实际|实[有完发]|已|完成|只|仅|结果|了|决算")
_NO_PLAN = pattern(
    "^[^，。；：]*(?:为|提出|原|年初)[^，。；：]*(?:力争|确保|预计|计划|拟|将)|(?:将|预计)[^，。；]*[0-9]?的[^，。；]|了[0-9]|决算"
)
_ACCOUNT = pattern(
    "自[评述查]|总结|小结|决算|评价|年度报告|年报|情况|(?:工作|完成|执行|使用|实施|开展|收支|建设|落实|支出|履职|项目)的?(?:报告|汇报|说明)|成效|成果"
)
_NO_ACCOUNT = pattern(
    "申报|计划|方案|要点|请示|监控|半年|季度|规划|通知|办法|建议|批复|函|目标|预算(?!执行|绩效|支出|资金)|进度|进展|打算|征求|招|[0-9]月"
)
_DEED = pattern("[0-9]")
_MOST, _SENTENCE, _LINE = 100, 160, 600


def yet_to_come(text: str) -> Iterator[Finding]:
    """The clauses of what is to come that a sentence tells as over, or that stand among deeds."""
    for match in islice(_TO_COME.finditer(text), 2 * _MOST):
        end = min((at for mark in "。；\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
        over = _OVER.search(text, match.end(), min(end + 1, match.end() + _SENTENCE))
        if over is not None and _is_of_it(text, match, over):
            begin = begin_of_sentence(text, match.start(), _SENTENCE, "，。；：\n")
            yield Finding("query", AIM, quote=text[begin : over.end()], offset=begin)
    title = "\n".join(each for each in title_of(text).split("\n") if "：" not in each)
    if _ACCOUNT.search(title) and not _NO_ACCOUNT.search(title):
        yield from islice(_among_deeds(text), _MOST)


def _is_of_it(text: str, match: Match[str], over: Match[str]) -> bool:
    between = text[match.end() : over.start()]
    return 0 < between.count("，") < 3 and not _NOT_OVER.search(text, max(match.start() - 2, 0), over.end() + 6)


def _among_deeds(text: str) -> Iterator[Finding]:
    for _, found in groupby(items(text), key=lambda each: text.rfind("\n", 0, each.start)):
        row = [each for each in found if len(each.words) <= _LINE]
        for place, item in enumerate(row):
            if item.zone in (Zone.RESULTS, Zone.OPEN):
                yield from _of_item(text, row, place)


def _of_item(text: str, row: Sequence[Item], place: int) -> Iterator[Finding]:
    item = row[place]
    parts = tuple(clauses(text, item.start, item.start + len(item.words)))
    for at, part in enumerate(parts):
        match = _CLAUSE.match(part.words)
        if match is None or not _MEASURE.search(match["what"]) or _is_excused(item, match):
            continue
        others = [each.words for other, each in enumerate(parts) if other != at]
        others += [each.words for other, each in enumerate(row) if other != place]
        if any(_DEED.search(each) and not _CLAUSE.match(each) for each in others) and not _came(
            match, parts, at, row, place
        ):
            yield Finding("query", AIM, quote=part.words, offset=part.start)


def _is_excused(item: Item, match: Match[str]) -> bool:
    if (
        match["of"].endswith(("为", "以", "来", "提出"))
        or _LATER.search(item.words)
        or _CAME.search(match["what"])
        or _NO_PLAN.search(item.words)
    ):
        return True
    return bool(_NEXT_YEAR.search(item.words)) and not (item.zone is Zone.RESULTS and item.is_led)


def _came(match: Match[str], parts: Sequence[Clause], at: int, row: Sequence[Item], place: int) -> bool:
    """Whether what came of a plan is told behind it: 计划安装27处，实际安装27处."""
    if match["to"] != "计划":
        return False
    behind = [each.words for each in parts[at + 1 :]] + [each.words for each in row[place + 1 : place + 2]]
    return len(parts) > at + 1 or any(_CAME.search(each) for each in behind) or len(match["of"]) < 2
