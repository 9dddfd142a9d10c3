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

/** Another corrector that doubts one place of every text. */
function underlining(start: number, end: number): Checker {
  const opinion = { start, end, rule: 'AGREEMENT', family: 'CAT_GRAMMAIRE', message: 'Doute.', suggestions: ['rien'] }
  return { name: 'languagetool', check: async () => [opinion], close: () => undefined }
}
