"""Breaks a short label into lines: few, of like length, no word split where that can be, no mark at the wrong edge."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf

from domain.patterns import pattern

# No segmenter: the labels of forms and the names of projects have few words, and these are most of them.
_WORDS = """
    年初 年末 全年 上年 当年 本年 年度 整体 总体 主要 一级 二级 三级 数量 质量 时效 成本 经济 社会 生态 效益 可持续
    影响 满意度 服务对象 预算数 决算数 执行数 执行率 完成值 完成率 控制率 变动率 指标值 目标值 符合率 合格率 指标
    目标 预算 决算 执行 完成 控制 配置 管理 追加 实际 实有 在职 人数 编制数 编制 人员 公用 公务 用车 经费 支出 收入
    合计 总额 资金 拨款 结转 结余 基本 项目 专项 专项资金 财政 一般公共 政府性 基金 政府 采购 金额 采购额 收支 非税
    非税收入 纳入 专户 其他 部门 单位 主管 实施 机构 名称 信息 平台 运行 维护 建设 设备 购置 改造 偏差 原因 分析
    改进 措施 结果 应用 方案 情况 工作 内容 成绩 取得 职能 职责 概述 履行 履职 投资 概算 批复 规模 面积 计算 计量
    符号 楼堂馆所 保障 厉行节约 评价 自评 绩效 标准 基础 数据 达成 程度 重点 合规性 健全性 公开性 制度 使用 公开
    发现 时间 平均 缩短 提高 清理 按期 按时 及时 春秋 两季 火情 疫木 抚育后 林分 郁闭度 群众 农户 林农 责任 落实 管护
    补助 发放 线索 办结率 发放率 覆盖率 知晓率 及时率 抽查 验收 受益 辖区 增加 减少 增长 降低 下降 村集体 受训 每亩
    每株 户均 人均 亩均 产油 保护 宣传 覆盖 乡镇 参训 基地 行政村 巡林 监测 脱贫户 检疫 查验 运输 车辆 成活率 签约率
    安全 隐患 排查 巡查 事故 发生率 处理 处理率 办理 登记 档案 数字化 活动 参与 就业 创业 救助 养老 医疗 教育 教师 学生
    居民 社区 企业 游客 道路 农村 水利 环境 水质 达标率 优良率 工程 验收率 合同 竣工 公示 投诉
    填报 日期 联系 联络 电话 设施 养护 防治 防控 抢救 复壮 抚育 国家 储备林 森林 防火 通道 退耕 还林 成果 巩固 实用
    技术 培训 古树 名木 林业 松材线虫病 病虫害 整改 上年度 下一步 公共 社会保险 国有资本 经营 得分 本级
