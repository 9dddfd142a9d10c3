import { commonGivenNames } from '../../identity/index.ts'
import { foldAccents } from '../../text/index.ts'
import { cues, givenNamesFromElsewhere, ordinaryWords, wordsThatAreNames } from './person-words.ts'
import type { HiddenSpan } from './span.ts'
import { foundInWindows } from './windows.ts'

const capital = "\\p{Lu}[\\p{L}\\p{M}]*(?:\\s?[-‑]\\s?\\p{L}[\\p{L}\\p{M}]*|[’']\\p{Lu}[\\p{L}\\p{M}]+)*"
const initials = '(?:\\p{Lu}\\p{Ll}?\\.\\s?(?:-\\s?)?){1,4}'
const particle =
  "(?:d[eu]s?|de la|le|la|d[’']|van(?: de[nr]?)?|von|zu|di|da|dos?|del|della|ben|bin|el|al|Mc|Mac|of|y|e)"
const name = `(?:${initials}\\s?)?(?:${particle}\\s?)?${capital}(?:[ \\u00a0]+(?:${initials}\\s?|${particle}\\s?)?${capital}){0,3}`
const gap = '[ \\u00a0]*'
const civility =
  '(?:MM\\.?|Mmes?|Mlles?|Mrs?\\.?|Ms\\.?|M\\.|Monsieur|Messieurs|Madame|Mesdames|Mademoiselle|Dr\\.?|Docteur|Me|Maître|Pr\\.?|Professeur|Sir|Lord|Lady|Judge|[Jj]uge|mme|mr|monsieur|madame|mademoiselle|docteur|professeure?|maître)'

const patterns = {
  titled: new RegExp(`(?<![\\p{L}\\d])${civility}${gap}${name}`, 'gu'),
  /** « M. et Mme Duval » */
  couple: new RegExp(`(?<![\\p{L}\\d])${civility}${gap}(?:et|&)${gap}${civility}${gap}${name}`, 'gu'),
  /** « MM. J. Petit, B. Morel et A. Roux »: the title holds for the whole list. */
  listed: new RegExp(
    `(?<![\\p{L}\\d])(?:MM\\.?|Mmes|Mlles|Messieurs|Mesdames)${gap}${name}(?:\\s?(?:,|et|and)\\s?${name})+`,
    'gu',
  ),
  initialled: new RegExp(
    `(?<![\\p{L}\\d.])${initials}\\s?(?:${particle}\\s?)?${capital}(?:\\s?-\\s?${capital})?`,
    'gu',
  ),
  cued: new RegExp(`(?:${cues.join('|')})\\s*(?<hidden>${name})`, 'gu'),
  capitals: new RegExp(`(?<![\\p{L}\\d])${capital}(?:[ \\u00a0]+(?:${particle}\\s?)?${capital}){0,3}`, 'gu'),
  /** « Cordialement, » and the line below it. */
  signed: new RegExp(
    `(?:cordialement|salutations|amitiés|sincèrement|à bientôt|bien à vous|respectueusement|merci(?: d[’']avance)?|bonne (?:journée|soirée))[^\\p{L}]{1,6}(?<hidden>${capital}(?:[ \\u00a0]+(?:${particle}\\s?)?${capital}){0,3})[^\\S\\n]*(?=[,.\\n]|$)`,
    'giu',
  ),
}
/** Where a cue is written in capitals of its own, nothing more is a name: `i` would let small letters be one. */
const hasCapital = /(?:^|[\s\u00a0])\p{Lu}/u

/**
 * Persons named in a text: after a title, a sign-off or a cue (« au nom de »), a known given name with what follows, initials
 * with a name; then every other place where a name so found stands alone. Names are not looked up anywhere.
 */
export function findPersons(text: string): HiddenSpan[] {
  const found = foundInWindows(text, told)
  return [...found, ...foundInWindows(text, partsOf(text, found))]
}

function told(text: string): HiddenSpan[] {
  return [
    ...named(text, patterns.couple),
    ...named(text, patterns.listed),
    ...named(text, patterns.titled),
    ...named(text, patterns.cued),
    ...named(text, patterns.signed),
    ...named(text, patterns.initialled).filter((span) => !isOrdinary(text, span)),
    ...capitalised(text),
  ]
}

