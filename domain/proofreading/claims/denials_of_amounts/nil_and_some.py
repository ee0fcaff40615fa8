"""None and some of one thing in one breath: 未接受捐赠12万元; 麻疹病例0例，3例均为散发; 有对外担保，担保余额为零.

Each pattern ties the denial, or the nought, to what belies it: the amount stands right behind the denied thing, what is
told of the cases (均为散发, 过火面积) needs cases, and what is told to be there has an amount of nothing.
"""

from collections.abc import Iterator
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage

_SOME = r"(?:[1-9][0-9,]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*|[一二两三四五六七八九十]{1,3})"
_UNIT = "(?:万元|亿元|元|起|件|例|人次|人|次|户|个|处|台|辆|笔|宗|条|名|公顷|亩|份|批|期|场|家|项|袋|只)"
_CASES = "(?:起|件|例|次|人|户|个|笔|宗|名)"
_ZERO = r"(?:(?<![0-9.])0|零)"
_IS_ZERO = r"(?:是零|为零|为0(?![.0-9万])|(?<![0-9.])0(?:万元|元)|等于零)"
_DENIED = "(?:未(?:发生|接受|产生|出现|形成|举办|召开|接到|安排|列支|购置|新增|取得|开展)|没有(?:发生|产生|接受|召开))"
_SAFE_NONE = "无(?![人障形偿法预证异车害主线需效])"
_PATTERNS: tuple[tuple[str, Pattern[str]], ...] = tuple(
    (words, pattern(look))
    for words, look in (
        # 未发生公务用车运行维护费2.1万元，其中…
        ("未 没", rf"{_DENIED}(?:过|任何)?[一-龥“”()]{{2,16}}?(?<!的){_SOME}{_UNIT}(?=[，。；])"),
        # 无应付账款余额14.5万元，系…
        (
            "无",
            rf"{_SAFE_NONE}[一-龥]{{2,10}}(?:余额|欠款|借款|结余|结转|债务|收入|支出|费|经费|捐赠|款){_SOME}(?:万元|元)(?=[，。；])",
        ),
        # 麻疹病例0例，3例均为散发
        ("零 0", rf"{_ZERO}(?P<unit>{_CASES})，(?:这|该)?{_SOME}(?P=unit)(?:均|全部|中|都|为|已|系)"),
        # 政府采购支出为零，其中货物类61.4万元
        (
            "零 0",
            rf"(?:支出|采购|收入|费|资金|金额|投入)[一-龥]{{0,4}}(?:为零|为0|{_ZERO})(?:万元|元)?(?![.0-9])，其中[^。；为]{{2,10}}?{_SOME}(?:万元|元)",
        ),
        # 孕产妇死亡0例，死亡孕产妇系羊水栓塞
        (
            "零 0",
            rf"(?P<what>[一-龥]{{2}}){_ZERO}{_CASES}，[^。；，]{{0,4}}(?P=what)(?:的)?[一-龥]{{1,6}}(?:系|为|因|均|由)",
        ),
        # 森林火灾零发生，过火面积2.4公顷
        (
            "零 0",
            (
                rf"(?:火灾|事故|灾害|险情|疫情)[一-龥]{{0,3}}(?:零发生|为零|{_ZERO}起)，(?:过火面积|造成|死亡|直接|损失|出动|扑救)"
                rf"[^。；0-9]{{0,10}}{_SOME}"
            ),
        ),
        # 会议0次，开支3.2万元
        (
            "零 0",
            rf"{_ZERO}(?:次|场|期|批次|批)，(?:共)?(?:开支|支出|花费|费用|支付|经费)[^。；0-9]{{0,4}}{_SOME}(?:万元|元)",
        ),
        # 盘亏资产为零，盘亏部分账面价值5.4万元
        (
            "零 0 无",
            (
                rf"(?P<what>[一-龥]{{2}})(?:资产|金额|资金|数量)?(?:为零|为0(?![.0-9])|无)，(?:(?P=what)(?:部分|的|资产)|共计|共有|合计)"
                rf"[^。；0-9]{{0,8}}{_SOME}(?:万元|元)"
            ),
        ),
        # 已无漏发对象，漏发的9人; 没有民警受到处分。受处分的2人
        (
            "无 没 未",
            rf"(?:没有|未|无|未发生|已无)[一-龥]{{0,10}}?(?P<what>[一-龥]{{2}})[一-龥]{{0,6}}[，。；](?:受|被|因|有)?(?P=what)的{_SOME}{_UNIT}",
        ),
        # 未发生食品安全投诉，全年投诉4起，经查…
        (
            "没 未 无",
            (
                r"(?:没有|未发生|无|已无|未收到|未接到)[一-龥]{2,12}?(?P<what>投诉|病例|事故|火灾|案件|纠纷|处分|处罚|上访|信访|违规|违纪|举报|疫情|差错)"
                rf"，(?:全年|年内|本年|共|期内){{0,2}}(?:发生|共|有)?(?P=what){_SOME}{_UNIT}，(?:经查|其中|均|已|分别|都)"
            ),
        ),
        # 均未整改，整改率100%
        ("均未 全未 都未", r"[均全都]未(?P<what>[一-龥]{2})[，。；][^。；]{0,6}(?P=what)率(?:为|达|达到)?100%"),
        # 分文未付：…，支付凭证附后
        (
            "未付 未支付",
            r"(?:分文未付|一分未付|尚未支付|未支付|尚未付款)[^。]{0,60}(?:支付凭证|已付清|全部付清|付款凭证|付讫)",
        ),
        # 未开展对外培训业务，培训费收入为6.3万元
        (
            "未",
            (
                r"(?:未开展|未举办|未发放过|从未[一-龥]{1,3}|未收取|未从事|未向[一-龥]{2,4}发放过)(?P<what>[一-龥]{2,14})，(?:[^，。；0-9]{2,16}，)?"
                rf"(?:全年|本年)?(?P<head>[一-龥]{{2}})(?:费|收入|发放额|发放|支出|经费|业务|金额|额)+(?:为|共|达)?{_SOME}{_UNIT}"
            ),
        ),
        # 年末尚有5件积案，实现清零
        (
            "清零 归零",
            rf"(?:尚|仍|还)有{_SOME}[^。；]{{0,14}}，(?:已|全部|均)?(?:实现|做到)?(?:了)?(?:动态)?(?:清零|归零)",
        ),
        # 一起安全事故也没出过。…轻伤事故有2起
        (
            "一",
            (
                r"一(?:起|件|例|次|笔|户)[一-龥]{0,4}?(?P<what>[一-龥]{2})(?:也|都)(?:没|未)[一-龥]{0,4}[，。；”]"
                rf"[^\n]{{0,40}}?(?P=what)(?:有|共|为)?{_SOME}{_CASES}"
            ),
        ),
        # 无项目支出，项目支出主要用于渠道维修，共12万元
        (
            "无",
            rf"{_SAFE_NONE}(?P<what>[一-龥]{{3,6}})，(?P=what)(?:主要|全部|均|共|用于)[^。；]{{0,24}}?{_SOME}(?:万元|元)",
        ),
        # 伙食结余为零，月底结余的4600元转入下月
        ("零 0", rf"(?P<what>结余|结转|余额|库存)(?:为零|为0(?![.0-9])|是零)，[^，。；]{{0,4}}(?P=what)的{_SOME}"),
        # 未对外借阅，全年借阅档案412卷次
        (
            "未",
            rf"未对外(?P<what>开放|借阅|服务|营业|展出|出租)[，。；](?:全年|共|累计)*(?:接待|(?P=what))[^，。；0-9]{{0,8}}{_SOME}",
        ),
        # 没有召开党组会，党组会议纪要共9份
        (
            "召开 举办",
            rf"(?:没有|未)(?:召开|举办)(?:过)?(?P<what>[一-龥]{{2,6}})，(?P=what)[^，。；0-9]{{0,6}}{_SOME}(?:份|次|期|场|人)",
        ),
        # 全部职工参加体检，未参加体检的4人; 参训人员全勤，请假的2人
        ("全部", rf"全部[一-龥]{{2,6}}?(?P<what>[一-龥]{{2,4}})，未(?P=what)的{_SOME}(?:人|名|户|个)"),
        ("全勤", rf"全勤，(?:请假|缺勤|缺席|旷工)的?{_SOME}(?:人|名)"),
        # 无异常，异常数据36条已复核; 人员无变动，年内调入2人
        ("无", rf"{_SAFE_NONE}(?P<what>[一-龥]{{2}})，(?P=what)[一-龥]{{1,4}}{_SOME}{_UNIT}(?:已|均|全部)"),
        (
            "无变动 无流动",
            rf"无(?:变动|流动|变化)，(?:年内|本年|全年|本学期)?(?:调[出入]|新进|招录|退休|离职|辞职)[^，。；0-9]{{0,2}}{_SOME}(?:人|名)",
        ),
        # 有两台车…车辆数也是零
        (
            "零 0",
            rf"有{_SOME}{_UNIT}(?P<what>[一-龥])[^。]{{0,40}}(?P=what)[一-龥]{{0,3}}(?:数|数量)?(?:也|均|都)?{_IS_ZERO}",
        ),
        # 发生事故3起，事故起数为0
        (
            "零 0",
            rf"(?P<what>[一-龥]{{2}}){_SOME}{_CASES}，[^。]{{0,12}}(?P=what)(?:起数|件数|数|人数|数量|次数|户数){_IS_ZERO}",
        ),
        # 广告收入有，…广告收入科目发生额为0
        ("有，", rf"(?P<what>[一-龥]{{2,4}})有，[^。]{{0,50}}(?P=what)[^。，]{{0,8}}{_IS_ZERO}"),
        # 有对外担保，担保余额年初、年末都是零; 存在挤占挪用，…挤占挪用金额为0元; 有政府性基金预算收支，…空表
        (
            "零 0 空表 一分未增",
            (
                r"(?:(?<![没未无国具所拥享持占含只仅还另不私])有|(?<!不)存在|(?<![未没])(?:共|已)?发生了?|收取了|新增了)(?P<what>[一-龥()“”]{2,18}?)"
                rf"[，。、；][^；]{{0,60}}?(?:(?P<zero>{_IS_ZERO}|都是零|均为零|均为0)|空表|一分未增)"
            ),
        ),
    )
)
_NOUGHT = r"0(?<![0-9.].)(?![0-9.])"
_NEEDED = {
    words: pattern("|".join(each.replace("0", _NOUGHT) for each in words.split())) if "0" in words else None
    for words, _ in _PATTERNS
}
"""What there is in all matches of the patterns for some words: no digit beside 0."""
_NOT_SO = pattern(
    "上年|去年|同期|往年|目标|力争|确保|计划|若|如果|是否|下属|所属|以上|较大|重大|另|(?<!盘[亏盈])部分|个别|但|除|仅|原|以外|免收|减免|预计|不含|风险|隐患|可能|化解"
)
_PARTLY = pattern("[未没无不][^，。；]{0,3}$")
_SHARED, _BEHIND = 2, 70  # characters


