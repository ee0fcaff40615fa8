"""The shipped wrong words: each fires, no right form does, and the list stays sound."""

import tomllib

import msgspec
import pytest

from actions.proofreading import wrong_words
from domain.checks import Finding
from domain.proofreading import WordList, decode_words, proofread
from domain.proofreading.wording.words import BoundWord, WordGroup
from resources import path
from tests.pace import within

KNOWN = decode_words(path("proofreading", "words.toml").read_text("utf-8"))
PLAIN = tuple(pair for group in KNOWN.groups for pair in group.words)
BOUND = tuple(entry for group in KNOWN.groups for entry in group.bound)

RIGHT = (
    "已经废止的办法不再执行，废除旧的经费标准。",
    "新建全县首个社区食堂，创建全国文明城市。",
    "组建全县林业队伍，组建全管护网络，搭建全信息平台。",
    "按排名先后发放，按装机容量核定。",
    "审核消防设施，上报消息及时。",
    "自己经历的事，知己经营的店。",
    "供水管里程、目标直指一流、指标直接影响得分。",
    "面积效益、持续效益和后续效果明显。",
    "公布署名文章，反复盖章，合格律师3名。",
    "报名截止3月5日，截至2022年底，截止日期为5月。",
    "从业人员收入和缴纳人数，接收人情况。",
    "以经济建设为中心，可以经营，足以经受考验。",
    "把学习做为民办事的本领。",
    "环境保护、安排方案、调整和资源配置。",
    "各项日常工作、3项日均指标。",
    "设计化解方案、统筹化解风险、政策化解。",
    "系统记录、评审记录、传统记忆。",
    "相关健康档案，有关健身设施。",
    "有尝试、没有尝试、无尝试。",
    "关于部队家属慰问，属于部门职责。",
    "人才库、人员库、出纳人员、深入人心。",
    "严峻工作形势，疏浚工程。",
    "其间召开3次会议，春节期间值班。",
    "不力以致延误，以至于今。",
    "权利义务对等，权力运行公开。",
    "必需品充足，必须坚持，所必需的。",
    "反应迅速，反映问题，化学反应。",
    "形势严峻，形式多样。",
    "没施工的路段，埋没置之不理。",
    "平原侧重畜牧。",
    "选拔出来的干部，提拔入职，投标准备充分。",
)
WRONG = (
    ("1.建全绩效指标体系。", "建全"),
    ("建全管理制度。", "建全"),
    ("建全完善机制。", "建全完善"),
    ("资金拔付及时。", "拔付"),
    ("截止2022年12月31日。", "截止"),
    ("将于决算报表一起公开。", "将于决算"),
    ("居民健康挡案建档率95%。", "挡案"),
    ("己完成采购。", "己完成"),
    ("年末实有在职人员编织38人，核定编织40名。", "核定编织"),
    ("收人合计50万元。", "收人"),
)


def test_there_are_enough_and_none_twice() -> None:
    forms = [wrong for wrong, _ in PLAIN]
    assert len(forms) + len(BOUND) >= 650
    assert len(forms) == len(set(forms))
    assert all(
        len(wrong) >= 2 and wrong != right for wrong, right in (*PLAIN, *((each.wrong, each.right) for each in BOUND))
    )


def test_each_group_names_its_source() -> None:
    """The norms that decide which word is right, the offices' names, and what was made up for this program."""
    sources = tomllib.loads(path("proofreading", "words.toml").read_text("utf-8"))["sources"]
    assert set(sources) == {"dictionary", "variants", "preferred", "terms", "offices", "typing", "usage"}
    assert {group.source for group in KNOWN.groups} == set(sources)
    norms = (
        "《现代汉语词典》（第7版）",
        "《第一批异形词整理表》（GF 1001-2001）",
        "《预算法》《会计法》",
        "机构改革",
        "自编",
    )
    assert all(any(norm in source for norm in norms) for source in sources.values())


def test_a_source_that_nobody_named_is_refused() -> None:
    text = '[sources]\nown = "自编"\n[[groups]]\nsource = "other"\nseverity = "hint"\n'
    with pytest.raises(msgspec.ValidationError, match="other"):
        decode_words(text)


def test_each_wrong_word_is_marked() -> None:
    silent = []
    for wrong, _ in PLAIN:
        if not any((each.quote or "") in wrong for each in marked(f"其，{wrong}，其")):
            silent.append(wrong)
    for entry in BOUND:
        text = f"其{(entry.only_after or ('，',))[0]}{entry.wrong}{(entry.only_before or ('，',))[0]}"
        if not marked(text):
            silent.append(entry.wrong)
    assert silent == []


def test_no_right_word_is_marked() -> None:
    rights = {right for _, right in PLAIN} | {entry.right for entry in BOUND}
    assert [right for right in rights if marked(f"其，{right}，其")] == []


def test_right_surroundings_silence_a_bound_word() -> None:
    loud = []
    for entry in BOUND:
        before, after = (entry.only_after or ("，",))[0], (entry.only_before or ("，",))[0]
        loud += [
            f"{before}{entry.wrong}{each}" for each in entry.not_before if fires(f"{before}{entry.wrong}{each}", entry)
        ]
        loud += [
            f"{each}{entry.wrong}{after}" for each in entry.not_after if fires(f"{each}{entry.wrong}{after}", entry)
        ]
    assert loud == []


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentences_are_passed_over(text: str) -> None:
    assert marked(text) == ()


@pytest.mark.parametrize(("text", "quote"), WRONG)
def test_wrong_sentences_are_marked(text: str, quote: str) -> None:
    assert quote in [each.quote for each in marked(text)]


def test_the_longest_wrong_word_counts() -> None:
    known = WordList((WordGroup("试", "error", (("甲乙", "丙乙"), ("甲乙丁", "丙丁丁"))),))
    assert [each.replacement for each in proofread("甲乙丁", ("write",), known)] == ["丙丁丁"]


def test_the_shipped_lists_are_ready_soon() -> None:
    """Every start of the reader waits for them: terms are many, and each of them is held against all common words."""
    wrong_words.cache_clear()
    with within(2):  # 0.3 s alone
        assert wrong_words().slips.terms


def test_a_hundred_thousand_characters_take_no_time() -> None:
    text = "资金拔付及时，建立建全制度，人员经费按规定支出。" * 4200
    with within(1):  # 0.1 s alone
        assert len(marked(text)) == 8400


def marked(text: str) -> tuple[Finding, ...]:
    return tuple(each for each in proofread(text, ("write",), KNOWN) if each.code == "write.word")


def fires(text: str, entry: BoundWord) -> bool:
    known = WordList((WordGroup("试", "error", (), (entry,)),))
    return any(each.code == "write.word" and each.quote == entry.wrong for each in proofread(text, ("write",), known))
