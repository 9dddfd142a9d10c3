import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const years = { titles: ['Réservations'], today: '2026-11-24' }
const header = ['Date', 'Nom', 'Nb']
const list = (days: string[]) => days.map((day, at) => [day, `Dupuis${at}`, '2'])
const read = (days: string[], told: Partial<typeof years> = {}) =>
  recognise({ header, rows: list(days), years: { ...years, ...told } }).column('Date')

it('« Date » is of the performance where days are to come: nothing is sold after the import', () => {
  const days = ['20.03.27', '21.03.27', '20.03.27']
  expect(read(days)).toMatchObject({ meaning: 'startsAt' })
  expect(read(days).ambiguous).toBeUndefined()
  expect(read(days, { today: '2027-05-01' }).ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('one mistyped year is not a day to come', () => {
  const days = [...Array.from({ length: 28 }, (_, at) => `${at + 1}/09/2026`), '12/09/2062']
  expect(read(days).ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance where days come after that on which the list says it was brought up to date', () => {
  const days = ['20/11/2026', '21/11/2026', '22/11/2026']
  expect(read(days, { titles: ['mise à jour le 18/11 par Odile'] }).meaning).toBe('startsAt')
  expect(read(days, { titles: ['mise à jour le 23/11 par Odile'] }).ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance where many rows share a few hours, or a few days named with their weekday', () => {
  const evenings = ['20/10/2026 20h30', '21/10/2026 20h30'].flatMap((day) => [day, day, day, day])
  expect(read(evenings).meaning).toBe('startsAt')
  const named = ['ven 20/11', 'sam 21/11'].flatMap((day) => [day, day, day, day, day])
  expect(read(named).meaning).toBe('startsAt')
  const orders = ['20/10/2026 10:31', '20/10/2026 11:02', '21/10/2026 09:15', '21/10/2026 20:44']
  expect(read(orders).ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance in a book of tables where many parties share a few Saturdays', () => {
  const book = (days: string[], last: string) =>
    recognise({
      header: ['Date', 'Nom', 'Nb pers.', 'Formule', 'Total', last],
      rows: days.flatMap((day, at) =>
        [1, 2, 3, 4].map((party) => [day, `Roux${at}${party}`, '4', 'Dîner', '248', String(party)]),
      ),
      years,
    }).column('Date')
  const saturdays = ['03/10/2026', '10/10/2026', '17/10/2026', '24/10/2026']
  expect(book(saturdays, 'Table')).toMatchObject({ meaning: 'startsAt' })
  expect(book(saturdays, 'Table').ambiguous).toBeUndefined()
  // On any day of the week, or without its tables, it may as well be that of the call.
  expect(book(['01/10/2026', '06/10/2026', '17/10/2026', '25/10/2026'], 'Table').ambiguous).toBeDefined()
  expect(book(saturdays, 'Code').ambiguous).toBeDefined()
})

it('is of the performance in a book of several shows where each of many shared Saturdays has one, and asked about where a day has two', () => {
  const saturdays = ['07/10/2023', '14/10/2023', '21/10/2023', '28/10/2023', '04/11/2023']
  const book = (showOf: (day: number, party: number) => string, days = saturdays) =>
    recognise({
      header: ['Date', 'Spectacle', 'Nom', 'Tél.', 'Nb pers.', 'Montant', 'Remarques'],
      rows: days.flatMap((day, at) =>
        [1, 2, 3, 4].map((party) => [day, showOf(at, party), `Roux${at}${party}`, '0601020304', '4', '168', '']),
      ),
      years,
    }).column('Date')
  const ofDay = (day: number) => (day === 3 ? 'Magie' : 'Revue')
  expect(book(ofDay).ambiguous).toBeUndefined()
  expect(book(ofDay).meaning).toBe('startsAt')
  expect(book((day, party) => (day === 3 && party < 3 ? 'Magie' : 'Revue')).ambiguous).toBeDefined()
  expect(book(() => 'Revue').ambiguous).toBeDefined()
  expect(book(ofDay, ['02/10/2023', '05/10/2023', '14/10/2023', '18/10/2023']).ambiguous).toBeDefined()
})

it('is of the performance in a list of what each day took where the days of a show stand together, and asked about where shows mix', () => {
  const taken = (rows: [string, string][]) =>
    recognise({
      header: ['Date', 'Spectacle', 'Nb payants', 'Nb exos', 'Total encaissé'],
      rows: rows.map(([day, show], at) => [day, show, `${at + 20}`, `${at + 1}`, `${(at + 20) * 12}`]),
      years,
    }).column('Date')
  const evenings: [string, string][] = [
    ['01/10/2026', 'Trio'],
    ['02/10/2026', 'Trio'],
    ['15/10/2026', 'Phèdre'],
    ['16/10/2026', 'Phèdre'],
    ['20/10/2026', 'Bal'],
  ]
  expect(taken(evenings).meaning).toBe('startsAt')
  expect(taken([...evenings, ['21/10/2026', 'Trio']]).ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance in a statement of receipts by work, which names no purchase', () => {
  const rows = [
    ['01/10/25', 'Merlin', '60', '720,00 €'],
    ['04/10/25', 'Phèdre', '93', '1116,00 €'],
    ['07/10/25', 'Merlin', '33', '396,00 €'],
    ['10/10/25', 'Phèdre', '45', '540,00 €'],
  ]
  const statement = (...names: string[]) => recognise({ header: names, rows, years })
  expect(statement('Date', 'Œuvre', 'Payants', 'Recette TTC').column('Date')).toMatchObject({ meaning: 'startsAt' })
  expect(statement('Date', 'Œuvre', 'Payants', 'Recette TTC').column('Date').ambiguous).toBeUndefined()
  const book = [
    ['16/11/26', 'timbres', '', '61,04', 'P009'],
    ['16/11/26', 'Billetterie Merlin – 21 plein', '360', '', 'souche'],
    ['17/11/26', 'Billetterie Merlin – 25 plein', '322', '', 'carnet'],
  ]
  const account = recognise({ header: ['Date', 'Libellé', 'Recette', 'Dépense', 'Pièce'], rows: book, years })
  expect(account.column('Date').ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('« Jour » beside shows that bear their dates is the day of the sale, and alone that of the performance', () => {
  const rows = [
    ['01/09/2026', 'Trio (18/09)', 'Plein', '2', '30'],
    ['04/09/2026', 'Trio (18/09)', 'Réduit', '1', '10'],
    ['05/09/2026', 'Bal (09/10)', 'Plein', '2', '30'],
  ]
  const journal = ['Jour', 'Spectacle', 'Tarif', 'Qté', 'Montant']
  expect(recognise({ header: journal, rows, years }).column('Jour').meaning).toBe('purchasedAt')
  const bare = rows.map(([day = '', show = '', ...rest]) => [day, show.slice(0, 4), ...rest])
  expect(recognise({ header: journal, rows: bare, years }).column('Jour').meaning).toBe('startsAt')
})

it('is of the performance where each day has one place of several, and asked about where a day has two', () => {
  const places = ['Église', 'Chapelle', 'Église']
  const bookings = (placeOf: (day: number, row: number) => string) =>
    recognise({
      header: ['Date', 'Lieu', 'Nom', 'Nb places'],
      rows: Array.from({ length: 15 }, (_, row) => {
        const day = Math.floor(row / 5)
        return [`${day + 14}/08/2026`, placeOf(day, row), `Roux${row}`, '2']
      }),
      years,
    }).column('Date')
  expect(bookings((day) => places[day] ?? '').meaning).toBe('startsAt')
  expect(bookings((day) => places[day] ?? '').ambiguous).toBeUndefined()
  expect(bookings((_, row) => places[row % 2] ?? '').ambiguous).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance in a statement by tariff where each day is of one show, and asked about where a day has two or a show is long on sale', () => {
  const statement = (days: [string, string][]) =>
    recognise({
      header: ['Date', 'Spectacle', 'Tarif', 'Nb', 'PU', 'Montant'],
      rows: days.flatMap(([day, show]) => [
        [day, show, 'Plein', '20', '18', '360'],
        [day, show, 'Réduit', '10', '12', '120'],
      ]),
      years,
    }).column('Date').ambiguous
  const evenings: [string, string][] = [
    ['13/10/2025', 'Trio'],
    ['17/10/2025', 'Phèdre'],
    ['18/10/2025', 'Phèdre'],
    ['15/11/2025', 'Trio'],
    ['16/12/2025', 'Bal'],
  ]
  expect(statement(evenings)).toBeUndefined()
  expect(statement([...evenings, ['16/12/2025', 'Trio']])).toEqual(['startsAt', 'purchasedAt'])
  const long = Array.from({ length: 12 }, (_, at): [string, string] => [`${at + 11}/09/2025`, 'Trio'])
  expect(statement([...long, ...evenings])).toEqual(['startsAt', 'purchasedAt'])
})

it('is of the performance in a statement whose shows are named once above their evenings', () => {
  const statement = (titles: string[]) =>
    recognise({
      header: ['Spectacle', 'Date', 'Billets plein', 'Recette plein'],
      rows: titles.map((title, at) => [title, `${13 + at}/10/2025`, `${40 + at}`, `${800 + at}`]),
      years,
    }).column('Date')
  expect(statement(['Les Heures', '', '', 'Bidule', 'Trio', '', 'Solo'])).toMatchObject({ meaning: 'startsAt' })
  expect(statement(['Les Heures', '', '', 'Bidule', 'Trio', '', 'Solo']).ambiguous).toBeUndefined()
  // A show that comes again further down is sold from day to day.
  expect(statement(['Les Heures', '', 'Bidule', 'Les Heures', 'Trio', '', 'Bidule']).ambiguous).toBeDefined()
})

it('is of the performance where every moment is on a quarter of an hour, which sales keep no more than by chance', () => {
  const hours = ['20:00', '20:30', '18:00', '11:00', '14:45', '19:30']
  const moments = (all: string[]) => read(all.map((hour, at) => `${13 + at}/10/2025 ${hour}`))
  expect(moments(hours)).toMatchObject({ meaning: 'startsAt' })
  expect(moments(hours).ambiguous).toBeUndefined()
  expect(moments(hours.slice(0, 4)).ambiguous).toBeDefined()
  expect(moments([...hours, '18:52']).ambiguous).toBeDefined()
  expect(moments([...hours, '00:00']).ambiguous).toBeDefined()
})
