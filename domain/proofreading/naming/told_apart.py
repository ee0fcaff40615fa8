"""Two names much alike that a text says are two: 两家事务所均从中介库中抽取, 不是同一家, two people of two posts."""

from domain.checks.finding import Finding
from domain.patterns import pattern

_TWO = pattern(
    r"[两二2](?:[家人位名所]|个(?:单位|公司|村|社区|乡镇|中心))[\u4e00-\u9fff]{0,6}?(?:均|都|分别|各)|两人|不是同|不是一[家个人]|相近"
)
_POST = pattern(r"(?P<deputy>副?)(?P<post>[\u4e00-\u9fff](?:长|任|记|计|纳|理|员|人)|[\u4e00-\u9fff]长)$")
_STOPS = "。\n"
_NEXT, _BEFORE = 20, 120  # characters of the sentence behind; of those before
_NAME = 3  # characters of a person's name


def is_told_apart(text: str, found: Finding) -> bool:
    """Whether the words around a name say that it and the one it may be meant for are two."""
    at, name, other = found.offset or 0, found.quote or "", found.replacement or ""
    if not other or "由" in name[1:2]:
        return bool(other)  # 楼由宏远建设有限公司 was cut too far to the left
    if name.startswith("格") and text.endswith("合", 0, at):
        return True  # 无不合格乡镇
    begin = max(text.rfind(mark, 0, at) for mark in _STOPS) + 1
    ends = [place for mark in _STOPS if (place := text.find(mark, at + len(name))) >= 0]
    end = min(ends, default=len(text))
    before = text[max(text.rfind("\n", 0, at) + 1, begin - _BEFORE) : at]
    if other not in before and other not in text[at + len(name) : end]:
        return False
    if _TWO.search(text[begin : end + _NEXT].split("\n", 1)[0]):
        return True
    return len(name) == len(other) == _NAME and _are_two_people(text[begin:end], name, other)


def _are_two_people(sentence: str, name: str, other: str) -> bool:
    """校长李文斌任项目负责人，总务主任李文彬任采购经办人: in one sentence, with two posts, or both deputies."""
    posts = [_POST.search(sentence[: sentence.find(each)]) for each in (name, other) if each in sentence]
    if len(posts) < 2 or posts[0] is None or posts[1] is None:
        return False
    return posts[0]["post"] != posts[1]["post"] or bool(posts[0]["deputy"] and posts[1]["deputy"])
