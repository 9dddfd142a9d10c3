import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { distanceBandSchema } from '../../../contract/index.ts'
import { cleanCountry } from './country.ts'
import { foldLabel } from './vocabulary.ts'

export type DistanceBand = z.infer<typeof distanceBandSchema>

/** A commune of today, by its INSEE code. */
export type Commune = { code: string; name: string; departement: string; population: number }

type Places = { named: Named[]; byPostcode: Map<string, Named[]>; byCode: Map<string, Commune> }
/** A name that leads to a commune: its own, or that of a former commune merged into it. */
type Named = { name: string; key: string | null; commune: Commune }

type RawCommune = {
  code: string
  nom: string
  type: string
  departement?: string
  codesPostaux?: string[]
  population?: number
  chefLieu?: string
  commune?: string
}
type RawEpci = { code: string; membres: { code: string }[] }

// The list is long, and each question needs a part of it: each part is made when it is first asked for.
let places: Places | null = null
let communesByName: Map<string, Commune[]> | null = null
let epcis: Map<string, string> | null = null

/**
 * The commune of a French postcode and city (either may be missing), from the official list (Etalab, INSEE). Several
 * communes share a postcode: the city decides, misspelt a little; without it, the one that holds most of the postcode's
 * people does. Null when it cannot be told.
 */
export function communeOf(postcode: string | null, city: string | null): Commune | null {
  const candidates = candidatesOf(postcode, city)
  return candidates.length === 1 ? (candidates[0] ?? null) : dominant(candidates)
}

/**
 * How far a buyer lives from the venue: the same commune, the same EPCI, the same département, elsewhere in France,
 * abroad. `venueCommune` is an INSEE code (see `communeOf`). `unknown` when the address does not tell.
 */
export function distanceBand(of: {
  venueCommune: string
  postcode: string | null
  city: string | null
  country: string | null
}): DistanceBand {
  const venue = knownPlaces().byCode.get(of.venueCommune)
  if (venue === undefined) return 'unknown'
  if (isAbroad(of.country)) return 'abroad'
  const commune = communeOf(of.postcode, of.city)
  if (commune !== null) return bandBetween(venue, commune)
  const bands = new Set(candidatesOf(of.postcode, of.city).map((candidate) => bandBetween(venue, candidate)))
  const [only] = bands
  if (bands.size === 1 && only !== undefined) return only
  return bands.size === 0 && isOtherDepartement(venue, of.postcode) ? 'elsewhere' : 'unknown'
}

/** True for a postcode that the post gives to a commune of France; CEDEX codes, given to firms, are in no public list. */
export function isKnownPostcode(postcode: string): boolean {
  return knownPlaces().byPostcode.has(postcode)
}

function bandBetween(venue: Commune, commune: Commune): DistanceBand {
  if (commune.code === venue.code) return 'commune'
  // A few communes are outside any.
  const epci = epciOf(commune)
  if (epci !== undefined && epci === epciOf(venue)) return 'epci'
  return commune.departement === venue.departement ? 'departement' : 'elsewhere'
}

function isAbroad(country: string | null): boolean {
  if (country === null || country.trim() === '') return false
  const code = cleanCountry(country)
  if ('rejected' in code || code.value === null) return false
  return !['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF'].includes(String(code.value))
}

/** A postcode that leads to no commune (CEDEX, business boxes) still tells its département, Corsica aside. */
function isOtherDepartement(venue: Commune, postcode: string | null): boolean {
  if (postcode === null || !/^(0[1-9]|[1-8]\d|9[0-5])\d{3}$/.test(postcode) || postcode.startsWith('20')) return false
  return postcode.slice(0, 2) !== venue.departement
}

function candidatesOf(postcode: string | null, city: string | null): Commune[] {
  const key = cityKey(city ?? '')
  const here = postcode === null ? [] : (knownPlaces().byPostcode.get(postcode) ?? [])
  if (here.length > 0) {
    const named = key === '' ? [] : here.filter((place) => keyOf(place) === key)
    if (named.length > 0) return distinct(named)
    const near = key === '' ? [] : here.filter((place) => isNear(keyOf(place), key))
    return distinct(near.length > 0 ? near : here)
  }
  if (key === '') return []
  const everywhere = communesNamed(key)
  const department = postcode === null || !/^\d{5}$/.test(postcode) ? null : departementOf(postcode)
  return department === null ? everywhere : everywhere.filter(({ departement }) => departement === department)
}

