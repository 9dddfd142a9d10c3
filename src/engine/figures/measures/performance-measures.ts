import type { Exclusion, Measure } from './measure.ts'

const performancesWhere = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
const cancelled: Exclusion = { why: 'cancelledPerformances', sql: performancesWhere('f.is_cancelled = 1') }
const capacityUnknown: Exclusion = {
  why: 'capacityUnknown',
  sql: performancesWhere(
    'f.is_cancelled = 0 AND f.is_sold_by_partner = 0 AND f.is_elsewhere = 0 AND coalesce(f.capacity, 0) <= 0',
  ),
}
/** P10: what a partner sells is unknown, never a few per cent; and the seats elsewhere are not those of the house. */
const soldByPartner: Exclusion = {
  why: 'soldByPartner',
  sql: performancesWhere('f.is_cancelled = 0 AND f.is_sold_by_partner = 1'),
}
const playedElsewhere: Exclusion = {
  why: 'playedElsewhere',
  sql: performancesWhere(
    'f.is_cancelled = 0 AND f.is_sold_by_partner = 0 AND f.is_elsewhere = 1 AND coalesce(f.capacity, 0) <= 0',
  ),
}
const holdsUnknown: Exclusion = {
  why: 'holdsUnknown',
  sql: performancesWhere('f.is_cancelled = 0 AND f.seats_held IS NULL'),
}
const salesUnknown: Exclusion = {
  why: 'salesUnknown',
  sql: performancesWhere('f.is_cancelled = 0 AND f.capacity > 0 AND f.has_money_alone = 1'),
}
const hasCapacity = 'f.is_cancelled = 0 AND f.capacity > 0 AND f.has_money_alone = 0'
/** Seats of the capacity that the rate counts as not sold, whoever holds them. */
const seatsOffered = (column: string) => `sum(CASE WHEN ${hasCapacity} THEN coalesce(${column}, 0) ELSE 0 END)`

export const performanceMeasures: readonly Measure[] = [
  {
    key: 'performances',
    unit: 'performances',
    label: { fr: 'Représentations', en: 'Performances' },
    definition: { fr: 'Représentations non annulées.', en: 'Performances that are not cancelled.' },
    fact: 'performance',
    kind: 'count',
    numerator: performancesWhere('f.is_cancelled = 0'),
    exclusions: [cancelled],
  },
  {
    key: 'holds',
    unit: 'seats',
    label: { fr: 'Contingents', en: 'Holds' },
    definition: {
      fr: 'Places bloquées (contingents, servitudes) des représentations non annulées, là où un fichier les donne.',
      en: 'Seats held back (allotments, house seats) of performances not cancelled, where a file gives them.',
    },
    fact: 'performance',
    kind: 'count',
    numerator: 'sum(CASE WHEN f.is_cancelled = 0 THEN f.seats_held END)',
    isUndatedState: true,
    exclusions: [cancelled, holdsUnknown],
  },
  {
    key: 'remaining',
    unit: 'seats',
    label: { fr: 'Places restantes', en: 'Remaining seats' },
    definition: {
      fr: 'Jauge moins billets, réservations impayées, options et contingents connus, là où la jauge est connue.',
      en: 'Capacity minus tickets, unpaid bookings, options and known holds, where the capacity is known.',
    },
    fact: 'performance',
    kind: 'count',
    numerator: `sum(CASE WHEN ${hasCapacity} THEN f.capacity - coalesce(f.seats_held, 0) - coalesce(k.sold, 0) - coalesce(k.booked, 0) END)`,
    isUndatedState: true,
    exclusions: [cancelled, capacityUnknown, salesUnknown, soldByPartner, playedElsewhere, holdsUnknown],
  },
  {
    key: 'fillRate',
    unit: 'share',
    label: { fr: 'Taux de remplissage', en: 'Fill rate' },
    definition: {
      fr: 'Billets (payants et gratuits) ÷ jauge, places en contingent comprises, sur les représentations non annulées dont la jauge est connue, passées et à venir. Ni options, ni impayés, ni contingents, ni ce qu’un partenaire vend.',
      en: 'Tickets (paid and free) ÷ capacity, held seats included, over performances not cancelled whose capacity is known, past and to come. No options, unpaid bookings, holds, or what a partner sells.',
    },
    fact: 'performance',
    kind: 'ratio',
    numerator: `sum(CASE WHEN ${hasCapacity} THEN coalesce(k.sold, 0) ELSE 0 END)`,
    denominator: `sum(CASE WHEN ${hasCapacity} THEN f.capacity ELSE 0 END)`,
    taken: {
      numerator: `sum(CASE WHEN ${hasCapacity} THEN coalesce(k.sold, 0) + coalesce(k.booked, 0) ELSE 0 END)`,
      denominator: `sum(CASE WHEN ${hasCapacity} THEN f.capacity ELSE 0 END)`,
    },
    exclusions: [
      { why: 'unpaidSeats', sql: seatsOffered('k.unpaid') },
      { why: 'optionSeats', sql: seatsOffered('k.options') },
      { why: 'heldSeats', sql: seatsOffered('f.seats_held') },
      cancelled,
      capacityUnknown,
      salesUnknown,
      soldByPartner,
      playedElsewhere,
    ],
  },
]
