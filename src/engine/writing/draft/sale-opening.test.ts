import { describe, expect, it } from 'vitest'
import { type AudienceKey, channels, type ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { writeDraft } from './index.ts'
import { berenice, house, requestOf } from './season.fixture.ts'

const opensOn = '2026-12-05'
const show: ShowRecord = { ...berenice, onSaleFrom: opensOn }
const audiences: readonly AudienceKey[] = ['regular', 'new', 'group', 'lapsed']
const opening = /ouverture des (?:ventes|réservations)/giu
const invitation =
  /\*\*(?:Réserver|Prendre|Choisir)|Réserver : |réservations au|garder? des places|gardions|places de côté|une option|Des places pour|Dernières places/iu

interface Asked {
  readonly of?: ShowRecord
  readonly asOf: string
  readonly audience?: AudienceKey
  readonly seed?: number
}

function draftsOf({ of: record = show, asOf, audience = 'regular', seed = 1 }: Asked) {
  return channels.map((channel) => {
    const draft = writeDraft(requestOf({ show: record, channel, audience, more: { asOf, seed } }))
    return { channel, raw: draft.text, text: draft.text.replaceAll(/[\u00a0\u202f]/gu, ' ') }
  })
}

describe('before its sale opens, a show', () => {
  it('is told with the day of the opening on every channel, and nobody is invited to book', () => {
    for (const audience of audiences)
      for (const seed of [1, 2, 3, 4])
        for (const { channel, text } of draftsOf({ asOf: '2026-12-04', audience, seed })) {
          expect(text.match(opening), `${channel}: ${text}`).toHaveLength(1)
          expect(text, channel).toMatch(/samedi 5 décembre|sam 5\/12/u)
          expect(text, channel).not.toMatch(invitation)
        }
  })

  it('keeps its prices and where one will book', () => {
    const texts = new Map(draftsOf({ asOf: '2026-12-04' }).map(({ channel, text }) => [channel, text]))
    expect(texts.get('email')).toContain('**Ouverture des ventes le samedi 5 décembre** : 28 €')
    expect(texts.get('facebook')).toContain('Ouverture des ventes le samedi 5 décembre : https://theatre.example/b')
    expect(texts.get('instagram')).toContain('Ouverture des ventes le samedi 5 décembre, lien en bio')
    expect(texts.get('sms')).toContain('Ouverture des ventes sam 5/12 : theatre.example/b')
    expect(texts.get('press')).toContain('Billetterie : ouverture des ventes le samedi 5 décembre 2026')
  })

  it('is told so on every channel without a link, a number or a price', () => {
    const { bookingUrl: _url, prices: _prices, ...bare } = show
    for (const { channel, text } of draftsOf({ of: bare, asOf: '2026-12-04' }))
      expect(text.match(opening), `${channel}: ${text}`).toHaveLength(1)
  })

  it('has seats to reserve, not to buy, when they are free, and none of either where one walks in', () => {
    const free = { ...show, prices: [{ label: 'gratuit', cents: 0 }], freeUnderAge: null }
    const open = { ...show, prices: [{ label: 'entrée libre', cents: 0 }], freeUnderAge: null }
    for (const { text } of draftsOf({ of: free, asOf: '2026-12-04' }))
      expect(text).toMatch(/ouverture des réservations/iu)
    for (const { text } of draftsOf({ of: open, asOf: '2026-12-04' })) expect(text).not.toMatch(opening)
  })

  it('has no last seats, and is said full where all is taken', () => {
    for (const { text } of draftsOf({ of: { ...show, availability: 'lastSeats' }, asOf: '2026-12-04' }))
      expect(text).not.toMatch(invitation)
    for (const { text } of draftsOf({ of: { ...show, availability: 'soldOut' }, asOf: '2026-12-04' })) {
      expect(text).toMatch(/compl[eè]t/iu)
      expect(text).not.toMatch(opening)
    }
  })

  it('is told in words that the check of facts accepts', () => {
    for (const record of [show, { ...show, onSaleFrom: '2026-12-01T10:00' }])
      for (const { channel, raw } of draftsOf({ of: record, asOf: '2026-11-30', audience: 'new' })) {
        const { atoms } = checkText({ text: raw, record, asOf: '2026-11-30' }, { house })
        const refused = atoms.filter(({ status }) => status !== 'supported')
        expect(
          refused.map(({ text }) => text),
          channel,
        ).toEqual([])
        expect(
          atoms.some(({ fact }) => fact === 'onSaleFrom'),
          channel,
        ).toBe(true)
      }
  })
})

it('from the day on which its sale opens, a show is written of as if the record gave no such day', () => {
  for (const asOf of [opensOn, '2026-12-08'])
    for (const audience of audiences)
      expect(draftsOf({ asOf, audience })).toEqual(draftsOf({ of: berenice, asOf, audience }))
})
