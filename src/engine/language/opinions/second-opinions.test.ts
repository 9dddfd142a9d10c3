import { expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'
import type { Checker } from './checker.ts'

it.each([
  ['Les ingénieurs (ingénieures) attendent les artiste.', '(ingénieures)'],
  ['Une note [à revoir] reste aux artiste.', '[à revoir]'],
  ['Le tarif *réduit* reste aux artiste.', '*réduit*'],
])(
  'reads « %s » where another corrector underlines « %s »: its signs are signs, no pattern',
  async (text, underlined) => {
    const start = text.indexOf(underlined)
    const findings = await correctText(text, { checkers: [underlining(start, start + underlined.length)] })
    expect(findings.flatMap(({ suggestions }) => suggestions)).toContain('artistes')
  },
)

it.each(['« Les Vagues » commence.', 'Ce soir, *Les Vagues* commence.'])(
  'agrees a verb with the one work that a title names, whatever another corrector says of its words: %s',
  async (text) => {
    const start = text.indexOf('commence')
    const checkers = [underlining(start, start + 8, { rule: 'VERB_PRONOUN', suggestion: 'commencent' })]
    expect(await correctText(text, { checkers, tiers: ['sure', 'check'] })).toEqual([])
  },
)

/** Another corrector that doubts one place of every text. */
function underlining(
  start: number,
  end: number,
  { rule, suggestion } = { rule: 'AGREEMENT', suggestion: 'rien' },
): Checker {
  const opinion = { start, end, rule, family: 'CAT_GRAMMAIRE', message: 'Doute.', suggestions: [suggestion] }
  return { name: 'languagetool', check: async () => [opinion], close: () => undefined }
}
