import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf, judged } from '../check-fixture.ts'

const on = (...moments: string[]): Partial<ShowRecord> => ({ performances: moments.map((startsAt) => ({ startsAt })) })
const night: Partial<ShowRecord> = { ...on('2026-03-14T19:00'), durationMinutes: 180 }
const opera: Partial<ShowRecord> = on('2026-12-04T20:00', '2026-12-06T15:00', '2026-12-08T20:00', '2026-12-10T20:00')
const weekends: Partial<ShowRecord> = on(
  '2027-01-08T21:00',
  '2027-01-09T21:00',
  '2027-01-15T21:00',
  '2027-01-16T21:00',
  '2027-01-24T15:30',
)

describe('hours in a leaflet', () => {
  it('close what opens at an hour of the show, by its length', () => {
    for (const said of ['de 19 h à 22 h', 'entre 19 h et 22 h', '19 h – 22 h', '19 h > 22 h', 'de 19h à 22h']) {
      expect(doubtsOf(`Le samedi 14 mars, ${said}.`, { record: night }), said).toEqual([])
      expect(doubtsOf(`Le samedi 14 mars, ${said.replace('22', '23')}.`, { record: night }), said).toHaveLength(1)
    }
  })

  it('are of those who leave', () => {
    expect(doubtsOf('Le samedi 14 mars, on entre à 19 h et l’on ressort à 22 h.', { record: night })).toEqual([])
    expect(doubtsOf('Le samedi 14 mars, on entre à 19 h et l’on ressort à 23 h.', { record: night })).toHaveLength(1)
  })

  it('are of the last where several are played', () => {
    const record = { ...on('2026-03-14T20:00', '2026-03-14T21:30', '2026-03-14T23:00'), durationMinutes: 60 }
    expect(doubtsOf('Trois séances le samedi 14 mars, de 20 h à 23 h pour la dernière.', { record })).toEqual([])
    expect(doubtsOf('Trois séances le samedi 14 mars, de 20 h à minuit pour la dernière.', { record })).toEqual([
      '✗ hour: minuit',
    ])
  })

  it('are the last of a day of several', () => {
    const record = { ...on('2026-03-14T11:00', '2026-03-14T15:00', '2026-03-14T17:00'), durationMinutes: null }
    for (const said of ['on finit à 17 h', 'on termine à 17 h', 'la journée s’achève à 17 h'])
      expect(doubtsOf(`Samedi 14 mars, on commence à 11 h et ${said}.`, { record }), said).toEqual([])
    expect(doubtsOf('Samedi 14 mars, on commence à 11 h et on finit à 15 h.', { record })).toHaveLength(1)
  })

  it('stand in the bracket of their day', () => {
    expect(
      doubtsOf('Vendredi 4, dimanche 6 (à 15 h, audiodescription), mardi 8 et jeudi 10 décembre.', {
        record: opera,
        asOf: '2026-11-20',
      }).filter((line) => line.includes('hour')),
    ).toEqual([])
    expect(
      doubtsOf('Vendredi 4, dimanche 6 (à 16 h, en matinée), mardi 8 et jeudi 10 décembre.', {
        record: opera,
        asOf: '2026-11-20',
      }),
    ).toEqual(['✗ hour: 16 h'])
  })

  it('are of the days that two letters name', () => {
    const record = on('2027-01-20T19:30', '2027-01-21T19:30', '2027-01-22T20:30', '2027-01-23T17:00')
    const line = (friday: string): string => `Me 20 et je 21 à 19 h 30 · ve 22 à ${friday} · sa 23 à 17 h`
    expect(doubtsOf(line('20 h 30'), { record, asOf: '2027-01-05' })).toEqual([])
    expect(doubtsOf(line('19 h 30'), { record, asOf: '2027-01-05' })).toEqual(['✗ hour: 19 h 30'])
  })

  it('leave midnight to what one says of it', () => {
    expect(doubtsOf('Les automates ont la permission de minuit.')).toEqual([])
  })
})

describe('days in a leaflet', () => {
  it('are of the month in which such a weekday is played', () => {
    const record = on(
      '2026-11-19T20:00',
      '2026-11-27T20:00',
      '2026-11-28T16:00',
      '2026-11-28T21:00',
      '2026-12-05T20:00',
    )
    const run = 'Du jeudi 19 novembre au samedi 5 décembre.'
    for (const said of [
      'Vendredi 27, c’est en fête.',
      'À 20 h, sauf le samedi 28, où l’on joue deux fois : 16 h et 21 h.',
      'Le vendredi 27 à 20 h.',
    ])
      expect(doubtsOf(`${run} ${said}`, { record, asOf: '2026-11-10' }), said).toEqual([])
    expect(doubtsOf(`${run} Vendredi 20, on joue.`, { record, asOf: '2026-11-10' })).toHaveLength(1)
  })

  it('end the run of their weekdays, whatever else is played', () => {
    for (const said of ['tous les vendredis et samedis', 'les vendredis et samedis', 'chaque vendredi et samedi'])
      expect(
        doubtsOf(`On joue ${said} à 21 h jusqu’au 16 janvier. Une exception : le dimanche 24 à 15 h 30.`, {
          record: weekends,
          asOf: '2027-01-04',
        }),
        said,
      ).toEqual([])
    expect(
      doubtsOf('On joue tous les vendredis et samedis à 21 h jusqu’au 15 janvier.', {
        record: weekends,
        asOf: '2027-01-04',
      }),
    ).toHaveLength(1)
  })
})

describe('lengths in a leaflet', () => {
  it('are told by what closes', () => {
    for (const said of [
      'ouvre la vitrine à 19 h et la referme trois heures plus tard',
      'commence à 19 h ; le rideau tombe trois heures plus tard',
      'commence à 19 h et s’achève trois heures plus tard',
    ]) {
      expect(judged(`Le samedi 14 mars, on ${said}.`, { record: night }), said).toContain('✓ duration: trois heures')
      const longer = { ...night, durationMinutes: 300 }
      expect(doubtsOf(`Le samedi 14 mars, on ${said}.`, { record: longer }), said).toEqual(['✗ duration: trois heures'])
    }
    const bar = judged('Le bar ferme deux heures plus tard.', { record: night })
    expect(bar.filter((line) => line.includes('duration'))).toEqual([])
  })

  it('are of what fills them', () => {
    const record = { ...night, durationMinutes: 360 }
    expect(judged('Six heures de déambulation.', { record })).toEqual(['✓ duration: Six heures'])
    expect(judged('Sept heures de tic-tac.', { record })).toEqual(['✗ duration: Sept heures'])
    expect(judged('Après huit heures de route, on arrive.', { record })).toEqual([])
  })

  it('are not those of a run', () => {
    expect(doubtsOf('Trois soirs d’affilée, du 12 au 14 mars.', { record: { intermission: true } })).toEqual([])
    expect(doubtsOf('Une heure quarante d’affilée.', { record: { intermission: true } })).toHaveLength(1)
  })

  it('have no interval, however it is left out', () => {
    for (const said of [
      'sans avoir eu d’entracte',
      'sans faire de pause',
      'sans qu’il y ait d’entracte',
      'sans subir d’entracte',
    ])
      expect(doubtsOf(`On sort une heure quarante plus tard, ${said}.`), said).toEqual([])
    expect(doubtsOf('Une heure quarante, sans oublier l’entracte.')).toHaveLength(1)
  })
})
