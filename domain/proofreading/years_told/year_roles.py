"""The years that a text names, each with the role that it plays in its sentence.

A year is told of (2022年支出60万元), compared with (较2022年), gone by (2022年立项), to come (2022年将…), a paper's
(《2022年…通知》), up to which is counted (截至2022年), or an end of a span. What it governs says which.
"""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import islice
from re import Match

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.paragraphs import is_heading, paragraphs

_DATE = pattern(
    r"(?P<year>20(?<![0-9〔\[（(第《“]..)[0-9]{2})年(?:度(?!以来)|(?:(?P<month>1[0-2]|[1-9])月份?(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?)"
    r"|年?[底末初]|[上下]半年|第?[一二三四1-4]季度|全年|[春夏秋冬]季?(?:学期)?|汛期|[暑寒]假?期?间?)?"
)
_LEAD = pattern(
    r"^[ \u3000\t]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[①-⑳]|[一二三四五六]是)?[ \u3000]*"
    r"(?:[^，。；：0-9]{1,14}[。：]|[^，。；：0-9]{2,8}[方]面，)?(?:综上(?:所述)?|总的?(?:来)?看|总体(?:来)?看|综合来看|其中|从资金看)?，?"
    r"(?P<subject>[^，。；：0-9]{0,14})$"
)
_COMPARED = pattern("(?:[较比与和同由从及以据]|年、|相对于|高于|低于|超过|不低于|按照?|根据|依据|执行|沿用|参照)$")
_NEXT = pattern("下一?步|下阶段|打算|措施|建议|今后|往后|改进|展望|下一?年")
_SUMMED_UP = pattern("[ \u3000]*(?:综上|总的|总体|综合(?:来看|评价))")
_UNTIL = pattern("(?:截[至止]到?|基准日[为是：]?|时点[为是：]?)$")
_AT_END = pattern("年(?:12月(?:31日|[底末])|年?[底末])")
_IN_BRACKETS = pattern("[（(]20[0-9]{2}年度?[^，。；0-9]{0,2}[）)0-9]")
_SPAN = pattern(r"年?度?[ ]?(?:[-—－–~～至到、和及与]{1,2})[ ]?(?:20[0-9]{2}|今|上年|本年)|度?[（(]")
_BALANCE = pattern(
    "[^，。；]{0,12}(?:结转|结余|滚存|余额|遗留|未完|跨年|续建|欠)|年?初(?!部门预算|预算|安排|批复|下达)"
)
_GONE_BY = pattern(
    "成立|启动|立项|批复|获批|批准|出台|印发|发布|改革|合并|划转|更名|荣获|获评|评为|授予|开始|首次|建成|投入使用|投用|投产|开工|竣工|完工|验收"
    "|签订|交付|报废|设立|创建|挂牌|组建|制定|修订|起(?![数草])|以来|普查|调查|背景|为例|基[数期]|列入|纳入|确定|入选|迁|搬|退|移交|接管|申报|试点|实施方案"
    "|采购(?!预算|金额|支出|经费)|购[入买]|购置(?!费|支出|经费|补贴|资金|预算)|尾款|质保金|缓交|应[付收缴]|补[发缴]|追回|收回|原|曾|前期|办法|规定|口径|版|学年|年级|标准(?=[^，。；]{0,6}(?:为|是|执行))"
)
_TO_COME = pattern(
    "将(?!军)|拟|计划(?!资金)|打算|力争|争取|预计|预期|预算(?:草案|编制)|要(?!求|点|件)|目标(?!任务|[^，。；]{0,6}(?:完成|实现))"
)
_ANOTHER = pattern(
    "上年(?!结转)|去年|前年|同比|相比|[较比](?!例|重|率|赛|选|武|好|高|强|大|为|快)|往年|历年|以前|以来|规划|明年|次年|下年|连续|[近前][两二三]年|[两三]年|延续|跨年|追溯|清算|滞后|推迟"
    "|审计|巡[察视]|整改|反馈|督查|检查组|指出|发现|评价结果|当时|此前|上一?[年期](?!结转)|预告|提前下达"
)
_BESIDE = pattern(
    "[较比与同](?:(?:年初|调整后?|全年)?(?:预算|目标|计划)(?:数|值)?|上年(?:度|同期|末)?|去年(?:同期)?)|[较比][^，。；上去往]{0,8}?(?:下达|要求|规定|核定|既定|目标|指标)|同比|上年同期"
)
_RESULT = pattern(
    r"(?:预算|安排|下达|拨付|到位|支出|收入|支付|投入|补助|资金|经费)[^，。；]{0,16}?[0-9][0-9.,]*[ ]?(?:万|亿)?元"
    r"|(?:完成|开展|培训|检查|发放|新增|实现|举办|办理|实施|受理|处理|接待|救助|服务|巡查|抽检|抽查|维修|改造|清理|化解|调解|解决|组织|收治|诊疗|接种|招录|招聘|安置|资助|慰问|走访|征收|入库|上缴|帮扶|排查|处置|查处|立案|结案|审核|评审|审结|接访|配送|印制|采集|更新|养护|建设|新建|管护|营造)[^，。；]{0,14}?[0-9]"
    r"|(?:实有|在职|在编|在册|在校)[^，。；]{0,10}[0-9]"
)
_VERDICT = pattern(
    "(?:未|没有|无)(?:发生|出现|一|人|重大|安全|较大|因|[^，。；]{0,16}(?:收入|支出|安排|预算|拨款|事故|投诉))|零(?:事故|发生|投诉|上访)|自评得分|综合得分|评价得分|自评等级|执行率为?[0-9]|完成率为?[0-9]"
    "|运行(?:平稳|良好|正常)|(?:全部|均|全面|圆满|如期)[^，。；]{0,4}(?:完成|实现|达成)|(?:完成|实现)(?:情况)?(?:良好|较好)|(?:目标|任务)[^，。；]{0,6}(?:基本|已)(?:完成|实现)"
)
_MOST, _REACH = 400, 200  # years of a line, characters of a sentence


