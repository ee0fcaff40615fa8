"""的, 地 and 得 (《现代汉语词典》): 有序的开展 for 有序地开展, 良好地效果 for 良好的效果, 做的不够 for 做得不够."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

WORD = "write.word"
_MANNERS = tuple(
    """
    有序 有效 有力 有效率 积极 认真 切实 较好 很好 更好 及时 顺利 圆满 逐步 逐渐 不断 进一步 大力 深入 扎实 全面
    充分 严格 合理 准确 主动 科学 快速 迅速 稳步 高效 平稳 稳妥 如期 按时 持续 集中 精准 规范 有针对性 有计划
    有步骤 有组织 创造性 最大限度 最大程度 不同程度 因地制宜 统筹 真正 高质量 高标准 明确 详细 客观 清楚 公正 妥善
    密切 灵活 系统 自觉 努力
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_ONLY_MANNERS = ("进一步", "逐步", "逐渐", "不断", "切实", "大力", "如期", "按时")  # never before a noun
_DOINGS = (
    "开展|推进|推动|完成|落实|贯彻|提高|提升|促进|保障|保证|发挥|反映|解决|实现|掌握|履行|执行|做好|做到|抓好|加强|改善|组织|安排"
    "|拨付|支付|使用|利用|整合|调动|缓解|化解|防范|遏制|控制|降低|减轻|减少|增强|增加|扩大|带动|激发|维护|服务|满足|配合|参与|投入"
    "|通过|编制|制定|制订|分配|压减|压缩|盘活|衔接|助推|体现|展示|宣传|引导|处理|处置|规范|了解|排查|整改|查处|监督|建立|健全"
)
_MANNER_OF = pattern(f"的(?P<doing>{_DOINGS})(?P<after>了|[\u4e00-\u9fff])")
_NOUN_AFTER = tuple(
    """
    情况 机制 方案 措施 能力 效果 成效 方式 方法 体系 制度 计划 力度 过程 作用 手段 平台 模式 水平 工具 途径 渠道
    路径 依据 程序 流程 管理 意识 人员 单位 部门 标准 办法 要求 原则 目标 任务 基础 保障 支撑 队伍 网络 格局 局面
    态势 环境 条件 数据
    """.split()  # noqa: SIM905
)
_JOINED = "的和与及或等是有以为上中后前时下来，也都将不对还需之可能于并而"
_GOVERNED = pattern(
    "(?:得到|取得|进行|作出|做出|给予|予以|获得|形成|需要|缺乏|缺少|没有|实行|加以|受到|提出|起到|按照?|依照|根据|通过|经过|采取|保持|确保|实施|强化|建立|健全|完善|制定|明确|是|有|为|以|对|了|一个|一种|一项|这种|各种|更加?)"
    "[^，。；：、]{0,4}$"
)
_QUALITIES = "良好|显著|明显|较大|较好|重大|重要|突出|优异|不利|不良|坚实|有力|可靠|一定|积极|深远|巨大|直接|扎实|广泛"
_NOUNS = (
    "效果|成效|成绩|作用|影响|贡献|基础|进展|保障|成果|意义|效益|社会效益|经济效益|生态效益|支撑|条件|环境|氛围|问题|差距|变化|提升|提高|改善"
    "|支持|反响|评价|依据|局面|态势|口碑|开端|秩序|习惯|方法|措施|办法|途径|手段"
)
_QUALITY_OF = pattern(f"(?:{_QUALITIES})地(?=(?:{_NOUNS})(?:[，。；、！\\n]|$))")
_DEGREE = pattern(
    "(?P<doing>做|抓|管|干|走|办|落实|完成|执行|发展|开展|推进|贯彻|把握|考虑|掌握|编制|管理|设置|设定|细化|组织|运行|安排|使用|宣传|履行|衔接|配合)"
    "的(?P<how>(?:还|仍|也)?(?:比较|不够|不太|不是很|很|较为|较|非常|十分|更加?|不)"
    "(?:好|差|细|实|严|紧|深|快|慢|到位|充分|扎实|理想|全面|及时|规范|合理|科学|深入|顺利|完善|严格|细致|紧密|精准|粗|粗放|早|迟|晚|明显)|不够|不错|不到位)"
    "(?=[，。；、\\n]|$)"
)


def particles(text: str) -> Iterator[Finding]:
    """Where one of the three particles stands for another; only before and behind words that leave no choice."""
    yield from _manners(text)
    for match in _QUALITY_OF.finditer(text):
        yield _finding(match.start(), match[0], match[0][:-1] + "的")
    for match in _DEGREE.finditer(text):
        if text[max(0, match.start() - 1) : match.start()] not in ("所", "未"):
            yield _finding(match.start(), match[0], f"{match['doing']}得{match['how']}")


def _manners(text: str) -> Iterator[Finding]:
    for match in _MANNER_OF.finditer(text):
        at = match.start()
        before = text[max(0, at - 5) : at]
        manner = next((each for each in sorted(_MANNERS, key=len, reverse=True) if before.endswith(each)), None)
        is_adverb = manner in _ONLY_MANNERS and match["after"] not in _JOINED
        if manner is None or not (is_adverb or _takes_an_object(text, match["after"], match.end("doing"))):
            continue
        begin, how = at - len(manner), "" if manner in _ONLY_MANNERS else "地"
        if not _GOVERNED.search(text[max(0, begin - 8) : begin]) or match["after"] == "了":
            yield _finding(begin, manner + match[0][: 1 + len(match["doing"])], f"{manner}{how}{match['doing']}")


def _takes_an_object(text: str, after: str, end: int) -> bool:
    """Whether what follows a verb is what is done: 开展了…, 推进项目建设; 推进机制 is a noun, 开展的 none."""
    return after == "了" or (after not in _JOINED and not text.startswith(_NOUN_AFTER, end))


def _finding(at: int, quote: str, right: str) -> Finding:
    return Finding("query", WORD, quote=quote, offset=at, replacement=right)
