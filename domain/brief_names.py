"""What a section is called where there is room for few characters: whole words of its heading, never a part of one."""

import re
from functools import lru_cache

_BEFORE = re.compile(r"^(?:\d{4}年度?|部门|（单位）|单位|本级)+(?=..)|^(?:绩效自评|绩效评价)(?=[^的情工].{3})")
_BEHIND = re.compile(r"(?<=...)(?:等?(?:方面的?|有关)?情况|(?<!目)的)+$")
_JOINTS = re.compile(r"[，、；：:（(]|及其?|以及|[与和](?!谐|平)")
_FORM = re.compile(r"^.*?(?:绩效评价|绩效)(?=(?:[^（(，、]){2,}表$)")
_ROOM = 7
"""What is called in more characters than these does without what every section of its kind ends with."""
_KINDS = ("支出", "预算", "分析", "自评表")


@lru_cache(maxsize=1024)
def brief(heading: str) -> str:
    """The first matter that a heading names, without what all headings have: 存在的问题及原因分析 is 存在的问题.

    Never blank where the heading is not; as long as the heading where nothing can go.
    """
    words = _BEFORE.sub("", _BEFORE.sub("", heading.strip()))
    first = next((part for part in _JOINTS.split(words) if len(part) > 1), words)
    words = without_tail(first)
    if len(words) > _ROOM:
        words = _FORM.sub("", words)
    for kind in _KINDS:
        if len(words) > _ROOM:
            words = words.removesuffix(kind)
    return words


def without_tail(heading: str) -> str:
    """A heading without the 情况 that most end with: 国有资本经营预算支出情况 is 国有资本经营预算支出."""
    return _BEHIND.sub("", heading) or heading
