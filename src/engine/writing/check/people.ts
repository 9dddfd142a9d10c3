import { commonGivenNames } from '../../identity/index.ts'
import { otherCharacter } from './characters.ts'
import type { KnownPerson } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { otherInstrument } from './instruments.ts'
import { findName } from './name-search.ts'
import { findNameShapes, isCommonOpening, type NameShape, placeHeads } from './name-shapes.ts'
import { foldText, type Span, sentenceAround } from './reading.ts'
import { type Role, type RoleCue, roleCues, rolesIn } from './roles.ts'
import { isTown } from './towns.ts'

interface PersonHit extends Span {
  readonly person: KnownPerson
  readonly exact: boolean
}

/** Persons: known ones with their spelling and their trade, and names that the record does not have. */
export function findPeople(scene: Scene): Finding[] {
  const known = knownHits(scene)
  for (const hit of known) scene.taken.claim(hit)
  const strangers = findNameShapes(scene).filter((shape) => isStranger(scene, shape))
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
    if (surname.length < 3) return []
    return findName(scene.reading, surname, { slips: false })
      .filter(
        (hit) => scene.taken.isFree(hit) && !taken.some((other) => other.start < hit.end && hit.start < other.end),
      )
      .filter((hit) => standsAlone(scene, hit, person.name.charAt(0)))
      .map((hit) => ({ ...hit, person, exact: true }))
  })
}

