import { z } from 'zod'
import { dayInSeason } from './days.ts'
import { type Mess, readDemoJson } from './mess.ts'
import { comparable, itemAt, type Random, seededRandom } from './random.ts'
import type { Buyer, Consent, Genre, Household, Loyalty, Place } from './theatre.ts'

const namesSchema = z.object({
  women: z.record(z.string(), z.array(z.string())),
  men: z.record(z.string(), z.array(z.string())),
  surnames: z.array(z.string()),
  streets: z.array(z.string()),
  organisations: z.record(z.string(), z.array(z.string())),
})
const placeSchema = z.object({ name: z.string(), postcode: z.string(), band: z.string(), weight: z.number() })

/** Mail domains under `.example` (RFC 2606): nobody can be reached. */
const mailDomains = [
  ['gmail.example', 40],
  ['orange.example', 17],
  ['wanadoo.example', 10],
  ['free.example', 10],
  ['hotmail.example', 9],
  ['laposte.example', 6],
  ['sfr.example', 5],
  ['yahoo.example', 5],
  ['outlook.example', 5],
] as const

/** Landline ranges that Arcep keeps for fiction (decision 2018-0881); mobiles: 06 39 98. */
const landlinePrefixes = ['046571', '019900', '026191', '035301', '053649']
/** The first hundred of each range are kept for the house itself. */
const numbersInRange = 9900

const tastes: readonly (readonly [Genre, number])[] = [
  ['théâtre', 34],
  ['humour', 15],
  ['musique', 14],
  ['danse', 9],
  ['cirque', 10],
  ['jeune public', 10],
  ['marionnettes', 3],
  ['opéra', 5],
]

export type Population = {
  buyers: Buyer[]
  organisations: Buyer[]
  technical: Buyer[]
  /** A person who has never come before, made when the season needs one. */
  newPerson: (season: number) => Buyer
  partnerOf: (buyer: Buyer) => Buyer
  names: z.infer<typeof namesSchema>
  /** Addresses in use: two homonyms never share one by chance. */
  emails: Set<string>
}

/**
 * People, homes and organisations of the demo, all invented: first names and surnames are drawn apart, streets
 * are invented, communes and postcodes are real (demo/places.json). `seasons`: their start years.
 */
export function populate(o: { seed: number; scale: number; seasons: number[]; mess: Mess }): Population {
  const random = seededRandom(o.seed, 'population')
  const names = namesSchema.parse(readDemoJson('names.json'))
  const placePairs = z
    .array(placeSchema)
    .parse(readDemoJson('places.json'))
    .map((place): [Place, number] => [place, place.weight])
  const surnames = names.surnames.map((name, rank): [string, number] => [name, 1 / (rank + 40) ** 0.55])
  const surnamePool = expand(surnames)
  const placePool = expand(placePairs)
  const buyers: Buyer[] = []
  const emails = new Set<string>()
  let households = 0
  let mobiles = 0
  const newHousehold = (): Household => {
    const id = households++
    return {
      id,
      street: `${random.int(1, 140)} ${random.pick(names.streets)}`,
      place: random.pick(placePool),
      landline: phoneInRange(landlinePrefixes, id),
      firstNames: [],
    }
  }
  const newMobile = () => (mobiles < numbersInRange ? phoneInRange(['063998'], mobiles++) : '')
  const makers: Makers = {
    random,
    names,
    mess: o.mess,
    surnamePool,
    newHousehold,
    newMobile,
    buyers,
    seasons: o.seasons,
    emails,
  }
  const organisations = organisationsOf(makers, o.scale)
  const technical = technicalOf(makers)
  return {
    buyers,
    organisations,
    technical,
    names,
    emails,
    newPerson: (season) => newPerson(makers, season),
    partnerOf: (buyer) => partnerOf(makers, buyer),
  }
}

type Makers = {
  random: Random
  names: z.infer<typeof namesSchema>
  mess: Mess
  surnamePool: string[]
  newHousehold: () => Household
  newMobile: () => string
  buyers: Buyer[]
  seasons: number[]
  /** Addresses in use: two homonyms never share one by chance. */
  emails: Set<string>
}

