import type { Voice } from '../../../contract/index.ts'
import { clichesIn } from '../channels/cliches.ts'
import { brochureWords } from './common-words.ts'
import { driftBetween } from './drift.ts'
import { mannersOf } from './manners.ts'
import { type PastText, seasonOf, sentencesIn, withoutSubject, wordsIn } from './past-text.ts'
import { phrasesOf, usualWordsOf } from './repeated-words.ts'

/** Under so many texts, what looks like a voice is one letter. */
export const fewestTexts = 3

/**
 * The fingerprint of a house's past texts: rhythm, punctuation, address, openings, the words that come back, those never
 * said, and how it moves from season to season. Ranges are those of the texts themselves, not of a model of style.
 */
export function readVoice(past: readonly PastText[]): Voice {
  const texts = past.map(({ title, text, day }) => ({ title, day, text: withoutSubject(text).body }))
  const bodies = texts.map(({ text }) => text)
  const each = bodies.map(mannersOf)
  const greeting = sharedEdge(bodies, greetingOf)
  const signature = sharedEdge(bodies, (text) => signatureOf(text, bodies))
  const letters = bodies.map((text) => withoutLines(text, [greeting?.words, signature?.words]))
  return {
    texts: texts.length,
    words: bodies.reduce((sum, text) => sum + wordsIn(text).length, 0),
    isEnough: texts.length >= fewestTexts,
    manners: (each[0] ?? []).map(({ key }) => {
      const values = each.map((of) => of.find((one) => one.key === key)?.value ?? 0)
      return { key, mean: mean(values), low: Math.min(...values), high: Math.max(...values) }
    }),
    address: addressOf(bodies),
    greeting,
    signature,
    openings: texts.flatMap(({ title, text }) => {
      const first = openingOf(text)
      return first ? [{ title, text: first, kind: kindOf(first) }] : []
    }),
    usualWords: usualWordsOf(letters),
    phrases: phrasesOf(letters),
    cliches: clichesOf(bodies),
    // Of texts too few to hear a manner in, silence says nothing.
    neverSaid:
      texts.length < fewestTexts ? [] : brochureWords.filter((word) => !bodies.some((text) => holds(text, word))),
    ...seasonsOf(texts),
  }
}

/** The first sentence that is no greeting. */
export function openingOf(text: string): string | null {
  const greeting = greetingOf(text)
  return sentencesIn(text).find(({ text: words }) => words !== greeting)?.text ?? null
}

function greetingOf(text: string): string | null {
  const [line = ''] = text.trim().split('\n')
  return line.length <= 40 && /^(?:bonjour|bonsoir|ch[eè]re?s?|madame|salut|amis)(?!\p{L})/iu.test(line.trim())
    ? line.trim()
    : null
}

/** The last lines, as many as other texts end on too. */
function signatureOf(text: string, all: readonly string[]): string | null {
  const lines = linesOf(text)
  const others = all.filter((other) => other !== text).map(linesOf)
  for (let count = Math.min(4, lines.length - 1); count > 0; count--) {
    const end = lines.slice(-count).join('\n')
    if (others.some((other) => other.slice(-count).join('\n') === end)) return end
  }
  return null
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text without the lines that open and close every letter. */
function withoutLines(text: string, edges: readonly (string | undefined)[]): string {
  const known = new Set(edges.flatMap((edge) => edge?.split('\n') ?? []))
  return linesOf(text)
    .filter((line) => !known.has(line))
    .join('\n')
}

/** What at least half of the texts have at one of their ends. */
function sharedEdge(texts: readonly string[], edge: (text: string) => string | null): Voice['greeting'] {
  const found = texts.map(edge).filter((words) => words !== null)
  const [most] = [...Map.groupBy(found, (words) => words)].sort((a, b) => b[1].length - a[1].length)
  if (!most || most[1].length < Math.max(2, texts.length / 2)) return null
  return { words: most[0], count: most[1].length, texts: most[1].length }
}

function kindOf(sentence: string): Voice['openings'][number]['kind'] {
  if (sentence.endsWith('?')) return 'question'
  if (/^[«“"]/u.test(sentence)) return 'quote'
  if (/(?<!\p{L})(?:vous|votre|vos|tu|ton|ta)(?!\p{L})/iu.test(sentence)) return 'reader'
  if (/(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/iu.test(sentence)) return 'house'
  if (/^(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?!\p{L})/iu.test(sentence)) return 'number'
  return /^\p{Lu}[\p{L}’-]+ \p{Lu}/u.test(sentence) ? 'name' : 'thing'
}

function addressOf(texts: readonly string[]): Voice['address'] {
  const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length
  const vous = count(/(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/iu)
  const tu = count(/(?<!\p{L})(?:tu|toi)(?!\p{L})/iu)
  if (vous > 0 && tu > 0) return 'mixed'
  if (vous > 0) return 'vous'
  return tu > 0 ? 'tu' : 'none'
}

function clichesOf(texts: readonly string[]): Voice['cliches'] {
  const found = texts.flatMap((text, index) =>
    clichesIn(text).map((cliche) => ({ index, words: cliche.text.toLocaleLowerCase('fr') })),
  )
  return [...Map.groupBy(found, ({ words }) => words)].map(([words, all]) => ({
    words,
    count: all.length,
    texts: new Set(all.map(({ index }) => index)).size,
  }))
}

function holds(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word.replaceAll('’', "[’']")}`, 'iu').test(text)
}

function seasonsOf(texts: readonly PastText[]): Pick<Voice, 'seasons' | 'drift'> {
  const dated = texts.flatMap(({ day, text }) => (day ? [{ season: seasonOf(day), manners: mannersOf(text) }] : []))
  const groups = [...Map.groupBy(dated, ({ season }) => season)].sort(([a], [b]) => a.localeCompare(b))
  const seasons = groups.map(([season, all]) => ({
    season,
    texts: all.length,
    manners: (all[0]?.manners ?? []).map(({ key }) => ({
      key,
      mean: mean(all.map(({ manners }) => manners.find((one) => one.key === key)?.value ?? 0)),
    })),
  }))
  const [first] = groups
  const last = groups.at(-1)
  if (!first || !last || first === last || first[1].length < 2 || last[1].length < 2) return { seasons, drift: [] }
  const drift = driftBetween(
    first[1].map(({ manners }) => manners),
    last[1].map(({ manners }) => manners),
  )
  return { seasons, drift }
}

function mean(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100
}
