import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'
import { inspectSet } from './inspect-set.ts'

const fresh = freshHouse()
const today = '2026-11-28'
const said = { columns: [{ name: 'Truc', meaning: 'seatCategory' as const }] }

describe('what is said of the columns of one file', () => {
  it('holds for the others of the same drop with the same columns, and for those alone', async () => {
    const files = [await season('2025.csv', 2025), await season('2026.csv', 2026), await other('autre.csv')]
    const control = await importFiles(fresh.house, { files, today, mappings: { '2026.csv': said } })
    expect(meaningsOf('Truc', control.files)).toEqual({
      '2025.csv': 'seatCategory',
      '2026.csv': 'seatCategory',
      'autre.csv': 'unknown',
    })
  })

  it('shows at once on the screen of each of them, in the order in which they were dropped', async () => {
    const files = [await season('2025.csv', 2025), await season('2026.csv', 2026)]
    const seen = await inspectSet(fresh.house, { files, today, mappings: { '2026.csv': said } })
    expect(seen.map(({ name }) => name)).toEqual(['2025.csv', '2026.csv'])
    expect(
      meaningsOf(
        'Truc',
        seen.map(({ name, description }) => ({ file: name, read: description })),
      ),
    ).toEqual({
      '2025.csv': 'seatCategory',
      '2026.csv': 'seatCategory',
    })
    expect(seen[0]?.fingerprint).toBe(seen[1]?.fingerprint)
  })

  it('gives way to what is said of another of them', async () => {
    const files = [await season('2025.csv', 2025), await season('2026.csv', 2026)]
    const mappings = { '2025.csv': { columns: [{ name: 'Truc', meaning: 'remark' as const }] }, '2026.csv': said }
    const control = await importFiles(fresh.house, { files, today, mappings })
    expect(meaningsOf('Truc', control.files)).toEqual({ '2025.csv': 'remark', '2026.csv': 'seatCategory' })
  })

  it('does not lend the show that was told for one file to another', async () => {
    const columns = 'N° billet;Tarif;Prix;Truc'
    const files = [
      await file('bal.csv', [columns, '1;Plein;12,00;A']),
      await file('conte.csv', [columns, '2;Plein;12,00;A']),
    ]
    const constants = { showTitle: 'Bal', startsAt: '19/12/2026 20:30' }
    const mappings = { 'bal.csv': { columns: said.columns, grain: 'tickets' as const, constants } }
    await expect(importFiles(fresh.house, { files, today, mappings })).rejects.toMatchObject({
      code: 'column-missing',
      params: { file: 'conte.csv' },
    })
  })
})

function meaningsOf(
  column: string,
  files: readonly { file: string; read: { columns: { name: string; meaning: string }[] } | null }[],
) {
  return Object.fromEntries(
    files.map(({ file: name, read }) => [name, read?.columns.find((one) => one.name === column)?.meaning]),
  )
}

function season(name: string, year: number) {
  const line = (number: number) => `${year}${number};Phèdre;19/12/${year} 20:30;Plein;12,00;${number % 2 ? 'A' : 'B'}`
  return file(name, ['N° billet;Spectacle;Date spectacle;Tarif;Prix;Truc', line(1), line(2), line(3)])
}

function other(name: string) {
  return file(name, [
    'N° billet;Spectacle;Date spectacle;Tarif;Prix;Vendeur;Truc',
    '9;Macbeth;20/12/2026 20:30;Plein;12,00;Zoé;A',
  ])
}

async function file(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  return { path, name }
}
