"""Goals where results belong, and results where goals belong, by the mood of their verbs and by what the part is for.

What is to come (拟, 将, 力争, 须, 确保…达到) is out of place among results unless what came of it stands beside it, its
sentence says that it is of later, or of what was asked; what is over (已, 了, 共…, 经…测得) among goals unless they
start from it.
"""

from collections.abc import Iterator, Sequence

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses
from domain.proofreading.early_results import REACHED
from domain.proofreading.goals import AIM
from domain.proofreading.zones import Item, Zone, items

_NUMBER = r"(?=[^，。；]*(?:[0-9]|全覆盖|[一二三四五六七八九十]{1,3}[个家所座处场次期户条名人成]|以[上内下]))"
_DEED = (
    "(?:新[建修增购设]|完成|建成|建设|建立|搭建|开工|达到?|实现|培训|举办|发放|改造|组织|开展|提[高升]|缩短|降[至到低]|减少|增加|带动|帮扶|安装|采购"
    "|购[置买]|接入|铺设|覆盖|吸纳|使|可|力争|努力|有效|进一步|恢复|方便|解决|节约|惠及|受益|接待|上线|推广|引进|栽植|种植|修[建缮复]|扩建|打造|申报)"
)
_AIM = pattern(
    rf"^(?:20[0-9]{{2}}年|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|[底末])?(?:以?前)?)*(?P<who>[^0-9，。；将拟]{{0,14}}?)(?:(?P<strong>(?<![模虚草])拟(?![定订合任态上聘写制以]|建项目|用地|出让|提拔|录用|转让)|力争|力求|争取(?!到|了|上级|资金|中央|省)|可望|有望|准备(?=新?建|在|实施|开展|采购|安装|购|组织|启动|打造)"
    rf"|将(?={_DEED})(?!军)|努力(?=使|实现|提高|做到|让|在|把))"
    rf"|(?P<weak>(?<![比较按超])预[计期](?=[^，。；]{{0,8}}{_DEED}|[^，。；]*可)|(?<![一-龥])计划(?!数|书|内|外|投资|总|生育|经费|资金)|确保(?!了|金)(?=[^，。；]*?(?:达到|不[低少高]于|不超过|以[上内]|底前|提[高升]到|[0-9]%))"
    rf"|(?:年内|年底前|月底前|日前|季度前|期间)?(?<![只急所仅])(?:必须|须|务必)(?=[^，。；经由]{{0,4}}{_DEED})|年内要|(?<![主需重必只首紧概摘纪简不还])要(?=确保|达到|建成|完成|实现|新建)|要求(?=[^，。；]*(?:[底日月]以?前|不[低少]于|达到?|以上|≥))"
    rf"|应(?=不[低少高]于|不超过|达到?[0-9]|达到?[^，。；]{{0,4}}[0-9])|保证(?!金)(?=[^，。；]*(?:不少于|不低于|达到|以上))|(?:建成|完工|投用|竣工|完成|实施)后可))"
)
_MEASURE = pattern(
    "[0-9]|全覆盖|[一二三四五六七八九十]{1,3}[个家所座处场次期户条名人成项]|以[上内下]|平台|系统|全部|中心|[底日]前"
)
_BOUND = pattern(
    r"^[^0-9，。；“]{2,24}?(?:不[低少]于|≥|>=)\x20?[0-9][0-9.,]*[^，。；的]{0,6}[。；]?$|^完成[^，。；]{2,20}(?:不[低少]于|以上)[^，。；]{1,8}的目标[。；]?$"
)
_PLAINLY = pattern("能力|均|保持|稳定|始终|持续|一直|最[低少]|学时|课时|小时|[0-9]天|分钟|遍|每")
_PERFECT = pattern(
    "已(?!婚|知|故)|了(?![解如])|实际|实[测建发收]|经[^，。；]{1,8}(?:测|统计|验收|核|查)|测得|完成率|累计|先后|完毕|达标|得到|取得|超[过额出]|均为|顺利|如期|按期|提前|全年共|共(?=[一-龥]{1,4}[0-9])|最终|结果|目前|只有|仅|比(?:上年|去年|计划|目标)|较(?:上年|去年|目标)|纳入|移交|列入|划转|调整为"
)
_LATER = pattern(
    "明年|来年|次年|下一?年|下一?步|今后|后续|接下来|下阶段|未来|往后|二期|跨年|剩余|其余|余下|尚|正在|推迟|延期|待"
)
_ASKED = pattern(
    "目标|任务|年初|原[定拟计]|规定|约定|合同|制度|办法|承诺|方案|文件|批复|上级|[省市县]级?要|依据|按照|根据|标准(?!化)|因|由于|如果|问题|不足|建议|会议|提出|强调|设计|每|申报时|计划数|说明|评分|扣|《|定额|应急"
)
_ANSWER = pattern(
    "实际|实[测建发收]|已|完毕|经[^，。；]{1,8}(?:测|统计|验收|核|查)|最终|结果|目前|到位|全部|均|达标|完成率|如期|超额|只有|仅|未能|没有|落空|[0-9]日|按时|按期|圆满完成任务"
)
_WITH_IT = pattern(
    "^(?:使|让|从而|以|惠及|覆盖|带动|解决|满足|达到|不[低少]于|其中|届时|有效|切实|为|可|户均|人均|受益|新增|缩短|减少|提[高升]|预计|年|建)"
)
_AROUND = pattern(
    "^(?:[通经]过[^0-9，。；]{2,16}|[^0-9，。；]{2,14}[后时中内]|[^0-9，。；]{0,10}(?:方面|项目)|为[^0-9，。；]{2,20}|[一二三四五六七八九十]是)$"
)
_DONE = pattern(
    r"^(?![^，。；]{0,16}(?:的基础上|基础))[^，。；：（(]{0,20}?(?:(?<![较比])已(?:经)?(?:为|向|在|于|对|全部|累计|建|完|发|养|改|实|通|投|培|接|修|治|安|竣|交|举|帮|检|救|新|开|达|提|突|吸|拆|查|办|组|购|采|签|收|超)"
    r"|实际(?:救助|完成|发放|建成|支出|培训|接待|达到|改造|办理|补助|为|已)|(?:全年|年内|累计|共)(?:共|已|累计)(?=[一-龥]{1,10}[0-9])|(?:通过|增长|增收|完成|发放|实现|达到|救助|建成|提高|下降|降低|减少|培训|接待|突破|改造|拆除|查处|获得|荣获|带动|新增|修复|超额完成)了(?!解)"
    r"|经[^，。；]{1,10}(?:测得|统计|验收|核定|抽查|测评)为?|顺利通过|圆满完成|超额完成)"
)
_BASE = pattern(
    "基础|现有|(?:上|去|往|当)年|此前|前期|截至|目前|依据|参照|参考|立项|批复|需要|同类|原有|已有|设计|落实|[较比与]|以来|历年|过去|近[两三3]年|背景|存在|问题|现状|尚未|已[^，。；]{1,8}的"
)
_ONCE_BUILT = pattern("(?:投[产用]|建成|运营|达产|使用)[^，。；]{0,4}后$")
_SET_OUT = pattern("申报|年初|明年|下一?年|预期|[0-9]月报|上报|新一年")
_MOST = 400


