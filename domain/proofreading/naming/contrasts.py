"""Characters that stand for each other's opposites or neighbours: names that differ by them are two names."""

_CONTRASTS = (
    *(
        "一二三四五六七八九十",
        "东西南北中",
        "上中下",
        "前后左右",
        "男女老幼儿童",
        "大中小微",
        "内外",
        "新旧老",
        "本上下去今明",
    ),
    *(
        "省市县区镇乡村州国",
        "高低初中",
        "公私民国",
        "甲乙丙丁",
        "增减",
        "收支",
        "年月季日周",
        "春夏秋冬",
        "早中晚",
        "正副",
    ),
    *(
        "主次辅",
        "学教",
        "水电气路",
        "农林牧渔工商",
        "江河湖海溪",
        "山水林田湖草",
        "红黄蓝绿白黑",
        "长短",
        "多少",
        "轻重",
    ),
    *(
        "农民",
        "党政工团",
        "局部委办院",
        "初末底终",
        "买卖",
        "古现近当",
        "宏微",
        "优劣",
        "良恶",
        "进出",
        "借贷",
        "存取",
        "权言",
    ),
)
_PAIRS = frozenset(
    (one, other)
    for group in _CONTRASTS
    for one in group
    for other in group
    if one != other and {one, other} != {"两", "二"}
)


def are_contrasted(one: str, other: str) -> bool:
    """Whether two characters are of one group, such as 东 and 西: 东江小学 and 西江小学 are two schools."""
    return (one, other) in _PAIRS
