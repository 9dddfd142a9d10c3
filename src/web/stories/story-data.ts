import type { FigureResult, ImportControl } from '../../contract/index.ts'
import type { Segment } from '../pages/audiences/segment-table.tsx'
import type { TodayCard } from '../pages/today/action-card.tsx'
import type { UpcomingPerformance } from '../pages/today/performance-table.tsx'

const forecast = { low: 324, mean: 367, high: 414 }
const action = (code: string, to: string) => ({ code, to })
const said = (code: string) => ({ code, params: {} })

export const cards: readonly TodayCard[] = [
  {
    key: 'forecast',
    headline: said('story-forecast'),
    evidence: [said('story-forecast-why')],
    seats: { capacity: 600, sold: 251, forecast },
    people: {
      count: 412,
      reachable: 263,
      unreachable: [
        { why: 'story-noconsent', count: 101 },
        { why: 'story-noemail', count: 48 },
      ],
    },
    actions: [action('story-write', '/contenus'), action('story-understand', '/spectacles')],
  },
  {
    key: 'lapsed',
    headline: said('story-lapsed'),
    evidence: [said('story-lapsed-why')],
    seats: null,
    people: { count: 38, reachable: 24, unreachable: [] },
    actions: [action('story-relance', '/contenus')],
  },
  {
    key: 'duplicates',
    headline: said('story-duplicates'),
    evidence: [said('story-duplicates-why')],
    seats: null,
    people: null,
    actions: [action('story-check', '/donnees')],
  },
]

export const performances: readonly UpcomingPerformance[] = [
  performance('Bérénice', '2026-12-11T20:00', 'Grande salle', 600, 251, forecast, 'toSupport'),
  performance(
    'Le Bal des ombres',
    '2026-12-12T18:00',
    'Grande salle',
    600,
    512,
    { low: 556, mean: 579, high: 600 },
    'onCourse',
  ),
  performance(
    'Concert-sandwich : Ravel',
    '2026-12-17T12:30',
    'Foyer',
    120,
    48,
    { low: 77, mean: 92, high: 108 },
    'onCourse',
  ),
  performance('Petit Pierre (dès 4 ans)', '2027-01-06T15:00', 'Petite salle', null, 31, null, 'unknown'),
]

function performance(
  ...[show, startsAt, hall, capacity, sold, expected, state]: [
    string,
    string,
    string,
    number | null,
    number,
    UpcomingPerformance['forecast'],
    UpcomingPerformance['state'],
  ]
): UpcomingPerformance {
  return { key: startsAt, show, startsAt, hall, capacity, sold, forecast: expected, state }
}

const base: FigureResult = {
  key: 'buyers',
  label: 'acheteurs identifiés',
  definition: 'Personnes et foyers nommés par au moins un billet de la saison.',
  unit: 'persons',
  value: 8412,
  numerator: null,
  denominator: null,
  excluded: [{ why: 'story-reseller', count: 1903 }],
  asOf: '2026-11-24',
  dataUntil: '2026-11-23T18:00',
  lastSeason: { value: 8104, numerator: null, denominator: null, asOf: '2025-11-24', alignedOn: 'onSale' },
  till: null,
}

export const figures: readonly FigureResult[] = [
  base,
  {
    ...base,
    key: 'fill',
    label: 'des places offertes',
    unit: 'share',
    value: 0.68,
    numerator: 24310,
    denominator: 35760,
  },
  {
    ...base,
    key: 'receipts',
    label: 'de recettes',
    unit: 'cents',
    value: 51234550,
    till: { total: 51240000, gap: -5450 },
  },
  { ...base, key: 'frequency', label: 'venues par personne', unit: 'visitsPerPerson', value: 2.3 },
]

const act = { code: 'story-presale', to: '/contenus' }
export const segments: readonly Segment[] = [
  { key: 'regular', persons: 812, reachable: 604, visitsPerSeason: 3.1, change: 0.04, action: act },
  { key: 'subscriber', persons: 1240, reachable: 1102, visitsPerSeason: 6.4, change: -0.02, action: act },
  { key: 'occasional', persons: 3565, reachable: 1871, visitsPerSeason: 1.6, change: 0.07, action: act },
  {
    key: 'new',
    persons: 2608,
    reachable: 1690,
    visitsPerSeason: 1,
    change: 0.19,
    action: { ...act, code: 'story-second' },
  },
  { key: 'atRisk', persons: 187, reachable: 121, visitsPerSeason: 2.9, change: 0.25, action: act },
]
export const others: readonly Segment[] = [
  { key: 'interested', persons: 940, reachable: 517, visitsPerSeason: null, change: 0.11, action: act },
  { key: 'lapsed', persons: 3105, reachable: 988, visitsPerSeason: null, change: -0.05, action: null },
]
const curve = (top: number, months: number) =>
  Array.from({ length: months + 1 }, (_, month) => ({ month: month * 2, share: top * (1 - Math.exp(-month / 2.5)) }))
export const retention = [
  { season: '2022-23', isCurrent: false, points: curve(0.21, 9) },
  { season: '2023-24', isCurrent: false, points: curve(0.236, 9) },
  { season: '2024-25', isCurrent: false, points: curve(0.27, 9) },
  { season: '2025-26', isCurrent: true, points: curve(0.29, 4) },
]

export const control: ImportControl = {
  importId: 'i1',
  status: 'dryRun',
  source: 'Rodrigue',
  scope: 'full',
  scopeProposed: 'full',
  scopeWhy: 'story-full',
  files: [
    {
      file: 'ventes_2026-11-23.csv',
      sha256: 'a',
      grain: 'tickets',
      read: {
        file: 'ventes_2026-11-23.csv',
        kind: 'csv',
        encoding: 'windows-1252',
        delimiter: ';',
        quote: '"',
        headerRow: 4,
        sheet: null,
        skipped: [],
        columns: [],
        grain: 'tickets',
        layout: null,
        rows: 24310,
        rejected: [],
      },
      rowsRead: 24310,
      kept: 1204,
      alreadyKnown: 23098,
      rejected: 8,
      rejectedBy: [{ why: 'story-nodate', count: 8, examples: ['31/02/26'] }],
      correctedBy: [{ why: 'story-date', count: 1204, examples: ['11/12/26'] }],
      warnings: [{ code: 'story-warning', params: {} }],
      performanceDates: { first: '2026-09-18', last: '2027-06-12' },
      saleDates: { first: '2026-05-28', last: '2026-11-23' },
      seats: 24302,
      receiptsCents: 51234550,
      cannotTell: [{ missing: 'birthDate', prevents: 'story-ages' }],
    },
  ],
  joins: [{ from: 'ventes_2026-11-23.csv', to: 'contacts.csv', on: 'customerNumber', found: 23000, of: 24302 }],
  tickets: { added: 1204, alreadyKnown: 23098, changed: 12, cancelledByAbsence: 31 },
}
