import type { DraftCheck, WrittenDraft } from '../../../contract/index.ts'

/** Another text of the house, that this one should not repeat. */
export interface OtherText {
  readonly title: string
  readonly text: string
}

interface Repetition {
  readonly text: string
  readonly origins: WrittenDraft['origins']
  readonly facts: readonly { readonly start: number; readonly end: number }[]
  readonly otherTexts: readonly OtherText[]
}

const wordsInARow = 5
/** Share of a text's own runs of words found in another from which a reader of both would notice. */
const tooAlike = 0.3
const fewest = 12

/**
 * Whether a text says again what another of the house said: share of its runs of five words, facts and quoted sentences
 * left out (they must be the same), found in that other text.
 */
export function repetitionChecks({ text, origins, facts, otherTexts }: Repetition): DraftCheck[] {
  const own = runs(maskedOf(text, origins, facts))
  if (own.size < fewest) return []
  const closest = otherTexts
    .map((other) => ({ title: other.title, share: shareOf(own, runs(wordsOf(other.text))) }))
    .sort((a, b) => b.share - a.share)[0]
  if (!closest || closest.share < tooAlike) {
    return [
      { key: 'originality', level: 'passed', code: 'text-is-new', params: { count: otherTexts.length }, spans: [] },
    ]
  }
  return [
    {
      key: 'originality',
      level: 'look',
      code: 'text-repeats',
      params: { title: closest.title, percent: Math.round(closest.share * 100) },
      spans: [],
    },
  ]
}

function maskedOf(text: string, origins: Repetition['origins'], facts: Repetition['facts']): string[] {
  const quoted = origins.filter(({ writtenBy }) => writtenBy === 'quote')
  let masked = text
  for (const { start, end } of [...facts, ...quoted])
    masked = `${masked.slice(0, start)}${'|'.repeat(Math.max(0, end - start))}${masked.slice(end)}`
  return wordsOf(masked)
}

/** Words, with a bar where something was taken out: no run goes over it. */
function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('fr').match(/[\p{L}\d]+|\|+/gu) ?? []
}

function runs(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let index = 0; index + wordsInARow <= words.length; index += 1) {
    const run = words.slice(index, index + wordsInARow)
    if (!run.some((word) => word.startsWith('|'))) found.add(run.join(' '))
  }
  return found
}

function shareOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...own].filter((run) => other.has(run)).length / own.size
}