class YearRole(Enum):
    """What a year is named for."""

    TOLD = auto()  # 2023年支出60万元
    COMPARED = auto()  # the same, and compared with another year
    CLOSED = auto()  # 截至2023年12月31日
    BASE = auto()  # 较2022年增加
    COMING = auto()  # 打算：2024年更新设备6台
    OTHER = auto()


class NamedYear(Struct, frozen=True, gc=False):
    """A year or date; places in characters of the whole text.

    ``line``: its paragraph's number, ``opening`` how that begins; ``lead``, ``name`` and ``behind``: its sentence.
    """

    year: int
    start: int
    end: int
    line: int
    role: YearRole
    section: str
    lead: str
    behind: str
    name: str
    opening: str
    is_date: bool


@lru_cache(maxsize=2)
def named_years(text: str) -> tuple[NamedYear, ...]:
    """Every year of the running text, from the top; headings name none."""
    return tuple(_named(text))


def _named(text: str) -> Iterator[NamedYear]:
    section = ""
    for number, (start, line) in enumerate(paragraphs(text)):
        if is_heading(line) and "元" not in line and not line.rstrip().endswith(("。", "；")):
            section = line
            continue
        if "20" not in line:
            continue
        for match in islice(_DATE.finditer(line), _MOST):
            begin = begin_of_sentence(line, match.start(), _REACH, "。；")
            stop = min(
                at if (at := line.find(mark, match.end(), match.end() + _REACH)) >= 0 else len(line) for mark in "。；"
            )
            stop = min(stop, match.end() + _REACH)
            head = "" if _SUMMED_UP.match(line, begin) else section
            role = _role(line, match, begin, stop, head)
            yield NamedYear(
                int(match["year"]),
                start + match.start(),
                start + match.end(),
                number,
                role,
                head,
                line[begin : match.start()],
                line[match.end() : stop],
                match[0],
                line[:20],
                bool(match["month"]),
            )


def _role(line: str, match: Match[str], begin: int, stop: int, section: str) -> YearRole:
    before, behind = line[begin : match.start()], line[match.end() : stop]
    if _UNTIL.search(before):
        return YearRole.CLOSED if _AT_END.match(line, match.start() + 4) else YearRole.OTHER
    if _COMPARED.search(before) or _IN_BRACKETS.match(line, max(0, match.start() - 1)):
        return YearRole.BASE
    lead = _LEAD.match(before)
    if (
        lead is None
        or match["month"]
        or before.endswith(("自", "至", "到", "—", "-"))
        or _SPAN.match(line, match.start() + 4)
        or _BALANCE.match(line, match.start() + 5)
    ):
        return YearRole.OTHER
    words = lead["subject"] + behind
    clause = lead["subject"] + behind.removeprefix("，").partition("，")[0]
    is_told = _RESULT.search(words) or _VERDICT.search(words)
    if not is_told or _GONE_BY.search(clause) or _TO_COME.search(clause):
        return YearRole.OTHER
    if _NEXT.search(section) or _NEXT.search(line[: match.start()]):
        return YearRole.COMING
    is_sole = len(_DATE.findall(line[begin:stop])) == 1
    return YearRole.TOLD if is_sole and not _ANOTHER.search(_BESIDE.sub("", line[begin:stop])) else YearRole.COMPARED
