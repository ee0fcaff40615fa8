"""What a text claims of its quantities, worked out again: a claim that no reading of the text bears out is a fault.

Where two readings are possible and one is right, there is nothing to say. What is approximate proves nothing wrong.
"""

from collections.abc import Callable, Iterable

from domain.proofreading.claims.additions import additions
from domain.proofreading.claims.again import again
from domain.proofreading.claims.against_bounds import against_bounds
from domain.proofreading.claims.agreed import agreed
from domain.proofreading.claims.all_but import all_but
from domain.proofreading.claims.all_of_it import all_of_it
from domain.proofreading.claims.alternating import alternating
from domain.proofreading.claims.among import among
from domain.proofreading.claims.anchored import anchored
from domain.proofreading.claims.and_others import and_others
from domain.proofreading.claims.announced import announced
from domain.proofreading.claims.apart_by_name import apart_by_name
from domain.proofreading.claims.apportioned import apportioned
from domain.proofreading.claims.assigned import assigned
from domain.proofreading.claims.attained import attained
from domain.proofreading.claims.averages import averages
from domain.proofreading.claims.balances import balances
from domain.proofreading.claims.bands import bands
from domain.proofreading.claims.base_units import base_units
from domain.proofreading.claims.before_and_after import before_and_after
from domain.proofreading.claims.belonging import belonging
from domain.proofreading.claims.beyond_all import beyond_all
from domain.proofreading.claims.beyond_goals import beyond_goals
from domain.proofreading.claims.bounded import bounded
from domain.proofreading.claims.bounds import bounds
from domain.proofreading.claims.broken_down import broken_down
from domain.proofreading.claims.caps import caps
from domain.proofreading.claims.carried import carried
from domain.proofreading.claims.carried_names import carried_names
from domain.proofreading.claims.causes import causes
from domain.proofreading.claims.ceilings import ceilings
from domain.proofreading.claims.changes import changes
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.clause_lists import clause_lists
from domain.proofreading.claims.column_units import column_units
from domain.proofreading.claims.columns import columns
from domain.proofreading.claims.compared_plainly import compared_plainly
from domain.proofreading.claims.complements import complements
from domain.proofreading.claims.complete_lists import complete_lists
from domain.proofreading.claims.compositions import compositions
from domain.proofreading.claims.consensus import consensus
from domain.proofreading.claims.containers import containers
from domain.proofreading.claims.contraries import contraries
from domain.proofreading.claims.converted import converted
from domain.proofreading.claims.costs_denied import costs_denied
from domain.proofreading.claims.counted_again import counted_again
from domain.proofreading.claims.counted_otherwise import counted_otherwise
from domain.proofreading.claims.counted_reasons import counted_reasons
from domain.proofreading.claims.counterparts import counterparts
from domain.proofreading.claims.counts import counts
from domain.proofreading.claims.dated import dated
from domain.proofreading.claims.dates import spans_of_time
from domain.proofreading.claims.definite import definite
from domain.proofreading.claims.denials import denials
from domain.proofreading.claims.denied_and_told import denied_and_told
from domain.proofreading.claims.denied_beside import denied_beside
from domain.proofreading.claims.denied_found import denied_found
from domain.proofreading.claims.denied_kin import denied_kin
from domain.proofreading.claims.denied_matters import denied_matters
from domain.proofreading.claims.differences import differences
from domain.proofreading.claims.digit_sums import digit_sums
from domain.proofreading.claims.dimensions import dimensions
from domain.proofreading.claims.divided import divided
from domain.proofreading.claims.drawn_from import drawn_from
from domain.proofreading.claims.due_done import due_done
from domain.proofreading.claims.due_rates import due_rates
from domain.proofreading.claims.effects import effects
from domain.proofreading.claims.equal_shares import equal_shares
from domain.proofreading.claims.even_means import even_means
from domain.proofreading.claims.events import events, told_twice
from domain.proofreading.claims.evident import evident
from domain.proofreading.claims.executions import executions
from domain.proofreading.claims.falls_and_rates import falls_and_rates
from domain.proofreading.claims.far_averages import far_averages
from domain.proofreading.claims.flows import flows
from domain.proofreading.claims.formulas import formulas
from domain.proofreading.claims.from_to import from_to
from domain.proofreading.claims.gaps import gaps
from domain.proofreading.claims.gaps_above import gaps_above
from domain.proofreading.claims.goal_beside import goal_beside
from domain.proofreading.claims.grading import grading
from domain.proofreading.claims.groups import groups
from domain.proofreading.claims.grown_by_kind import grown_by_kind
from domain.proofreading.claims.growth_words import growth_words
from domain.proofreading.claims.halves import halves
from domain.proofreading.claims.headed import headed
from domain.proofreading.claims.highest_and_lowest import highest_and_lowest
from domain.proofreading.claims.identities import identities
from domain.proofreading.claims.influences import influences
from domain.proofreading.claims.instalments import instalments
from domain.proofreading.claims.inverted_rates import inverted_rates
from domain.proofreading.claims.itemized import itemized
from domain.proofreading.claims.items import items
from domain.proofreading.claims.items_counted import items_counted
from domain.proofreading.claims.kept_within import kept_within
from domain.proofreading.claims.kinds_beside import kinds_beside
from domain.proofreading.claims.known_wholes import known_wholes
from domain.proofreading.claims.labelled import labelled
from domain.proofreading.claims.ladder import ladder
from domain.proofreading.claims.later_values import later_values
from domain.proofreading.claims.leaning_causes import leaning_causes
from domain.proofreading.claims.like_digits import like_digits
from domain.proofreading.claims.listed_above import listed_above
from domain.proofreading.claims.listed_things import listed_things
from domain.proofreading.claims.listings import listings
from domain.proofreading.claims.lists import lists
from domain.proofreading.claims.lists_told import lists_told
from domain.proofreading.claims.losses import losses
from domain.proofreading.claims.lost_factors import lost_factors
from domain.proofreading.claims.made_of_two import made_of_two
from domain.proofreading.claims.marks_in_full import marks_in_full
from domain.proofreading.claims.means_by_name import means_by_name
from domain.proofreading.claims.means_in_segments import means_in_segments
from domain.proofreading.claims.means_in_turn import means_in_turn
from domain.proofreading.claims.means_of_lists import means_of_lists
from domain.proofreading.claims.means_of_spans import means_of_spans
from domain.proofreading.claims.members import members
from domain.proofreading.claims.misfits import misfits
from domain.proofreading.claims.mistyped import mistyped
from domain.proofreading.claims.months_listed import months_listed
from domain.proofreading.claims.multiples import multiples
from domain.proofreading.claims.named_again import named_again
from domain.proofreading.claims.named_extremes import named_extremes
from domain.proofreading.claims.named_first import named_first
from domain.proofreading.claims.named_wholes import named_wholes
from domain.proofreading.claims.nets import nets
from domain.proofreading.claims.nil import nil
from domain.proofreading.claims.nil_and_some import nil_and_some
from domain.proofreading.claims.nil_nearby import nil_nearby
from domain.proofreading.claims.no_more import no_more
from domain.proofreading.claims.none_anywhere import none_anywhere
from domain.proofreading.claims.none_of_it import none_of_it
from domain.proofreading.claims.none_of_kind import none_of_kind
from domain.proofreading.claims.nothing import nothing
from domain.proofreading.claims.odd_units import odd_averages, odd_units
from domain.proofreading.claims.of_grids import of_grids
from domain.proofreading.claims.one_each import one_each
from domain.proofreading.claims.opposed import opposed
from domain.proofreading.claims.orders import orders
from domain.proofreading.claims.other_bases import other_bases
from domain.proofreading.claims.other_measures import other_measures
from domain.proofreading.claims.outcomes import outcomes
from domain.proofreading.claims.overlaps import overlaps
from domain.proofreading.claims.paces import paces
from domain.proofreading.claims.paired_again import paired_again
from domain.proofreading.claims.paired_rates import paired_rates
from domain.proofreading.claims.partitions import partitions
from domain.proofreading.claims.parts import parts
from domain.proofreading.claims.parts_by_slip import parts_by_slip
from domain.proofreading.claims.parts_of_people import parts_of_people
from domain.proofreading.claims.periods import periods
from domain.proofreading.claims.placed import placed
from domain.proofreading.claims.plain_rates import plain_rates
from domain.proofreading.claims.point_rules import point_rules
from domain.proofreading.claims.pointed_back import pointed_back
from domain.proofreading.claims.pointed_totals import pointed_totals
from domain.proofreading.claims.points_above import points_above
from domain.proofreading.claims.points_between import points_between
from domain.proofreading.claims.points_from_base import points_from_base
from domain.proofreading.claims.points_in_turn import points_in_turn
from domain.proofreading.claims.points_of_amounts import points_of_amounts
from domain.proofreading.claims.points_off import points_off
from domain.proofreading.claims.portions import portions
from domain.proofreading.claims.posts import posts
from domain.proofreading.claims.powers import powers
from domain.proofreading.claims.prices_together import prices_together
from domain.proofreading.claims.products import products
from domain.proofreading.claims.quotients import quotients
from domain.proofreading.claims.ranks import ranks
from domain.proofreading.claims.rates import rates
from domain.proofreading.claims.rates_a_sentence_on import rates_a_sentence_on
from domain.proofreading.claims.rates_again import rates_again
from domain.proofreading.claims.rates_by_name import rates_by_name
from domain.proofreading.claims.rates_by_rest import rates_by_rest
from domain.proofreading.claims.rates_in_rows import rates_in_rows
from domain.proofreading.claims.rates_of_plans import rates_of_plans
from domain.proofreading.claims.rates_told_after import rates_told_after
from domain.proofreading.claims.rates_turned import rates_turned
from domain.proofreading.claims.ratio_reasons import ratio_reasons
from domain.proofreading.claims.ratios import ratios
from domain.proofreading.claims.reasons import reasons
from domain.proofreading.claims.reckoned import reckoned
from domain.proofreading.claims.reckoned_means import reckoned_means
from domain.proofreading.claims.reckoned_plainly import reckoned_plainly
from domain.proofreading.claims.repeats import repeats
from domain.proofreading.claims.resolved import resolved
from domain.proofreading.claims.respectives import respectives
from domain.proofreading.claims.rests import rests
from domain.proofreading.claims.resumed import resumed
from domain.proofreading.claims.rolls import rolls
from domain.proofreading.claims.rounds import rounds
from domain.proofreading.claims.row_totals import row_totals
from domain.proofreading.claims.rows_counted import rows_counted
from domain.proofreading.claims.rung_again import rung_again
from domain.proofreading.claims.runs_counted import runs_counted
from domain.proofreading.claims.said_none import said_none
from domain.proofreading.claims.same_thing import same_thing
from domain.proofreading.claims.scales import scales
from domain.proofreading.claims.scored_again import scored_again
from domain.proofreading.claims.scores import scores
from domain.proofreading.claims.senses_of_bounds import senses_of_bounds
from domain.proofreading.claims.shares import shares
from domain.proofreading.claims.shares_in_turn import shares_in_turn
from domain.proofreading.claims.shares_named import shares_named
from domain.proofreading.claims.sides import sides
from domain.proofreading.claims.slipped_averages import slipped_averages
from domain.proofreading.claims.slipped_operands import slipped_operands
from domain.proofreading.claims.slipped_pairs import slipped_pairs
from domain.proofreading.claims.slipped_parts import slipped_parts
from domain.proofreading.claims.so_many_of import so_many_of
from domain.proofreading.claims.so_much_each import so_much_each
from domain.proofreading.claims.splits import splits
from domain.proofreading.claims.spoken_changes import spoken_changes
from domain.proofreading.claims.spoken_shares import spoken_shares
from domain.proofreading.claims.stages import stages
from domain.proofreading.claims.states import states
from domain.proofreading.claims.stocks import stocks
from domain.proofreading.claims.summed_parts import summed_parts
from domain.proofreading.claims.superlatives import superlatives
from domain.proofreading.claims.swaps import swaps
from domain.proofreading.claims.table_bounds import table_bounds
from domain.proofreading.claims.table_rows import table_rows
from domain.proofreading.claims.table_shares import table_shares
from domain.proofreading.claims.table_sums import table_sums
from domain.proofreading.claims.tails import tails
from domain.proofreading.claims.taken_up import taken_up
from domain.proofreading.claims.tallies import tallies
from domain.proofreading.claims.teams import teams
from domain.proofreading.claims.tenders import tenders
from domain.proofreading.claims.tenths_paid import tenths_paid
from domain.proofreading.claims.that_is import that_is
from domain.proofreading.claims.told_anyway import told_anyway
from domain.proofreading.claims.told_by_name import told_by_name
from domain.proofreading.claims.told_done import told_done
from domain.proofreading.claims.told_each import told_each
from domain.proofreading.claims.told_either_side import told_either_side
from domain.proofreading.claims.told_in_detail import told_in_detail
from domain.proofreading.claims.told_in_turn import told_in_turn
from domain.proofreading.claims.told_rows import told_rows
from domain.proofreading.claims.told_whole import told_whole
from domain.proofreading.claims.told_wholes import told_wholes
from domain.proofreading.claims.totals import totals
from domain.proofreading.claims.totals_ahead import totals_ahead
from domain.proofreading.claims.turned import turned
from domain.proofreading.claims.turns import turns
from domain.proofreading.claims.twins import twins
from domain.proofreading.claims.two_columns import two_columns
from domain.proofreading.claims.two_units import two_units
from domain.proofreading.claims.two_years import two_years
from domain.proofreading.claims.unchanged import unchanged
from domain.proofreading.claims.undone import undone
from domain.proofreading.claims.units import units
from domain.proofreading.claims.units_apart import units_apart
from domain.proofreading.claims.units_by_sums import units_by_sums
from domain.proofreading.claims.verdicts import verdicts
from domain.proofreading.claims.ways import ways
from domain.proofreading.claims.which_way import which_way
from domain.proofreading.claims.whole_year import whole_year
from domain.proofreading.claims.within import within
from domain.proofreading.claims.worded_rates import worded_rates
from domain.proofreading.claims.wrong_bases import wrong_bases
from domain.proofreading.claims.year_of_months import year_of_months
from domain.proofreading.claims.zeros import zeros
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
    and_others,
    respectives,
    assigned,
    lists,
    lists_told,
    members,
    told_each,
    listings,
    one_each,
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
    reckoned_plainly,
    means_in_turn,
)

__all__ = ["CLAIMS", "Claim"]
