import { commonGivenNames } from '../../identity/index.ts'
import { matchesIn } from '../../language/index.ts'
import { otherCharacter } from './characters.ts'
import { tradesOfClause } from './clause-trades.ts'
import type { KnownPerson } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { otherInstrument } from './instruments.ts'
import { findName } from './name-search.ts'
import { findNameShapes, isAllusion, isCommonOpening, isOfCulture, type NameShape, placeHeads } from './name-shapes.ts'
import { labelBeside, verbOfAnother } from './own-labels.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { type Role, rolesIn } from './roles.ts'
import { isTown } from './towns.ts'
import { tradesAfter, tradesBefore, tradesSaid } from './trades-said.ts'

interface PersonHit extends Span {
  readonly person: KnownPerson
  readonly exact: boolean
}

/** Persons: known ones with their spelling and their trade, and names that the record does not have. */
export function findPeople(scene: Scene): Finding[] {
  const known = knownHits(scene)
  for (const hit of known) scene.taken.claim(hit)
  const strangers = [
    ...findNameShapes(scene)
      .map((shape) => withoutKnownTail(scene, shape))
      .filter((shape) => isStranger(scene, shape)),
    ...authorsOfTitle(scene),
    ...laureatesOfTheirName(scene),
  ]
  const spans: Span[] = [...known, ...strangers].sort((left, right) => left.start - right.start)
  const findings = [
    ...known.map((hit) => judgeKnown(scene, hit, spans)),
    ...strangers.map((shape) => judgeStranger(scene, shape)),
  ]
  for (const shape of strangers) scene.taken.claim(shape)
  return findings
}

function knownHits(scene: Scene): PersonHit[] {
  const { people } = scene.facts
  const whole = people.flatMap((person) =>
    findName(scene.reading, person.name, { slips: true }).map((hit) => ({
      ...hit,
      person,
      exact: hit.likeness === 'same',
    })),
  )
  const kept = whole
    .filter((hit) => scene.taken.isFree(hit) && /^\P{Ll}/u.test(scene.reading.plain.slice(hit.start, hit.end)))
    .filter(
      (hit) =>
        !whole.some(
          (other) => other !== hit && other.exact && !hit.exact && other.start < hit.end && hit.start < other.end,
        ),
    )
  const first = kept.filter(
    (hit, index) => !kept.some((other, place) => place < index && other.start < hit.end && hit.start < other.end),
  )
  return [...first, ...surnameHits(scene, first)]
}

/** « Ségalen » alone stands for the one whose name ends so. */
function surnameHits(scene: Scene, taken: readonly Span[]): PersonHit[] {
  return scene.facts.people.flatMap((person) => {
    const surname = person.name.split(' ').slice(1).join(' ')
    // « Théâtre des Deux-Rives » is no « Colin Théâtre ».
    if (surname.length < 3 || placeHeads.test(foldText(surname))) return []
    return findName(scene.reading, surname, { slips: false })
      .filter(
        (hit) => scene.taken.isFree(hit) && !taken.some((other) => other.start < hit.end && hit.start < other.end),
      )
      .filter((hit) => standsAlone(scene, hit, person.name.charAt(0)))
      .map((hit) => ({ ...withInitial(scene, hit, person.name.charAt(0)), person, exact: true }))
  })
}

/** « G. Jolivet »: the initial is of the name. */
function withInitial(scene: Scene, hit: Span, initial: string): Span {
  const before = scene.reading.plain.slice(Math.max(0, hit.start - 3), hit.start)
  const length = [`${initial}. `, `${initial}.`].find((written) => before.endsWith(written))?.length ?? 0
  return { start: hit.start - length, end: hit.end }
}

