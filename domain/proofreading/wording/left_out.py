"""Words left out: 主要原因是。, 检查出问题处, 计万元，, 召开业务会4，, 自7月起对下乡巡诊车辆。

What asks for more (a verb that needs an object, a 计 or 共 before its unit, a deed before what it counts) stands before
a mark, and nothing comes of it.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence

LEFT_OUT = "write.left"
_NAMED = (
    "(?:原因|理由|问题|做法|措施|内容|目的|结果|依据|标准|方式|办法|名称|地点|时间|对象|范围|来源|用途|去向|重点|难点|目标|亮点|特点|效果|主要|分别|其中|具体|金额|总额"
    "|比例|数额|数量|单价|面积|期限|工期|得分|等级|日期|单位|负责人)"
)
_BROKEN_OFF = pattern(  # 主要原因是。 at the end of what should go on; a list may follow at the end of a line
    rf"{_NAMED}(?:主要|均|都|分别|依次)?(?:是|为|在于)(?=[。；，\n]|$)"
    r"|(?:主要用于|用于|来源于|来自于?|位于|属于|取决于|归功于|相当于|低于|高于|等于|多于|少于|优于|基于|鉴于|由于|以及|并且|而且|从而|以便|例如|比如|尤其是|特别是|包括"
    r"|分别为|依次为|总计为|合计为|共计为|达到了|增加了|减少了|占到了?|增加到|减少到|提高到|下降到|上升到|降低到|扩大到|缩短到|结转到|延长到|推迟到|安排在|集中在|体现在|表现在|(?<=[，；])其中)(?=[。；])"
    r"|(?:率|比例|比重|满意度|余额|总额|总量|人数|面积|单价)(?:均|分别|约)?为(?=[。；，])"
    r"|(?:等(?:共计|合计|总计)|(?<![自理缘事原因来])由(?:组成|负责|牵头|承担|实施|提供|承建|施工|监理|验收)|[已均拟]于(?:上缴|完成|支付|拨付|发放|竣工|完工|投入使用|验收|交付|通过|召开|开工|签订|下达|到位)(?:国库|财政|验收|合同|结算|工程款|会议)?)(?=[。；，])"
)
_ITEM = pattern(  # behind the end of a line
    r"\s*\n\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．是]|[①-⑳—●·▪■*]|第[一二三四五六七八九十])"
)
_WHOLE_SAID = pattern(
    "(?:不|未|没有?|难以|无法|并非?|才|都)是$|(?:人|所|作|行|认|以|成|因|较|很|最|更|何)为$|“[^”]*$|（[^）]*$|如何|怎么|什么|[就正也]是$|的是$|(?:全部|全都|一并|均|都|也|已|不|中)包括$"
)
_NO_NUMBER = pattern(
    r"(?P<told>(?<![公总国一统会设估预审伙计])(?:共计|合计|总计|累计|计|共)(?P<unit>万元|亿元|人次|平方米|公里|个(?:班次|项目|村|社区|单位|部门|点位?|站点|批次|品种|班|月|工作日)?(?=[，。；])|户(?=[，。；])|元(?=[，。；])|台(?=[，。；])|套(?=[，。；])|亩(?=[，。；])|吨(?=[，。；])|辆(?=[，。；])|家(?=[，。；]))(?=[，。；）])"
    r"|(?:人员|职工|学员|干部|队员|教师|学生|代表|党员|护士|工人|志愿者)名(?=[，。；）])|(?:造林|播种|整治|绿化|种植|灌溉|养殖|流转|复垦|退耕|抚育)(?:面积)?(?:亩|公顷|平方米)(?=[，。；）])"
    r"|(?:为期|历时|工期|提前|推迟|延期|逾期|滞后)(?:了)?(?:天|周|个月|日历天|小时)(?=[，。；）])"
    r"|(?:支出|收入|投入|投资|拨付|支付|结余|结转|安排|追加|收回|上缴|补助|发放|到位|节约|增加|减少|下达|缴纳)(?:了|资金|经费|补助|金额|共|约|为)?(?:万元|亿元)(?=[，。；）])"
    r"|(?:增长|下降|上升|提高|降低|减少|增加|占比?|达到?|完成率|执行率|满意率|满意度|合格率|为|仅)(?:了|为|达到?)?(?:[%％]|个百分点)(?=[，。；）]))"
)
_UNIT_OF = pattern("单位|口径|精确|保留|折合|人民币|换算|以$|按$")
_NO_COUNT = pattern(
    r"(?P<told>(?:检查|抽查|排查|巡查|督查|发现|查[出处]|整改|纠正|处理|清理|治理|解决|受理|办[理结]|接到|收集|征求|征集|采纳|召开|举[办行]|组织|开展|培训|购置|采购|更换|安装|维修|走访|慰问|救助|接待|新增|招聘|引进|编印|印[制发]|发放)(?:出|了|到)?(?:各类|安全|存在)?"
    r"(?:(?:问题|隐患|漏洞|缺陷)[处个条起]|线索[条件]|意见条|建议条|案件[起件宗]|事故起|设备[台套]|车辆[辆台]|学员[名人]|人员[人]|会议次|活动次|培训次|会次|手册[本册份]|资料[份册]|路灯盏|树木[棵株]|房屋[间栋]|企业户|群众[人户名]|家庭户|困难户户|农户户|职工[人名]|教师[人名]|学生[人名])"
    r"(?=[，。；]))"
)
_NO_UNIT = pattern(
    r"(?P<told>(?:召开|举[办行]|开展|组织|培训|走访|慰问|发放|新[建增]|改造|维修|安装|购置|采购|更换|检查|抽查|排查|受理|办结|接待|编印|印[制发]|栽植|救助|资助|签约|引进|招聘|演出)"
    r"(?:了|各类)?(?![^0-9，。；：、\n]{0,8}(?:第|填|写|输|型|号|级|版|等于|为|达|至|到|年|率|比|度|系数|指数|均|以|约|不|少|多|[^，。；：、\n]{0,7}[数量额分]))[\u4e00-\u9fff]{1,8}[0-9]{1,5})(?=[，。；](?![0-9]))"
)
_NO_DEED = pattern(  # 自7月起对下乡巡诊车辆。
    r"(?P<told>(?<=[，。；起并已再均将年月日后内局院校委站所心馆镇])对(?![口象应照方外内比接账标立齐联话策讲手等于此其])[^，。；：、\n“”0-9]{1,12}?"
    r"(?:车辆|人员|设备|资金|项目|经费|工程|房屋|道路|企业|学生|学员|乡镇|资产|合同|票据|账目|台账|档案|场所|学校|设施|系统|村组|农户|商户|摊贩|站点|线路|食堂|库房|器材|仪器))(?=[。；])"
)
_DEED = pattern(
    "对.*?(?:进行|实施|开展|加[强大快]|作[出为了]|做|予以|给予|提|采|实行|检|查|管|修|培|评|审|核|清|改|补|发|开放|负责|满意|的)"
)
_MOST, _REACH, _BEFORE = 400, 10, 8  # findings; characters told, and looked at, before


def left_out(text: str) -> Iterator[Finding]:
    """The words before which, or behind which, others were left out."""
    for match in islice(_BROKEN_OFF.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH, "，。；：、\n")
        told = text[begin : match.end()]
        if not _WHOLE_SAID.search(told) and not _ITEM.match(text, match.end()):
            yield Finding("query", LEFT_OUT, quote=told, offset=begin)
    for shape in (_NO_NUMBER, _NO_COUNT, _NO_UNIT, _NO_DEED):
        for match in islice(shape.finditer(text), _MOST):
            unit = match["told"][:-2] if shape is _NO_NUMBER else ""
            begin = begin_of_sentence(text, match.start(), _BEFORE, "，。；：\n")
            is_of_units = shape is _NO_NUMBER and _UNIT_OF.search(f"{text[begin : match.start()]}{unit}")
            if not is_of_units and not (shape is _NO_DEED and _DEED.search(match["told"])):
                yield Finding("query", LEFT_OUT, quote=match["told"], offset=match.start())
