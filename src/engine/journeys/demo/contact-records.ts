import { type Day, dayInSeason, dayOfMinute, frenchDay } from './days.ts'
import type { Mess } from './mess.ts'
import { allCaps, misspell, shortName, withoutAccents } from './misspell.ts'
import { emailOf, type Population } from './population.ts'
import { type Random, seededRandom } from './random.ts'
import type { Buyer, Consent, ContactRecord, Order } from './theatre.ts'

/** Addresses typed at the counter when the buyer gives none. */
const placeholders = ['pasdemail@ecluse-neuve.example', 'xx@xx.example', 'aucun@ecluse-neuve.example']

/**
 * The contact records of the ticketing system: one or more for each buyer, each garbled in its own way
 * (`demo/mess.json`), and those of people who never bought. Orders get the record that they were typed on.
 */
export function writeRecords(o: {
  seed: number
  scale: number
  today: Day
  mess: Mess
  population: Population
  seasons: number[]
}): ContactRecord[] {
  const random = seededRandom(o.seed, 'records')
  const clerk: Clerk = { ...o, random, records: [], interested: new Set() }
  const opening = dayInSeason(o.seasons[0] ?? 0, '09-01')
  const buyers = [...o.population.buyers]
  for (const buyer of buyers) if (buyer.orders.length > 0) recordBuyer(clerk, buyer)
  for (let i = 0; i < o.mess.records.neverBought * o.scale; i++) {
    const person = o.population.newPerson(o.seasons.length - 1)
    person.activeSeasons = o.seasons.map(() => false)
    addRecord(clerk, person, opening + random.int(0, o.today - opening))
  }
  return numberRecords(random, clerk.records)
}

type Clerk = {
  random: Random
  mess: Mess
  population: Population
  records: ContactRecord[]
  interested: Set<Buyer>
}

function recordBuyer(clerk: Clerk, buyer: Buyer): void {
  const { random, mess } = clerk
  const orders = buyer.orders.sort((a, b) => a.at - b.at)
  const own: ContactRecord[] = []
  for (const order of orders) {
    const renews = own.length === 0 || random.chance(newRecordOdds(buyer, mess))
    if (renews) own.push(addRecord(clerk, buyer, dayOfMinute(order.at)))
    order.record = ownRecord(random, own, renews)
  }
  const twice = buyer.kind !== 'technical' && random.chance(mess.records.newRecordAtFirstOrder)
  if (twice) addRecord(clerk, buyer, dayOfMinute(orders[0]?.at ?? 0))
}

/** A reseller has its one record; a school or a works council is known to the box office. */
function newRecordOdds(buyer: Buyer, mess: Mess): number {
  if (buyer.kind === 'technical') return 0
  return mess.records.newRecordAtLaterOrder * (buyer.kind === 'organisation' ? 0.15 : 1)
}

function ownRecord(random: Random, own: ContactRecord[], newest: boolean): Order['record'] {
  return (newest || random.chance(0.7) ? own.at(-1) : random.pick(own)) ?? null
}

function addRecord(clerk: Clerk, buyer: Buyer, createdOn: Day): ContactRecord {
  const record =
    buyer.kind === 'person' ? personRecord(clerk, buyer, createdOn) : accountRecord(clerk, buyer, createdOn)
  clerk.records.push(record)
  return record
}

function personRecord(clerk: Clerk, buyer: Buyer, createdOn: Day): ContactRecord {
  const { random } = clerk
  const couple = buyer.partySize === 2 && random.chance(clerk.mess.records.coupleInOneRecord * 0.35)
  const other = couple ? clerk.population.partnerOf(buyer) : null
  return {
    number: 0,
    buyer,
    other,
    title: other ? 'M. et Mme' : random.chance(0.8) ? (buyer.sex === 'F' ? 'Mme' : 'M.') : '',
    ...typedNames(clerk, buyer, other),
    company: '',
    companyType: 'Particulier',
    email: typedEmail(clerk, buyer),
    ...typedPhones(clerk, buyer),
    birthDate: typedBirth(clerk, buyer),
    ...typedAddress(clerk, buyer),
    newsletter: consentText(random, buyer.consentEmail),
    sms: consentText(random, buyer.consentSms),
    createdOn,
  }
}

function typedNames(clerk: Clerk, buyer: Buyer, other: Buyer | null): { firstName: string; lastName: string } {
  const { random } = clerk
  const odds = clerk.mess.names
  let first = buyer.firstName
  let last = random.chance(odds.otherSurname) ? random.pick(clerk.population.names.surnames) : buyer.lastName
  if (random.chance(odds.shortened)) first = shortName(first)
  if (random.chance(odds.typo)) first = misspell(random, first)
  if (random.chance(odds.typo)) last = misspell(random, last)
  if (random.chance(odds.initialOnly)) first = `${first.slice(0, 1)}.`
  if (other) first = `${first} ${random.pick(['et', '&', 'et', 'ou'])} ${other.firstName}`
  if (random.chance(odds.accentsLost)) [first, last] = [withoutAccents(first), withoutAccents(last)]
  if (random.chance(odds.allCaps)) last = allCaps(last)
  if (random.chance(odds.allCaps / 3)) first = allCaps(first)
  if (random.chance(0.04)) last = last.toLowerCase()
  return random.chance(odds.swapped) ? { firstName: last, lastName: first } : { firstName: first, lastName: last }
}

function typedEmail(clerk: Clerk, buyer: Buyer): string {
  const { random } = clerk
  const odds = clerk.mess.contact
  if (random.chance(odds.emailMissing)) return ''
  if (random.chance(odds.emailPlaceholder)) return random.pick(placeholders)
  const email = random.chance(odds.emailOther)
    ? emailOf({ random, emails: clerk.population.emails }, buyer)
    : buyer.email
  if (random.chance(odds.emailTypo)) return mistypedEmail(random, email)
  return random.chance(0.06) ? email.toUpperCase() : email
}

