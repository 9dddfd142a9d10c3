import type { Random } from '../blind/random.ts'
import type { MarkedText } from '../marked-sets.ts'
import { fold, inCaseOf, type Mutation, replaced, type Site } from './edits.ts'
import { newNames } from './new-names.ts'
import { leadOf, leadTo, placed } from './placed-names.ts'

/** Every name that some record of the sets holds, and shapes that none of them has. */
export interface Pools {
  person: string[]
  title: string[]
  company: string[]
  venue: string[]
  hall: string[]
  city: string[]
}

const invented: Pools = {
  person: [
    'Yvain Le Floc’h',
    'Aurore de la Motte',
    'Jean-Baptiste d’Aubrac',
    'Mireille Abdelkader-Roux',
    'Tao Nguyen',
    'Rose Printemps',
  ],
  title: ['22 h 22', 'Le 7', 'Chien perdu', 'quelqu’un d’autre', 'Où vont les oies', 'Rhapsodie', 'Les Eaux grises'],
  company: ['compagnie Zibeline', 'collectif 3 fois 7', 'Cie L’Air de rien', 'La Bande à Suzon', 'ensemble Sequenza'],
  venue: ['La Fabrique', 'Le 104', 'Théâtre du Lierre', 'Espace Alice-Guy', 'Halle aux Draps', 'Le Sémaphore-Ouest'],
  hall: newNames.hall.slice(0, 10),
  city: ['Pornic', 'Le Creusot', 'La Flèche', 'Aubenas', 'Saint-Flour', 'Is-sur-Tille', 'Gap', 'Ussel'],
}

export function poolsOf(sets: readonly MarkedText[]): Pools {
  const records = sets.map(({ record }) => record)
  const performances = records.flatMap((record) => record.performances)
  return {
    person: unique([
      ...records.flatMap((record) => (record.credits ?? []).map(({ name }) => name)).filter(isPerson),
      ...invented.person,
    ]),
    title: unique([...records.map(({ title }) => title), ...invented.title]),
    company: unique([...records.map(({ company }) => company), ...invented.company]),
    venue: unique([...performances.map(({ venue }) => venue), ...invented.venue]),
    hall: unique([...performances.map(({ hall }) => hall), ...invented.hall]),
    city: unique([...performances.map(({ city }) => city), ...invented.city]),
  }
}

export function wrongNames(site: Site, pools: Pools, random: Random): Mutation[] {
  const { kind } = site.atom
  if (kind === 'person')
    return [...otherPerson(site, pools, random), ...letterMoved(site, random), ...otherRole(site, random)]
  if (kind === 'title') return [...otherTitle(site, pools, random), ...letterMoved(site, random)]
  if (kind === 'company') return otherCompany(site, pools, random)
  if (kind === 'city') return otherCity(site, pools, random)
  if (kind === 'venue' || kind === 'hall') return otherPlace(site, pools[kind], random)
  return []
}

function otherPerson(site: Site, pools: Pools, random: Random): Mutation[] {
  const words = site.surface.split(' ').length
  const full = draw(site, pools.person, random)
  if (full === null) return []
  if (words > 1) return [replaced(site, 'another', inCaseOf(site.surface, full))]
  const given = (site.marked.record.credits ?? []).some(({ name }) => fold(name).startsWith(`${fold(site.surface)} `))
  const part = given ? full.split(' ')[0] : full.split(' ').slice(1).join(' ')
  return part === undefined || part === ''
    ? []
    : [replaced(site, given ? 'given name' : 'surname', inCaseOf(site.surface, part))]
}

/** Two inner letters of the longest word change places, or one becomes another: a slip that no other name of the record explains. */
function letterMoved(site: Site, random: Random): Mutation[] {
  const words = [...site.surface.matchAll(/\p{L}{5,}/gu)].sort((left, right) => right[0].length - left[0].length)
  const [word] = words
  if (word === undefined) return []
  for (let trial = 0; trial < 8; trial += 1) {
    const at = 1 + random.below(word[0].length - 3)
    const [one = '', two = ''] = [word[0].charAt(at), word[0].charAt(at + 1)]
    if (fold(one) === fold(two)) continue
    const index = word.index + at
    const text = site.surface.slice(0, index) + two + one + site.surface.slice(index + 2)
    if (!isOfRecord(site, text)) return [replaced(site, 'slip', text)]
  }
  return []
}

/** Another person of the record, where the set says by which trade the name stands and the other has it not. */
function otherRole(site: Site, random: Random): Mutation[] {
  const trade = site.atom.field?.split('.')[1]
  if (trade === undefined || !isSaid(site, trade)) return []
  const credits = site.marked.record.credits ?? []
  const own = credits.filter(({ role }) => role === trade).map(({ name }) => name)
  const others = credits.filter(({ name }) => !own.includes(name) && isPerson(name) && !site.marked.text.includes(name))
  if (others.length === 0 || own.length === 0 || site.surface.split(' ').length < 2) return []
  return [replaced(site, 'another trade', random.pick(others).name)]
}

