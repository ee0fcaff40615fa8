"""More words for the figures than outlines have: what reports in other forms call them, for reading only."""

from functools import lru_cache

import msgspec

from domain.outline import Outline

_SAID = {
    "staff.quota": """
        编制 总编制 总编制数 编制总数 核定总编制 人员编制数 编制人员 核定人员编制 核定编制人数
        编制总人数 编制总额 定编 定编数 定编人数 核编数 核定编制总数 行政事业编制 行政及事业编制 核编
        核编教职工 政法专项编制 中央政法专项编制
    """,
    "staff.actual": """
        在职 实有 在编在岗人员 在岗在编 在岗在编人员 在编在岗 在职在编实有 在职在编 在职在编人员
        在职人员总数 实有在职 实有在编人员 实有在职在编人员 在编人员 在编人数 实有在岗人员 在岗人数
        实有职工 在职职工 实有在编在岗人员 实际在职人员 实际在岗人员 实际在编人员 在编实有人员
        在职干部职工 在编干部职工 在职在岗人员 现有在职人员 在编 在册 在册人员 在册职工 在册人数 实际在岗
        实际在编 实际在册 在岗干部 在岗人员 在岗职工 在编干警 实际在编干警 在岗教职工
    """,
    "general.budget": """
        调整后 调整预算 调整后预算收入 调整预算收入 预算调整为
        全年预算数调整 预算调整数 调整后预算 调整后的预算数 调整后全年预算数 调整后全年预算 年度预算数
        预算调整后 预算数调整 年末调整预算数 调整后年度预算 预算总额 部门预算总额 调整后的全年预算数
        全年预算安排 年度预算总额 全年预算指标 预算总规模 全年预算规模 年度预算规模 预算盘子
    """,
    "general.initial_budget": """
        年初预算收入合计 年初预算收入总额
        年初批复 部门预算年初批复 年初预算批复 年初预算安排 年初安排预算 年初安排部门预算 年初批复预算
        年初预算总额 年初部门预算安排 年初批复部门预算 年初预算批复数 年初预算收入 年初安排 年初预算支出
        年初安排我局部门预算 年初批复我局部门预算 年初下达预算指标 年初下达预算 年初部门预算批复
        年初预算指标 年初下达部门预算 年初人代会批复预算
    """,
    "general.income": """
        本年收入合计 收入决算 收入决算数 总收入 部门收入合计 全年收入 全年总收入 收入总额 年度收入合计
        决算收入 全年收入合计 财政拨款到账 一般公共预算财政拨款到账 经费收入 全年经费收入
    """,
    "general.expenditure": """
        全年支出 全年实际支出 决算支出 全年执行数 全年总支出 部门支出合计 部门总支出 部门整体支出
        本年支出合计 年度支出 支出决算 支出决算数 年度总支出 全年支出合计 实际总支出 总支出决算
        全年支出总额 全部支出 部门整体支出总额 年度支出合计 整体支出总额 全年财政拨款支出 部门决算支出
    """,
    "three.total": """
        三公经费合计 “三公”经费合计 三公经费支出合计 “三公经费”支出 “三公经费”合计 “三公”经费支出总额
    """,
    "three.reception": """
        公务接待 公务接待支出 公务接待经费
    """,
    "three.vehicles": """
        公车运行维护 公车运行维护费 公务用车运行维护 公务用车运维费 公车运维费 公车购置及运行维护费
    """,
    "general.project": """
        专项支出合计 项目支出决算数 项目支出决算 项目支出总计 项目类支出 特定目标类项目支出 专项类项目支出
    """,
    "general.basic": """
        基本支出决算数 基本支出决算 基本支出总计
    """,
    "general.personnel": """
        人员经费合计 人员支出合计 人员类支出
    """,
    "general.public": """
        机关运行公用经费 运行公用经费 公用经费合计 公用支出合计 日常公用支出 公用类支出 日常公用经费合计
    """,
    "general.carried_in": """
        上年结转带入 结转带入 上年结转结余 年初结余 上年结余 年初结转结余资金
    """,
    "score.total": """
        自评总分 综合评分 总得分 综合得分 自评综合得分 评价得分 自评得分 最终得分 绩效自评得分 综合评价得分
        自评分 自评总得分 绩效自评总分 评价总分 自评综合评分
    """,
    "general.carried_out": """
        年末结余 年末结转结余资金 年末结转资金 年末结余资金 结转结余资金
    """,
}
_DOUBTFUL = {
    "general.expenditure": """
        支出 执行数 实际支出 决算数 支出数 经费总额 共支出 已执行 实际执行 累计支出 全部支出
    """,
    "general.project": """
        专项支出 专项资金支出 专项经费支出 专项资金 项目经费 项目
    """,
    "general.basic": """
        基本经费
    """,
    "general.personnel": """
        人员支出 人员费用 人员 人员类 人员类经费 人员开支 人员性支出
    """,
    "general.public": """
        公用 运转经费 日常公用 运转类 运转类经费 办公运转 日常运转 运转支出
    """,
    "satisfaction.satisfied": """
        满意 非常满意 满意率 很满意
    """,
    "satisfaction.mostly": """
        基本满意 比较满意 较满意
    """,
    "satisfaction.dissatisfied": """
        不满意
    """,
}
"""Words that mean the figure only where its sum comes out."""
_LEADS = """
    医院 全院 全馆 全站 全队 全所 全园 全社 全厅 全处 全库 全区 全县本级 我馆 我库
    年中调整追加后 年中追加后 追加后 调整追加后
    我镇 我乡 我校 我院 我会 我办 我委 我中心 我站 我队 我馆 我街道 我街 我部 我处 我所 我厅 我党校
    我园 我社 本镇 本乡 本校 本院 本会 本办 本委 本中心 本街道 本级 全局 全镇 全乡 全校 全院 全委
    全会 全系统 全中心 全街道 全办 年底 年末 总支出中 本年支出中 支出中 基本支出中 执行数中 年中 截至
    编办 县编办 市编办 区编办 县编委 区编委 市编委 编委 编委办 县委编办
    上述 实有 总 部门预算 本部门预算 县财政 市财政 区财政 财政 为 和 全部 部门决算 决算 年度部门 核定
    县财政批复 区财政批复 市财政批复 财政批复 其中县级 批准 实际发生 共发生 共实现
"""


@lru_cache(maxsize=32)
def wide(outline: Outline) -> Outline:
    """The outline with more words for its figures, as long as no other figure has them."""
    return _worded(outline, _SAID)


@lru_cache(maxsize=32)
def widest(outline: Outline) -> Outline:
    """The outline with words, too, that want a sum to confirm them."""
    return _worded(wide(outline), _DOUBTFUL)


def _worded(outline: Outline, more: dict[str, str]) -> Outline:
    known = {word for figure in outline.figures for word in figure.said}
    figures = tuple(
        msgspec.structs.replace(
            figure, said=(*figure.said, *(word for word in more.get(figure.key, "").split() if word not in known))
        )
        for figure in outline.figures
    )
    leads = tuple(dict.fromkeys((*outline.leads, *_LEADS.split())))
    return msgspec.structs.replace(outline, figures=figures, leads=leads)
