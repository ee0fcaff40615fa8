"""What a text claims of its quantities, worked out again: a claim that no reading of the text bears out is a fault.

Where two readings are possible and one is right, there is nothing to say. What is approximate proves nothing wrong.
"""

from collections.abc import Callable, Iterable

from domain.proofreading.claims.bounds_and_orders.against_bounds import against_bounds
from domain.proofreading.claims.bounds_and_orders.among import among
from domain.proofreading.claims.bounds_and_orders.attained import attained
from domain.proofreading.claims.bounds_and_orders.belonging import belonging
from domain.proofreading.claims.bounds_and_orders.bounded import bounded
from domain.proofreading.claims.bounds_and_orders.bounds import bounds
from domain.proofreading.claims.bounds_and_orders.caps import caps
from domain.proofreading.claims.bounds_and_orders.ceilings import ceilings
from domain.proofreading.claims.bounds_and_orders.compared_plainly import compared_plainly
from domain.proofreading.claims.bounds_and_orders.containers import containers
from domain.proofreading.claims.bounds_and_orders.drawn_from import drawn_from
from domain.proofreading.claims.bounds_and_orders.due_done import due_done
from domain.proofreading.claims.bounds_and_orders.gaps_above import gaps_above
from domain.proofreading.claims.bounds_and_orders.highest_and_lowest import highest_and_lowest
from domain.proofreading.claims.bounds_and_orders.kept_within import kept_within
from domain.proofreading.claims.bounds_and_orders.ladder import ladder
from domain.proofreading.claims.bounds_and_orders.named_extremes import named_extremes
from domain.proofreading.claims.bounds_and_orders.no_more import no_more
from domain.proofreading.claims.bounds_and_orders.orders import orders
from domain.proofreading.claims.bounds_and_orders.parts import parts
from domain.proofreading.claims.bounds_and_orders.senses_of_bounds import senses_of_bounds
from domain.proofreading.claims.bounds_and_orders.stages import stages
from domain.proofreading.claims.bounds_and_orders.superlatives import superlatives
from domain.proofreading.claims.bounds_and_orders.table_bounds import table_bounds
from domain.proofreading.claims.bounds_and_orders.tenders import tenders
from domain.proofreading.claims.bounds_and_orders.told_done import told_done
from domain.proofreading.claims.bounds_and_orders.verdicts import verdicts
from domain.proofreading.claims.bounds_and_orders.within import within
from domain.proofreading.claims.changes_and_points.anchored import anchored
from domain.proofreading.claims.changes_and_points.apart_by_name import apart_by_name
from domain.proofreading.claims.changes_and_points.before_and_after import before_and_after
from domain.proofreading.claims.changes_and_points.beyond_all import beyond_all
from domain.proofreading.claims.changes_and_points.changes import changes
from domain.proofreading.claims.changes_and_points.dated import dated
from domain.proofreading.claims.changes_and_points.differences import differences
from domain.proofreading.claims.changes_and_points.falls_and_rates import falls_and_rates
from domain.proofreading.claims.changes_and_points.from_to import from_to
from domain.proofreading.claims.changes_and_points.gaps import gaps
from domain.proofreading.claims.changes_and_points.grown_by_kind import grown_by_kind
from domain.proofreading.claims.changes_and_points.growth_words import growth_words
from domain.proofreading.claims.changes_and_points.later_values import later_values
from domain.proofreading.claims.changes_and_points.misreckoned import misreckoned
from domain.proofreading.claims.changes_and_points.multiples import multiples
from domain.proofreading.claims.changes_and_points.opposed import opposed
from domain.proofreading.claims.changes_and_points.points_between import points_between
from domain.proofreading.claims.changes_and_points.points_from_base import points_from_base
from domain.proofreading.claims.changes_and_points.points_of_amounts import points_of_amounts
from domain.proofreading.claims.changes_and_points.resumed import resumed
from domain.proofreading.claims.changes_and_points.spoken_changes import spoken_changes
from domain.proofreading.claims.changes_and_points.swaps import swaps
from domain.proofreading.claims.changes_and_points.that_is import that_is
from domain.proofreading.claims.changes_and_points.turned import turned
from domain.proofreading.claims.changes_and_points.turns import turns
from domain.proofreading.claims.changes_and_points.two_years import two_years
from domain.proofreading.claims.changes_and_points.ways import ways
from domain.proofreading.claims.changes_and_points.which_way import which_way
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.all_but import all_but
from domain.proofreading.claims.counts_and_lists.and_others import and_others
from domain.proofreading.claims.counts_and_lists.announced import announced
from domain.proofreading.claims.counts_and_lists.assigned import assigned
from domain.proofreading.claims.counts_and_lists.clause_lists import clause_lists
from domain.proofreading.claims.counts_and_lists.closed_lists import closed_lists
from domain.proofreading.claims.counts_and_lists.counted_again import counted_again
from domain.proofreading.claims.counts_and_lists.counted_otherwise import counted_otherwise
from domain.proofreading.claims.counts_and_lists.counts import counts
from domain.proofreading.claims.counts_and_lists.headed import headed
from domain.proofreading.claims.counts_and_lists.items_counted import items_counted
from domain.proofreading.claims.counts_and_lists.listed_above import listed_above
from domain.proofreading.claims.counts_and_lists.listed_things import listed_things
from domain.proofreading.claims.counts_and_lists.listings import listings
from domain.proofreading.claims.counts_and_lists.lists import lists
from domain.proofreading.claims.counts_and_lists.lists_told import lists_told
from domain.proofreading.claims.counts_and_lists.members import members
from domain.proofreading.claims.counts_and_lists.months_listed import months_listed
from domain.proofreading.claims.counts_and_lists.named_below import named_below
from domain.proofreading.claims.counts_and_lists.named_first import named_first
from domain.proofreading.claims.counts_and_lists.one_each import one_each
from domain.proofreading.claims.counts_and_lists.placed import placed
from domain.proofreading.claims.counts_and_lists.respectives import respectives
from domain.proofreading.claims.counts_and_lists.rolls import rolls
from domain.proofreading.claims.counts_and_lists.rows_counted import rows_counted
from domain.proofreading.claims.counts_and_lists.runs_counted import runs_counted
from domain.proofreading.claims.counts_and_lists.told_each import told_each
from domain.proofreading.claims.dates_and_spans.agreed import agreed
from domain.proofreading.claims.dates_and_spans.dates import spans_of_time
from domain.proofreading.claims.dates_and_spans.events import events, told_twice
from domain.proofreading.claims.denials_of_amounts.belied_behind import belied_behind
from domain.proofreading.claims.denials_of_amounts.contraries import contraries
from domain.proofreading.claims.denials_of_amounts.costs_denied import costs_denied
from domain.proofreading.claims.denials_of_amounts.denials import denials
from domain.proofreading.claims.denials_of_amounts.denied_and_told import denied_and_told
from domain.proofreading.claims.denials_of_amounts.denied_beside import denied_beside
from domain.proofreading.claims.denials_of_amounts.denied_found import denied_found
from domain.proofreading.claims.denials_of_amounts.denied_kin import denied_kin
from domain.proofreading.claims.denials_of_amounts.denied_matters import denied_matters
from domain.proofreading.claims.denials_of_amounts.nil import nil
from domain.proofreading.claims.denials_of_amounts.nil_and_some import nil_and_some
from domain.proofreading.claims.denials_of_amounts.nil_nearby import nil_nearby
from domain.proofreading.claims.denials_of_amounts.none_anywhere import none_anywhere
from domain.proofreading.claims.denials_of_amounts.none_of_it import none_of_it
from domain.proofreading.claims.denials_of_amounts.none_of_kind import none_of_kind
from domain.proofreading.claims.denials_of_amounts.nothing import nothing
from domain.proofreading.claims.denials_of_amounts.said_none import said_none
from domain.proofreading.claims.denials_of_amounts.told_anyway import told_anyway
from domain.proofreading.claims.denials_of_amounts.undone import undone
from domain.proofreading.claims.means_and_prices.apportioned import apportioned
from domain.proofreading.claims.means_and_prices.averages import averages
from domain.proofreading.claims.means_and_prices.counterparts import counterparts
from domain.proofreading.claims.means_and_prices.even_means import even_means
from domain.proofreading.claims.means_and_prices.far_averages import far_averages
from domain.proofreading.claims.means_and_prices.means_by_name import means_by_name
from domain.proofreading.claims.means_and_prices.means_in_segments import means_in_segments
from domain.proofreading.claims.means_and_prices.means_in_turn import means_in_turn
from domain.proofreading.claims.means_and_prices.means_of_lists import means_of_lists
from domain.proofreading.claims.means_and_prices.means_of_spans import means_of_spans
from domain.proofreading.claims.means_and_prices.paces import paces
from domain.proofreading.claims.means_and_prices.periods import periods
from domain.proofreading.claims.means_and_prices.plain_means import plain_means
from domain.proofreading.claims.means_and_prices.prices_together import prices_together
from domain.proofreading.claims.means_and_prices.products import products
from domain.proofreading.claims.means_and_prices.quotients import quotients
from domain.proofreading.claims.means_and_prices.reckoned_means import reckoned_means
from domain.proofreading.claims.means_and_prices.reckoned_plainly import reckoned_plainly
from domain.proofreading.claims.means_and_prices.slipped_averages import slipped_averages
from domain.proofreading.claims.means_and_prices.slipped_operands import slipped_operands
from domain.proofreading.claims.means_and_prices.so_much_each import so_much_each
from domain.proofreading.claims.means_and_prices.told_in_turn import told_in_turn
from domain.proofreading.claims.means_and_prices.year_of_months import year_of_months
from domain.proofreading.claims.rates_and_shares.all_of_it import all_of_it
from domain.proofreading.claims.rates_and_shares.consensus import consensus
from domain.proofreading.claims.rates_and_shares.due_rates import due_rates
from domain.proofreading.claims.rates_and_shares.executions import executions
from domain.proofreading.claims.rates_and_shares.formulas import formulas
from domain.proofreading.claims.rates_and_shares.goal_beside import goal_beside
from domain.proofreading.claims.rates_and_shares.inverted_rates import inverted_rates
from domain.proofreading.claims.rates_and_shares.kinds_beside import kinds_beside
from domain.proofreading.claims.rates_and_shares.other_bases import other_bases
from domain.proofreading.claims.rates_and_shares.paired_rates import paired_rates
from domain.proofreading.claims.rates_and_shares.plain_rates import plain_rates
from domain.proofreading.claims.rates_and_shares.rates import rates
from domain.proofreading.claims.rates_and_shares.rates_a_sentence_on import rates_a_sentence_on
from domain.proofreading.claims.rates_and_shares.rates_by_name import rates_by_name
from domain.proofreading.claims.rates_and_shares.rates_by_rest import rates_by_rest
from domain.proofreading.claims.rates_and_shares.rates_in_rows import rates_in_rows
from domain.proofreading.claims.rates_and_shares.rates_of_plans import rates_of_plans
from domain.proofreading.claims.rates_and_shares.rates_told_after import rates_told_after
from domain.proofreading.claims.rates_and_shares.reckoned import reckoned
from domain.proofreading.claims.rates_and_shares.resolved import resolved
from domain.proofreading.claims.rates_and_shares.shares import shares
from domain.proofreading.claims.rates_and_shares.shares_in_turn import shares_in_turn
from domain.proofreading.claims.rates_and_shares.shares_named import shares_named
from domain.proofreading.claims.rates_and_shares.shares_of_runs import shares_of_runs
from domain.proofreading.claims.rates_and_shares.so_many_of import so_many_of
from domain.proofreading.claims.rates_and_shares.spoken_shares import spoken_shares
from domain.proofreading.claims.rates_and_shares.table_shares import table_shares
from domain.proofreading.claims.rates_and_shares.told_wholes import told_wholes
from domain.proofreading.claims.rates_and_shares.worded_rates import worded_rates
from domain.proofreading.claims.rates_and_shares.wrong_bases import wrong_bases
from domain.proofreading.claims.reasons_and_causes.causes import causes
from domain.proofreading.claims.reasons_and_causes.counted_reasons import counted_reasons
from domain.proofreading.claims.reasons_and_causes.effects import effects
from domain.proofreading.claims.reasons_and_causes.influences import influences
from domain.proofreading.claims.reasons_and_causes.leaning_causes import leaning_causes
from domain.proofreading.claims.reasons_and_causes.ratio_reasons import ratio_reasons
from domain.proofreading.claims.reasons_and_causes.reasons import reasons
from domain.proofreading.claims.retellings.again import again
from domain.proofreading.claims.retellings.carried_names import carried_names
from domain.proofreading.claims.retellings.definite import definite
from domain.proofreading.claims.retellings.groups import groups
from domain.proofreading.claims.retellings.instalments import instalments
from domain.proofreading.claims.retellings.like_digits import like_digits
from domain.proofreading.claims.retellings.named_again import named_again
from domain.proofreading.claims.retellings.paired_again import paired_again
from domain.proofreading.claims.retellings.pointed_back import pointed_back
from domain.proofreading.claims.retellings.rates_again import rates_again
from domain.proofreading.claims.retellings.rates_turned import rates_turned
from domain.proofreading.claims.retellings.repeats import repeats
from domain.proofreading.claims.retellings.rung_again import rung_again
from domain.proofreading.claims.retellings.same_thing import same_thing
from domain.proofreading.claims.retellings.slipped_pairs import slipped_pairs
from domain.proofreading.claims.retellings.some_among import some_among
from domain.proofreading.claims.retellings.summed_parts import summed_parts
from domain.proofreading.claims.retellings.taken_up import taken_up
from domain.proofreading.claims.retellings.told_by_name import told_by_name
from domain.proofreading.claims.retellings.told_either_side import told_either_side
from domain.proofreading.claims.retellings.told_in_all import told_in_all
from domain.proofreading.claims.retellings.twins import twins
from domain.proofreading.claims.scores_and_ranks.grading import grading
from domain.proofreading.claims.scores_and_ranks.marks_in_full import marks_in_full
from domain.proofreading.claims.scores_and_ranks.point_rules import point_rules
from domain.proofreading.claims.scores_and_ranks.points_above import points_above
from domain.proofreading.claims.scores_and_ranks.points_in_turn import points_in_turn
from domain.proofreading.claims.scores_and_ranks.points_off import points_off
from domain.proofreading.claims.scores_and_ranks.ranks import ranks
from domain.proofreading.claims.scores_and_ranks.scored_again import scored_again
from domain.proofreading.claims.scores_and_ranks.scores import scores
from domain.proofreading.claims.scores_and_ranks.table_rows import table_rows
from domain.proofreading.claims.sums_and_parts.accounts import accounts
from domain.proofreading.claims.sums_and_parts.additions import additions
from domain.proofreading.claims.sums_and_parts.alternating import alternating
from domain.proofreading.claims.sums_and_parts.balances import balances
from domain.proofreading.claims.sums_and_parts.bands import bands
from domain.proofreading.claims.sums_and_parts.beyond_goals import beyond_goals
from domain.proofreading.claims.sums_and_parts.borne_shares import borne_shares
from domain.proofreading.claims.sums_and_parts.broken_down import broken_down
from domain.proofreading.claims.sums_and_parts.carried import carried
from domain.proofreading.claims.sums_and_parts.columns import columns
from domain.proofreading.claims.sums_and_parts.complements import complements
from domain.proofreading.claims.sums_and_parts.complete_lists import complete_lists
from domain.proofreading.claims.sums_and_parts.compositions import compositions
from domain.proofreading.claims.sums_and_parts.digit_sums import digit_sums
from domain.proofreading.claims.sums_and_parts.divided import divided
from domain.proofreading.claims.sums_and_parts.equal_shares import equal_shares
from domain.proofreading.claims.sums_and_parts.evident import evident
from domain.proofreading.claims.sums_and_parts.flows import flows
from domain.proofreading.claims.sums_and_parts.halves import halves
from domain.proofreading.claims.sums_and_parts.identities import identities
from domain.proofreading.claims.sums_and_parts.itemized import itemized
from domain.proofreading.claims.sums_and_parts.items import items
from domain.proofreading.claims.sums_and_parts.known_wholes import known_wholes
from domain.proofreading.claims.sums_and_parts.labelled import labelled
from domain.proofreading.claims.sums_and_parts.losses import losses
from domain.proofreading.claims.sums_and_parts.made_of_two import made_of_two
from domain.proofreading.claims.sums_and_parts.named_wholes import named_wholes
from domain.proofreading.claims.sums_and_parts.nets import nets
from domain.proofreading.claims.sums_and_parts.of_grids import of_grids
from domain.proofreading.claims.sums_and_parts.outcomes import outcomes
from domain.proofreading.claims.sums_and_parts.overlaps import overlaps
from domain.proofreading.claims.sums_and_parts.partitions import partitions
from domain.proofreading.claims.sums_and_parts.parts_by_slip import parts_by_slip
from domain.proofreading.claims.sums_and_parts.pointed_totals import pointed_totals
from domain.proofreading.claims.sums_and_parts.portions import portions
from domain.proofreading.claims.sums_and_parts.posts import posts
from domain.proofreading.claims.sums_and_parts.ratios import ratios
from domain.proofreading.claims.sums_and_parts.rests import rests
from domain.proofreading.claims.sums_and_parts.rounds import rounds
from domain.proofreading.claims.sums_and_parts.row_totals import row_totals
from domain.proofreading.claims.sums_and_parts.shared_in_turn import shared_in_turn
from domain.proofreading.claims.sums_and_parts.sides import sides
from domain.proofreading.claims.sums_and_parts.slipped_parts import slipped_parts
from domain.proofreading.claims.sums_and_parts.splits import splits
from domain.proofreading.claims.sums_and_parts.states import states
from domain.proofreading.claims.sums_and_parts.stocks import stocks
from domain.proofreading.claims.sums_and_parts.table_sums import table_sums
from domain.proofreading.claims.sums_and_parts.tails import tails
from domain.proofreading.claims.sums_and_parts.tallies import tallies
from domain.proofreading.claims.sums_and_parts.teams import teams
from domain.proofreading.claims.sums_and_parts.tenths_paid import tenths_paid
from domain.proofreading.claims.sums_and_parts.told_in_detail import told_in_detail
from domain.proofreading.claims.sums_and_parts.told_ratios import told_ratios
from domain.proofreading.claims.sums_and_parts.told_rows import told_rows
from domain.proofreading.claims.sums_and_parts.told_whole import told_whole
from domain.proofreading.claims.sums_and_parts.totals import totals
from domain.proofreading.claims.sums_and_parts.totals_ahead import totals_ahead
from domain.proofreading.claims.sums_and_parts.two_columns import two_columns
from domain.proofreading.claims.sums_and_parts.unchanged import unchanged
from domain.proofreading.claims.sums_and_parts.whole_year import whole_year
from domain.proofreading.claims.units_and_digits.base_units import base_units
from domain.proofreading.claims.units_and_digits.beyond_means import beyond_means
from domain.proofreading.claims.units_and_digits.column_units import column_units
from domain.proofreading.claims.units_and_digits.converted import converted
from domain.proofreading.claims.units_and_digits.dimensions import dimensions
from domain.proofreading.claims.units_and_digits.lost_factors import lost_factors
from domain.proofreading.claims.units_and_digits.misfits import misfits
from domain.proofreading.claims.units_and_digits.mistyped import mistyped
from domain.proofreading.claims.units_and_digits.odd_units import odd_averages, odd_units
from domain.proofreading.claims.units_and_digits.other_measures import other_measures
from domain.proofreading.claims.units_and_digits.parts_of_people import parts_of_people
from domain.proofreading.claims.units_and_digits.powers import powers
from domain.proofreading.claims.units_and_digits.scales import scales
from domain.proofreading.claims.units_and_digits.two_units import two_units
from domain.proofreading.claims.units_and_digits.units import units
from domain.proofreading.claims.units_and_digits.units_apart import units_apart
from domain.proofreading.claims.units_and_digits.units_by_sums import units_by_sums
from domain.proofreading.claims.units_and_digits.zeros import zeros
from domain.proofreading.mentions import Passage

