"""Words of a whole report that one of its sentences gives the lie, wherever that stands.

Full marks, and a point off (各项指标均获满分 … 质量指标扣1分); nothing left over, and what was left paid back
(年终无结余 … 未使用的6.8万元上缴国库); no car bought, and one among what was (未购置车辆 … 新增冷链运输车1辆).
"""

from collections.abc import Iterator
from itertools import islice
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

CONTRARY = "prose.contrary"


class _Contrary(NamedTuple):
    """``told``: the words for all; ``belied``: what gives them the lie; each not with its guards in its sentence.

    ``needs``: what the sentence of ``belied`` must have. ``is_behind``: whether it must follow.
    """

    told: Pattern[str]
    told_not: Pattern[str]
    belied: Pattern[str]
    belied_not: Pattern[str]
    needs: Pattern[str]
    is_behind: bool = False


_N = "[0-9]+(?:\\.[0-9]+)?"
_SOME = f"(?!0+(?:\\.0+)?(?:万|亿)?元){_N}"
_ANY = pattern("")
_LEFT = "(?:结转(?:和|与|及|、)?结余|结余(?:和|与|及|、)?结转|结余|结转|节余|剩余|余额)"
_CONTRARIES = (
    _Contrary(
        pattern(
            "(?:各项|各个?|所有|全部|[0-9一二三四五六七八九十]+[项个条])(?:[一二三]级)?(?:绩效)?(?:指标|部分|项目|方面|板块)?(?:全部|全|均|都)?(?:获得?|得到?|为|是|拿到?|打)?(?:了)?满分(?![值0-9])"
            "|(?:各项|所有|全部)?指标(?:全部|均|都)(?:未|没有?)(?:被)?扣分|(?:没有|无|未)(?:任何|一项|一处)?扣分(?:项|事项|因素|情况)?(?=[，。；])|(?:一分|分毫)未扣|(?:均|都)(?:未|没有)扣分"
            "|(?:自评|评定|综合|最终)(?:得分|评分|总分|结果)?(?:(?:为|是|得)(?:满分)?)?100分(?![，；]?(?:满分|制|的|中|。?其中))"
        ),
        pattern(
            "余下|其余|剩余|除|其他|另|上年|去年|前年|目标|力争|争取|若|如(?!期)|往年|[村镇乡]|街道|考核|分值|竞赛|保洁|公司"
        ),
        pattern(f"(?:扣|减|失|丢)(?:了|除|减|掉)?(?:{_N}|[一二两三四五六半])分"),
        pattern(
            "每|如|若|凡|标准|规则|细则|办法|上年|去年|往年|供应商|施工|中标|物业|企业|公司|保洁|考核|对[^，。；]{1,12}扣|次扣|不扣|未扣|没有扣|约定|合同|评分"
        ),
        pattern("指标|目标|实际|得分|自评|质量|数量|时效|成本|效益|满意|产出|过程|预算|执行率|完成"),
    ),
    _Contrary(
        pattern(
            f"(?:无|没有|未(?:形成|产生|发生|有))(?:任何)?(?:年末|年终|资金|财政)*{_LEFT}(?:资金|指标)?(?=[，。；])|{_LEFT}(?:资金)?(?:为)(?:零|0(?:\\.0+)?(?:万?元)?)(?=[，。；])"
        ),
        pattern(
            "年初|上年|去年|期初|(?<!该)(?<!本)项目|工程|公共预算|食堂|基本支出|政府性基金|国有资本|专户|国库集中|往来|其他资金|自有|历年|以前|若|如(?!期)|力争|目标|除|其余|[0-9]个(?:项目|单位)"
        ),
        pattern(
            f"(?:结余|节余|剩余|未(?:使用|支出|用完|执行|支付)|节约|没有?用完|余下|多出)的?[^，。；\n0-9]{{0,8}}{_SOME}(?:万|亿)?元[^。；\n]{{0,30}}(?:上缴|缴回|交回|收回|退回|结转(?:至|到|下)|缴入|上交)"
            f"|(?:上缴|缴回|交回|退回|上交|退还)[^，。；\n0-9]{{0,10}}(?:结余|剩余|未使用|节余|余下)[^，。；\n0-9]{{0,8}}{_SOME}(?:万|亿)?元"
            f"|(?:结余|节余|剩余)(?:资金)?[^，。；\n0-9无未零]{{0,6}}{_SOME}(?:万|亿)?元"
        ),
        pattern(
            "上年(?!末)|去年|以前年度|历年|往年|年初|质保金|保证金|指标结余|存量|(?:20[0-9]{2})年(?:度|末|底)?(?:的)?[^，。；]{0,6}(?:结余|结转|剩余|未使用)|如|若|编制|余额(?:为)?0|比例"
            "|专户|基金|库存|自有|事业|往来|招标|中标|采购节约|核减|人员|节约率"
        ),
        _ANY,
        is_behind=True,
    ),
    _Contrary(
        pattern(
            "(?:未|没有?|无)(?:新增|新|再)?(?:购置|购买|更新|采购|添置|购入|新购)(?:任何)?(?:公务用?|执法|机动|新)?(?:车辆?|公车|用车)(?=[，。；、和]|及)"
        ),
        pattern("上年|去年|往年|计划|目标|若|如|要求|前[两三]年"),
        pattern(
            "(?:新增|购置|购入|采购|更新|新购|购买|添置|新置)[^。；\n]{0,40}?(?:车|客车|轿车|皮卡)(?:[0-9]|[一二两三四五])[辆台部]"
        ),
        pattern(
            "上年|去年|往年|调入|划[转入拨]|捐赠|租|计划|拟|申请|将|下一?年|未|没有|电动自行车|[叉推拖板]车|婴儿车|手推|自行车|轮椅"
        ),
        _ANY,
    ),
    _Contrary(
        pattern("(?:未|没有|无|不存在)(?:出现)?超编(?:人员|情况|现象|用人|问题)?(?=[，。；])"),
        pattern("上年|去年|往年|目标|要求|今后|其余|其他|除"),
        pattern("超编[^，。；\n0-9]{0,6}(?:[0-9]|[一二两三四五六七八九十])+[人名]"),
        pattern("上年|去年|往年|清理前|此前|已消化|防止"),
        _ANY,
    ),
)
_PART = pattern(
    f"(?<![0-9.])(?:满分|分值|权重)?(?P<full>{_N})分，(?:自评)?(?:实际)?得(?:分)?(?P=full)分(?=[。；，：（])"
)
_NEXT_PART = pattern(f"合计|总分|总得分|总计|共计|扣分|(?:满分|分值|权重)?{_N}分，(?:自评)?(?:实际)?得")
_OFF = pattern(f"，?扣(?:了|除|减)?{_N}分")
_RULE = pattern("每|如|若|凡|标准|一次扣|不扣|未扣|上年|去年")
_REACH, _MOST, _FAREST = 160, 40, 4000