"""
_KNOWN: dict[str, list[str]] = {}
for _word in sorted(set(_WORDS.split()), key=len, reverse=True):
    _KNOWN.setdefault(_word[0], []).append(_word)  # by their first characters, the longest first
_PARTS = pattern(r"[!-'*-~]+ ?|.", re.DOTALL)
_LEADS = {"以": ["以及"], "及": ["及其", "及"], "和": ["和"], "与": ["与"], "或": ["或"]}
_OPENING, _CLOSING = "（《“‘〈【([", "）》”’〉】、，。；：？！%‰℃)]"
_SPLIT, _STRANDED, _NEVER = 3.0, 2.0, 1000.0
"""What it costs to break within a word, behind 及, and at a mark."""
_UNEVEN = 0.3
"""What the square of a character that a line is longer or shorter than the others costs."""


def label_lines(words: str, fits: Callable[[str], bool]) -> list[str]:
    """Words in as few lines as they fit in, of like length; none for none. Western words stay whole where they can."""
    places = label_places(words, lambda start, stop: fits(words[start:stop].rstrip()))
    return [words[start:stop].rstrip() for start, stop in pairwise(places)]


def whole_pieces(words: str) -> tuple[str, ...]:
    """The words of a label, which no line should tear; what is between two that are known stands as one."""
    if not words:
        return ()
    parts = _PARTS.findall(words)
    starts = [0, *accumulate(map(len, parts))]
    costs = list(_costs(parts))
    places = [0, *(start for start, cost in zip(starts[1:], costs[1:], strict=False) if cost < _STRANDED), len(words)]
    return tuple(words[start:stop].strip() for start, stop in pairwise(places))


def label_places(words: str, fits: Callable[[int, int], bool], further: int = 0) -> tuple[int, ...]:
    """Where such lines begin, and where the last one ends, in characters; ``fits`` asks for those between two places.

    A character that does not fit stands in a line of its own. ``further``: so many lines more than the fewest it may be
    where those would split a word and these do not.
    """
    if not words:
        return ()
    if fits(0, len(words)):
        return (0, len(words))
    parts = _PARTS.findall(words)
    starts = [0, *accumulate(map(len, parts))]
    costs = list(_costs(parts))
    ends = [0.0, *accumulate(map(_length, parts))]
    reach = _reach(starts, fits)
    for most in (_NEVER, inf):
        for count in range(2, len(parts) + 1):
            way = _way(ends, costs, reach, count, most)
            if way:
                longer = (_way(ends, costs, reach, count + more, most) for more in range(1, further + 1))
                ways = (way, *longer) if _splits(way, costs) else (way,)
                best = next((each for each in ways if each and not _splits(each, costs)), way)
                return tuple(starts[place] for place in best)
    return tuple(starts)


def _splits(way: Sequence[int], costs: Sequence[float]) -> bool:
    """Whether lines that begin at these places split a word."""
    return any(costs[place] >= _SPLIT for place in way[1:-1])


def _reach(starts: Sequence[int], fits: Callable[[int, int], bool]) -> list[int]:
    """Where a line that begins at each part ends at most; at that part where not even it fits."""
    reach: list[int] = []
    stop, last = 0, len(starts) - 1
    for first in range(last):
        stop = max(stop, first)
        while stop < last and fits(starts[first], starts[stop + 1]):
            stop += 1
        reach.append(stop)
    return reach


def _way(
    ends: Sequence[float], costs: Sequence[float], reach: Sequence[int], count: int, most: float
) -> tuple[int, ...]:
    """The cheapest places where so many lines begin and end; none where they do not hold it, or cost the most.

    ``ends``: the lengths up to each part, in full-width characters.
    """
    size = len(ends) - 1
    mean = ends[-1] / count
    least = bisect_left(reach, size)  # the last line begins there at the earliest
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for line in range(count):
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        is_last = line == count - 1
        for start, (cost, way) in best.items():
            if start == size or (is_last and reach[start] < size):
                continue
            first = max(start + 1, least) if line == count - 2 else start + 1
            for stop in (size,) if is_last else range(first, min(reach[start], size - 1) + 1):
                total = cost + _UNEVEN * (ends[stop] - ends[start] - mean) ** 2 + (0.0 if is_last else costs[stop])
                if stop not in further or total <= further[stop][0]:
                    further[stop] = (total, (*way, stop))
        best = further
    return best[size][1] if size in best and best[size][0] < most else ()


def _length(part: str) -> float:
    """In full-width characters, about."""
    return len(part) / 2 if part.isascii() else float(len(part))


def _costs(parts: Sequence[str]) -> Iterator[float]:
    """What a break before each part costs."""
    text = "".join(parts)
    bounds = _bounds(text)
    place = 0
    for part in parts:
        before = text[place - 1 : place]
        if part[0] in _CLOSING or (before and before in _OPENING):
            yield _NEVER
        elif before.isspace() or part[0] in _OPENING or (before and before in _CLOSING):
            yield 0.0
        else:
            yield bounds.get(place, _SPLIT)
        place += len(part)


def _begun(words: dict[str, list[str]], text: str, place: int) -> str:
    """The longest of some words that begins at a place; blank where none does."""
    for word in words.get(text[place], ()):
        if text.startswith(word, place):
            return word
    return ""


def _bounds(text: str) -> dict[int, float]:
    """Where a word that is known begins or ends, and what a break there costs."""
    bounds: dict[int, float] = {}
    place = 0
    while place < len(text):
        lead, word = _begun(_LEADS, text, place), _begun(_KNOWN, text, place)
        end = place + max(1, len(word or lead))
        if word or lead:
            bounds.setdefault(place, 0.0)
            bounds[end] = _STRANDED if lead and not word else 0.0
        place = end
    return bounds
