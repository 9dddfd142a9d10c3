import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftContent } from '../../../contract/index.ts'
import { TypedContent } from './typed-content.ts'

const begun: DraftContent = { subject: null, preheader: null, body: 'Bonsoir.', hashtags: [], altText: null }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is typed is kept at once, and settles at the first pause: a check is asked for once, not at each key', () => {
  const typed = new TypedContent(begun)
  const settled = new Set<DraftContent>()
  typed.subscribe(() => settled.add(typed.settled))
  for (const body of ['Bonsoir. L', 'Bonsoir. Le', 'Bonsoir. Les']) {
    typed.change({ body })
    vi.advanceTimersByTime(100)
  }
  expect(typed.now.body).toBe('Bonsoir. Les')
  expect([...settled]).toEqual([begun])
  vi.advanceTimersByTime(1_000)
  expect([...settled].at(-1)).toBe(typed.now)
  expect(settled.size).toBe(2)
})

test('a text put back as it was opened has nothing to save', () => {
  const typed = new TypedContent(begun)
  typed.change({ body: 'Bonsoir !' })
  expect(typed.isChanged).toBe(true)
  typed.change({ body: 'Bonsoir.' })
  expect(typed.isChanged).toBe(false)
})
