"""Words for what comes to a stock and for what goes from it: 新聘 and 解聘, 购进 and 发出, 新设 and 撤并."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, QuantityRole

_COMES = (
    "(?<!重)新登记|(?<!重)新认定|新注册|新成立|新增|新建|新招|新进|新收|新入|新聘|新设|新购|新添|新开|新办|新签|新发展|新吸纳|新纳入|新认定|增设|增加|增补|增配|增购"
    "|添置|招录|招聘|招收|录用|聘用|考录|考入|调入|转入|迁入|划入|接收|接管|吸纳|吸收|纳入|登记|购入|购进|购置|采购|进货|入库|入学|入会|入职"
    "|入党|入院|入住|流入|补充|补录|引进|受赠|筹集|计提(?!折旧)|追加|出生|繁育|繁殖|孵化|加入|借入|举借"
)
_GOES = (
    "注销|退出|退休(?!人员|职工|干部|教师|人数)|退会|退学|退伍|退租|离职|离任|离开|辞职|辞退|解聘|调出|转出|迁出|划出|撤销|撤并|撤掉|裁撤|裁减|报废"
    "|拆除|拆掉|关停|关闭|淘汰|去世|死亡|病故|出库|发出|领用|消耗|耗用|用掉|毕业|流出|流失|清退|吊销|销号|化解|清理|消化|处置|核减|核销|减少|停保|停用|停办|偿还"
    "|减员|解除|矫正期满|期满|未续[一-龥]{0,2}|未重新[一-龥]{2}|自然减少|摘牌|脱贫退出"
    "|归还|还清|还了|剔除|剔旧|卖出|售出|变卖|出栏|出院|迁走|搬走|终止|取消|调减|淘汰"
)
_MOVE = pattern(f"(?P<comes>{_COMES})|(?P<goes>{_GOES})")
_NONE = pattern("(?:无|没有|未|不再|不)$")


def sign_of(move: Mention) -> int:
    """1 for what comes to a stock, -1 for what goes from it, as the last verb before it says, or the one behind it.

    0 where no words say either.
    """
    if move.role is QuantityRole.DELTA and move.rises is not None:
        return 1 if move.rises else -1
    return _sign(move.lead) or _sign(move.tail)


def _sign(words: str) -> int:
    found = [each for each in _MOVE.finditer(words) if not _NONE.search(words[: each.start()])]
    if not found:
        return 0
    return 1 if found[-1]["comes"] else -1


def noun_of_move(move: Mention) -> str:
    """What moved, as the words behind the verb say: 床位 in 撤并床位; blank where they do not."""
    found = list(_MOVE.finditer(move.lead))
    return move.lead[found[-1].end() :].strip("了的 ") if found else ""
