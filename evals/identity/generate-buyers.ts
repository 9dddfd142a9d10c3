import type { IdentityRecord } from '../../src/engine/identity/index.ts'
import { commonGivenNames } from '../../src/engine/identity/normalise/given-names.ts'
import type { LabelledSet } from './labelled-sets.ts'

interface Buyer {
  id: string
  first: string
  family: string
  birth: string
  gender: 'M' | 'F'
  email: string
  phone: string
  home: Home
}

interface Home {
  id: string
  family: string
  street: string
  postcode: string
  city: string
  email: string
  phone: string
  members: Buyer[]
}

const commonFamilies =
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure Andre Mercier Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noel Meyer Dufour Meunier Brun Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Martinez Gerard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carre Charles Renault Charpentier Menard Maillard Baron Bertin Bailly Herve Schneider Fernandez Le-Gall Collet Leger Bouvier Julien Prevost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Remy Le-Roux'.split(
    ' ',
  )
const onsets = 'b br c ch d dr f g gr j l m n p pl qu r s t tr v'.split(' ')
const nuclei = 'a ai an au e eau en i in o oi on ou u'.split(' ')
const endings = 'ard et ier in on eau ot el and ois ac ec ille ange erie aud'.split(' ')
const streetKinds = ['rue', 'avenue', 'boulevard', 'place', 'chemin', 'impasse', 'allée', 'quai']
const shortKinds: Record<string, string> = {
  avenue: 'av.',
  boulevard: 'bd',
  place: 'pl',
  chemin: 'ch.',
  impasse: 'imp',
}
const mailDomains = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'hotmail.fr',
  'yahoo.fr',
  'laposte.net',
  'sfr.fr',
]

/**
 * A French buyers file with its truth: families at one address, shared boxes and land lines, couples in a record, homonyms,
 * capitals, lost accents, typos, swapped names, initials, married names, moves. `persons` buyers, seeded.
 */
