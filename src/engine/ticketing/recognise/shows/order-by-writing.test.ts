import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'
import { orderByTitles } from './order-by-writing.ts'

it('tells the order of days and months by the dates above a table, where they agree', () => {
  expect(orderByTitles(['Ventes arrêtées au 23/04/2026 à 18h00'])).toBe('dmy')
  expect(orderByTitles(['Sales report 04/23/2026'])).toBe('mdy')
  for (const titles of [['Ventes du 03/04/2026'], ['Du 23/04/2026 au 05/24/2026'], ['Lot 14-5-3-2026'], []])
    expect(orderByTitles(titles), titles.join()).toBeNull()
})

it('tells it by hours written « 20h30 », and asks where they are written « 20:30 »', () => {
  const header = ['Pièce', 'Date', 'Heure', 'Réseau', 'Nb places', 'CA TTC']
  const read = (hours: readonly string[], titles: string[] = []) => {
    const rows = hours.map((hour, at) => ['Merlin', `0${6 + (at % 3)}/05/2026`, hour, 'Guichet', '4', '80'])
    return recognise({ header, rows, years: { titles, today: '2026-11-24' } }).column('Date')
  }
  expect(read(['20h30', '18h', '20h30'])).toMatchObject({ format: 'dd/MM/yyyy' })
  expect(read(['20h30', '18h', '20h30']).ambiguous).toBeUndefined()
  expect(read(['20:30', '18:00', '20:30']).ambiguous).toBeDefined()
  expect(read(['20:30', '18:00', '20:30'], ['Pointage au 23/04/2026']).ambiguous).toBeUndefined()
})

it('tells it by amounts with a comma, and asks where they are in dollars: both orders are written beside those', () => {
  const header = ['Spectacle', 'Date du spectacle', 'Nom', 'Billets', 'Prix du billet']
  const read = (price: string, header2 = header) => {
    const rows = [6, 7, 8].map((day) => ['Contes', `0${day}/05/2026`, `Roy${day}`, '2', price])
    return recognise({ header: header2, rows, years: { titles: [], today: '2026-11-24' } }).column('Date du spectacle')
  }
  expect(read('20,50').ambiguous).toBeUndefined()
  expect(read('20,50 €').ambiguous).toBeUndefined()
  expect(read('20,50 $').ambiguous).toEqual(['dd/MM/yyyy', 'MM/dd/yyyy'])
  expect(read('20,50', [...header.slice(0, 4), 'Prix ($ CA)']).ambiguous).toBeDefined()
})
