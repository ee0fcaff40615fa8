"""Plans where an account of a year that is over tells its deeds: 学会工作上，将新增学会3家，吸收会员412名.

The title says that a text accounts for what was done (2024年工作总结, 项目自评, 竣工情况); its lines tell deeds by
their numbers, heading or not. A line that begins with what is still to come stands in their place, unless it says that
it is of later (2025年, 下一步, 余下), of what was asked (按合同), or what came of it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise, takewhile

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses
from domain.proofreading.goals_and_results.clause_moods import Mood, is_over, mood_of
from domain.proofreading.goals_and_results.goals import AIM
from domain.proofreading.goals_and_results.zones import Item, Zone, items
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.years_told.reporting_year import year_of

_ACCOUNT = pattern(
    "自评|总结|小结|决算|(?:绩效|项目|支出)评价|述职|年度报告|年报|补充材料|验收"
    "|(?:工作|完成|执行|使用|实施|开展|收支|竣工|建设|落实|支出|分配|履职|项目)的?(?:情况|报告|汇报)"
)
_NOT_YET = pattern(
    "申报|计划(?!执行|完成)|方案|要点|请示|监控|监测|半年|季度|[0-9]月|学期|规划(?!项目)|预算(?!执行|绩效|支出|资金)|通知|办法|承诺|整改|建议"
    "|调整|公告|纪要|申请|进展|进度|目标(?!完成|实现|自评|达成)|批复|复函|意见|举报|变更|备忘|移交|打算"
)
_LEAD = pattern(
    "^(?:第[一二三四五六七八九十][项条件]?，)?(?:[^0-9，。；]{1,16}(?:方面|上|工作中|领域|环节|板块|这块|一块|线|一项)，"
    "|(?![因为按根依经由针对据若如当在自受将拟计要应]|[^，。；]{0,9}(?:已|了|后|时|中|下|前|力争|计划|预计|确保|全部))[^0-9，。；]{2,8}，)"
)
_YEAR = pattern("(20(?<![0-9]..)[0-9]{2})年")
_SIGNED = pattern(r"\n[ \u3000]*(20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日)?[ \u3000]*(?=\n|$)")
_LATER = pattern(
    "明年|来年|次年|下一?年|下一?步|今后|后续|接下来|下阶段|未来|往后|二期|跨年|剩余|其余|余下|剩下|尚|正在|推迟|延期|待(?!遇)|进行中|在办|未|(?<!有)没有?"
    "|下半年|届时|改为|改于|改到|顺延|结转|滞后|不足|问题|预案|一旦|如果|若(?!干)|每(?:[少低降增减缺超差]|[^，。；]{0,6}扣)|原(?:[定拟计]|来)|年初|上年|去年|约定|合同|协议|承诺|要求|目标|任务|申报|批复"
    "|规定|依据|根据|按照?|标准|建议|整改|改进|今年底|短处|短板|毛病|困难(?=[：是在]|有)|遗憾|弱项|欠账|立项|概况|基本情况|内容[：:]|背景|打算[：:]|准备怎么"
)
_CAME = pattern(
    "实际|实[测建发收做修种栽铺到付]|已|完毕|最终|结果|目前|到位|全部|(?<![户人年月日平亩])均(?!价)|达标|完成|如期|超|只[有完开办建举发培做到]|仅|却|但|因|由于"
    "|未|没|落空|按[时期]|如数|为此|后来|[做办开建修培装发]了|到(?:年底|12月)|截[至止]"
)
_VERB = (
    "(?:新[建修增购设]|建成|建设|培训|举[办行]|发放|改造|组织|开展|安装|采购|购[置买]|接入|铺设|推广|引[进种]|栽植|种植|[改修扩翻]建|修[缮复]|硬化|训练|编[印制写]"
    "|印[制发]|送[书戏医教]|选派|轮训|治理|清[淤理]|检[测修查]|巡[查护]|防治|抚育|布设|资助|扶持|奖励|孵化|认定|评选|命名|制作|拍摄|播出|征集|出版|安置|慰问|走访|救助|招[聘录])"
)
_PLAN = pattern(  # at a place where a deed belongs, by words that mean nothing else there
    r"^[^0-9，。；“”]{0,14}?(?:[0-9]{1,2}月[^0-9，。；“”]{0,4})?(?:力争|力求|争创|(?<![模虚草原])拟(?![定订合任态上聘写制以人声物])|预计(?!到|总|可|为|数|完工|竣工|支出|投资|收入)"
    rf"|(?<![即行])将(?={_VERB}|[于在][0-9]{{1,2}}月[^，。；]{{0,4}}{_VERB})|(?:年内|全年|确保)(?:将|要|确保)?(?:汛|春节|入冬|年底|开学)前{_VERB}|要(?:[于在])?[0-9]{{1,2}}月底?前)[^，。；]*[0-9]"
)
_AS_OBJECT = pattern(  # 将检查发现的36个问题反馈到村: 将 for 把
    "^[^，。；]{0,14}?将(?:[^，。；0-9]{0,12}?(?:的(?!确)|名单|结果|经费|资金|款项?|情况|数据|台账|问题|任务|标准|范围|工作|责任|对象|费用)"
    "|[^，。；]*?(?:分解|细化|压减|压缩|调[整至到]|移[交到]|并入|改[为作到成]|变成|交给|[划转]|合并|下放|延伸|提前|[编列纳]入|公示|公布|反馈|张贴|送到|发到|安排[在到]|送达|落实到|用于))"
)
_MEASURE = pattern("[0-9]|全覆盖|底前|[一二三四五六七八九十两]{1,3}[个家所座处场次期户条名人项]")
_COUNTED = pattern("(?<=[0-9])[一-龥]")
_NUMBER = pattern("[0-9.]+(?![0-9.年月日号〕])")
_AIM_WORDS = pattern("拟|将|力争|力求|争[取创]|可望|有望|准备|努力|打算|预[计期]|计划|确保|须|务必|要|应|保证")
_OF_DEEDS = (Zone.OPEN, Zone.RESULTS)
_TO_COME = (Mood.HOPED, Mood.ASKED)
_NEAR, _BEHIND = 6, 60  # lines; characters of a sentence
_TITLE, _LINES, _FEWEST, _MOST, _LINE = 60, 3, 2, 100, 400  # characters, lines, deeds told, findings, characters


def plans_in_accounts(text: str) -> Iterator[Finding]:
    """The clauses that begin a line, or a sentence of it, with a plan among lines that tell what was done."""
    if not _is_account(text):
        return
    own = _year(text)
    if own is not None and any(int(match[1]) == own for match in _SIGNED.finditer(text)):
        return
    rows = _lines(items(text))
    told = 0
    for place, row in enumerate(rows):
        if not any(_AIM_WORDS.search(each.words) for each in row):
            continue
        above, below = rows[max(0, place - _NEAR) : place], rows[place + 1 : place + _NEAR + 1]
        is_amid = any(map(_tells_deeds, above)) and _tell_deeds([*above, *below])
        for start, end in _plans(text, row, own) if is_amid else ():
            yield Finding("query", AIM, quote=text[start:end], offset=start)
            told += 1
        if told > _MOST:
            return


def _year(text: str) -> int | None:
    """The year that the title names, or that the text tells of."""
    titled = _YEAR.search(text[:_TITLE].split("\n", 1)[0])
    return int(titled[1]) if titled else year_of(text)


def _is_account(text: str) -> bool:
    """Whether one of the first lines is a title that says so, and none says that it is too soon."""
    heads = [line.strip() for _, line in islice(paragraphs(text[:400]), _LINES)]
    titles = [each for each in heads if 0 < len(each) <= _TITLE and each[-1] not in "。；：，"]
    words = "\n".join(titles)
    return bool(_ACCOUNT.search(words)) and not _NOT_YET.search(words)


def _lines(held: Sequence[Item]) -> list[list[Item]]:
    """The items by the lines that they stand in."""
    return [list(row) for _, row in groupby(held, lambda each: each.entry // 100)]


def _tell_deeds(near: Sequence[Sequence[Item]]) -> bool:
    """Whether two lines near by, at least, tell by a number what was done, and more of them than tell a plan."""
    plans = sum(_begins_with_a_plan(row[0]) for row in near if row[0].zone in _OF_DEEDS)
    deeds = sum(map(_tells_deeds, near))
    return deeds >= _FEWEST and deeds > plans


def _tells_deeds(row: Sequence[Item]) -> bool:
    return (
        row[0].zone in _OF_DEEDS and not _begins_with_a_plan(row[0]) and any(_NUMBER.search(each.words) for each in row)
    )


def _begins_with_a_plan(item: Item) -> bool:
    words = item.words[_lead_end(item.words) :].split("，", 1)[0]
    return _is_to_come(words)


def _lead_end(words: str) -> int:
    lead = _LEAD.match(words)
    return lead.end() if lead else 0


def _plans(text: str, row: Sequence[Item], own: int | None) -> Iterator[tuple[int, int]]:
    """The plans with which the sentences of a line begin, where nothing in it says that they are right there."""
    begin = text.rfind("\n", 0, row[0].start) + 1
    for place, item in enumerate(row):
        end = item.start + len(item.words)
        if item.zone not in _OF_DEEDS or end - begin > _LINE or _LATER.search(text, begin, end):
            continue
        told = tuple(clauses(text, item.start + _lead_end(item.words), end))
        plans = list(takewhile(_is_plan, told))
        if not plans or not any(_MEASURE.search(each.words) for each in plans) or _is_of_later(item, own):
            continue
        rest = [each.words for each in told[len(plans) :]] + [each.words[:_BEHIND] for each in row[place + 1 :]]
        if rest and not _units(plans).isdisjoint(_COUNTED.findall(rest[0])):
            continue  # 计划改造850户，验收850户
        if not any(_is_answer(plans, each) for each in rest) and not any(is_over(each.words) for each in plans):
            yield plans[0].start, plans[-1].end


def _is_answer(plans: Sequence[Clause], words: str) -> bool:
    """Whether what follows says what came of plans, by its word or since it counts the same: 计划实施86个，实施88个."""
    units = {*_COUNTED.findall(words)}
    return bool(_CAME.search(words)) or any(
        not units.isdisjoint(_COUNTED.findall(each.words)) and _pairs(each.words) & _pairs(words) for each in plans
    )


def _units(plans: Sequence[Clause]) -> set[str]:
    return {unit for each in plans for unit in _COUNTED.findall(each.words)}


def _pairs(words: str) -> set[str]:
    """Every two Chinese characters side by side."""
    return {f"{one}{other}" for one, other in pairwise(words) if one >= "一" and other >= "一"}


def _is_plan(each: Clause) -> bool:
    return _is_to_come(each.words)


def _is_to_come(words: str) -> bool:
    if _AS_OBJECT.match(words) or is_over(words):
        return False
    return mood_of(words) in _TO_COME or bool(_PLAN.match(words))


def _is_of_later(item: Item, own: int | None) -> bool:
    """Whether a sentence names a year behind that of the account."""
    return any(own is None or int(year[1]) > own for year in _YEAR.finditer(item.words))
