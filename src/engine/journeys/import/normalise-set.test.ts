import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('begins no other file once one is refused: who is told of it has not waited for a season to be read', async () => {
  const head = 'N° billet;Spectacle;Date de la séance;Prix'
  const sold = (evening: number) => [head, `${evening};Bérénice;${evening}/12/2026 20:30;28,00`]
  const months = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`soir-${at + 10}.csv`, sold(at + 10)]))
  // The largest is read first.
  const stranger = ['Recette;Temps', ...Array.from({ length: 60 }, () => 'Tarte aux pommes de la cantine;une heure')]
  const begun = new Set<string | null>()
  const taken = fresh.taken(
    { 'recettes.csv': stranger, ...months },
    { onProgress: ({ file }) => begun.add(file ?? null) },
  )
  await expect(taken).rejects.toMatchObject({ params: { file: 'recettes.csv' } })
  expect(Object.keys(months).filter((name) => begun.has(name)).length).toBeLessThan(12)
})