function departementOf(postcode: string): string {
  if (/^9[78]/.test(postcode)) return postcode.slice(0, 3)
  if (!postcode.startsWith('20')) return postcode.slice(0, 2)
  return Number(postcode) < 20_200 ? '2A' : '2B'
}

function distinct(named: readonly Named[]): Commune[] {
  return [...new Map(named.map(({ commune }) => [commune.code, commune])).values()]
}

function dominant(candidates: readonly Commune[]): Commune | null {
  const people = candidates.reduce((sum, commune) => sum + commune.population, 0)
  return candidates.find((commune) => people > 0 && commune.population / people >= 0.8) ?? null
}

/** `ST ETIENNE CEDEX 2` → `saint etienne`, `Lyon 3e` → `lyon`, `L'Haÿ-les-Roses` → `l hay les roses`. */
function cityKey(city: string): string {
  return foldLabel(city)
    .replace(/\bcedex\b.*$/, '')
    .replace(/\b\d{1,2}(e|er|eme)?( arr.*)?$/, '')
    .replace(/[-'.,/()]/g, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bs(?= )/g, 'sur')
    .replace(/\s+/g, ' ')
    .trim()
}

function keyOf(named: Named): string {
  named.key ??= cityKey(named.name)
  return named.key
}

/** One slip in a name of five letters or more, or a name cut short by the file. */
function isNear(name: string, typed: string): boolean {
  if (typed.length < 5) return false
  if (name.startsWith(typed) || typed.startsWith(`${name} `)) return true
  if (Math.abs(name.length - typed.length) > 1) return false
  let start = 0
  while (start < name.length && name[start] === typed[start]) start++
  const [left, right] = [name.slice(start), typed.slice(start)]
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
}

/** The communes of today, and the names that each postcode delivers to, from the official list. */
function knownPlaces(): Places {
  if (places !== null) return places
  const raw = readList<RawCommune[]>('communes')
  const found: Places = { named: [], byPostcode: new Map(), byCode: new Map() }
  for (const commune of raw) {
    if (commune.type !== 'commune-actuelle') continue
    const { code, nom, departement = code.slice(0, 2), population = 0 } = commune
    found.byCode.set(code, { code, name: nom, departement, population })
  }
  for (const commune of raw) addNamed(found, commune)
  places = found
  return found
}

function addNamed(found: Places, raw: RawCommune): void {
  const commune = found.byCode.get(raw.type === 'commune-actuelle' ? raw.code : (raw.chefLieu ?? raw.commune ?? ''))
  if (commune === undefined) return
  const named: Named = { name: raw.nom, key: null, commune }
  found.named.push(named)
  for (const postcode of raw.codesPostaux ?? []) append(found.byPostcode, postcode, named)
}

function communesNamed(key: string): Commune[] {
  if (communesByName === null) {
    const named = new Map<string, Named[]>()
    for (const one of knownPlaces().named) append(named, keyOf(one), one)
    communesByName = new Map([...named].map(([name, ones]) => [name, distinct(ones)]))
  }
  return communesByName.get(key) ?? []
}

function epciOf({ code }: Commune): string | undefined {
  epcis ??= new Map(
    readList<RawEpci[]>('epci').flatMap(({ code: epci, membres }) =>
      membres.map((member): [string, string] => [member.code, epci]),
    ),
  )
  return epcis.get(code)
}

/** The package's own entry reads from the current folder, so its JSON files are read here. */
function readList<T>(name: string): T {
  const root = dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json'))
  return JSON.parse(readFileSync(join(root, 'data', `${name}.json`), 'utf8')) as T
}

function append(into: Map<string, Named[]>, key: string, named: Named): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [named])
  else list.push(named)
}
