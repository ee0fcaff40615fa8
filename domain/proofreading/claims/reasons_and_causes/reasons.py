"""Reasons that would have the opposite effect: 下降23%，主要原因是接待任务增多; 账实不符主要是因为制度健全."""

from collections.abc import Callable, Iterable, Iterator
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.above import subject_of
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

REASON = "prose.reason"
MARK = pattern(
    r"(?:主要)?原因(?:主要)?(?:是|为|系|在于|：|:|，是)|主要(?:是|系|因为?|由于|缘于|得益于|受)"
    r"|(?:^|(?<=[，,。]))(?:这)?(?:均?系|由于|因为?|缘于|是因为?|得益于|与(?=[^，。；]{2,24}有关)|受(?=[^，。；]{2,24}影响))(?![此公])",
    begins="与主原受因均得是由系缘这",
)
MARKS = ("原因", "主要", "系", "由于", "因", "得益于", "与", "受")  # no mark does without one of these
_BY_ITSELF = pattern(r"(?P<rises>增加|增长|上升|提高|增支)|(?P<falls>减少|下降|降低|压减|减支)")
_OWN = pattern(r"(?P<change>增加|增长|上升|提高|增支|减少|下降|降低|压减|减支)(?:幅度较大)?的(?:主要)?原因")
_AGAINST_PLAN = pattern(  # 决算数大于年初预算数
    r"(?:决算|支出|执行|实际)[^，。；0-9]{0,6}?(?:(?P<more>大于|高于|多于|超[过出]?)|小于|低于|少于)"
    r"[^，。；0-9]{0,6}预算[^，。；0-9]{0,4}"
)
_CLOSE = 14  # characters between a comparison and its reason
_LONGEST, _FURTHEST = 600, 200  # characters of a reason; before one in which a comparison is looked for
_STOP = pattern("[。；\n]|(?<=所致)，|，主要用于|，(?=[^，。；]{2,12}则)")
_UP = pattern(
    r"新增|追加|增加|上调|提高|增长|上升|扩大|增多|上涨|走高|攀升|偏高|超出预期|超过预期|调资|晋级|晋档|提标|扩面|扩编|新进|新招|新聘|增聘"
    r"|招录|调入|增设|添置|补发|补缴|增编|上浮|新购|新开|新建|租金上涨"
)
_DOWN = pattern(
    r"压缩(?![车机站式])|压减|减少|少了|更少|较少|下降|下调|下浮|节约|节俭|严控|严格控制|取消|核减|降低|从严|缩减|缩短|(?<!离)退休(?!人?员?[^，。；]{0,2}[费金])|离职|调出|调离|减员|精简|过紧日子"
    r"|停办|停止|减免|调减|撤销|合并|腾退|无纸化|视频会|线上|拼车|退出|清退|空编|缺编|推迟|延期|走低|回落|未实施|未开展|注销|剔旧|核销|降价|降费|让利|零差率|报废(?!补)"
)
_NO_AMOUNT = pattern(  # what may be raised without any more being spent
    r"(?:提高|提升|加大|加强|增强|增加|扩大)(?:了)?[^，。；、]{0,6}?(?:效率|质量|水平|意识|能力|利用率|管理|力度|比例|频次|巡查|检查|监测|维护)"
    r"|(?:效率|质量|水平|意识|能力|利用率|力度|比例)[^，。；、]{0,4}(?:提高|提升|加大|增强|上升)|减税降费|报废的"
)
_NOT_DONE = pattern(
    r"(?:没有|未再?|无|不再|并无)(?:新进|新增|新招|新聘|招录|调入|增加|新购|新建|追加)(?:[^，。；、]{0,8})"
)
_SINCE_THEN = pattern(r"(?:由|从|比|较)(?:上年|去年)(?:同期)?的?[0-9.,]*[一-龥%]{0,2}")  # 由上年的590件上升到640件
_RELIEF_ENDED = pattern(
    "(?:改|恢复)[回到为成]线下|更新了?[^，。；]{0,4}报废|(?:取消|停止|结束)[^，。；]{0,8}(?:优惠|减免|补贴|补助|奖励|限制)|(?:计划|原定|拟)[^，。；]{2,14}(?:才|推迟|未)"
)
_SAVING = pattern("新能源|节能|节水|节电|器具|光伏|共享|信息化|系统|自有|自行|集中采购|统一采购")
_THAN = pattern(r"[较比与同](?:上年|去年|上一年|同期)(?:度|同期)?(?:相比)?的?|同比")
_COMPARES, _TOPIC = pattern("(?:与|同比|[比较同])(?:上年|去年|上一年|20[0-9]{2}年|同期|[增减])"), 60  # characters
_OTHER_TIME = pattern(r"上年|去年|上一年|往年|一次性|同期|前期|以前")
_YEAR = pattern(r"20[0-9]{2}(?=年)")
_NO_COST = pattern(r"率|(?<![年季])度(?!支出)|收入|结转|结余|存量|余额|税|负债|编制|[人户件起宗次]数|满意")
_COST = pattern(r"支出|费|经费|资金|投入|成本|预算|决算|补助|投资|三公|公务接待|工资")
_BAD = pattern(r"不符|偏慢|偏低|滞后|不足|未完成|未达|不够|缺口|超支|较慢|缓慢|下滑|不高|不到位|未能|逾期|延期")
_GOOD = pattern(r"健全|完善|及时|到位|规范|有力|充足|扎实|有效|顺利|充分|严格")
_LACK = pattern(r"才(?!能|华)|不|未|欠|缺|难|晚|迟|少|低|差|漏|慢|滞|无|没|弱|多|高|频|大|紧|复杂|影响|改变|调整|疏")
_OUTWEIGHED = pattern("大于|多于|超过|高于|抵消|小于|少于|不及")  # 折旧大于新增资产: of two effects the one prevails
_ASIDE = pattern(r"\([^()]*\)")
_COMMA = pattern("[，。；:]")


