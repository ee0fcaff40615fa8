"""Why a file is no outline, in a plain sentence: the decoder and the checks of outlines have words of their own."""

import re

from actions.language import N_, _

_REASONS = (
    (r"larger than (?P<what>\d+) KB", N_("超过{what}KB，提纲不会这样大。")),
    (r"too deep|a key too long|too many|a word of", N_("层次过深或条目过多，提纲不需要这样多。")),
    (r"\(at line (?P<what>\d+)", N_("第{what}行不符合 TOML 的写法。")),
    (r"unknown field `(?P<what>[^`]*)`", N_("有不认识的条目“{what}”。")),
    (r"missing required field `(?P<what>[^`]*)` - at `\$\.(?P<where>[^`]*)`", N_("“{where}”缺少“{what}”。")),
    (r"missing required field `(?P<what>[^`]*)`", N_("缺少“{what}”。")),
    (r"not in the catalogue: (?P<what>.*)", N_("“{what}”不在数据项目录中，须在文件中写明。")),
    (r"the kind of (?P<what>\S+) is", N_("“{what}”的类型与数据项目录不同。")),
    (r"(?:unknown|column of|choice of)[^:]*: (?P<what>.*)", N_("提到了“{what}”，文件中没有它。")),
    (r"repeated[^:]*: (?P<what>.*)|column repeated in (?P<where>.*)", N_("“{what}{where}”重复。")),
    (r"not a key: ['\"]?(?P<what>.*?)['\"]?$", N_("“{what}”不能作为代码。")),
    (r"not years: (?P<what>.*)", N_("“{what}”不是年度的写法，应如2022、2022-或2018-2021。")),
    (r"(?P<what>title|sections) missing$", N_("缺少标题，或没有任何部分。")),
    (r"(?:heading|title) missing: (?P<what>.*)", N_("“{what}”缺少标题。")),
    (r"too long", N_("标题或名称过长。")),
    (r"out of range: (?P<what>.*)", N_("版本号“{what}”超出范围。")),
    (r"cells of (?P<what>\S+) do not fill row (?P<where>\d+)", N_("表格“{what}”第{where}行的格数不对。")),
    (r"(?: - at `\$?\.?(?P<what>[^`]*)`)", N_("“{what}”处的内容不是这里可以写的。")),
)
_MOST = 60  # characters of what is quoted


def refusal_of_outline(reason: str) -> str:
    """The first thing that is wrong, in words; ``reason``: what an OutlineError says."""
    first = reason.split("; ")[0]
    for pattern, sentence in _REASONS:
        found = re.search(pattern, first)
        if found:
            return _(sentence).format(**{name: _short(words) for name, words in found.groupdict().items()})
    return _("内容前后不一致。")


def _short(words: str | None) -> str:
    plain = "".join(sign for sign in words or "" if sign.isprintable())
    return plain if len(plain) <= _MOST else plain[:_MOST] + "…"
