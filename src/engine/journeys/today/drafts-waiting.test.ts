import { afterAll, expect, test } from 'vitest'
import { asOf, openHouseWithShow } from '../contents/house-with-show.fixture.ts'
import { today } from './index.ts'

const { house, written, validated, edited, close } = await openHouseWithShow()
afterAll(close)

const waiting = async () => {
  const { cards } = await today(house, { asOf, lang: 'fr' })
  return cards.find(({ kind }) => kind === 'drafts')?.headline.params.drafts ?? 0
}

test('a text waits until somebody has validated the version that stands, and again once it has another', async () => {
  expect(await waiting()).toBe(0)
  const view = await written()
  expect(await waiting()).toBe(1)
  const signed = await validated(view)
  expect(await waiting()).toBe(0)
  await edited(signed, (body) => `${body}\n\nÀ bientôt.`)
  expect(await waiting()).toBe(1)
})
