"""Words that only the year itself could say (今年, 截至目前), in the account of a year that is over."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_with
from domain.proofreading.years_told.reporting_year import opening_year

NOW = "year.now"
_NOW = pattern(
    r"今年(?!来|[0-9]{1,3}(?:周?岁|，)|满[0-9一-九]|[一二三四五六七八九十]{1,3}(?:周?岁|，))(?:以来|上半年|下半年|年初|年底|[0-9]{1,2}月(?:份)?)?|去年(?:同期|底|年底)?|(?:截至|截止|到)目前(?:为止)?|截止到目前|(?<!每)本月|(?<!按月)(?<!月比对)上月|本季度|[本年]年?(?:初)?至今|下半年将"
)
_SPOKEN = pattern(
    "花[了掉]|给了|一共|买了|来了|东西|着了|咱|大伙|没花|剩了|说说|的钱|弄|掉了"
)  # a note in everyday words
_AGAINST = pattern("[比较]20[0-9]{2}年")  # 比2019年增加，因为今年…: the year told, beside the one that is named
_BEFORE = pattern("20[0-9]{2}年|上年|上一年")
_MORE = pattern("今年[^，。；0-9]{0,8}(?:[多少增减升降比较]|上升|下降|提高|降低)")
_RESULTS = pattern("今年(?!以来)[^，。；0-9]{2,16}[0-9]")
_END_TOLD = pattern("今年年?[末底]")
_WITH_LAST = pattern(
    "(?:20[0-9]{2}年|上年|上一年)[^。；]{0,24}，今年[^，。；0-9]{0,8}(?:[多少增减升降比较]|上升|下降|提高|降低)"
)
_AGAINST_LAST = pattern("20[0-9]{2}年[^。；]{0,30}[0-9][^。；]{0,6}，今年比$")
_EACH_MONTH = pattern("每月|按月|逐月|月月|次月")
_NOW_WORDS = ("今年", "去年", "目前", "本月", "上月", "本季度", "至今", "下半年将")  # without one of these none matches
_SAYS = pattern(
    "[说讲](?:道|起)?，|(?:介绍|告诉|表示|感慨|念叨|回忆)[^，。；]{0,6}[，：]"
)  # somebody is quoted, without marks
_QUOTED = pattern("[“《][^”》\n]{0,60}$")
_LATER = pattern(r"今年是|今年将|今年拟|今年计划|今年起")
_MEANT = pattern("力争|争取|拟|将|计划|打算|下一步|确保")  # before 今年, in its clause: what is to be better than 今年
_MEASURED_BY = pattern(
    "(?:较|比|与|同|超过|高于|在|从|以|参[照考]|对照|按照?|依据|根据)$"
)  # 比今年增加2期, in a sentence of the year to come
_OF_NEXT = pattern("明年|来年|次年|下一?年|下一步|20[0-9]{2}年[^，。；\n]{0,6}(?:计划|拟|将|预计|力争|争取|打算)")
_ACCOUNT = pattern("自评|绩效(?:评价|报告|目标|情况)|整体支出|部门决算|决算(?:情况|公开|说明|报告)")
_OTHER_PAPER = pattern(
    "半年|季度|[0-9一二三四五六七八九十]月份?|整改报告|整改情况|监控|监测|进展|进度|方案|计划|通知|办法|公告|通报|简报|快报|动态|工作要点"
    "|预算(?:公开|编制|草案|安排)|绩效目标(?:申报|批复|表)"
)
_UNDER_WAY = pattern(
    "(?<![0-9])1?[0-9]月?[-—－–~～至到]{1,2}(?:[1-9]|1[01])月|半年|季度|[0-9一二三四五六七八九十]月份|时间进度|序时|年度计划投资"
    "|年度?投资计划|在建|尚未|正在|有序推进|推进中|开工率|进展|年内|力争|预计|预期|(?:今年|本年度?)计划"
)
_YEAR_IS_OVER = pattern(
    "全年(?!计划|预计|目标|任务|预算|拟|将)|(?<![到至前])年[末底]|12月31日|决算|完成[^，。；\n]{0,20}?的?1[0-9][0-9](?:\\.[0-9]+)?%"
)
_TOLD_AS_DONE = pattern(
    "20[0-9]{2}年度?(?:(?!安排|计划|目标|任务|谋划|拟|预算|将|累计)[^。\n]){0,24}?"
    "(?:完成|开展|实现|支出|举办|发放|新增|建成|处理|受理|检查|收入|接待|办理|培训)(?:各项|(?:(?!安排|计划|目标|任务|预算)[^。\n]){0,24}[0-9])"
)
_NEXT_YEAR = pattern("明年|下一?年度?(?:打算|计划|工作)")
_YEAR = pattern(r"(20(?<![0-9]..)[0-9]{2})年(?!.{0,8}(?:印发|发布))")
_NOTE = 2000  # characters of a text that show how it is spoken
_TITLE = 80  # characters
_HEAD = 200  # characters in which a text says what it is
_BY_ITS_NUMBER = pattern("今年(?:[(（]|——)20[0-9]{2}年?")
_OF_THEN = pattern(
    "去年(?:同期)?(?:为|是)?[0-9]|今年(?:定的|的上限|(?:列入)?自评)|合同[^，。；]{0,6}今年"
)  # held against, or still to come
_OWN_YEARS = pattern("今年|去年")
_REACH = 10  # characters
_HEAD_LINES = 3  # a title, who reports, and how the account begins
_SIGN = pattern(r"[ \u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?[ \u3000]*")


def present_words(text: str, year: int | None) -> Iterator[Finding]:
    """今年 and its like; ``year``: that of the report, where the caller knows that the text is one.

    A report on the work of a year, a briefing or a note may be written within it: only a self-assessment or final
    accounts are known to come later, and the account of a year with which the text begins, after which it names no
    other, of which it tells the whole and nothing that is under way.
    """
    is_account = year is not None or _is_account(text)
    if not is_account and not _tells_of_a_whole_year(text):
        return
    is_spoken = len(set(_SPOKEN.findall(text, 0, _NOTE))) > 1
    is_own = is_spoken or _begins_so(text)
    for match in matches_with(_NOW_WORDS, _NOW, text):
        if is_own and match[0] in ("今年", "去年"):
            continue
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        line, at = text[start : end if end >= 0 else len(text)], match.start() - start
        is_news = not is_account and match[0] == "去年" and _begins(line, at)  # the year told of itself
        if not is_news and not _is_meant_so(line, at):
            yield Finding("query", NOW, quote=match[0], offset=match.start())


def _begins_so(text: str) -> bool:
    """Whether an account begins with 今年 for the year it is of, and so goes on: 今年全县使用资金4860万元."""
    place = min((at for at in (text.find("今年", 0, _HEAD), text.find("去年", 0, _HEAD)) if at >= 0), default=-1)
    before = text[: max(0, place)]
    # 自评（2024年度） and below it 今年全县使用资金4860万元
    is_line = before.endswith("\n") and before.count("\n") > 1 and _RESULTS.match(text, place) is not None
    is_own = is_line or not _YEAR.search(before) or len(_OWN_YEARS.findall(text)) > 1
    is_soon = before.count("。") <= is_line and 0 < before.count("\n") < _HEAD_LINES
    is_first = is_own and place >= 0 and is_soon
    return is_first and before[-1:] not in ("与", "较", "比", "同") and not text.startswith("今年以来", place)


def _is_meant_so(line: str, at: int) -> bool:
    """Whether the words are another's, or those of a plan for the time of writing."""
    if _BY_ITS_NUMBER.match(line, at) or _OF_THEN.search(line[max(0, at - _REACH) : at + _REACH]):
        return True
    clause = line[max(line.rfind(each, 0, at) for each in "，。；：") + 1 : at]
    quoted = _QUOTED.search(line[max(0, at - 60) : at])
    begin = max(line.rfind(each, 0, at) for each in "。；") + 1
    is_monthly = line.startswith(("本月", "上月"), at) and _EACH_MONTH.search(line, begin, at)
    if line.startswith("今年", at) and (_AGAINST.search(line, begin, at) or _is_set_against(line, begin, at)):
        return True
    if _END_TOLD.match(line, at) and _YEAR.search(line, begin, at):
        return True  # 约定2025年3月付款，今年末形成结余
    if line.startswith("今年", at) and _WITH_LAST.search(line[:begin]):
        return True  # 上年为128名，今年增长15.79%。今年新增的24名
    if line.startswith("去年", at) and line[begin:at].endswith("，今年比") and _AGAINST_LAST.search(line, begin, at):
        return True  # 2023年支出53.9万元，今年比去年少4.3万元
    if is_monthly or quoted or _SAYS.search(line, begin, at) or _LATER.match(line, at) or _MEANT.search(clause):
        return True
    if not line.startswith("今年", at) or not _MEASURED_BY.search(clause):
        return False
    sentence = line[max(line.rfind(each, 0, at) for each in "。；") + 1 :].split("。")[0]
    return bool(_OF_NEXT.search(sentence))


