import type { Finding } from '../../src/contract/index.ts'

export interface Sentence {
  readonly id: string
  readonly text: string
  readonly spans: readonly (readonly [number, number])[]
  readonly suggestions: readonly (readonly string[])[] | null
  readonly has_error: boolean
}

/**
 * Marked errors touched by a finding, errors whose first suggestion is one of those accepted in place, and findings
 * per 100 sentences without error. Stricter than it need be: a finding wider than the marked error counts as right
 * only when the whole sentence comes out right.
 */
export function scoreCorrection(sentences: readonly Sentence[], found: ReadonlyMap<string, readonly Finding[]>) {
  let errors = 0
  let detected = 0
  let right = 0
  let clean = 0
  let alarms = 0
  for (const sentence of sentences) {
    const findings = found.get(sentence.id) ?? []
    if (!sentence.has_error) {
      clean += 1
      alarms += findings.length
      continue
    }
    sentence.spans.forEach((span, index) => {
      errors += 1
      const touching = findings.filter((finding) => overlaps(finding, span))
      if (touching.length > 0) detected += 1
      if (touching.some((finding) => mends(sentence, index, finding))) right += 1
    })
  }
  return {
    errors,
    detectedPercent: percent(detected, errors),
    rightFirstPercent: percent(right, errors),
    cleanSentences: clean,
    falseAlarmsPer100: percent(alarms, clean),
  }
}

function overlaps(finding: Finding, [start, end]: readonly [number, number]): boolean {
  if (start === end) return finding.start <= start && start <= finding.end
  return finding.start < end && start < finding.end
}

function mends(sentence: Sentence, index: number, finding: Finding): boolean {
  const [suggestion] = finding.suggestions
  const span = sentence.spans[index]
  if (suggestion === undefined || !span) return false
  const got = plain(replace(sentence.text, finding.start, finding.end, suggestion))
  const inside = sentence.spans.flatMap((other, at) => (overlaps(finding, other) ? [at] : []))
  return [inside, [index]].some((group) => mendedTexts(sentence, group).some((text) => plain(text) === got))
}

function mendedTexts(sentence: Sentence, group: readonly number[]): string[] {
  return group
    .toSorted((a, b) => (sentence.spans[b]?.[0] ?? 0) - (sentence.spans[a]?.[0] ?? 0))
    .reduce<string[]>(
      (texts, at) => {
        const span = sentence.spans[at]
        if (!span) return texts
        const accepted = sentence.suggestions?.[at] ?? []
        const options = accepted.length > 0 ? accepted : [sentence.text.slice(...span)]
        return texts.flatMap((text) => options.map((option) => replace(text, span[0], span[1], option))).slice(0, 500)
      },
      [sentence.text],
    )
}

function replace(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim()
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}
