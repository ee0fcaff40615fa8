"""与定稿不符: what is said of a report that is not what was made final, and what is refused."""

from collections.abc import Iterator

from actions.language import N_, _
from actions.loading import Loaded
from actions.problems import Mismatch
from storage.proof import Deviation, Differing

MOST_KEYS = 3
_WORDS = {
    Differing.HISTORY: N_("修改记录从第{number}条起校验不符"),
    Differing.CONTENTS: N_("现有内容与修改记录不一致（{items}）"),
    Differing.STATE: N_("状态或稿次与修改记录不一致"),
    Differing.TIME: N_("最近修改时间与修改记录不一致"),
    Differing.OUTLINE: N_("所用提纲与修改记录不一致"),
    Differing.NOTES: N_("审核记录、附件或打印设置与修改记录不一致"),
    Differing.FINGERPRINT: N_("现有内容的数据指纹与定稿时不同"),
    Differing.PAPER: N_("现有内容的数据指纹与定稿 PDF 中的不同"),
}


def mismatch_sentence(current: Loaded) -> str:
    """In what a report is not what was made final; blank where all is well."""
    if not current.deviations:
        return ""
    return _("与定稿不符：{differences}。").format(
        differences=_("；").join(dict.fromkeys(_difference(each, current) for each in current.deviations))
    )


def advice() -> str:
    """What can be done about it."""
    return _("报告只能查看，除定稿时保存的 PDF 外不能输出；请从备份恢复资料库，或导入核验通过的归档包。")


def require_proved(current: Loaded) -> None:
    """Raises Mismatch for a report that is not what was made final: nothing of it may leave the library."""
    if current.deviations:
        raise Mismatch(mismatch_sentence(current) + advice())


def _difference(deviation: Deviation, current: Loaded) -> str:
    return _(_WORDS[deviation.what]).format(number=deviation.number, items=_("、").join(_items(deviation, current)))


def _items(deviation: Deviation, current: Loaded) -> Iterator[str]:
    """The names of the first fields that differ, and how many more do."""
    from actions.wording import label_of

    for key in deviation.keys[:MOST_KEYS]:
        try:
            yield label_of(key, current.outline, current.report) or key
        except (KeyError, StopIteration, ValueError):
            yield key
    if len(deviation.keys) > MOST_KEYS:
        yield _("等{count}处").format(count=len(deviation.keys))