CLAIMS: tuple[Callable[[Passage], Iterable[Claim]], ...] = (
    losses,
    parts,
    rates_of_plans,
    means_of_lists,
    row_totals,
    teams,
    base_units,
    from_to,
    denied_found,
    named_wholes,
    labelled,
    complete_lists,
    states,
    totals,
    totals_ahead,
    tails,
    itemized,
    known_wholes,
    told_whole,
    partitions,
    overlaps,
    digit_sums,
    two_columns,
    tallies,
    evident,
    alternating,
    bands,
    outcomes,
    scores,
    grading,
    points_in_turn,
    marks_in_full,
    points_above,
    points_off,
    point_rules,
    compositions,
    additions,
    identities,
    halves,
    items,
    columns,
    table_sums,
    table_rows,
    table_bounds,
    told_rows,
    before_and_after,
    of_grids,
    told_in_detail,
    rates_turned,
    rates_in_rows,
    worded_rates,
    months_listed,
    table_shares,
    divided,
    balances,
    stocks,
    flows,
    carried,
    sides,
    rests,
    anchored,
    made_of_two,
    rounds,
    posts,
    rates,
    reckoned,
    due_rates,
    formulas,
    shares,
    shares_in_turn,
    shares_named,
    shares_of_runs,
    spoken_shares,
    all_of_it,
    resolved,
    executions,
    plain_rates,
    paired_rates,
    so_many_of,
    goal_beside,
    rates_by_name,
    rates_by_rest,
    rates_a_sentence_on,
    other_bases,
    rates_told_after,
    complements,
    consensus,
    told_wholes,
    splits,
    changes,
    that_is,
    two_years,
    later_values,
    differences,
    apart_by_name,
    resumed,
    ways,
    gaps,
    points_between,
    points_from_base,
    multiples,
    nets,
    dated,
    grown_by_kind,
    falls_and_rates,
    kinds_beside,
    turned,
    turns,
    which_way,
    opposed,
    wrong_bases,
    reasons,
    counted_reasons,
    ratio_reasons,
    influences,
    effects,
    causes,
    leaning_causes,
    superlatives,
    counts,
    counted_again,
    rolls,
    rows_counted,
    items_counted,
    counted_otherwise,
    runs_counted,
    placed,
    all_but,
    clause_lists,
    closed_lists,
    and_others,
    respectives,
    assigned,
    lists,
    lists_told,
    members,
    told_each,
    listings,
    one_each,
    named_below,
    named_first,
    announced,
    orders,
    due_done,
    no_more,
    within,
    among,
    containers,
    drawn_from,
    belonging,
    bounded,
    tenders,
    ladder,
    ceilings,
    stages,
    bounds,
    against_bounds,
    senses_of_bounds,
    highest_and_lowest,
    caps,
    attained,
    told_done,
    ranks,
    paces,
    periods,
    portions,
    tenths_paid,
    ratios,
    told_ratios,
    shared_in_turn,
    counterparts,
    averages,
    apportioned,
    products,
    beyond_all,
    beyond_goals,
    points_of_amounts,
    listed_things,
    pointed_totals,
    gaps_above,
    means_of_spans,
    means_in_segments,
    means_by_name,
    year_of_months,
    powers,
    quotients,
    converted,
    spans_of_time,
    events,
    told_twice,
    agreed,
    repeats,
    rung_again,
    summed_parts,
    scored_again,
    twins,
    whole_year,
    same_thing,
    told_by_name,
    nil_nearby,
    like_digits,
    slipped_pairs,
    slipped_operands,
    broken_down,
    listed_above,
    headed,
    swaps,
    instalments,
    again,
    paired_again,
    told_either_side,
    taken_up,
    told_in_all,
    some_among,
    named_again,
    rates_again,
    pointed_back,
    definite,
    carried_names,
    groups,
    nil,
    nil_and_some,
    denied_and_told,
    nothing,
    none_of_it,
    denials,
    denied_beside,
    costs_denied,
    told_anyway,
    undone,
    said_none,
    denied_kin,
    none_anywhere,
    none_of_kind,
    denied_matters,
    contraries,
    verdicts,
    unchanged,
    growth_words,
    spoken_changes,
    zeros,
    units,
    lost_factors,
    parts_of_people,
    units_by_sums,
    two_units,
    odd_units,
    odd_averages,
    beyond_means,
    dimensions,
    column_units,
    other_measures,
    scales,
    misfits,
    mistyped,
    slipped_parts,
    slipped_averages,
    so_much_each,
    units_apart,
    named_extremes,
    kept_within,
    compared_plainly,
    parts_by_slip,
    equal_shares,
    prices_together,
    far_averages,
    inverted_rates,
    told_in_turn,
    even_means,
    reckoned_means,
    plain_means,
    misreckoned,
    reckoned_plainly,
    means_in_turn,
    belied_behind,
    accounts,
    borne_shares,
)

__all__ = ["CLAIMS", "Claim"]
