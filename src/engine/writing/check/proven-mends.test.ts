import { expect, it } from 'vitest'
import { suggestionsOf } from './check-fixture.ts'
import { withProvenMends } from './proven-mends.ts'

const wrong = {
  start: 0,
  end: 4,
  kind: 'hour',
  status: 'contradicted',
  fact: null,
  rule: 'hours/x',
  because: '',
} as const
const message = { code: 'fact.hour-is', params: {} }

it('offers a mend that leaves its place supported', () => {
  expect(suggestionsOf('Rendez-vous le 12 mars à 21 h.')).toEqual([expect.stringMatching(/^20\sh\s30$/u)])
})

it('offers none that the check would refuse, nor one for what is not contradicted', () => {
  const atom = { ...wrong, text: '21 h', message, suggestion: '22 h' }
  expect(withProvenMends('21 h', [atom], () => [{ ...atom, text: '22 h' }])[0]?.suggestion).toBeNull()
  const open = { ...atom, status: 'unsupported' as const }
  expect(withProvenMends('21 h', [open], () => [])[0]?.suggestion).toBeNull()
})

it('keeps those of several that hold alone, where together they do not', () => {
  const [first, second] = [
    { ...wrong, text: '21 h', message, suggestion: '20 h' },
    { ...wrong, start: 5, end: 9, text: '22 h', message, suggestion: '23 h' },
  ]
  const read = (text: string) =>
    text.startsWith('20 h 22')
      ? [{ ...first, status: 'supported' as const, suggestion: null }, second]
      : [first, second]
  expect(withProvenMends('21 h 22 h', [first, second], read).map(({ suggestion }) => suggestion)).toEqual([
    '20 h',
    null,
  ])
})
