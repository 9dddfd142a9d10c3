import { describe, expect, it } from 'vitest'
import { judged, suggestionsOf } from '../check-fixture.ts'

describe('findDates', () => {
  it('accepts the days of the record, however they are written', () => {
    for (const text of [
      'le 12 mars',
      'le 12 mars 2026',
      'jeu. 12 mars',
      '12/03',
      '12.03.2026',
      '2026-03-12',
      'le douze mars',
    ]) {
      expect(judged(text), text).toEqual([expect.stringMatching(/^✓ date/)])
    }
  })

  it('refuses a day without performance and proposes the one that shares its number', () => {
    expect(judged('le 13 avril')).toEqual(['✗ date: 13 avril'])
    expect(suggestionsOf('le 13 avril')).toEqual(['13\u00a0mars'])
  })

  it('reads a weekday against its date, and mends both at once', () => {
    expect(judged('vendredi 12 mars')).toEqual(['✗ weekday: vendredi 12 mars'])
    expect(suggestionsOf('vendredi 12 mars')).toEqual(['jeudi 12\u00a0mars'])
  })

  it('holds a range to the first and last performances', () => {
    expect(judged('du 12 au 14 mars')).toEqual(['✓ date: 12', '✓ date: 14 mars'])
    expect(judged('du 12 au 13 mars')).toEqual(['✓ date: 12', '✗ date: 13 mars'])
    expect(judged('jeu. 12 > sam. 14 mars')).toEqual(['✓ date: jeu. 12', '✓ date: sam. 14 mars'])
  })

  it('allows a shorter range when the rest of the run is said too', () => {
    expect(judged('du 12 au 13 mars, et le 14 mars').every((line) => line.startsWith('✓'))).toBe(true)
  })

  it('reads a weekday before a day in figures as that one day, of whichever month', () => {
    for (const text of ['Ouverture des ventes sam 6/9.', 'Ouverture des ventes le samedi 6/9/2025.'])
      expect(judged(text), text).toEqual([expect.stringMatching(/^✓ date: sam/)])
  })

  it('lends a day the month that the sentence says later', () => {
    expect(judged('La série, qui s’ouvre le 12, s’achève le 14 mars.').map((line) => line[0])).toEqual(['✓', '✓'])
    expect(judged('La série, qui s’ouvre le 11, s’achève le 14 mars.')[0]).toBe('✗ date: 11')
    expect(judged('À compter du 11, et jusqu’au 14 mars.')[0]).toBe('✗ date: 11')
    expect(judged('La soirée du 17 est reportée.')).toContain('✗ date: 17')
  })

  it('reads « aujourd’hui » as a day where one plays', () => {
    for (const text of ['C’est aujourd’hui que la compagnie joue.', 'Aujourd’hui, 20 h 30.', 'Aujourd’hui et demain !'])
      expect(judged(text)[0], text).toMatch(/^✗ date: [Aa]ujourd/)
    expect(judged('Le théâtre d’aujourd’hui.')).toEqual([])
  })

  it('wants no performance on a day off', () => {
    expect(judged('relâche le 15 mars')).toEqual(['✓ date: 15 mars'])
    expect(judged('relâche le 13 mars')).toEqual(['✗ date: 13 mars'])
  })

  it('reads the opening of sales against its own fact', () => {
    expect(judged('ouverture de la billetterie le 6 septembre 2025')).toEqual(['✓ date: 6 septembre 2025'])
    expect(judged('ouverture de la billetterie le 8 septembre 2025')).toEqual(['✗ date: 8 septembre 2025'])
  })

  it('knows that no calendar has a 31 April', () => {
    expect(judged('le 31 avril')).toEqual(['✗ date: 31 avril'])
  })

  it('finds no date in the title of a show', () => {
    expect(judged('« Le 14 juillet à midi », dès 10 ans', { record: { title: 'Le 14 juillet à midi' } })).toEqual([
      '✓ title: Le 14 juillet à midi',
      '✓ age: 10 ans',
    ])
  })
})

describe('findRelativeDays', () => {
  it('reads days against the day of publication', () => {
    expect(judged('demain', { asOf: '2026-03-11' })).toEqual(['✓ date: demain'])
    expect(judged('demain', { asOf: '2026-03-10' })).toEqual(['✗ date: demain'])
    expect(judged('ce samedi', { asOf: '2026-03-10' })).toEqual(['✓ date: ce samedi'])
    expect(judged('dans trois jours', { asOf: '2026-03-10' })).toEqual(['✓ date: dans trois jours'])
  })

  it('reads « Et demain » with the hour that its sentence gives', () => {
    const performances = [{ startsAt: '2026-03-13T20:30' }, { startsAt: '2026-03-14T18:00' }]
    const told = (hour: string): string[] =>
      judged(`Ce soir à 20 h 30. Et demain, on avance à ${hour}.`, { asOf: '2026-03-13', record: { performances } })
    expect(told('18 h').at(-1)).toBe('✓ hour: 18 h')
    expect(told('20 h 30').at(-1)).toBe('✗ hour: 20 h 30')
  })

  it('leaves « le monde de demain » alone', () => {
    expect(judged('Le monde de demain nous regarde.')).toEqual([])
  })

  it('cannot say yes without a day of publication', () => {
    expect(judged('demain', { asOf: '' })).toEqual(['? date: demain'])
  })
})
