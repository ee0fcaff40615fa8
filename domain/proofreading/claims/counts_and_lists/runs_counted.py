"""Items that are numbered, and how many the words behind them say there are: （一）…（四）…，以上五个环节; 附件共4份.

What is pointed back at right behind the last item of a run is that run, whatever it is called; a verb that every item
begins with is told as often as there are items (一是抓…，二是抓…，“二抓”并举); numbered papers (附件1…附件3) are as
many as the last number says.
"""

from collections.abc import Iterator
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.miscounted import miscounted_in
from domain.proofreading.mentions import Passage

_NUMBER = r"(?P<number>[两二三四五六七八九十]|(?<![0-9.])(?:[2-9]|1[0-9])(?![0-9.]))"
_POINTED = pattern(
    rf"(?:以上|上述|前述|上列|上面|这)(?:的|所[一-龥]{{1,3}}|共)?{_NUMBER}(?:个?方面|大?[项类]|大(?=[一-龥])|个|[份条点步种次处家笔件道关])"
)
_SIGNS = (
    pattern(r"(?<![一-龥第])(?P<number>[一二三四五六七八九十])(?:是|为|要)(?![一二三四五六七八九十否])"),
    pattern(r"(?<![一-龥])第(?P<number>[一二三四五六七八九十])(?:[，、:]|步|条|项)"),
    pattern(r"(?<![一-龥])其(?P<number>[一二三四五六七八九十])[，、:]?"),
    pattern(r"\((?P<number>[一二三四五六七八九十])\)"),
    pattern(r"(?<![0-9])\((?P<number>[0-9]{1,2})\)"),
    pattern(r"(?<![0-9.])(?P<number>[0-9]{1,2})(?:．|[.、](?![0-9]))"),
    pattern(r"(?m)^[ ]*(?P<number>[一二三四五六七八九十])、"),
    pattern(r"(?P<number>[①-⑳])"),
)
_TAKEN_UP_VERB = pattern(rf"“?{_NUMBER}(?P<verb>[一-龥])”?(?:并举|齐[抓下]|联动|并重|共抓|同步|措施|工作法|要求)")
_ITEM = pattern(
    r"(?<![一-龥第])(?P<number>[一二三四五六七八九十])(?:是|要)[ ]?(?P<verb>[一-龥])", begins="一二三四五六七八九十"
)
_PAPERS = pattern(r"(?P<label>附件|附表|附图|表|图)(?P<number>[0-9]{1,2})(?=[、:. ]?[《一-龥])")
_PAPERS_IN_ALL = pattern(
    r"(?P<label>附件|附表|附图|表|图)(?:材料|资料|表格)?(?:共计|一共|总共|合计|共有|共|计|总数为)"
    r"(?P<number>[2-9]|1[0-9]|[两二三四五六七八九十])(?:份|个|张|件|幅|项)"
)
_ASIDE_OF = pattern("其中|每|各")
_OF_ANOTHER = pattern("制度|资金|收入|支出|指标|文件|合同|费用|经费|项目|单位|部门|培训|会议|村|乡|人")
_BACK, _ITEM_LENGTH, _FEWEST = 1500, 120, 2


def runs_counted(passage: Passage) -> Iterator[Claim]:
    """Numbers behind a run of items that are not how many it has."""
    text = passage.folded
    for sentence in passage.saying("以上", "上述", "前述", "上列", "上面", "这"):
        for match in _POINTED.finditer(text, sentence.start, sentence.end):
            yield from _pointed(text, match)
    for match in _TAKEN_UP_VERB.finditer(text):
        yield from _of_one_verb(text, match)
    for sentence in passage.saying("附", "表", "图"):
        for match in _PAPERS_IN_ALL.finditer(text, sentence.start, sentence.end):
            yield from _of_papers(text, match)


def _pointed(text: str, match: Match[str]) -> Iterator[Claim]:
    """Of the runs above, those whose last item ends right where the pointing words begin."""
    told = how_many(match["number"])
    found = [run for each in _SIGNS for run in _runs(text, max(0, match.start() - _BACK), match.start(), each)]
    if any(len(run) == told for run in found):
        return
    last = max(found, key=lambda run: run[-1], default=[])
    between = text[last[-1] : match.start()] if last else ""
    is_right_behind = 0 < len(between) <= _ITEM_LENGTH and _ends_an_item(between)
    other = _OF_ANOTHER.match(text, match.end())
    if other is not None and other[0] not in text[max(0, last[0] - _BACK // 50) if last else 0 : match.start()]:
        return  # 一是…；二是…；三是…。以上两项制度已印发
    if is_right_behind and not _ASIDE_OF.search(text[max(0, match.start() - 4) : match.start()]):
        yield from miscounted_in(match, len(last), is_whole=True)


def _ends_an_item(between: str) -> bool:
    """Whether nothing but the last item stands between its sign and the words that point back."""
    lines = between.strip("\n").split("\n")
    return len(lines) == 1 and lines[0].count("。") <= 1 and (between[-1] in "\n。；，,)" or between.endswith("，"))


def _runs(text: str, begin: int, end: int, sign: Pattern[str]) -> Iterator[list[int]]:
    """Where the signs of one style stand, from each first on, as far as they count on."""
    run: list[int] = []
    for match in sign.finditer(text, begin, end):
        number = _of_sign(match["number"])
        if number == len(run) + 1:
            run.append(match.end())
        elif number == 1:
            if len(run) >= _FEWEST:
                yield run
            run = [match.end()]
    if len(run) >= _FEWEST:
        yield run


def _of_sign(number: str) -> int:
    return ord(number) - ord("①") + 1 if "①" <= number <= "⑳" else how_many(number)


def _of_one_verb(text: str, match: Match[str]) -> Iterator[Claim]:
    """一是抓培训，二是抓检查，三是抓考核，四是抓问责，“五抓”并举."""
    begin = max(0, match.start() - _BACK // 2)
    items = list(_ITEM.finditer(text, begin, match.start()))
    count = 0
    for each in items:
        number = how_many(each["number"])
        count = number if number == count + 1 and each["verb"] == match["verb"] else int(number == 1)
    if count == len(items):
        yield from miscounted_in(match, count, is_whole=True)


def _of_papers(text: str, match: Match[str]) -> Iterator[Claim]:
    """附件1自评表，附件2佐证材料，附件3满意度问卷。附件共4份."""
    count = 0
    for each in _PAPERS.finditer(text, max(0, match.start() - _BACK), match.start()):
        if each["label"] == match["label"]:
            number = int(each["number"])
            count = number if number == count + 1 else count
    yield from miscounted_in(match, count, is_whole=True)
