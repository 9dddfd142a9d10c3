import { hasOwnTradeBeside } from './people/own-trade-beside.ts'
import type { KnownName } from './record/facts.ts'
import { tariffOfAge } from './record/tariff-of-age.ts'
import { type Finding, type Scene, supported } from './scene/finding.ts'
import { numberPattern, parseNumber } from './text/french-numbers.ts'
import { foldText, normaliseText, sentenceAround } from './text/reading.ts'

/**
 * Looked at once more before it is told: a doubt whose words are the record's own after all. « La troupe des Enfants du Vinyle » is
 * « Les Enfants du Vinyle »; « leurs six bougies » are the six years from which one comes; « gratuit pour qui n'a pas 12 ans » says
 * for whom nothing is paid.
 */
export function onSecondThoughts(scene: Scene, finding: Finding): Finding {
  if (finding.status === 'supported') return finding
  return (
    sameName(scene, finding) ??
    houseCutShort(scene, finding) ??
    titleCutShort(scene, finding) ??
    sameAge(scene, finding) ??
    ownTrade(scene, finding) ??
    ownBracket(scene, finding) ??
    inAnotherClause(scene, finding) ??
    finding
  )
}

/** A person given a trade that the words against the name do not give. */
function ownTrade(scene: Scene, finding: Finding): Finding | null {
  const isOfTrade = finding.kind === 'person' && finding.message.code === 'fact.person-credits-here'
  return isOfTrade && finding.fact !== null && hasOwnTradeBeside(scene, finding)
    ? supported(finding, 'person', finding.fact)
    : null
}

/** « Issoire (Halle aux Grains, 26 septembre), Brioude (…) », « puis Bulle deux jours plus tard »: a town of another day than the one before it. */
function ownBracket({ reading, facts, moments }: Scene, finding: Finding): Finding | null {
  if (finding.kind !== 'city' || finding.message.code !== 'fact.elsewhere' || finding.fact === null) return null
  const town = reading.folded.slice(finding.start, finding.end)
  const played = facts.performances.filter(({ record }) => foldText(record.city ?? '') === town)
  const after = reading.folded.slice(finding.end, finding.end + 90)
  const bracket = /^ ?\(([^)]*)\)/.exec(after)?.[0].length ?? 0
  const own = moments.filter(
    ({ start, end }) => (start >= finding.end && end <= finding.end + bracket) || end === finding.start - 1,
  )
  const isThen = own.some(({ performances }) => performances.some((one) => played.includes(one)))
  // « Annecy ensuite, dimanche 15 »: the day that is its own stands right behind.
  const leads = moments.some(({ start }) => start >= finding.end && start - finding.end < 14)
  return isThen || (played.length > 0 && !leads && later.test(after))
    ? supported(finding, 'city', `${played[0]?.fact}.city`)
    : null
}

/** « Le Cid passe à Metz le 13 ; d'ici là, on le voit à Nancy »: behind a semicolon, a place is of no day told with its own before it. */
function inAnotherClause({ reading, facts, names, moments }: Scene, finding: Finding): Finding | null {
  if (finding.kind !== 'city' || finding.message.code !== 'fact.elsewhere') return null
  const sentence = sentenceAround(reading, finding)
  const parting = reading.folded.lastIndexOf(';', finding.start)
  if (parting < sentence.start || moments.some(({ start }) => start > parting && start < sentence.end)) return null
  const town = reading.folded.slice(finding.start, finding.end)
  const isTold = names.some(
    ({ start, end }) =>
      start >= sentence.start &&
      end <= parting &&
      facts.cities.some(({ name }) => foldText(normaliseText(name)) === reading.folded.slice(start, end)),
  )
  const known = facts.cities.find(({ name }) => foldText(normaliseText(name)) === town)
  return isTold && known !== undefined ? supported(finding, 'city', known.fact) : null
}

const later =
  /^,? (?:le lendemain|le surlendemain|ensuite|(?:\p{L}+|\d+) (?:jours?|semaines?|mois) (?:plus tard|apres))(?!\p{L})/u