def nil_and_some(passage: Passage) -> Iterator[Claim]:
    """Denials and noughts that are belied right beside them, and things told to be there that come to nothing."""
    text = passage.folded
    near = {words: list(_near(passage, words)) for words in _NEEDED}
    for words, look in _PATTERNS:
        done = -1
        for begin, end in near[words]:
            for match in look.finditer(text, max(begin, done + 1), end):
                done = match.end()
                if _is_of_one(text, match):
                    yield Claim(NIL, match.start(), match.end(), severity="query")


def _near(passage: Passage, words: str) -> Iterator[tuple[int, int]]:
    """Where sentences with any of some words begin and end, with what is around them; one with a mere 10 has no 0."""
    needed = _NEEDED[words]
    around = _around(passage, needed) if needed else set()
    for sentence in passage.saying(*words.split()):
        if needed and sentence.place not in around:
            continue
        above = passage.sentences[max(0, sentence.place - 1)]
        begin = above.start if above.paragraph == sentence.paragraph else sentence.start
        end = min(len(passage.folded), sentence.end + _BEHIND)
        yield begin, end


def _around(passage: Passage, needed: Pattern[str]) -> set[int]:
    """The places of the sentences that have what is needed in them or around them."""
    places: set[int] = set()
    for match in needed.finditer(passage.folded):
        last = first = passage.sentence_at(match.start()).place
        while first and passage.sentences[first - 1].end + _BEHIND > match.start():
            first -= 1
        places.update(range(first, last + 2))
    return places


def _is_of_one(text: str, match: Match[str]) -> bool:
    """Whether both halves are of one thing, and nothing else is meant."""
    found = match.groupdict()
    before = text[max(0, match.start() - 4) : match.start()]
    said = match[0].replace("上年", "") if "本年" in match[0] and found.get("zero") else match[0]
    if _NOT_SO.search(said) or _PARTLY.search(before):
        return False
    if found.get("head"):
        return found["head"] in found["what"]
    if found.get("zero"):
        return _has_nothing(match)
    return True


def _has_nothing(match: Match[str]) -> bool:
    """Whether what is nothing is what was told to be there: they share a pair of characters, and no amount is of it."""
    what = match["what"]
    clause = match[0][len(what) :].rpartition("，")[2]
    pairs = {what[at : at + _SHARED] for at in range(len(what) - 1)}
    tells = any(each in match[0][match.end("what") - match.start() :] for each in pairs) or "一栏" in match[0]
    return tells or "数0" in clause