/** « Sur le plateau, A et B »: an instrument that the sentence does not name is anybody's who plays. */
function isSaid({ marked, atom }: Site, trade: string): boolean {
  if (
    /^(?:auteur|texte|mise en scène|musique|lumières|costumes|scénographie|chorégraphie|direction musicale)/.test(trade)
  )
    return true
  const around = fold(marked.text.slice(Math.max(0, atom.start - 30), atom.end + 30))
  return !/interpr|avec/i.test(trade) && around.includes(fold(trade).split(' ')[0] ?? trade)
}

function otherTitle(site: Site, pools: Pools, random: Random): Mutation[] {
  const words = site.surface.split(' ').length
  const near = pools.title.filter((title) => Math.abs(title.split(' ').length - words) <= 1)
  const title = draw(site, near, random)
  return title === null ? [] : [replaced(site, 'another', inCaseOf(site.surface, title))]
}

const troupe =
  /^(?:la |le |l['’])?(?:compagnie|cie|collectif|ensemble|troupe|fanfare|association|groupe|cirque|orchestre|quatuor|trio|duo|ch(?:œ|oe)ur|ballet|atelier|ligue|th[ée][âa]tre) /i

function otherCompany(site: Site, pools: Pools, random: Random): Mutation[] {
  const typed = troupe.test(site.surface)
  const head = troupe.exec(site.surface)?.[0] ?? ''
  // « la Camerata du Port »: a kind that these lists do not know cannot be left out behind its article.
  if (!typed && leadOf(site.marked.text.slice(0, site.atom.start)) !== null) return []
  const bares = pools.company.filter((name) => troupe.test(name)).map((name) => name.replace(troupe, ''))
  const sameStart = (name: string): boolean =>
    /^(?:du|des|de|d['’])/.test(name) ===
    /^(?:du|des|de|d['’])/.test(typed ? site.surface.replace(troupe, '') : site.surface)
  const bare = draw(site, bares.filter(sameStart), random)
  return bare === null
    ? []
    : [replaced(site, typed ? 'another' : 'without its kind', inCaseOf(site.surface, head + bare))]
}

function otherCity(site: Site, pools: Pools, random: Random): Mutation[] {
  const before = site.marked.text.slice(0, site.atom.start)
  const isLed = /(?<!\p{L})(?:à|de|d['’]) ?$/iu.test(before)
  const city = draw(
    site,
    pools.city.filter((name) => !isLed || !/^L[ea] /.test(name)),
    random,
  )
  return city === null ? [] : [replaced(site, 'another', inCaseOf(site.surface, city))]
}

function otherPlace(site: Site, pool: readonly string[], random: Random): Mutation[] {
  const { atom, marked, surface } = site
  const lead = leadOf(marked.text.slice(0, atom.start))
  const isBare = /(?<!\p{L})[àÀ] $/u.test(marked.text.slice(0, atom.start))
  const options = pool.filter((name) => (lead === null ? !isBare : placed(name).article !== ''))
  return [0, 1].flatMap((): Mutation[] => {
    const name = draw(site, options, random)
    if (name === null) return []
    const target = placed(name)
    const wanted = lead === null ? name : target.bare
    const text = lead === null || /^\p{Lu}/u.test(surface) ? inCaseOf(surface, wanted) : wanted
    const label = name.includes(' ') ? 'another' : 'one word'
    const own = { start: atom.start, end: atom.end, text }
    if (lead === null) return [{ label, edits: [own] }]
    const led = leadTo(lead.preposition, target)
    const before = marked.text.slice(lead.start, atom.start)
    const written = /^\p{Lu}/u.test(before) ? led.charAt(0).toUpperCase() + led.slice(1) : led
    return [{ label, edits: [own, { start: lead.start, end: atom.start, text: written }] }]
  })
}

/** A value of the pool that nothing of the record says. */
function draw(site: Site, pool: readonly string[], random: Random): string | null {
  for (let trial = 0; trial < 20 && pool.length > 0; trial += 1) {
    const name = random.pick(pool)
    if (!isOfRecord(site, name) && !fold(site.marked.text).includes(fold(name))) return name
  }
  return null
}

function isOfRecord(site: Site, name: string): boolean {
  const record = fold(JSON.stringify(site.marked.record))
  const words = fold(name).replace(/^(?:le|la|les|l'|du|des|de|d') ?/, '')
  return record.includes(words) || fold(site.surface) === fold(name)
}

function isPerson(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: (?:de|du|d['’]|le|la|van|von|\p{Lu}[\p{L}'’-]*))+$/u.test(name) && !troupe.test(name)
}

function unique(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[]
}