const misspelt = new Set(['fact.company-spelt', 'fact.name-spelt', 'fact.name-unknown', 'fact.record-says'])
const named = new Set([...misspelt, 'fact.place-is', 'fact.place-unknown'])
const heads =
  /^(?:(?:la |le |les |l'|cette |notre )?(?:compagnie|cie|troupe|collectif|ensemble|bande|équipe) )?(?:de la |de l'|du |des |de |d'|la |le |les |l'|aux? |à la |à l')?/iu

function bare(name: string): string {
  return normaliseText(name).replace(heads, '').toLowerCase()
}

/** A name of the record under another article, behind the word for what it is. */
function sameName({ reading, facts }: Scene, finding: Finding): Finding | null {
  if (!misspelt.has(finding.message.code)) return null
  const said = reading.plain.slice(finding.start, finding.end)
  const written = bare(said)
  // Word for word, or under an article of its own, it was doubted for something else.
  const known = namesOf(facts, finding.kind).find(
    ({ name }) => bare(name) === written && !/^(?:le |la |les |l')/iu.test(said) && foldText(said) !== foldText(name),
  )
  return known === undefined || written.length < 4 ? null : supported(finding, finding.kind, known.fact)
}

const house =
  /^(?:(?:grand|petit|nouveau|vieux|ancien) )?(?:théâtre|cinéma|café|espace|centre(?: culturel| d'art)?|opéra|auditorium|maison|halles?|ferme|grange|scène(?: nationale)?|kursaal|palais|château|cabaret)(?:-[\p{L}]+)* (?:de la |de l'|du |des |de |d'|le |la |les |l')?/iu

/** « la Maison de la danse » is the « Maison de la danse de Valmer ». */
function isOfTown({ cities }: Scene['facts'], rest: string): boolean {
  const town = rest.replace(/^ (?:de la |de l'|du |des |de |d'|à |au )?/u, '')
  return cities.some(({ name }) => normaliseText(name) === town)
}

/** One word with an article, and nothing more of a name behind it. */
function isCalledSo(reading: Scene['reading'], finding: Finding, said: string): boolean {
  return (
    said.length > 4 &&
    !said.includes(' ') &&
    !generic.test(said) &&
    /(?<!\p{L})(?:l[ea] |l'|au |du |à la |à l')$/iu.test(
      reading.plain.slice(Math.max(0, finding.start - 5), finding.start),
    ) &&
    closed.test(reading.folded.slice(finding.end, finding.end + 16))
  )
}

/** « au Triangle » is « Le Triangle des Lices »; « au Moulin » may be any mill. */
const generic =
  /^(?:festival|maison|centre|moulin|quai|jardins?|parc|cour|esplanade|place|basilique|église|chapelle|abbaye|salle|studio|scène|cirque|usine|friche|manufacture|fabrique|conservatoire|gymnase|bibliothèque|médiathèque|musée|cité|pôle|forum|quartier|vieux|vieille|grande?|petite?)(?!\p{L})/iu

/** « La Mouette » is the « Théâtre de la Mouette », whatever else that could be the name of. */
function houseCutShort({ reading, facts }: Scene, finding: Finding): Finding | null {
  if (!named.has(finding.message.code) || !['venue', 'title', 'company', 'person'].includes(finding.kind)) return null
  const said = normaliseText(reading.plain.slice(finding.start, finding.end)).replace(/^(?:le |la |les |l')/iu, '')
  const known = facts.venues.find(({ name }) => {
    const whole = normaliseText(name)
    const own = whole.replace(house, '')
    const isBehindHead = own !== whole && own.length > 3 && own.toLowerCase() === said.toLowerCase()
    const opens = whole.replace(/^(?:le |la |les |l')/iu, '').startsWith(`${said} `)
    return (
      isBehindHead ||
      (opens && own === whole && isCalledSo(reading, finding, said)) ||
      (whole.startsWith(`${said} `) && isOfTown(facts, whole.slice(said.length)))
    )
  })
  return known === undefined ? null : supported(finding, 'venue', known.fact)
}

const led = /(?<!\p{L})(?:l[ea]s? |l'|cet? |cette |notre |votre |pour |du |d'|de )$/u

const closed =
  /^ ?(?:$|[.,;:!?)»"\n])|^ (?:est|sont|a|ont|et|qui|se|s'\p{L}+|en|joue|revient|arrive|passe|debarque|ouvre|repart|commence|dure|tourne)(?!\p{L})/u

/** « l'Éléphant » is « L'Éléphant de verre », « Petit Pois » « Petit Pois et la montagne »: what opens a title, with its capital. */
function titleCutShort({ reading, facts }: Scene, finding: Finding): Finding | null {
  if (!['title', 'hall', 'venue', 'person'].includes(finding.kind) || !named.has(finding.message.code)) return null
  const said = normaliseText(reading.plain.slice(finding.start, finding.end))
  const word = said.replace(/^(?:le |la |les |l')/iu, '')
  const own = normaliseText(facts.record.title).replace(/^(?:le |la |les |l')/iu, '')
  const isLed = word !== said || led.test(reading.folded.slice(Math.max(0, finding.start - 8), finding.start))
  // « Les Heures bleues » is not « Les Heures du soir » cut short.
  const isWhole = closed.test(reading.folded.slice(finding.end, finding.end + 16))
  const rest = own.startsWith(`${word} `) ? own.slice(word.length) : ''
  return (isLed || (/ \p{Lu}/u.test(word) && tied.test(rest))) &&
    isWhole &&
    word.length > 3 &&
    /^\p{Lu}/u.test(word) &&
    rest !== ''
    ? supported(finding, 'title', 'title')
    : null
}

/** Where a title may be cut: before what ties the rest of it on. */
const tied = /^(?:,? (?:et|ou|de|du|des|dans|sur|sous|à|au|aux|en|chez|contre|sans|avec|pour|qui) | d'| [:–—-] |, )/u

function namesOf(facts: Scene['facts'], kind: Finding['kind']): readonly KnownName[] {
  if (kind === 'company') return facts.companies
  if (kind === 'venue') return facts.venues
  return kind === 'hall' ? facts.halls : []
}

const years = new RegExp(`(?<![\\p{L}\\d])(${numberPattern}) (?:ans|printemps|bougies)(?![\\p{L}])`, 'gu')
const unpaid = /gratui|offert|\bpa(?:ye|ie)|debours|exoner|\binvit|\brien\b/

/** The one age that a doubt speaks of, when it is the one from which one comes, or under which nothing is paid. */
function sameAge({ reading, facts }: Scene, finding: Finding): Finding | null {
  if (!['age', 'year', 'free', 'count'].includes(finding.kind)) return null
  const sentence = sentenceAround(reading, finding)
  const end = Math.min(sentence.end, finding.end + 40)
  const said = [...reading.folded.slice(finding.start, end).matchAll(years)].map((match) => parseNumber(match[1] ?? ''))
  const [age] = said
  if (said.length !== 1 || age === undefined || age === null) return null
  const isUnpaid = unpaid.test(reading.folded.slice(sentence.start, end))
  const { freeUnderAge, ageFrom } = facts.record
  const isAdvice = /\bages? \p{L}+ ?:? ?$|\bdes $|partir de $/u.test(
    reading.folded.slice(Math.max(0, finding.start - 30), finding.start),
  )
  if (isUnpaid && !isAdvice && freeUnderAge === age && !behind.test(reading.folded.slice(finding.start, end)))
    return supported(finding, 'free', 'freeUnderAge')
  const ofTariff = tariffOfAge(facts, age)
  if (candles.test(reading.folded.slice(finding.start, end)) && ofTariff.endsWith('.label'))
    return supported(finding, 'price', ofTariff)
  return !isUnpaid && candles.test(reading.folded.slice(finding.start, end)) && ageFrom === age
    ? supported(finding, 'age', 'ageFrom')
    : null
}

const candles = /\b(?:bougies|printemps)\b/
/** « gratuit après 12 ans »: the other side of the age. */
const behind = /\b(?:apres|plus de|au-dela|des|a partir de|dessus)\b/
