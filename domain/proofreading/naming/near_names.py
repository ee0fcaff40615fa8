"""Firms, papers, projects and short forms whose name stands once with a word more or less, where one can be meant."""

from collections.abc import Iterator
from itertools import combinations, islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.endings import ending_with

NAME = "write.name"
_FORM = pattern("有限责任公司|股份有限公司|有限公司|事务所|合作社|研究院|设计院")
_STEM = pattern(r"[\u4e00-\u9fff]{4,20}$")
_TRADES = (
    "建设建筑工程水利水电水务交通城市城镇农业林业旅游文化环保环境科技信息数据软件网络电力能源教育医疗健康物业物流商贸贸易投资发展"
    "实业产业开发资产资源粮食供销农村乡村园林市政公路桥梁测绘规划勘察会计税务律师评估咨询种植养殖蔬菜水果茶叶食品"
)
_TRADE_WORDS = frozenset(_TRADES[at : at + 2] for at in range(0, len(_TRADES), 2))
_NO_BRAND = pattern("[省市县区州镇乡村国由为在对经和与及的]|集团|中国|湖南|公司")
_OF_ANOTHER = pattern("集团|控股|[第分子省市县区]|[一二三四五六七八九十东西南北]|监理|劳务|置业|租赁|设计|检测|投资")
_SHORT_FORM = pattern(r"(?:简称|统称)(?:为|作)?[“‘]?([\u4e00-\u9fff]{4,10})[”’]?(?=[\uff09)，。；])")
_UNIT = pattern("(?:局|中心|社|站|所|队|院|公司|办|委|会|馆|段)$")
_TITLED = pattern(r"[《“]([\u4e00-\u9fff（）]{5,30})[》”]")
_SOFT = frozenset(("暂行", "试行", "（试行）", "（暂行）", "使用", "工作", "相关", "有关"))
_NARROWS = pattern("[新老旧原大小省市县区镇乡村级东西南北上下中前后初高一二三四五六七八九十0-9]")
_CHANGED = pattern("修订|废止|修改|原《|取代|代替|同时施行|升级|合并|更名|[不无]含|区别")
_PROJECT = pattern(r"“([\u4e00-\u9fff]{4,16})”(?=项目|工程|行动|专项)")
_CALLED = pattern("”?(?:项目|工程|行动|专项)")
_OFFICE = pattern("(?:中心|研究所|监测站|管理站|服务站|推广站|管理所|研究院)(?!支行|项目|工程)")
_PLACE = pattern("[省市县区州镇乡]")
_LONG_OFFICE, _PLACE_NAME, _OFFICE_END = 5, 3, 4  # characters behind a place that name an office; the place; the end
_MOST, _HEAD, _AROUND = 300, 200, 30
_FEWEST_BEFORE, _MOST_BEFORE = 3, 24  # characters of an office's name before its end
_LONGEST_PART = 4  # characters by which the name of a firm is longer
_LONG_TITLE, _LONG_NAME = 8, 5


def near_names(text: str) -> Iterator[Finding]:
    """The rarer of two names of which one has a word more, or the shorter: a word is sooner left out than put in."""
    yield from _firms(text)
    yield from _titles(text)
    yield from _offices(text)
    if "称" in text:
        yield from _short_forms(text)
    yield from _own_project(text)


def _firms(text: str) -> Iterator[Finding]:
    """天工水利建设有限公司 for 天工建设有限公司: what makes the name a firm's own stands before the part put in."""
    by_end: dict[str, list[str]] = {}
    for match in islice(_FORM.finditer(text), _MOST):
        stem = _STEM.search(text[max(0, match.start() - 20) : match.start()])
        alike = by_end.setdefault(stem[0][-2:] + match[0], []) if stem else []
        if stem and stem[0] not in alike:
            alike.append(stem[0])
    told: set[str] = set()
    for end, stems in by_end.items():
        for one, other in combinations(stems[:20], 2):
            for short, long in ((one, other), (other, one)):
                names = _with_part(short, long)
                if names is not None:
                    plain, fuller = names[0] + end[2:], names[1] + end[2:]
                    yield from _told(text, plain, fuller, told)


def _with_part(short: str, long: str) -> tuple[str, str] | None:
    """Both names from where the brand begins, the second with a part more; None where they are not one so."""
    tail = 0
    while tail < min(len(short), len(long)) and short[-tail - 1] == long[-tail - 1]:
        tail += 1
    for same in range(tail, 1, -1):
        before = short[: len(short) - same]
        brand = before[-2:]
        if len(brand) < 2 or brand in _TRADE_WORDS or _NO_BRAND.search(brand):
            continue
        for size in range(1, _LONGEST_PART + 1):
            part = long[len(long) - same - size : len(long) - same]
            if long[: len(long) - same - size].endswith(brand) and not _OF_ANOTHER.search(part):
                return brand + short[len(short) - same :], brand + part + long[len(long) - same :]
    return None


