"""Years that a sentence leaves no room for: compared with the year itself, two years after it, not the last one."""

from collections import Counter
from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs

OTHER, EARLY = "year.other", "year.early"

_YEAR = pattern(r"(20(?<![0-9〔\[（(第—-]..)[0-9]{2})年(?![底末]前|[0-9]{1,2}月(?:[底末]|[0-9]{1,2}日)?前)")
_TOLD = pattern(
    r"(20(?<![由较比自从至与于0-9]..)[0-9]{2})年(?:度|全年|[^，。；：、0-9]{0,16}(?:预算|支出|经费|资金|项目|收入))"
)
_COMPARED = pattern(  # 全年支出1,650万元，较2023年的1,500万元增长10%
    r"(?:(?:较|比)(20[0-9]{2})年(?:度)?的?[0-9][0-9,.]*(?:万|亿)?[元个人户件次亩吨家辆名份]?[^，。；\n0-9]{0,6}"
    r"(?:增|减|上升|下降|提高|降低|多|少|高|低)|与(20[0-9]{2})年(?:度)?的[0-9][0-9,.]*(?:万|亿)?[元个人户件次亩吨家辆名份]?相比)"
)
_TWICE = pattern(r"(?:与|较|比)(20[0-9]{2})年度?(?:同期)?(?:相比|比较|对照)，[^，。；（(\n0-9]{0,12}\1年(?!初|[0-9])")
_NOT_OF_IT = pattern(
    "预算|计划|目标(?!均|已|全部|任务均)|年初|明年|下年|次年|将|拟|预计|规划|任务|上半年|季度|调整前|[0-9]月"
)
_END = pattern(r"(?:截至|截止到?|截止至)(20[0-9]{2})年(?:(?:1[0-2]|[1-9])月(?:[0-9]{1,2}日|[底末])?|年?[底末])")
_TO_COME = pattern("将|计划|预计|规划|到期|合同|工期|质保|有效|目标|分[两三]年|跨年|以后|实施期|建设期|拟")
_HEADING = pattern(
    r"(?:与|同|较|比)?上年度?(?:决算|支出|收入|数)?(?:对照|相比|比较|对比)|(?:与|同)上一?年(?:度)?[^，。；\n]{0,6}(?:对照|相比|比较|对比)"
)
_FIRST = pattern(
    r"\s*(20[0-9]{2})年度?(?:全年|共|总|实际|财政|决算|项目|基本|资金|经费|本级){0,3}(?:支出|收入|决算|拨付|投入|发放|完成|安排|使用)"
)
_HISTORY = pattern("以前|历年|往年|近[两三]年|启动|立项|开始|起|基期")
_DRAWN_UP = pattern(
    r"(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月(?:[0-9]{1,2}日)?(?:定稿|成稿|完稿|编制完成|编制完毕|编写完成)"
)
_DONE_BEFORE = pattern(  # 截至2023年12月31日，2024年度的任务已全部竣工
    r"(?P<date>截至(?P<year>20[0-9]{2})年(?:12月31日|12月底|年?底|末))，[^，。；\n]{0,16}(?P<next>20[0-9]{2})年度?的?"
    r"[^，。；\n]{0,16}已(?:经)?(?:全部|全面|如期|按期|基本)?(?:竣工|完成|完工|实施完毕|验收|投入使用|支付)"
)
_DECEMBER = 12
_LONGEST = 24


def other_years(text: str, own: int | None) -> Iterator[Finding]:
    """``own``: the year that the text reports on; where that is not known, the only one that it names beside."""
    named = Counter(int(match[1]) for match in _YEAR.finditer(text))
    yield from _compared_with_itself(text, own, named)
    yield from _two_years_late(text, own, named)
    yield from _not_the_last(text, own, named)
    yield from _too_soon(text)
    for match in _TWICE.finditer(text):  # 与2022年相比，2022年支出增加20万元
        yield Finding("query", OTHER, quote=match[0], offset=match.start())


def _sole(named: Counter[int], but: int, before: str) -> int | None:
    """The only year that a text names beside one place and tells of before it; None where there is none."""
    rest = [year for year, count in named.items() if count > (year == but)]
    if len(rest) != 1:
        return None
    return rest[0] if any(int(match[1]) == rest[0] for match in _TOLD.finditer(before)) else None


def _compared_with_itself(text: str, own: int | None, named: Counter[int]) -> Iterator[Finding]:
    for match in _COMPARED.finditer(text):
        group = 1 if match[1] else 2
        year = int(match[group])
        begin = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        stop = text.find("。", match.end())
        sentence = text[begin : stop if stop >= 0 else len(text)]
        others = _YEAR.findall(sentence.replace(match[0], ""))  # with its own year there it is compared with that
        if (
            year == (own or _sole(named, year, text[: match.start()]))
            and not others
            and not _NOT_OF_IT.search(sentence)
        ):
            quote = match[0]
            yield Finding(
                "query",
                OTHER,
                quote=quote,
                offset=match.start(),
                replacement=quote.replace(match[group], str(year - 1)),
            )


def _too_soon(text: str) -> Iterator[Finding]:
    """本说明于2024年11月30日定稿 of figures to its end; 截至2023年12月31日 what was to be done in 2024 is done."""
    for match in _DRAWN_UP.finditer(text) if "稿" in text or "编制" in text else ():
        of_all = f"{match['year']}年度决算", f"{match['year']}年12月31日"
        if int(match["month"]) < _DECEMBER and any(each in text for each in of_all):
            yield Finding("query", EARLY, quote=match[0], offset=match.start())
    for match in _DONE_BEFORE.finditer(text) if "截至" in text else ():
        if int(match["next"]) == int(match["year"]) + 1:
            right = match["date"].replace(match["year"], match["next"], 1)
            yield Finding("query", OTHER, quote=match["date"], offset=match.start("date"), replacement=right)


def _two_years_late(text: str, own: int | None, named: Counter[int]) -> Iterator[Finding]:
    """截至2025年12月25日付清, where all else is of 2023: an account is given the year after."""
    for match in _END.finditer(text):
        year = int(match[1])
        of_all = own or _sole(named, year, text[: match.start()])
        begin = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        sentence = text[begin:].split("。", 1)[0]
        if of_all is not None and of_all + 1 < year < of_all + 4 and not _TO_COME.search(sentence):
            right = match[0].replace(match[1], str(of_all))
            yield Finding("query", OTHER, quote=match[0], offset=match.start(), replacement=right)


def _not_the_last(text: str, own: int | None, named: Counter[int]) -> Iterator[Finding]:
    """2021年支出…, right below 与上年对照, in a report on 2023."""
    heading = ""
    for start, line in paragraphs(text):
        if len(line.strip()) <= _LONGEST and "。" not in line:
            heading = line
            continue
        lead = _HEADING.search(line[:_LONGEST]) if "。" in line[:_LONGEST] else None
        place = line.find("。") + 1 if lead else 0
        found = _FIRST.match(line, place) if lead or _HEADING.search(heading) else None
        heading = ""
        if found is None or _HISTORY.search(line):
            continue
        year = int(found[1])
        last = (own or min((each for each in named if each > year), default=year)) - 1
        if last - 3 < year < last and f"{last}" not in line:
            yield Finding("query", OTHER, quote=f"{year}年", offset=start + found.start(1), replacement=f"{last}年")
