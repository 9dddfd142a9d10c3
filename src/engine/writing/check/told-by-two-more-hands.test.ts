import { describe, expect, it } from 'vitest'
import { doubtsOf } from './check-fixture.ts'

describe('what two more hands said', () => {
  it('binds « la première, la seconde » to the two days just told', () => {
    const two = [
      { startsAt: '2026-03-12T20:30', accessibility: ['représentation en langue des signes française'] },
      { startsAt: '2026-03-13T20:30', accessibility: ['audiodescription'] },
    ]
    const told = (first: string, second: string) =>
      doubtsOf(`Jeudi 12 et vendredi 13 mars, à 20 h 30 ; la première est ${first}, la seconde ${second}.`, {
        record: { performances: two },
      })
    expect(told('traduite en LSF', 'audiodécrite')).toEqual([])
    expect(told('audiodécrite', 'traduite en LSF')).not.toEqual([])
  })

  it('reads a day of the week against the relative day before it', () => {
    expect(doubtsOf('Après-demain, vendredi, à 20 h 30.', { asOf: '2026-03-11' })).toEqual([])
    expect(doubtsOf('Après-demain, jeudi, à 20 h 30.', { asOf: '2026-03-11' }).join()).toContain('✗ date: Après-demain')
  })

  it('leaves days of rest, streets called Midi and the ones before a comma to themselves', () => {
    const performances = [
      { startsAt: '2026-03-12T20:30', venue: 'Quai du Midi', city: 'Valmer' },
      { startsAt: '2026-03-13T20:30', venue: 'Quai du Midi', city: 'Valmer' },
    ]
    expect(doubtsOf('Les lundis, on se repose.')).toEqual([])
    expect(doubtsOf('Jeudi 12 mars à 20 h 30, quai du Midi.', { record: { performances } })).toEqual([])
    expect(
      doubtsOf('Thibault Ménard a mis en scène, Sofiane Roux et Garance Thiriet tiennent la barre pendant 1 h 40.'),
    ).toEqual([])
  })

  it('says of another what is said of the one before', () => {
    expect(doubtsOf('Sofiane Roux joue ; Garance Thiriet aussi.')).toEqual([])
    expect(doubtsOf('Sofiane Roux joue ; Ombeline Carel aussi.')).toEqual(['✗ person: Ombeline Carel'])
  })

  it('knows a house whose name goes on otherwise', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', venue: 'Usine à sel', city: 'Valmer' }]
    expect(doubtsOf('Jeudi 12 mars à l’Usine à sel.', { record: { performances } })).toEqual([])
    expect(doubtsOf('Jeudi 12 mars à l’Usine à gaz.', { record: { performances } })).toEqual(['✗ venue: Usine à gaz'])
  })

  it('asks of a rank without its article', () => {
    expect(doubtsOf('Ce rendez-vous, premier festival de France par sa fréquentation, revient.').join()).toContain(
      '? superlative',
    )
  })

  it('reads numbers by the tariff in their bracket, and passes by their own', () => {
    const prices = [
      { label: 'plein', cents: 3600 },
      { label: 'AVS-AI', cents: 2600 },
      { label: 'étudiant', cents: 1800 },
      { label: 'pass trois concerts', cents: 8000 },
    ]
    expect(doubtsOf('Places à 36 francs (26 AVS-AI, 18 étudiants).', { record: { prices } })).toEqual([])
    expect(doubtsOf('Places à 36 francs (29 AVS-AI, 18 étudiants).', { record: { prices } })).toEqual(['✗ price: 29'])
    expect(doubtsOf('Le pass pour les trois concerts est à 80 €.', { record: { prices } }).join()).not.toContain(
      'price',
    )
  })
})
