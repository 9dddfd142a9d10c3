import { asMessage } from '../../../../contract/index.ts'
import { literalPattern } from '../../../language/index.ts'
import { type Role, roleCues } from '../record/roles.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { pressNamesIn } from './press.ts'

/** Letters and digits alone: the same words whatever marks stand between them. */
export function bareWords(text: string): string {
  return foldText(normaliseText(text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

const verbs =
  'ecri(?:t|vait|vent)|(?:re)?di(?:t|sait|sent)|not(?:e|ait)|demand(?:e|ait)|confi(?:e|ait)|expliqu(?:e|ait)|racont(?:e|ait)|resum(?:e|ait)|previe(?:nt|nnent)|prevenait|jur(?:e|ait)|annon(?:ce|cait)|affirm(?:e|ait)|precis(?:e|ait)|exclame|ajout(?:e|ait)|gliss(?:e|ait)|lan(?:ce|cait)|soulign(?:e|ait)|assur(?:e|ait)|conclut|insist(?:e|ait)|rappell?(?:e|ait)|avou(?:e|ait)|constat(?:e|ait)|observ(?:e|ait)|declar(?:e|ait)|murmure|plaisante|interroge|repond(?:ait|ent)?|poursuit|promet|soutient|avertit|sourit|revendique|tranche|souffle|pose|(?:a|ont) (?:dit|ecrit|confie|explique|note|repondu|declare|ecrit)'
const says = `(?:(?:nous|se|le|les|la|vous|en) |[sl]')?(?:${verbs})(?:nt)?(?:-t-(?:il|elle|on)|-(?:il|elle|on))?`
const sayingBehind = new RegExp(
  `^[\\s,.–—-]*(?:(?:c'est|voila) (?:ce que|la question que) )?${says}(?: (?:ainsi|ici|encore|aussi|egalement|alors))? ([^.;:!?\\n«»(]{3,80})`,
  'u',
)
const signed = /^\s*(?:[—–-]|\() ?([^.;:!?\n«»()]{3,60})(?:\)|[.\n]|$)/u
const sayingAhead = new RegExp(
  `(?:^|[.!?\\n»:,] ?)([^.;:!?\\n«»]{3,90}?),? ${says}(?: (?:ainsi|ici|encore|aussi|egalement|alors|cela|ceci|a ce sujet|dans (?:sa|leur|la) note(?: d'intention)?))?,? ?:? ?$`,
  'u',
)
const accordingTo =
  /(?:\bselon|\bpour|\bd'apres|\bcomme (?:le )?(?:dit|ecrit|note)|\bmots? (?:de|d')|^|[.\n]) ?([^.;:!?\n«»]{3,60}?) ?[,:] ?$/u

/** What stands where a text says who spoke: behind the quotation, else before it. Folded. */
function speakersSaid(scene: Scene, quote: Span): string[] {
  const { folded } = scene.reading
  const after = folded.slice(quote.end, quote.end + 140)
  const before = folded.slice(Math.max(0, quote.start - 120), quote.start)
  const behind = sayingBehind.exec(after) ?? signed.exec(after)
  if (behind !== null) return [behind[1] ?? '']
  return [sayingAhead.exec(before)?.[1] ?? accordingTo.exec(before)?.[1] ?? '']
}

interface Speaker {
  readonly name: string
  readonly isGroup: boolean
  readonly roles: ReadonlySet<Role>
}

/** The persons and the company of the record that a stretch names, or those whose trade it says (« la metteuse en scène »). */
function speakersIn(scene: Scene, stretch: string): Speaker[] {
  const { people, companies } = scene.facts
  const says = (name: string): boolean =>
    new RegExp(
      `(?<![\\p{L}-])${literalPattern(foldText(normaliseText(name))).replace(/['-]/g, '.')}(?![\\p{L}-])`,
      'u',
    ).test(stretch)
  const groups = companies
    .filter(({ name }) => says(name) || says(withoutHead(name)))
    .map(({ name }) => ({ name, isGroup: true, roles: new Set<Role>() }))
  if (groups.length > 0) return groups
  const named = people
    .filter(({ name }) => says(name) || (surnameOf(name).length > 3 && says(surnameOf(name))))
    .map(({ name, roles }) => ({ name, isGroup: false, roles }))
  if (named.length > 0) return named
  if (!/^(?:le |la |l'|les |son |sa |notre )/.test(stretch.trim())) return []
  const trade = roleCues(stretch.trim())[0]?.role
  return trade === undefined
    ? []
    : people.filter(({ roles }) => roles.has(trade)).map(({ name, roles }) => ({ name, isGroup: false, roles }))
}

function withoutHead(name: string): string {
  return name.replace(/^(?:l'|la |le )?(?:compagnie|cie|collectif|troupe|ensemble) (?:de |du |des |d')?/i, '')
}

function surnameOf(name: string): string {
  return name.split(' ').slice(1).join(' ')
}

/** Those who make the show may sign its note where nobody is named under it. */
const makers: readonly Role[] = ['direction', 'choreography', 'conducting', 'text', 'adaptation', 'music']

/** Words of a text of the record: theirs who sign it, and nobody else's. */
export function judgeOwnWords(scene: Scene, quote: Span, written: string): Finding {
  const word = asMessage('fact.word-for-word')
  const texts = (scene.facts.record.texts ?? []).filter((text) => bareWords(text.text).includes(written))
  const [first] = texts
  if (first === undefined) return supported(quote, 'quote', 'texts', word)
  if (texts.every((text) => text.kind !== 'note') && saysNote(scene, quote))
    return contradicted(quote, 'quote', {
      fact: 'texts',
      message: asMessage('fact.not-in-note', { source: first.source }),
    })
  const said = speakersSaid(scene, quote)
  const papers = said.some((stretch) => stretch !== '') ? pressBeside(scene, quote) : []
  const speakers = said.flatMap((stretch) => speakersIn(scene, stretch))
  if (speakers.length === 0 && papers.length === 0) return supported(quote, 'quote', 'texts', word)
  const owners = texts.map((text) => ownersOf(scene, text))
  const isOwn = owners.some((own) =>
    speakers.some((speaker) => (own === null ? maySign(speaker, texts) : own.includes(speaker.name))),
  )
  if (isOwn) return supported(quote, 'quote', 'texts', word)
  const named = owners.find((own) => own !== null)
  if (named === undefined || named === null)
    return unsupported(quote, 'quote', asMessage('fact.whose-words-unknown', { source: first.source }))
  return contradicted(quote, 'quote', { fact: 'texts', message: asMessage('fact.words-are-of', { names: named }) })
}

/** Persons and companies of the show that the source of a text names; null when it names none. */
function ownersOf(scene: Scene, text: { source: string }): string[] | null {
  const owners = speakersIn(scene, foldText(normaliseText(text.source))).map(({ name }) => name)
  return owners.length > 0 ? owners : null
}

function maySign(speaker: Speaker, texts: readonly { kind: string }[]): boolean {
  return (
    speaker.isGroup || (texts.some(({ kind }) => kind !== 'summary') && makers.some((role) => speaker.roles.has(role)))
  )
}

/** « écrit Télérama », behind the quotation. */
function pressBeside(scene: Scene, quote: Span): Span[] {
  const { end } = sentenceAround(scene.reading, quote)
  return pressNamesIn(scene, { start: quote.end, end: Math.max(quote.end, Math.min(end, quote.end + 60)) })
}

/** « La question est dans la note de … » */
function saysNote(scene: Scene, quote: Span): boolean {
  const { folded } = scene.reading
  const around = `${
    folded
      .slice(Math.max(0, quote.start - 50), quote.start)
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  } | ${folded.slice(quote.end, quote.end + 60)}`
  return /\bdans (?:la|sa|leur|une) note\b|\bnote d'intention\b/.test(around)
}

const thenQuoted = new RegExp(`^,? ${says}(?: (?:ainsi|ici|encore|aussi|cela|dans (?:sa|la) note))?,? ?:? ?["«“]`, 'u')
const quotedThen = new RegExp(`["»”] ?[,.]? ?(?:(?:c'est|voila) ce que )?${says} (?:le |la |l')?$`, 'u')

/** « écrit X », « X l'écrit ainsi : « … » »: X speaks, and wrote nothing of the show by it. */
export function isSpeaker(scene: Scene, hit: Span): boolean {
  const { folded } = scene.reading
  const led = thenQuoted.exec(folded.slice(hit.end, hit.end + 60))?.[0]
  return (
    (led !== undefined && !opensTitle(scene, hit.end + led.length)) ||
    quotedThen.test(folded.slice(Math.max(0, hit.start - 40), hit.start))
  )
}

/** « X a écrit « Le Cid » »: the show's title between marks is nobody's words. */
function opensTitle({ reading, facts }: Scene, at: number): boolean {
  const opening = bareWords(facts.record.title).split(' ').slice(0, 3).join(' ')
  return bareWords(reading.plain.slice(at, at + 60)).startsWith(opening)
}