function named(text: string, pattern: RegExp): HiddenSpan[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match.groups?.hidden ?? match[0]
    const start = match.index + match[0].lastIndexOf(words)
    const kept = withoutOrdinaryEnd(words)
    return kept === '' || !hasCapital.test(kept) ? [] : [{ kind: 'person' as const, start, end: start + kept.length }]
  })
}

/** Runs of capitals of which one is a given name that people bear. */
function capitalised(text: string): HiddenSpan[] {
  return [...text.matchAll(patterns.capitals)].flatMap((match) => {
    const words = [...match[0].matchAll(/[^\s\u00a0]+/gu)]
    const first = words.findIndex(([word]) => isGivenName(word))
    if (first < 0) return []
    const alone = words.length === 1
    const [given = ''] = words[first] ?? []
    if (alone && wordsThatAreNames.has(folded(given))) return []
    // « DUVAL Lise »: what stands before the given name is the family name, unless it only opens the sentence.
    const before = words.slice(0, first).map(([word]) => word)
    const from =
      before.length > 0 && before.every(isFamilyName) && !opensSentence(text, match.index, before) ? 0 : first
    const kept = withoutOrdinaryEnd(match[0].slice(words[from]?.index ?? 0))
    const start = match.index + (words[from]?.index ?? 0)
    return kept === '' ? [] : [{ kind: 'person' as const, start, end: start + kept.length }]
  })
}

function isGivenName(word: string): boolean {
  const parts = folded(word).split(/[-‑'’]/u)
  return parts.some((part) => part.length > 1 && (commonGivenNames.has(part) || givenNamesFromElsewhere.has(part)))
}

function isFamilyName(word: string): boolean {
  return /^\p{Lu}{2,}/u.test(word) || !ordinaryWords.has(folded(word))
}

const title = new RegExp(`^${civility}$`, 'u')

/** « Contactez Marie Dupont », « Contactez Mme Marie Dupont »: a request with its capital is no family name. */
function opensSentence(text: string, at: number, [first = '', ...others]: readonly string[]): boolean {
  const isFirst = /(?:^|[.!?…:\n«(]\s*|\n\s*[-–•]\s*)$/u.test(text.slice(Math.max(0, at - 12), at))
  const isRequest = /\p{Ll}(?:ez|ons)$/u.test(first)
  return [first, ...others].some((word) => title.test(word)) || (isFirst && isRequest)
}

function isOrdinary(text: string, { start, end }: HiddenSpan): boolean {
  const words = text.slice(start, end).match(/\p{L}{2,}/gu) ?? []
  return words.every((word) => ordinaryWords.has(folded(word)))
}

/** « Mme Duval Bonjour » → « Mme Duval »: a capital that opens a sentence or names a month is nobody. */
function withoutOrdinaryEnd(words: string): string {
  let kept = words.trimEnd()
  for (;;) {
    const last = /(?:^|[\s\u00a0])([^\s\u00a0]+)$/u.exec(kept)
    if (!last || !ordinaryWords.has(folded(last[1] ?? ''))) return kept
    kept = kept.slice(0, last.index).trimEnd()
  }
}

const leastPart = 3

/** The parts of the names found, wherever else they stand. */
function partsOf(text: string, found: readonly HiddenSpan[]): (text: string) => HiddenSpan[] {
  const parts = new Set(
    found
      .flatMap(({ start, end }) => text.slice(start, end).match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [])
      .filter((part) => part.length >= leastPart)
      .filter((part) => !ordinaryWords.has(folded(part)) && !wordsThatAreNames.has(folded(part)))
      .filter((part) => !title.test(part)),
  )
  return (window) =>
    [...window.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}]+(?:\s?[-‑]\s?\p{Lu}[\p{L}\p{M}]+)*/gu)]
      .filter(([word]) => word.split(/\s?[-‑]\s?/u).some((part) => parts.has(part)))
      .map((match) => ({ kind: 'person', start: match.index, end: match.index + match[0].length }))
}

function folded(word: string): string {
  return foldAccents(word)
}
