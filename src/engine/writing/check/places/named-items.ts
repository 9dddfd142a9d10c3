import { commonGivenNames } from '../../../identity/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening, isOfCulture, opensCommonly } from '../scene/name-shapes.ts'
import { foldText, type Reading, type Span } from '../text/reading.ts'
import { hallHeads, venueHeads } from './place-shapes.ts'

const name =
  "(?:\\d{3}(?![\\d €])|\\p{Lu}[\\p{L}\\d'-]*(?: (?:(?:de la |de l'|de |du |des |d'|aux? |en ))?\\p{Lu}[\\p{L}\\d'-]*| (?:de la |de l'|de |du |des |d')\\p{Ll}{3,})*)"
const article = "(?:[Ll]e |[Ll]a |[Ll]'|[Ll]es |[Aa]u |[ÀàAa] la |[ÀàAa] l'|[Aa]ux )"
const articleFirst = new RegExp(`^${article}`, 'u')
const whole = new RegExp(`^\\s*(?:[Ll]ieu )?(${article}${name})\\s*$`, 'u')
/** What parts the items of a listing: a comma does within a line, a colon but in « 19:00 ». */
const parts = /[,|•·>›?\n()📍🏛🏟]|:(?!\d)|\s[–—/-]\s|\s\/\/\s|\.(?=\s|$)/gu

/**
 * « Vendredi 12 mars, la Rotonde », « Montreval : la Verrerie », « 📍 L'Embarcadère »: a name with its article that is all of an
 * item, beside a day, an hour or a place of the record. Nothing else stands so but a house.
 */
export function namedItems(scene: Scene): Span[] {
  const { plain } = scene.reading
  const items = itemsOf(scene.reading)
  return items.flatMap((item, index) => {
    const written = whole.exec(plain.slice(item.start, item.end))?.[1]
    const bare = written?.replace(articleFirst, '') ?? ''
    if (written === undefined || !canBeHouse(bare)) return []
    const pinned = /[📍🏛🏟]/u.test(item.mark)
    const beside = [items[index - 1], items[index + 1]].some((other) => other !== undefined && situates(scene, other))
    const labelled = /^\s*lieu /.test(scene.reading.folded.slice(item.start, item.end))
    if (!pinned && !beside && !labelled) return []
    const from = item.start + plain.slice(item.start, item.end).indexOf(written)
    const span = { start: from, end: from + written.length }
    return isOfRecord(scene, span, bare) ? [] : [span]
  })
}

export type Item = Span & { readonly mark: string }

const itemsOfReadings = new WeakMap<Reading, readonly Item[]>()

/** The items of a listing, each with the mark before it. */
export function itemsOf(reading: Reading): readonly Item[] {
  const known = itemsOfReadings.get(reading)
  if (known) return known
  const { plain } = reading
  const items: Item[] = []
  let start = 0
  let mark = ''
  for (const found of [...matchesIn(plain, parts), { index: plain.length, 0: '' }]) {
    items.push({ start, end: found.index, mark })
    start = found.index + found[0].length
    mark = found[0]
  }
  itemsOfReadings.set(reading, items)
  return items
}

const hall = new RegExp(`^\\s*(${hallHeads})\\s*$`, 'u')
/** « Vendredi 12 mars, 20 h 30. Foyer. »: a word for a hall, all of an item, behind a moment or a place. */
export function hallItems(scene: Scene): Span[] {
  const items = itemsOf(scene.reading)
  return items.flatMap((item, index) => {
    const written = hall.exec(scene.reading.plain.slice(item.start, item.end))?.[1]
    const previous = items[index - 1]
    // « Pelouse : 25 € » is a category of seats.
    const isPriced = /^: ?\d/.test(scene.reading.plain.slice(item.end, item.end + 3))
    if (isPriced || written === undefined || /^salle$/i.test(written) || previous === undefined) return []
    if (!situates(scene, previous)) return []
    return [trimmed(scene, item)]
  })
}

const lone = /^\s*\p{Lu}[\p{L}']{3,}(?:-[\p{L}']+)*\s*$/u
/** What a listing says after the company when it is not where. */
const sorts =
  /^(?:theatre|danse|musiques?|cirque|marionnettes?|opera|operette|concert|conte|jazz|rock|chanson|humour|magie|clowns?|jonglage|acrobaties?|mime|slam|performance|creation|premiere|reprise|famille|complet|gratuit|duree|tarifs?|lecture|festival|cine-concert|cabaret|comedie|drame|tragedie|poesie|video|film|exposition|installation|rue|bal|reservations?|distribution|nouveaute|spectacle|recital|ballet|hip-hop|rap|folk|electro|baroque|classique|contemporain|burlesque|masques?|ombres?|objets?|voltige|trapeze|fable|farce|satire|thriller|polar|intime|inedit|(?:trans)?disciplinaire|pluridisciplinaire|france|belgique|suisse|quebec|canada|espagne|italie|portugal|allemagne|autriche|pologne|ukraine|russie|grece|turquie|maroc|algerie|tunisie|senegal|mali|bresil|argentine|chili|mexique|japon|chine|coree|inde|israel|palestine|liban|iran|irlande|ecosse|angleterre|royaume-uni|danemark|suede|norvege|finlande|islande|pays-bas|luxembourg|roumanie|hongrie|tchequie|catalogne|bretagne|occitanie|normandie|alsace|corse)$/

