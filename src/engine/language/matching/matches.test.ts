import { expect, test } from 'vitest'
import { matchesIn, matchesWithin } from './matches.ts'

const told = (matches: Iterable<RegExpExecArray>) =>
  [...matches].map((match) => ({ at: match.index, words: [...match], groups: { ...match.groups }, input: match.input }))

const patterns = [
  /\ble (?<day>\d+)(?: (mai|juin))?/g,
  /(?<=^|\n|[.!?] ?)\p{Lu}\p{Ll}+(?=[ \n.]|$)/gu,
  /[^.\n]*(?=\n|$)/g,
  /(?:)/g,
  /\s\p{L}/gu,
  /«[^»]*»/g,
]

test('what is found is what `matchAll` finds, however the text was written before', () => {
  const lines = ['', 'Le 3 mai.', 'le 3 mai et le 12 juin', 'Bonsoir', '« un', 'deux » Bis. Ter', 'le 7']
  let random = 7
  const next = (most: number) => {
    random = (random * 48_271) % 2_147_483_647
    return random % most
  }
  let text: string[] = []
  for (let step = 0; step < 400; step += 1) {
    const at = next(text.length + 1)
    const line = lines[next(lines.length)] ?? ''
    text = next(3) === 0 && text.length > 2 ? text.toSpliced(at, 2) : text.toSpliced(at, next(2), line)
    if (text.length > 9) text = text.slice(3)
    const whole = text.join('\n')
    for (const pattern of patterns) expect(told(matchesIn(whole, pattern))).toEqual(told(whole.matchAll(pattern)))
  }
})

test('what is found within words is counted from their start, wherever and however often they were read', () => {
  const clauses = ['Le 3 mai', ' le 12 juin, « un » et deux. Bis', '', ' Ter', 'Le 3 mai']
  for (const words of [...clauses, ...clauses.toReversed()])
    for (const pattern of patterns)
      expect(told(matchesWithin(words, pattern)), words).toEqual(told(words.matchAll(pattern)))
  // The same words as a line of a text stand between line breaks, which a pattern may look at.
  const line = matchesIn('\nLe 3 mai', /(?<=\n)Le/g)
  expect([line.length, matchesWithin('Le 3 mai', /(?<=\n)Le/g).length]).toEqual([1, 0])
})

test('the matches given are the caller’s own: to change them changes nothing of what is found again', () => {
  const text = 'le 3\nle 4'
  const [first] = matchesIn(text, /le (\d)/g)
  first?.splice(0, 2, 'le 9', '9')
  expect(matchesIn(text, /le (\d)/g)[0]?.[1]).toBe('3')
})