/** Items repeated by weight, so that a draw is one array access. */
function expand<T>(pairs: readonly (readonly [T, number])[]): T[] {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0)
  return pairs.flatMap(([item, weight]) => Array<T>(Math.max(1, Math.round((weight / total) * 9000))).fill(item))
}

function phoneInRange(prefixes: readonly string[], n: number): string {
  const prefix = prefixes[Math.floor(n / numbersInRange)]
  // Beyond the reserved ranges (large scales) there is no number left that reaches nobody.
  if (prefix === undefined) return ''
  return `${prefix}${String(100 + ((n * 7919) % numbersInRange)).padStart(4, '0')}`
}

function newPerson(m: Makers, season: number): Buyer {
  const { random } = m
  const known = m.buyers.length > 40 && random.chance(m.mess.records.householdOfKnownBuyer) ? knownPerson(m) : null
  const household = known?.household ?? m.newHousehold()
  const age = Math.min(92, Math.max(16, Math.round(52 + 16 * random.normal())))
  const buyer = draftPerson(m, { season, household, age, lastName: known?.lastName ?? random.pick(m.surnamePool) })
  if (known === null) return buyer
  const childsOdds = m.mess.records.sameNameParentAndChild / m.mess.records.householdOfKnownBuyer
  if (isOldEnoughForGrownChild(m, known) && random.chance(childsOdds)) {
    buyer.firstName = known.firstName
    buyer.sex = known.sex
    buyer.birth = known.birth + 365 * random.int(20, 28)
    buyer.email = emailOf(m, buyer)
  } else if (known.partner === null && random.chance(0.6)) {
    becomeCouple(m, known, buyer)
  }
  if (random.chance(m.mess.records.sharedEmailInHousehold)) buyer.email = known.email
  return buyer
}

/** At least 46 in the oldest season: the child of the same name is then of an age to buy. */
function isOldEnoughForGrownChild(m: Makers, parent: Buyer): boolean {
  return parent.birth < dayInSeason(itemAt(m.seasons, 0) - 46, '09-01')
}

function knownPerson(m: Makers): Buyer | null {
  const known = m.random.pick(m.buyers)
  return known.kind === 'person' ? known : null
}

function becomeCouple(m: Makers, known: Buyer, buyer: Buyer): void {
  known.partner = buyer
  buyer.partner = known
  buyer.birth = known.birth + m.random.int(-2000, 2000)
  if (m.random.chance(0.22)) buyer.lastName = m.random.pick(m.surnamePool)
}

/** The partner named in a couple's record, made if nobody knows them yet; that person buys nothing alone. */
function partnerOf(m: Makers, buyer: Buyer): Buyer {
  if (buyer.partner) return buyer.partner
  const age = 40
  const partner = draftPerson(m, { season: 0, household: buyer.household, age, lastName: buyer.lastName })
  partner.activeSeasons = m.seasons.map(() => false)
  becomeCouple(m, buyer, partner)
  return partner
}

function draftPerson(m: Makers, o: { season: number; household: Household; age: number; lastName: string }): Buyer {
  const { random } = m
  const sex = random.chance(0.62) ? 'F' : 'H'
  const generation = o.age >= 62 ? 'old' : o.age >= 34 ? 'middle' : 'young'
  const pool = (sex === 'F' ? m.names.women : m.names.men)[generation] ?? []
  const loyalty = drawLoyalty(random, o.season)
  const buyer: Buyer = {
    id: m.buyers.length,
    kind: 'person',
    organisationKind: null,
    household: o.household,
    sex,
    firstName: firstNameFor(random, pool, o.household),
    lastName: o.lastName,
    organisation: '',
    email: '',
    mobile: m.newMobile(),
    birth: dayInSeason(itemAt(m.seasons, 0) - o.age, '01-01') + random.int(0, 364),
    loyalty,
    taste: random.weighted(tastes),
    partySize: random.weighted([
      [1, 54],
      [2, 41],
      [3, 3],
      [4, 2],
    ]),
    activeSeasons: drawLife({ random, loyalty, first: o.season, seasons: m.seasons.length }),
    partner: null,
    ...drawConsents(random, m.mess),
    orders: [],
  }
  buyer.email = emailOf(m, buyer)
  m.buyers.push(buyer)
  return buyer
}