def _is_set_against(line: str, begin: int, at: int) -> bool:
    """Whether 今年 is told by what it is compared with: 2023年收入3052.18万元，今年多出234.29万元."""
    return line[at - 1 : at] == "，" and bool(_BEFORE.search(line, begin, at) and _MORE.match(line, at))


def _begins(line: str, at: int) -> bool:
    return not line[:at].strip(" \u3000") or line[at - 1] == "。"


def _is_account(text: str) -> bool:
    """Whether a text says of itself that it assesses a year, or closes its accounts."""
    head = text.lstrip()[:_HEAD]
    is_answer = "整改报告" in head[:_TITLE]  # which may have two lines of title
    return bool(_ACCOUNT.search(head)) and not is_answer and not _OTHER_PAPER.search(_title(head))


def _tells_of_a_whole_year(text: str) -> bool:
    head = text.lstrip()[:_HEAD]
    begun = _SIGN.sub("", head, count=1)
    year = opening_year(text) if begun.startswith("20") and "。" in begun.split("\n")[0] else None
    named = (int(match[1]) for match in _YEAR.finditer(text))
    is_last = year is not None and max(named, default=year) <= year and not _NEXT_YEAR.search(text)
    is_done = _TOLD_AS_DONE.match(begun) or _YEAR_IS_OVER.search(text)
    return is_last and bool(is_done) and not _UNDER_WAY.search(text)


def _title(head: str) -> str:
    """The first line, where it is one: its last words say what kind of paper it is."""
    first = head.split("\n")[0]
    return "" if "。" in first or "，" in first else first
