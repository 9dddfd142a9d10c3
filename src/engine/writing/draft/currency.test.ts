import { expect, it } from 'vitest'
import { channels, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { currencyOf } from './currency.ts'
import { writeDraft } from './index.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

const { bookingUrl: _, ...show } = berenice
const home: HouseRecord = { name: 'Théâtre du Lac' }

it('takes the currency of the country where the show’s own telephone is written so', () => {
  const of = (phone: string) => currencyOf({ ...show, phone }, home)
  expect(['022 738 19 52', '+41 22 738 19 52', '0041 22 738 19 52'].map(of)).toEqual(['CHF', 'CHF', 'CHF'])
  expect(['514 555-0187', '(418) 555-0142', '+1 514 555 0187'].map(of)).toEqual(['CAD', 'CAD', 'CAD'])
  expect(['02 96 41 70 35', '02 512 67 98', '081 39 47 12', '+33 2 96 41 70 35'].map(of)).toEqual(Array(4).fill('EUR'))
})

it('takes the house’s where the show tells none or two, and euros where nothing tells', () => {
  const swiss: HouseRecord = { ...home, phone: '021 614 58 03' }
  expect(currencyOf(show, swiss)).toBe('CHF')
  expect(currencyOf({ ...show, phone: '0227381952' }, home)).toBe('EUR')
  expect(currencyOf({ ...show, phone: '022 738 19 52', bookingUrl: 'https://billets.fr/x' }, home)).toBe('EUR')
  expect(currencyOf({ ...show, bookingUrl: 'scene-du-lac.ch/x' }, home)).toBe('CHF')
  expect(currencyOf(show, { ...home, website: 'https://www.capdiamant.ca' })).toBe('CAD')
  expect(currencyOf({ ...show, phone: '02 96 41 70 35' }, swiss)).toBe('EUR')
})

it('is written as its country writes it, on every channel, and its prices are found in the record', () => {
  const prices = [
    { label: 'plein', cents: 4550 },
    { label: 'réduit', cents: 3000 },
  ]
  const written: readonly (readonly [string, RegExp])[] = [
    ['022 738 19 52', /45\.50\u00a0CHF/u],
    ['514 555-0187', /45,50\u00a0\$/u],
  ]
  for (const [phone, sum] of written)
    for (const channel of channels) {
      const abroad: ShowRecord = { ...show, phone, prices }
      const request = requestOf({ show: abroad, channel, audience: 'new', more: { house: { ...house, phone: null } } })
      const { text } = writeDraft(request)
      if (channel !== 'sms') expect(text, channel).toMatch(sum)
      expect(text, channel).not.toContain('€')
      const { atoms } = checkText({ text, record: abroad, asOf: request.asOf }, { house: request.house })
      expect(atoms.filter(({ status }) => status !== 'supported').map((atom) => atom.text)).toEqual([])
    }
})
