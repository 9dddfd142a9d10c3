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

describe('a weekly count of the seats of each evening by seller', () => {
  const head = 'Pointage du;Représentation;Théâtre;Fnac;CE/CSE;Invit.;Total;CA brut'
  const week = (day: string, more: number) => [
    `${day};mer. 18/11 21h;${9 + more};6;5;3;${23 + more};${200 + more * 10},00 €`,
    `${day};jeu. 19/11 21h;${12 + more};3;2;1;${18 + more};${190 + more * 10},00 €`,
  ]

  it('is the last count of each where it says that it is cumulated, its sellers side by side, and its title the show', async () => {
    const control = await run([
      'LA MÉNAGERIE – pointage cumulé au;;;;;;',
      'Jauge 180;;;;;;',
      '',
      head,
      ...week('02/11/2026', 0),
      ...week('16/11/2026', 30),
      ...week('09/11/2026', 20),
    ])
    expect(control).toMatchObject({ grain: 'performances', rowsRead: 6 })
    expect(control.rejectedBy).toMatchObject([{ why: 'row-earlier-count', count: 4 }])
    expect(await totals()).toEqual({ performances: 2, sold: 101, cents: 990_00 })
  })

  it('is refused where no column says the day of each count, rather than added up', async () => {
    const undated = [...week('', 0), ...week('', 20)].map((line) => line.slice(1))
    await expect(
      run(['LA MÉNAGERIE – pointage cumulé au;;;;;', '', head.replace('Pointage du;', ''), ...undated]),
    ).rejects.toMatchObject({ code: 'counts-cumulated', params: { performances: 2 } })
  })
})

it('goes on below a blank row and a day off, « RELÂCHE », which is no show, and has no seat of an evening that was cancelled', async () => {
  const evening = (day: string, seats: number) => `${day};21h00;Le Bal;${seats};2;${seats + 2};${seats * 10},00 €;`
  const control = await run([
    'Suivi des recettes 2025-2026;;;;;;;',
    '',
    'Date;Heure;Spectacle;Payants;Exo;Total;Recette TTC;Obs',
    evening('mar 06/01', 38),
    evening('mer 07/01', 71),
    'Sous-total semaine 2;;;109;4;113;1090,00 €;',
    ';;;;;;;',
    'mar 13/01;21h00;RELÂCHE;;;;;',
    evening('mer 14/01', 30),
    'jeu 15/01;21h00;Le Bal;0;0;0;0,00 €;ANNULÉE (grève) – 47 billets remboursés',
    'Sous-total semaine 3;;;30;2;32;300,00 €;',
    ';;;;;;;',
    ';;TOTAL GÉNÉRAL;;;145;1390,00 €;',
  ])
  expect(control.rejectedBy).toMatchObject([{ why: 'row-no-performance', count: 1 }])
  expect(await totals()).toEqual({ performances: 4, sold: 145, cents: 1390_00 })
})

it('goes on with the day of an evening below it, as with its show, though half of the rows have one: their seats were left out', async () => {
  await run([
    'Pièce;Séance;Tarif;Nb;Montant',
    'Orage;02/10/2025 20:30;Plein;22;440',
    ';;Réduit;7;98',
    ';;Sous-total 02/10/2025;29;538',
    ';03/10/2025 20:30;Plein;13;260',
    'Sous-total Orage;;;42;798',
    'Le Quai;05/11/2025 15:00;Plein;40;800',
    ';;Exonéré;4;0',
    'Sous-total Le Quai;;;44;800',
    'Sept vies;28/11/2025 20:30;Plein;47;940',
    'TOTAL;;;133;2538',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 133, cents: 2538_00 })
})

it('gives no evening to what is sold of none, below the rows of shows', async () => {
  await run([
    'Pièce;Séance;Tarif;Nb;Montant',
    'Orage;02/10/2025 20:30;Plein;22;440',
    'Le Quai;05/11/2025 15:00;Plein;40;800',
    'Sept vies;28/11/2025 20:30;Plein;47;940',
    ';;Abonnement 4 pièces;10;480',
    ';;Carte cadeau;2;80',
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 109, cents: 2180_00 })
})

it('counts no seat by the prices of a programme: 55 seats were sold of each evening at 24, 17 and 14 €', async () => {
  const control = await run([
    'Spectacle;Date;Heure;Salle;Jauge;Plein tarif;Tarif réduit;Tarif abonné;Contact diffusion',
    'Le Grand Jeu;12/12/2026;20h30;Halle;180;24;17;14;jeu@compagnie.example',
    'Le Grand Jeu;13/12/2026;20h30;Halle;180;24;17;14;jeu@compagnie.example',
    'La Petite Porte;15/01/2027;19h;Studio;90;18;12;9;porte@compagnie.example',
    'Trois fois rien;16/01/2027;19h;Halle;180;24;17;14;rien@compagnie.example',
    'Bal perdu;22/01/2027;19h;Studio;90;18;12;9;bal@compagnie.example',
  ])
  expect(control.grain).toBe('performances')
  expect(await totals()).toMatchObject({ performances: 5, sold: null })
})

it('counts the seats of tariffs that stand in no proportion, though nothing adds them up', async () => {
  await run([
    'Spectacle;Date;Heure;Salle;Jauge;Plein tarif;Tarif réduit;Tarif abonné',
    'Le Grand Jeu;12/12/2025;20h30;Halle;180;24;17;14',
    'La Petite Porte;15/01/2026;19h;Studio;90;48;12;9',
    'Trois fois rien;16/01/2026;19h;Halle;180;24;17;20',
    'Bal perdu;22/01/2026;19h;Studio;90;18;12;9',
  ])
  expect(await totals()).toMatchObject({ performances: 4, sold: 55 + 69 + 61 + 39 })
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
