import type { Finding } from '../../../contract/index.ts'
import { protectedSpans, touches } from '../protected-spans.ts'
import { accentFamilies } from './accents.ts'
import type { ExpressionFamily, Pair } from './expression.ts'
import { homophoneFamilies } from './homophones.ts'
import { hyphenFamilies } from './hyphens.ts'
import { soundAlikeFamilies } from './sound-alikes.ts'
import { usageFamilies } from './usage.ts'

interface Entry {
  readonly family: ExpressionFamily
  readonly suggestions: readonly string[]
}

const families = [...accentFamilies, ...hyphenFamilies, ...homophoneFamilies, ...soundAlikeFamilies, ...usageFamilies]
let compiled: ReadonlyMap<string, readonly Known[]> | null = null

/** Fixed wordings that are wrong wherever they stand (« tout a fait », « peu-à-peu », « toute les »). */
export function checkExpressions(text: string): Finding[] {
  compiled ??= compile()
  const guarded = protectedSpans(text)
  const lower = folded(text)
  const findings: Finding[] = []
  let free = 0
  for (const { index, 0: first } of lower.matchAll(/(?<![\p{L}\p{M}’-])[\p{L}\d]+/gu)) {
    if (index < free) continue
    const known = compiled.get(first)?.find(({ key }) => lower.startsWith(key, index) && ends(key, lower, index))
    if (!known || touches(guarded, index, index + known.key.length) || isRightHere(lower, index, known)) continue
    free = index + known.key.length
    const { rule, category, tier, message } = known.entry.family
    const suggestions = [...known.entry.suggestions]
    findings.push(tightened(text.slice(index, free), index, { rule, category, tier, message, suggestions }))
  }
  return findings
}

interface Known {
  readonly key: string
  readonly entry: Entry
}

function ends(key: string, text: string, at: number): boolean {
  return /[’ ]$/u.test(key) || !/^[\p{L}\p{M}’-]/u.test(text.slice(at + key.length, at + key.length + 2))
}

/** « il a l’occasion de jouer », « à cette époque la couverture » : a verb, an article, by what stands beside them. */
function isRightHere(lower: string, index: number, { key, entry }: Known): boolean {
  const [before, after] = [lower.slice(0, index), lower.slice(index + key.length)]
  if (entry.family.rule === 'a-with-accent' && key.startsWith('a '))
    return subjectBefore.test(before) || (/l’(?:occasion|aide) d(?:e|’)$/u.test(key) && infinitiveAfter.test(after))
  // « la suite de leur aventure » : a noun.
  if (entry.family.rule === 'preposition' && key.startsWith('suite de '))
    return /(?:la|une|cette|toute|en) $/u.test(before)
  // « Il est ce que j’appelle un champion » : what stands before is its subject.
  if (entry.family.rule === 'hyphen' && key.startsWith('est ce '))
    return /[\p{L}»] ?$/u.test(before) && !asksBefore.test(before)
  return entry.family.rule === 'hyphen' && / la$/u.test(key) && /^ \p{L}/u.test(after)
}

const asksBefore =
  /(?<!\p{L})(?:qui|quoi|où|quand|comment|pourquoi|combien|lequel|laquelle|lesquels|lesquelles|et|mais|ou|donc|alors|que|quel(?:le)?s? \p{L}+) ?$/u
const subjectBefore = /(?:(?<!\p{L})(?:il|elle|on|qui|y|ça|cela|lui) |[nlmt]’)$/u
const infinitiveAfter = /^ ?\p{L}+(?:er|ir|oir|re)(?!\p{L})/u

/** The finding on the words that change alone, its capital kept. */
function tightened(found: string, at: number, rest: Omit<Finding, 'start' | 'end'>): Finding {
  const head = sharedHead([folded(found), ...rest.suggestions.map(folded)])
  const tail = sharedTail([folded(found).slice(head), ...rest.suggestions.map((word) => folded(word).slice(head))])
  const kept = found.slice(head, found.length - tail)
  const capital = /^\p{Lu}/u.test(kept)
  const suggestions = rest.suggestions
    .map((word) => word.slice(head, word.length - tail))
    .map((word) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word))
  return { start: at + head, end: at + found.length - tail, ...rest, suggestions }
}

/** How many characters of whole words open all of the texts. */
function sharedHead(texts: readonly string[]): number {
  const [first = ''] = texts
  const ends = [...first.matchAll(/[ ’]/gu)].map(({ index }) => index + 1)
  const fits = ends.filter((end) => texts.every((text) => text.length > end && text.startsWith(first.slice(0, end))))
  return fits.at(-1) ?? 0
}

function sharedTail(texts: readonly string[]): number {
  const [first = ''] = texts
  const starts = [...first.matchAll(/ /gu)].map(({ index }) => first.length - index)
  const fits = starts.filter((length) =>
    texts.every((text) => text.length > length && text.endsWith(first.slice(-length))),
  )
  return Math.max(0, ...fits)
}

/** Every wrong wording under its first word, the longest first. */
function compile(): Map<string, Known[]> {
  const seen = new Set<string>()
  const byFirst = new Map<string, Known[]>()
  for (const family of families)
    for (const pair of family.pairs)
      for (const [wrong = '', ...suggestions] of expansions(pair)) {
        const key = plain(wrong)
        const first = /^[\p{L}\d]+/u.exec(key)?.[0]
        const changes = suggestions.some((suggestion) => plain(suggestion) !== key)
        if (first === undefined || !changes || seen.has(key)) continue
        seen.add(key)
        const entry = { family, suggestions: suggestions.filter((word) => word !== wrong) }
        byFirst.set(first, [...(byFirst.get(first) ?? []), { key, entry }])
      }
  for (const known of byFirst.values()) known.sort((a, b) => b.key.length - a.key.length)
  return byFirst
}

/** Lower case, curly apostrophes and plain blanks, each character at its place. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return (lower.length === text.length ? lower : text).replace(/['\u00a0\u202f]/gu, (sign) =>
    sign === "'" ? '’' : ' ',
  )
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