export function generateBuyers({ seed, persons }: { seed: number; persons: number }): LabelledSet {
  const random = mulberry(seed)
  const chance = (share: number) => random() < share
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const zipf = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2)] as T
  const firsts = [...commonGivenNames]
  const invented = Array.from({ length: 4000 }, () =>
    capital(pick(onsets) + pick(nuclei) + pick(onsets) + pick(endings)),
  )
  const towns = Array.from({ length: 60 }, (_, index) => ({
    postcode: `69${String(index * 7).padStart(3, '0')}`,
    city: `${chance(0.2) ? 'Saint-' : ''}${pick(invented)}${chance(0.2) ? '-sur-Saône' : ''}`,
  }))
  const streets = Array.from(
    { length: 900 },
    () => `${pick(streetKinds)} ${chance(0.3) ? 'de la ' : ''}${pick(invented)}`,
  )
  const family = () =>
    chance(0.45) ? zipf(commonFamilies) : chance(0.06) ? `${pick(invented)}-${pick(invented)}` : pick(invented)
  const mobile = () => `06${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
  const buyers: Buyer[] = []

  const makeBuyer = (home: Home, age: number): Buyer => {
    const first = capital(zipf(firsts))
    const own = home.members.length > 0 && chance(0.25) ? family() : home.family
    const domain = pick(mailDomains)
    const style = Math.floor(random() * 4)
    const plain = (text: string) => fold(text).replaceAll(' ', '')
    const user =
      [
        `${plain(first)}.${plain(own)}`,
        `${plain(first)[0]}${plain(own)}`,
        `${plain(own)}${plain(first)}${Math.floor(random() * 90)}`,
        `${plain(pick(invented))}${Math.floor(random() * 99)}`,
      ][style] ?? ''
    const year = 2025 - age
    return {
      id: `b${buyers.length}`,
      first: chance(0.08) ? `${first}-${capital(zipf(firsts))}` : first,
      family: own,
      birth: `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`,
      gender: chance(0.5) ? 'M' : 'F',
      email:
        home.members.length > 0 && chance(0.3)
          ? home.email
          : chance(0.5) && home.members.length === 0
            ? home.email
            : `${user}@${domain}`,
      phone: chance(0.3) ? home.phone : mobile(),
      home,
    }
  }
  while (buyers.length < persons) {
    const town = towns[Math.floor(towns.length * random() ** 1.6)] ?? { postcode: '69001', city: 'Lyon' }
    const homeFamily = family()
    const home: Home = {
      id: `h${buyers.length}`,
      family: homeFamily,
      street: `${1 + Math.floor(random() * 150)} ${pick(streets)}`,
      ...town,
      email: `${fold(homeFamily).replaceAll(' ', '')}${pick(['', '.famille', String(Math.floor(random() * 99))])}${Math.floor(random() * 900)}@${pick(mailDomains)}`,
      phone: `04${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
      members: [],
    }
    const size = pick([1, 1, 1, 1, 2, 2, 2, 3, 4])
    for (let member = 0; member < size; member += 1) {
      const buyer = makeBuyer(home, member < 2 ? 30 + Math.floor(random() * 50) : 8 + Math.floor(random() * 16))
      const partner = home.members[0]
      if (partner && chance(0.04)) buyer.first = feminine(partner.first)
      if (home.members.some((other) => other.first === buyer.first)) continue
      home.members.push(buyer)
      buyers.push(buyer)
    }
    // A homonym across town, born another year.
    if (chance(0.02) && home.members[0]) {
      const twin = home.members[0]
      const lone: Home = {
        ...home,
        id: `h${buyers.length}`,
        street: `${1 + Math.floor(random() * 99)} ${pick(streets)}`,
        email: `x${Math.floor(random() * 1e6)}@${pick(mailDomains)}`,
        members: [],
      }
      const other = {
        ...makeBuyer(lone, 20 + Math.floor(random() * 60)),
        first: twin.first,
        family: twin.family,
        home: lone,
      }
      lone.members.push(other)
      buyers.push(other)
    }
  }

  const records: IdentityRecord[] = []
  const truth = new Map<string, string>()
  const households = new Map<string, string>()
  const typo = (text: string): string => {
    if (text.length < 4) return text
    const at = 1 + Math.floor(random() * (text.length - 2))
    const kind = Math.floor(random() * 4)
    const letter = pick('abcdefghijklmnopqrstuvwxyz'.split(''))
    if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
    if (kind === 1) return text.slice(0, at) + letter + text.slice(at)
    if (kind === 2) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
    return text.slice(0, at) + letter + text.slice(at + 1)
  }
  const write = (buyer: Buyer): void => {
    const recordId = `r${records.length}`
    const { home } = buyer
    const moved = chance(0.07)
    const town = moved ? pick(towns) : home
    let [first, last] = [buyer.first, buyer.family]
    if (chance(0.04)) first = typo(first)
    if (chance(0.05)) last = typo(last)
    if (chance(0.02)) first = `${first[0]}.`
    if (chance(0.015)) last = `${last} ${pick(invented)}`
    const partner = home.members.find((other) => other !== buyer && other.family === buyer.family)
    if (partner && chance(0.04)) first = `${buyer.first} ${pick(['et', '&'])} ${partner.first}`
    if (chance(0.35)) last = last.toUpperCase()
    if (chance(0.25)) [first, last] = [unaccent(first), unaccent(last)]
    if (chance(0.015)) [first, last] = [last, first]
    let street = moved ? `${1 + Math.floor(random() * 150)} ${pick(streets)}` : home.street
    if (chance(0.3))
      street = street.replace(/\b(avenue|boulevard|place|chemin|impasse)\b/, (kind) => shortKinds[kind] ?? kind)
    if (chance(0.04)) street = typo(street)
    const email = chance(0.12)
      ? `${fold(buyer.first).replaceAll(' ', '')}${Math.floor(random() * 1e4)}@${pick(mailDomains)}`
      : buyer.email
    const fields: IdentityRecord['fields'] = {
      lastName: last,
      ...(chance(0.97) ? { firstName: first } : {}),
      ...(chance(0.75) ? { title: buyer.gender === 'F' ? 'Mme' : 'M.' } : {}),
      ...(chance(0.82) ? { email: chance(0.03) ? typo(email) : email } : {}),
      ...(chance(0.5) ? { phone: chance(0.3) ? buyer.phone.replace(/(..)/g, '$1 ').trim() : buyer.phone } : {}),
      ...(chance(0.65) ? { street } : {}),
      ...(chance(0.88) ? { postcode: town.postcode } : {}),
      ...(chance(0.75) ? { city: chance(0.3) ? unaccent(town.city).toUpperCase() : town.city } : {}),
      ...(chance(0.3) ? { birthDate: chance(0.03) ? swapDay(buyer.birth) : buyer.birth } : {}),
    }
    records.push({ recordId, fields })
    truth.set(recordId, buyer.id)
    households.set(recordId, home.id)
  }
  for (const buyer of buyers) {
    write(buyer)
    while (chance(0.27)) write(buyer)
  }
  return { name: `buyers-${seed}`, records: shuffle(records, random), truth, households }
}

function mulberry(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    ;[list[index], list[other]] = [list[other] as T, list[index] as T]
  }
  return list
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function unaccent(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '')
}

function fold(text: string): string {
  return unaccent(text)
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function swapDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date
}

function feminine(first: string): string {
  return first.endsWith('e') ? first.slice(0, -1) : `${first}e`
}
