import { alive, type Exclusion, type Measure, type Note, seatsWhere } from './measure.ts'

const cancelled: Exclusion = { why: 'cancelledTickets', sql: seatsWhere('f.is_followed = 0 AND NOT ({{alive}})') }
const unpaid: Exclusion = { why: 'unpaidSeats', sql: seatsWhere(alive('f.is_unpaid = 1')) }
const options: Exclusion = { why: 'optionSeats', sql: seatsWhere(alive('f.is_option = 1')) }
const free: Exclusion = { why: 'freeTickets', sql: seatsWhere(alive('f.is_comp + f.is_exempted = 1')) }
const priceUnknown: Exclusion = {
  why: 'priceUnknown',
  sql: seatsWhere(alive('f.is_paid = 1 AND f.price_cents IS NULL AND f.paid_by_package = 0')),
}
const packageLines: Exclusion = {
  why: 'packageNotAllocated',
  sql: seatsWhere(alive('f.is_paid = 1 AND (f.paid_by_package = 1 OR f.price_cents = 0)')),
}
/** Seats of cancelled performances stay in the history (P8) but are no seats taken in a house. */
const cancelledPerformance: Exclusion = {
  why: 'ticketsOfCancelledPerformances',
  sql: seatsWhere(alive('f.performance_is_cancelled = 1')),
}
/** P10: of what the house cashes, what goes to others; and tickets that it holds of sales whose rest it does not know. */
const partnersShare: Note = {
  code: 'partnersShare',
  sql: `round(sum(CASE WHEN ${alive('f.is_paid = 1 AND f.own_share IS NOT NULL')} THEN coalesce(f.price_cents, 0) * (10000 - f.own_share) ELSE 0 END) / 1000000)`,
}
const shareUnknown: Exclusion = {
  why: 'ownShareUnknown',
  sql: seatsWhere(alive('f.is_paid = 1 AND f.own_share IS NULL')),
}
const soldForPartner: Note = {
  code: 'ticketsSoldForPartner',
  sql: seatsWhere(alive('f.is_sold = 1 AND f.is_sold_by_partner = 1')),
}
/** Seats that somebody has, paid or not. */
const isTaken = '(f.is_sold = 1 OR f.is_unpaid = 1 OR f.is_option = 1)'
/** Paid, or booked and not free: what is unpaid may be a free seat of a school, and its price says it. */
const isPaidOrToPay = '(f.is_paid = 1 OR ((f.is_unpaid = 1 OR f.is_option = 1) AND coalesce(f.price_cents, 1) <> 0))'
const hasPrice = 'f.is_paid = 1 AND f.price_cents <> 0 AND f.paid_by_package = 0'