def _offices(text: str) -> Iterator[Finding]:
    """省创新服务中心 for 省科技创新服务中心: behind the place that both are of, a word of two characters less."""
    named: dict[str, list[str]] = {}
    for start, match in islice(ending_with(_OFFICE, _FEWEST_BEFORE, _MOST_BEFORE, text), _MOST):
        words = text[start : match.end()]
        for place in _PLACE.finditer(words):
            end = words[place.end() :]
            if len(end) >= _LONG_OFFICE:
                names = named.setdefault(words[max(0, place.end() - _PLACE_NAME) : place.end()], [])
                names += [end] if end not in names else []
    told: set[str] = set()
    for place_name, ends in named.items():
        for short in ends:
            longer = [each for each in ends if 0 < _longer_by(short, each) <= _LONGEST_PART]
            if len(longer) == 1:  # 农业技术推广站 beside 林业技术推广站: both are meant
                yield from _told(text, place_name + short, place_name + longer[0], told, "，。；\n")


def _longer_by(short: str, long: str) -> int:
    """How many characters one name has more, all in one place before its last four; 0 where that is not so."""
    more = len(long) - len(short)
    for at in range(len(short) - _OFFICE_END + 1) if more > 0 else ():
        if long.startswith(short[:at]) and long.endswith(short[at:]):
            return 0 if _NARROWS.search(long[at : at + more]) else more
    return 0


def _titles(text: str) -> Iterator[Finding]:
    """《乡村公益岗位管理办法》 for 《乡村公益性岗位管理办法》: a character more, or words such as 暂行."""
    named = list(dict.fromkeys(match[1] for match in islice(_TITLED.finditer(text), _MOST)))
    told: set[str] = set()
    by_shape: dict[str, list[tuple[str, str]]] = {}
    for name in named:
        for at in range(2, len(name) - 1):
            by_shape.setdefault(name[:at] + name[at + 1 :], []).append((name, name[at]))
        for part in _parts(name):
            by_shape.setdefault(name.replace(part, "", 1), []).append((name, part))
    for short in named:
        for long, part in by_shape.get(short, ()):
            is_title = f"《{long}》" in text
            is_long = len(short) >= (_LONG_TITLE if is_title else _LONG_NAME)
            if is_long and not _NARROWS.search(part) and (f"《{short}》" in text) == is_title:
                yield from _told(text, short, long, told)


def _parts(name: str) -> Iterator[str]:
    yield from (part for part in _SOFT if part in name)


def _told(text: str, short: str, long: str, told: set[str], marks: str = "。；\n") -> Iterator[Finding]:
    """One of two names, unless both are meant: side by side, told of a change, or each named again."""
    first, second = text.find(short), text.find(long)
    counts = {name: text.count(name) for name in (short, long)}
    if min(counts.values()) > 1 or first < 0 or second < 0:
        return
    begin, end = min(first, second), max(first, second)
    if not any(mark in text[begin:end] for mark in marks) or f"称{short}" in text or f"称“{short}" in text:
        return
    if any(_CHANGED.search(text, max(0, at - _AROUND), at + _AROUND) for at in (first, second)):
        return
    rare, usual = sorted((short, long), key=lambda each: counts[each])  # of two as frequent the short one
    if rare not in told:
        told.add(rare)
        yield Finding("query", NAME, quote=rare, offset=text.find(rare), replacement=usual)


def _short_forms(text: str) -> Iterator[Finding]:
    """县供销社 where 县供销联社 was agreed: a character less, or one more, than was set."""
    for match in islice(_SHORT_FORM.finditer(text), _MOST):
        agreed = match[1]
        if not _UNIT.search(agreed):
            continue
        full = text[max(0, match.start() - 40) : match.start()].split("。")[-1]
        for words in _other_forms(agreed, text):
            at = text.find(words)
            if words not in full and not _CHANGED.search(text, max(0, at - _AROUND), at + _AROUND):
                yield Finding("query", NAME, quote=words, offset=at, replacement=agreed)


def _other_forms(agreed: str, text: str) -> Iterator[str]:
    size = len(agreed)
    for at in range(1, size - 1):
        for drop in (1, 2):
            words = agreed[:at] + agreed[at + drop :]
            if at + drop < size and len(words) >= (4 if drop == 1 else 5) and words in text and "中医院" not in words:
                yield words
    for at in range(2, size - 1):
        begin, end = agreed[:at], agreed[at:]
        place = text.find(begin)
        while place >= 0:
            behind = place + at
            between = text[behind : behind + 1]
            if "\u4e00" <= between <= "\u9fff" and text.startswith(end, behind + 1) and between != end[0]:
                yield begin + between + end
                break
            place = text.find(begin, place + 1)


def _own_project(text: str) -> Iterator[Finding]:
    """稻虾共生示范项目 in a report on “稻虾共作示范”项目: the name of the title with a character replaced inside."""
    title = _PROJECT.search(text.split("\n", 1)[0][:_HEAD])
    if title is None:
        return
    own, told = title[1], set[str]()
    for at in range(1, len(own) - 2 + (len(own) > 4)):
        begin, end = own[:at], own[at + 1 :]
        place = text.find(begin, title.end())
        while place >= 0:
            words = text[place : place + len(own)]
            is_other = words[at : at + 1] != own[at] and words[at + 1 :] == end and len(words) == len(own)
            if is_other and words not in told and _CALLED.match(text, place + len(own)):
                told.add(words)
                yield Finding("query", NAME, quote=words, offset=place, replacement=own)
            place = text.find(begin, place + 1)