/** A first name that nobody at home bears yet: only a parent and a child may share one, on purpose. */
function firstNameFor(random: Random, pool: readonly string[], household: Household): string {
  const draw = () => itemAt(pool, Math.floor(pool.length * random.next() ** 1.15))
  let name = draw()
  while (household.firstNames.includes(name) && household.firstNames.length < 12) name = draw()
  household.firstNames.push(name)
  return name
}

function drawLoyalty(random: Random, season: number): Loyalty {
  // The first season of the files is full of people who came before it: more of them are faithful.
  return season === 0
    ? random.weighted([
        ['once', 47],
        ['occasional', 32],
        ['regular', 16],
        ['fan', 5],
      ])
    : random.weighted([
        ['once', 66],
        ['occasional', 25],
        ['regular', 7.5],
        ['fan', 1.5],
      ])
}

const leaving: Record<Loyalty, number> = { once: 1, occasional: 0.28, regular: 0.13, fan: 0.06 }

function drawLife(o: { random: Random; loyalty: Loyalty; first: number; seasons: number }): boolean[] {
  const life: boolean[] = []
  let gone = false
  for (let season = 0; season < o.seasons; season++) {
    if (season > o.first && o.random.chance(leaving[o.loyalty])) gone = true
    else if (gone && o.loyalty !== 'once' && o.random.chance(0.1)) gone = false
    const skips = o.random.chance(0.22) && season > o.first
    life.push(season >= o.first && !gone && !skips)
  }
  return life
}

function drawConsents(random: Random, mess: Mess): { consentEmail: Consent; consentSms: Consent } {
  const draw = (yes: number, no: number): Consent => {
    const at = random.next()
    return at < yes ? 'yes' : at < yes + no ? 'no' : 'blank'
  }
  return {
    consentEmail: draw(mess.consent.yes, mess.consent.no),
    consentSms: draw(mess.consent.yes / 2, mess.consent.no),
  }
}

/** An address that looks like those people choose, at a domain that cannot exist. */
export function emailOf(m: { random: Random; emails: Set<string> }, buyer: Buyer): string {
  const { random } = m
  const first = comparable(buyer.firstName)
  const last = comparable(buyer.lastName)
  const number = random.int(1, 99)
  const local = random.weighted([
    [`${first}.${last}`, 34],
    [`${first}${last}${number}`, 16],
    [`${first.slice(0, 1)}.${last}`, 9],
    [`${last}.${first}${number}`, 16],
    [`${first}.${last}${number}`, 25],
  ])
  const domain = random.weighted(mailDomains)
  const wanted = `${local}@${domain}`
  const email = m.emails.has(wanted) ? `${first}.${last}${m.emails.size}@${domain}` : wanted
  m.emails.add(email)
  return email
}

function organisationsOf(m: Makers, scale: number): Buyer[] {
  const factor = Math.min(1, Math.max(0.12, Math.sqrt(scale)))
  return ['school', 'cse', 'association', 'company'].flatMap((kind) => {
    const pool = m.names.organisations[kind] ?? []
    return pool.slice(0, Math.max(2, Math.round(pool.length * factor))).map((name) => organisation(m, kind, name))
  })
}

function organisation(m: Makers, kind: string, name: string): Buyer {
  const relay = draftPerson(m, {
    season: 0,
    household: m.newHousehold(),
    age: 45,
    lastName: m.random.pick(m.surnamePool),
  })
  relay.kind = 'organisation'
  relay.organisationKind = kind
  relay.organisation = name
  relay.email = `${kind === 'school' ? 'secretariat' : 'contact'}@${comparable(name).slice(0, 28)}.example`
  relay.activeSeasons = m.seasons.map(() => false)
  return relay
}

function technicalOf(m: Makers): Buyer[] {
  return ['reseller', 'counter', 'test'].flatMap((kind) =>
    (m.names.organisations[kind] ?? []).map((name) => {
      const account = organisation(m, kind, name)
      account.kind = 'technical'
      account.firstName = ''
      account.lastName = name
      account.email = ''
      account.mobile = ''
      return account
    }),
  )
}
