import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedPerformances } from '../../programme/index.ts'
import { berenice } from '../draft/season.fixture.ts'
import { rectification, rewriteMoment } from './index.ts'

describe('a moment said otherwise, in the manner of the words that said it', () => {
  const moves = [
    ['vendredi 11 décembre', '2026-12-11T20:00', '2026-12-14T20:00', 'lundi 14 décembre'],
    ['Vendredi 11 décembre', '2026-12-11T20:00', '2027-01-01T20:00', 'Vendredi 1er janvier'],
    ['ven. 11 déc.', '2026-12-11T20:00', '2027-03-02T20:00', 'mar. 2 mars'],
    ['mar. 2 mars', '2027-03-02T20:00', '2026-12-11T20:00', 'ven. 11 déc.'],
    ['ven 11/12', '2026-12-11T20:00', '2027-01-09T20:00', 'sam 09/01'],
    ['11/12/2026', '2026-12-11T20:00', '2027-01-09T20:00', '09/01/2027'],
    ['1er mai 2027', '2027-05-01T20:00', '2027-05-02T20:00', '2 mai 2027'],
    ['le vendredi', '2026-12-11T20:00', '2026-12-14T20:00', 'le lundi'],
    ['20\u00a0h', '2026-12-11T20:00', '2026-12-11T19:30', '19\u00a0h\u00a030'],
    ['20h30', '2026-12-11T20:30', '2026-12-11T19:00', '19h'],
    ['20:30', '2026-12-11T20:30', '2026-12-11T19:00', '19:00'],
    ['11', '2026-12-11T20:00', '2026-12-14T20:00', '14'],
  ] as const
  it.each(moves)('%s, from %s to %s', (words, from, to, expected) => {
    expect(rewriteMoment(words, { from, to })).toBe(expected)
  })

  it('gives nothing where the words are not of that moment', () => {
    expect(rewriteMoment('20\u00a0h\u00a030', { from: '2026-12-11T20:00', to: '2026-12-11T19:00' })).toBeNull()
    expect(rewriteMoment('bientôt', { from: '2026-12-11T20:00', to: '2026-12-12T20:00' })).toBeNull()
  })

  it('comes back when it is moved back', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    const iso = (date: Date) => `${date.toISOString().slice(0, 10)}T20:00`
    const words = (date: Date) =>
      new Intl.DateTimeFormat('fr', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
        .format(date)
        .replace(/(?<= )1 /u, '1er ')
    fc.assert(
      fc.property(day, day, (a, b) => {
        fc.pre(iso(a) !== iso(b))
        expect(rewriteMoment(words(a), { from: iso(a), to: iso(b) })).toBe(words(b))
      }),
    )
  })
})

describe('which performance took the place of which', () => {
  const at = (...moments: string[]) => ({ performances: moments.map((startsAt) => ({ startsAt })) })
  it('knows an hour that changed, and a date that was put off when it is alone', () => {
    const before = at('2027-03-12T20:00', '2027-03-13T20:00')
    expect([...movedPerformances(before, at('2027-03-12T19:00', '2027-03-13T19:00'))]).toEqual([
      ['2027-03-12T20:00', '2027-03-12T19:00'],
      ['2027-03-13T20:00', '2027-03-13T19:00'],
    ])
    expect([...movedPerformances(before, at('2027-03-13T20:00', '2027-04-02T20:00'))]).toEqual([
      ['2027-03-12T20:00', '2027-04-02T20:00'],
    ])
  })
  it('says nothing of what it cannot tell: one taken out, two put off', () => {
    const before = at('2027-03-12T20:00', '2027-03-13T20:00')
    expect(movedPerformances(before, at('2027-03-13T20:00')).size).toBe(0)
    expect(movedPerformances(before, at('2027-04-02T20:00', '2027-04-03T20:00')).size).toBe(0)
  })
})

describe('a rectification', () => {
  const now = {
    ...berenice,
    durationMinutes: 125,
    prices: berenice.prices?.map((price) => (price.label === 'plein' ? { ...price, cents: 3000 } : price)),
    performances: [
      { startsAt: '2026-12-11T19:00', hall: 'Grande salle' },
      { startsAt: '2026-12-12T18:00', status: 'cancelled' as const },
    ],
  }
  it('says each change that the text carries, from the records alone', () => {
    const keys = new Set(['performance 2026-12-11T20:00', 'performance 2026-12-12T18:00', 'prices', 'durationMinutes'])
    expect(rectification({ before: berenice, now, keys })?.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(
      'Rectificatif pour « Bérénice ». La représentation du vendredi 11 décembre est avancée à 19 h (au lieu de 20 h). ' +
        'La représentation du samedi 12 décembre est annulée. Tarif plein : 30 € (au lieu de 28 €). Le spectacle dure 2 h 05 (et non 1 h 50).',
    )
  })
  it('leaves out what the text does not carry, and is silent without a change', () => {
    expect(rectification({ before: berenice, now, keys: new Set(['durationMinutes']) })).not.toContain('représentation')
    expect(rectification({ before: berenice, now: berenice, keys: new Set(['prices']) })).toBeNull()
  })
})
