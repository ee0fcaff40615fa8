"""What the words of a table's cell say: a label, a blank to be filled in, the kind and unit of what belongs there."""

from typing import Literal

from domain.kinds import FigureKind
from domain.patterns import pattern

SpotKind = Literal["label", "blank", "value", "mixed", "fixed"]
"""``value``: a number; ``mixed``: words with blanks among them; ``fixed``: ——, which is not asked for."""

_UNITS = "亿元|万元|千元|元|人|名|个|项|次|辆|户|家|处|㎡|平方米|%|％|分"
_BLANK = pattern(
    rf"(?:[_＿]+|[XＸxｘ×＊*]{{2,}}|…+|\.{{3,}}|·{{3,}}|[（(][)）])*(?:{_UNITS})?|(?:[_＿XＸ×]*年度?)?[_＿XＸ×]*月[_＿XＸ×]*日"
)
_INNER = pattern(r"[_＿]{2,}|[XＸ×]{2,}|…{2,}|[（(][ \u3000]{2,}[）)]|[□☐]|(?:^|[ \u3000\n])年[ \u3000]+月")
_DATE = pattern("年?[_＿ \u3000XＸ×]*月[_＿ \u3000XＸ×]*日$")
_FIXED = frozenset(("——", "—", "－－", "--"))
_NOTHING = frozenset(("-", "－", "–", "/", "／"))
"""Nothing to count: in a paper that is filled in, else a cell that is not asked for."""
_ASKS = pattern(
    r"(?:填报|评价|预算|编制|主管|实施|项目|被评价|承担)?(?:单位|部门|机构|机关)(?:名称|全称)?|(?:单位|部门|项目)?(?:联系人|负责人|联络人|填报人|经办人)"
    r"(?:姓名)?|(?:联系|联络|办公)?(?:电话|方式|地址)|.{0,4}(?:日期|时间|编码|代码|方式|年度)|.{0,6}(?:职责|职能)(?:概述)?|职能职责概述|项目(?:名称|属性|类型)"
)
_GIVEN_BELOW = pattern("(?:目标|指标|完成)值|完成(?:情况|结果)|偏差原因|未完成原因|改进措施")
_VALUE = pattern(rf"[¥￥]?-?[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．][0-9０-９]+)?(?:{_UNITS})?")
_SAMPLE = pattern(
    r"(?:项目|任务|指标|单位|部门|机构|专项)?(?:[0-9０-９]{1,3}|[一二三四五六七八九十nN])[：:.、．]?|[.…·]+"
)
_BRACKETS = pattern(r"[（(【\[][^（）()【】\[\]]*[）)】\]]")
_STATED = pattern(rf"[（(](?:金额)?(?:单位)?[：:]?({_UNITS})[)）]|[（(][^（）()]{{0,6}}[，,、]({_UNITS})[)）]")
_NUMBERED = pattern(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9０-９]{1,3}[)）]|[0-9０-９]{1,2}[、.．)）](?![0-9])|[①-⑳])"
)
_YEAR = pattern("^[0-9]{4}年度?(?=.)")
_AMONG = pattern("^其中[：:]?|^[＋+－-][：:]?|^(?:加|减)[：:]")

_MONEY = pattern("预算|决算|执行数|金额|支出|收入|经费|资金|拨款|结转|结余|投资|费用|采购额|款|补助|费$")
_COUNT = pattern("人数|编制数|人员编制|编制$|在职|实有人员|个数|人员数")
_NUMBER = pattern("数量|面积|规模|次数|数值|辆数|户数")
_SCORE = pattern("得分|扣分|分值|权重|评分|总分|满分|分数|自评分|加分")
_RATE = pattern("率$|率[（(]|比例|占比|百分比|比重|增幅|增长[（(]?%?")
_WORDS = pattern(
    "名称|说明|原因|措施|标准|依据|内容|情况|备注|方式|类别|性质|来源|文号|姓名|职务|负责人|地址|编码|等级|等次|结论|意见|目标|分析|计划|要求|目标值|指标值|完成值"
)
_SAID = pattern("(?:原因|说明|依据|标准|备注|意见|措施|评语|解释|材料|来源|内涵|公式|方法)$")
"""What a column of a scoring table says in words, though points stand in its head: 扣分原因, 评分标准."""
_LONG = pattern(
    "概述|职责|职能|情况|目标|措施|原因|问题|做法|内容|说明|建议|意见|成绩|经验|方案|依据|分析|总结|成效|任务|结论"
)
_NAME = pattern(
    "名称|三级指标|^指标$|指标内容|^任务|工作任务|姓名|^机构|^项目$|^单位$|^部门$|^事项|^科目|^内容$|^专项|^类别$"
)
_SERIAL = frozenset(("序号", "编号", "序", "No", "NO", "项次", "行次"))
_TOTAL = pattern(
    "^(?:合计|总计|小计|总分|总得分|合计得分|得分合计|综合得分|自评总分|合计分|总和)(?:分数?)?$|^.{0,12}(?:合计|总计|小计|汇总)$"
)
_SUBTOTAL = pattern("小计$")
_NOTE = pattern(
    "分值|权重|标准|说明|备注|单位|满分|计算|公式|依据|方法|来源|要求|解释|符号|评分|口径|目标值|指标值|预算数"
)


