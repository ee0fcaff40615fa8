"""Measures that would make their problem worse: 管护经费不足 … 拟将管护经费压减至40万元; 次数偏多 … 增加频次.

Of what there is too little a measure must not take away, nor add to what there is too much of. The two must name one
thing: of one class (money, people, turns …), with a word of the problem's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, paragraphs
from domain.proofreading.side_by_side import pairs_of

CONTRARY = "prose.contrary"

_CLASSES = tuple(
    pattern(f"(?:{ends})$")
    for ends in (
        "经费|资金|投入|预算|补助|补贴|费用",
        "人员|人手|力量|编制|队伍|员|师|医生|干部|岗位|名额",
        "频次|次数|频率|批次|轮次|班次|场次|期数",
        "设备|仪器|设施|车辆|器材|物资|装备|点位|网点",
        "床位|学位|座位|车位|泊位|场地|面积|用房|库容|容量|库房",
        "会议|例会|文件|报表|材料|台账|表格|环节|手续|层级|检查|考核|培训|指标|制度|科目",
        "时间|时限|周期|工期|天数|时长|期限",
        "标准|价格|比例|占比|额度|门槛",
    )
)
_HOW = pattern(
    "(?:的?(?:安排|配备|数量|投入|保障|设置|落实|供给|总量|规模))?"
    "(?:普遍|仍然?|尚|还|较为|比较|明显|严重|相对|总体|有些|十分|日益|过于|略显)*$"
)
_LITTLE = "不足|紧张|短缺|缺乏|偏少|不够|较少|过少|有限|匮乏|短少|偏短|过短|偏低|难以满足"
_MUCH = "偏多|过多|过频|频繁|繁多|过密|偏长|过长|偏高|过高|过重|超标|冗余|较多"
_PROBLEM, _TOO_MUCH = pattern(f"{_LITTLE}|{_MUCH}"), frozenset(_MUCH.split("|"))
_NOUN = pattern("[一-龥]{2,20}$")
_LESS, _MORE = (
    "精简|降至|降到|压减|压缩|削减|减少|缩减|调减|下调|精减|裁减|缩短|降低|调低|核减|减至|减到|压减到",
    "增加|提高|增至|加密|扩大|延长|上调|调增|调高|增设|增派|新增|扩充|增配",
)
_VERB = pattern(f"{_LESS}|{_MORE}")
_NEEDLESS = pattern("重复|多头|交叉|不必要|纸质|形式|低效|无效|一般性")
_SYNONYMS = {"例会": "会议", "次数": "频次", "频率": "频次", "时间": "时限", "周期": "时限", "期限": "时限"}
_STEP = r"(?:进一步|适当|逐步|统一|继续|全部|再|均|都|大幅|分步)*"
_BEHIND = pattern(
    rf"(?:将|把|对)?(?P<noun>[一-龥]{{2,14}}?)(?:由[^，。；]{{1,20}}?|从[^，。；]{{1,20}}?|预算|总额|数量)?{_STEP}(?:(?P<less>{_LESS})|(?P<more>{_MORE}))(?:到|至|为|了)?"
    r"(?=[0-9每，。；]|[一二三四五六七八九十百千万两]+[名人次个天元%])"
)
_BEFORE = pattern(
    rf"{_STEP}(?:(?P<less>{_LESS})|(?P<more>{_MORE}))(?:20[0-9]{{2}}年度?)?(?P<noun>[一-龥]{{2,14}})(?=[，。；、]|[0-9])"
)
_PLANNED = pattern("拟|将|计划|下一?步|明年|措施|打算|今后|整改|力争|次年|准备|改进")
_SECTION = pattern("措施|改进|整改|打算|对策|下一?步")
_TROUBLE = pattern("问题|不足|困难|短板|不够|紧张|偏|过|负担|难以")
_DONE = pattern(
    "不再|避免|防止|严禁|不得|停止|导致|造成|由于|因为|受[^，。；]{1,12}影响|已经?(?:由|将|压|减|增)|一般性|非急需|非刚性|其他|腾出|用于"
)
_HEAD = pattern(
    r"^(?:存在|主要|部分|个别|目前|当前|一是|二是|三是|四是|问题|的|是|我[局县镇院校]|全[县局镇]|各[乡镇村]*|因|受|但|且|仍|将|把|对|拟|在|年|逐年|适当|进一步|明)+"
)
_FURTHEST = 1500  # characters between a problem and its measure
_MOST, _OF_MANY, _LONGEST = 40, 2, 24
_KEPT = 4096  # sentences of which it is known what they tell


_LATE = pattern(
    "(?P<what>拨付|支付|审批|办理|报送|兑付|发放|办结|审核|答复|处置|验收)(?:进度)?(?:较为|比较|明显)?(?:不及时|偏慢|较慢|缓慢|滞后|拖延|迟缓)"
)
_LACKING = "(?:较|偏|仍然?|还)*(?:低|不高|不足|不够|淡薄|薄弱|不到位|窄|有限|不广|不强|不深)"
_REMEDIES = tuple(  # what is lacking, and what there must then not be less of
    (pattern(f"(?:{lacking})[一-龥]{{0,4}}{_LACKING}"), pattern(less))
    for lacking, less in (
        ("知晓[率度]|知晓|宣传|认知度|参与[率度]|意识|普及率", "宣传|讲座|宣讲|展板"),
        ("业务能力|能力|素质|业务水平|专业水平", "培训|学习|跟班"),
        ("监管|巡查|检查|抽检|巡护|覆盖面|监测", "抽检|检查|巡查|巡护|监测|批次"),
        ("保洁|环境|卫生", "保洁|清运"),
    )
)


@dataclass(frozen=True, slots=True)
class _Side:
    """What a problem or a measure says of a thing: ``is_more``: too much of it, or that there is to be more."""

    start: int
    end: int
    noun: str
    is_more: bool

    def moved(self, begin: int) -> "_Side":
        """The same where its sentence begins there."""
        return _Side(self.start + begin, self.end + begin, self.noun, self.is_more)


def aggravating(text: str) -> Iterator[Finding]:
    """Measures that take from what there is too little of, or add to what there is too much of."""
    if not _TROUBLE.search(text) or not _PLANNED.search(text):
        return
    problems: list[_Side] = []
    lacking: list[tuple[int, int]] = []  # what is lacking, by its row, and where it is told
    heading = ""
    for start, line in paragraphs(text):
        is_title = is_heading(line) and not line.rstrip().endswith("。")
        heading = line if is_title else heading
        for begin, sentence in _sentences(start, line):
            is_plan = _is_planned(sentence) or (_is_of_measures(heading) and not is_title)
            for measure in _measures(sentence) if (problems or lacking) and is_plan else ():
                told = measure.moved(begin)
                if any(_aggravates(problem, told) for problem in problems[-_MOST:]) or _cuts(lacking, told):
                    yield Finding("query", CONTRARY, quote=text[told.start : told.end], offset=told.start)
                    break
            problems += [each.moved(begin) for each in _problems(sentence)]
            lacking += [(row, begin + end) for row, end in _lacking(sentence)] if not is_plan else []


def _sentences(start: int, line: str) -> Iterator[tuple[int, str]]:
    for sentence in line.split("。"):
        yield start, f"{sentence}。"
        start += len(sentence) + 1


@lru_cache(maxsize=_KEPT)
def _is_planned(sentence: str) -> bool:
    return _PLANNED.search(sentence) is not None


@lru_cache(maxsize=_KEPT)
def _is_of_measures(heading: str) -> bool:
    return _SECTION.search(heading) is not None


@lru_cache(maxsize=_KEPT)
def _problems(sentence: str) -> tuple[_Side, ...]:
    """What there is too little or too much of, by its places in the sentence; what is late takes too much time."""
    found = [_Side(*one.span(), f"{one['what']}时限", True) for one in _LATE.finditer(sentence)]
    for one in _PROBLEM.finditer(sentence):
        noun = _NOUN.search(_HOW.sub("", sentence[max(0, one.start() - _LONGEST) : one.start()], count=1))
        if noun is not None and _class_of(noun[0]) is not None:
            found.append(_Side(*one.span(), _HEAD.sub("", noun[0]), one[0] in _TOO_MUCH))
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def _lacking(sentence: str) -> tuple[tuple[int, int], ...]:
    """What is lacking, by its row, and where in the sentence that ends."""
    found = ((row, look.search(sentence)) for row, (look, _less) in enumerate(_REMEDIES))
    return tuple((row, one.end()) for row, one in found if one is not None)


@lru_cache(maxsize=_KEPT)
def _measures(sentence: str) -> tuple[_Side, ...]:
    """What there is to be more or less of, by its places in the sentence."""
    found: list[_Side] = []
    for look in (_BEHIND, _BEFORE) if _VERB.search(sentence) and not _DONE.search(sentence) else ():
        for one in look.finditer(sentence):
            noun = _HEAD.sub("", one["noun"])
            if _class_of(noun) is not None:
                stop = sentence.find("。", one.end())
                comma = sentence.find("，", one.end())
                end = min(each for each in (stop, comma, len(sentence)) if each >= 0)
                found.append(_Side(one.start(), end, noun, bool(one["more"])))
    return tuple(found)


def _cuts(lacking: list[tuple[int, int]], measure: _Side) -> bool:
    """群众知晓率低 … 减少宣传场次: whether a measure takes from what would make good what is lacking."""
    is_cut = not measure.is_more and not _NEEDLESS.search(measure.noun)
    return is_cut and any(
        _REMEDIES[row][1].search(measure.noun) and measure.start - at <= _FURTHEST for row, at in lacking[-_MOST:]
    )


def _class_of(noun: str) -> int | None:
    return next((place for place, ends in enumerate(_CLASSES) if ends.search(noun)), None)


def _aggravates(problem: _Side, measure: _Side) -> bool:
    """Whether a measure is of the very thing of which there is too much, or too little, and goes on with it."""
    if problem.is_more is not measure.is_more or measure.start - problem.end > _FURTHEST:
        return False
    if _class_of(problem.noun) != _class_of(measure.noun):
        return False
    own, others = _own_pairs(problem.noun), _own_pairs(measure.noun)
    if own and others:
        return bool(own & others)
    is_general = (_class_of(problem.noun) or 0) < _OF_MANY  # money and people are of many things
    return problem.noun == measure.noun if is_general else _last(problem.noun) == _last(measure.noun)


def _last(noun: str) -> str:
    """The last word of a name, one of several that mean the same."""
    return _SYNONYMS.get(noun[-2:], noun[-2:])


def _own_pairs(noun: str) -> set[str]:
    """The words of a name but for what all of its class are called."""
    at = _class_of(noun)
    return set(pairs_of(noun if at is None else _CLASSES[at].sub("", noun)))
