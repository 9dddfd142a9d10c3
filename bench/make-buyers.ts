import { readFileSync } from 'node:fs'
import { misspell, shortName, withoutAccents } from '../src/engine/journeys/demo/misspell.ts'
import { comparable, type Random, seededRandom } from '../src/engine/journeys/demo/random.ts'

/** A buyer's record as a French box office types it, and the person that it is of. */
export interface BuyerRow {
  recordId: string
  person: string
  firstName: string
  lastName: string
  email: string
  phone: string
  street: string
  postcode: string
  city: string
  birthDate: string
}

interface Home {
  street: string
  postcode: string
  city: string
  landline: string
  lastName: string
  firstNames: Set<string>
  email: string
}

interface Person extends Omit<BuyerRow, 'recordId' | 'phone'> {
  mobile: string
  landline: string
}

/**
 * `count` invented buyers' records, the same on every run: families at one address, shared mailboxes and land lines, homonyms, three
 * records in ten of a person already known, few typing errors. Towns, streets and surnames grow with the file, as in a country. Boxes made of
 * a name alone are given to whoever bears it, so that strangers share some, more of them as the file grows: harder than life.
 */
export function* buyers(count: number): Generator<BuyerRow> {
  const random = seededRandom(7, 'buyers')
  const draws = drawsOf(random, count)
  const window: Person[] = []
  for (let index = 0; index < count; index += 1) {
    const isKnown = window.length > 50 && random.chance(0.3)
    const person = isKnown ? random.pick(window) : newPerson(random, draws, window)
    if (!isKnown) {
      // Later records are drawn from all who came before: a bounded sample of them.
      if (window.length < 400_000) window.push(person)
      else window[random.int(0, window.length - 1)] = person
    }
    yield typed(random, person, String(index + 1))
  }
}

interface Draws {
  first: () => string
  last: () => string
  home: (lastName: string) => Home
  people: number
  homes: WeakMap<Person, Home>
}

function drawsOf(random: Random, count: number): Draws {
  const names = JSON.parse(readFileSync(new URL('../demo/names.json', import.meta.url), 'utf8')) as {
    women: Record<string, string[]>
    men: Record<string, string[]>
    surnames: string[]
    streets: string[]
  }
  const firsts = [...Object.values(names.women), ...Object.values(names.men)].flat()
  const pick = (items: readonly string[], skew: number) => items[Math.floor(items.length * random.next() ** skew)] ?? ''
  const syllables = (n: number) =>
    Array.from({ length: n }, () =>
      random.pick([
        'bar',
        'cho',
        'del',
        'fau',
        'gri',
        'lan',
        'mor',
        'pel',
        'rou',
        'vau',
        'ser',
        'tis',
        'bou',
        'ker',
        'qué',
      ]),
    ).join('')
  const invented = () => {
    const stem =
      syllables(random.int(1, 2)) + random.pick(['ard', 'eau', 'ier', 'in', 'ot', 'el', 'et', 'ain', 'ec', 'oux'])
    return stem.charAt(0).toUpperCase() + stem.slice(1)
  }
  const towns = Math.max(30, Math.round(count / 250))
  return {
    first: () => pick(firsts, 1.15),
    last: () => (random.chance(0.5) ? pick(names.surnames, 1.6) : invented()),
    people: 0,
    homes: new WeakMap(),
    home: (lastName) => {
      const town = Math.floor(towns * random.next() ** 2)
      return {
        street: `${random.int(1, 140)} ${random.pick(names.streets)}`,
        postcode: String(1000 + town * 13)
          .padStart(5, '0')
          .slice(-5),
        city: `Bourg-${syllableOf(town)}`,
        landline: `0${random.pick(['1', '2', '3', '4', '5'])}${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
        lastName,
        firstNames: new Set(),
        email: '',
      }
    },
  }
}

function syllableOf(town: number): string {
  return town.toString(26).replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)] ?? 'a')
}

function newPerson(random: Random, draws: Draws, known: readonly Person[]): Person {
  const relative = known.length > 50 && random.chance(0.25) ? random.pick(known) : null
  const home = (relative && draws.homes.get(relative)) ?? draws.home(draws.last())
  let firstName = draws.first()
  while (home.firstNames.has(firstName) && home.firstNames.size < 20) firstName = draws.first()
  home.firstNames.add(firstName)
  const lastName = relative && random.chance(0.15) ? draws.last() : home.lastName
  draws.people += 1
  const own = `${comparable(firstName)}.${comparable(lastName)}${random.chance(0.4) ? '' : random.int(1, 99)}`
  const domain = random.pick([
    'gmail.example',
    'gmail.example',
    'orange.example',
    'free.example',
    'wanadoo.example',
    'laposte.example',
  ])
  const email = home.email !== '' && random.chance(0.4) ? home.email : `${own}@${domain}`
  home.email ||= email
  const person: Person = {
    person: String(draws.people),
    firstName,
    lastName,
    email,
    mobile: `06${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    landline: home.landline,
    street: home.street,
    postcode: home.postcode,
    city: home.city,
    birthDate: `${random.int(1935, 2006)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
  }
  draws.homes.set(person, home)
  return person
}

function typed(random: Random, person: Person, recordId: string): BuyerRow {
  let { firstName, lastName } = person
  if (random.chance(0.02)) firstName = misspell(random, firstName)
  if (random.chance(0.02)) lastName = misspell(random, lastName)
  if (random.chance(0.02)) firstName = shortName(firstName)
  if (random.chance(0.2)) [firstName, lastName] = [withoutAccents(firstName), lastName.toUpperCase()]
  if (random.chance(0.01)) [firstName, lastName] = [lastName, firstName]
  const hasAddress = random.chance(0.9)
  const phones = [random.chance(0.75) ? person.mobile : '', random.chance(0.4) ? person.landline : '']
  return {
    recordId,
    person: person.person,
    firstName,
    lastName,
    email: random.chance(0.8) ? person.email : '',
    phone: phones.filter((phone) => phone !== '').join(';'),
    street: hasAddress ? person.street : '',
    postcode: hasAddress ? person.postcode : '',
    city: hasAddress ? person.city : '',
    birthDate: random.chance(0.45) ? person.birthDate : '',
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
