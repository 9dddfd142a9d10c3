import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

const head = 'Spectacle;Date;Heure;Jauge;Plein;Réduit;Exos;Total;Recette TTC'

describe('a list of performances with one column a tariff', () => {
  it('has « Exos » among its tariffs, and « Total » is their sum: the receipts are those of « Recette TTC »', async () => {
    const control = await run([
      head,
      'Le Grand Jeu;12/12/2025;20h30;180;20;10;2;32;400',
      'La Petite Porte;13/12/2025;20h30;180;30;5;0;35;520',
      'Trois fois rien;14/12/2025;16h;180;10;4;1;15;190',
    ])
    expect(control.grain).toBe('performances')
    expect(await totals()).toEqual({ performances: 3, sold: 82, cents: 111_000 })
  })

  it('adds a column that no word tells where it is what the others lack to make « Total » on every row', async () => {
    await run([
      'Spectacle;Date;Heure;Plein;Réduit;Bleu nuit;Total;Recette TTC',
      'Le Grand Jeu;12/12/2025;20h30;20;10;2;32;400',
      'La Petite Porte;13/12/2025;20h30;30;5;7;42;520',
      'Trois fois rien;14/12/2025;16h;10;4;1;15;190',
    ])
    expect(await totals()).toEqual({ performances: 3, sold: 89, cents: 111_000 })
  })

  it('never takes « Total » for the receipts where another column gives them', async () => {
    await run([
      'Spectacle;Date;Heure;Plein;Réduit;Total;Recette TTC',
      'Le Grand Jeu;12/12/2025;20h30;20;10;32;400',
      'La Petite Porte;13/12/2025;20h30;30;5;40;520',
      'Trois fois rien;14/12/2025;16h;10;4;15;190',
    ])
    expect(await totals()).toMatchObject({ performances: 3, cents: 111_000 })
  })

  it('goes on with the show above where each is named once, few rows being blank, and sets its sub-totals aside', async () => {
    const control = await run([
      head,
      'Le Grand Jeu;12/12/2025;20h30;180;20;10;2;32;400',
      ';13/12/2025;20h30;180;30;5;0;35;520',
      'Sous-total Le Grand Jeu;;;;50;15;2;67;920',
      'La Petite Porte;14/01/2026;16h;180;10;4;1;15;190',
      'Trois fois rien;15/02/2026;16h;180;11;4;1;16;200',
      'Bal perdu;16/03/2026;16h;180;12;4;1;17;210',
      'TOTAL SAISON;;;;83;27;5;115;1520',
    ])
    expect(control).toMatchObject({ rowsRead: 5, rejected: 0 })
    expect(await totals()).toEqual({ performances: 5, sold: 115, cents: 152_000 })
    const warehouse = await fresh.house.warehouse()
    expect(await warehouse.run('SELECT CAST(count(DISTINCT show_key) AS INTEGER) AS shows FROM performance')).toEqual([
      { shows: 4 },
    ])
  })
})

it('takes « Pass culture » among the ways to pay for money, and « Tickets du n° » for no receipts', async () => {
  await run([
    'Bord. n°;Spectacle;Date;Tickets du n°;au n°;Nb payants;Nb exos;CB;Chèques;Espèces;Pass culture;Total encaissé;Fond de caisse',
    '1;Trio;01/10/2026;1001;1032;30;2;240;36;72;12;360;50',
    '2;Trio;02/10/2026;1033;1056;23;1;108;36;132;;276;50',
    '3;Le Bal;15/10/2026;1057;1092;34;2;120;36;216;36;408;50',
    '4;Phèdre;22/10/2026;1093;1113;20;1;120;;120;;240;50',
  ])
  expect(await totals()).toEqual({ performances: 4, sold: 113, cents: 128_400 })
})

it('« Somme de Montant » beside a number of seats is what each performance took', async () => {
  await run([
    'Spectacle;Date de la représentation;Nombre de Billets;Somme de Montant',
    'Le Grand Jeu;12/12/2025 20:30;32;400',
    'La Petite Porte;13/12/2025 20:30;35;520',
    'Trois fois rien;14/12/2025 16:00;15;190,50',
  ])
  expect(await totals()).toEqual({ performances: 3, sold: 82, cents: 111_050 })
})

async function run(lines: string[]) {
  const path = join(fresh.root, 'bilan.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  const { files } = await importFiles(fresh.house, { files: [{ path, name: 'bilan.csv' }], today: '2026-11-24' })
  const [control] = files
  if (control === undefined) throw new Error('no file')
  return control
}

async function totals() {
  const warehouse = await fresh.house.warehouse()
  const [row] = await warehouse.run(
    `SELECT CAST(count(*) AS INTEGER) AS performances, CAST(sum(aggregate_sold) AS INTEGER) AS sold,
       CAST(sum(aggregate_receipts_cents) AS INTEGER) AS cents FROM performance`,
  )
  return row
}
