"""None of a thing, and so many of it found out right behind: 未发生违规套补行为；对查实的2起重复铭牌套补，追回补贴款.

The two share a word, whatever else stands around it. What was denied of a grade only (重大, 新, 重复), what is no
more than a danger (隐患, 线索), what proved untrue and what is of another time belies nothing.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.wording.side_by_side import pairs_of

_DENIED = pattern(
    "(?:(?:从|并)?未曾?(?:发生|出现|产生|发现)|没有(?:发生|出现|产生|发现)?|不存在)过?(?:任何|[一1][起例件宗次])?"
    "(?P<what>[一-龥]{2,24}?)(?=[，。；])"
)
_FOUND = pattern(
    "(?:查实|属实|查出|查处|核实|查证|认定|受理|通报|曝光|处理|转办)(?:了|过)?的?(?P<told>(?:[1-9][0-9]*|[一两二三四五六七八九十]+)[起件例宗][^，。；0-9]{2,20})"
)
_PLAIN_WORDS = """
    资金 补贴 补助 项目 管理 工作 道路 公路 问题 行为 情况 现象 事件 案件 单位 人员 违规 违纪 违法 经费 群众 企业 学校
    全年 农村 合同 工程 安全 生产 质量 环境 服务 引发 造成 发生 相关 有关
"""
_GENERAL = frozenset(_PLAIN_WORDS.split())  # shared by many things
_OF_A_GRADE = pattern(
    "重大|[较特]大|严重|重复|越级|集体|群体|新|再|恶性|责任|有责|逾期|超期|超时|未|进京|赴省|系统性|区域性|死亡|亡人|以上|其[他余]|同类|类似|本级|本单位|职工|刑事"
)
_OF_A_CAUSE = pattern("^因|引发|引起|导致|造成")
_NO_SUCH = pattern(
    "隐患|苗头|线索|风险|未遂|疑似|历史|历年|上年|去年|往年|以前|不实|失实|误报|不属实|外[县地省市]|预警|咨询|求助|不予"
)
_ANOTHER_TIME = pattern(
    "上年|去年|往年|历年|以前|历史|此前|20[0-9]{2}年|整改后|此后|以来|[上下]半年|季度|[0-9]月|之后|以后"
)
_UNTRUE = pattern("[^。；]{0,24}(?:不实|不属实|误报|查无|未发现|非本|不属于)")
_BACK, _REACH = 16, 60  # characters before a denial; behind it


def denied_found(passage: Passage) -> Iterator[Claim]:
    """Denials of what is told to have been found out in the clauses behind."""
    for sentence in passage.saying("未", "没有", "不存在"):
        for denial in _DENIED.finditer(passage.folded, sentence.start, sentence.end):
            found = _belying(passage, sentence, denial)
            if found is not None:
                yield Claim(NIL, denial.start(), denial.end(), arithmetic=f"{found['told']}≠0", severity="query")
                return


def _belying(passage: Passage, sentence: Sentence, denial: Match[str]) -> Match[str] | None:
    text = passage.folded
    before = text[max(sentence.start, denial.start() - _BACK) : denial.start()]
    if _OF_A_GRADE.search(denial["what"]) or _ANOTHER_TIME.search(before):
        return None
    end = text.find("\n", denial.end(), denial.end() + _REACH)
    end = min(len(text), denial.end() + _REACH) if end < 0 else end
    found = _FOUND.search(text, denial.end(), end)
    if found is None or _NO_SUCH.search(found["told"]) or _UNTRUE.match(text, found.end()):
        return None
    if _ANOTHER_TIME.search(text, denial.end(), found.start()) or _NO_SUCH.search(text, denial.end(), found.start()):
        return None
    shared = (pairs_of(denial["what"]) & pairs_of(found["told"])) - _GENERAL
    return found if len(shared) > bool(_OF_A_CAUSE.search(denial["what"])) else None
