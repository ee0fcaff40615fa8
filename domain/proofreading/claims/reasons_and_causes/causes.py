"""A reason that pushes the other way than the change it explains, by a lexicon of causes.

A change is told in words (增加, 少支) or by two values (上年8.20万元，本年11.35万元); its reason behind 原因是, 得益于,
系…造成, 之所以…是因为, 变动说明： and their like. Which way a cause pushes depends on what is measured: 集中办结
brings in more fines and leaves fewer cases. A finding asks that all causes that are read push against the change, none
with it, one of the first clauses of the reason among them, and that nothing outweighs, denies or dates them.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.reasons_and_causes.reasons import REASON, one_a_sentence
from domain.proofreading.contradicting.cause_words import MEASURED_KINDS, MeasuredKind
from domain.proofreading.mentions import Passage, Sentence

_UP = (
    "大于|高于|多于|增加|增长|增多|增至|增到|增为|增收|增支|增幅|上升|升至|升到|升|上涨|涨到|涨至|涨|提高|扩大|攀升|超支"
    "|超出|超(?=上年|[0-9])|多了?(?=[0-9支列发付收出烧用耗花余])|高出|猛增|激增|翻番|增(?=[0-9])"
)
_DOWN = (
    "小于|低于|少于|减少|减至|减到|减为|减收|减支|减幅|下降|降至|降到|降为|降低|降幅|回落|滑落|下滑|缩减|压减|压到|调减"
    "|节约|节支|短收|缩小|走低|跌|少了?(?=[0-9支列发付收用耗花余])|降(?=[0-9])|减(?=[0-9])|减"
)
_MOVE = pattern(f"(?P<down>{_DOWN})|(?P<up>{_UP})")
_MARK = pattern(
    "(?:原因|缘由|成因|根由|根源)(?:主要)?，?(?:是因为|是|为|系|在于|：|:)|变动(?:原因|说明)[：:]"
    "|究其(?:原因|根源|缘由|根由|缘故)，?(?:主要)?(?:是|在于)?"
    "|得益于|归因于|归功于|归结于|源自|源于|缘于|起因于"
    "|之所以[^，。；]{1,14}，?(?:主要)?是?因为"
    "|主要(?:是|系|因|由于|受)"
    "|(?:^|(?<=[，。；]))(?:主要)?(?:系|由于|因为|因|是因为|这(?:主要)?是)(?![此公而])"
    "|(?:增加|减少|增收|减收|多出|下降|上升|涨|降|超出|节约|缩减)(?:的?(?:[0-9]+[一-龥]|部分|里程|人数|金额))?(?:主要)?(?:是|系)(?!因为|上年)",
    begins="上下主之减原变因增多归得成是根涨源由究系缘缩节起超这降",
)
_WORDS = ("原因", "缘", "成因", "根", "变动", "究其", "得益于", "归", "源", "之所以", "主要", "系", "因", "由于", "是")
_ANY = pattern(
    "原因|缘由|成因|根由|根源|变动说明|究其|得益于|归因于|归功于|源自|源于|缘于|之所以|主要[是系因由受]|(?:^|[，。；\n])(?:主要)?(?:系|由于|因|这是|受)|[多少]的?[一-龥0-9]{0,4}[是系]|[增减升降涨节超][一-龥0-9]{1,6}[是系]"
)
_BEFORE = pattern(  # 受…影响，；因…，
    "(?:^|(?<=[，。；\n]))(?:受(?P<by>[^，。；]{4,40}?)(?:的?影响)，|(?:因|由于)(?P<of>[^，。；]{4,40})，)"
)
_STOP = pattern("(?:所)?(?:造成|导致|所致|形成)(?:的)?|带来的(?:变化)?|的结果|(?:的)?影响(?=[，。；]|$)")
_HEDGED = pattern(
    "(?<!未)更新|置换|虽|但|尽管|抵消|相抵|扣除|大于|多于|不足以|小于|上年|去年|往年|同期|基数|口径|并非|不是|而非|推迟|延期|才到|除外|已计入|不含|冲减|重新分类|腾出|替代|代替|由[^，。；]{1,10}(?:承担|派驻|支付)|改由|一次性"
)
_DENIED = pattern("未|不(?![断足])|没有|无(?!纸)|尚|计划|拟|原定|避免|防止")
_ENDED = pattern(
    "(?:闭馆|停业|停诊|停产|停运|改造)[^，。；]{0,6}(?:结束|完成|完工)|恢复|(?:取消|停止|结束|压减|减少|到期|清理)了?[^，。；]{0,8}(?:减免|优惠|限制|补贴|补助|奖励|政策)"
)
_PIECES = pattern("[，、]|以及|且|并(?=[一-龥]{2})")
_PACE = pattern("(?:增幅|降幅|增速|增长率|幅度)[^，。；]{0,4}(?:收窄|扩大|回落|下降|提高|放缓)")
_VALUES = pattern(
    r"(?P<then>上年|去年|上期|年初|期初|20[0-9]{2}年)[^0-9，。；]{0,8}(?P<a>[0-9][0-9,.]*)(?P<unit>[万亿]?[一-龥])[^0-9。；]{0,4}[，、；][^0-9。；]{0,4}"
    r"(?P<now>本年|今年|当年|本期|年末|期末|20[0-9]{2}年)[^0-9，。；]{0,8}(?P<b>[0-9][0-9,.]*)(?P=unit)"
    r"|(?:本年|今年|当年|本期)[^0-9，。；]{0,8}(?P<d>[0-9][0-9,.]*)(?P<unit2>[万亿]?[一-龥])[^0-9。；]{0,4}[，、]"
    r"(?:上年|去年|上期)[^0-9，。；]{0,8}(?P<c>[0-9][0-9,.]*)(?P=unit2)"
)
_THEN = pattern("(?:[比较][与同]?)(?:上年|去年|往年|以往)(?:同期)?")
_COMMA = pattern("[，。；：:\n]")
_THAN = pattern(
    "[较比与同][^，。；0-9]{0,10}?(?:上年|去年|年初|预算|预计|上学期|上个|上季|同期)[^，。；0-9]{0,6}?(?=[多少增减升降超节短]|$)"
)
_OF_ITS_OWN = pattern(
    "[人生户亩]均|平均|每[人户亩]|占比|查处|查获|立案|破获|移送|受理|办结|审结|结案|检出|排查|调解|执结"
)  # as many as the office takes up
_APART = (("住院", "门诊"), ("门诊", "住院"), ("收入", "支出"), ("小学", "初中"))
_COMES = "新纳入|新增|新建档|新立|新收|新入|新招|转入|调入|迁入|入职|入学|出生|开业|设立|流入|入库|收回"
_GOES = "退出|清退|减少|转出|调出|迁出|离职|退休|毕业|死亡|注销|歇业|关闭|流出|出库|结案|支付"
_FLOWS = pattern(
    f"(?:(?P<comes>{_COMES})|{_GOES})[^，。；、]{{0,8}}?(?:(?P<more>多于|大于|超过|高于|快于)|(?P<less>少于|小于|低于|不及|慢于))"
    f"[^，。；、]{{0,6}}?(?:(?P<out>{_GOES})|{_COMES})"
)
_OF_PARTS = pattern("[ ]*(?:其中|分项|分别|包括|具体)")
_CALLED = pattern("，(?P<of>[^，。；]{3,30}?)(?:是|为|成为|系)(?:其|最)?(?:主要原因|主因|主要因素)(?=[，。；]|$)")
_PLAIN_MARKS = ("因", "由于", "因为")
_OF_ITS_OWN_CHANGE = pattern("(?:追加|调增|调减|核增|核减|追减|增拨|收回)[^，。；0-9]{0,8}[0-9][0-9,.]*[万亿]?元")
_SHORT = 10  # characters
_LONGEST, _BACK = 160, 90  # characters of a reason; before it in which its change is told


def causes(passage: Passage) -> Iterator[Claim]:
    """Reasons all of whose causes would have had the opposite effect."""
    if not _ANY.search(passage.folded):
        return
    yield from one_a_sentence(passage, _WORDS, _MARK, _judged)
    yield from _told_first(passage)
    yield from _named_behind(passage)


def _judged(passage: Passage, sentence: Sentence, mark: Match[str]) -> tuple[int, int] | None:
    text = passage.folded
    floor = max(sentence.start, mark.start() - 24)
    begin = max(floor, *(text.rfind(each, floor, mark.start()) + 1 for each in "，。；：:"))
    own = text[begin : mark.end()]
    end = _end(text, mark.end(), sentence.end)
    words = text[mark.end() : end]
    told = text[_start_of_change(passage, sentence, begin) : begin]
    rises = _rises(own)
    if rises is None:
        rises = _last_move(told)
    if rises is None:
        return None
    if mark[0] in _PLAIN_MARKS and _OF_ITS_OWN_CHANGE.search(_COMMA.split(words)[0]):
        return None  # 因工资调标追加9.16万元，因上级安排补助追加60.00万元
    if any(one in told and other in words and other not in told for one, other in _APART):
        return None
    kind = _kind(own, told)
    if kind is None or _is_against(kind, words, rises) is False:
        return None
    return begin + (len(own) - len(own.lstrip())), end


def _told_first(passage: Passage) -> Iterator[Claim]:
    """受机构合并、3个事业单位划出影响，收入总额由1,800万元上升到2,460万元: the cause before what it explains."""
    text = passage.folded
    for sentence in passage.saying("受", "因", "由于"):
        match = _BEFORE.search(text, sentence.start, sentence.end)
        if match is None:
            continue
        words = match["by"] or match["of"]
        if _OF_ITS_OWN_CHANGE.search(words):
            continue  # 因上级安排补助追加60.00万元，调减会议费1.40万元
        behind = text[match.end() : min(sentence.end, match.end() + _BACK)]
        clause = _COMMA.split(behind)[0]
        rises = _rises(clause)
        kind = _kind("", clause) if rises is not None and any(each.isdigit() for each in clause) else None
        if kind is not None and rises is not None and _is_against(kind, words, rises):
            yield Claim(REASON, match.start(), match.end() - 1, severity="query")


def _named_behind(passage: Passage) -> Iterator[Claim]:
    """人员经费比上年增加46万元，减员5人是主因: the cause is called one behind its words."""
    text = passage.folded
    for sentence in passage.saying("主因", "主要原因", "主要因素"):
        match = _CALLED.search(text, sentence.start, sentence.end)
        if match is None:
            continue
        told = text[max(sentence.start, match.start() - _BACK) : match.start()]
        rises, kind = _last_move(told), _kind("", told)
        if rises is not None and kind is not None and _is_against(kind, match["of"], rises):
            yield Claim(REASON, match.start("of"), match.end(), severity="query")


def _start_of_change(passage: Passage, sentence: Sentence, begin: int) -> int:
    """From where a change is looked for: the sentence of its reason, or the one before where that begins with it."""
    words = passage.folded[sentence.start : begin]
    if len(words) <= _SHORT and not any(each.isdigit() for each in words) and sentence.place:
        above = passage.sentences[sentence.place - 1]
        if above.place and _OF_PARTS.match(passage.folded, above.start, above.end):
            above = passage.sentences[above.place - 1]  # 少1.53万元。其中公车15.40万元、接待3.22万元。减少是由于…
        if above.paragraph == sentence.paragraph:
            sentence = above
    return max(sentence.start, begin - _BACK)


def _end(text: str, begin: int, end: int) -> int:
    """Where a reason ends: behind 造成, 所致 and the like, or with its clauses."""
    furthest = min(end, begin + _LONGEST)
    stop = min((at for mark in "。；\n" if (at := text.find(mark, begin, furthest)) >= 0), default=furthest)
    closed = _STOP.search(text, begin, stop)
    return closed.end() if closed else stop


def _rises(words: str) -> bool | None:
    """The one way in which words tell of a change; None where they tell of none, or of both."""
    ways = {match["up"] is not None for match in _MOVE.finditer(words)}
    return ways.pop() if len(ways) == 1 else None


def _last_move(told: str) -> bool | None:
    """Which way the change went that is told last before a reason."""
    if _PACE.search(told):
        return None
    values = [each for each in _VALUES.finditer(told) if not _tells_a_change(each)]
    if values:
        return _between(values[-1])
    said: bool | None = None  # 支出减少，缘于…: by how much, the sentence before tells
    for clause in reversed(_COMMA.split(told)):
        ways = {match["up"] is not None for match in _MOVE.finditer(clause)}
        if len(ways) > 1 or (ways and said is not None and said not in ways):
            return None
        if ways and any(each.isdigit() for each in clause):
            return ways.pop()
        said = ways.pop() if ways else said
    return None


def _tells_a_change(values: Match[str]) -> bool:
    """Whether the later figure is by how much something changed: 2022年688.90万元，2023年增加42.65万元."""
    return values["a"] is not None and _MOVE.search(values[0], values.end("a") - values.start()) is not None


def _between(values: Match[str]) -> bool | None:
    then, now = (values["a"], values["b"]) if values["a"] else (values["c"], values["d"])
    if (
        values["a"]
        and values["then"][:2] == "20"
        and not (values["now"][:2] == "20" and values["now"] > values["then"])
    ):
        return None
    one, other = (Decimal(each.replace(",", "").rstrip(".")) for each in (then, now))
    return other > one if one != other else None


def _kind(own: str, told: str) -> MeasuredKind | None:
    """What kind of thing changed: named in the words of the reason itself, else in the change's clause or above it."""
    for clause in (own, *reversed(_COMMA.split(told))):
        words = _THAN.sub("", clause)
        if _OF_ITS_OWN.search(words):
            return None
        last: tuple[int, MeasuredKind] | None = None
        for kind in MEASURED_KINDS:
            for match in kind.name.finditer(words):
                if last is None or match.end() > last[0]:
                    last = match.end(), kind
        if last is not None:
            return last[1]
    return None


