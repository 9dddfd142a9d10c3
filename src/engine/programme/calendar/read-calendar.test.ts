import { expect, test } from 'vitest'
import { type CalendarContext, readCalendar } from './read-calendar.ts'

const context = { asOf: '2026-11-24', season: 2026, month: null }

function read(line: string, more: Partial<CalendarContext> = {}): string[] {
  return readCalendar(line, { ...context, ...more }).performances.map(({ day, hour }) => `${day} ${hour ?? '?'}`)
}

test.each([
  ['jeu. 12 > sam. 14 mars, relâche le 13', ['2027-03-12 ?', '2027-03-14 ?']],
  ['jeu. 13 > sam. 15 avril 2028, relâche le 14, 20 h 30', ['2028-04-13 20:30', '2028-04-15 20:30']],
  ['mercredi 2 décembre 2026 à 15 h', ['2026-12-02 15:00']],
  ['ven. 15 janvier, 20 h 30', ['2027-01-15 20:30']],
  ['Mardi 12, mercredi 13 et jeudi 14 janvier à 20h', ['2027-01-12 20:00', '2027-01-13 20:00', '2027-01-14 20:00']],
  ['mar 12 jan. à 19h, mer 13 jan. à 14h30 et 20h', ['2027-01-12 19:00', '2027-01-13 14:30', '2027-01-13 20:00']],
  ['12/03/2027 20:30', ['2027-03-12 20:30']],
  ['4/5 mars, 20h', ['2027-03-04 20:00', '2027-03-05 20:00']],
  [
    'du jeu. 29 avril au dim. 2 mai à 20h30, dim. 16h',
    ['2027-04-29 20:30', '2027-04-30 20:30', '2027-05-01 20:30', '2027-05-02 16:00'],
  ],
  ['30 avril > 2 mai 19h', ['2027-04-30 19:00', '2027-05-01 19:00', '2027-05-02 19:00']],
  [
    'du 9 au 13 mars, 20h (relâche jeudi)',
    ['2027-03-09 20:00', '2027-03-10 20:00', '2027-03-12 20:00', '2027-03-13 20:00'],
  ],
  ['Samedi 6 février à 17 h – 1 h 10 – dès 6 ans – 12 €', ['2027-02-06 17:00']],
  ['1er juin 2027, 20h30', ['2027-06-01 20:30']],
  ['20h30 : jeudi 4 et vendredi 5 mars', ['2027-03-04 20:30', '2027-03-05 20:30']],
])('« %s » is read as a box office reads it', (line, expected) => {
  expect(read(line)).toEqual(expected)
})

test('hours listed after as many days go one to each, and it is said that this was a reading', () => {
  const { performances } = readCalendar('jeu. 4 > ven. 5 mars, 19 h 30, 20 h 30', context)
  expect(performances.map(({ day, hour, confidence }) => [day, hour, confidence])).toEqual([
    ['2027-03-04', '19:30', 'doubtful'],
    ['2027-03-05', '20:30', 'doubtful'],
  ])
})

test('a weekday that is wrong for its date is doubted, not corrected', () => {
  const [found] = readCalendar('lundi 15 janvier 2027 à 20h', context).performances
  expect(found).toMatchObject({ day: '2027-01-15', confidence: 'doubtful', why: { code: 'weekday-mismatch' } })
})

test('without a season the weekday decides the year, and this is said', () => {
  const [found] = readCalendar('ven. 14 janvier 20h', { ...context, season: null }).performances
  expect(found).toMatchObject({ day: '2028-01-14', why: { code: 'year-by-weekday', params: { year: 2028 } } })
})

test('days under the heading of a month take it', () => {
  expect(read('jeu 12 20h30', { month: 3 })).toEqual(['2027-03-12 20:30'])
})

test('what is no date gives nothing', () => {
  expect(read('Douze convives, deux acteurs et 3 chaises')).toEqual([])
  expect(read('Tarifs : plein 28 €, réduit 20 €, moins de 26 ans 12 €')).toEqual([])
  expect(read('31 février, 20h')).toEqual([])
})

test('a day without a year is of the season that the house begins in its own month', () => {
  expect(read('ven. 28 août 20h30', { season: null, startMonth: 7, asOf: '2026-11-24' })).toEqual(['2026-08-28 20:30'])
  expect(read('28 août 20h30', { startMonth: 7 })).toEqual(['2026-08-28 20:30'])
  expect(read('28 août 20h30')).toEqual(['2027-08-28 20:30'])
})
