import { describe, expect, it } from 'vitest'
import type { Atom, ShowRecord } from '../../../contract/index.ts'
import { checkText } from '../../writing/index.ts'
import { ageingChecks } from './ageing.ts'

const show: ShowRecord = {
  key: 'vagues',
  title: 'Les Derniers Jours de Pompéi',
  performances: [{ startsAt: '2026-12-04T20:30' }, { startsAt: '2026-12-12T19:00' }],
}

interface Given {
  asOf?: string
  dataUntil?: string | null
  recordDay?: string
  availability?: ShowRecord['availability']
  onSaleFrom?: string
}

function checks(
  text: string,
  { asOf = '2026-11-28', dataUntil = '2026-11-24', recordDay = asOf, availability, onSaleFrom }: Given = {},
) {
  const record = { ...show, ...(availability && { availability }), ...(onSaleFrom && { onSaleFrom }) }
  const { atoms }: { atoms: readonly Atom[] } = checkText(
    { text, record, asOf },
    { house: { name: 'Môle', halls: [{ name: 'Grande salle', capacity: 245 }] } },
  )
  return ageingChecks({ text, atoms, draft: { asOf, dataUntil, recordDay, show: record } }).map(
    ({ level, code, params, spans }) => ({
      level,
      code,
      params,
      said: spans.map(({ start, end }) => text.slice(start, end)),
    }),
  )
}

const codes = (text: string, given: Given = {}) => checks(text, given).map(({ code }) => code)

describe('what is said of the seats left', () => {
  it('as a number carries the day of the last sale, whatever was edited in the record since', () => {
    expect(checks('Il reste 12 places.', { availability: 'lastSeats' })).toMatchObject([
      { level: 'blocking', code: 'availability-expired', params: { cutOff: '2026-11-24' } },
    ])
    expect(checks('Il reste 12 places.', { availability: 'lastSeats', dataUntil: '2026-11-27' })).toMatchObject([
      { level: 'look', code: 'availability-dated', params: { cutOff: '2026-11-27' } },
    ])
  })

  it('as a state carries the day of the record that tells it, whatever was sold since', () => {
    const given = { availability: 'lastSeats', recordDay: '2026-11-20', dataUntil: '2026-11-28' } as const
    expect(checks('Dernières places.', given)).toMatchObject([
      { level: 'blocking', code: 'availability-record-expired', params: { cutOff: '2026-11-20' } },
    ])
    expect(checks('Dernières places.', { ...given, recordDay: '2026-11-27' })).toMatchObject([
      { level: 'look', code: 'availability-record-dated', params: { cutOff: '2026-11-27' } },
    ])
  })

  it('is no matter of how many a hall holds', () => {
    expect(codes('Une salle de 245 places.')).toEqual(['nothing-ages'])
  })
})

describe('the opening of a sale', () => {
  const onSaleFrom = '2026-11-24T10:00'

  it('can be announced up to its day, and not after it', () => {
    for (const text of [
      'Ouverture des ventes le mardi 24 novembre.',
      'La billetterie ouvre le 24 novembre.',
      'Places en vente à partir du 24 novembre.',
    ]) {
      for (const asOf of ['2026-11-20', '2026-11-24'])
        expect(checks(text, { onSaleFrom, asOf }), text).toMatchObject([
          { level: 'look', code: 'sale-opening-dated', params: { until: '2026-11-24' } },
        ])
      expect(checks(text, { onSaleFrom, asOf: '2026-11-25' }), text).toMatchObject([
        { level: 'blocking', code: 'sale-opening-past', params: { until: '2026-11-24' } },
      ])
    }
  })

  it('does not age where it is told as past', () => {
    for (const text of ['Places en vente depuis le 24 novembre.', 'La billetterie a ouvert le 24 novembre.'])
      expect(codes(text, { onSaleFrom }), text).toEqual(['nothing-ages'])
  })
})

describe('last days', () => {
  it('hold up to the last performance, and for the week before it', () => {
    for (const text of ['Derniers jours pour réserver.', 'Derniers jours !', 'Dernière semaine à l’affiche.']) {
      expect(checks(text, { asOf: '2026-12-08' }), text).toMatchObject([
        { level: 'look', code: 'last-days-dated', params: { until: '2026-12-12' } },
      ])
      expect(codes(text, { asOf: '2026-12-01' }), text).toEqual(['last-days-untrue'])
      expect(codes(text, { asOf: '2026-12-13' }), text).toContain('last-days-untrue')
    }
  })

  it('before the first night end on it', () => {
    const text = 'Dernière semaine avant la première.'
    expect(checks(text, { asOf: '2026-11-28' })).toMatchObject([
      { level: 'look', code: 'last-days-dated', params: { until: '2026-12-04' }, said: ['Dernière semaine'] },
    ])
    expect(checks(text, { asOf: '2026-12-05' })).toMatchObject([{ level: 'blocking', code: 'last-days-untrue' }])
    expect(codes('Plus que trois jours avant la première !', { asOf: '2026-12-02' })).toContain('last-days-dated')
    expect(codes('Plus que trois jours avant la première !', { asOf: '2026-11-28' })).toContain('last-days-untrue')
  })

  it('of what the record does not date are left to a person', () => {
    expect(checks('Derniers jours pour vous abonner et pour réserver.', { asOf: '2026-12-10' })[0]?.level).toBe('look')
    expect(codes('Derniers jours pour s’inscrire.')).toEqual(['last-days-undated'])
  })

  it('of a story or of a title are none', () => {
    for (const text of [
      'Les Derniers Jours de Pompéi.',
      'Il raconte ses derniers jours.',
      'Une femme vit les derniers jours d’une ville.',
      'La dernière semaine de répétition fut rude.',
    ])
      expect(codes(text), text).toEqual(['nothing-ages'])
  })
})
