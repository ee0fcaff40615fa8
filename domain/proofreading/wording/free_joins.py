"""Two characters that merely meet, each a word by itself: 系|本单位, 同|市医专, 补贴打|到卡上, 在大会上|念检讨.

No list of words holds what any verb makes with 到, or any place with 上: the grammar does. What the two are is told by
their kinds: verbs of one character that the hand does, what may follow a verb, what may stand before one.
"""

from domain.patterns import pattern

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹"
    "彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
)
_RARER = "樊佟郗戚祁骆聂翟娄裴倪葛邢涂阮闵柴鄢庹晏卞岑俞鲍耿桑尹柯"
_HANDS = (  # what hands, feet and mouths do: verbs of one character
    "打搭写刻贴送搬运调引退汇充转推拉抬提借捐寄派插钉走跑游爬飞吃喝看听说讲问念读背唱画数量称挑拣捡拾摘采割砍挖填埋铺装拆卸堆码排捆绑扎"
    "缝补织编揉擦洗晒晾烘煮炒蒸炸剪裁切削磨敲砸踩踏踢扔丢抛撒播种栽移摆放挂盖围堵截拦挡守站坐躺蹲弯搂租买卖换赔缴交领拿带扛牵赶骑驾停靠泊锁关"
    "按点盯望等陪扶抱亮照流淌漏渗浸泡涂抹刷喷浇灌盛装倒滴漂升降落变长喂染熬滚绕绣撕掏捞捧拎塞递叫喊哭笑揣熏熨拧拍抽吹吸咬舔嚼咽吐闻摸捏掐"
)
_DAILY = "唱撕捡摘绣熬煮炒蒸炸揉拧晾嚼咬舔哭揣搂掐捏掏捞拎扛绑捆缝锅碗盆瓢桶瓶筐篮锅灶伞帽袜靴裤袄毯枕席凳椅"
_FREELY_JOINED = pattern(  # words that two characters make where they meet, which no list holds
    "系本[单部局院校项年级市县区镇乡委办站所中公人]"  # 系本单位未保留公务用车: is
    "|[补增加新改扩迁重代续缓停多少][\u4e00-\u9fff][ ]?[0-9]"  # 护栏补设5150米: again, besides
    "|水罐(?=消防|车|[0-9]|容)|[镇乡村县省市]际(?=[0-9]|公交|公路|道路|线路|客运|班线|交流|合作|联)|咨政(?=报告|工作|建议|成果|服务|能力|\n)"
    "|因[属系][外非本跨历客政不]"  # 7件因属外地生产
    "|[向由经归报交随属在](?:镇(?=人民|财政|党委|政府|人大|农业|综合|社会|卫生|中心|便民|环卫|水务|纪委|[里上内])"
    "|村(?=[委民里内]|支书|集体)|县(?=级|委))"  # 可向镇财政所提出
    "|[实应另再净共][一-鿿](?<![实应另再净共][记际施计地])(?=[ ]?[0-9])"  # 清单列67件，实点67件
    "|[来到赴入驻返离][院校县市区镇乡村所站馆厂企岗省][\u4e00-\u9fff]"  # 医师来院进修: to the place
    f"|[\u4e00-\u9fff][{_SURNAMES}{_RARER}](?:干事|主任|[科股局组所站校院班]长|书记|同志|老师|经理|会计|出纳|先生|女士|某)"
)
_IN_DAILY_WORDS = pattern(
    f"[师员工长手姐哥嫂伯叔婶娃生户民][{_RARER}][\u4e00-\u9fff]"  # 康复师樊磊
    f"|[{_HANDS}](?:到(?=[^，。；]{{0,14}}[上里中内下处]|(?![ ]?[0-9]|目标|标准|要求|预期|指标))"
    f"|[给住掉](?=[\u4e00-\u9fff])|着|过(?![ ]?[0-9])|成(?=[一两几了]|[\u4e00-\u9fff][条块片张]))"
    f"|[{_HANDS}陷躲挤冻]在(?=[\u4e00-\u9fff]{{1,8}}[里中上下内外边旁前后])|[\u4e00-\u9fff][{_HANDS}下来干]得(?=[急猛密很不])"
    f"|[{_HANDS}活]得(?=[很太更不好快慢早晚长短久高低远近多少满])|[{_HANDS}][上下进出起开回](?=[了去来\u4e00-\u9fff]{{1,8}}[里中上外内]|[了去来])"
    "|同[市县院校局区乡镇村省国医农师厂社厅企公专科所](?=[\u4e00-\u9fff])"  # 同市医专签订协议: with
    "|[乡镇市县局院校村组厂][同往](?=[\u4e00-\u9fff])|跟[总种众重终中公市县局村]|往[院校县市区镇乡村所站馆厂企省外里][\u4e00-\u9fff]"
    f"|时[{_HANDS}减剪监检渐]?[捡剪拣][到出下了着过]|正[{_HANDS}]着|[不勤常先再又才刚斜横竖倒反手快慢多少][{_DAILY}]"
    f"|[不勤常先再又才刚斜横竖倒反][{_HANDS}](?=[，。；、]|[着了过到]|静)"
    "|[一二三四五六七八九十两几半][格圈趟遍茬拨捆筐袋桶瓶碗盆锅铲段块颗粒棵株垄畦匹窝尾]"
    f"|(?<=[{_HANDS}])[完好掉过起住开着][\u4e00-\u9fff]"  # 打完|针
    f"|[{_DAILY}][法子好完净干湿透碎断破绳线针纸布里]|[锅灶盆桶瓶][里中内上]"
)
_POSTPOSED = pattern(
    f"(?:[会台路堂书报网车船地墙脸街线床席坡坝堤岸山身]上|(?:的|[\u4e00-\u9fff]{{2}})时)[{_HANDS}]"
)  # 在大会上|念检讨
_OF_A_YEAR = pattern("[去今明前每当]年[渡读触摸磨抹独督]")  # 去年|渡运旅客
_LAST_ALONE = pattern(
    r"自[ ]?(?:[0-9０-９二本当每]|签[字订署]|双方|生效|验收|交付|印发|公布|即日|批准)|字[ ]?(?:第|[0-9〔\[])"
)  # 合同自2024年3月起, 北开安字第1号
_IN_TURN = pattern(r"([\u4e00-\u9fff])[\u4e00-\u9fff]\1[\u4e00-\u9fff]")  # 通借通还, 应补尽补
_IN_THE_MEANTIME = pattern("[与于]此同")
_NOTED = pattern("[共合]记[ ]?[0-9]+[次条笔页篇本]")
_PAIR = 2
_NEAR = 40  # characters


