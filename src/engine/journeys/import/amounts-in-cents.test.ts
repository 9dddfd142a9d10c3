import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('says that amounts are read in centimes where only the names of tariffs tell it', async () => {
  const line = (at: number, tariff: string, amount: number) =>
    `${at};13/11/2026;LA VIE;27/12/2026 20:00;${tariff};${amount}`
  const file = (heading: string) => [
    `N° billet;Date achat;Spectacle;Date séance;Tarif;${heading}`,
    ...[line(1, 'PLEIN TARIF 28 E', 2800), line(2, 'REDUIT 21 E', 2100), line(3, 'SCOLAIRE 8 E', 800)],
  ]
  const inferred = await fresh.takenFile({ 'billets.csv': file('Montant') })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5700 })
  expect(inferred.warnings).toContainEqual({ code: 'warning.amounts-in-cents', params: { column: 'Montant' } })
  const told = await fresh.takenFile({ 'autres.csv': file('Montant (centimes)') })
  expect(told.warnings.map(({ code }) => code)).not.toContain('warning.amounts-in-cents')
})