function standsAlone(scene: Scene, hit: Span, initial: string): boolean {
  const { plain } = scene.reading
  const capital = /^\p{Lu}/u.test(plain.slice(hit.start, hit.end))
  const previous = /(\p{L}[\p{L}'-]*)\.? $/u.exec(plain.slice(Math.max(0, hit.start - 30), hit.start))?.[1]
  const firstNameBefore =
    previous !== undefined && /^\p{Lu}/u.test(previous) && !isCommonOpening(previous) && previous !== initial
  return capital && !firstNameBefore && !/^ \p{Lu}\p{Ll}/u.test(plain.slice(hit.end, hit.end + 3))
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
  const instrument = otherInstrument(scene, hit, hit.person.name)
  if (instrument !== null)
    return contradicted(hit, 'person', {
      fact: hit.person.fact,
      message: `La fiche donne ${hit.person.name} pour : ${instrument.credited.join(', ')}.`,
    })
  const cast = otherCharacter(scene, hit, hit.person.name)
  if (cast !== null) return contradicted(hit, 'person', { fact: hit.person.fact, ...cast })
  const roles = wrongTrade(scene, hit, tradesSaid(scene, hit, all))
  if (roles === null) return supported(hit, 'person', hit.person.fact)
  const right = withTrade(scene, roles)
  if (hit.person.roles.size === 0 && !takesTheTradeOf(scene, hit, right))
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

/** The trades of one cue that are none of this person's: all of what is said, or a part of it that the record gives to another. */
function wrongTrade(scene: Scene, hit: PersonHit, trades: readonly (readonly Role[])[]): readonly Role[] | null {
  const wrong = trades.filter((roles) => !roles.some((role) => hit.person.roles.has(role)))
  if (wrong.length === trades.length) return wrong[0] ?? null
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

/** The trades that the text gives to a name: the cue just before (through a list of names), or just after. */
function tradesSaid(scene: Scene, hit: Span, all: readonly Span[]): (readonly Role[])[] {
  const sentence = sentenceAround(scene.reading, hit)
  const opening = listOpening(scene, hit, all)
  const before = scene.reading.folded.slice(Math.max(sentence.start, opening - 60), opening)
  const until = (from: number): string => scene.reading.folded.slice(from, Math.min(sentence.end, from + 60))
  const said = [tradesAfter(until(hit.end)), verbsIn(until(listClosing(scene, hit, all)))].find(
    (trades) => trades.length > 0,
  )
  return said ?? (isCharacter(scene, hit) ? [['performance']] : tradesBefore(before))
}

/** « Noé Vautrin est Titus »: who is somebody else plays them; « est Nantaise » says where from. */
function isCharacter(scene: Scene, hit: Span): boolean {
  const after = scene.reading.plain.slice(hit.end, hit.end + 40)
  const other = /^ (?:est|sera|était) (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/u.exec(after)?.[1]
  return (
    other !== undefined &&
    !/(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|Belge|Suisse|Russe|Basque|Corse)$/.test(other)
  )
}

/** Walks on through « A et B jouent » to where the list ends; a comma alone may open another clause. */
function listClosing(scene: Scene, hit: Span, all: readonly Span[]): number {
  let closing = hit.end
  for (const span of all.filter((other) => other.start >= hit.end)) {
    if (!/^ ?(?:,|et|&|, et) $/.test(scene.reading.folded.slice(closing, span.start))) break
    closing = span.end
  }
  return / et |&/.test(scene.reading.folded.slice(hit.end, closing)) ? closing : hit.end
}

/** Walks back through « A, B et C » to where the list opens. */
function listOpening(scene: Scene, hit: Span, all: readonly Span[]): number {
  let opening = hit.start
  for (const span of all.filter((other) => other.end <= hit.start).reverse()) {
    if (
      !/^\s*(?:\([^)]{0,40}\))?\s*(?:,|et|&|\/|·|•|\||[-–—]|,? et|ou)?(?: (?:a|de|d'))?\s*$/.test(
        scene.reading.folded.slice(span.end, opening),
      )
    )
      break
    opening = span.start
  }
  return opening
}

const cueToName =
  /^\s*(?:originales?|sonores?|scenique|en scene|(?!(?:sur|pour|avec|sans|dans|en|et|ou|de|du|des)\b)[a-z]{3,} (?=de |d'|par |:))?\s*(?::|=|-|–|—|\/|,|de|d'|du|par|(?:est |sont )?signee?s? (?:de|par)?|(?:est |sont )?confiee?s? a|assuree? par|est|sont|avec|des|l'|la|le|\(|>|→|l'autrice|l'auteur)?\s*(?:de|d'|par|a|:)?\s*$/

function tradesBefore(before: string): (readonly Role[])[] {
  const cues = roleCues(before)
  const last = cues.at(-1)
  if (last === undefined || !cueToName.test(before.slice(last.end))) return []
  return chained(cues, before, last)
}

/** « direction » alone is the stage's or the orchestra's: the trades of one cue are one thing said. */
function together(cues: readonly RoleCue[], one: RoleCue): Role[] {
  return cues.filter((cue) => cue.start === one.start && cue.end === one.end).map((cue) => cue.role)
}

/** « texte et mise en scène » gives both trades. */
function chained(cues: readonly RoleCue[], text: string, last: RoleCue): (readonly Role[])[] {
  const trades = [together(cues, last)]
  let opening = last.start
  for (const cue of [...cues].reverse()) {
    if (cue.end > opening) continue
    if (
      !/^\s*(?:originales?)?\s*(?:,|et|&|\/|\+|,? (?:la|le|les|l'))?\s*(?:la |le |les |l'|creation )?$/.test(
        text.slice(cue.end, opening),
      )
    )
      break
    trades.push(together(cues, cue))
    opening = cue.start
  }
  return trades
}

const does = String.raw`^(?:,? (?:qui|il|elle) |\s*)(?:(?:y|en|s'y|l'|les|la|le) ?)?`
const verbs: readonly (readonly [RegExp, readonly Role[]])[] = (
  [
    [
      `(?:dirige|conduit|est a la tete de|mene) (?:l'|les |le |la |son |cet |cette )(?:orchestre|ensemble|musicien|choeur|chœur|formation|philharmon)`,
      ['conducting'],
    ],
    [String.raw`(?:dirige|conduit)\b`, ['direction', 'conducting']],
    [
      `(?:met|mettent|mettait|mettra|a mis|ont mis) (?:[a-z]+ ){0,3}en (?:scene|piste|espace)|monte (?:la piece|le texte|ce texte|cette piece)|signe(?:nt)? (?:la|une|cette|sa|ici (?:la|une)) (?:nouvelle )?mise en (?:scene|piste)`,
      ['direction'],
    ],
    [
      String.raw`(?:joue(?:nt|ra)?|interprete(?:nt)?|incarne(?:nt)?|campe(?:nt)?|partage(?:nt)? (?:l'affiche|la scene|le plateau)|(?:retrouve|foule|arpente|occupe|habite)(?:nt)? (?:la scene|le plateau|les planches)|tien(?:t|nent) (?:le|un) role|prete(?:nt)? (?:sa|leur|ses|son) (?:voix|traits|corps|visage)|monte(?:nt)? sur scene|est (?:seule?|sur scene)|seule? en scene|danse(?:nt)?|chante(?:nt)?|endosse(?:nt)?|donne(?:nt)? (?:corps|la replique))\b`,
      ['performance'],
    ],
    [
      `(?:(?:a|ont) (?:co-?)?ecrit|(?:co-?)?ecri(?:t|vent)|signe(?:nt)? (?:le|un|ce) texte|est l'aut(?:eur|rice)|raconte par ecrit|imagine(?:nt)? (?:ce texte|cette piece))`,
      ['text'],
    ],
    [
      `(?:compose(?:nt)?|a compose|ont compose|signe(?:nt)? (?:la|une|cette) (?:musique|partition|bande)|est a la musique|met en musique)`,
      ['music'],
    ],
    [`(?:signe(?:nt)? (?:les|la) (?:creation )?lumieres?|eclaire|est aux lumieres|met en lumiere)`, ['light']],
    [String.raw`(?:signe(?:nt)? (?:les )?costumes|habille|costume)\b`, ['costume']],
    [`signe(?:nt)? (?:la scenographie|les decors|le decor)`, ['set']],
    [`(?:choregraphie|signe(?:nt)? la choregraphie|(?:a |ont )?regle(?:nt)? la danse)`, ['choreography']],
    [`(?:traduit|signe(?:nt)? la traduction)`, ['translation']],
    [String.raw`(?:adapte(?:nt)?|signe(?:nt)? l'adaptation|a adapte)\b`, ['adaptation', 'text', 'direction']],
    [String.raw`signe(?:nt)? (?:la video|les images)\b`, ['video']],
    [String.raw`(?:sonorise|signe(?:nt)? (?:le|la creation) son(?:ore)?|mixe)\b`, ['sound', 'music']],
  ] as const
).map(([source, roles]) => [new RegExp(does + `(?:${source})`), roles])

function tradesAfter(after: string): (readonly Role[])[] {
  const done = verbsIn(after)
  if (done.length > 0) return done
  const elided =
    /^,? ?(?:aux?|a la|a l'|les|la|le|l'|est aux?|pour les?|pour la) ?([a-z]+(?: en scene| lumiere| originale)?)/.exec(
      after,
    )?.[1]
  if (elided !== undefined && roleCues(elided).length > 0) return byCue(elided)
  const bracket = /^(?: [a-z']+){0,4}\s*\(([^)]{2,50})\)/.exec(after)?.[1]
  return bracket === undefined ? [] : byCue(bracket)
}

function byCue(text: string): Role[][] {
  const cues = roleCues(text)
  return cues.map((cue) => together(cues, cue))
}

/** « adapte et met en scène » does two things. */
function verbsIn(after: string): (readonly Role[])[] {
  const verb = verbs.find(([pattern]) => pattern.test(after))
  if (verb === undefined) return []
  const rest = after.slice(verb[0].exec(after)?.[0].length ?? 0)
  const more = /^[^.,;!?\n]{0,25}?(?:,| et) (?=\p{Ll})/u.exec(rest)
  return [verb[1], ...(more === null ? [] : verbsIn(` ${rest.slice(more[0].length)}`))]
}

function isStranger(scene: Scene, shape: NameShape): boolean {
  const first = shape.words[0] ?? ''
  if (placeHeads.test(foldText(first)) || isNamedElsewhere(scene, shape)) return false
  const before = scene.reading.folded.slice(Math.max(0, shape.start - 50), shape.start)
  const cued =
    tradesBefore(before).length > 0 ||
    /\b(?:par|signee? (?:de )?|texte de|piece de|ecrit par|comedien(?:ne)?|actrice|acteur) $/.test(before)
  const real = shape.words.filter((word) => /^\p{Lu}(?:[\p{L}.]|$)/u.test(word) && !/^\p{Lu}$/u.test(word))
  const given = commonGivenNames.has(foldText(first).split('-')[0] ?? '')
  if (scene.names.some((name) => name.start < shape.end && shape.start < name.end)) return false
  if (real.length >= 2 && given) return !streetBefore.test(before)
  const does = tradesAfter(scene.reading.folded.slice(shape.end, shape.end + 40)).length > 0
  if (shape.allCapitals) return real.length >= 2 && (cued || does || !shape.opensSentence)
  if (real.length >= 2) return !streetBefore.test(before) && !(afterAt.test(before) && isPlaceName(shape, first))
  return cued && /(?:\b(?:par|de|apres)|d'|:) ?$/.test(before) && first.length > 3 && !isCommonOpening(first)
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