export const ticketMeasures: readonly Measure[] = [
  {
    key: 'tickets',
    unit: 'tickets',
    label: { fr: 'Billets', en: 'Tickets' },
    definition: {
      fr: 'Billets émis et valables : payants, invitations et exonérés. Ni options, ni réservations impayées, ni billets annulés. Un revendeur, un groupe, une vente anonyme comptent.',
      en: 'Valid tickets issued: paid, complimentary and exempted. No options, unpaid bookings or cancelled tickets. Resellers, groups and anonymous sales count.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: seatsWhere(alive('f.is_sold = 1')),
    taken: { numerator: seatsWhere(alive(isTaken)) },
    till: 'aggregate_sold',
    exclusions: [cancelled, unpaid, options],
    notes: [soldForPartner],
  },
  {
    key: 'paidTickets',
    unit: 'tickets',
    label: { fr: 'Billets payants', en: 'Paid tickets' },
    definition: {
      fr: 'Billets valables et payés, y compris la place d’un abonnement ou d’un pass à 0 € sur sa ligne : elle a été payée avec la formule.',
      en: 'Valid paid tickets, including the zero-price line of a subscription or pass, which was paid with the package.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenTold(seatsWhere(alive('f.is_paid = 1'))),
    isNullUnknown: true,
    taken: { numerator: seatsWhere(alive(isPaidOrToPay)) },
    exclusions: [cancelled, unpaid, options, free],
  },
  {
    key: 'receipts',
    unit: 'cents',
    label: { fr: 'Recettes', en: 'Receipts' },
    definition: {
      fr: 'Somme des prix des billets payants valables, telle que la billetterie l’encaisse, part des partenaires comprise (coréalisation). L’argent d’une formule dont les lignes sont à 0 € n’est pas réparti : ces billets sont comptés à part.',
      en: 'Sum of the prices of valid paid tickets as the till cashes it, partners’ shares included (co-realisation). Money of a package whose lines are at zero is not allocated: those tickets are counted apart.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenPriced(`sum(CASE WHEN ${alive('f.is_paid = 1')} THEN coalesce(f.price_cents, 0) ELSE 0 END)`),
    taken: {
      numerator: whenPriced(`sum(CASE WHEN ${alive(isPaidOrToPay)} THEN coalesce(f.price_cents, 0) ELSE 0 END)`),
    },
    isNullUnknown: true,
    till: 'aggregate_receipts_cents',
    exclusions: [cancelled, unpaid, options, priceUnknown, packageLines],
    notes: [partnersShare, { code: 'ownShareUnknown', sql: shareUnknown.sql }, soldForPartner],
  },
  {
    key: 'houseReceipts',
    unit: 'cents',
    label: { fr: 'Recettes de la maison', en: 'Receipts of the house' },
    definition: {
      fr: 'Recettes, chaque billet pour la part qui revient à la maison : tout pour ses propres spectacles, le pourcentage convenu en coréalisation. Ni ce qu’un partenaire vend, ni les coréalisations dont la part n’est pas dite.',
      en: 'Receipts, each ticket for the share that stays with the house: all of its own shows, the agreed percentage of co-realised ones. Neither what a partner sells nor co-realised shows whose share is not said.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenPriced(
      `round(sum(CASE WHEN ${alive('f.is_paid = 1')} THEN coalesce(f.price_cents, 0) * coalesce(f.own_share, 0) ELSE 0 END) / 10000)`,
    ),
    taken: {
      numerator: whenPriced(
        `round(sum(CASE WHEN ${alive(isPaidOrToPay)} THEN coalesce(f.price_cents, 0) * coalesce(f.own_share, 0) ELSE 0 END) / 10000)`,
      ),
    },
    isNullUnknown: true,
    exclusions: [cancelled, unpaid, options, priceUnknown, packageLines, shareUnknown],
    notes: [partnersShare],
  },
  {
    key: 'averagePrice',
    unit: 'cents',
    label: { fr: 'Prix moyen', en: 'Average price' },
    definition: {
      fr: 'Recettes ÷ billets payants dont la ligne porte un prix. Ni gratuits, ni lignes de formule à 0 €.',
      en: 'Receipts ÷ paid tickets whose line has a price. No free tickets, no zero-price package lines.',
    },
    fact: 'ticket',
    kind: 'ratio',
    numerator: `sum(CASE WHEN ${alive(hasPrice)} THEN f.price_cents ELSE 0 END)`,
    denominator: seatsWhere(alive(hasPrice)),
    exclusions: [cancelled, free, priceUnknown, packageLines],
  },
  {
    key: 'soldSeats',
    unit: 'seats',
    label: { fr: 'Places vendues', en: 'Seats sold' },
    definition: {
      fr: 'Places des billets payants, hors représentations annulées. Avec les gratuits, les impayés, les options, les contingents et le reste, elles font la jauge.',
      en: 'Seats of paid tickets, cancelled performances left out. With free seats, unpaid, options, holds and remaining, they make the capacity.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenTold(seatsWhere(alive('f.is_paid = 1 AND f.performance_is_cancelled = 0'))),
    isNullUnknown: true,
    taken: { numerator: seatsWhere(alive(`${isPaidOrToPay} AND f.performance_is_cancelled = 0`)) },
    exclusions: [cancelled, unpaid, options, free, cancelledPerformance],
  },
  {
    key: 'unpaidSeats',
    unit: 'seats',
    label: { fr: 'Réservations impayées', en: 'Unpaid bookings' },
    definition: {
      fr: 'Places réservées et pas encore payées, hors représentations annulées. Un paiement en plusieurs fois n’est pas un impayé.',
      en: 'Seats booked and not paid yet, cancelled performances left out. Instalments are not unpaid.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenTold(seatsWhere(alive('f.is_unpaid = 1 AND f.performance_is_cancelled = 0'))),
    isNullUnknown: true,
    isUndatedState: true,
    exclusions: [cancelled, cancelledPerformance],
  },
  {
    key: 'optionSeats',
    unit: 'seats',
    label: { fr: 'Options', en: 'Options' },
    definition: {
      fr: 'Places sous option, à confirmer ou à libérer, hors représentations annulées. Une option échue que le logiciel de billetterie tient encore y figure.',
      en: 'Seats under option, to confirm or release, cancelled performances left out. An expired option still held by the ticketing system is included.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenTold(seatsWhere(alive('f.is_option = 1 AND f.performance_is_cancelled = 0'))),
    isNullUnknown: true,
    isUndatedState: true,
    exclusions: [cancelled, cancelledPerformance],
  },
  {
    key: 'comps',
    unit: 'seats',
    label: { fr: 'Gratuités', en: 'Free tickets' },
    definition: {
      fr: 'Places des invitations, des exonérés et des autres billets à 0 € qui ne viennent pas d’une formule, hors représentations annulées.',
      en: 'Seats of complimentary, exempted and other zero-price tickets that no package paid, cancelled performances left out.',
    },
    fact: 'ticket',
    kind: 'count',
    numerator: whenFreeTold(seatsWhere(alive('f.is_comp + f.is_exempted = 1 AND f.performance_is_cancelled = 0'))),
    isNullUnknown: true,
    exclusions: [cancelled, cancelledPerformance],
  },
  {
    key: 'shareOfComps',
    unit: 'share',
    label: { fr: 'Part des gratuités', en: 'Share of free tickets' },
    definition: {
      fr: 'Invitations, exonérés et autres billets à 0 € ÷ billets émis et valables.',
      en: 'Complimentary, exempted and other zero-price tickets ÷ valid tickets issued.',
    },
    fact: 'ticket',
    kind: 'ratio',
    numerator: whenFreeTold(seatsWhere(alive('f.is_comp + f.is_exempted = 1'))),
    isNullUnknown: true,
    denominator: seatsWhere(alive('f.is_sold = 1')),
    exclusions: [cancelled, unpaid, options],
  },
  {
    key: 'daysBefore',
    unit: 'days',
    label: { fr: 'Jours avant la représentation', en: 'Days before the performance' },
    definition: {
      fr: 'Médiane, en jours, entre l’achat et la représentation : la moitié des places payantes étaient prises ce jour-là ou plus tard. Représentations passées seulement.',
      en: 'Median number of days between purchase and performance: half of the paid seats were taken on that day or later. Past performances only.',
    },
    fact: 'ticket',
    kind: 'median',
    numerator: '',
    exclusions: [
      cancelled,
      free,
      { why: 'undatedPurchases', sql: seatsWhere(alive('f.is_paid = 1 AND f.is_undated = 1')) },
      {
        why: 'performancesToCome',
        sql: seatsWhere(alive('f.is_paid = 1 AND f.is_undated = 0 AND f.performance_day > {{cutoff}}')),
      },
      { why: 'boughtAfterwards', sql: seatsWhere(alive('f.is_paid = 1 AND f.days_before < 0')) },
    ],
  },
  ...[
    {
      key: 'tariffClassShare',
      splitBy: 'tariffClass',
      label: { fr: 'Répartition par tarif', en: 'Share by tariff' },
      what: { fr: 'de chaque classe de tarif', en: 'of each tariff class' },
    },
    {
      key: 'salesChannelShare',
      splitBy: 'salesChannel',
      label: { fr: 'Répartition par filière de vente', en: 'Share by sales channel' },
      what: {
        fr: 'de chaque filière de vente, « inconnue » comprise,',
        en: 'of each sales channel, “unknown” included,',
      },
    },
    {
      key: 'distanceBandShare',
      splitBy: 'distanceBand',
      label: { fr: 'Répartition par provenance', en: 'Share by distance' },
      what: {
        fr: 'de chaque provenance de l’acheteur, « inconnue » comprise,',
        en: 'of each distance of the buyer, “unknown” included,',
      },
    },
  ].map(
    ({ key, splitBy, label, what }): Measure => ({
      key,
      unit: 'share',
      label,
      definition: {
        fr: `Part ${what.fr} dans les billets émis et valables.`,
        en: `Share ${what.en} in valid tickets issued.`,
      },
      fact: 'ticket',
      kind: 'split',
      numerator: seatsWhere(alive('f.is_sold = 1')),
      exclusions: [cancelled, unpaid, options],
      splitBy,
    }),
  ),
]

/** Money of tickets of which no file gives any price is not known: 0 € would be a figure (P10). */
function whenPriced(money: string): string {
  const rows = (condition: string) => `sum(CASE WHEN ${alive(`f.is_paid = 1 AND ${condition}`)} THEN 1 ELSE 0 END)`
  const isUnknown = `${rows('f.price_cents IS NULL AND f.paid_by_package = 0')} > 0 AND ${rows('f.price_cents IS NOT NULL')} = 0`
  return `CASE WHEN ${isUnknown} THEN NULL ELSE coalesce(${money}, 0) END`
}

/** What a list of performances counts without a tariff says neither who paid, nor what waits for payment. */
function whenTold(seats: string): string {
  return unlessCounted('f.is_counted = 0', seats)
}

/** Such a list may say which of its seats are free. */
function whenFreeTold(seats: string): string {
  return unlessCounted('(f.is_counted = 0 OR f.is_comp = 1)', seats)
}

/** Unknown where lists of performances count seats, and no seat is one that tells it. */
function unlessCounted(tells: string, seats: string): string {
  const isUnknown = `${seatsWhere(alive('f.is_counted = 1'))} > 0 AND ${seatsWhere(alive(tells))} = 0`
  return `CASE WHEN ${isUnknown} THEN NULL ELSE coalesce(${seats}, 0) END`
}