/** The usual slips of a domain typed by hand, all of them still under `.example`. */
function mistypedEmail(random: Random, email: string): string {
  const slips: [string, string][] = [
    ['gmail.', random.pick(['gmial.', 'gmal.', 'gmai.', 'gamil.', 'gmail;'])],
    ['hotmail.', random.pick(['hotmial.', 'hotmai.', 'otmail.'])],
    ['orange.', 'ornage.'],
    ['wanadoo.', 'wanado.'],
    ['yahoo.', 'yaho.'],
    ['outlook.', 'outlok.'],
  ]
  const slip = slips.find(([right]) => email.includes(`@${right}`))
  if (slip && random.chance(0.7)) return email.replace(`@${slip[0]}`, `@${slip[1]}`)
  const at = email.indexOf('@')
  return misspell(random, email.slice(0, at)).toLowerCase() + email.slice(at)
}

function typedPhones(clerk: Clerk, buyer: Buyer): { phone: string; mobile: string } {
  const { random } = clerk
  const odds = clerk.mess.contact
  const phone = random.chance(odds.phoneMissing) ? '' : buyer.household.landline
  const mobile = random.chance(odds.phoneMissing) || random.chance(odds.phoneOther) ? '' : buyer.mobile
  return { phone: typedPhone(clerk, phone), mobile: typedPhone(clerk, mobile) }
}

function typedPhone(clerk: Clerk, phone: string): string {
  const { random } = clerk
  if (phone === '') return ''
  if (random.chance(clerk.mess.contact.phoneZeroLost)) return phone.slice(1)
  const pairs = phone.match(/../g) ?? []
  return random.weighted([
    [pairs.join(' '), 40],
    [phone, 30],
    [pairs.join('.'), 15],
    [`+33${phone.slice(1)}`, 10],
    [`0033${phone.slice(1)}`, 5],
  ])
}

function typedBirth(clerk: Clerk, buyer: Buyer): string {
  const { random } = clerk
  if (random.chance(clerk.mess.contact.birthDateMissing)) return ''
  if (random.chance(0.01)) return '01/01/1900'
  const wrong = random.chance(clerk.mess.contact.birthDateWrong) ? random.pick([-3652, -365, 31, 9, 365]) : 0
  return frenchDay(buyer.birth + wrong)
}

type TypedAddress = Pick<ContactRecord, 'street' | 'street2' | 'postcode' | 'city' | 'country'>

function typedAddress(clerk: Clerk, buyer: Buyer): TypedAddress {
  const { random } = clerk
  const odds = clerk.mess.contact
  if (random.chance(odds.addressMissing)) return { street: '', street2: '', postcode: '', city: '', country: '' }
  const moved = random.chance(odds.moved)
  const home = moved ? random.pick(clerk.population.buyers).household : buyer.household
  const street = random.chance(0.2) ? home.street.replace(/\brue\b/, 'r.').replace('avenue', 'av') : home.street
  const postcode = random.chance(odds.postcodeWrong) ? `${home.place.postcode.slice(0, 4)}9` : home.place.postcode
  return {
    street: random.chance(0.25) ? allCaps(withoutAccents(street)) : street,
    street2: random.chance(0.05) ? random.pick(['Bât. A', 'Appt 12', '2e étage', 'Résidence du Port']) : '',
    postcode: postcode.startsWith('0') && random.chance(0.5) ? postcode.slice(1) : postcode,
    city: random.chance(0.5) ? allCaps(withoutAccents(home.place.name)) : home.place.name,
    country: home.place.band === 'abroad' ? 'SUISSE' : random.chance(0.9) ? 'FRANCE' : '',
  }
}

function accountRecord(clerk: Clerk, buyer: Buyer, createdOn: Day): ContactRecord {
  const { random } = clerk
  const technical = buyer.kind === 'technical'
  const types: Record<string, string> = {
    school: 'Scolaire',
    cse: 'CE/CSE',
    association: 'Association',
    company: 'Entreprise',
  }
  const names = technical
    ? { firstName: '', lastName: buyer.organisation }
    : random.chance(0.75)
      ? typedNames(clerk, buyer, null)
      : { firstName: '', lastName: allCaps(withoutAccents(buyer.organisation)) }
  const blank = { street: '', street2: '', postcode: '', city: '', country: '' }
  return {
    number: 0,
    buyer,
    other: null,
    title: '',
    ...names,
    company: technical ? '' : random.chance(0.4) ? allCaps(withoutAccents(buyer.organisation)) : buyer.organisation,
    companyType: technical ? '' : (types[buyer.organisationKind ?? ''] ?? ''),
    email: technical || random.chance(0.2) ? '' : buyer.email,
    phone: technical ? '' : typedPhone(clerk, buyer.household.landline),
    mobile: '',
    birthDate: '',
    ...(technical ? blank : typedAddress(clerk, buyer)),
    newsletter: '',
    sms: '',
    createdOn,
  }
}

function consentText(random: Random, consent: Consent): string {
  if (consent === 'blank' || random.chance(0.1)) return ''
  return consent === 'yes' ? 'Oui' : 'Non'
}

/** Customer numbers in order of creation, with the holes that deletions leave. */
function numberRecords(random: Random, records: ContactRecord[]): ContactRecord[] {
  const sorted = records.sort((a, b) => a.createdOn - b.createdOn)
  let number = 1000
  for (const record of sorted) {
    number += random.chance(0.03) ? random.int(2, 6) : 1
    record.number = number
  }
  return sorted
}
