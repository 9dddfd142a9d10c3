import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const rows = [12, 18, 18, 12].map((price, at) => `${100 + at};Phèdre;14/04/2027 20:30;Plein;${price},00`)
const header = 'N° billet;Spectacle;Date;Tarif;Prix'
const noteOf = async (foot: string) => {
  const { quality } = await fresh.takenFile({ 'ventes.csv': [header, ...rows, foot] })
  return Math.floor((100 * (quality?.score.points ?? 0)) / (quality?.score.of ?? 1))
}

it('gives a file whose own total is not what was read of it 60 points of 100 at most', async () => {
  expect(await noteOf('Total;;;;75,00')).toBeLessThanOrEqual(60)
})

it('leaves the score of a file whose own total is what was read of it', async () => {
  expect(await noteOf('Total;;;;60,00')).toBeGreaterThan(60)
})
