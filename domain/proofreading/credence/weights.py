"""How much each trait speaks for a claim, learned by ``tools.claim_weights``; not to be edited."""

from functools import lru_cache


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of each trait; a trait that is not here has none."""
    lines = (line.split() for line in _LEARNED.splitlines())
    return {trait: float(first) for first, *traits in lines for trait in traits}


_LEARNED = """\
-0.93 rules0
-0.82 ratio10
-0.72 rules1
-0.64 behind|的
-0.61 behind|(
-0.57 before|应
-0.55 in|(
-0.53 behind|目标
-0.50 slipt1
-0.49 only|parts_by_slip
-0.45 only|changes
-0.43 rules0|prose.average slipt0
-0.42 ratio9|sum
-0.41 before|按
-0.40 before|( only|spoken_shares sure0|prose.count
-0.39 before|的 rules1|prose.sum
-0.38 ratio1 slipped1 sure0|prose.direction
-0.37 slipno0|prose.completion
-0.36 before|其余 before|均
-0.35 behind|每 only|named_extremes there2|other
-0.34 beside0 ratio11
-0.33 before|人均 before|； rules1|prose.repeat slipno0|4 slipturned0|prose.sum
-0.32 ratio0
-0.31 behind|； found1|prose.split in|另 ratio10|other
-0.30 comes1
-0.29 found0|prose.sum meant5|sum ratio0|rate
-0.28 before|含 meant2|rate ratio2 slipno0|prose.remainder sure0|prose.subset
-0.27 behind|按 comes2 meant1 meant3|change only|executions only|orders ratio10|sum
-0.26 found1|prose.repeat in|； open10|level ratio1|rate slipped2 there1|mean
-0.25 holds7 only|of_grids ratio2|mean ratio6|rate slipno0 slipno0|5
-0.24 behind|上年 only|partitions prose.average ratio3|sum roleDELTA|COUNT rules1|prose.unit
-0.23 rules1|prose.average same2
-0.22 found0|prose.count open11|each open11|growth roleDELTA|POINTS
-0.21 behind|合计 by|belied_behind by|turned holds0|mean in|其余 meant3 prose.unit same1 sure1|prose.unit
-0.20 before|去年 chance5 found0|prose.share prose.repeat ratio2|sum rules0|prose.share
-0.19 in|含 open-
-0.18 inside4 meant2 meant6|mean only|mistyped rules0|prose.growth slipturned0|prose.split sure0|prose.average
-0.18 sure0|prose.growth sure0|prose.repeat
-0.17 before|每 found1|prose.change holds2|sum meant2|mean meant7|change open11|points rules0|prose.count
-0.17 rules1|prose.order rules2|prose.direction
-0.16 found1|prose.average in|部分 meant1|sum rules1|prose.share slipno0|prose.average slipno0|prose.change
-0.16 sure0|prose.share
-0.15 holds6 in|约 only|resolved ratio5|other roleLEVEL|PERCENT rules1|prose.growth rules2|prose.unit
-0.15 slipno0|prose.share
-0.14 before|分别 comes6 in|人均 meant1|other open11|delta ratio6|mean rules2|prose.repeat slipturned1|prose.repeat
-0.14 sure1|prose.sum
-0.13 before|无 only|denied_kin there2|sum
-0.12 by|slipped_parts comes0 found0|prose.average found1|prose.growth holds1 meant0|mean only|rates ratio0|sum
-0.12 rules1|prose.nil slipno1 slipno1|1 slipturned1|prose.share
-0.11 found1|prose.order ratio2|change slipturned0|prose.growth
-0.10 found1|prose.sum holds2|mean in|目标 meant0|rate only|which_way ratio- slipturned1|2 sure0|prose.remainder
-0.09 found1|prose.remainder holds3 in|合计 meant4|sum only|falls_and_rates only|resumed prose.share ratio3|change
-0.08 before|同期 behind|计划 by|again by|anchored chance2 in|未 only|named_again prose.direction prose.sum
-0.08 ratio0|mean rules3|prose.change rules3|prose.nil slipno0|2
-0.07 before|未 before|目标 behind|另 behind|含 behind|约 by|none_of_kind chance6 inside5 roleEACH|COUNT
-0.07 rules1|prose.points slipno0|prose.points slipturned1|prose.dates there0|change
-0.06 before|共 by|plain_rates by|which_way chance3 holds2|rate slipturned0|3 slipturned1|prose.change
-0.06 sure1|prose.average there0|sum
-0.05 open10|points ratio11|other ratio4|other rules1|prose.direction rules1|prose.reason
0.05 by|scales by|told_wholes meant2|other ratio6|change rules3|prose.unit
0.06 by|beyond_means by|groups by|lists by|named_wholes by|points_from_base by|points_of_amounts by|spoken_shares
0.06 by|told_whole by|units chance0 found0|prose.repeat holds2|other in|应 in|的 meant0|other prose.completion
0.06 prose.split ratio4|change ratio7|sum ratio8|change ratio9|other rules0|prose.repeat rules1|prose.split
0.06 rules2|prose.sum rules3|prose.count slipno0|0 slipped4 sure0|prose.completion sure0|prose.sum
0.07 by|broken_down by|containers by|definite by|denials by|leaning_causes by|odd_averages by|opposed
0.07 by|rows_counted by|units_apart by|within found0|prose.nil found1|prose.subset only|units ratio8|other
0.07 rules2|prose.count rules4|prose.order slipturned0|4 slipturned1| slipturned1|prose.growth sure0|prose.change
0.07 there1|change
0.08 behind|共 only|plain_rates prose.count rules3|prose.sum slipno0|prose.growth slipno0|prose.sum
0.09 before|累计 behind|其他 by|compositions by|even_means by|told_anyway found1|prose.unit in|计划 meant0
0.09 meant0|sum only|counts open10|rate rules2|prose.change rules3|prose.order rules3|prose.points
0.09 rules3|prose.share rules4|prose.completion slipped7 there1|rate
0.10 chance4 holds4 meant6|rate only|apportioned only|lists only|table_sums prose.reason ratio1|sum roleLEVEL|COUNT
0.10 rules1|prose.price rules2|prose.points rules3|prose.completion rules3|prose.reason slipno0|1
0.10 slipno0|prose.dates slipturned0|1 sure0|prose.reason
0.11 before|合计 behind|累计 by|denied_kin by|tenders found0|prose.remainder in|均 meant4|rate prose.subset
0.11 roleDELTA|MONEY rules4|prose.average sure1|prose.remainder
0.12 apart|other behind|人均 by|ceilings by|consensus by|named_again by|nil by|twins comes3 meant5|change
0.12 only|denied_matters only|divided only|table_rows prose.price ratio8|sum ratio9|change rules1|prose.count
0.12 rules4|prose.unit slipt5 slipturned1|prose.split
0.13 by|points_between by|ways found1|prose.count in|无 meant5 meant5|rate meant6 meant7|other ratio2|rate
0.13 ratio4|rate rules2|prose.average slipno0|prose.split slipturned0|0 slipturned0|prose.nil slipturned1|prose.nil
0.14 before|另 by|mistyped in|平均 slipturned0|prose.remainder slipturned1|1 sure1|prose.growth there0|rate
0.15 by|evident by|far_averages by|resolved holds5 in|原 only|powers ratio2|other roleDELTA|PERCENT slipt2
0.15 slipturned0| sure1|prose.price
0.16 before|其他 before|如 before|平均 by|paired_rates meant5|other meant6|change prose.points ratio4|sum
0.16 ratio7|change ratio7|mean roleEACH|MONEY rules4|prose.sum slipt6 sure0|prose.points
0.17 by|ladder found0|prose.change found1|prose.price meant0|change ratio3|rate ratio7|rate rules2|prose.share
0.17 rules3|prose.repeat slipturned0|prose.share
0.18 by|carried_names by|gaps by|of_grids comes7 found0|prose.order only|swaps ratio0|other rules3|prose.average
0.19 by|apportioned by|orders by|so_much_each meant7|mean only|balances only|parts prose.bare_unit ratio6|other
0.19 ratio7|other rules1|prose.bare_unit rules4|prose.direction slipno0|prose.nil slipno0|prose.subset
0.19 slipturned0|prose.completion slipturned0|prose.unit slipturned1|5 slipturned1|prose.sum sure0|prose.bare_unit
0.20 behind|其中 behind|平均 by|counts by|shares found1|prose.points only|said_none
0.21 by|shares_of_runs found0|prose.unit meant2|sum only|posts open10|each rules1|prose.dates slipno0|prose.price
0.21 sure1|prose.dates there0|mean
0.22 ratio5|rate ratio9|rate rules1|prose.change slipped5
0.23 only|ratios ratio3 ratio8|mean rules2|prose.nil slipturned0|prose.dates
0.24 by|partitions by|rates by|spoken_changes by|wrong_bases slipturned1|prose.completion
0.25 only|events ratio4|mean
0.26 behind|如 by|causes slipt4 slipturned0|prose.change slipturned0|prose.points
0.27 holds0|rate inside3 only|far_averages open11|rate rules0|prose.dates slipno0| sure0|prose.dates
0.28 by|averages by|digit_sums only|ways rules2|prose.growth
0.29 comes5
0.30 before|上年 sure1|prose.direction
0.31 chance1 slipturned0|2
0.32 by|plain_means slipturned1
0.35 in|其他 open00|level ratio3|other
0.36 meant7|rate
0.37 found0|prose.split holds0|other open10|growth same0
0.38 found1|prose.share
0.39 comes4 only|ladder sure1|prose.subset
0.40 in|上年 only|consensus slipped6
0.41 found0|prose.dates
0.42 roleSHARE|PERCENT
0.44 ratio6 ratio8
0.45 before|计划
0.47 behind|均 holds0 ratio5 ratio5|sum there0|other
0.48 prose.dates sure1|prose.count
0.50 in|分别 meant7
0.53 before|其中
0.55 bias only|splits ratio4
0.59 beside1 ratio6|sum
0.61 chance inside0 slipt7
0.64 by|changes slipturned0
0.67 in|其中
0.69 beside2
0.74 ratio7
0.77 rules2
0.86 rules4
0.87 rules3
"""
