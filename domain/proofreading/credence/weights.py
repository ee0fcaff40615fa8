"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-0.94 in|(
-0.85 ratio10
-0.70 behind|目标
-0.67 before|应
-0.58 behind|( sure0|prose.count
-0.57 ratio0
-0.56 behind|的
-0.49 same2 there2|other
-0.47 slipped2 slipt0
-0.46 ratio3|sum
-0.44 sure0|prose.average
-0.43 comes2
-0.42 slipno1
-0.41 meant5|sum
-0.40 open11|points
-0.39 behind|； holds1 sure1|prose.unit
-0.37 meant2|rate ratio0|rate roleLEVEL|PERCENT
-0.36 found0|prose.sum meant2 meant3|change open- prose.repeat
-0.35 meant1 ratio2 slipturned0|5
-0.34 prose.average prose.unit ratio11 slipturned0|prose.sum there1|mean
-0.33 before|其余 comes1 in|含 slipno0|2 sure0|prose.subset sure0|prose.sum
-0.32 before|； behind|按 found1|prose.remainder prose.sum
-0.31 in|； open10|level ratio2|mean slipt1
-0.30 holds7
-0.29 chance5 found1|prose.repeat inside4 in|另 ratio10|other ratio10|sum ratio9|sum
-0.28 before|均 behind|每 ratio1 same1 slipno0|prose.remainder
-0.27 slipno0|prose.share
-0.26 before|部分 sure0|prose.direction
-0.25 before|无 before|每 holds0|mean
-0.24 before|人均 behind|共 found1|prose.change slipno0|4 sure1|prose.repeat
-0.23 before|分别 before|约 open11|delta slipno0 slipno0|prose.completion
-0.22 found1|prose.average slipno0|prose.average
-0.21 apart|other behind|未 ratio2|sum roleDELTA|COUNT slipno0|prose.change slipturned0|prose.growth
-0.21 sure0|prose.share there2|sum
-0.20 behind|合计 prose.order ratio11|rate ratio1|mean sure0|prose.order
-0.19 before|合计 holds2|sum in|每 ratio2|change slipno0|prose.repeat slipped1
-0.18 meant1|sum ratio5|other roleLEVEL|COUNT sure0|prose.remainder
-0.17 before|目标 found1|prose.split in|其余 open11|each
-0.16 inside6 prose.share slipno0|5
-0.15 comes6 in|的 ratio6|mean sure0|prose.growth
-0.14 behind|平均 behind|部分 chance6 found1|prose.order meant0|rate meant4 slipturned0|prose.repeat
-0.14 sure0|prose.dates
-0.13 chance4 found0|prose.share in|目标 open11|growth slipturned1|2 there1|sum
-0.12 before|含 behind|上年 found0|prose.count in|合计 meant1|rate roleDELTA|POINTS slipno0|prose.order
-0.12 sure0|prose.repeat
-0.11 found0|prose.nil holds2|mean inside5 meant1|mean meant6|mean prose.remainder ratio0|sum slipturned0|3
-0.10 behind|含 inside2 in|未 there0|change
-0.09 before|( before|口径 before|如 before|按 behind|应 comes0 holds3 meant3 meant7|change
-0.08 chance3 found1|prose.growth in|人均 ratio3|change slipped0 sure0|prose.change
-0.07 before|的 behind|无 found0|prose.repeat found0|prose.unit found1|prose.sum holds0|sum holds2|rate in|约
-0.07 meant4|rate meant7|other prose.growth slipno0|prose.sum
-0.06 found0|prose.price found1|prose.completion slipno0|prose.points slipturned1|prose.change
-0.06 slipturned1|prose.dates slipturned1|prose.share
-0.05 meant0|mean
0.05 before|其他 meant5|other
0.06 in|平均 meant2|other meant6|rate prose.completion ratio5|change roleDELTA|MONEY roleEACH|COUNT slipped5
0.06 slipturned1|prose.count sure0|prose.completion sure1|prose.change
0.07 before|原 meant5 ratio1|sum ratio4|change ratio7|change slipturned1|prose.remainder sure0|prose.nil
0.07 sure1|prose.remainder there1|rate
0.08 behind|其中 found0|prose.subset holds5 meant0 meant5|change open10|delta prose.points ratio8|change
0.08 sure0|prose.points sure1|prose.growth
0.09 before|共 comes7 prose.price ratio4|sum ratio7|sum ratio9|mean ratio9|rate slipt4 slipt6 slipturned0|
0.09 slipturned0|prose.remainder sure1|prose.average
0.10 chance1 found1|prose.subset inside1 in|无 ratio2|rate ratio9|change slipped6 slipturned1|prose.sum
0.11 behind|人均 behind|原 meant3|sum prose.rank slipturned1|prose.split sure1|prose.rank
0.12 behind|其余 holds2|other meant4|other meant6|change ratio3|mean roleCOMPLETION|PERCENT roleEACH|MONEY
0.12 slipno0|prose.split slipturned0|prose.unit slipturned1|
0.13 meant0|other roleLEVEL|MONEY slipt3 slipturned0|prose.points sure1|prose.nil
0.14 behind|约 in|应 ratio5|rate
0.15 behind|累计 found0|prose.change found1|prose.points meant0|change slipturned0|1 sure1|prose.price
0.16 before|累计 behind|均 behind|如 in|按 open00|level slipped4 slipturned0|prose.share
0.17 before|平均 meant7|mean meant7|sum open10|growth slipno0|prose.price
0.18 behind|其他 prose.subset slipturned0|prose.order slipturned1|prose.nil
0.19 in|其他 ratio3
0.20 holds4 in|计划 prose.dates prose.nil there0|sum
0.21 found0|prose.remainder meant6|sum slipno0|prose.dates slipturned0|4 slipturned0|prose.completion
0.21 sure0|prose.split
0.22 prose.split ratio3|rate
0.23 bias ratio7|mean ratio7|other slipped7
0.24 holds0|rate prose.direction slipno0|1 slipno0|prose.growth
0.25 ratio4|mean slipturned0|prose.dates slipturned1|prose.completion
0.26 comes5 prose.reason ratio2|other slipturned0|prose.change sure0|prose.reason
0.27 found0|prose.order open10|each
0.28 found1|prose.unit in|原 in|均 slipno0|prose.nil slipped3 there0|mean
0.29 chance0 meant6 open10|points slipno0|
0.31 meant5|rate ratio8|mean
0.33 comes4 in|共 slipturned0|0
0.34 chance found1|prose.share inside0 ratio6|other sure1|prose.dates
0.35 before|上年 inside3 prose.bare_unit sure0|prose.bare_unit
0.36 open11|rate there1|other
0.37 holds0|other
0.38 slipturned1 there0|other
0.39 found0|prose.split ratio3|other
0.40 slipturned1|5
0.42 in|上年 roleSHARE|PERCENT
0.43 before|其中 same0
0.44 ratio4 slipturned0|2
0.46 slipno0|prose.subset
0.47 ratio5 ratio8
0.48 ratio6|sum
0.50 before|计划 comes3 meant7|rate sure1|prose.direction
0.51 sure1|prose.subset
0.53 holds0
0.56 ratio5|sum
0.57 found0|prose.dates in|分别
0.59 sure1|prose.count
0.64 ratio7
0.67 in|其中 meant7
0.68 ratio6
0.69 slipt7
0.75 slipturned0
"""
