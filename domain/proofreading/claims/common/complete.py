"""Names that are known to leave nothing of their whole out: 基本支出 and 项目支出, 男 and 女, 门诊 and 住院."""

import re
from functools import lru_cache
from itertools import takewhile

from domain.patterns import pattern

_WHOLES: tuple[tuple[str, ...], ...] = (
    ("基本支出", "(?:项目|专项)支出"),
    ("人员(?:类|经费|支出)+", "公用(?:类|经费|支出)+"),  # with 工资福利 and 商品和服务 goes 对个人和家庭的补助
    ("工资福利支出", "商品和服务支出", "对个人和家庭的?补助(?:支出)?"),
    ("公务接待费?", "公务用车(?:购置(?:及|和|费及)?)?运行(?:维护)?费?"),
    ("公务接待费?", "公务用车.*费?", "因公出国.*费?"),
    ("车辆?购置费?", "运行维护费?"),
    ("中央.*", "省级?.*"),
    ("中央.*", "省级?.*", "[市州]级?.*"),
    ("中央.*", "省级?.*", "[市州]级?.*", "[县区]级?.*"),
    ("省级?.*", "[市州]级?.*", "[县区]级?.*"),
    ("中央.*", "省级?.*", "[县区]级?.*"),
    ("省级?.*", "[县区]级?.*"),
    ("上级.*", "(?:本级|县级|区级|市级).*"),
    ("中央.*|上级.*|财政.*", "(?:企业|单位|村|镇|群众|社会)?自筹.*"),
    ("一般公共预算.*", "政府性基金.*"),
    ("财政拨款.*", "其他收入.*"),
    ("财政拨款.*", "事业收入.*", "其他收入.*"),
    ("上年结转.*", "(?:年初预算|本年收入|当年.*|本年.*)"),
    (".*男.*", ".*女.*"),
    ("在职.*|在岗.*", "(?:离退休|退休|离休).*"),
    ("行政(?:编制|人员)?", "(?:事业|参公)(?:编制|人员)?"),
    ("行政(?:编制|人员)?", "事业(?:编制|人员)?", "(?:工勤|机关工勤)(?:编制|人员)?"),
    ("已完(?:工|成).*", "(?:在建|未完(?:工|成)|正在.*).*"),
    ("合格.*", "不合格.*"),
    ("上半年.*", "下半年.*"),
    ("流动资产", "固定资产", "无形资产"),
    ("城市.*|城镇.*", "农村.*|乡村.*"),
    (".*(?:非寄宿|走读|通学).*", "(?!非).*(?:寄宿|住校|住宿).*"),
    (".*集中.*", ".*分散.*"),
    (".*线上.*", ".*线下.*"),
    (".*省内.*", ".*省外.*"),
    (".*县内.*", ".*县外.*"),
    (".*市内.*", ".*市外.*"),
    (".*国内.*", ".*国(?:境)?外.*"),
    (".*公办.*", ".*民办.*"),
    (".*有效.*", ".*无效.*"),
    (".*(?<!未)通过.*", ".*未通过.*"),
    (".*(?<![未不])达标.*", ".*[未不]达标.*"),
    ("货物.*", "工程.*", "服务.*"),
    (".*(?<!非)税收.*", ".*非税.*"),
    (".*直接.*", ".*间接.*"),
    ("脱贫.*", "(?:一般|普通|非脱贫).*"),
    (".*门诊.*", ".*住院.*"),
    ("一般债[务券].*", "专项债[务券].*"),
    ("刑事.*", "民事.*行政.*"),
    ("决策.*", "过程.*", "产出.*", "效[益果].*"),
    ("投入.*", "过程.*", "产出.*", "效[益果].*"),
    (".*(?<!非)农业.*", ".*非农业.*"),
)
_OF_SO_MANY: dict[int, list[tuple[re.Pattern[str], ...]]] = {}  # whatever is said of the names of the parts before
for _names in _WHOLES:
    _shapes = tuple(pattern(f"(?:.*[的、中])?(?:{name})$") for name in _names)
    _OF_SO_MANY.setdefault(len(_names), []).append(_shapes)
_HEAD = 2  # characters that names begin with: 开班
_NEGATED = pattern("[非不未](?P<of>[一-龥]{2})")


def make_up_a_whole(labels: list[str]) -> bool:
    """Whether parts of these names are known to be all of their whole; 自建房 and 非自建房 are."""
    if len(labels) == 2 and (_is_not(*labels) or _is_not(*labels[::-1])):
        return True
    return _are_known(tuple(labels))


@lru_cache(maxsize=1024)
def _are_known(labels: tuple[str, ...]) -> bool:
    """The same of known names: several rules ask it of one list."""
    for names in _OF_SO_MANY.get(len(labels), ()):
        if all(any(name.match(label) for label in labels) for name in names):
            return True
    return False


def is_one_of_them(name: str, others: list[str]) -> bool:
    """Whether what has a name is itself a part, beside the others, of what they make up: 中央资金 beside 省级资金."""
    return make_up_a_whole([name, *others]) or any(_differ_in_the_middle(name, other) for other in others)


def _differ_in_the_middle(one: str, other: str) -> bool:
    """Whether two names begin and end alike, and neither ends in the other's end: 公务用车购置费, 公务用车维护费."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    heads = one[head:], other[head:]
    is_alike = head >= _HEAD and all(heads) and heads[0][-1] == heads[1][-1]
    return is_alike and not heads[0].endswith(heads[1]) and not heads[1].endswith(heads[0])


def _is_not(name: str, other: str) -> bool:
    """Whether one of two names says that what the other says is not so: 非自建房, 脱贫不稳定户 and 已稳定脱贫户."""
    match = _NEGATED.search(other)
    return match is not None and match["of"] in name and not _NEGATED.search(name)
