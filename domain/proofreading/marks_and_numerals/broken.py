"""Marks that part what belongs together: 《…》。要求的, 标准，流程，和时限."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

MARK = "write.mark"
_STOPPED = pattern(
    "》(?P<stop>。)(?=(?:要求|规定|明确|确定|设定|载明|列明|约定|提出|列出)的[^，。；\n]{2,})"
    "|(?:执行|按照|依据|根据|落实|对照|遵照|依照)《[^》\n]{2,40}》(?P<after>。)(?=(?:所列|规定|要求|确定|明确)[\u4e00-\u9fff])"
)
_VERBS = (
    "查看|听取|核对|走访|宣传|开展|组织|进行|完成|推进|加强|落实|提高|解决|召开|制定|建立|健全|完善|规范|参加|参与|配合|帮助|协助|提供"
    "|收集|整理|分析|研究|讨论|指导|督促|检查|调阅|查阅|询问|座谈|交流|确认|沟通|协商|联系|签订|反馈|上报|及时|确保|做好|抓好|让|使|把|对|向|为"
)
_LISTED = pattern(
    rf"[了括盖含及为](?P<list>(?!{_VERBS})[\u4e00-\u9fff]{{2,8}}，(?!{_VERBS})(?:(?![了和与及])[\u4e00-\u9fff]){{2,8}}，(?:和|及|以及)"
    rf"(?!{_VERBS})(?:(?!{_VERBS})[\u4e00-\u9fff]){{2,10}})(?=[。；\n]|$)"
)


_COLON = pattern(
    "(?:来源|名称|单位|时间|地点|金额|对象|标准|范围|原因|方式|期限|依据)(?P<stop>：)(?=[为是](?![了何否民人全群确保加提解切规更方便]))"
)


def broken(text: str) -> Iterator[Finding]:
    """A stop or a colon inside a sentence, and commas between short names that 和 joins."""
    for match in _STOPPED.finditer(text) if "》。" in text else ():
        at = match.start("stop") if match["stop"] else match.start("after")
        quote = text[at - 1 : at + 3]
        yield Finding("query", MARK, quote=quote, offset=at - 1, replacement=quote.replace("。", "", 1))
    for match in _COLON.finditer(text):  # 资金来源：为中央财政补助
        quote = text[match.start() : match.end() + 1]
        yield Finding("query", MARK, quote=quote, offset=match.start(), replacement=quote.replace("：", ""))
    for match in _LISTED.finditer(text) if "，和" in text or "及" in text else ():
        words = match["list"]
        first, second, last = words.split("，")
        yield Finding("query", MARK, quote=words, offset=match.start("list"), replacement=f"{first}、{second}{last}")