def is_freely_joined(text: str, at: int) -> bool:
    """Whether the two characters at a place merely meet, each in its right: 补设5150米, 来院|进修, 通借通还."""
    is_in_turn = _IN_TURN.match(text, max(0, at - 1)) or _IN_TURN.match(text, at)
    return bool(
        is_in_turn
        or _FREELY_JOINED.match(text, at)
        or is_alone(text, at + 1)
        or _is_for_one(text, at)
        or _is_noted(text, at)
    )


def _is_for_one(text: str, at: int) -> bool:
    """Whether 单 stands before the unit in which things were counted right before: 无人机6架，单架6.40万元."""
    if text[at] != "单":
        return False
    before, unit = text[max(0, at - _NEAR) : at], text[at + 1 : at + 2]
    place = before.rfind(unit) if unit else 0
    return place > 0 and before[place - 1].isdigit()


def _is_noted(text: str, at: int) -> bool:
    """Whether 记 tells of notes taken: 每日记录2次，全年共记732次."""
    return _NOTED.match(text, at) is not None and "记" in text[max(0, at - _NEAR) : at]


def is_of_daily_words(text: str, at: int) -> bool:
    """Whether they meet as verbs of what hands do, and what goes with these, do: 打|到卡上, 正|唱着, 大会上|念."""
    if _IN_DAILY_WORDS.match(text, at):
        return not _IN_THE_MEANTIME.match(text, max(0, at - _PAIR))
    return bool(_POSTPOSED.match(text, max(0, at - 1)) or _OF_A_YEAR.match(text, max(0, at - 1)))


def is_alone(text: str, at: int) -> bool:
    """Whether a character is a word by itself before what follows it: 自2024年3月起."""
    return _LAST_ALONE.match(text, at) is not None