def one_a_sentence(
    passage: Passage,
    words: Iterable[str],
    mark: Pattern[str],
    judged: Callable[[Passage, Sentence, Match[str]], tuple[int, int] | None],
) -> Iterator[Claim]:
    """The first reason of a sentence that is contrary; ``words``: without one of which no ``mark`` of reasons stands.

    ``judged``: where a reason begins and ends that is contrary, None where it is not.
    """
    for sentence in passage.saying(*words):
        for match in mark.finditer(passage.folded, sentence.start, sentence.end):
            found = judged(passage, sentence, match)
            if found is not None:
                yield Claim(REASON, *found, severity="query")
                break


def reasons(passage: Passage) -> Iterator[Claim]:
    """Reasons given for a change, or for a shortcoming, that explain its opposite."""
    for sentence in passage.saying(*MARKS):
        for mark in MARK.finditer(passage.folded, sentence.start, sentence.end):
            end = end_of_reason(passage, sentence, mark.end())
            words = _ASIDE.sub("", passage.folded[mark.end() : end])
            if _contradicts(passage, sentence, mark.start(), words):
                yield Claim(REASON, mark.start(), end, severity="query")
                break


def end_of_reason(passage: Passage, sentence: Sentence, begin: int) -> int:
    """Where the words of a reason end that begin at a place of the text; of a very long one the first 600 are read."""
    furthest = min(sentence.end, begin + _LONGEST)
    stop = _STOP.search(passage.folded, begin, furthest)
    return stop.start() if stop else furthest


def _contradicts(passage: Passage, sentence: Sentence, at: int, words: str) -> bool:
    if "但" in words or _OUTWEIGHED.search(words) or _RELIEF_ENDED.search(words):
        return False
    rises = _direction(passage, sentence, at)
    if rises is None:
        return _is_too_good(passage, sentence, at, words)
    words = _NOT_DONE.sub("", _NO_AMOUNT.sub("", _THAN.sub("", words)))
    if not rises and _SAVING.search(words):
        return False  # 新购新能源车, so that less is spent on petrol
    up, down = bool(_UP.search(words)), bool(_DOWN.search(words))
    return up is not down and up is not rises and not _is_of_another_time(passage, sentence, words)


