"""What the careful reader marks, as plain sentences: what is wrong, what follows from the other numbers, what to do."""

from decimal import Decimal
from functools import partial

from actions.language import N_, _
from actions.quotes import filled
from domain.amount import Amount, NotAsked, Value, written_number
from domain.checks.finding import Finding

_SENTENCES = {
    "prose.sum": N_("“{quote}”中总数与各部分之和不一致：{arithmetic}。请核对总数和各分项。"),
    "prose.subset": N_("“{quote}”中有一部分大于总数{expected}。请核对两个数。"),
    "prose.completion": N_("“{quote}”与金额不符，按{arithmetic}应为{expected}。请核对。"),
    "prose.share": N_("“{quote}”与金额不符，按{arithmetic}应为{expected}。请核对。"),
    "prose.split": N_("“{quote}”各项之和不是100%：{arithmetic}。请核对。"),
    "prose.change": N_("“{quote}”与前后两个数不符：{arithmetic}。请核对。"),
    "prose.growth": N_("“{quote}”与前后两个数不符，按{arithmetic}应为{expected}。请核对。"),
    "prose.direction": N_("“{quote}”的增减方向与前后两个数相反：{arithmetic}。请核对。"),
    "prose.points": N_("“{quote}”与前后两个百分比不符：{arithmetic}，应为{expected}个百分点。请核对。"),
    "prose.count": N_("“{quote}”与所列项目的个数不一致，所列为{expected}。请核对。"),
    "prose.order": N_("“{quote}”大于应有的上限：{arithmetic}。请核对，或说明原因。"),
    "prose.rank": N_("“{quote}”没有按文中所说的次序排列：{arithmetic}。请核对。"),
    "prose.average": N_("“{quote}”与总数和个数不符：{arithmetic}。请核对。"),
    "prose.dates": N_("“{quote}”的起止时间或时长不对：{arithmetic}。请核对。"),
    "prose.repeat": N_("“{quote}”与文中另一处不一致，另一处为{expected}。请改正其中一处。"),
    "prose.nil": N_("文中写“{quote}”，另有一处写有{expected}。请改正其中一处。"),
    "prose.remainder": N_("“{quote}”中最后一个数与前面各数的加减结果不一致：{arithmetic}。请核对。"),
    "prose.price": N_("“{quote}”与数量乘单价不一致：{arithmetic}。请核对。"),
    "prose.unit": N_("“{quote}”的单位或小数点似有误。请核对。"),
    "prose.bare_unit": N_("“{quote}”缺少“元”字，请写明单位。"),
    "prose.reason": N_("“{quote}”所说的原因与增减方向相反。请核对。"),
    "prose.contrary": N_("文中写“{quote}”，前后文所写与此相反。请核对后改正其中一处。"),
    "prose.zero": N_("“{quote}”是以0为基数的百分比，无法这样计算。请核对。"),
    "prose.sign": N_("“{quote}”已写明减少，数前又有负号。请去掉一个。"),
    "prose.grade": N_("“{quote}”与得分和评分办法不符：{arithmetic}。请核对。"),
    "prose.lost_digit": N_("“{quote}”以分隔符开头，可能漏写了一位数字。请核对。"),
    "number.gap": N_("序号“{quote}”与前一个序号不连续，请补上缺少的一项或改正序号。"),
    "number.repeat": N_("序号“{quote}”重复或倒退，请改正序号。"),
    "number.level": N_("序号“{quote}”的层次不对，此处应为“{replacement}”。"),
    "number.bracket": N_("序号“{quote}”的括号不配套或与其他序号不一致，请改为全角括号。"),
    "number.mixed": N_("序号“{quote}”的写法与同级其他序号不一致，请统一。"),
    "write.pair": N_("“{quote}”处的引号或括号不成对，请补全或改正。"),
    "write.half": N_("“{quote}”中用了半角标点，中文应用全角标点。"),
    "write.mark": N_("“{quote}”的标点用法不规范，按 GB/T 15834 应为“{replacement}”。"),
    "write.double": N_("“{quote}”重复或连用，请只留一个。"),
    "write.space": N_("“{quote}”中有多余的空格，请删去。"),
    "write.left": N_("“{quote}”处的话没有写完，或者漏了数字、单位，请补全。"),
    "write.residue": N_("文中留有“{quote}”，是模板、粘贴或域代码的残留，请删去或换成实际内容。"),
    "write.number": N_("“{quote}”的数字写法不规范，请按数字用法的国家标准（GB/T 15835）改写。"),
    "write.about": N_("“{quote}”前后两处都表示约数或界限，请只留一处。"),
    "write.times": N_("“{quote}”不妥，减少、下降不用倍数表示，请改用百分比或几分之几。"),
    "write.word": N_("“{quote}”应为“{replacement}”。"),
    "write.name": N_("“{quote}”与文中另一处的“{replacement}”写法不一，请核实是否为同一名称。"),
    "write.copied": N_("“{quote}”与绩效目标逐字相同，请写明实际完成情况。"),
    "write.aim": N_("“{quote}”写的是目标或打算，此处应写明实际完成情况。"),
    "write.reached": N_("“{quote}”写的是已完成的结果，此处应写明要达到的目标。"),
    "write.vague": N_("目标“{quote}”没有可以衡量的指标值，请补充数量、比率或时限。"),
    "year.other": N_("“{quote}”与报告年度不一致，请核对是否为以前年度的遗留。"),
    "year.now": N_("报告年度已经结束，“{quote}”所指的时间不明，请写明年月。"),
    "year.date": N_("“{quote}”不是日历上的日期，请核对月、日。"),
    "year.early": N_("“{quote}”早于年度终了，请核对日期。"),
}
_BOTH = {
    "prose.sum": N_("“{quote}”中总数写作{actual}，各部分合计{expected}（{arithmetic}），不一致。请核对总数和各分项。"),
    "prose.change": N_("“{quote}”中增减额写作{actual}，按前后两个数应为{expected}（{arithmetic}）。请核对。"),
    "prose.remainder": N_("“{quote}”中最后一个数写作{actual}，按前面各数应为{expected}（{arithmetic}）。请核对。"),
    "prose.price": N_("“{quote}”中金额写作{actual}，按数量乘单价应为{expected}（{arithmetic}）。请核对。"),
    "prose.average": N_("“{quote}”中平均数写作{actual}，按总数和个数应为{expected}（{arithmetic}）。请核对。"),
}
"""The same where both numbers are known: each is named."""
_PRIVATE = N_("“{quote}”是个人信息，公开稿中应遮盖为“{replacement}”。")
_TEN_THOUSAND = 1_000_000
"""One 万元 in 分."""
_PERCENT = ("prose.completion", "prose.share", "prose.growth")


