"""Aspects under which a text praises a thing or finds fault with it, each with the words of its two poles.

All words of a good pole are strong ones (全部, 均, 齐全): what is merely 较好 or 基本完成 leaves room for the bad pole.
Each of the words is a pattern that begins with plain characters, which a text is searched for first.
"""

from re import Pattern
from typing import NamedTuple

from domain.patterns import pattern


class Aspect(NamedTuple):
    """``good``, ``bad``: patterns of the poles; ``goods``, ``bads``: what each of their words begins with.

    ``is_plain``: the two are of one thing whatever they name.
    """

    good: Pattern[str]
    bad: Pattern[str]
    goods: tuple[str, ...]
    bads: tuple[str, ...]
    is_plain: bool = False


_PLAIN = pattern("[一-龥]+")
_GAP = "[^，。；：\\n]{{0,{}}}?"


def _aspect(good: str, bad: str, *, is_plain: bool = False) -> Aspect:
    """Words parted by 、; ``~`` stands for a few characters of the same clause."""
    poles = [[each.replace("~", _GAP.format(8)) for each in words.split("、")] for words in (good, bad)]
    starts = [tuple(sorted({start[0] for each in pole if (start := _PLAIN.match(each))})) for pole in poles]
    return Aspect(pattern("|".join(poles[0])), pattern("|".join(poles[1])), starts[0], starts[1], is_plain)


