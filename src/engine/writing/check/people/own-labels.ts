import { literalPattern } from '../../../language/index.ts'
import { isCharacterName } from '../record/facts.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

export interface Labelled {
  /** True when the label that stands against the name is one of this person's credits. */
  readonly own: boolean
  readonly said: string
  readonly holders: readonly string[]
}

const bySide =
  "(?:(?:(?:est |sera |passe )?(?:au|aux|a la|a l'|en|sur la|sur le)|(?:assure|assurera|tient|tiendra) (?:la|le|les|l')) ?|\\(|: |, (?:au|aux|a la|a l'|en) ?|(?:et|avec) (?:son |sa |ses |leurs? ))"

/** « X tient le premier violon, Y le second »: what stands behind the second name, with the verb and the noun said of the first. */
function withNounSaid(after: string, before: string): string {
  const noun = /\b(?:l[ea]|au|a la) (?:premiere?|seconde?|deuxieme|troisieme) (\p{L}+),? (?:et )?$/u.exec(before)?.[1]
  if (noun === undefined) return after
  // « X au premier violon, Y au second »
  const beside = /^,? ((?:au|a la) (?:premiere?|seconde?|deuxieme|troisieme))(?= ?(?:[.,;:!?\n]|$))/.exec(after)?.[1]
  if (beside !== undefined) return ` ${beside} ${noun}${after.slice(beside.length + 1)}`
  return after.replace(/^,? (l[ea] (?:premiere?|seconde?|deuxieme|troisieme))(?= ?[.,;:!?\n])/, ` tient $1 ${noun}`)
}

/**
 * The record's own labels are the best lexicon of its trades: « Tess Quéméneur au mât chinois », « les percussions de X ».
 * Null when no label of the record stands against the name.
 */
