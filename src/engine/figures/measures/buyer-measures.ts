import { alive, type Measure, seatsWhere } from './measure.ts'

/** Persons of a season whose next one has opened, or is over where no season is chosen. */
const whenNextIsRead = (column: string) =>
  `sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN f.${column} ELSE 0 END)`
const held = (holder: string, unit: 'persons' | 'seats') =>
  `sum(CASE WHEN f.holder = '${holder}' THEN f.${unit} ELSE 0 END)`
const firstVisitors = (compared: '>' | '<=') =>
  `sum(CASE WHEN f.is_first_season = 1 AND f.season_year ${compared} $firstSeasonYear THEN f.persons ELSE 0 END)`
const personsWhere = (condition: string) => `count(DISTINCT CASE WHEN ${condition} THEN f.person_number END)`
/** A person and a season as one number. */
const personSeasons = 'count(DISTINCT CAST(f.person_number AS BIGINT) * 10000 + f.season_year)'

export const buyerMeasures: readonly Measure[] = [
  {
    key: 'identifiedBuyers',
    unit: 'persons',
    label: { fr: 'Acheteurs identifiés', en: 'Identified buyers' },
    definition: {
      fr: 'Personnes qui ont acheté pour elles-mêmes au moins un billet payant valable. Un numéro de client que nul fichier ne nomme compte pour une personne. L’acheteur n’est pas toujours le spectateur. Ni revendeurs, ni groupes, ni invités, ni ventes anonymes.',
      en: 'Persons who bought at least one valid paid ticket for themselves. A customer number that no file names counts as one person. The buyer is not always the attendee. No resellers, groups, guests or anonymous sales.',
    },
    fact: 'ticket',
    kind: 'count',
    needsBuyers: true,
    numerator: personsWhere(alive('f.is_own_purchase = 1')),
    rangeOf: alive('f.is_own_purchase = 1'),
    held: {
      fact: 'holder',
      numerator: held('own', 'persons'),
      exclusions: [
        { why: 'anonymousTickets', sql: held('anonymous', 'seats') },
        { why: 'organisationTickets', sql: held('organisation', 'seats') },
        { why: 'personsWithoutOwnPurchase', sql: `${held('person', 'persons')} - ${held('own', 'persons')}` },
      ],
    },
    exclusions: [
      {
        why: 'anonymousTickets',
        sql: seatsWhere(alive("f.is_sold = 1 AND f.buyer_kind IN ('anonymous', 'technical')")),
      },
      { why: 'organisationTickets', sql: seatsWhere(alive("f.is_sold = 1 AND f.buyer_kind = 'organisation'")) },
      {
        why: 'personsWithoutOwnPurchase',
        sql: `${personsWhere(alive("f.is_sold = 1 AND f.buyer_kind = 'person'"))} - ${personsWhere(alive('f.is_own_purchase = 1'))}`,
      },
    ],
  },
  {
    key: 'newBuyers',
    unit: 'persons',
    label: { fr: 'Nouveaux acheteurs, abonnés compris', en: 'New buyers, subscribers included' },
    definition: {
      fr: 'Acheteurs identifiés dont c’est la première saison connue dans vos fichiers, abonnés compris : le public « Nouveaux » ne les compte pas. Avant le début des fichiers, nul ne sait : leur première saison n’a pas de nouveaux.',
      en: 'Identified buyers whose first season known in your files this is, subscribers included: the audience “New” leaves them out. Before the files begin nobody knows: their first season has no new buyers.',
    },
    fact: 'visit',
    countsAmong: 'identifiedBuyers',
    kind: 'count',
    needsBuyers: true,
    numerator: personsWhere('f.season_year = f.first_season_year AND f.season_year > $firstSeasonYear'),
    exclusions: [
      {
        why: 'buyersOfFirstSeason',
        sql: personsWhere('f.season_year = f.first_season_year AND f.season_year <= $firstSeasonYear'),
      },
    ],
    held: {
      fact: 'visitor',
      numerator: firstVisitors('>'),
      exclusions: [{ why: 'buyersOfFirstSeason', sql: firstVisitors('<=') }],
    },
    isUnknownInFirstSeason: true,
  },
  {
    key: 'returnRate',
    unit: 'share',
    label: { fr: 'Taux de retour', en: 'Return rate' },
    definition: {
      fr: 'Part des acheteurs identifiés d’une saison qui ont acheté aussi pour la suivante. Sans saison choisie, seules comptent les saisons dont la suivante est terminée.',
      en: 'Share of a season’s identified buyers who also bought for the next one. With no season chosen, only seasons whose next one is over count.',
    },
    fact: 'return',
    kind: 'ratio',
    numerator: '',
    exclusions: [{ why: 'nextSeasonNotOver', sql: '' }],
    held: {
      fact: 'visitor',
      numerator: whenNextIsRead('returned'),
      denominator: whenNextIsRead('persons'),
      exclusions: [
        {
          why: 'nextSeasonNotOver',
          sql: 'sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 0 ELSE f.persons END)',
        },
      ],
    },
    isReadOneSeasonLater: true,
  },
  {
    key: 'frequency',
    unit: 'visitsPerPerson',
    label: { fr: 'Venues par saison', en: 'Visits a season' },
    definition: {
      fr: 'Représentations différentes pour lesquelles un acheteur identifié a pris place, par acheteur et par saison, hors représentations annulées.',
      en: 'Different performances for which an identified buyer took seats, per buyer and season, cancelled performances left out.',
    },
    fact: 'visit',
    countsAmong: 'identifiedBuyers',
    kind: 'ratio',
    numerator: 'sum(CASE WHEN f.performance_is_cancelled = 0 THEN 1 ELSE 0 END)',
    denominator: personSeasons,
    held: {
      fact: 'visitor',
      numerator: 'sum(f.visits)',
      denominator: 'sum(f.persons)',
      exclusions: [{ why: 'visitsToCancelledPerformances', sql: 'sum(f.cancelled_visits)' }],
    },
    exclusions: [
      { why: 'visitsToCancelledPerformances', sql: 'sum(CASE WHEN f.performance_is_cancelled = 1 THEN 1 ELSE 0 END)' },
    ],
  },
]
