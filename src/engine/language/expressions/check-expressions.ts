import type { Finding } from '../../../contract/index.ts'
import { protectedSpans, touches } from '../protected-spans.ts'
import { accentFamilies } from './accents.ts'
import type { ExpressionFamily, Pair } from './expression.ts'
import { homophoneFamilies } from './homophones.ts'
import { hyphenFamilies } from './hyphens.ts'
import { usageFamilies } from './usage.ts'

interface Entry {
  readonly family: ExpressionFamily
  readonly suggestions: readonly string[]
}

const families = [...accentFamilies, ...hyphenFamilies, ...homophoneFamilies, ...usageFamilies]
let compiled: { pattern: RegExp; entries: ReadonlyMap<string, Entry> } | null = null

/** Fixed wordings that are wrong wherever they stand (« tout a fait », « peu-à-peu », « toute les »). */
export function checkExpressions(text: string): Finding[] {
  compiled ??= compile()
  const { pattern, entries } = compiled
  const guarded = protectedSpans(text)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = entries.get(plain(match[0]))
    if (!entry || touches(guarded, match.index, match.index + match[0].length)) return []
    const { rule, category, tier, message } = entry.family
    return [tightened(match[0], match.index, { rule, category, tier, message, suggestions: [...entry.suggestions] })]
  })
}

/** The finding on the words that change alone, its capital kept. */
function tightened(found: string, at: number, rest: Omit<Finding, 'start' | 'end'>): Finding {
  const capital = /^\p{Lu}/u.test(found)
  const suggestions = rest.suggestions.map((word) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word))
  return { start: at, end: at + found.length, ...rest, suggestions }
}

function compile() {
  const entries = new Map<string, Entry>()
  for (const family of families)
    for (const pair of family.pairs)
      for (const [wrong = '', ...suggestions] of expansions(pair)) {
        const key = plain(wrong)
        const changed = suggestions.filter((suggestion) => plain(suggestion) !== key)
        if (changed.length > 0 && !entries.has(key))
          entries.set(key, { family, suggestions: suggestions.filter((word) => word !== wrong) })
      }
  const sources = [...entries.keys()].toSorted((a, b) => b.length - a.length).map(source)
  return { entries, pattern: new RegExp(`(?<![\\p{L}\\p{M}’'-])(?:${sources.join('|')})`, 'giu') }
}

function source(key: string): string {
  const body = key
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll(' ', '[ \\u00a0\\u202f]+')
    .replaceAll('’', "['’]")
  return /’$/u.test(key) ? body : `${body}(?![\\p{L}\\p{M}’'-])`
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/’ /gu, '’')
    .trim()
}

/** Writes out the alternatives of a pair: « {a|b} c » gives « a c » and « b c ». */
export function expansions(pair: Pair): string[][] {
  const groups = [...pair[0].matchAll(/\{([^{}]*)\}/gu)].map((group) => (group[1] ?? '').split('|'))
  const choices = groups.reduce<string[][]>(
    (lists, group) => lists.flatMap((list) => group.map((word) => [...list, word])),
    [[]],
  )
  return choices.map((choice) => {
    let next = 0
    const wrong = pair[0].replace(/\{[^{}]*\}/gu, () => choice[next++] ?? '')
    const rights = pair
      .slice(1)
      .map((right) => right.replace(/\{(\d)\}/gu, (_, at: string) => choice[Number(at) - 1] ?? ''))
    return [wrong, ...rights].map((words) => words.replace(/’ (?=\p{L})/gu, '’'))
  })
}