def _is_against(kind: MeasuredKind, words: str, rises: bool) -> bool:
    """Whether all causes that are read would have moved a thing the other way, the first of them among those."""
    words = _THEN.sub("", words)
    if (balance := _FLOWS.search(words)) is not None and not _DENIED.search(words):
        return (balance["more"] is not None or balance["less"] is not None) and _grows(balance) is not rises
    if _HEDGED.search(words) or _ENDED.search(words):
        return False
    ways: list[bool] = []
    for place, piece in enumerate(_PIECES.split(words)):
        up, down = _pushes(kind, piece)
        if up and down:
            return False
        if up or down:
            ways.append(up)
        elif place == 2 and not ways:
            return False
    return bool(ways) and all(way is not rises for way in ways)


def _grows(balance: Match[str]) -> bool:
    """Whether more comes in than goes out: 新纳入多于退出."""
    is_more = balance["more"] is not None
    return is_more if balance["comes"] is not None else not is_more


def _pushes(kind: MeasuredKind, piece: str) -> tuple[bool, bool]:
    """Whether a piece of a reason has what raises a thing, and what lowers it; neither where that is denied."""
    up, down = kind.raises.search(piece), kind.lowers.search(piece)
    rest = piece
    for match in (up, down):
        rest = rest.replace(match[0], "") if match else rest
    if _DENIED.search(rest):
        return False, False
    return up is not None, down is not None
