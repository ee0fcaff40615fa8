"""Goals and measures that nothing can be held against, among others that can: 培训一定数量的村干部; 提高认识，加强领导.

What stands where a number, a day or a deed belongs is vague by its words (若干, 尽快, 较好, 更加, 有所) or because it
only wishes (加强管理, 提高认识). Those that stand beside them in the list or the sentence tell what is asked for: where
two of them have a measure, the one that has none was left unfinished (forms.md, what reviewers say).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses, side_by_side_runs
from domain.proofreading.goals_and_results.clause_moods import is_done
from domain.proofreading.goals_and_results.goals import VAGUE
from domain.proofreading.goals_and_results.mere_words import DEFINED
from domain.proofreading.goals_and_results.zones import Item, Zone, items
from domain.proofreading.rows_of_items import RowsOfItems

MEASURED = pattern(
    "[0-9０-９]|百分之|[一二三四五六七八九十两百千]+(?:个(?!好|新|更)|次|项|家|场|期|人|户|名|件|公里|所|座|批|套|台|支|部(?!分)|份|成(?!效)|周|天|季度|年)|全覆盖|全部|零(?!星)|杜绝|不发生|清零|动态"
    r"|每[年月季周日天旬]|当[日天月]|底前|月底|年底|季度|上旬|中旬|下旬|《|应[保享发缴修检]尽|约谈|通报|问责|扣[分减]|牵头|由[^，。；]{2,10}(?:负责|牵头|召集|审|核)|责任人|挂钩|名单|台账|合格|达标|一[车户事人]一[卡档策]|一对一|足额|按[时月期季]"
)
_BETTER = (
    "(?:提高|提升|改善|增强|好转|优化|增加|增长|减少|下降|降低|缩短|改观|巩固|扩大|完善|进步|转变|变化|突破|起色|"
    "加强|向好)"
)
_OF_DEGREE = pattern(
    "若干(?!措施|意见|规定|问题|政策)|一定(?:的?(?:数量|程度|比例|规模|成效|范围|幅度|人数|规模))?(?=[的改提增减好]|数量|程度|比例|规模|成效|[^，。；要会能]{0,4}(?![^，。；]))|适量|适当(?![的地]?[人场])|适度|一大?批|较多(?!的[是为])|不少(?!于)|许多|一些|[一相]当?部分|多数|大量|尽可能|尽量|尽[早快力]|早日|适时|择机|抓紧|往前赶|短时间|短期内|近期|前后完成|条件成熟|视[^，。；]{0,8}情况"
    "|合理(?:的)?(?:范围|区间|水平|限度|额度)|(?:可以?|能够?)接受|(?:大体|总体|整体|基本|总的来说)上?(?:过得去|较|比较|平整|满意|良好|稳定|能|都|达到|符合)|过得去|比较|较为|较[高好低快强广]|良好|不错|优良|满意(?![^，。；])"
    f"|(?:有|得到|取得)了?(?:较大|很大|明显|显著|一定|所|新|长足)的?[^，。；0-9]{{0,4}}{_BETTER}|(?:进一步|逐步|不断|稳步|明显|显著|大幅|有所|持续|较快|慢慢|有效|大为|普遍)(?:的)?{_BETTER}|更加?(?!新|换|正|名|改|迭)[一-龥]|越来越|[好亮快顺]起来|[好美亮快些]一?[些点](?![^，。；])|新(?:的)?(?:台阶|水平|高度|气象|面貌)|走在前列|名列前茅|焕然一新|丰富多彩|深入人心|走深走实|有声有色|持续向好|(?:放|舒|贴|暖)心|和谐|有保障|少花钱|多办事|(?:大力|努力|认真|积极|全力)(?:做|抓|搞)好[^，。；]*工作(?![^，。；])|常态化|经常(?:性)?|深入开展",
    begins="若一适不较许相当部多大尽早择抓往短近前条视合可能总整基过比良优满有得取进逐稳明显持慢普更越好亮快顺美些新走名焕丰深放舒贴暖和少常经努认积全",
)
_WITH_OBJECT = pattern(  # what follows from goals that are measured: …，不断提升服务质量
    f"(?:进一步|逐步|不断|稳步|持续|有效)(?:的)?{_BETTER}[^，。；]{{2,}}"
)
_ABSTRACT = (
    "(?:领导|管理|认识|意识|观念|水平|力度|作风|责任[心感]?|能力|监督|监管|协调|沟通|配合|衔接|质量|效率|效益|"
    "服务|工作|素质|基础|成效|管控|指导|宣传|引导|保障|学习|教育|形象|面貌|氛围|环境|思想|建设|站位|精神|防范|"
    "事宜|问题|处理)"
)
_WISHING = (
    "(?:加强|提高|提升|强化|改进|增强|加大|改善|完善|优化|规范|深化|夯实|压实|落实|端正|转变|统一|抓[好实紧]|"
    "做[好实细]|搞好|管好|推动|推进|促进|维护|增进|树[立牢]|争取|营造|打造|妥善|重视|督促)"
)
_ADVERBS = (
    "(?:[要将须应]|今后|继续|努力|切实|进一步|不断|继续|高度|认真|严格|全面|持续|逐步|力争|争取|确保|大力|积极|"
    "着力|扎实|更加?|有效|充分|深入|狠|共同|自觉)*"
)
_MERE = pattern(
    f"^[^，。；]{{0,10}}?{_ADVERBS}{_WISHING}[^，。；0-9]{{0,10}}{_ABSTRACT}[^，。；0-9]{{0,4}}$"
    "|^[^，。；]{0,10}?(?:高度|更加|引起)?重视|久久为功|常抓不懈|齐抓共管|多抓多管|齐心协力|真抓实干|举一反三|引以为戒|再接再厉|多加注意|少出差错|有力(?:手段|措施)|想(?:方设法|办法)|更多支持|持之以恒|务求实效|取得(?:较好|良好|明显|更大|新)?的?(?:成效|效果|成绩)$"
)
_CONCRETE = pattern(
    "建立|制定|制订|修订|出台|印发|设立|配备|安装|购|聘|委托|清理|收回|核对|盘点|公开|公示|签订|组织|召开|开展[^，。；]{0,10}(?:检查|培训|活动|审计|评价|排查)|举办|纳入|实行|采用|引入|上线|培训|系统|机制|制度|清单|流程|软件|平台"
)
_GOAL_LIKE = pattern(r"不[低少高多超][于过]|≥|≤|以[上内下]|[0-9][^，。；]{0,3}前|100[%％]|[达提]到|控制在")
_LIMIT = pattern(r"不[低少高多超][于过]|≥|≤|[0-9][^，。；]{0,3}以[上内下]")
_INDICATOR = pattern("(?:数量|质量|时效|成本|效益|影响|满意度)指标[：:为是]$")
_NUMBER = pattern("[0-9][0-9.,]*")
_NOT_HERE = pattern(
    "实际|完成情况|得分|结果|(?<!的)问题|原因|难以|不够|笼统|原[有定来]?(?:为|是)|改为|调整为|职责|定性|[分评][^，。；]{0,3}[档级]|等次|档"
)
_FORWARD = pattern("^(?:[^，。；]{0,14}，)?[^，。；]{0,12}(?:将|计划|要(?!求)|拟)|目标")
_HENCEFORTH = pattern("下一?步|今后|整改|改进")
_WHO = pattern("^(?:责任(?:人|股室|科室|单位)[为是：]?|由[^，。；]{2,12}(?:负责|牵头|落实))")
_HOW_MANY = pattern("若干|一定(?:的)?数量|适量|较多|一大?批|许多|[一相]当?部分|一些")
_NEXT_VALUE = pattern("^[^，。；]{0,12}(?:指标|目标|时限|标准)[^，。；]{0,6}(?:[为是填]|设)")
_WANTING = (Zone.GOALS, Zone.NEXT, Zone.OPEN)
_FEWEST, _MOST = 2, 200


def vagueness(text: str) -> Iterator[Finding]:
    """The vague clauses of goals and measures, those side by side as one."""
    held = items(text)
    rows = RowsOfItems(held)
    told = 0
    for item in held:
        if item.zone not in _WANTING or (item.zone is Zone.OPEN and not _OF_DEGREE.search(item.words)):
            continue
        if _NOT_HERE.search(item.words):
            continue
        has_lead = item.lead.rstrip().endswith(("：", ":"))
        if not has_lead and any(map(_is_clear, rows.within(item))):
            continue
        near = rows.beside(item)
        for start, end in side_by_side_runs(_vague(text, item, near)):
            yield Finding("query", VAGUE, quote=text[start:end], offset=start)
            told += 1
        if told > _MOST:
            return


def _is_clear(item: Item) -> bool:
    """Whether a sentence says what is done, as behind one that only heads it: 做实前期工作。申报前由造林股踏勘."""
    is_vague = _OF_DEGREE.search(item.words) or only_wishes(item.words, item)
    return bool(MEASURED.search(item.words) or not is_vague)


def _vague(text: str, item: Item, near: Sequence[Item]) -> Iterator[Clause]:
    row = tuple(each for each in clauses(text, item.start, item.start + len(item.words)) if not _WHO.match(each.words))
    lacking = [each for each in row if not MEASURED.search(each.words) and not is_done(each.words)]
    if not lacking or any(is_done(each.words) or DEFINED.match(text, each.end) for each in row):
        return
    place = _Place(item, row, lacking, is_list=_is_measured(near, item))
    yield from (each for each in lacking if place.wants(each))


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of text by its clauses, those that nothing measures, and whether others of its list are measured."""

    item: Item
    row: Sequence[Clause]
    lacking: Sequence[Clause]
    is_list: bool

    def wants(self, each: Clause) -> bool:
        """Whether a measure is wanting in a clause."""
        is_vague, is_mere = bool(_OF_DEGREE.search(each.words)), only_wishes(each.words, self.item)
        if not is_vague and not is_mere:
            return False
        if len(self.lacking) == len(self.row):
            return self._wants_all(is_vague=is_vague)
        if self._is_value(each):
            return is_vague
        others = len(self.row) - len(self.lacking)
        is_set = self.item.is_led and self.item.zone is Zone.GOALS and len(_NUMBER.findall(self.item.words)) >= _FEWEST
        if (others < _FEWEST and not is_set) or not is_vague or _WITH_OBJECT.search(each.words):
            return False
        is_open = bool(_HOW_MANY.search(each.words) or _INDICATOR.search(self.item.lead))
        return _sets_out(self.item) or (is_open and _has_limit(self.row))

    def _wants_all(self, *, is_vague: bool) -> bool:
        """The same where nothing in the whole stretch is measured."""
        item = self.item
        is_all = all(_OF_DEGREE.search(one.words) or only_wishes(one.words, item) for one in self.row)
        if self.is_list and (item.zone is not Zone.NEXT or is_all):
            return True
        if item.zone is Zone.OPEN:
            vague = len(_OF_DEGREE.findall(item.words))
            is_named = bool(_INDICATOR.search(item.lead))
            return (is_named and is_vague) or (vague >= _FEWEST and bool(_HENCEFORTH.search(item.words)))
        return item.is_led and is_vague and (item.zone is Zone.GOALS or is_all)

    def _is_value(self, each: Clause) -> bool:
        """Whether a clause is all of the value that a name leads to, the next one having its own."""
        is_first = self.row[0] is each and self.item.is_led and self.item.zone is Zone.GOALS
        return is_first and bool(_NEXT_VALUE.match(self.row[1].words))


def only_wishes(words: str, item: Item) -> bool:
    """Whether a clause of a stretch only wishes, with no deed beside it."""
    return bool(_MERE.search(words)) and not _CONCRETE.search(item.words)


def _has_limit(row: Sequence[Clause]) -> bool:
    return any(_LIMIT.search(each.words) for each in row)


def _is_measured(near: Sequence[Item], item: Item) -> bool:
    """Whether others of a list are measured, and set goals or say what is to be done: two, or one of 一是…；二是…."""
    told = {each.entry for each in near if each.zone in (item.zone, Zone.OPEN) and MEASURED.search(each.words)}
    if item.zone is Zone.OPEN:
        told = {each.entry for each in near if each.entry in told and _GOAL_LIKE.search(each.words)}
    is_short = item.zone is not Zone.OPEN and len({each.entry for each in near}) == 1
    return len(told) >= (1 if is_short else _FEWEST)


def _sets_out(item: Item) -> bool:
    """Whether a sentence sets goals by its heading, what leads to it, or its own words."""
    return item.zone is not Zone.OPEN or bool(_FORWARD.search(item.words))
