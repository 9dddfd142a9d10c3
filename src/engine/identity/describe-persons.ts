import type { MatchedRecord, PersonKind } from '../../contract/index.ts'
import type { IdentityRecord, MatchResult } from './identity-record.ts'
import { namedPersons } from './kinds/named-persons.ts'
import { birthParts } from './normalise/birth-parts.ts'
import { foldText } from './normalise/fold-text.ts'
import { remembered } from './normalise/remembered.ts'

/** A row of the table `person`. */
export interface PersonRow {
  personId: string
  kind: PersonKind
  organisationKind: string | null
  householdId: string | null
  displayName: string
  lastName: string | null
  firstName: string | null
  birthYear: number | null
  postcode: string | null
  city: string | null
  country: string | null
  distanceBand: string
}

interface Appearance {
  record: IdentityRecord
  kind: PersonKind
  householdId: string | null
  title: string
  lastName: string
  firstName: string
}

export interface DescribeInput {
  records: readonly IdentityRecord[]
  match: MatchResult
  distanceBand?: (postcode: string, city: string, country: string) => string
}

/**
 * One row a person, from all their records: the spelling most often written (accents and small letters before capitals), and
 * the address of the record that buys most. Nothing is invented: what no record says stays null.
 */
export function describePersons({ records, match, distanceBand }: DescribeInput): PersonRow[] {
  const appearances = new Map<string, Appearance[]>()
  match.records.forEach((matched, position) => {
    const record = records[position]
    if (!record) return
    for (const [personId, appearance] of appearancesIn(record, matched)) {
      const list = appearances.get(personId)
      if (list) list.push(appearance)
      else appearances.set(personId, [appearance])
    }
  })
  const bandOf = bandFinder(distanceBand)
  return Array.from(appearances, ([personId, list]) =>
    personRow({ personId, list, organisationKind: match.organisationKinds.get(personId) ?? null, bandOf }),
  )
}

type BandOf = (home: IdentityRecord['fields']) => string

/** Asks for each place once: a theatre's public lives in few. */
function bandFinder(distanceBand: DescribeInput['distanceBand']): BandOf {
  if (!distanceBand) return () => 'unknown'
  const known = new Map<string, string>()
  return ({ postcode = '', city = '', country = '' }) => {
    const place = `${postcode}\n${city}\n${country}`
    const found = known.get(place) ?? distanceBand(postcode, city, country)
    known.set(place, found)
    return found
  }
}

/** Who a record speaks of: its persons, or an organisation first and then its contacts. */
function appearancesIn(record: IdentityRecord, matched: MatchedRecord): [string, Appearance][] {
  const named = namedPersons(record)
  const nobody = { title: '', lastName: '', firstName: '' }
  if (matched.kind === 'person') {
    const ids = [matched.personId, ...matched.otherPersonIds]
    const { kind, householdId } = matched
    return ids.map((id, place) => [id, { record, kind, householdId, ...(named[place] ?? nobody) }])
  }
  const contacts = matched.otherPersonIds.map((id, place): [string, Appearance] => [
    id,
    { record, kind: 'person', householdId: null, ...(named[place] ?? nobody) },
  ])
  return [[matched.personId, { record, kind: matched.kind, householdId: null, ...nobody }], ...contacts]
}

interface PersonParts {
  personId: string
  list: readonly Appearance[]
  organisationKind: string | null
  bandOf: BandOf
}

function personRow({ personId, list, organisationKind, bandOf }: PersonParts): PersonRow {
  const kind = list[0]?.kind ?? 'person'
  const lastName = bestSpelling(list.map((one) => one.lastName))
  const firstName = bestSpelling(list.map((one) => one.firstName))
  const home = homeOf(list)
  return {
    personId,
    kind,
    organisationKind,
    householdId: list.find(({ householdId }) => householdId !== null)?.householdId ?? null,
    displayName: kind === 'person' ? shownName(firstName, lastName, list) : organisationName(list),
    lastName: lastName || null,
    firstName: firstName || null,
    birthYear: kind === 'person' ? Number(mostFrequent(list.map(yearOf))) || null : null,
    postcode: home.postcode ?? null,
    city: home.city ?? null,
    country: home.country ?? null,
    distanceBand: bandOf(home),
  }
}

/** A name; without one, the e-mail, the telephone or the number by which the ticketing system knows the person. */
function shownName(firstName: string, lastName: string, list: readonly Appearance[]): string {
  const told = (what: (record: IdentityRecord) => string | undefined) =>
    list.map(({ record }) => what(record)).find(Boolean)
  const account = told((record) => record.account)
  return (
    [firstName, lastName].filter(Boolean).join(' ') ||
    told(({ fields }) => fields.email) ||
    told(({ fields }) => fields.phone) ||
    (account ? `n°\u00a0${account}` : '')
  )
}

function yearOf({ record: { fields } }: Appearance): string {
  return String(birthParts(fields.birthDate, fields.birthYear).year || '')
}

/** What the first of the weightiest records says. */
function homeOf(list: readonly Appearance[]): IdentityRecord['fields'] {
  let [home] = list
  for (const one of list) if (home && weightOf(one.record) > weightOf(home.record)) home = one
  return home?.record.fields ?? {}
}

/** Records that buy, and that give an address, speak for the person's home. */
function weightOf({ purchases = 0, fields }: IdentityRecord): number {
  return (fields.postcode || fields.city ? 1_000_000 : 0) + purchases * 10 + (fields.street ? 1 : 0)
}

function organisationName(list: readonly Appearance[]): string {
  return bestSpelling(
    list.map(
      ({ record: { fields } }) =>
        fields.company || fields.fullName || [fields.firstName, fields.lastName].filter(Boolean).join(' '),
    ),
  )
}

/** Of the spellings of the name most often meant, the one with most accents and small letters; capitals alone are toned down. */
function bestSpelling(spellings: readonly string[]): string {
  const written = spellings.map((spelling) => spelling.trim()).filter((spelling) => /[^.\s]/.test(spelling))
  const [only = ''] = written
  // Most are written in one way: nothing to weigh.
  if (written.every((spelling) => spelling === only)) return tonedDown(only)
  const meant =
    mostFrequent(written.filter((spelling) => foldText(spelling).length > 1).map(foldText)) || foldText(written[0])
  const candidates = written.filter((spelling) => foldText(spelling) === meant)
  const best = [...candidates].sort((x, y) => richness(y) - richness(x) || (x < y ? -1 : 1))[0] ?? ''
  return tonedDown(best)
}

/** Many bear one name. */
const tonedDown = remembered((name) => (name === name.toUpperCase() && name.length > 2 ? toneDown(name) : name))

function richness(spelling: string): number {
  const accents = spelling.normalize('NFD').length - spelling.length
  const isMixed = spelling !== spelling.toUpperCase() && spelling !== spelling.toLowerCase()
  return accents * 2 + (isMixed ? 3 : 0)
}

function toneDown(capitals: string): string {
  return capitals
    .toLocaleLowerCase('fr')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'))
}

function mostFrequent(values: readonly string[]): string {
  const [only = ''] = values
  if (values.every((value) => value === only)) return only
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))[0]?.[0] ?? ''
}
