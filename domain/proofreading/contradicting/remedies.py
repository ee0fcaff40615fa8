"""Measures against problems: one that answers another problem than those that are told.

Where as many measures as problems are numbered, each answers its own. One that has not a word in common with any
problem, and speaks of another field than all of them, answers none; so does one that names a problem that is not there.
"""

from collections.abc import Iterator
from operator import add

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import leading_sign, paragraphs

CONTRARY = "prose.contrary"

Lines = list[tuple[int, str]]
_SECTION = pattern("问题|不足|困难|短板")
_REMEDY = pattern("措施|改进|整改|建议|打算")
_MEASURES = pattern("(?:措施|改进|整改|举措|意见|建议)")
_PLANS = pattern("计划|安排|要点|打算")
_MATCHED = pattern("逐条对应|一一对应|逐项对应|逐一对应|逐条整改|条条对应")
_AGAINST = pattern("^[^，。]{0,8}?(?:针对|对于?|就|关于)(?P<what>[^，。；\n]{3,20})的?问题，")
_FIELDS = tuple(  # of which one speaks by any of the words; one field to a paragraph
    frozenset(field.split())
    for field in """
        人员 人手 力量 队伍 编制 招聘 招录 选聘 增聘 聘请 招考 引进 培训 业务 能力 专业 素质 年龄
        老化 技术 持证 净水工 司机 驾驶 干部 兼职 护理员

        宣传 宣讲 知晓 意识 教育 参与 积极 意愿 文明 观念 满意 普法 讲座 氛围 推广

        档案 资料 图纸 归档 台账 卷宗 建档 凭证 附件 数字化 账目 账实 盘点 资产 记账 财务 账务

        系统 平台 接口 数据 信息 联网 软件 共享 互联 对接 联调 网络 智能 数字化 人工 录入

        资金 经费 预算 拨付 支付 支出 执行 兑付 补助 筹集 缺口 投入 配套 到位 债务 欠款 财政 结余
        结转 财务 专项

        进度 工期 滞后 延误 推进 缓慢 审批 环节 手续 前期 及时 调度 倒排 限时 流程 提前 延期 迟
        开工 完工 造林 补造 春旱 降水

        设备 设施 仪器 老旧 更新 更换 改造 线路 维修 泵站 车辆 新建 扩建 增购 购置 投影 冷库 容量
        床位 场地 用房 办公 条件 管网 漏损

        收费 收缴 水费 欠费 缴费 征收 收入 催缴

        管护 维护 养护 运维 后续 巡查 巡护 保洁

        体检 食堂 慰问 文体 福利 职工 取餐 健康 生日

        接待 招待 公务 三公 差旅 会议 用车

        苗木 良种 品种 种苗 种子 质量 品牌 标志

        指标 量化 目标 绩效 评价 监控 自评 定性

        采购 招标 合同 验收 监理 造价 变更

        监督 检查 审计 整改 督办 执法 案件 制度 内控 规范
        """.split("\n\n")  # noqa: SIM905 - one word a line would fill a page
)
_STOP = frozenset(
    """
    加强 进一 一步 提高 完善 工作 年底 底前 问题 不足 措施 建立 机制 落实 推进 开展 确保 情况
    部分 力度 有关 相关 我局 全县 项目 及时 月前 前完 完成 计划 存在 不高 不够 完工 对应 解决
    管理 强化 优化 规范 实施 年度 单位 部门 方面
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_SAYING = pattern("(?:(?![不的了和与是有在对高低大小多少年月个名])[\u4e00-\u9fff]){2,}")
_LEAST = 2  # problems and measures that make a list
_MOST_ABOVE, _MOST_BELOW = 80, 40  # lines in which they are told


def unanswering(text: str) -> Iterator[Finding]:
    """Measures that answer no problem; the problem without a measure, where the text says that each has one."""
    if not _MEASURES.search(text) or not _SECTION.search(text):
        return
    lines = list(paragraphs(text))
    yield from _unmatched(lines)
    for place, (_, line) in enumerate(lines):
        if not _is_title(line) or not _MEASURES.search(line) or _PLANS.search(line) or _SECTION.search(line):
            continue
        measures, problems = (
            _numbered(lines[place + 1 : place + _MOST_BELOW]),
            _problems(lines[max(0, place - _MOST_ABOVE) : place]),
        )
        if len(measures) == len(problems) >= _LEAST:
            yield from _foreign(measures, problems)


def _is_title(line: str) -> bool:
    return 0 < len(line.strip()) <= 24 and "。" not in line and "，" not in line


def _foreign(measures: Lines, problems: Lines) -> Iterator[Finding]:
    told = "".join(line for _, line in problems)
    fields, pairs = fields_of(told), pairs_of(told)
    answered = sum(
        bool(pairs_of(measure) & pairs_of(problem) or fields_of(measure) & fields_of(problem))
        for (_, measure), (_, problem) in zip(measures, problems, strict=True)
    )
    for (start, line), (_, problem) in zip(measures, problems, strict=True):
        sign = leading_sign(start, line)
        words = line[sign.end - start :] if sign else line
        named = _AGAINST.match(words.strip())
        if named and not pairs_of(named["what"]) & pairs:
            yield _finding(start, line)
            continue
        is_strange = not (pairs_of(words) & pairs or fields_of(words) & fields)
        if is_strange and fields_of(words) and fields_of(problem) and answered:
            yield _finding(start, line)


def pairs_of(words: str) -> set[str]:
    """Every two Chinese characters side by side that say something."""
    return {pair for run in _SAYING.findall(words) for pair in map(add, run, run[1:])} - _STOP


def fields_of(words: str) -> set[int]:
    """What is spoken of, by the places of the fields that have one of the words."""
    return {place for place, field in enumerate(_FIELDS) if any(each in words for each in field)}


def _finding(start: int, line: str) -> Finding:
    words = line.strip()
    return Finding("query", CONTRARY, quote=words, offset=start + line.index(words))


def _unmatched(lines: Lines) -> Iterator[Finding]:
    """The problem for which there is no measure, where measures are told to answer problems one by one."""
    for here, (_, line) in enumerate(lines):
        if not _MATCHED.search(line):
            continue
        measures, problems = _numbered(lines[here + 1 :]), _problems(lines[:here])
        if 0 < len(measures) < len(problems):
            start, words = min(problems, key=lambda one: max(_likeness(one[1], each) for _, each in measures))
            begin = len(words) - len(words.lstrip())
            quote = words.strip().split("。")[0]
            yield Finding("query", CONTRARY, quote=quote, offset=start + begin)


def _numbered(lines: Lines) -> Lines:
    """The lines of one level with which a stretch begins."""
    found: Lines = []
    level: int | None = None
    for start, line in lines:
        sign = leading_sign(start, line)
        if not line.strip() or (sign is None and found):
            continue
        if sign is None or (level is not None and sign.level < level):
            break
        level = int(sign.level) if level is None else level
        if sign.level == level:
            found.append((start, line))
    return found


def _problems(lines: Lines) -> Lines:
    """The numbered lines below the last heading of problems."""
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place][1]
        if len(line) <= 30 and "。" not in line and _SECTION.search(line) and not _REMEDY.search(line):
            return _numbered(lines[place + 1 :])
    return []


def _likeness(one: str, other: str) -> int:
    """How many pairs of characters of one line the other has, too."""
    return sum(1 for pair in {one[at : at + 2] for at in range(len(one) - 1)} if pair in other)