def moods(text: str) -> Iterator[Finding]:
    """What is told in the mood of the other kind of part."""
    told = 0
    held = tuple(items(text))
    for place, item in enumerate(held):
        behind = held[place + 1] if place + 1 < len(held) else None
        found = _aims(text, item, behind) if item.zone is Zone.RESULTS else _results(text, item)
        for code, each in found:
            yield Finding("query", code, quote=each.words, offset=each.start)
            told += 1
        if told > _MOST:
            return


def _row(text: str, item: Item) -> Sequence[Clause]:
    return tuple(clauses(text, item.start, item.start + len(item.words)))


def _aims(text: str, item: Item, behind: Item | None) -> Iterator[tuple[str, Clause]]:
    if not _AIM_WORDS.search(item.words):
        return
    row = _row(text, item)
    for place, each in enumerate(row):
        found = _AIM.match(each.words)
        is_bound = item.is_led and _BOUND.match(each.words) and not _PLAINLY.search(each.words)
        if not (is_bound or (found and _MEASURE.search(each.words))) or _PERFECT.search(each.words):
            continue
        if _LATER.search(item.words[: each.end - item.start]) or _ASKED.search(each.words):
            continue
        before = row[max(0, place - 1) : place]
        if any(_ASKED.search(one.words) or (not item.is_led and _ONCE_BUILT.search(one.words)) for one in before):
            continue
        rest = row[place + 1 :]
        if any(_ANSWER.search(one.words) for one in rest[:2]) or (behind and _answers(item, behind)):
            continue
        is_alone = all(_is_with_it(one) for one in (*row[:place], *rest))
        is_clear = found is not None and found["strong"] is not None
        if is_alone or (is_clear and len(rest) <= 2) or (item.is_led and not is_bound):
            yield AIM, each
            return


_AIM_WORDS = pattern(
    "拟|将|力争|力求|争取|可望|有望|准备|努力|预[计期]|计划|确保|须|务必|要|应|保证|后可|不[低少]于|≥|>=|以上"
)


def _answers(item: Item, behind: Item) -> bool:
    """Whether the next sentence says what came of it."""
    gap = behind.start - item.start - len(item.words)
    return 0 <= gap <= 1 and bool(_ANSWER.search(behind.words[:30]))


def _is_with_it(each: Clause) -> bool:
    if _AIM.match(each.words) or _AROUND.match(each.words):
        return True
    return bool(_WITH_IT.match(each.words)) and not _PERFECT.search(each.words)


def _results(text: str, item: Item) -> Iterator[tuple[str, Clause]]:
    row = _row(text, item)
    for place, each in enumerate(row):
        is_beside = place and not _SET_OUT.search(item.lead)  # the goal, and what came of it
        if _DONE.match(each.words) and not _BASE.search(each.words) and not is_beside:
            yield REACHED, each
            return
