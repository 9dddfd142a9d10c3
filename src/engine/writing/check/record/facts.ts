import { type HouseRecord, type PerformanceFacts, type ShowRecord, tariffName } from '../../../../contract/index.ts'
import { type Day, dayOf } from '../text/days.ts'
import { foldText, normaliseText } from '../text/reading.ts'
import { type Role, rolesIn } from './roles.ts'

/** A name that a text may say, and the field of the record that holds it. */
export interface KnownName {
  readonly name: string
  readonly fact: string
}

export interface KnownPerson extends KnownName {
  readonly roles: ReadonlySet<Role>
}

export interface KnownPerformance {
  readonly day: Day
  /** Minutes after midnight; null when only the day is known. */
  readonly minutes: number | null
  readonly fact: string
  readonly record: PerformanceFacts
}

/** The record and the house as the families look them up. */
export interface Facts {
  readonly record: ShowRecord
  readonly house: HouseRecord | null
  /** Those that are played: what was cancelled is apart. */
  readonly performances: readonly KnownPerformance[]
  readonly cancelled: readonly KnownPerformance[]
  readonly people: readonly KnownPerson[]
  readonly venues: readonly KnownName[]
  readonly halls: readonly KnownName[]
  readonly cities: readonly KnownName[]
  readonly companies: readonly KnownName[]
  /** Partners and other names that are said without being a person, a hall or a company of the show. */
  readonly otherNames: readonly KnownName[]
  /** Everything that the record says in sentences, folded: what is found there word for word is supported. */
  readonly prose: string
  /** What the house says of itself, folded. */
  readonly houseProse: string
}

/** Indexes a record and, when given, the house (P19). */
export function indexFacts(given: ShowRecord, givenHouse: HouseRecord | null): Facts {
  const house = withTariffNames(givenHouse)
  const record = withPlainCredits(given)
  const performances = atHome(record.performances.map(indexPerformance), house)
  return {
    record,
    house,
    performances: performances.filter((performance) => performance.record.status !== 'cancelled'),
    cancelled: performances.filter((performance) => performance.record.status === 'cancelled'),
    people: indexPeople(record),
    venues: names(record, 'venue', [
      [house?.name, 'house.name'],
      [house?.shortName, 'house.shortName'],
    ]),
    halls: names(
      record,
      'hall',
      (house?.halls ?? []).map((hall, index) => [hall.name, `house.halls[${index}].name`]),
    ),
    cities: names(record, 'city', [[house?.city, 'house.city']]),
    companies: compact([[record.company, 'company'], ...creditsOfGroups(record)]),
    otherNames: compact([
      ...(record.partners ?? []).map((name, index): NamedField => [name, `partners[${index}]`]),
      ...(house?.partners ?? []).map((name, index): NamedField => [name, `house.partners[${index}]`]),
      ...charactersIn(record),
      ...saidInBrackets(record),
      [house?.legalEntity, 'house.legalEntity'],
      [record.photo?.credit, 'photo.credit'],
    ]),
    prose: foldText(normaliseText(proseOf(record))),
    houseProse: foldText(normaliseText(houseProseOf(house))),
  }
}

/** Kept for schools; one whose record does not say is open to all. */
export function isForSchools(performance: KnownPerformance): boolean {
  return performance.record.audience === 'school'
}

/** Credits as the text will be read: « O’Connell » of a record is the « O'Connell » of any text. */
function withPlainCredits(record: ShowRecord): ShowRecord {
  const credits = record.credits?.map(({ role, name }) => ({ role: normaliseText(role), name: normaliseText(name) }))
  return credits === undefined ? record : { ...record, credits }
}

type NamedField = readonly [string | null | undefined, string]

function indexPerformance(performance: PerformanceFacts, index: number): KnownPerformance {
  const clock = performance.startsAt.slice(11)
  return {
    day: dayOf(performance.startsAt),
    minutes: clock === '' ? null : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)),
    fact: `performances[${index}]`,
    record: {
      ...performance,
      venue: placeName(performance.venue),
      hall: placeName(performance.hall),
      city: placeName(performance.city),
    },
  }
}

/**
 * A performance whose record names no house is played at home. It matters only where another one is played elsewhere: a
 * hall or a town of one of them is then none of the other's.
 */
function atHome(performances: readonly KnownPerformance[], house: HouseRecord | null): readonly KnownPerformance[] {
  const home = placeName(house?.name)
  if (home === null || !performances.some(({ record }) => record.venue && record.venue !== home)) return performances
  return performances.map((performance) => {
    const { record } = performance
    if (record.venue) return performance
    return { ...performance, record: { ...record, venue: home, city: record.city ?? placeName(house?.city) } }
  })
}

/** As the text will be read: one kind of apostrophe and of space. */
function placeName(name: string | null | undefined): string | null {
  return name === null || name === undefined || name.trim() === '' ? null : normaliseText(name)
}

function indexPeople(record: ShowRecord): KnownPerson[] {
  const people = (record.credits ?? []).flatMap((credit, index) =>
    splitNames(credit.name).map((name) => ({ name, fact: `credits[${index}].name`, roles: rolesIn(credit.role) })),
  )
  const authors = splitNames(record.author ?? '').map((name) => ({
    name,
    fact: 'author',
    // Who wrote an opera or a concert wrote its notes.
    roles: new Set<Role>(ofMusic.test(foldText(record.genre ?? '')) ? ['text', 'music'] : ['text']),
  }))
  const byName = new Map<string, KnownPerson>()
  for (const person of [...people, ...authors]) {
    const key = foldText(person.name)
    const before = byName.get(key)
    byName.set(key, before === undefined ? person : { ...before, roles: new Set([...before.roles, ...person.roles]) })
  }
  return [...byName.values()]
}

