import { afterEach, expect, it, vi } from 'vitest'
import type { House } from '../engine/index.ts'
import { Judging } from './judging.ts'

const house = {} as House
let judging: Judging
const judged: string[] = []
let release: () => void = () => undefined

afterEach(async () => {
  release()
  await judging.stop()
  judged.length = 0
})

interface Begun {
  readonly day?: () => string
  readonly areRunning?: () => boolean
  readonly everyMs?: number
}

/** One whose works end when they are let go, or stopped. */
function begun({ day, areRunning = () => false, everyMs = 60_000 }: Begun = {}): Judging {
  return new Judging({
    jobs: {
      get areRunning() {
        return areRunning()
      },
    },
    everyMs,
    open: async () => ({ house, asOf: day?.() ?? '2026-11-30' }),
    mark: async (_, asOf) => `marts of ${asOf}`,
    judge: async (_, asOf, signal) => {
      judged.push(asOf)
      await new Promise<void>((resolve) => {
        release = resolve
        signal.addEventListener('abort', () => resolve())
      })
    },
  })
}

it('judges once at a time, whoever asks for it', async () => {
  judging = begun()
  const both = [judging.start(), judging.start()]
  await vi.waitUntil(() => judged.length === 1)
  release()
  await Promise.all(both)
  const third = judging.start()
  await vi.waitUntil(() => judged.length === 2)
  release()
  await third
})

it('judges a new day by itself, once, and never while a long work runs', async () => {
  let [today, isImporting] = ['2026-11-30', true]
  judging = begun({ day: () => today, areRunning: () => isImporting, everyMs: 5 })
  await new Promise((later) => setTimeout(later, 50))
  expect(judged).toEqual([])
  isImporting = false
  await vi.waitUntil(() => judged.length === 1)
  release()
  await new Promise((later) => setTimeout(later, 50))
  expect(judged).toEqual(['2026-11-30'])
  today = '2026-12-01'
  await vi.waitUntil(() => judged.length === 2)
  expect(judged.at(-1)).toBe('2026-12-01')
})

it('stops for a house that is left, and judges what it left when it is asked again', async () => {
  judging = begun()
  void judging.start()
  await vi.waitUntil(() => judged.length === 1)
  await judging.leave()
  void judging.start()
  await vi.waitUntil(() => judged.length === 2)
})
