"""What an event leaves behind, by which a text tells that there was one: 未发生事故 … 因追尾产生的理赔款2.36万元.

Each row has the events that are denied and the traces that give the denial the lie, a number in each or a deed that
only such an event asks for (归还原渠道). Traces of prevention, of drills and of insurance bought are none.
"""

from re import Pattern
from typing import NamedTuple

from domain.patterns import pattern

_MONEY = "[0-9][0-9.,]*[万亿]?元"
_SOME = "[1-9][0-9]*"


class EventTrace(NamedTuple):
    """An event that may be denied, and what it leaves behind."""

    event: Pattern[str]
    told: Pattern[str]


TRACES: tuple[EventTrace, ...] = tuple(
    EventTrace(pattern(event), pattern(told))
    for event, told in (
        (
            "挪用|挤占|截留|套取|虚列|混用|串用",
            (
                "(?:从|在|用|以)[^，。；]{2,14}(?:经费|资金|专款|项目)(?:中|里|内)?(?:列支|支付|购买|垫付|发放|开支)"
                f"[^，。；0-9]{{0,14}}{_MONEY}|归还原渠道|原渠道归还|(?:归还|退回|追回|收回|调账)[^，。；0-9]{{0,10}}{_MONEY}"
            ),
        ),
        (
            "(?:重复|违规|死亡|多头)(?:领取|发放|享受|报销|申领|补助)|冒领|骗取|多领|错发|虚报|超领|优亲厚友",
            f"(?:追回|退回|清退|收回|追缴|退还|取消)[^，。；0-9]{{0,12}}(?:{_MONEY}|{_SOME}[户人名])",
        ),
        ("超标准|超范围|乱发", f"(?:清退|退还|退回|追回|收回)[^，。；0-9]{{0,12}}{_MONEY}"),
        (
            "事故|受伤|伤亡|伤人|伤害|人身伤",
            (
                "(?:追尾|刮擦|剐蹭|碰撞|擦伤|摔伤|扭伤|砸伤|骨折|烫伤|坠落)[^。；0-9]{0,16}[1-9]"
                f"|(?:理赔|赔付|赔偿)[^，。；0-9]{{0,10}}{_MONEY}"
            ),
        ),
        (
            "退出|退学|辍学|流失|掉队|失学",
            (
                f"(?:退学|辍学|离校|退出|流失|中断)[^，。；0-9]{{0,6}}{_SOME}[名人]"
                f"|{_SOME}[名人][^，。；0-9]{{0,8}}(?:退学|辍学|退出|离校|流失)"
            ),
        ),
        ("逾期|违约|超期|延误", "(?:违约金|滞纳金|罚息)[^，。；0-9]{0,6}[0-9]"),
        (
            "故障|停机|中断|停水|停电|停工|停产",
            f"(?:停机|停工|停水|停电|中断|停用|停产)[^，。；0-9]{{0,6}}{_SOME}(?:天|日|个?小时|次)",
        ),
        (
            "变更",
            f"变更(?:签证)?[^，。；0-9]{{0,8}}(?:{_SOME}[项处份]|{_MONEY})|{_SOME}[项处份](?:设计|工程|合同)?变更",
        ),
        ("废标|流标", "(?:第二次|二次|重新)(?:公开)?(?:招标|开标|采购|组织招标)"),
        (
            "贷款|借款|债务|举债|负债",
            "(?:归还|偿还|支付)[^，。；0-9]{0,8}(?:贷款|借款|债务|本息|利息)[^，。；0-9]{0,4}[1-9]",
        ),
        ("拖欠|欠薪|欠付", f"(?:尚欠|仍欠|欠付|补发|补付|清欠)[^，。；0-9]{{0,10}}{_MONEY}"),
    )
)
