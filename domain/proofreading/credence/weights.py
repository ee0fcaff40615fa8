"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-0.99 in|(
-0.87 ratio10
-0.73 before|应
-0.69 behind|目标
-0.65 behind|的
-0.60 sure0|prose.count
-0.56 behind|(
-0.53 ratio0
-0.52 sure0|prose.direction
-0.50 open11|points
-0.49 same2
-0.47 sure0|prose.average there2|other
-0.43 before|其余 slipped2 slipt1
-0.42 behind|；
-0.41 comes2 meant2 slipno1 slipt0
-0.40 meant1 meant2|rate ratio2 ratio9|sum roleLEVEL|PERCENT
-0.39 ratio3|sum
-0.38 before|均 ratio0|rate
-0.37 meant5|sum
-0.36 comes1 holds1 open-
-0.35 before|每 before|； in|另 meant3|change ratio10|sum sure1|prose.unit there1|mean
-0.34 before|人均 inside4 prose.average ratio2|mean slipturned0|5 slipturned0|prose.sum
-0.33 behind|按 sure0|prose.subset
-0.32 in|含 in|部分 same1
-0.31 prose.unit roleDELTA|POINTS slipno0|prose.remainder
-0.30 found1|prose.remainder in|； open10|level prose.repeat prose.sum ratio11
-0.29 found0|prose.sum holds7 ratio1
-0.27 found1|prose.repeat ratio2|sum slipno0|prose.share sure0|prose.remainder
-0.26 before|分别 ratio10|other slipno0 slipno0|prose.average sure0|prose.sum
-0.25 before|无 chance5 slipno0|2 slipno0|5 there2|sum
-0.24 found1|prose.change holds0|mean
-0.23 behind|未 behind|每
-0.22 in|其余
-0.21 before|部分 behind|共 ratio6|mean slipno0|4 sure0|prose.share sure1|prose.repeat
-0.20 before|的 slipno0|prose.change
-0.19 apart|other before|约 found1|prose.average in|目标 ratio11|rate ratio1|mean ratio5|other slipped1
-0.18 holds2|sum meant1|rate roleDELTA|COUNT roleLEVEL|COUNT slipno0|prose.completion slipturned0|prose.growth
-0.17 ratio2|change slipno0|prose.repeat slipturned1|2
-0.16 found1|prose.order in|的 meant1|sum meant2|mean open11|delta open11|each prose.share sure0|prose.growth
-0.15 before|去年 behind|合计 chance4 comes6 found1|prose.split open11|growth prose.remainder
-0.14 before|目标 behind|应 found0|prose.share prose.order sure0|prose.order
-0.13 before|( before|合计 chance6 meant3 slipped0
-0.12 found0|prose.count holds3
-0.11 before|含 behind|平均 found1|prose.sum inside6 in|每 in|约 meant6|mean there1|sum
-0.10 before|按 found1|prose.growth holds6 inside2 meant0|rate meant1|mean meant7|change ratio0|sum
-0.10 slipno0|prose.order sure0|prose.dates
-0.09 behind|含 found1|prose.completion holds2|mean inside5 in|合计 ratio3|change slipturned0|3 sure0|prose.repeat
-0.08 before|如 behind|部分 comes0 found0|prose.average found0|prose.nil holds0|sum holds2|rate in|未 prose.growth
-0.08 ratio1|rate ratio9 slipturned0|prose.repeat
-0.07 behind|上年 meant0|mean meant0|sum meant7|other slipturned1|prose.change there0|change
-0.06 before|同期 slipno0|prose.points slipturned1|prose.share
-0.05 before|口径 chance3 in|人均 meant4|rate
0.05 holds2|other prose.completion ratio9|rate roleLEVEL|MONEY slipno0|prose.split sure0|prose.completion
0.06 holds5 meant5|other ratio5|change ratio7|change ratio8|rate slipturned0|prose.remainder
0.07 before|原 behind|人均 inside1 meant2|sum meant5 prose.direction ratio0|other ratio4|change roleDELTA|PERCENT
0.07 slipt4
0.08 before|其他 behind|其中 meant2|other meant5|change meant6|rate open10|rate ratio1|sum slipturned1|prose.sum
0.08 sure1|prose.growth there1|rate
0.09 before|另 in|应 meant0|other ratio8|change slipped5 slipturned0|
0.10 behind|累计 ratio3|mean ratio7|sum roleEACH|COUNT slipturned1|prose.remainder
0.11 before|平均 comes7 found0|prose.subset meant4|other open10|delta roleEACH|MONEY slipt6 slipturned1|
0.12 behind|均 open00|level prose.rank ratio9|change sure1|prose.average sure1|prose.rank sure1|prose.remainder
0.13 chance1 found1|prose.subset meant6|change prose.price ratio5|rate roleDELTA|MONEY slipturned1|prose.split
0.14 behind|其余 in|无 prose.points sure0|prose.points
0.15 behind|约 found0|prose.remainder ratio2|rate ratio4|sum ratio6|other slipped4
0.16 before|累计 behind|如 prose.nil roleCOMPLETION|PERCENT slipturned0|1 slipturned0|prose.completion
0.16 slipturned0|prose.share sure0|prose.split
0.17 in|按 meant7|mean prose.split ratio9|mean slipno0|prose.price slipped6 slipturned0|4 sure1|prose.nil
0.17 sure1|prose.price
0.18 found0|prose.change meant0|change slipt3 slipturned0|prose.points slipturned1|prose.nil
0.19 behind|其他 behind|原 found1|prose.points open10|points
0.20 holds4 in|计划 meant6|sum slipno0|prose.growth slipturned0|prose.order slipturned0|prose.unit
0.21 bias ratio3|rate slipno0|1 slipno0|prose.dates slipped7
0.22 open10|growth prose.bare_unit sure0|prose.bare_unit there0|sum
0.23 meant7|sum ratio3 ratio4|mean ratio7|other slipped3
0.24 in|其他 in|均 prose.dates prose.subset ratio2|other slipno0|
0.25 slipno0|prose.nil slipturned1|prose.completion
0.26 chance0 comes5 holds0|rate ratio7|mean
0.27 in|共 open10|each slipturned0|prose.dates
0.28 before|上年 in|原 meant6 slipturned0|prose.change
0.29 found1|prose.unit slipturned0|0
0.30 meant5|rate there0|mean
0.31 prose.reason sure0|prose.reason
0.32 comes4 found0|prose.split found1|prose.share ratio8|mean
0.33 found0|prose.order there0|other
0.34 inside3
0.35 sure1|prose.dates
0.36 chance inside0
0.37 there1|other
0.38 holds0|other open11|rate
0.39 slipturned1
0.40 ratio3|other
0.41 before|其中
0.42 same0
0.45 ratio8 slipturned1|5
0.46 slipturned0|2
0.47 comes3
0.48 in|上年 ratio4 slipno0|prose.subset
0.50 before|计划
0.51 meant7|rate ratio5 roleSHARE|PERCENT
0.55 holds0
0.56 ratio6|sum
0.57 in|分别 ratio6 sure1|prose.subset
0.59 sure1|prose.direction
0.60 ratio5|sum
0.61 found0|prose.dates
0.62 in|其中
0.63 sure1|prose.count
0.64 slipt7
0.69 ratio7
0.72 slipturned0
0.73 meant7
"""
