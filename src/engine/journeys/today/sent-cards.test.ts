import { afterAll, expect, test } from 'vitest'
import { todaySchema } from '../../../contract/index.ts'
import { asOf, openHouseWithShow, show } from '../contents/house-with-show.fixture.ts'
import { correctContents, exportContent } from '../contents/index.ts'
import { saveShowRecord } from '../programme/index.ts'
import { today } from './index.ts'

const { house, staffId, written, validated, close } = await openHouseWithShow()
afterAll(close)

const [first, second] = show.performances
const later = { ...show, performances: [{ ...first, startsAt: '2027-01-15T19:30' }, second] } as typeof show

async function sentCards(day = asOf) {
  const { cards } = todaySchema.parse(await today(house, { asOf: day, lang: 'fr' }))
  return cards.filter(({ kind }) => kind === 'sentUntrue')
}

test('a text that left the house has its card as soon as the record says otherwise, until it is mended or the show is over', async () => {
  const letter = await validated(await written())
  await saveShowRecord(house, { record: later, source: 'test' })
  expect(await sentCards()).toEqual([])
  await saveShowRecord(house, { record: show, source: 'test' })
  await exportContent(house, { id: letter.id, format: 'text', asOf, who: 'test' })
  expect(await sentCards()).toEqual([])
  await saveShowRecord(house, { record: later, source: 'test' })
  const [card, ...others] = await sentCards()
  expect(others).toEqual([])
  expect(card?.headline).toEqual({ code: 'today.sent-untrue', params: { texts: 1, show: 'Les Vagues' } })
  expect(card?.actions.map(({ to }) => to)).toEqual(['/spectacles/les-vagues/fiche', `/contenus/${letter.id}`])
  expect(await sentCards('2027-01-17')).toEqual([])
  await correctContents(house, { showKey: show.key, asOf, ids: null, staffId })
  expect(await sentCards()).toEqual([])
})
