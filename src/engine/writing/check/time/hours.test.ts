import { describe, expect, it } from 'vitest'
import type { HouseRecord } from '../../../../contract/index.ts'
import { atomsOf, doubtsOf, judged, suggestionsOf } from '../check-fixture.ts'
import { checkText } from '../check-text.ts'

const house: HouseRecord = { name: 'Théâtre des Quatre-Vents', boxOfficeHours: 'du mardi au samedi de 13 h à 18 h 30' }

describe('findHours', () => {
  it('knows the box office’s hours as the house writes them, a phone number behind them or not', () => {
    const home = { ...house, boxOfficeHours: 'du mardi au samedi de 13 h à 18 h', phone: '02 00 00 00 00' }
    const text = 'Samedi 14 mars à 18 h. **Réserver** au 02 00 00 00 00, du mardi au samedi de 13 h à 18 h : 28 €.'
    expect(doubtsOf(text, { house: home })).toEqual([])
  })

  it('knows them inside a sentence when the house record closes them with a full stop', () => {
    const home = { ...house, boxOfficeHours: 'Du mardi au vendredi de 13 h à 18 h 30, le samedi de 10 h à 13 h.' }
    const text =
      'Samedi 14 mars à 18 h. Réserver au 02 00 00 00 00, du mardi au vendredi de 13 h à 18 h 30, le samedi de 10 h à 13 h : 28 €.'
    expect(judged(text, { house: home }).filter((line) => line.startsWith('✗ hour'))).toEqual([])
  })

  it('gives a date all the hours that follow it, before the next date', () => {
    const performances = ['2026-12-05T11:00', '2026-12-05T17:00', '2026-12-06T16:00'].map((startsAt) => ({ startsAt }))
    const text = 'Samedi 5 décembre à 11 h et 17 h, dimanche 6 à 16 h.'
    const { atoms } = checkText({ asOf: '2026-11-24', text, record: { key: 'g', title: 'Georgette', performances } })
    expect(atoms.filter((atom) => atom.status !== 'supported')).toEqual([])
  })

  it('binds an hour to the date that it stands beside', () => {
    expect(judged('le 12 mars à 20 h 30, le 14 mars à 18 h').filter((line) => line.includes('hour'))).toEqual([
      '✓ hour: 20 h 30',
      '✓ hour: 18 h',
    ])
    expect(judged('le 12 mars à 18 h').at(-1)).toBe('✗ hour: 18 h')
    expect(judged('à 18 h le samedi 14 mars').at(0)).toBe('✓ hour: 18 h')
  })

  it('holds the hour after a list of days to each of them', () => {
    expect(judged('les 12 et 13 mars à 20h30').at(-1)).toBe('✓ hour: 20h30')
    expect(judged('les 13 et 14 mars à 20h30').at(-1)).toBe('✗ hour: 20h30')
  })

  it('proposes the right hour written as the text writes hours', () => {
    expect(suggestionsOf('le 14 mars à 19:00')).toEqual(['18:00'])
    expect(suggestionsOf('le 14 mars à 19h')).toEqual(['18h'])
    expect(suggestionsOf('le 12 mars à 19 h')).toEqual(['20\u00a0h\u00a030'])
  })

  it('reads opening hours against the house, which is no performance', () => {
    expect(
      judged('Billetterie du mardi au samedi de 13 h à 18 h 30.', { house }).every((line) => line.startsWith('✓')),
    ).toBe(true)
    expect(judged('Billetterie ouverte dès 10 h.', { house })).toEqual(['✗ hour: 10 h'])
    expect(judged('Billetterie ouverte dès 10 h.')).toEqual(['? hour: 10 h'])
  })

  it('tells a length from an hour', () => {
    expect(judged('14 mars, 18 h, 1 h 40')).toEqual(['✓ date: 14 mars', '✓ hour: 18 h', '✓ duration: 1 h 40'])
  })

  const record = {
    performances: [{ startsAt: '2026-03-11T20:00' }, { startsAt: '2026-03-12' }, { startsAt: '2026-03-13T18:00' }],
  }

  it.each([
    ['Jeudi 12 et vendredi 13 mars à 18 h.', ['fact.hour-of-day-unknown', { playedFullDay: '2026-03-12' }]],
    ['Les 11, 12 et 13 mars à 20 h.', ['fact.hour-of-day', { playedFullDay: '2026-03-13', eitherClock: [1080] }]],
    ['Mercredi 11 et jeudi 12 mars à 20 h.', ['fact.hour-of-day-unknown', { playedFullDay: '2026-03-12' }]],
    ['Chaque soir à 18 h.', ['fact.hour-is', { eitherClock: [1200] }]],
  ])('« %s »: a day without an hour is not borne out by that of another', (text, reason) => {
    const doubts = atomsOf(text, { record }).filter(({ kind, status }) => kind === 'hour' && status !== 'supported')
    expect(doubts).toHaveLength(1)
    expect(doubts.map(({ message }) => [message.code, message.params])).toEqual([reason])
  })

  it('says « heure à préciser » right while the record has none, and wrong from the day that it has one', () => {
    const text = 'Mercredi 11 mars à 20 h, jeudi 12 (heure à préciser) et vendredi 13 à 18 h.'
    expect(doubtsOf(text, { record })).toEqual([])
    const known = {
      performances: record.performances.map(({ startsAt }) => ({ startsAt: startsAt.padEnd(16, 'T19:00') })),
    }
    expect(doubtsOf(text, { record: known })).toEqual(['✗ hour: (heure à préciser)'])
    expect(doubtsOf('Du 11 au 13 mars à 20 h (18 h le vendredi, heure à préciser le jeudi 12).', { record })).toEqual(
      [],
    )
  })

  it('gives as its reason the hour of the day that it is told of, and no other’s', () => {
    const reasons = (text: string) =>
      atomsOf(text)
        .filter(({ status }) => status !== 'supported')
        .map(({ message: { code, params } }) => [code, params.playedFullDay ?? null, params.eitherClock])
    expect(reasons('les 13 et 14 mars à 20 h 30')).toEqual([['fact.hour-of-day', '2026-03-14', [1080]]])
    expect(reasons('les 12, 13 et 14 mars à 18 h')).toEqual([['fact.hour-of-day', '2026-03-12', [1230]]])
    expect(reasons('du 12 au 14 mars à 17 h')).toEqual([['fact.hour-is', null, [1080, 1230]]])
  })
})