/** « L'Orage / Cie du Phare / Valmorande – … »: one capitalised word, all of an item, behind the company; no sort of show, no country. */
export function townItems(scene: Scene): Span[] {
  const { plain, folded } = scene.reading
  const companies = scene.facts.companies.map(({ name }) => foldText(name).replace(/^compagnie /, ''))
  const items = itemsOf(scene.reading)
  return items.flatMap((item, index) => {
    const before = items[index - 1]
    const isParted = /^\s?(?:[|•·/–—-]|\/\/)\s?$/.test(item.mark)
    // « L'Orage (compagnie du Phare), Valmorande » on a line of its own.
    const closesLine =
      item.mark === ',' && plain.charAt(item.start - 2) === ')' && /^(?:\n|$)/.test(plain.slice(item.end))
    if (before === undefined || !(isParted || closesLine) || !lone.test(plain.slice(item.start, item.end))) return []
    const named = closesLine ? (items[index - 2] ?? before) : before
    const company = folded
      .slice(named.start, named.end)
      .trim()
      .replace(/^(?:la )?(?:cie|compagnie) /, '')
    const span = trimmed(scene, item)
    const word = folded.slice(span.start, span.end)
    if (!companies.includes(company) || sorts.test(word) || isCommonOpening(word) || commonGivenNames.has(word))
      return []
    return isOfRecord(scene, span, plain.slice(span.start, span.end)) ? [] : [span]
  })
}

function trimmed(scene: Scene, item: Span): Span {
  const written = scene.reading.plain.slice(item.start, item.end)
  const start = item.start + (written.length - written.trimStart().length)
  return { start, end: start + written.trim().length }
}

const head = new RegExp(`^(?:${hallHeads}|${venueHeads})(?![\\p{L}])`, 'u')
const placeLabel = /\b(?:lieux?|ecrin|adresse|accueil|acces|entree|endroit|maison|theatre|scene|rendez-vous|salle) ?$/

function canBeHouse(bare: string): boolean {
  const first = foldText(bare.split(/[ '-]/)[0] ?? '')
  return (
    (head.test(bare) || !(opensCommonly(bare) || isCommonOpening(first))) &&
    !commonGivenNames.has(first) &&
    !isOfCulture(foldText(bare))
  )
}

/** An item that holds nothing but moments, hours or places of the record: « Le 4 avril à 15 h », « 19:00 ». */
export function situates(scene: Scene, item: Span): boolean {
  const { plain, folded } = scene.reading
  if (placeLabel.test(folded.slice(item.start, item.end)) && plain.charAt(item.end) === ':') return true
  const held = [...scene.moments, ...placesWritten(scene)].filter(
    (one) => one.start >= item.start && one.end <= item.end,
  )
  const whole = folded.slice(item.start, item.end)
  const left = [...whole]
    .filter((_, at) => !held.some((one) => one.start <= item.start + at && one.end > item.start + at))
    .join('')
    .replace(clock, ' ')
    .trim()
  return left.length < whole.trim().length && left.length <= Math.max(6, whole.length * 0.4)
}

const placesOfScenes = new WeakMap<Scene, readonly Span[]>()

/** Where the places of the record stand, as it writes them. */
function placesWritten(scene: Scene): readonly Span[] {
  const known = placesOfScenes.get(scene)
  if (known) return known
  const { venues, halls, cities } = scene.facts
  const places = new Set([...venues, ...halls, ...cities].map(({ name }) => foldText(name)))
  const written = scene.names.filter((one) => places.has(scene.reading.folded.slice(one.start, one.end)))
  placesOfScenes.set(scene, written)
  return written
}

const clock = /(?<![\d,.])(?:a |des )?\d{1,2} ?(?:h(?:eures?)?|:)(?: ?\d\d)?(?![\p{L}\d])/gu

function isOfRecord(scene: Scene, span: Span, bare: string): boolean {
  const folded = foldText(bare)
  const { venues, halls, cities, companies, people, otherNames, record, prose, houseProse } = scene.facts
  return (
    [...venues, ...halls, ...cities, ...companies, ...people, ...otherNames, { name: record.title }].some(
      ({ name: known }) => foldText(known).includes(folded),
    ) ||
    prose.includes(folded) ||
    houseProse.includes(folded) ||
    scene.names.some((one) => one.start < span.end && span.start < one.end)
  )
}