_DONE = (
    "(?:完成|完工|竣工|建成|交付|投入使用|投用|办结|办理完毕|整改到位|整改完成|整改完毕|完成整改|到位"
    "|支付完毕|拨付完毕|发放完毕|发放到位|兑现|兑付|入住|归档|入账|销号|通车|答复|清退|收回|落实|解决)"
)
_NOT = (
    "(?:完成|完工|竣工|建成|交付|投入使用|投用|办结|到位|整改|支付|拨付|发放|兑现|兑付|入住"
    "|归档|入账|开工|动工|封顶|通车|答复|清退|收回|启用|落实|验收|移交|铺设|安装|领到|收到)"
)
ASPECTS = (
    _aspect(  # deeds done
        f"全部(?:按[期时])?(?:已)?{_DONE}、全部(?:建|交|办|整|通|支|拨|发|兑)~(?:完毕|到位|完成|使用)、均已(?:全部|按[期时]|如期)?{_DONE}、都已{_DONE}、已全部{_DONE}、均按[期时]{_DONE}、通过竣工验收、分房入住、全面(?:完工|竣工|建成|完成)",
        f"未{_NOT}、尚未~{_NOT}、没有{_NOT}、没{_NOT}、仍未~{_NOT}、至今(?:还)?[没未]~{_NOT}、尚有[0-9一二三四五六七八九十]~[没未]、还有[0-9一二三四五六七八九十]~[没未]、仍有[0-9一二三四五六七八九十]~[没未]、仍在~(?:中|整改|装修|施工|建设|办理|调查|推进|进行|审核)、正在(?:施工|整改|建设|办理)、只(?:建|完成|支付|拨付|发放|修)(?:到|了)、仅(?:完成|支付|拨付|发放|建成)了?~[0-9][0-9.]*%",
    ),
    _aspect(  # in time
        "及时足额、足额及时、及时到位、拨付及时、发放及时、归档及时、报送及时、按[期时]足额、均按[期时]、都按[期时]、均在~(?:时限|时间|期限)内、无一(?:拖延|逾期|延误|超期)、没有(?:一[个件项笔起]~)?(?:拖延|逾期|延误|超期)、进度较快、执行较快、如期(?:完成|完工|推进)、按期(?:完成|推进|完工)、按时(?:完成|推进|完工)",
        "不及时、滞后、偏慢、较慢、缓慢、迟缓、拖延、拖到、拖欠、逾期、超期、延误、晚了[0-9一二两三四五六七八九十半几]、晚[0-9]+个?[天日月]、超过[0-9]+[日天]仍、未按[期时]、未如期、推迟到、推迟至",
    ),
    _aspect(  # rules
        "制度健全、制度完[善备]、制度齐全、机制健全、健全完善、内控完善、管理制度健全、规章制度健全、制度~(?:健全|完备)、依照~《、按照~《、严格执行~《",
        "未建立、未制定、没有(?:建立|制定|出台|印发)、尚未~(?:建立|制定|出台|印发)、至今(?:没有|未)~(?:建立|制定|出台|印发)、制度缺失、不健全、制度空白、没有~可循、无章可循",
    ),
    _aspect(  # conduct
        "严格执行、执行严格、操作规范、程序规范、程序合规、管理规范、手续齐全、手续完备、没有一[笔起次项人]、无一[笔起例]",
        "不规范、未严格、未执行、未履行、违规、未经~(?:审批|批准|论证|集体)、未招标、未公示、仍用、流于形式、仍以、仍有~(?:违规|坐支|白条|现金)",
    ),
    _aspect(  # papers
        "资料齐全、档案齐全、手续齐全、登记完整、记录完整、凭证齐全、资料完整、台账齐全、台账完整、齐全完整、完整齐全、档案完整、记录齐全",
        "不齐全、不齐、不全、不完整、缺失、缺(?:少|竣工|监理|合同|发票|签字|附件|资料|照片|验收|手续|记录)、没有入账、未入账、遗失、丢失、没有登记、漏登、无记录、没有~(?:记录|资料|凭证)",
    ),
    _aspect(  # accord
        "账实~相符、不存在未入账、没有未入账、账账相符、账物~相符、账卡物~(?:相符|一[一致])、一一对应、完全一致、账实一致",
        "不符、不一致、未入账、没有入账、未登记、没有登记、对不上、盘亏、盘盈、账外、有账无物、有物无账",
    ),
    _aspect(  # enough
        "充足、充裕、充沛、已配齐、全部配齐、全部配备、满足~需[求要]、人员充实、力量充实",
        "不足、短缺、缺口、紧张、紧缺、不够、缺员、缺编、空缺、偏少",
    ),
    _aspect(  # parted duties
        "岗位~分离、相互制约、相互制衡、相互牵制、岗位分设、职责分离",
        "一人兼、一人负责、一个人、同一[个名]?人、兼任、代办、一人保管、一人经办、未分离",
        is_plain=True,
    ),
    _aspect(  # use
        "充分利用、充分使用、使用率高、发挥了?~作用、全部投入使用、使用正常、运行正常、高效运转",
        "闲置、没有拆封、未拆封、从未使用、空置、未启用、没有启用、放在库房、堆在~库、未投入使用、停用、停摆",
    ),
    _aspect(  # open
        "均已公[开示]、全部公[开示]、全程公开、都已公[开示]、均进行了?公示、公开透明、均按规定公[开示]",
        "未公[开示]、没有公[开示]、不公开、未进行公示、公开不及时、未张榜",
    ),
    _aspect(  # goals
        "高于目标、超过目标、达到目标、超出目标、均达到~目标、均完成~目标、均已?达标、全部达标",
        "没有达到~目标、未达到~目标、低于目标、未完成~目标、未达标、没有达标、未达到~[0-9]",
    ),
    _aspect(  # ways of buying
        "均采用公开招标、均~公开招标、全部~公开招标、都采用公开招标、均实行公开招标",
        "采用单一来源、采用~(?:单一来源|竞争性|询价|直接采购|邀请招标)、直接委托、直接指定、未经招标、未招标",
        is_plain=True,
    ),
    _aspect(  # points
        "均得满分、都得满分、得分100分、均为满分、均未扣分、全部得满分、都没有扣分、没有扣分",
        "扣[0-9][0-9.]*分、扣除[0-9][0-9.]*分、扣了[0-9][0-9.]*分",
        is_plain=True,
    ),
)
