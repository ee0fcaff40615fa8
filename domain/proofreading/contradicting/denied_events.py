"""Events that a text denies and then counts: 全年未发生一起截留补贴资金的问题 … 查实1起截留补贴资金.

What is denied is one of the events below, with the words that narrow it (重大, 因道路养护不到位引发的); what is counted
must have the event and these words, and must be of no other year. 均在90日内完成，未出现超期 is denied by 有3件超过
90日, 已全部调账 by 尚有6台未作账务处理, and 该项目尚未开工 by the sentence before that tells of its work.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_EVENT = (
    "截留|挪用|套补|套取|虚报|冒领|骗取|投诉|信访|举报|事故|超期|逾期|延期|走失|坠床|伤亡|差错|舞弊|侵占|欠薪|返工|诉讼|纠纷|火灾|溺水|跌倒|中毒|泄漏"
    "|泄露|停水|停电|断档|丢失|被盗|退货|罚款|处罚|通报批评|津补贴"
)
_DENIED = pattern(
    r"(?:未|没有|从未|未曾|不存在|无)(?:再)?(?:发生|出现|查出|发现|收到|接到|受理|产生|形成|有|发放)?(?:过)?(?:任何|一起|一笔|一例|一次|一件|1[起笔例次件])?"
    rf"(?P<narrow>[^，。；、\n]{{0,14}}?)(?P<event>{_EVENT})(?!点|率|处理|热线|电话|渠道|机制|工作|条例|责任)"
)
_COUNTED = pattern(
    rf"(?P<event>{_EVENT})(?!电话|热线|率)[^，。；\n0-9]{{0,10}}(?<![0-9.])[1-9][0-9.]*(?:起|件|例|人次|人|名|笔|次|处|宗|万元|元|户|天)"
    rf"|(?<![0-9.])[1-9][0-9.]*(?:起|件|例|人次|笔|次|处|宗)[^，。；\n0-9]{{0,8}}?(?P<after>{_EVENT})(?!电话|热线|率)"
    r"|其中[^，。；\n0-9]{2,8}[1-9][0-9]*(?:起|件|例)"
)
_OVER_DAYS = pattern(r"超过(?P<days>[0-9]{1,3})(?:个工作)?[日天]")
_NO_DENIAL = pattern(
    "力争|确保|目标|要求|应|若|如|上年|去年|杜绝|防止|避免|不得|争取|除|外，|其他|其余|往年|以来|减少|再|类似|今后|计划|指标|同类|重复"
)
_NO_COUNT = pattern(
    "未|没有|无|不|上年|去年|往年|20[0-9]{2}年[^，。；]{0,8}(?:比|较)|防范|预案|演练|苗头|培训|标准|每|如|若|上限|控制|目标|指标|以前|历年"
    "|化解|调解|排查|挽回|协助|指导|宣传|受理点|基期|案例|预防|支援|扑救|邻[县市乡]"
)
_KINDS = pattern("重特大|特大|重大|较大|一般|群体性|责任|死亡|人员|安全|食品|质量|上级|新增|重复|越级|进京|赴省")
_ALL_DONE = pattern(
    r"(?:已|均已|都已)?(?:全部|全数|悉数)(?:已)?(?P<done>[一-龥]{2,8})，(?:但|目前)?"
    r"(?:尚|仍|还)有[0-9]+[一-龥]{1,3}(?:仍|尚|还)?(?:未|没有?|待)(?P<undone>[一-龥]{2,8})"
)
_NOT_BEGUN = pattern(
    r"该(?:项目|工程|标段|工作)[^，。；\n]{0,6}(?:尚未|仍未|至今未|还未|一直未)(?:开工|动工|启动|实施|动手)"
)
_WORK = pattern("(?<!计划)(?<!拟)(?<!未)(?:动工|开工|竣工|完工|建成|铺完|投入使用|通过验收|并验收)")
_PLANNED = pattern("计划|拟|预计|原定|将|未|没有|推迟|延至|下一?年")
_NAMES_ONE = pattern("(?<!该)(?:项目|工程|标段)")
_COMMON = frozenset("全部已的了有未完成工作项目")
_BROUGHT = ("投诉", "信访", "举报", "纠纷", "诉讼")
_TAKEN_IN = pattern("受理|办理|接待|热线|转办|处理")
_UNTRUE = pattern("[^。；\n]{0,16}?(?:不属实|不实|失实|误报|查无)")
_OWNER = pattern("[一-龥]{1,2}(?:村|镇|乡|社区|公司|学校|季度|半年|小区|班组)")
_MOST, _REACH, _FAREST, _LONG = 60, 160, 4000, 4


def denied_events(text: str) -> Iterator[Finding]:
    """Each denial of an event that the text counts, and what is done in all and not in some."""
    denied = [match for match in islice(_DENIED.finditer(text), _MOST) if not _NO_DENIAL.search(_sentence(text, match))]
    counted = list(islice(_COUNTED.finditer(text), _MOST)) if denied else []
    for match in denied:
        if any(_is_against(text, match, one) for one in counted) or _is_over_days(text, match):
            start = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
            yield Finding("query", CONTRARY, quote=text[start : match.end()], offset=start)
    for match in islice(_ALL_DONE.finditer(text), _MOST):
        if set(match["done"]) & set(match["undone"]) - _COMMON and "除" not in _sentence(text, match):
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())
    for match in islice(_NOT_BEGUN.finditer(text), _MOST):
        yield from _begun_before(text, match)


def _sentence(text: str, match: Match[str]) -> str:
    begin = begin_of_sentence(text, match.start(), _REACH, "。；\n")
    return text[begin : min(end_of_sentence(text, match.end()), match.end() + _REACH)]


def _clause(text: str, match: Match[str]) -> str:
    return text[begin_of_sentence(text, match.start(), _REACH, "，。；\n") : match.end()]


def _is_against(text: str, denied: Match[str], counted: Match[str]) -> bool:
    """Whether what is counted is what was denied: the same event, of the same kinds, of the same thing."""
    event = counted["event"] or counted["after"] or ""
    told = _sentence(text, counted).replace(denied[0], "")  # in one sentence, what is denied tells nothing of itself
    if (event and event != denied["event"]) or (not event and denied["event"] not in told):
        return False
    if event in _BROUGHT and _TAKEN_IN.search(_clause(text, counted)):
        return False  # 我局窗口无投诉。12315热线受理消费投诉620件: of others
    if _UNTRUE.match(text, counted.end()):
        return False  # 受理的3件截留举报经查均不属实
    if counted.start() < denied.end() and denied.start() < counted.end():
        return False
    if abs(counted.start() - denied.start()) > _FAREST or _NO_COUNT.search(_clause(text, counted)):
        return False
    owners = set(_OWNER.findall(_clause(text, denied))), set(_OWNER.findall(_clause(text, counted)))
    if all(owners) and not owners[0] & owners[1]:
        return False  # 甲村无信访，乙村信访3件
    words = denied["narrow"]
    kinds = set(_KINDS.findall(words))
    if not all(kind in _clause(text, counted) for kind in kinds):
        return False
    narrow = pairs_of(words) if len(words) >= _LONG else frozenset()
    if not event:
        return bool(narrow & pairs_of(counted[0]))
    return not narrow or bool(narrow & pairs_of(told))


def _is_over_days(text: str, denied: Match[str]) -> bool:
    """均在90日内完成，未出现超期, and 有3件超过90日 in a sentence behind."""
    if denied["event"] not in ("超期", "逾期", "延期"):
        return False
    own = _sentence(text, denied)
    behind = text[denied.end() : denied.end() + _REACH]
    match = _OVER_DAYS.search(behind)
    return match is not None and any(f"{match['days']}{unit}" in own for unit in ("日", "天", "个工作日"))


def _begun_before(text: str, match: Match[str]) -> Iterator[Finding]:
    """供水管网项目4月动工，主管线铺完并验收。因征地没谈拢，该项目至今尚未开工: of the same project."""
    begin = begin_of_sentence(text, match.start(), _REACH, "。\n")
    own = text[begin : match.start()]
    if begin < 2 or text[begin - 1] == "\n" or _NAMES_ONE.search(own):
        return
    first = begin_of_sentence(text, begin - 1, _REACH, "。\n")
    before = text[first : begin - 1]
    if _NAMES_ONE.search(before) and _WORK.search(before) and not _PLANNED.search(before):
        yield Finding("query", CONTRARY, quote=match[0], offset=match.start())
