"""Words, clauses and sentences that a slip of the hand wrote twice, next to each other or further on."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import eq

from msgspec import Struct
from msgspec.structs import replace

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.once_a_line import once_a_line
from domain.proofreading.paragraphs import paragraphs

DOUBLE = "write.double"
_WORD = pattern(
    r"(万元|亿元|资金|我局|我单位|本单位|进行|开展|以及|根据(?!根据地)|按照|进一步|加强|提高|完成|全年|其中|绩效|完善|推进|通过|关于|由于|实现|同时|主要|%|％)\1"
    r"|(?:(?<![目标似])|(?<=[项题科账节条栏数]目))的的(?![确士])|(?<![不除为罢])了了(?!解|不起|然)|(?<![公])共共"
    r"|(?<=[不皆亦])可可(?![西粉豆])|由由|(?<![一-龥]早)已已|均均|未未|也也|仍仍|(?<=达)到到|(?<!一)对对(?!联|新[人婚郎娘])|这这|那那|(?<![上中少大])将将(?!来|军|士)|并并(?!购|网|联|发|存)|(?<![参给赋授付])与与|按按(?!计)|向向|至至|使使(?!用)|让让|或或|因因|但但|则则|须须|和和(?![美睦谐平])|及及(?![时早格])|从从(?![严快业事众])|于于|被被|(?<![一大每])把把(?![关脉])"
    r"|(?<![可足难])以以(?![奖工旧丰租案外前后上下内往来至及])|为为(?![民人农此])|是是(?![非否])|(?<![存实])在在(?![编职建册岗线外场库途]|校(?!务|园|内))"
    r"|(?<=[0-9])(个|户|人|次|亩|日|月|件|吨|元|处|公里|平方米|座|所|台|辆|套|栋|笔|份|册|盏|株|棵|间|米|本|场|期|批|条|名|项|家|篇|幅|块|片|张|种|班|桶|袋|箱|只|头|羽|孔|口|眼)\2(?![均谈有额])|(?<=[日底末])(?:前前|止止)|(?<=年)度度"
    r"|(?<=[万亿千])元元|(?<=以)来来(?![自往])|(?<![所没具拥])有有(?=[0-9一二三四五六七八九])"
    r"|每(年|月|日|天|周|季度)每\3"
    r"|(?P<word>(?!(.)\5|(?![统单唯同]一).[一每各逐越]|.着|[很最极老较好]|根据根据地|部门|项目|单位|工程|机关|学校|企业|人员|财政|一|研究|讨论|考虑|商量|学习|.?每|逐|越|多|大大|认认)[\u4e00-\u9fff]{2})(?P=word)(?![长口团]|军委)"
    r"|(?P<once>一次性|一站式|一体化|一揽子)(?P=once)"
)
_DOUBLED = pattern(r"(?=([\u4e00-\u9fff%％]{1,4})\1)")  # so begins whatever stands twice
_PHRASE = pattern(r"(?=[^每逐越一又])(?!(.)\1)([\u4e00-\u9fff][^\s，。；、：！？（）()“”《》|]{2,39}?)\2")
_TITLE_TWICE = pattern(r"(《[^《》\n]{2,30}》)\1")
_ITEM = pattern(r"(?:^|(?<=[，。；、：]))([\u4e00-\u9fff]{3,12})、\1(?=[和与及等])")
_CLAUSE = pattern(r"[^，。；、：！？\n]+")
_ENDS, _LONG_ENDS = pattern("[，。；、：！？]"), pattern("[，。；：！？]")
_TURN = pattern(r"^[一二三四五六七八九十]是(?=.{4})")
_LONG_CLAUSE = pattern(r"[^，。；：！？\n]+")  # with its own 、
_LEAST_CLAUSE = 3
_LEAST_LISTED = 4  # beside 、, where items may end alike: 中央财政资金、财政资金
_NOT = "不没未无非"
_ALIKE_IN_TURN = pattern(r"分别|依次|均为|各为|评为|等级")  # 分别为优秀、基本满意、基本满意
_SENTENCE = pattern(r"[^。！？\n]+")
_LEAST_SENTENCE = 12
_LEAST_AFAR = 22  # characters of a sentence that stands again in another paragraph
_NOTHING_TO_TELL = pattern(r"^(?:\S{0,20}(?:无|没有|未|不涉及|不存在|不适用))")
_KEPT = 4096  # sentences of which it is known how they begin
_SIGN = pattern(r"^[\s（(]*[0-9一二三四五六七八九十]{1,3}[）).．、]\s*")


def doubles(text: str) -> Iterator[Finding]:
    """What stands twice: 万元万元, 优先聘用优先聘用, 不及时，不及时, a sentence or a paragraph once more."""
    for start, line in paragraphs(text):
        yield from _side_by_side(start, line)
    yield from _sentences(text)


@once_a_line
def _side_by_side(start: int, line: str) -> Iterator[Finding]:
    """Words, and clauses, that stand twice next to each other."""
    taken = 0
    for match in _PHRASE.finditer(line):
        taken = match.end()
        yield _finding(start + match.start(), match[0], match[2])
    for match in _TITLE_TWICE.finditer(line) if "》《" in line else ():
        yield _finding(start + match.start(), match[0], match[1])
    for match in _words(line):
        if _is_paired(line, match.start(), match.end()):
            continue
        if taken <= match.start() or not _PHRASE.search(line[match.start() : match.end()]):
            yield _finding(start + match.start(), match[0], match[0][: len(match[0]) // 2])
    if _may_repeat(_ENDS.split(line)):
        yield from _clauses(start, line, _CLAUSE)
    if "、" not in line:
        return
    if _may_repeat(_LONG_ENDS.split(line)):
        yield from (each for each in _clauses(start, line, _LONG_CLAUSE) if "、" in (each.replacement or ""))
    for match in _ITEM.finditer(line):
        yield _finding(start + match.start(), match[0], match[1])


def _words(line: str) -> Iterator[re.Match[str]]:
    """What ``_WORD`` matches in a line, looked for only where characters stand twice."""
    end = 0
    for twice in _DOUBLED.finditer(line):
        match = _WORD.match(line, twice.start()) if twice.start() >= end else None
        if match is not None:
            end = match.end()
            yield match


def _is_paired(line: str, start: int, end: int) -> bool:
    """Whether a doubled character is half of four: 暖暖和和."""
    if end - start != 2:
        return False
    before, after = line[max(0, start - 2) : start], line[end : end + 2]
    return any(len(each) == 2 and each[0] == each[1] and each[0] >= "\u4e00" for each in (before, after))


def _may_repeat(clauses: Sequence[str]) -> bool:
    """Whether any clause ends with the characters that the one before it ends with: without that none says it again."""
    ends = [each.rstrip()[-_LEAST_CLAUSE:] for each in clauses if each]
    return any(map(eq, ends, ends[1:]))


def _clauses(start: int, line: str, shape: re.Pattern[str]) -> Iterator[Finding]:
    """A clause that merely says again how the one before it ended: 动态管理不及时，不及时."""
    before: tuple[int, str] | None = None
    for match in shape.finditer(line):
        words = match[0].strip()
        words = _TURN.sub("", words) if words[1:2] == "是" else words
        if before is not None and before[1].endswith(words) and _repeats(line, before[1], words, match.start()):
            begin = match.start() - 1 - len(words)
            quote = line[begin : match.end()].rstrip()
            yield _finding(start + begin, quote, words if words == match[0].strip() else None)
        before = match.start(), words


def _repeats(line: str, before: str, words: str, at: int) -> bool:
    mark = line[at - 1]
    least = _LEAST_LISTED if mark == "、" else _LEAST_CLAUSE
    if len(words) < least or mark in "：！？" or not "\u4e00" <= words[0] <= "\u9fff":
        return False
    rest = before[: len(before) - len(words)]
    if line[at - 1 - len(words) : at - 1] != words or (rest and rest[-1] in _NOT):
        return False
    if mark == "、" and rest and len(words) < _LEAST_LISTED + 2:
        return False
    if mark == "。" and line[at + len(words) : at + len(words) + 1] in (("，", "、") if rest else ("、",)):
        return False  # 要继续解放思想。解放思想，…: taken up again
    return not _ALIKE_IN_TURN.search(line, max(0, at - 40 - len(words)), at)


def _sentences(text: str) -> Iterator[Finding]:
    """Sentences that their paragraph has already, or long ones that another has; those that follow each other, as in a
    paragraph copied whole, are one finding, a short one (（三）节目更新慢。) beside a long one with it.
    """
    seen: dict[str, int] = {}
    for number, (start, line) in enumerate(paragraphs(text)):
        last, run = "", _Run()
        for match in _SENTENCE.finditer(line):
            words = _without_number(match[0].strip())
            least = _LEAST_SENTENCE if seen.get(words) == number else _LEAST_AFAR
            is_known = words in seen and match.end() < len(line) and not _tells_nothing(words)
            is_longer = "，" in last and words.startswith(last + "，")  # a sentence, then with more
            seen.setdefault(words, number)
            for part in words.split("；") if "；" in words else ():
                seen.setdefault(part, number)
            at = start + match.start() + match[0].index(words)
            if is_longer:
                yield Finding("query", DOUBLE, quote=last, offset=at)
            if is_known and not is_longer and not last.endswith(words):  # else told as a clause
                begin = start + match.start() + len(match[0]) - len(match[0].lstrip())
                run = run.grown(begin, at, at + len(words), is_long=len(words) >= least)
            elif run.count:
                yield from run.told(text)
                run = _Run()
            last = words
        yield from run.told(text)


@lru_cache(maxsize=_KEPT)
def _without_number(sentence: str) -> str:
    return _TURN.sub("", _SIGN.sub("", sentence))


@lru_cache(maxsize=_KEPT)
def _tells_nothing(sentence: str) -> bool:
    return _NOTHING_TO_TELL.match(sentence) is not None


class _Run(Struct, frozen=True, gc=False):
    """Sentences side by side that stand elsewhere already: where the first begins, with its number and without, and
    where the last ends.
    """

    first: int = 0
    start: int = 0
    end: int = 0
    count: int = 0
    is_long: bool = False

    def grown(self, first: int, start: int, end: int, *, is_long: bool) -> "_Run":
        """With one sentence more."""
        if not self.count:
            return _Run(first, start, end, 1, is_long)
        return replace(self, end=end, count=self.count + 1, is_long=self.is_long or is_long)

    def told(self, text: str) -> Iterator[Finding]:
        """The finding, if any of the sentences is long enough."""
        if self.is_long:
            start = self.first if self.count > 1 else self.start
            yield Finding("query", DOUBLE, quote=text[start : self.end], offset=start)


def _finding(offset: int, quote: str, replacement: str | None) -> Finding:
    return Finding("error", DOUBLE, quote=quote, offset=offset, replacement=replacement)