def told_against(text: str) -> Iterator[Finding]:
    """What is said of all, where one sentence of the text tells otherwise."""
    for each in _CONTRARIES:
        belied = [match for match in islice(each.belied.finditer(text), _MOST) if _is_so(text, match, each)]
        for match in islice(each.told.finditer(text), _MOST) if belied else ():
            if any(_is_against(text, each, match, one) for one in belied):
                start = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
                yield Finding("query", CONTRARY, quote=text[start : match.end()], offset=start)
                break
    yield from _parts(text)


def _is_so(text: str, match: Match[str], kind: _Contrary) -> bool:
    begin = begin_of_sentence(text, match.start(), _REACH, "。；\n")
    clause = begin_of_sentence(text, match.start(), _REACH, "，。；：\n（")
    sentence = text[begin : end_of_sentence(text, match.end())]
    return not kind.belied_not.search(text, clause, match.end()) and bool(kind.needs.search(sentence))


def _is_against(text: str, kind: _Contrary, told: Match[str], belied: Match[str]) -> bool:
    if kind.is_behind and belied.start() < told.end():
        return False
    if abs(belied.start() - told.start()) > _FAREST or (belied.start() < told.end() and told.start() < belied.end()):
        return False
    return not kind.told_not.search(text, begin_of_sentence(text, told.start(), _REACH, "，。；\n"), told.end())


def _parts(text: str) -> Iterator[Finding]:
    """过程30分，得30分。其中政府采购8分，晚签合同，扣1分: in its line, before the next part."""
    for match in islice(_PART.finditer(text), _MOST):
        line = text.find("\n", match.end())
        stop = line if line >= 0 else len(text)
        following = _NEXT_PART.search(text, match.end(), stop)
        stop = following.start() if following else stop
        off = _OFF.search(text, match.end(), stop)
        if off is None or _RULE.search(text, begin_of_sentence(text, off.start(), _REACH, "，。；\n"), off.end()):
            continue
        start = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
        yield Finding("query", CONTRARY, quote=text[start : match.end()], offset=start)