function standsAlone(scene: Scene, hit: Span, initial: string): boolean {
  const { plain } = scene.reading
  const capital = /^\p{Lu}/u.test(plain.slice(hit.start, hit.end))
  const previous = /(\p{L}[\p{L}'-]*)\.? $/u.exec(plain.slice(Math.max(0, hit.start - 30), hit.start))?.[1]
  const firstNameBefore =
    previous !== undefined && /^\p{Lu}/u.test(previous) && !isCommonOpening(previous) && previous !== initial
  // « le Carré des Tilleuls », « Moulin-Vert »: a common noun that is somebody's name elsewhere.
  const isThing =
    /^-\p{L}/u.test(plain.slice(hit.end)) ||
    /(?:^|[^\p{L}])(?:le|la|l'|les|au|aux|du|des|un|une) ?$/iu.test(plain.slice(Math.max(0, hit.start - 5), hit.start))
  return capital && !firstNameBefore && !isThing && !/^ \p{Lu}\p{Ll}/u.test(plain.slice(hit.end, hit.end + 3))
}

function judgeKnown(scene: Scene, hit: PersonHit, all: readonly Span[]): Finding {
  const labelled = hit.exact ? ofLabel(scene, hit) : null
  if (labelled !== null) return labelled
  if (!hit.exact) {
    const capitals =
      scene.reading.plain.slice(hit.start, hit.end).toUpperCase() === scene.reading.plain.slice(hit.start, hit.end)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: `Ce nom s’écrit « ${hit.person.name} ».`,
      suggestion: capitals ? hit.person.name.toUpperCase() : hit.person.name,
    })
  }
  const given = byItsOwnWords(scene, hit)
  if (given !== null) return given
  const said = tradesSaid(scene, hit, all)
  const roles = wrongTrade(scene, hit, said.length > 0 ? said : tradesOfClause(scene, hit, all))
  if (roles === null) return supported(hit, 'person', hit.person.fact)
  const right = withTrade(scene, roles)
  if (hit.person.roles.size === 0 && !takesTheTradeOf(scene, hit, right) && !isOtherTrade(scene, hit, roles))
    return supported(hit, 'person', hit.person.fact)
  // « une pièce de X » says who made it without saying what they did of it.
  if (right.length === 0 && (roles.length > 2 || !roles.some((role) => knownTrades.has(role))))
    return supported(hit, 'person', hit.person.fact)
  const credit = (scene.facts.record.credits ?? [])
    .filter((line) => line.name.includes(hit.person.name))
    .map((line) => line.role)
  return contradicted(hit, 'person', {
    fact: hit.person.fact,
    message: `La fiche donne ${hit.person.name} pour : ${credit.join(', ') || 'auteur'}.${right.length > 0 ? ` Ici, elle donne ${right.map((person) => person.name).join(', ')}.` : ''}`,
    suggestion: right.length === 1 ? (right[0]?.name ?? null) : null,
  })
}

/** What the record's own labels, instruments and characters say of the words beside a name; null when they say nothing. */
function byItsOwnWords(scene: Scene, hit: PersonHit): Finding | null {
  const label = labelBeside(scene, hit, hit.person.name)
  if (label?.own) return supported(hit, 'person', hit.person.fact)
  if (label !== null && !label.own)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: `La fiche donne pour « ${label.said} » : ${label.holders.join(', ')}.`,
      suggestion: label.holders.length === 1 ? (label.holders[0] ?? null) : null,
    })
  const verb = verbOfAnother(scene, hit, hit.person.name)
  if (verb !== null)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: `La fiche donne cela à ${verb}.`,
      suggestion: verb,
    })
  const instrument = otherInstrument(scene, hit, hit.person.name)
  if (instrument !== null)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: `La fiche donne ${hit.person.name} pour : ${instrument.credited.join(', ')}.`,
    })
  const cast = otherCharacter(scene, hit, hit.person.name)
  if (cast !== null) return contradicted(hit, 'person', { fact: hit.person.fact, ...cast })
  return null
}

/** The trades of one cue that are none of this person's: all of what is said, or a part of it that the record gives to another. */
function wrongTrade(scene: Scene, hit: PersonHit, trades: readonly (readonly Role[])[]): readonly Role[] | null {
  const wrong = trades.filter((roles) => !roles.some((role) => hit.person.roles.has(role)))
  if (wrong.length === trades.length)
    return wrong.find((roles) => withTrade(scene, roles).length > 0) ?? wrong[0] ?? null
  return wrong.find((roles) => withTrade(scene, roles).length > 0) ?? null
}

function withTrade(scene: Scene, roles: readonly Role[]): KnownPerson[] {
  return scene.facts.people.filter((person) => roles.some((role) => person.roles.has(role)))
}

/** Of a person whose credit names no trade (a character, a device), only what the text says against the name counts. */
function takesTheTradeOf(scene: Scene, hit: Span, others: readonly KnownPerson[]): boolean {
  const sentence = sentenceAround(scene.reading, hit)
  const { folded } = scene.reading
  const said = [
    ...tradesAfter(folded.slice(hit.end, Math.min(sentence.end, hit.end + 60))),
    ...tradesBefore(folded.slice(Math.max(sentence.start, hit.start - 60), hit.start)),
  ].flat()
  return !said.includes('performance') && others.some((person) => said.some((role) => person.roles.has(role)))
}

/** « Mise en scène de X » for one whom the record credits with something that is no trade nor character, as « regard extérieur ». */
function isOtherTrade(scene: Scene, hit: PersonHit, roles: readonly Role[]): boolean {
  const labels = (scene.facts.record.credits ?? [])
    .filter(({ name }) => name.includes(hit.person.name))
    .map(({ role }) => role)
  const before = scene.reading.folded.slice(Math.max(0, hit.start - 60), hit.start)
  return (
    roles.length < 3 &&
    tradesBefore(before).length > 0 &&
    roles.every((role) => knownTrades.has(role) && role !== 'performance') &&
    labels.length > 0 &&
    labels.every((label) => /^\p{Ll}/u.test(label) && !/conception|idee|creation/i.test(label))
  )
}