def is_mark(code: str) -> bool:
    """Whether the careful reader finds what has this code."""
    return code in _SENTENCES or code.startswith("private.")


def remark(finding: Finding) -> str:
    """The sentence of a finding in running text; the bare quote for a rule that has none."""
    otherwise = _PRIVATE if finding.code.startswith("private.") else N_("“{quote}”需要核对。")
    known = _BOTH if finding.expected is not None and finding.actual is not None and finding.arithmetic else {}
    template = _(known.get(finding.code) or _SENTENCES.get(finding.code, otherwise))
    is_of_marks = finding.code == "write.pair"  # which says what is wrong with them
    return (template.format if is_of_marks else partial(filled, template))(
        quote=_short(finding.quote or ""),
        expected=_words(finding.expected, finding.code),
        actual=_words(finding.actual, finding.code),
        arithmetic=finding.arithmetic,
        replacement=finding.replacement or "",
    )


def _words(value: Value | None, code: str) -> str:
    match value:
        case Amount(fen) if code == "prose.average" and abs(fen) < _TEN_THOUSAND:  # 人均130元, not 0.013万元
            return _("{amount}元").format(amount=value.written("元"))
        case Amount():
            return _("{amount}万元").format(amount=value.written("万元"))
        case Decimal():
            return written_number(value.normalize()) + ("%" if code in _PERCENT else "")
        case NotAsked():
            return value.value
        case _:
            return value or ""


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
