import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOf, openHouseWithShow } from './house-with-show.fixture.ts'
import { renewTypingDesk, typingDesk } from './typing-desk.ts'

let opened: Awaited<ReturnType<typeof openHouseWithShow>>
beforeEach(async () => {
  opened = await openHouseWithShow()
})
afterEach(() => opened.close())

const text = {
  id: 't-1',
  brief: { showKey: 'les-vagues', channel: 'email', audience: 'occasional', intention: null },
} as const

test('whoever types on never waits for the list: it is asked anew behind an answer, before it is too old to serve', async () => {
  const { house } = opened
  const first = typingDesk(house, asOf, 0)
  await renewTypingDesk(house, text, 14_000)
  expect(typingDesk(house, asOf, 14_000)).toBe(first)

  const [renewed] = [renewTypingDesk(house, text, 16_000), renewTypingDesk(house, text, 16_500)]
  expect(typingDesk(house, asOf, 16_500)).toBe(first)
  await renewed
  const second = typingDesk(house, asOf, 17_000)
  expect(second).not.toBe(first)
  expect(typingDesk(house, asOf, 45_000)).toBe(second)
})

test('what is kept serves for half a minute and one day', () => {
  const { house } = opened
  const first = typingDesk(house, asOf, 0)
  expect(typingDesk(house, '2026-11-25', 1_000)).not.toBe(first)
  const second = typingDesk(house, asOf, 2_000)
  expect(typingDesk(house, asOf, 31_000)).toBe(second)
  expect(typingDesk(house, asOf, 33_000)).not.toBe(second)
})
