"""Reports of random prose: every kind of punctuation, numbers with units, Latin, rare characters, nested quotes."""

from random import Random

from reports.content import Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title

NOUNS = """
    部门 预算 资金 项目 绩效 目标 制度 群众 乡镇 街道 社区 平台 系统 窗口 事项 流程 服务 指标 任务 问题 措施 经费
    采购 资产 林场 苗圃 河道 水库 校舍 卫生院 档案 培训 监督 执法 调度 台账 决算 结余 审计 整改 试点 示范区
"""
VERBS = "推进 落实 完善 优化 建立 加强 压减 统筹 核查 整合 公开 提升 开展 修订 规范 拨付 下达 回收 盘活 验收"
SMALL = "的 和 及 并 对 在 由 以 按 将 已 共 均 为"
UNITS = "万元 元 亿元 个 项 家 次 人次 % % 户 公里 ㎡ 个百分点 年 年度 月 日 吨 ‰"
LATIN = (
    "APP",
    "GB/T 9704-2012",
    "OA",
    "Word 2016",
    "5G",
    "PDF",
    "internet plus",
    "https://www.example.gov.cn/zwgk/ysjs/2024/",
)
RARE = "堃喆犇垚珺邨翀昇祎赟玥珮䶮㼆㛃㎡㎏𠮷"
PAIRS = ("“{}”", "（{}）", "《{}》", "“‘{}’”", "（《{}》）", "「{}」")
STOPS = "，，，，、、；：。"


def report(seed: int, sections: int = 4, draft: bool = False) -> Document:
    """A report of some pages; the same seed gives the same report."""
    random = Random(seed)
    unit = f"{random.choice('东南西北')}{random.choice('山江河湖')}县{_phrase(random, 2)}局"
    title = f"20{seed % 30:02}年度{unit}整体支出绩效自评报告"
    blocks: list[Block] = [Title(title), CoverLine(f"单位名称（盖章）：{unit}", "cover.seal_line")]
    blocks += [CoverLine("2024年3月15日", "cover.date"), PageBreak()]
    for number in "一二三四五六七八九十"[:sections]:
        blocks.append(Heading(1, f"{number}、", _phrase(random, random.randint(2, 20)), f"section.{number}"))
        for below in "一二三"[: random.randint(0, 3)]:
            blocks.append(
                Heading(2, f"（{below}）", _phrase(random, random.randint(2, 18)), f"section.{number}.{below}")
            )
            blocks += [Paragraph(_paragraph(random), f"prose.{number}") for _ in range(random.randint(1, 4))]
        if isinstance(blocks[-1], Heading):
            blocks.append(Paragraph("无。", f"prose.{number}"))
    return Document(title, unit, f"20{seed % 30:02}", draft, tuple(blocks))


def _paragraph(random: Random) -> str:
    start = random.choice(("", "", f"{random.randint(1, 9)}.", f"（{random.randint(1, 9)}）", "一是"))
    return start + random.choice(VERBS.split()) + "".join(_sentence(random) for _ in range(random.randint(1, 9)))


def _sentence(random: Random) -> str:
    parts = [_phrase(random, random.randint(1, 6)) + random.choice(STOPS[:-1]) for _ in range(random.randint(0, 5))]
    return "".join(parts) + _phrase(random, random.randint(1, 6)) + random.choice("。。。。；！？……")


def _phrase(random: Random, words: int) -> str:
    return "".join(_word(random) for _ in range(words))


def _word(random: Random) -> str:
    kind = random.random()
    if kind < 0.45:
        return random.choice(NOUNS.split())
    if kind < 0.65:
        return random.choice(VERBS.split())
    if kind < 0.75:
        return random.choice(SMALL.split())
    if kind < 0.88:
        return _number(random)
    if kind < 0.95:
        return random.choice(PAIRS).format(random.choice(VERBS.split()) + random.choice(NOUNS.split()))
    return random.choice((random.choice(LATIN), random.choice(RARE), "——", "·", "～"))


def _number(random: Random) -> str:
    digits = random.choice((random.randint(0, 99), round(random.uniform(0, 9999), 2), random.randint(100, 99999)))
    return random.choice(("", "", "", "-", "±")) + str(digits) + random.choice(UNITS.split())
