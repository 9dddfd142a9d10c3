import { expect, test } from 'vitest'
import { boundSpans } from './bound-spans.ts'

const fact = (start: number, end: number, factId: string) => ({
  ...{ text: '', start, end, factId },
  kind: 'quote' as const,
  status: 'supported' as const,
})

test('a greeting is not underlined as a fact, and a fact at fault is underlined once', () => {
  const facts = [fact(0, 8, 'house.manner'), fact(10, 14, 'title'), fact(20, 24, 'prices.0.cents')]
  const blocking = { key: 'facts', level: 'blocking', code: 'fact-contradicted', spans: [{ start: 20, end: 24 }] }
  const view = { checks: [blocking], draft: { facts } } as unknown as Parameters<typeof boundSpans>[0]
  expect(boundSpans(view, () => null).map(({ start, status }) => [start, status])).toEqual([
    [20, 'contradicted'],
    [10, 'supported'],
  ])
})