export function labelBeside(scene: Scene, hit: Span, name: string): Labelled | null {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, hit.start - 45), hit.start)
  const after = withNounSaid(folded.slice(hit.end, hit.end + 60), before)
  const behind = scene.reading.plain.slice(hit.end, hit.end + 60)
  const trades = (scene.facts.record.credits ?? []).filter(({ role }) => !isCharacterName(role))
  const credits = trades.map((credit) => ({
    label: foldText(normaliseText(credit.role))
      .replace(/ \d+$/, '')
      .replace(/^(?:le |la |les |l'|une? )/, ''),
    holder: normaliseText(credit.name),
    role: normaliseText(credit.role),
  }))
  const beside = credits
    .flatMap(withEmblems)
    .filter(({ label }) => label.length > 2 && !vague.test(label) && stands(label, { before, after, behind }))
  const longest = Math.max(...beside.map(({ label }) => label.length))
  const longer = beside.find(({ label }) => label.length === longest)
  const said = longer?.label
  // « Mise en scène et scénographie : X » says two trades: they are judged as such.
  if (longer === undefined || said === undefined || isTiedToATrade(scene, { before, at: hit.start, said })) return null
  const holders = credits
    .flatMap(withEmblems)
    .filter(({ label }) => label === said)
    .map(({ holder }) => holder)
  // « La danse de X » is of who danced it or of who made it.
  if (said === 'danse' && / de $|d'$/.test(before) && makesDance(credits, name)) return null
  return { own: holders.some((holder) => foldText(holder).includes(foldText(name))), said: longer.role, holders }
}

/** « Mise en scène et scénographie », unless « et » parts it from a name: « contrebasse, A, et batterie, B ». */
function isTiedToATrade(scene: Scene, { before, at, said }: { before: string; at: number; said: string }): boolean {
  const tie = new RegExp(`(?:,? et|,|/|&) ${literalPattern(said)}`, 'u').exec(before)
  if (tie === null) return false
  const start = at - before.length + tie.index
  return !scene.names.some(({ end }) => end <= start && start - end <= 1)
}

/** What one holds or wears for a trade: « au nez rouge, X » is the clown. */
const emblems: readonly (readonly [RegExp, readonly string[]])[] = [
  [/clown/, ['nez rouge']],
  [/jongl/, ['quilles', 'massues', 'balles']],
  [/marionn|manipul/, ['ficelles', 'fils']],
  [/\bdj\b/, ['platines']],
  [
    /magie|magicien|prestidigit/,
    ['tours de magie', 'tours de cartes', 'tour de magie', 'tour de cartes', 'cartes', 'jeu de cartes'],
  ],
  [/claquettes/, ['fers']],
  [/pyrotech|artific/, ["feu d'artifice", "feux d'artifice", 'artifices']],
  [/\bconte[es]?\b/, ['conte', 'contes']],
  [/conception|\bidee\b/, ['une idee', 'une idee originale']],
]

interface Credit {
  readonly label: string
  readonly holder: string
  readonly role: string
}

function withEmblems(credit: Credit): Credit[] {
  const worn = emblems.filter(([trade]) => trade.test(credit.label)).flatMap(([, things]) => things)
  return [credit, ...worn.map((label) => ({ ...credit, label }))]
}

function makesDance(credits: readonly { label: string; holder: string }[], name: string): boolean {
  return credits.some(({ label, holder }) => /choregraph/.test(label) && foldText(holder).includes(foldText(name)))
}

/** Labels under which several do the same thing, or that any sentence may say. */
const vague =
  /^(?:avec|jeu|interpret\w*|texte|auteur|autrice|mise en scene|direction|lumieres?|musique|composition|adaptation|traduction|de|par|distribution|comedien\w*|son|jeu)$/

function stands(label: string, { before, after, behind }: { before: string; after: string; behind: string }): boolean {
  if (!before.includes(label) && !after.includes(label)) return false
  const words = literalPattern(label)
  const follows = new RegExp(`^,? ?${bySide}${words}(?![\\p{L}-])`, 'u')
  const precedes = new RegExp(
    `(?<![\\p{L}-])(?:l[ea]s? |l'|son |sa |ses |aux? |[aà] la )?${words}s? (?:(?:est|sont|reste|demeure) (?:l[ae]s? |l'|une? )?(?:\\p{L}+ )?)?(?:de (?:la |l')?|du |des |d'|par (?:l[ea] |l'|les )?|: ?|est |(?:revien|echoi)(?:t|nent|ent) a |incombe(?:nt)? a |repose(?:nt)? sur |(?:est|sont|sera|seront|(?:a|ont) ete|reste) (?:confie|du|laisse|assure|tenu|mene|attribue|reserve)e?s? (?:au|a|par|aux mains d(?:e|')) ?(?:l[ea] |l'|les )?)$|(?:^|[\\n·|•›>/–—-] ?|[.!?] )${words} $|(?:(?:^|[.!?;:\\n] ?)(?:aux? |a la |a l'|sous (?:le |la |l'|son |sa ))|(?:^|[.!?;:\\n] ?|,? et )(?:\\p{L}+ )?(?:(?:sur|dans|a|derriere|devant|avec) (?:son |sa |ses )|(?:sur|derriere|devant) (?:le |la |l'|les )))${words},(?: c'est)? $|(?:^|[.!?;:\\n] ?|, et )${words}, $|(?:^|[.!?;:\\n] ?|, |, et )${words} avec $|${words} qu(?:e |')\\p{L}+ $`,
    'u',
  )
  const led = follows.exec(after) ?? doneAt(words, label).exec(after)
  // « au micro X, à la trompette Y »: a name behind the label takes it.
  // « X rejoint Y au trapèze » is of Y.
  const isOfAnother = led !== null && /\p{Lu}/u.test(behind.slice(0, led[0].length - label.length))
  return (
    (led !== null && !isOfAnother && !/^ (?:de |d')?\p{Lu}/u.test(behind.slice(led[0].length))) || precedes.test(before)
  )
}

/** In these stands everybody, whoever made them: « X danse dans le décor ». */
const ofAll =
  '(?:decor|costume|lumiere|eclairage|video|image|scenograph|espace|univers|danse|choregraph|masque|machin|piste|direction|production|diffusion|regie)'

/** « grimpe à son mât chinois », « y pose son regard extérieur »: whatever the verb is, at one's own or at the thing itself. */
function doneAt(words: string, label: string): RegExp {
  const own = agentEnding.test(label.split(' ')[0] ?? '')
    ? ''
    : `|dans (?:la |le |l')(?!${ofAll})|son |sa |ses |(?:pos|port|jett|apport)\\p{L}+ une? |(?:fai(?:t|sait|ra) \\p{L}+(?:er|ir|re)|(?:mani|dompt|apprivois|enfourch|maitris|escalad|chevauch|empoign|assur|execut|enchain|multipli)\\p{L}*|fai(?:t|sait|ra)) (?:la |le |l'|les |des )|(?:men|anim|condui|assur|orchestr|tir|donn)\\p{L}* (?:la |le |l'|les |un |une )(?!${ofAll})`
  return new RegExp(
    `^(?: (?!et |ou |puis |mais |avec |face |aux? cotes )[\\p{L}'-]+,?){0,4}? (?:(?:au |aux |a la |a l'|sur (?:le |la |l'|son |sa )|dans (?:son |sa )|a (?:son |sa ))${own})${words}s?(?![\\p{L}-])(?! d(?:e |'|u ))`,
    'u',
  )
}

/** « Lison Duret jongle » when the record gives « jonglage » to another: a verb and a label of one root. Null when it is theirs, or nobody's. */
export function verbOfAnother(scene: Scene, hit: Span, name: string): string | null {
  const verb = /^(?: qui)? (\p{L}{5,})/u.exec(scene.reading.folded.slice(hit.end, hit.end + 24))?.[1]
  if (verb === undefined || /ment$/.test(verb)) return null
  // « interroge » is no « interprète »: all of the verb but its ending.
  const root = verb.slice(0, Math.max(5, verb.length - 3))
  const credits = (scene.facts.record.credits ?? []).filter(({ role }) =>
    foldText(role)
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(root)),
  )
  if (credits.length === 0 || credits.some((credit) => foldText(credit.name).includes(foldText(name)))) return null
  return credits[0]?.name ?? null
}

/** « X referme le festival » of one whom the record does not give its closing. */
const ofItsEnds: readonly (readonly [label: RegExp, said: RegExp])[] = [
  [/ouverture|inaugura/, /^,? (?:qui )?(?:ouvr|inaugur|lanc)\p{L}* /u],
  [/cloture|final/, /^,? (?:qui )?(?:(?:re)?ferm|cl(?:ot|or|os)|conclu|achev|termin)\p{L}* /u],
]
const event =
  /^(?:le |la |l'|les |cette |ce |ces )(?:festival|fete|soiree|nuit|edition|bal|parade|week-?end|festivites|journees?|programme|affiche|saison|marche)/

/** Who the record says opens or closes, when another is said to; null when it is theirs, or nobody's. */
export function endsOfAnother({ reading, facts }: Scene, hit: Span, name: string): string | null {
  const after = reading.folded.slice(hit.end, hit.end + 60)
  const [label, said] = ofItsEnds.find(([, way]) => way.test(after)) ?? []
  if (label === undefined || !event.test(after.slice(said?.exec(after)?.[0].length))) return null
  const credits = (facts.record.credits ?? []).filter(({ role }) => label.test(foldText(role)))
  const isTheirs = credits.some((credit) => foldText(credit.name).includes(foldText(name)))
  return isTheirs ? null : (credits[0]?.name ?? null)
}

const agent =
  /(?:^|[^\p{L}])(?:l[ea] |l'|une? |notre |son |sa |au |a la |du |de la |avec |et |, )((?:jeune |talentueu(?:x|se) |formidable |fabuleu(?:x|se) )?\p{L}{3,}) $/u
/** « Une pianiste, X, les accompagne », « un batteur (X) »: what somebody is, then who. */
const agentThenName = /(?<!\b(?:est|sera|etait|devient|en|comme) )(?<!\p{L})(?:l[ea] |l'|une? )(\p{L}{4,})(?:, | ?\()$/u
/** Voices are called as their credit calls them. */
const voice = /^(?:soprano|mezzo|contralto|alto|contre-tenor|tenor|baryton|basse)$/
/** « Luce Berthier, trapéziste, »: behind the name, up to the next mark. */
const apposed = /^, (?:l[ea] |l'|une? |notre |son |sa )?(\p{L}{4,})(?= ?(?:[,.;)!?\n]|$| et ))/u
const agentEnding = /(?:iste|euses?|eurs?|trices?|ienne|ien)$/

/**
 * « le clown X », « la trapéziste X », « le violoniste X »: who does something is called by what they do. Null when no credit
 * bears the word's root, or one of this person's does.
 */
export function calledAsAnother(scene: Scene, hit: Span, name: string): Labelled | null {
  const { folded } = scene.reading
  const before = folded.slice(Math.max(0, hit.start - 36), hit.start)
  const written =
    agent.exec(before)?.[1] ??
    agentThenName.exec(before)?.[1] ??
    (leadsToNextName(scene, hit) ? undefined : apposed.exec(folded.slice(hit.end, hit.end + 36))?.[1])
  const said = written?.split(' ').at(-1)
  if (said === undefined || !(agentEnding.test(said) || said === 'clown' || said === 'mime' || voice.test(said)))
    return null
  const root = rootOf(said.replace(agentEnding, ''))
  const holders = (scene.facts.record.credits ?? []).filter(
    ({ role }) =>
      root.length > 2 &&
      foldText(normaliseText(role))
        .split(/[^\p{L}-]+/u)
        .some((word) => rootOf(word) === root),
  )
  if (holders.length === 0) return null
  const names = holders.map((credit) => normaliseText(credit.name))
  return { own: names.some((holder) => foldText(holder).includes(foldText(name))), said, holders: names }
}

/** « X, une altiste, Y »: what somebody is, with its article and before another name, is of that one. */
function leadsToNextName({ reading }: Scene, hit: Span): boolean {
  return /^(?: et|,| et,) (?:une? |l[ea] |l')\p{Ll}{4,}(?:, | ?\(| )\p{Lu}/u.test(
    reading.plain.slice(hit.end, hit.end + 40),
  )
}

/** « jonglage », « batterie », « percussions »: a label without what makes it the name of a thing. */
function rootOf(word: string): string {
  return word
    .replace(/s$/, '')
    .replace(/(?:erie|age|e|o)$/, '')
    .replace(/nn$/, 'n')
}
