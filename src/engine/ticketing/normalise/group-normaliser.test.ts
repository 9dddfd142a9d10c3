import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RowGroup, RowGrouper } from '../read/index.ts'
import { describeTable } from './describe-table.ts'
import { GroupNormaliser } from './group-normaliser.ts'
import { KeptGroups } from './kept-groups.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-groups-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cells: Record<string, string[]> = {
  'N° billet': ['100234', '007', '100235.0', ''],
  'Date de commande': ['24/09/2025', '2025-09-25', '31/02/2025', ''],
  'Heure commande': ['10:15', '9h', '', '25:00'],
  Manifestation: ['Bérénice', '887', '  Le Cid ', ''],
  'Date de la séance': ['13/03/2026', '14/03/2026', 'bientôt', ''],
  'Heure séance': ['20:30', '19:00', ''],
  Tarif: ['Plein tarif', 'Abonné', 'Repas', 'Invitation', ''],
  'Type de produit': ['Place', 'Abonnement'],
  Prix: ['12,50', '0', '(8,00)', 'gratuit', ''],
  Statut: ['Vendu', 'Annulé', 'Revendu', ''],
  Nom: ['DUPONT', 'Le Goff', ''],
  'Code postal': ['69001', '1000', ''],
  Pays: ['France', 'Belgique', ''],
}
const header = Object.keys(cells)
const row = fc.tuple(...Object.values(cells).map((choices) => fc.constantFrom(...choices)))
/** Some rows lose their last cells or gain one. */
const line = fc
  .tuple(row, fc.constantFrom(0, 0, 0, -1, -3, 1))
  .map(([values, more]) => (more > 0 ? [...values, 'x'] : values.slice(0, values.length + more)).join(';'))

async function groupsOf(path: string, size: number): Promise<RowGroup[]> {
  const { table } = await describeTable(path)
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(table.header.length, (group) => groups.push(group), size)
  for await (const batch of table.batches()) grouper.add(batch)
  grouper.end()
  return groups
}

/** All that a file becomes, row by row, when it is cut in groups of `size` rows. */
async function normalised(path: string, size: number) {
  const { table, description } = await describeTable(path)
  const normaliser = new GroupNormaliser({
    description,
    header: table.header,
    constants: { hall: 'Grande salle' },
    earlier: new Set(),
  })
  const groups = (await groupsOf(path, size)).map((group) => normaliser.normalise(group))
  return {
    rows: groups.flatMap(({ kept, rows, values }) =>
      Array.from(kept, (index) => [
        rows[index],
        ...Object.values(values).map(({ values: each, codes }) => each[codes[index] ?? -1]),
      ]),
    ),
    corrections: groups.flatMap(({ corrections }) => corrections),
    rejected: groups.flatMap(({ rejected }) => rejected),
    facts: normaliser.facts.finish(description.grain),
    packageCents: normaliser.facts.packageCents,
  }
}

test('a file becomes the same rows, corrections, refusals and figures however it is cut', async () => {
  const path = join(folder, 'billets.csv')
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (lines, size) => {
        await writeFile(path, `${header.join(';')}\n13;;;;;;;;;;;;\n${lines.join('\n')}\n`)
        expect(await normalised(path, size)).toEqual(await normalised(path, 1000))
      },
    ),
    { numRuns: 25 },
  )
})

test('every row of the file is taken or set aside, once, under its own line', async () => {
  const path = join(folder, 'lignes.csv')
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 60 }), async (lines) => {
      await writeFile(path, `${header.join(';')}\n${lines.join('\n')}\n`)
      const { description } = await describeTable(path)
      const { rows, rejected } = await normalised(path, 7)
      const seen = [...rows.map(([place]) => place), ...rejected.map((one) => one.row)]
      const skipped = description.skipped.map((one) => one.row)
      expect(seen.length).toBe(description.rows)
      expect(new Set([...seen, ...skipped]).size).toBe(seen.length + skipped.length)
    }),
    { numRuns: 15 },
  )
})

test('groups that wait on the disk come back as they were, and leave nothing there', async () => {
  const path = join(folder, 'attente.csv')
  await writeFile(
    path,
    `${header.join(';')}\n${'1;24/09/2025;10:15;Bérénice;13/03/2026;20:30;Plein;;12,50\n'.repeat(50)}`,
  )
  const groups = await groupsOf(path, 8)
  const kept = new KeptGroups(join(folder, 'rows.tmp'))
  for (const group of groups) kept.keep(group)
  const back: RowGroup[] = []
  for await (const group of kept.read()) back.push(group)
  await kept.close()
  expect(groups.length).toBeGreaterThan(5)
  expect(back).toEqual(groups)
  expect(await readdir(folder)).not.toContain('rows.tmp')
})
