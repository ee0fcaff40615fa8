"""Clauses in which a number, an object or a verb was left out: 墙面渗水约，, 接警331起，出动消防车，抢救64人, 增至。

Each stands between others that have what it lacks, or ends with a word behind which something has to follow.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.wording.left_out import LEFT_OUT

_NO_MEASURE = pattern(  # 渗水约，; 签约, is a word
    "(?<![合签节公预违履制大条邀隐简特续解相失赴租期契毁俭守立订爽誓婚])约(?=[，。；、）])"
    "|(?:约计|高达|多达|仅为|约为|增至|降至|减至|升至|提高到|降低到|压减到|增长到|下降到|扩大到)(?=[，。；）])"
)
_NO_NUMBER = pattern(  # among clauses that count what was done
    "(?<=[0-9起次人个台件户名处场期项][，；])(?P<told>(?:出动|发放|购置|培训|检查|新建|维修|安装|清理|整改|办理|接待|抢救|疏散|完成|查处|救助"
    "|调解|开展|组织|举办|印发|走访|排查|印制|编印|栽植|更换|接送|受理|调处|化解|征集|收集|签约|引进|招聘|救治|转诊|接种|随访|评审|抽检|演出|放映|巡查"
    "|检修|铺设|硬化|拆除|搬迁|慰问|资助|帮扶|表彰|发布|推送|采购|召开)[\u4e00-\u9fff]{2,6})(?=，[\u4e00-\u9fff]{2,8}[0-9])"
)
_WHOLE = pattern("工作|任务|手续|制度|全部|完毕|到位|系统|平台|工程|项目|方案|计划|报告|同步|齐全|及时|验收|结算")
_NO_VERB = pattern("(?P<told>直接[至到])(?=[\u4e00-\u9fff]{2,10}(?:账户|卡|手中))")  # 由国库直接至施工单位账户
_NO_CLAUSE = pattern(  # 我局在多次会商的基础上。
    "(?:(?<=[。；，\n])|(?<=[局院站所校委]))(?P<told>在[^，。；\n]{4,40}(?:基础上|前提下|的同时|情况下|框架下))(?=。)"
)
_STATED = pattern("(?:建立|控制|保持|限制|停留|维持)在")
_MOST, _REACH = 200, 8  # findings; characters told before


def lacking(text: str) -> Iterator[Finding]:
    """Such clauses, or the words at which they break off."""
    for match in islice(_NO_MEASURE.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH, "，。；：、\n")
        yield Finding("query", LEFT_OUT, quote=text[begin : match.end()], offset=begin)
    for shape in (_NO_NUMBER, _NO_VERB, _NO_CLAUSE):
        for match in islice(shape.finditer(text), _MOST):
            told = match["told"]
            if not (shape is _NO_NUMBER and _WHOLE.search(told)) and not _STATED.search(told):
                yield Finding("query", LEFT_OUT, quote=told, offset=match.start("told"))
