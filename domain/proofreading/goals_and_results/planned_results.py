"""What is planned told as reached: 2024年将新建自动站8个，已使站网密度达到…; 年底前建成书屋3个 among what was done.

What follows from a deed that is still to come has not come about; what was there before (目前已达90%，拟再增…) may be
told. Among results a day by which something is to be done is the goal again, unless what came of it stands beside it.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses
from domain.proofreading.goals_and_results.goals import AIM
from domain.proofreading.goals_and_results.zones import Zone, items

_PLAN = pattern(
    "^[^，。；：]{0,12}?(?:(?:20[0-9]{2}年|明年|来年|次年|下一?年度?|[今本]年底前)[^，。；]{0,4}?(?:将(?!军)|拟|计划|打算|要)|将(?=新[增建]|建[设成]|培[训养]|改造|安[排装]|开[通展]|培育|购置|有[0-9])"
    "|(?<![原按照])(?:拟|计划)(?=20[0-9]{2}年|新[增建]|建[设成]|培[训养]|改造|安[排装]|开[通展]|购置|布设))[^，。；：]*[0-9]"
)
_REACHED = pattern(
    "(?:率|度|比例|比重|覆盖面|水平|密度|面积)[^，。；]{0,6}?(?:已(?:经)?|因此)[^，。；]{0,3}?(?:达|提[高升]|升|降|超过|增[至加到])"
    "|^(?:目前|现)?[^，。；]{0,8}?已(?:经)?(?:使|让|实现(?!投资)|带动|全面解决|有效解决|彻底解决)|^使[^，。；]{2,20}(?:达到|提[高升]到|降到|升到|增加到)了"
    "|已(?:经)?(?:基本|完全|有效)?(?:满足|缓解|消除)[^，。；]{2,}|已(?:经)?得到(?:了)?(?:有效|明显|较大|根本|初步)?(?:缓解|改善|解决|提[高升]|增强)|(?:目前|现)已(?:经)?[^，。；]{0,8}?率[^，。；]{0,3}?(?:达|提[高升]|升|降)"
)
_ANSWERED = pattern(
    "实际|原(?:定|计划|有)|在此基础|基础上|已(?:完成|开工|签|征集|落实|确定|立项|招标|下达|到位|有[0-9])|设计|选址|其中|累计|截至|上年|去年"
)
_BY_DAY = pattern(
    "^(?:[^，。；：0-9]{0,10}?(?:应|须|需|要求|计划|拟|力争|争取|预计)[于在]?)?(?:20[0-9]{2}年|当年|年内|[今本]年)?(?:[0-9]{1,2}月[底末份]?(?:[0-9]{1,2}日)?|年底|季度[末底])(?:以)?前[^，。；0-9]{0,4}"
    "(?:完成|建[成档设]|新建|改造|发放|出具|培训|安装|开展|举办|办结|修[建复]|采购|投入使用|验收|建立|配齐|印发|清理|整治|救助|补植)[^，。；]*[0-9][^，。；]*[。；]?$"
)
_TOLD = pattern(
    "实际|已|了|结果|完成率|超|如期|按期|按时|提前|剩余|其余|余下|未|推迟|延期|因|由于|时限|明年|次年|下一?步"
)
_A_PLAN, _DIGIT = pattern("[将拟要]|计划|打算"), pattern("[0-9０-９]")  # no plan, and no day, is told without
_MOST, _LONGEST = 300, 200


def planned_results(text: str) -> Iterator[Finding]:
    """Clauses of plans that are told as over, from a plan to what it is said to have brought about."""
    told = 0
    for item in items(text):
        may_plan = _A_PLAN.search(item.words) is not None
        may_be_due = item.zone is Zone.RESULTS and "前" in item.words
        if len(item.words) > _LONGEST or not (may_plan or may_be_due) or not _DIGIT.search(item.words):
            continue
        row = tuple(clauses(text, item.start, item.start + len(item.words)))
        for start, end in (*_come_about(row), *_by_day(row, item.zone)):
            yield Finding("query", AIM, quote=text[start:end], offset=start)
            told += 1
        if told > _MOST:
            return


def _come_about(row: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    for place, each in islice(enumerate(row), _MOST):
        if not _PLAN.match(each.words) or _ANSWERED.search(each.words):
            continue
        for behind in row[place + 1 : place + 3]:
            if _ANSWERED.search(behind.words) or _PLAN.match(behind.words):
                break
            if _REACHED.search(behind.words):
                yield each.start, behind.end
                return


def _by_day(row: tuple[Clause, ...], zone: Zone) -> Iterator[tuple[int, int]]:
    if zone is not Zone.RESULTS or any(_TOLD.search(each.words) for each in row):
        return
    yield from ((each.start, each.end) for each in row if len(row) <= 2 and _BY_DAY.match(each.words))
