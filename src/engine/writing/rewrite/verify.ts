import { foldAccents, weekdaysWritten } from '../../text/index.ts'
import { clichesIn } from '../channels/index.ts'
import { findLocks, outsideLocks, plainWords } from './locked-words.ts'
import type { OpenSentence } from './open-sentences.ts'

export const rewriteFaults = [
  'missing',
  'fact-lost',
  'fact-doubled',
  'names-moved',
  'fact-added',
  'words-added',
  'negation-added',
  'cliche-added',
  'exclamation-added',
  'address-changed',
  'mark-added',
  'sentence-added',
  'unrelated',
  'too-long',
] as const
export type RewriteFault = (typeof rewriteFaults)[number]

export interface Fault {
  readonly code: RewriteFault
  /** The words at fault. */
  readonly detail: string
}

/** What a model could only have invented, since every fact of the sentence is locked. */
const factual = new RegExp(
  String.raw`\d+|€|\beuros?\b|https?:|www\.|@|\b(?:${weekdaysWritten}|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|demain|ce soir|gratuit\w*|complet|dernières places)\b`,
  'giu',
)
const negation = /(?<!\p{L})(?:ne|n[’']|pas|jamais|aucune?|sans|ni|plus besoin)(?!\p{L})/giu
const formal = /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/giu
const familiar = /(?<!\p{L})(?:tu|toi|ton|ta|tes|te)(?!\p{L})/giu
const mostGrowth = 1.8
/** Signs by which each part may always grow: what is read in a list of messages is short. */
const alwaysAllowed = { subject: 20, preheader: 40, body: 120 } as const

/** What a rewritten sentence is held against. */
export interface Against {
  /** The house's own fact check: given a sentence, it names what no record says. */
  readonly invented?: ((text: string) => readonly string[]) | undefined
  /** How the house speaks to its reader. */
  readonly address?: 'tu' | 'vous' | undefined
  /** Stretches of the rewritten sentence that a record's own text says word for word: they add nothing that needs a source. */
  readonly borrowed?: readonly string[] | undefined
}

/**
 * Whether a rewritten sentence kept every lock exactly once and added nothing that would need a source. Empty when all is well.
 */
export function faultsOf(
  after: string | undefined,
  sentence: OpenSentence,
  { invented = () => [], address = 'vous', borrowed = [] }: Against = {},
): Fault[] {
  if (after === undefined || after.trim() === '') return [fault('missing', '')]
  const { locks, text: before } = sentence
  const outside = outsideLocks(after, [...locks, ...borrowed.map((text) => ({ text, isName: false }))])
  const free = outsideLocks(before, locks)
  const known = new Set(invented(before))
  return [
    ...lockFaults(after, sentence),
    ...added(outside, free, factual).map((words) => fault('fact-added', words)),
    ...invented(after)
      .filter((words) => !known.has(words) && !borrowed.some((stretch) => stretch.includes(words)))
      .map((words) => fault('fact-added', words)),
    ...added(outside, free, negation).map((words) => fault('negation-added', words)),
    ...clichesIn(outside).map(({ text }) => fault('cliche-added', text)),
    ...(outside.includes('!') ? [fault('exclamation-added', '!')] : []),
    ...added(outside, free, address === 'tu' ? formal : familiar).map((words) => fault('address-changed', words)),
    ...added(outside, free, /[[\]{}<>*#⟦⟧«»“”"/\\_=`|~★]|\n/gu).map((mark) => fault('mark-added', mark)),
    ...(sentencesIn(after) > sentencesIn(before) ? [fault('sentence-added', '')] : []),
    ...(isUnrelated(outside, free, sentence.isOwnText ? 0 : locks.length) ? [fault('unrelated', '')] : []),
    ...(after.length - borrowed.join('').length > mostLength(sentence)
      ? [fault('too-long', String(after.length))]
      : []),
  ]
}

function mostLength({ text, part }: OpenSentence): number {
  const most = text.length + alwaysAllowed[part]
  return part === 'body' ? Math.max(text.length * mostGrowth, most) : most
}

function lockFaults(after: string, { locks }: OpenSentence): Fault[] {
  const found = findLocks(after, locks)
  const times = (words: string, among: readonly { readonly text: string }[]) =>
    among.filter(({ text }) => plainWords(text) === plainWords(words)).length
  const counted = [...new Map(locks.map(({ text }) => [plainWords(text), text])).values()].map((words) => ({
    words,
    wanted: times(words, locks),
    got: times(
      words,
      found.map(({ lock }) => lock),
    ),
  }))
  const namesBefore = locks.filter(({ isName }) => isName).map(({ text }) => plainWords(text))
  const namesAfter = found.filter(({ lock }) => lock.isName).map(({ lock }) => plainWords(lock.text))
  const areAllThere = counted.every(({ wanted, got }) => got === wanted)
  return [
    ...counted.filter(({ wanted, got }) => got < wanted).map(({ words }) => fault('fact-lost', words)),
    ...counted.filter(({ wanted, got }) => got > wanted).map(({ words }) => fault('fact-doubled', words)),
    ...(areAllThere && namesBefore.join('|') !== namesAfter.join('|')
      ? [fault('names-moved', namesAfter.join(', '))]
      : []),
  ]
}

function sentencesIn(text: string): number {
  return [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)].length
}

const longEnough = 4

/** A sentence with no fact to hold it must still speak of the same thing: a word of its own, by its first letters. */
function isUnrelated(after: string, before: string, locks: number): boolean {
  if (locks > 0) return false
  const roots = new Set(rootsOf(before))
  return roots.size > 0 && !rootsOf(after).some((root) => roots.has(root))
}

function rootsOf(text: string): string[] {
  const words = foldAccents(text).match(/\p{L}+/gu) ?? []
  return words
    .filter((word) => word.length >= longEnough && !emptyWords.has(word))
    .map((word) => word.slice(0, longEnough))
}

/** Words that two sentences share without speaking of the same thing. */
const emptyWords: ReadonlySet<string> = new Set(
  'avec dans pour sans sous vers chez entre apres avant comme mais donc plus moins tres tout tous toute toutes cette vous nous elle elles leur leurs votre notre sont etre avoir fait faire aussi bien encore quand meme public spectacle theatre'.split(
    ' ',
  ),
)

function added(after: string, before: string, pattern: RegExp): string[] {
  const had = new Set([...before.matchAll(pattern)].map(([words]) => words.toLowerCase()))
  return [...new Set([...after.matchAll(pattern)].map(([words]) => words))].filter(
    (words) => !had.has(words.toLowerCase()),
  )
}

function fault(code: RewriteFault, detail: string): Fault {
  return { code, detail }
}
