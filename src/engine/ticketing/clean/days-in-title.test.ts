import { expect, it } from 'vitest'
import { dayOfTitle, daysInTitle } from './days-in-title.ts'

const read = (title: string, ...cells: string[]) => cells.map((cell) => dayOfTitle(cell, daysInTitle([title])))

it('completes a day with the month and the hour that the title says once for several', () => {
  expect(
    read('« Salle d’attente » – 20, 21 et 22 novembre 2025 à 20 h et 23 novembre à 14 h', 'ven 21', 'dim. 23', 'S22'),
  ).toEqual(['2025-11-21 20:00', '2025-11-23 14:00', '2025-11-22 20:00'])
  expect(read('Le Dindon 2026 : 6/3, 7/3 et 8/3', 'le 7', 'dimanche')).toEqual(['2026-03-07', '2026-03-08'])
})

it('knows the days between two, and all those of a month that is told alone', () => {
  expect(read('du 30 janvier au 1er février 2026, 20h', 'sam. 31', 'dim. 1er')).toEqual([
    '2026-01-31 20:00',
    '2026-02-01 20:00',
  ])
  expect(read('Le Dindon – avril 2026', 'ven 17', '31')).toEqual(['2026-04-17', null])
})

it('reads no day that its weekday contradicts, that the title does not name or names twice, nor one without a year', () => {
  expect(read('6, 7 et 13 mars 2026', 'sam 6', '8', 'vendredi', 'sam')).toEqual([null, null, null, '2026-03-07'])
  expect(read('6, 7 et 8 mars', 'ven 6')).toEqual([null])
  expect(read('Saison 2025-2026 – plein 12 €, réduit 8 €', '12')).toEqual([null])
})

it('tells no hour of a day that has two', () => {
  expect(read('samedi 7 mars 2026 à 15 h, samedi 7 mars 2026 à 20 h, 8 mars 2026 à 15 h', '7', '8')).toEqual([
    '2026-03-07',
    '2026-03-08 15:00',
  ])
})