def spot_kind(text: str) -> SpotKind:
    """What a cell is by its words alone."""
    words = "".join(text.split())
    if words in _FIXED or words in _NOTHING:
        return "fixed"
    if _BLANK.fullmatch(words) or _DATE.match(words):
        return "blank"
    if _VALUE.fullmatch(words):
        return "value"
    return "mixed" if _INNER.search(text) and not is_sample(text) else "label"


def is_sample(text: str) -> bool:
    """Whether words only show where rows go: 1, 2, ……, 项目1, 任务n."""
    return bool(_SAMPLE.fullmatch("".join(text.split())))


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing: a dash or a stroke."""
    return "".join(text.split()) in _NOTHING


def asks_for_words(label: str) -> bool:
    """Whether a label asks for words beside it: 联系人, 职能职责概述."""
    return bool(_ASKS.fullmatch(bare(label)))


def is_answered_below(head: str) -> bool:
    """Whether what stands below a head is an answer, words too: 年度指标值."""
    return bool(_GIVEN_BELOW.search(bare(head)))


def is_date_blank(text: str) -> bool:
    """Whether a blank waits for a date: 年 月 日."""
    return bool(_DATE.search(text))


def bare(text: str) -> str:
    """A label's words without white space, brackets, its number, 其中 and the colon behind it."""
    words = _AMONG.sub("", _NUMBERED.sub("", _BRACKETS.sub("", "".join(text.split()))))
    return _YEAR.sub("", _AMONG.sub("", words)).strip("：:，,、")


def stated_unit(text: str) -> str:
    """The unit that a label states in brackets; blank for none."""
    found = _STATED.search("".join(text.split()))
    return (found[1] or found[2] or "") if found else ""


def kind_by_words(words: str, unit: str, of_amounts: bool = False) -> FigureKind:
    """What kind of value belongs to a label; ``unit``: what amounts are in where the label says nothing itself."""
    stated, plain = stated_unit(words), bare(words)
    own = _kind_of_unit(stated, unit)
    if own:
        return own
    if is_said(words):
        return "text"
    if _RATE.search(plain):
        return "percent"
    if _SCORE.search(plain):
        return "score"
    if _COUNT.search(plain):
        return "count"
    if _WORDS.search(plain):
        return "text"
    if _MONEY.search(plain):
        return "money" if unit else "number"
    if _NUMBER.search(plain):
        return "number"
    return "money" if of_amounts and unit and not _NAME.search(plain) else "text"


def _kind_of_unit(unit: str, amounts: str) -> FigureKind | None:
    """The kind of a unit; money in another unit than the form's is a plain number."""
    if unit in ("万元", "元"):
        return "money" if unit == amounts else "number"
    if unit in ("人", "名"):
        return "count"
    if unit in ("%", "％"):
        return "percent"
    return "score" if unit == "分" else "number" if unit else None


def is_long(label: str) -> bool:
    """Whether what belongs to a label is running text."""
    return bool(_LONG.search(bare(label)))


def is_name(head: str) -> bool:
    """Whether the words below a head name what the row is about."""
    return bool(_NAME.search(bare(head)))


def is_serial(head: str) -> bool:
    """Whether a column only numbers the rows."""
    return bare(head) in _SERIAL


def is_total(label: str) -> bool:
    """Whether a label is of a sum."""
    return bool(_TOTAL.search(bare(label)))


def is_subtotal(label: str) -> bool:
    """Whether a label is of a sum of some of the rows."""
    return bool(_SUBTOTAL.search(bare(label)))


def is_note(head: str) -> bool:
    """Whether a column says something of the rows that is not filled in: weights, standards, units."""
    return bool(_NOTE.search(bare(head)))


def is_rate(words: str) -> bool:
    """Whether a label is of a share in per cent."""
    return bool(_RATE.search("".join(words.split())))


def is_score(words: str) -> bool:
    """Whether a label is of points that were reached."""
    return bool(pattern("得分|自评分|评分$|总分").search(bare(words)))


def is_said(words: str) -> bool:
    """Whether a label is of what is said about a row, whatever is counted in it: 扣分原因, 评分标准."""
    return bool(_SAID.search(bare(words)))


def is_given(head: str) -> bool:
    """Whether the numbers of a column are the paper's own: the points that there are, a row's number."""
    return is_weight(head) or is_serial(head)


def is_weight(words: str) -> bool:
    """Whether a label is of the points that there are."""
    return bool(pattern("分值|权重|满分|标准分").search(bare(words)))


def level(label: str) -> int:
    """How deep a row stands by its number: 0 for none, then 一、, （一）, 1., （1）; 9 below 其中."""
    words = "".join(label.split())
    if _AMONG.match(words):
        return 9
    found = _NUMBERED.match(words)
    if not found:
        return 0
    mark = found[0]
    inner = mark.strip("（）()")
    chinese = inner[0] in "一二三四五六七八九十"
    return (2 if chinese else 4) if mark[0] in "（(" else 1 if chinese else 3