def _direction(passage: Passage, sentence: Sentence, at: int) -> bool | None:
    """Which way the cost went of which a reason is told; None where nothing says so."""
    own = _OWN.search(passage.folded, max(sentence.start, at - 12), min(sentence.end, at + 10))
    if own:
        return bool(_BY_ITSELF.fullmatch(own["change"]) and own["change"] in "增加增长上升提高增支")
    if at == sentence.start and sentence.place:  # 比上年减少18万元。主要是…
        sentence = passage.sentences[sentence.place - 1]
    changes = [each for each in sentence.mentions if each.role is QuantityRole.DELTA and each.end <= at]
    changes = [each for each in changes if each.rises is not None]
    begin = max(changes[-1].end if changes else sentence.start, at - _FURTHEST)
    against = list(_AGAINST_PLAN.finditer(passage.folded, begin, at))
    if against and at - against[-1].end() <= _CLOSE:
        return bool(against[-1]["more"])
    if not changes and (moved := _moved(passage, sentence, at)) is not None:
        return moved
    if not changes or not _is_near(passage, changes[-1], at) or not _is_cost(passage, sentence, changes[-1]):
        return None
    return changes[-1].rises


def _moved(passage: Passage, sentence: Sentence, at: int) -> bool | None:
    """差旅费由上年的6万元增加到8万元: two values, and what lies between them."""
    before = [each for each in sentence.mentions if each.end <= at][-2:]
    if len(before) < 2 or before[0].role is not QuantityRole.PRIOR or before[1].kind is not QuantityKind.MONEY:
        return None
    then, now = before
    is_told = reaches(now.lead) and comparable(then.quantity, now.quantity) and _is_near(passage, now, at)
    if not is_told or _NO_COST.search(then.lead) or not _COST.search(then.lead):
        return None
    return now.quantity.value > then.quantity.value if now.quantity.value != then.quantity.value else None


def _is_near(passage: Passage, change: Mention, at: int) -> bool:
    """Whether a reason follows its change at once; in brackets the earlier value may stand between them."""
    between = passage.folded[change.end : at]
    return len(between) <= 40 and "。" not in between.removesuffix("。")


def _is_cost(passage: Passage, sentence: Sentence, change: Mention) -> bool:
    """Whether a change is one of money spent, so that more of anything makes it more."""
    if change.kind is QuantityKind.POINTS:
        return False
    before = [each for each in sentence.mentions if each.start < change.start and each.role is QuantityRole.LEVEL]
    if change.kind is QuantityKind.MONEY:
        before = [each for each in before if each.kind is QuantityKind.MONEY]
    topic = change.lead if subject_of(change.lead) or not before else before[-1].lead
    begin = _start_of_topic(passage, sentence)
    if not subject_of(topic):
        topic = passage.folded[max(begin, change.start - _TOPIC) : change.start]
    is_money = change.kind is QuantityKind.MONEY or (bool(before) and before[-1].kind is QuantityKind.MONEY)
    if begin < sentence.start:
        told = (each for each in sentence.mentions if each.end <= change.start and each.role is QuantityRole.DELTA)
        is_money = is_money or any(each.kind is QuantityKind.MONEY for each in told)
    return (is_money or bool(_COST.search(topic))) and not _NO_COST.search(topic)


def _start_of_topic(passage: Passage, sentence: Sentence) -> int:
    """Where the words begin that tell what changed: 与上年相比减少1.36万元 leaves it to the sentence before."""
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    is_bare = above.paragraph == sentence.paragraph and _COMPARES.match(passage.folded, sentence.start, sentence.end)
    return above.start if is_bare else sentence.start


def _is_of_another_time(passage: Passage, sentence: Sentence, words: str) -> bool:
    """Whether a reason speaks of an earlier year."""
    if _OTHER_TIME.search(_SINCE_THEN.sub("", words)):
        return True
    years = _YEAR.findall(words)
    told = _YEAR.findall(passage.folded, max(0, sentence.start - 400), sentence.start + 30)
    return bool(years) and (not told or min(years) < max(told))


def _is_too_good(passage: Passage, sentence: Sentence, at: int, words: str) -> bool:
    """Whether what is amiss is explained by what is in order."""
    clause = _COMMA.split(passage.folded[max(sentence.start, at - 40) : at].rstrip("，"))[-1]
    return bool(_BAD.search(clause) and _GOOD.search(words)) and not _LACK.search(words)
