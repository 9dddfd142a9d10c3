import type { ShowRecord } from '../../../contract/index.ts'
import type { Slot } from './calendar.ts'
import { dayPatterns, placePatterns, reasonPatterns } from './emphasis.ts'
import { tariffPattern } from './prices.ts'

interface Known {
  readonly slots: readonly Slot[]
  readonly show: ShowRecord
  /** The words of the story, which is told where a brief names them. */
  readonly story: readonly string[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * What of a brief's wishes no rule understands, word for word as it was typed, in its order. Small words, the verbs of asking
 * (« mettre en avant »), what names a day, a figure or a person of the record are no wish of their own.
 */
export function leftWords(asked: string, known: Known): string[] {
  const spans = understoodSpans(asked, known)
  const said = saidOf(known)
  return clauses(asked)
    .flatMap((clause) => without(clause, spans))
    .map(({ start, end }) => asked.slice(start, end))
    .filter((words) => contentOf(words).some((word) => !said.has(word)))
    .map(trimmed)
}

/** Where a rule reads a day, a tariff or a reason to come, each to the end of its word. */
function understoodSpans(asked: string, { slots }: Known): Span[] {
  const patterns = [tariffPattern, ...Object.values(reasonPatterns), ...slots.flatMap(dayPatterns)]
  const places = slots.flatMap(placePatterns)
  return [...patterns, ...places].flatMap((pattern) =>
    [...asked.matchAll(new RegExp(`\\p{L}*(?:${pattern.source})\\p{L}*`, `g${pattern.flags}`))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** What stands between two signs, or before « et la navette »: one wish. */
function clauses(asked: string): Span[] {
  const bounds = [...asked.matchAll(/[.;:!?,\n()]+|\s(?:et|ou|puis)\s(?=(?:l[ea’']|les|un|une|des|du|nos|notre)\b)/gu)]
  const starts = [0, ...bounds.map(({ index, 0: sign }) => index + sign.length)]
  return starts.map((start, at) => ({ start, end: bounds[at]?.index ?? asked.length }))
}

function without(clause: Span, spans: readonly Span[]): Span[] {
  const cuts = spans
    .filter(({ start, end }) => start < clause.end && end > clause.start)
    .toSorted((a, b) => a.start - b.start)
  const left: Span[] = []
  let at = clause.start
  for (const { start, end } of cuts) {
    if (start > at) left.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  return at < clause.end ? [...left, { start: at, end: clause.end }] : left
}

/** Words and figures that ask for something, in small letters. */
function contentOf(words: string): string[] {
  return (words.toLocaleLowerCase('fr').match(/\p{L}+|\d+/gu) ?? []).filter(
    (word) => /\d/u.test(word) || (word.length >= leastLetters && !smallWords.has(word)),
  )
}

const leastLetters = 3

/** What the records say of the show: naming it asks for nothing that is not told. */
function saidOf({ show, slots, story }: Known): ReadonlySet<string> {
  const figures = [
    show.ageFrom,
    show.freeUnderAge,
    show.durationMinutes,
    ...(show.prices ?? []).map(({ cents }) => cents / 100),
    ...slots.flatMap(({ startsAt }) => [Number(startsAt.slice(11, 13)), Number(startsAt.slice(14, 16))]),
  ]
  const names = [
    show.title,
    show.subtitle,
    show.company,
    ...(show.credits ?? []).flatMap(({ role, name }) => [role, name]),
    ...(show.prices ?? []).map(({ label }) => label),
    ...slots.flatMap(({ day, facts }) => [day.month, facts.hall, facts.meeting, ...(facts.accessibility ?? [])]),
    ...story,
  ]
  return new Set([...figures.map(String), ...names.flatMap((name) => contentOf(name ?? ''))])
}

function trimmed(words: string): string {
  const ends = "et|ou|puis|mais|de|du|des|d[’']|l[ea]|les|l[’']|à|au|aux|en|avec|pour|sur|dans|par|un|une|que|qui"
  return words
    .replace(/^(?:\s|(?:et|ou|puis|mais|donc|plutôt|surtout)(?!\p{L}))+/iu, '')
    .replace(new RegExp(`(?:\\s+(?:${ends}))+\\s*$`, 'iu'), '')
    .trim()
}

const smallWords: ReadonlySet<string> = new Set(
  [
    'sur dès par avec dans pour sans sous vers chez entre apres après avant pendant depuis jusque contre selon malgré',
    'une des les aux ces cet cette mes tes ses nos vos leur leurs notre votre mon son quelque chaque tout tous toute toutes',
    'que qui quoi dont comme quand parce puisque lorsque afin donc mais car plus moins très trop bien aussi encore même surtout plutôt',
    'est sont être était ont avoir fait faire faut doit peut veut veux voudrais souhaite souhaitons aimerais aimerions nous vous ils elles elle reste restent',
    'mettre mets mettez met mise valeur avant parler parle parlez dire dis dites insister insiste insistez rappeler rappelle rappelez',
    'annoncer annonce annoncez souligner souligne évoquer évoque présenter présente mentionner mentionne montrer montre inviter invite',
    'donner donne donnez envie proposer propose accent ans euros euro heures heure',
    'spectacle spectacles représentation représentations séance séances soir soirée date dates jour jours texte message public publics gens théâtre salle',
  ]
    .join(' ')
    .split(' '),
)
