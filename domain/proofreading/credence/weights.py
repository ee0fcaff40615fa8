"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-0.97 in|(
-0.87 ratio10
-0.67 before|应 behind|目标
-0.60 behind|的
-0.59 sure0|prose.count
-0.56 same2
-0.54 ratio9|sum slipt1
-0.52 behind|(
-0.50 sure0|prose.direction
-0.49 open11|points ratio0
-0.48 slipt0 there2|other
-0.46 behind|按 comes1 meant1 sure0|prose.average
-0.42 meant5|sum
-0.41 before|其余 ratio2
-0.40 meant2|rate
-0.39 roleLEVEL|PERCENT
-0.38 behind|； prose.unit ratio1 slipturned0|prose.sum
-0.37 ratio0|rate ratio11 ratio2|sum
-0.36 open- prose.average ratio3|sum
-0.35 before|均 before|每 holds1 in|； slipno1 slipped2
-0.34 before|人均 comes2 found0|prose.sum in|另 in|含 meant3|change ratio2|mean there1|mean
-0.33 before|； slipturned0|prose.growth
-0.32 holds7 meant2 ratio10|other ratio10|sum sure1|prose.unit
-0.31 prose.sum
-0.30 found1|prose.split inside4 in|部分 same1 slipno0|prose.remainder
-0.29 open10|level slipturned0|5
-0.28 found1|prose.repeat prose.repeat
-0.27 found1|prose.change found1|prose.remainder roleDELTA|POINTS slipno0|5 slipno0|prose.average
-0.27 slipno0|prose.change slipno0|prose.completion slipno0|prose.share sure0|prose.subset
-0.26 before|无 ratio11|rate sure0|prose.remainder
-0.25 slipno0
-0.24 holds0|mean slipno0|4
-0.22 apart|other before|分别 before|的 behind|每 chance5 slipno0|2 there2|sum
-0.21 before|部分 behind|共 chance6 in|其余 open11|growth ratio6|mean sure0|prose.share sure0|prose.sum
-0.20 before|( before|约 behind|未
-0.19 found1|prose.average sure0|prose.growth
-0.18 before|含 before|按 in|未 ratio1|mean ratio5|other slipno0|prose.repeat
-0.17 found1|prose.growth in|目标 meant2|mean roleDELTA|COUNT slipped1 sure1|prose.repeat
-0.16 before|目标 comes6 found0|prose.count found1|prose.order meant1|sum open11|each prose.share ratio2|change
-0.16 slipturned1|2
-0.15 found0|prose.share holds2|sum in|约
-0.14 before|去年 chance4 meant7|change
-0.13 behind|应 holds2|rate in|每 meant3 meant6|mean prose.order slipped0 sure0|prose.order
-0.12 behind|上年 behind|合计 holds0|sum prose.growth roleLEVEL|COUNT sure0|prose.dates
-0.11 holds3 inside5 inside6 in|的 meant1|mean meant1|rate open11|delta prose.remainder slipno0|6 sure0|prose.repeat
-0.11 there1|sum
-0.10 behind|分别 behind|平均 holds2|mean ratio0|sum ratio1|rate slipturned0|3 sure1|prose.sum
-0.09 before|合计 before|如 behind|另 meant0|rate ratio3|change
-0.08 behind|含 found0|prose.average found0|prose.nil holds6 meant0|mean meant1|other
-0.07 meant0|sum meant4|rate ratio6|rate slipno0|prose.order slipturned0|prose.repeat slipturned0|prose.split
-0.07 slipturned1|prose.share
-0.06 behind|部分 chance2 found1|prose.sum slipno0|prose.points slipt2 there0|rate there1|change
-0.05 comes0 inside2 in|合计 sure0|prose.unit
0.05 before|共 found0|prose.growth found0|prose.unit found1|prose.count in|累计 meant5|other roleLEVEL|MONEY
0.05 sure0|prose.nil
0.06 behind|均 holds5 meant0 meant5 prose.direction ratio10|rate ratio4|rate ratio5|change ratio7|change
0.06 slipno0|prose.split slipt5
0.07 before|其他 prose.completion ratio11|other slipturned0|prose.remainder sure0|prose.completion
0.07 sure1|prose.growth
0.08 holds2|other in|无 meant5|change ratio4|change ratio8|change slipturned1|4
0.09 before|另 behind|人均 in|应 open10|delta ratio1|sum ratio4|sum ratio5|rate ratio8|rate ratio9|other ratio9|rate
0.09 slipt6 slipturned0|prose.subset slipturned1| slipturned1|prose.average
0.10 behind|其中 meant2|sum slipped5 sure1|prose.average
0.11 before|平均 behind|累计 meant0|other ratio0|other ratio3|mean roleEACH|COUNT slipped3 sure0|prose.split
0.12 meant4|other meant6|change prose.split roleEACH|MONEY slipped4 slipt4 slipturned0| slipturned0|1
0.12 slipturned1|prose.remainder there1|rate
0.13 prose.price prose.rank slipturned1|prose.split sure1|prose.rank
0.14 comes7 slipturned0|prose.nil sure1|prose.remainder
0.15 behind|约 meant2|other roleDELTA|MONEY slipturned0|4 sure1|prose.nil
0.16 behind|其余 found0|prose.remainder open00|level prose.points ratio9|change ratio9|mean slipturned1|prose.nil
0.16 sure0|prose.points
0.17 before|累计 behind|原 behind|如 in|按 slipno0|prose.dates there0|sum
0.18 behind|其他 meant7|mean ratio2|rate ratio7|sum slipturned0|prose.points slipturned0|prose.share
0.18 sure1|prose.price
0.19 chance1 found1|prose.subset meant7|sum slipno0|prose.price slipped6 slipped7
0.20 found0|prose.change meant0|change prose.nil ratio6|other ratio7|other slipturned0|prose.completion
0.21 bias found1|prose.points holds4 in|共 open10|growth open10|points slipturned0|prose.order
0.23 chance0 in|计划 prose.subset ratio3|rate ratio4|mean
0.24 meant6 meant6|sum prose.bare_unit sure0|prose.bare_unit
0.25 ratio7|mean slipno0| slipturned0|prose.unit
0.26 prose.dates slipno0|1 slipt3 slipturned1|prose.completion
0.27 in|原 in|均 slipturned0|0 slipturned0|prose.dates
0.28 ratio2|other
0.29 comes5 found1|prose.unit in|其他 there0|mean
0.30 open10|each ratio3 slipno0|prose.growth slipno0|prose.nil
0.31 comes4 holds0|rate slipturned0|prose.change
0.32 ratio8|mean there1|other
0.33 open11|rate
0.34 meant5|rate
0.35 found1|prose.share holds0|other prose.reason sure0|prose.reason
0.36 found0|prose.order inside3
0.38 before|其中 chance inside0 sure1|prose.dates
0.39 slipturned1 slipturned1|5
0.40 there0|other
0.41 before|上年 ratio3|other
0.42 found0|prose.split slipno0|prose.subset
0.43 same0
0.44 comes3
0.47 ratio4
0.48 slipturned0|2
0.49 in|上年 ratio8
0.50 holds0 ratio5 sure1|prose.subset
0.53 meant7|rate
0.55 before|计划 roleSHARE|PERCENT
0.56 sure1|prose.direction
0.57 found0|prose.dates
0.58 in|其中
0.60 ratio6 sure1|prose.count
0.62 ratio5|sum ratio6|sum
0.63 in|分别
0.71 meant7
0.72 ratio7 slipturned0
0.75 slipt7
"""