const ofMusic =
  /\b(?:operas?|operettes?|concerts?|baroque|lyriques?|oratorios?|cantates?|recitals?|symphoni\p{L}*|opera-comique|musique (?:de chambre|ancienne|sacree|classique|contemporaine|baroque))\b/u

/** « A, B et C » of a credit line are three persons; « A (guitare et voix) » is one, and so is « C+ ». */
function splitNames(line: string): string[] {
  return normaliseText(line)
    .replace(inBrackets, '')
    .split(/\s*(?:[,;/&]|(?<!\S)\+|\+(?=\p{L})|\bet\b)\s*/u)
    .filter((name) => /\p{L}{2}/u.test(name))
}

/** What stands in brackets behind a name: « Jeanne Mordoj (dite Jo) », « Garance Thiriet [Titus] ». */
const inBrackets = / ?[([]([^()[\]]+)[)\]](?= ?(?:[,;/&]|et\b|$))/gu

/** Other names of persons, and what they play, where the record says it in brackets behind their names. */
function saidInBrackets(record: ShowRecord): NamedField[] {
  const lines: NamedField[] = [
    [record.author, 'author'],
    ...(record.credits ?? []).map(({ name }, index): NamedField => [name, `credits[${index}].name`]),
  ]
  return lines.flatMap(([line, fact]) =>
    [...normaliseText(line ?? '').matchAll(inBrackets)].map(([, said]): NamedField => [said, fact]),
  )
}

const groupRole = /compagnie|\bcie\b|collectif|ensemble|orchestre|chœur|choeur|ballet|troupe|production|coproduction/i

/** « chef de chœur », « direction d'orchestre », « maîtresse de ballet »: trades of persons. */
const ofSomebody = /\b(?:chef|cheffe|direct|dirig|maître|maîtresse|répétit|assistan|solo|premi|administrat|chargée?)/i

function creditsOfGroups(record: ShowRecord): NamedField[] {
  return (record.credits ?? []).flatMap((credit, index) =>
    (groupRole.test(credit.role) && !ofSomebody.test(credit.role)) || groupRole.test(credit.name)
      ? [[credit.name, `credits[${index}].name`] as const]
      : [],
  )
}

/** A credit's label that is a name and no trade says whom one plays. */
export function isCharacterName(role: string): boolean {
  return /^(?:(?:le|la|les|une?) |l['’])?\p{Lu}\p{Ll}/u.test(role) && rolesIn(role).size === 0 && !groupRole.test(role)
}

/** « le Prince » is the Prince, whatever article a sentence gives him. */
export function characterName(role: string): string {
  return normaliseText(role).replace(/^(?:(?:le|la|les|une?) |l')(?=\p{Lu})/u, '')
}

/** Credits whose label is a name and no trade: the characters of the show. */
function charactersIn(record: ShowRecord): NamedField[] {
  return (record.credits ?? []).flatMap((credit, index) =>
    isCharacterName(credit.role) ? [[characterName(credit.role), `credits[${index}].role`] as const] : [],
  )
}

function names(record: ShowRecord, field: 'venue' | 'hall' | 'city', more: readonly NamedField[]): KnownName[] {
  return compact([
    ...record.performances.map(
      (performance, index): NamedField => [performance[field], `performances[${index}].${field}`],
    ),
    ...more,
  ])
}

function compact(fields: readonly NamedField[]): KnownName[] {
  const seen = new Map<string, KnownName>()
  for (const [value, fact] of fields) {
    const name = normaliseText(value ?? '')
    if (name !== '' && !seen.has(name)) seen.set(name, { name, fact })
  }
  return [...seen.values()]
}

function proseOf(record: ShowRecord): string {
  return [
    record.subtitle,
    record.author,
    record.company,
    record.genre,
    ...(record.credits ?? []).map((credit) => `${credit.role} ${credit.name}`),
    ...(record.texts ?? []).map((text) => text.text),
    ...(record.awards ?? []),
    ...(record.pressQuotes ?? []).map((quote) => `${quote.text} ${quote.source}`),
    record.stars?.source,
    ...(record.approvedClaims ?? []),
    ...(record.partners ?? []),
    record.photo?.description,
    record.photo?.credit,
    ...record.performances.flatMap(({ meeting, seating, shuttle, childcare, soldBy }) => [
      meeting,
      seating,
      shuttle,
      childcare,
      soldBy,
    ]),
  ]
    .filter((part) => typeof part === 'string')
    .join(' | ')
}

function houseProseOf(house: HouseRecord | null): string {
  if (house === null) return ''
  const { tariffGrid: _grid, halls, partners, mentions, hashtags: _tags, ...plain } = house
  return [
    ...Object.values(plain),
    ...(halls ?? []).map((hall) => hall.name),
    ...(partners ?? []),
    ...(mentions ?? []).map((mention) => mention.text),
  ]
    .filter((part) => typeof part === 'string')
    .join(' | ')
}

/** A tariff of the grid is known by its zone and by whom it is for, as the price of a show is. */
function withTariffNames(house: HouseRecord | null): HouseRecord | null {
  if (!house?.tariffGrid) return house
  return { ...house, tariffGrid: house.tariffGrid.map((line) => ({ ...line, label: tariffName(line) })) }
}
