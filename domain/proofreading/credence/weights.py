"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-0.93 rules0
-0.71 ratio10
-0.66 rules1
-0.58 slipt1
-0.56 in|(
-0.55 behind|的
-0.54 behind|(
-0.53 before|应
-0.51 behind|按
-0.47 behind|目标 only|changes
-0.46 ratio9|sum
-0.45 slipt0
-0.44 sure0|prose.direction
-0.41 only|parts_by_slip only|spoken_shares rules1|prose.sum slipped1
-0.40 before|( beside0 same2
-0.39 before|其余
-0.38 meant5|sum ratio1
-0.36 behind|； sure0|prose.count
-0.35 before|的 found0|prose.sum
-0.34 slipped2
-0.33 there2|other
-0.32 in|另
-0.31 found1|prose.split meant2|rate ratio0
-0.30 before|人均 before|； in|部分
-0.29 slipno0|prose.remainder slipturned0|prose.sum
-0.28 holds7 in|； roleLEVEL|PERCENT rules1|prose.average
-0.27 found1|prose.repeat meant3|change only|mistyped ratio6|rate rules1|prose.repeat
-0.26 before|按 comes1 found0|prose.count holds1 only|orders prose.unit ratio0|rate ratio10|sum ratio2 ratio3|sum
-0.26 slipno0|4 sure1|prose.unit there1|mean
-0.25 meant1 ratio2|mean slipno0 sure0|prose.subset
-0.24 before|均 holds2|sum roleDELTA|COUNT rules1|prose.unit slipno0|prose.completion sure0|prose.average
-0.23 before|含 inside4 in|其余 meant2 only|of_grids same1
-0.22 before|去年 holds0|mean only|executions prose.average rules1|prose.order
-0.21 chance5 comes2 only|named_extremes ratio10|other slipturned0|prose.repeat
-0.20 by|turned comes6 open- open10|level ratio11 rules0|prose.growth rules2|prose.direction slipno0|5
-0.19 before|每 meant3 prose.repeat ratio2|sum rules0|prose.count rules0|prose.share
-0.18 behind|每 found1|prose.change in|含 only|partitions open11|points ratio1|rate roleDELTA|POINTS
-0.18 rules2|prose.repeat slipno0|2 there2|sum
-0.17 by|belied_behind found0|prose.share in|约 meant2|mean open11|growth
-0.16 in|未 ratio5|other slipno0|prose.change slipno1
-0.15 before|分别 by|slipped_parts meant7|change only|named_again ratio6|mean rules1|prose.growth sure0|prose.growth
-0.14 behind|部分 meant1|other meant6|mean rules1|prose.share rules2|prose.unit slipturned0|prose.split
-0.13 before|无 behind|上年 inside5 prose.sum sure0|prose.share sure1|prose.sum
-0.12 found0|prose.average found1|prose.average found1|prose.growth found1|prose.order in|目标 only|denied_kin
-0.12 only|digit_sums open11|each ratio0|sum slipno0|prose.average slipturned1|prose.share
-0.11 by|lost_factors chance2 found1|prose.sum holds6 meant0|mean open11|delta ratio2|change rules1|prose.nil
-0.11 rules3|prose.nil slipturned0|5 slipturned0|prose.growth slipturned1|2 sure0|prose.repeat
-0.10 holds2|mean ratio3|change slipno0|prose.share sure0|prose.remainder there0|change
-0.09 by|anchored chance6 found1|prose.remainder only|averages only|rates prose.order slipno0|prose.order
-0.09 sure0|prose.order sure1|prose.repeat
-0.08 before|口径 before|同期 before|目标 behind|应 in|人均 meant1|sum ratio9 rules3|prose.change
-0.08 slipno0|prose.points
-0.07 behind|另 behind|计划 comes0 holds3 only|gaps only|which_way open10|rate ratio- ratio11|rate
-0.07 slipno0|prose.repeat slipturned1|prose.points
-0.06 behind|分别 by|reckoned by|which_way found1|prose.completion prose.share slipped0 slipturned1|prose.change
-0.06 there0|sum
-0.05 before|未 by|plain_rates in|共 prose.direction prose.growth slipturned1|prose.dates sure1|prose.change
0.05 by|groups by|none_anywhere by|points_from_base by|rows_counted by|scales by|spoken_shares in|的 only|rests
0.05 only|shares ratio4|change ratio6|change ratio8|change rules3|prose.count rules4|prose.unit slipturned0|4
0.06 before|另 by|leaning_causes by|lists by|reasons by|told_wholes by|within in|无 meant6|other prose.nil
0.06 ratio3|mean rules1|prose.price rules3|prose.unit slipno0|prose.sum slipturned1|prose.growth sure0|prose.split
0.07 before|其他 before|合计 by|definite by|opposed by|told_whole by|units found1|prose.unit in|按 meant5|mean
0.07 meant7|other only|lists only|table_rows ratio9|other roleEACH|MONEY rules1|prose.subset slipped3 slipturned1|
0.07 sure0|prose.change
0.08 before|平均 before|累计 behind|人均 by|named_wholes by|odd_averages found0|prose.repeat only|counts
0.08 only|plain_rates rules3|prose.points there1|change
0.09 by|named_again by|tenders holds2|other in|计划 prose.completion prose.count prose.price prose.split ratio1|sum
0.09 ratio7|rate roleDELTA|MONEY roleEACH|COUNT rules1|prose.split rules2|prose.points rules3|prose.order
0.09 rules3|prose.share rules3|prose.sum rules4|prose.completion slipno0|0 slipno0|prose.growth slipped7 slipt5
0.09 slipturned1|prose.repeat sure0|prose.completion
0.10 before|约 behind|其他 behind|其余 by|ceilings by|even_means by|told_anyway found0|prose.remainder
0.10 found1|prose.subset meant5|change only|far_averages ratio8|other rules3|prose.completion rules4|prose.average
0.10 slipno0|prose.nil slipturned1|prose.split sure0|prose.nil
0.11 by|compositions by|twins meant5|rate only|apportioned roleLEVEL|COUNT rules1|prose.count rules2|prose.change
0.11 rules3|prose.reason slipturned1|4 slipturned1|prose.nil sure1|prose.remainder there1|rate
0.12 behind|累计 by|consensus by|evident by|far_averages by|points_between by|ways holds4 holds5 inside1 in|平均
0.12 in|应 meant6 only|denied_matters only|divided only|powers only|swaps prose.subset roleDELTA|PERCENT
0.12 rules2|prose.count slipno0|1 slipt6 slipturned0|prose.nil slipturned1|prose.sum
0.13 by|ladder by|nil chance0 comes7 only|said_none only|table_sums ratio7|sum slipno0|prose.split slipturned1|1
0.13 sure1|prose.price
0.14 by|denied_kin by|orders in|均 meant6|change ratio0|other ratio2|rate ratio4|rate ratio4|sum ratio7|change
0.14 ratio9|change slipturned0|prose.remainder there0|rate
0.15 behind|其中 behind|如 by|carried_names by|mistyped by|resolved in|原 meant0|other meant5 only|units
0.15 prose.reason ratio2|other slipt3 slipturned0| sure0|prose.reason
0.16 by|gaps by|paired_rates found0|prose.change meant0|change meant7|mean prose.points rules0|prose.dates
0.16 rules2|prose.average rules3|prose.average slipno0|prose.dates slipturned0|prose.share sure0|prose.dates
0.16 sure0|prose.points
0.17 behind|平均 by|counts by|of_grids by|so_much_each ratio5|rate ratio7|other rules2|prose.share
0.17 rules3|prose.repeat rules4|prose.sum slipturned0|prose.completion slipturned0|prose.unit
0.18 found1|prose.points meant0 only|parts slipno0|prose.price slipturned0|0
0.19 by|digit_sums only|balances only|posts open10|each prose.bare_unit ratio4|mean ratio9|rate
0.19 rules1|prose.bare_unit rules4|prose.direction slipturned0|prose.order sure0|prose.bare_unit
0.20 behind|约 by|apportioned by|shares_of_runs found0|prose.unit ratio6|other ratio8|mean rules1|prose.change
0.21 by|shares ratio7|mean slipped4 slipturned1|5 there0|mean
0.22 by|averages meant2|sum only|ratios ratio3 rules1|prose.dates slipno0| slipno0|prose.subset slipped5
0.22 sure1|prose.dates there1|other
0.23 by|rates by|spoken_changes found1|prose.count only|events ratio3|rate slipturned0|prose.change
0.23 slipturned1|prose.completion
0.24 by|wrong_bases
0.25 before|上年 comes5 meant5|other only|ways open11|rate slipturned0|prose.dates
0.26 found0|prose.order inside3 only|consensus rules2|prose.nil
0.27 by|causes chance1 comes3
0.28 by|plain_means holds0|other rules2|prose.growth
0.29 behind|均 by|partitions open10|growth
0.30 ratio3|other
0.31 slipturned0|2 slipturned0|prose.points
0.32 holds0|rate
0.34 open00|level
0.35 slipt4
0.37 ratio5 ratio8 slipped6 sure1|prose.subset
0.38 comes4 found1|prose.share in|其他 prose.dates sure1|prose.direction
0.39 found0|prose.split
0.41 roleSHARE|PERCENT
0.42 before|计划 in|上年 ratio6 slipturned1 there0|other
0.43 before|其中 in|分别
0.45 meant7|rate ratio5|sum
0.46 only|ladder same0 sure1|prose.count
0.49 found0|prose.dates
0.50 only|splits
0.53 holds0 meant7
0.55 bias
0.56 ratio4 slipt7
0.57 beside1
0.58 ratio6|sum
0.60 chance inside0
0.63 by|changes
0.66 slipturned0
0.67 beside2
0.70 rules2
0.71 in|其中
0.74 ratio7
0.78 rules4
0.82 rules3
"""