/** « Maître de cérémonie : X »: a credit's own label says whose name follows. */
function ofLabel(scene: Scene, hit: PersonHit): Finding | null {
  const before = scene.reading.folded.slice(Math.max(0, hit.start - 60), hit.start)
  const label = /(?:^|[\n.!?;·|•(] ?)([\p{L}' -]{3,40}?) ?[:=] ?$/u.exec(before)?.[1]?.trim()
  // A trade that every record knows is judged by its cue.
  if (label === undefined || rolesIn(label).size > 0) return null
  const credits = (scene.facts.record.credits ?? []).filter(
    (credit) => foldText(credit.role).replace(/ \d+$/, '') === label,
  )
  const folded = foldText(hit.person.name)
  if (credits.length === 0) return null
  if (credits.some((credit) => foldText(credit.name).includes(folded))) return supported(hit, 'person', hit.person.fact)
  return contradicted(hit, 'person', {
    fact: hit.person.fact,
    message: `La fiche donne ici ${credits.map((credit) => credit.name).join(', ')}.`,
    suggestion: credits.length === 1 ? (credits[0]?.name ?? null) : null,
  })
}

/** Trades of which every record speaks: to give one to somebody else is an error, even when the record leaves it empty. */
const knownTrades: ReadonlySet<Role> = new Set([
  'video',
  'adaptation',
  'direction',
  'conducting',
  'text',
  'performance',
  'music',
  'light',
  'set',
  'costume',
  'choreography',
  'translation',
])

/** « Nina Chauvelin Énée », the verb left out: what the record names at the end is the character. */
function withoutKnownTail(scene: Scene, shape: NameShape): NameShape {
  const tail = scene.names.find((name) => name.end === shape.end && name.start > shape.start && shape.words.length > 2)
  if (tail === undefined) return shape
  const end = tail.start - 1
  return { ...shape, end, words: scene.reading.plain.slice(shape.start, end).split(/ +/) }
}

/** « Le Misanthrope de Kermadec »: whom a title is given to, when nothing of the record bears that name. */
function authorsOfTitle(scene: Scene): NameShape[] {
  const title = foldText(normaliseText(scene.facts.record.title))
  return scene.names
    .filter((name) => scene.reading.folded.slice(name.start, name.end) === title)
    .flatMap((name) => {
      const found =
        /^(?: ?»|[*_"”])?,? (?:d'après |D'APRÈS |d(?:e |'))((?:\p{Lu}[\p{L}'-]{2,})(?: (?:de |d'|du |van |von |Le |La )?\p{Lu}[\p{L}'-]+){0,3})/u.exec(
          scene.reading.plain.slice(name.end, name.end + 60),
        )
      const written = found?.[1]
      if (found === null || written === undefined) return []
      const start = name.end + found[0].length - written.length
      const span = { start, end: start + written.length }
      const words = written.split(/ +/)
      const folded = foldText(written)
      const isElse =
        isTown(folded) ||
        placeHeads.test(foldText(words[0] ?? '')) ||
        isCommonOpening(words[0] ?? '') ||
        isNamedElsewhere(scene, { ...span, words, opensSentence: false, allCapitals: false }) ||
        scene.names.some((known) => known.start < span.end && span.start < known.end)
      return isElse || !scene.taken.isFree(span) ? [] : [{ ...span, words, opensSentence: false, allCapitals: false }]
    })
}

/** « une comédie de Molière », « d'après Molière »: an author whom his prize hides from the rules of names. */
function laureatesOfTheirName(scene: Scene): NameShape[] {
  if (
    scene.facts.people.some(({ name }) => foldText(name).includes('moliere')) ||
    scene.facts.prose.includes('moliere')
  )
    return []
  return matchesIn(scene.reading.plain, ofMoliere)
    .map((match) => ({ start: match.index, end: match.index + 'Molière'.length }))
    .filter((span) => scene.taken.isFree(span))
    .map((span) => ({ ...span, words: ['Molière'], opensSentence: false, allCapitals: false }))
}

const ofMoliere =
  /(?<=(?:[Cc]omédie|[Pp]ièce|[Tt]exte|[Ff]arce|[Ff]able|[Cc]hef-d'(?:œ|oe)uvre|[Uu]n classique|»|\*|”|,) (?:d'après |de )|\b(?:D'après|De|[Éé]crite? par|[Aa]uteur :|[Tt]exte :?) )Molière(?! (?:19|20)\d\d| (?:du|de|des|d')\b)(?!\p{L})/gu

/** « HAMISH TOLLAND et Félicien Abgrall »: whom a name of the record follows in a list. */
function leadsToKnown(scene: Scene, shape: NameShape): boolean {
  const people = new Set(scene.facts.people.map(({ name }) => foldText(name)))
  return scene.names.some(
    (name) =>
      name.start > shape.end &&
      /^ ?(?:et|&|,|\/|·|\|) ?$/.test(scene.reading.folded.slice(shape.end, name.start)) &&
      people.has(scene.reading.folded.slice(name.start, name.end)),
  )
}

function isStranger(scene: Scene, shape: NameShape): boolean {
  const first = shape.words[0] ?? ''
  if (placeHeads.test(foldText(first)) || isNamedElsewhere(scene, shape)) return false
  const before = scene.reading.folded.slice(Math.max(0, shape.start - 50), shape.start)
  if (isAllusion(before) || isPassingHero(shape, before)) return false
  const cued =
    tradesBefore(before).length > 0 ||
    /\b(?:par|signee? (?:de )?|(?:texte|film|roman|livre|nouvelle|conte|recit|oeuvre|poeme|album|essai) d(?:e |')|piece de|ecrit par|comedien(?:ne)?|actrice|acteur) $/.test(
      before,
    )
  const real = shape.words.filter((word) => /^\p{Lu}(?:[\p{L}.]|'\p{L}{2}|$)/u.test(word) && !/^\p{Lu}$/u.test(word))
  const given = commonGivenNames.has(foldText(first).split('-')[0] ?? '')
  if (scene.names.some((name) => name.start < shape.end && shape.start < name.end)) return false
  if (real.length >= 2 && given) return !streetBefore.test(before)
  const does = tradesAfter(scene.reading.folded.slice(shape.end, shape.end + 40)).length > 0
  if (/^(?:\p{Lu}\.-?)+$/u.test(first) && first !== 'M.') return isInitialled(scene, shape)
  if (shape.allCapitals) return real.length >= 2 && (cued || does || !shape.opensSentence || leadsToKnown(scene, shape))
  if (real.length >= 2) return !streetBefore.test(before) && !(afterAt.test(before) && isPlaceName(shape, first))
  return (
    cued &&
    real.length > 0 &&
    /(?:\b(?:par|de|apres)|d'|:) ?$/.test(before) &&
    first.length > 3 &&
    !isCommonOpening(first)
  )
}

/** « Don Giovanni lui-même en perdrait son catalogue »: nobody's credit. */
function isPassingHero(shape: NameShape, before: string): boolean {
  return isOfCulture(foldText(shape.words.join(' '))) && !/\b(?:de|par|d'apres|avec) $/.test(before)
}

/** « avec G. Delorge, J. Bellec »: an initial and a name that the record does not have; « M.E.S. » is none. */
function isInitialled(scene: Scene, shape: NameShape): boolean {
  const surname = foldText(shape.words.slice(1).join(' '))
  return /\p{L}{2}/u.test(surname) && !scene.facts.people.some((person) => foldText(person.name).endsWith(surname))
}

const afterAt = /(?:^|\W)(?:a|au|en|vers|region|departement|ligne) $/

/** « à La Rochelle », « à Boulogne Billancourt »: the places have a family of their own. */
function isPlaceName(shape: NameShape, first: string): boolean {
  return (
    isTown(foldText(shape.words.join(' '))) ||
    isTown(foldText(first)) ||
    /^(?:La|Le|Les|L|Saint|Sainte|Mont|New|Los|San|Port|Fort|Bourg|Château|Villeneuve)$/.test(first)
  )
}

const streetBefore =
  /(?:rue|quai|avenue|boulevard|bd|place|cours|allees?|impasse|square|metro|arret|tram|station|ecole|college|lycee|theatre|espace|salle|centre)\s(?:(?:de|du|des|la|le|l')\s?)*$/
/** Names that the record or the house gives to other things are judged by their own families, or are right as they are. */
function isNamedElsewhere(scene: Scene, shape: NameShape): boolean {
  const folded = scene.reading.folded.slice(shape.start, shape.end)
  const { venues, halls, cities, companies, otherNames, prose, houseProse } = scene.facts
  const places = [...venues, ...halls, ...cities, ...companies, ...otherNames].some((known) =>
    foldText(known.name).includes(folded),
  )
  return places || prose.includes(folded) || houseProse.includes(folded)
}

function judgeStranger(scene: Scene, shape: NameShape): Finding {
  const near = tradesSaid(scene, shape, [shape]).flat()
  const right = withTrade(scene, near)
  const hint = right.length > 0 ? ` La fiche donne ici : ${right.map((person) => person.name).join(', ')}.` : ''
  return unsupported(shape, 'person', `Ce nom n’est pas dans la fiche.${hint}`)
}
