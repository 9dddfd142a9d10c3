import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'
import type { ImportRequest } from './types.ts'

const fresh = freshHouse()

it('counts the seats that a cell lists by tariff, each at its price, and names the column', async () => {
  const control = await run([
    'Réf.;Acheteur;Séance;Détail;Montant;Etat cmd',
    'F1;DUPUIS Léa;Le Bal - Sam 14/11/26 20:00;2 x Plein (19,00 €) + 1 x Réduit (12,50 €);50,50 €;OK',
    'F2;ROCHE Ana;Le Bal - Sam 14/11/26 20:00;2 x Plein (19,00 €);38,00 €;Remb.',
    'F3;VALLÉE Ugo;Le Bal - Dim 15/11/26 16:00;1 x Réduit (12,50 €) + 1 x Invitation (0,00 €);12,50 €;OK',
  ])
  expect(await valid()).toEqual({ seats: 5, cents: 6300 })
  expect(control.warnings).toContainEqual({
    code: 'warning.seats-listed',
    params: { column: 'Détail', tariffs: '« Plein (19,00 €) », « Réduit (12,50 €) », « Invitation (0,00 €) »' },
  })
})

it('sets aside, and names, a row whose list of seats cannot be read', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `DUPUIS${at};Le Bal;14/11/2026 20:00;1 plein + 1 réduit`)
  const control = await run(['Nom;Spectacle;Séance;Places', ...rows, 'ROCHE;Le Bal;14/11/2026 20:00;voir avec Odile'])
  expect(await valid()).toMatchObject({ seats: 40 })
  expect(control.rejectedBy).toEqual([{ why: 'row-seats-unreadable', count: 1, examples: ['ligne 22'] }])
})

it('remembers the mapping of such a file for the next one, whatever tariffs its cells list', async () => {
  const head = 'Acheteur;Spectacle;Séance;Détail;Montant;Zone bleue'
  const row = (name: string, detail: string, cents: number, day = 14) =>
    `${name};Le Bal;${day}/11/2026 20:00;${detail};${cents};Parvis`
  const columns = [{ name: 'Zone bleue', meaning: 'hall' as const }]
  await run(
    [head, row('DUPUIS Léa', '2 x Plein (19 €) + 1 x Réduit (12 €)', 50), row('ROCHE Ana', '1 x Plein (19 €)', 19)],
    {
      mappings: { 'liste.csv': { columns } },
    },
  )
  const next = await run([
    head,
    row('VALLÉE Ugo', '2 x Jeune (8 €) + 1 x Plein (19 €)', 35, 15),
    row('PRADO Eva', '1 x Jeune (8 €)', 8, 15),
  ])
  expect(next.read.columns.find(({ name }) => name === 'Zone bleue')?.meaning).toBe('hall')
  expect(await valid()).toEqual({ seats: 8, cents: 11_200 })
})

it('gives up the seats of a list whose « À régler » says « ANNULÉ » among amounts and « payé »', async () => {
  const control = await run([
    'Nom;Spectacle;Séance;Places;À régler',
    'DUPUIS;Le Bal;14/11/2026 20:00;2;28 €',
    'ROCHE;Le Bal;14/11/2026 20:00;3;payé',
    'VALLÉE;Le Bal;14/11/2026 20:00;2;payé',
    'PRADO;Le Bal;14/11/2026 20:00;4;ANNULÉ',
  ])
  expect(await valid()).toMatchObject({ seats: 7 })
  expect(control.warnings).toContainEqual({ code: 'warning.cancelled-by-remark', params: { seats: 4 } })
})

it('reads the seats of a plan below its blank lines, and sets aside, counted, those that are free or blocked', async () => {
  const seat = (row: string, number: number, more = ';;') => `${row};${number};${more}`
  const control = await run([
    'Plan de salle — Le Bal — samedi 6 février 2027 à 20h30',
    'V vendu / R réservé non payé / I invité / B bloqué régie / vide = libre',
    '',
    'Rang;Place;État;Nom;Prix',
    ...[1, 2, 3, 4, 5, 6].map((number) => seat('A', number, 'V;Dupuis;12')),
    '',
    seat('B', 1),
    seat('B', 2),
    seat('B', 3, 'I;Roche;0'),
    seat('B', 4),
    seat('B', 5),
    seat('B', 6),
    '',
    seat('C', 1),
    seat('C', 2, 'R;Vallée;12'),
    seat('C', 3, 'B;console son;'),
    seat('C', 4),
    seat('C', 5),
  ])
  expect(await valid()).toEqual({ seats: 8, cents: 8400 })
  expect(control.rejectedBy.map(({ why, count }) => [why, count])).toEqual([
    ['row-seat-free', 8],
    ['row-status-ignored', 1],
  ])
})

async function run(lines: string[], more: Partial<ImportRequest> = {}) {
  const path = join(fresh.root, `liste-${lines.length}-${lines[1]?.length}.csv`)
  await writeFile(path, `${lines.join('\n')}\n`)
  const { files } = await importFiles(fresh.house, {
    files: [{ path, name: 'liste.csv' }],
    today: '2026-11-24',
    ...more,
  })
  const [control] = files
  if (control === undefined) throw new Error('no file')
  return control
}

async function valid(): Promise<{ seats: number; cents: number }> {
  const [row] = await (await fresh.house.warehouse()).run(
    'SELECT coalesce(sum(seats), 0) AS seats, coalesce(sum(price_cents), 0) AS cents FROM ticket WHERE cancelled_on IS NULL',
  )
  return { seats: Number(row?.seats), cents: Number(row?.cents) }
}
