"""Words that sound or look alike and stand for each other where only one can be: 己 for 已, 于 for 与, 应编尽遍.

No list of words holds them: what stands around them tells.
"""

from collections.abc import Iterator, Mapping

from domain.checks.finding import Finding
from domain.patterns import pattern

WORD = "write.word"
_SELF = pattern(
    "[己巳](?<![自知律为克一利异身贴舍损由推及戊乙丁辛癸辰、].)"
    "(?![任有见所身方出欲内己卯巳未酉亥丑时年、”’]|[\n，。；])(?=[\u4e00-\u9fff])"
)
_TAKES_AT = (
    "用由关对低高大小等属基处至鉴在源限便利优多少早晚终过善勇敢定立建设始止得归忠趋介居置陷甘流"
    "急富易难后先快慢重轻强弱好宽严长短"
)
_WHEN = "[0-9年月日次当同每第]|[上下本][月旬半午]|[上下本去今明]年(?:[底末初内]|[^，。；]{0,4}(?:核对|对接))"
_BEHIND = f"于(?<![{_TAKES_AT}0-9].)(?<!(?<![单岗床学])位.)(?!{_WHEN})"
_AGREES = pattern(  # 决算数据于财务账一致
    f"{_BEHIND}[^，。；：、\\n于与和同跟]{{2,14}}?"
    "(?:不?相?一致|相?符合?|不符|不?相?匹配|挂钩|核对|相衔接|相适应|相结合|相统一|持平|对接)"
)
_PARTY = pattern(  # 项目单位于施工方签订合同
    f"{_BEHIND}[^，。；：、\\n于与和同跟]{{0,10}}?"
    "(?:方|公司|局|单位|中心|银行|学校|医院|企业|农户|业主|村委会|乡镇|院|站)"
    "(?:签订|签署|合作|联合|共同|协商|沟通|对接|核对|签约)"
)
_DONE = (
    "召开|验收|开工|竣工|完工|完成|通过|签订|下达|到位|拨付|支付|印发|启动|投入|正式|全部|建成|报送|上报|公示|公开|举行|开展|结束"
    "|组织|成立|送达|入库|交付|移交|前"
)
_ON_A_DAY = pattern(
    "与(?=[ ]?(?:20[0-9]{2}年)?[ ]?[0-9]{1,2}月(?:[0-9]{1,2}日|[底初末]|[上中下]旬)?"
    f"(?:{_DONE})(?P<rest>[^，。；\\n]*))"
)
_COMPARES = pattern("相|一致|[的同比]|衔接|持平|挂钩")
_TO_BUY = pattern(
    "与(?:(?<=[^使利应运专费公通实零器作信饮家车日]用.)"
    "(?=购买|支付|发放|补助|建设|采购|弥补|维修|开展|改善|购置|偿还|扶持|奖励|保障)"
    "|(?<=[低高大小].)(?=[0-9]|目标值|上年|平均|标准)|(?<=[^制规确决拟固额约稳协]定.)(?=[0-9]))"
)
_ALL = pattern("应(?P<what>[\u4e00-\u9fff])尽(?P<again>[\u4e00-\u9fff])")
_QUOTED = 3  # characters that are quoted, with the wrong one


def mixed_up(text: str, alike: Mapping[str, str]) -> Iterator[Finding]:
    """The words of a text that stand for another; ``alike``: for each character those that sound or look like it."""
    for match in _SELF.finditer(text):
        yield _replaced(text, match.start(), "已")
    for shape in (_AGREES, _PARTY):
        for match in shape.finditer(text):
            yield _found(match.start(), match[0], "与" + match[0][1:])
    for match in _ON_A_DAY.finditer(text):
        if not _COMPARES.search(match["rest"]):
            yield _replaced(text, match.start(), "于")
    for match in _TO_BUY.finditer(text):
        yield _replaced(text, match.start(), "于")
    for match in _ALL.finditer(text):
        what, again = match["what"], match["again"]
        if what != again and again in alike.get(what, ""):
            yield _found(match.start(), match[0], f"应{what}尽{what}")


def _replaced(text: str, at: int, right: str) -> Finding:
    """A character that stands for another, quoted with what follows up to a mark."""
    words = text[at : at + _QUOTED]
    end = next((place for place, each in enumerate(words) if not (each.isalnum() or each == " ")), len(words))
    return _found(at, words[:end], right + words[1:end])


def _found(at: int, quote: str, right: str) -> Finding:
    return Finding("query", WORD, quote=quote, offset=at, replacement=right)
