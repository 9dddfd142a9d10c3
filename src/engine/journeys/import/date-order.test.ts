import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const tickets = (first: number, ...days: string[]) => [
  'N° billet;Titre;Séance;Tarif;Montant;Client',
  ...days.map((day, at) => `${first + at};Jazz;${day} 17:00;Plein;12;Roux Zoé`),
]
const unsaid = tickets(1, '12/10/2025', '01/11/2025')
const french = tickets(11, '25/09/2025', '01/11/2025').map((line) => line.replace('Titre', 'Spectacle'))
const american = tickets(21, '09/25/2025', '11/01/2025').map((line) => line.replace('Client', 'Nom du client'))

describe('the order of days and months in a file whose days are all under 13', () => {
  it('is that of the other files of its set, and that is said', async () => {
    const control = await run({ 'a-2025.csv': unsaid, 'b-2025.csv': french })
    expect(await days()).toEqual(['2025-09-25', '2025-10-12', '2025-11-01'])
    expect(control.files.find(({ file }) => file === 'a-2025.csv')?.warnings).toContainEqual({
      code: 'warning.date-order',
      params: { column: 'Séance', order: 'dmy', other: 'b-2025.csv' },
    })
  })

  it('is that of the last imports of the house, where the set says nothing of it', async () => {
    await expect(run({ 'a-2025.csv': unsaid })).rejects.toMatchObject({ code: 'column-ambiguous' })
    await run({ 'b-2025.csv': french })
    await run({ 'a-2025.csv': unsaid })
    expect(await days()).toEqual(['2025-09-25', '2025-10-12', '2025-11-01'])
  })

  it('is asked for where the others do not agree', async () => {
    const set = { 'a-2025.csv': unsaid, 'b-2025.csv': french, 'c-2025.csv': american }
    await expect(run(set)).rejects.toMatchObject({ code: 'column-ambiguous', params: { file: 'a-2025.csv' } })
  })
})

async function run(files: Record<string, string[]>) {
  return await fresh.taken(files, { scope: 'addition' })
}

async function days(): Promise<string[]> {
  const rows = await (await fresh.house.warehouse()).run(
    "SELECT strftime(starts_at, '%Y-%m-%d') AS day FROM performance GROUP BY 1 ORDER BY 1",
  )
  return rows.map(({ day }) => String(day))
}
