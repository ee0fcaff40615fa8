"""The words that announce a private number, and those that announce a public one (编码, 文号 …)."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from domain.patterns import pattern


class Label(StrEnum):
    """What the number behind a label is."""

    PHONE = "phone"
    IDENTITY = "identity"
    ACCOUNT = "account"
    CODE = "code"  # a document's, a project's, a unit's: public


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label that stands in the text and ends before ``end``."""

    label: Label
    end: int


_LABELS_AND_CARDS = (  # of most characters the first glance tells that no label begins with them
    r"(?=[编代文档卷单案票证税批凭发序流合订识科邮条型权车指身公护账帐户卡银一信储社电手传联座热来拨微IiGSAaCcTtPpMmFf]|[\u4e00-\u9fff]行卡|[个本]人卡|工资卡|存折)"
    r"(?:(?P<code>编 ?码|编 ?号|代 ?码|[文档卷单案票证税批]号|凭证号?|发票号?|序列号?|流水号?|合同号|订单号?|识别号"
    r"|批次号?|科目|邮编|邮政|条形码|型号|权第|单元号|车架号|指标[文号]|(?<![a-zA-Z])(?:ISBN|GB/?T?|SN|S/N)(?![a-zA-Z]))"
    r"|(?P<identity>身份证|证件号|公民身份|身份号码|护照|(?<![a-zA-Z])[Ii][Dd](?![a-zA-Z]))"
    r"|(?P<account>[账帐] ?[号户]|户 ?号|卡 ?[号上里]|银行卡|[个本]人卡|工资卡|存折"
    r"|一卡通|信用卡|储蓄卡|社保卡|[\u4e00-\u9fff]行卡|(?<![a-zA-Z])A/C"
    r"|(?<![a-zA-Z])(?:[Aa]ccount|[Cc]ard)(?![a-zA-Z]))"
    r"|(?P<phone>电 ?话|手 ?机|传 ?真|联系方式|联络方式|联系号码|座 ?机|热线|来电|拨打|微信同号"
    r"|(?<![a-zA-Z])(?:[Tt][Ee][Ll]|[Pp]hone|[Mm]obile|[Ff]ax)(?![a-zA-Z])))"
)
_LABELS = tuple(pattern(each) for each in (_LABELS_AND_CARDS, _LABELS_AND_CARDS.replace(r"|[\u4e00-\u9fff]行卡", "")))
_NOT_A_LABEL = pattern("^(?:会议|费|系统|短信|办理|余额|结余|管理|制度)")
_AGAIN = pattern(
    "余额|结余|金额|支出|收入|费|资金|项目|编[码号]|代码|文号|年|共计|合计|增|减|完成|投资|[。;；!！?？0-9]"
)
_JOINS = pattern(r"^(?:[\s:号码为是()（）\-.]|No|NO|no)*$")
_NEXT_LINE = pattern(r"^[^\n]{0,12}\n\s*$")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文欧阳司马"
)
_LIST = pattern(
    rf"^[\s、,，/;；或和及与.]{{1,4}}(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,3}}|[\u4e00-\u9fff]{{1,5}}[室股科处办所站局队])?[\s:(]*$"
)
_ASIDE = pattern(r"\([^()\n]{1,12}\)")  # 联系电话（区号0731）
_FAR = 16  # characters: a name, a bank in brackets


def labelled(read: str) -> list[Labelled]:
    """The labels of a text, from its beginning to its end.

    Any character may stand before 行卡; where that is nowhere, a search passes over all that no label begins with.
    """
    shape = _LABELS["行卡" not in read]
    return [
        Labelled(Label(match.lastgroup or ""), match.end())
        for match in shape.finditer(read)
        if not _NOT_A_LABEL.match(read[match.end() : match.end() + 2])
    ]


def label_at(start: int, labels: list[Labelled], read: str) -> Label | None:
    """What the nearest label before ``start`` says of a number that begins there; None where none reaches so far."""
    place = bisect_right(labels, start, key=lambda each: each.end)
    if not place:
        return None
    label, between = labels[place - 1].label, _ASIDE.sub("", read[labels[place - 1].end : start])
    if _JOINS.match(between[: _FAR * 2]) and len(between) <= _FAR * 2:
        return label
    if label is Label.CODE or len(between) > _FAR or _AGAIN.search(between):
        return None
    return label if "\n" not in between or _NEXT_LINE.match(between) else None


def in_list(between: str) -> bool:
    """Whether words between two numbers only go on with the list, so that the label of the first counts for both."""
    return len(between) <= _FAR and bool(_LIST.match(between)) and not _AGAIN.search(between.replace(";", ","))
