import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

const flat = 'Numero billet;Reservation;Date reservation;Heure reservation;Spectacle;Prix;Nom;Prenom;Code postal;Sexe'

test('the flat ticket file: a show called 887, postcodes and two-digit years stay as they are written', async () => {
  const read = await readBytes(
    `${flat}\n1;901;04/06/15 00:00;16:26:04;887;27;MOREL;Théodore et Christel;01000;H\n2;902;05/06/15 00:00;10:00:00;Bérénice;0;ROUX;;69001;\n`,
  )
  expect(read).toMatchObject({
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    quote: '"',
    headerRow: 1,
    skipped: [],
    rejected: [],
  })
  expect(read.rows[0]).toEqual([
    '1',
    '901',
    '04/06/15 00:00',
    '16:26:04',
    '887',
    '27',
    'MOREL',
    'Théodore et Christel',
    '01000',
    'H',
  ])
  expect(read.places).toEqual([2, 3])
})

test('HelloAsso with a byte-order mark and stray quotes in an address: the first name is found and the row is whole', async () => {
  const read = await readBytes(
    '\ufeffRéférence commande;Adresse payeur;Montant tarif\n"77";"12 rue "des" Lilas";"80,00"\n78;3, la "Butte;8,00\n',
  )
  expect(read.header[0]).toBe('Référence commande')
  expect(read.rows).toEqual([
    ['77', '12 rue "des" Lilas', '80,00'],
    ['78', '3, la "Butte', '8,00'],
  ])
})

test('HelloAsso in commas: decimal commas in quotes are no separators', async () => {
  const read = await readBytes(
    'Référence commande,Tarif,Montant tarif,Repas,Montant Repas\n77,Plein,"80,00",Oui,"12,50"\n78,Réduit,"8,00",,\n',
  )
  expect(read.delimiter).toBe(',')
  expect(read.rows[1]).toEqual(['78', 'Réduit', '8,00', '', ''])
})

test('preamble, sub-totals, total and footer are set aside and named, nothing else is', async () => {
  const read = await readBytes(
    'Recettes par séance;;;\nThéâtre de la Butte;;;\n;;;\nSpectacle;Date;Tarif;Montant\nBérénice;12/03/2026;Plein;25,00\nBérénice;12/03/2026;Réduit;12,00\nSous-total Bérénice;;;37,00\nTotal;13/03/2026;Réduit;8,00\nTOTAL GÉNÉRAL;;;45,00\n\nÉdité le 24/11/2026;;;\n',
  )
  expect(read.headerRow).toBe(4)
  expect(read.rows.map((cells) => cells[0])).toEqual(['Bérénice', 'Bérénice', 'Total'])
  expect(read.reasons).toEqual(expect.arrayContaining(['1:preamble', '2:preamble', '7:total', '9:total', '11:footer']))
})

test('a total under the names is of nobody, and a sum alone at the end of a short list is no row', async () => {
  const named = ['N°;Nom;Prénom;Formule;Phèdre 10/10;Ubu 12/11;Médée 03/12']
  for (const number of [101, 102, 103, 104, 105]) named.push(`${number};Nom${number};Zoé;Découverte;x;;x`)
  const abonnes = await readBytes([...named, ';TOTAL places;;;5;0;5'].join('\n'))
  expect(abonnes.reasons).toEqual(['7:total'])
  const short = ['Nom;Prénom;Mail;Nb;Tarif;Payé']
  for (let row = 1; row <= 20; row++) short.push(`Nom${row};Zoé;z${row}@exemple.example;2;plein;oui`)
  expect((await readBytes([...short, ';;;40;;'].join('\n'))).reasons).toEqual(['22:footer'])
})

test('a sub-total that stands among days is no row, however many amounts it has; a show called « Total Khéops » is one', async () => {
  const read = await readBytes(
    `Date;Spectacle;Plein;Réduit;Exo;Total
05/09/2026;Les Bons Voisins;38;29;11;78
14/09/2026;Nuit de cuivres;38;29;5;72
Sous-total septembre;;76;58;16;150
03/10/2026;Total Khéops;71;37;13;121
17/10/2026;Frère animal;76;9;11;96
Sous-total octobre;;147;46;24;217
06/11/2026;La Valse;80;32;8;120
`,
  )
  expect(read.reasons).toEqual(['4:total', '7:total'])
  expect(read.rows).toHaveLength(5)
})

test('the seats left that a list by hand works out below its rows are no row, and two seats of somebody are one', async () => {
  const read = await readBytes(
    'Nom;Tél;Nb;Tarif;Obs\nRoux;01;5;plein;à voir\nBrun;02;2;réduit;\nNoir;03;4;plein;\nTotal;;11;;\n;;32;restantes;\n',
  )
  expect(read.reasons).toEqual(['5:total', '6:total'])
  expect(read.rows).toHaveLength(3)
})

test('the total of a performance is no row, though it stands among the tariffs and fills nearly as many cells', async () => {
  const read = await readBytes(
    'Séance;Date;Tarif;Nb billets;Prix;Recette\nLe Bal;12/03/2026;Plein;22;17;374\n;;Réduit;12;13;156\n;;Total séance;34;;530\nTrio;13/03/2026;Plein;10;17;170\n;;Réduit;2;13;26\n;;Total séance;12;;196\n',
  )
  expect(read.reasons).toEqual(['4:total', '7:total'])
})

test('a total whose label follows its number is no row', async () => {
  const read = await readBytes(
    'Nom;Nb;Tarif;Tél\nRoux;5;18;01\nBrun;2;15;02\n;7;← total;\nNoir;4;18;03\nBlanc;1;18;04\n;5;← total;\n',
  )
  expect(read.reasons).toEqual(['4:total', '7:total'])
  expect(read.rows).toHaveLength(4)
})

test('a sub-total that counts « 42 billets » is no row', async () => {
  const read = await readBytes(
    'N°;Date;Tarif;Montant\n1;03/09/26;Plein;19,00\n2;04/09/26;Plein;19,00\nSous-total;2 billets;;38,00\n3;05/09/26;Plein;19,00\nTOTAL;3 billets;;57,00\n',
  )
  expect(read.rows).toHaveLength(3)
  expect(read.reasons).toEqual(['4:total', '6:total'])
})

test('what a list works out below its total is no row', async () => {
  const read = await readBytes(
    'Nom;Prénom;ven 20/11;sam 21/11;Réglé\nRoux;Zoé;2;;oui\nReste;Paul;;3;oui\nBrun;Ivo;1;1;non\nTOTAL;;3;4;\nreste (jauge 90);;87;86;\n',
  )
  expect(read.rows.map(([name]) => name)).toEqual(['Roux', 'Reste', 'Brun'])
  expect(read.reasons).toEqual(['5:total', '6:total'])
})

test('a sub-total of a show is no row, though it fills nearly all the columns of amounts', async () => {
  const read = await readBytes(
    `Spectacle;Date;Heure;Jauge;Payants;Abonnés;Exo;Total;Recette
Les Bons Voisins;24.09.2026;20h30;240;86;43;7;136;1636.5
;25.09.2026;20h30;240;81;26;7;114;1400.25
Sous-total Les…;;;;167;69;14;250;3036.75
La Valse;08.10.2026;20h30;240;31;34;10;75;811.25
;09.10.2026;20h30;240;30;10;4;44;520
Sous-total La…;;;;61;44;14;119;1331.25
`,
  )
  expect(read.reasons).toEqual(['4:total', '7:total'])
  expect(read.rows).toHaveLength(4)
})

test('SecuTix contacts: of four header rows, the codes of the fourth name the columns', async () => {
  const titles =
    'Institution;Contact;;Adresse\nCode;Numéro;Titre;Code postal\nobligatoire;facultatif;facultatif;facultatif\n'
  const read = await readBytes(
    `${titles}INSTITUTION;CONTACT_NR;TITLE;ZIPCODE\nTB;0050100421;MR_AND_MRS;01000\nTB;0050100422;MRS;69002\n`,
  )
  expect(read.header).toEqual(['INSTITUTION', 'CONTACT_NR', 'TITLE', 'ZIPCODE'])
  expect(read.rows[0]?.[1]).toBe('0050100421')
})

test('a two-row header with group titles gives names that tell the columns apart', async () => {
  const read = await readBytes(
    'Spectacle;Plein tarif;;Tarif réduit;\n;Nombre;Montant;Nombre;Montant\nBérénice;12;300,00;4;48,00\nPhèdre;10;250,00;2;24,00\nLe Cid;1;25,00;0;0,00\n',
  )
  expect(read.header).toEqual([
    'Spectacle',
    'Plein tarif Nombre',
    'Plein tarif Montant',
    'Tarif réduit Nombre',
    'Tarif réduit Montant',
  ])
  expect(read.rows).toHaveLength(3)
})

test('a header of three rows gives each column its show, its day and its tariff, and its totals to none of them', async () => {
  const read = await readBytes(
    `Nom;;La pluie;;;Zéro gravité;;;Total;
;Mail;ven 9 avril 2027 20h30;;;sam 10 avril 2027 20h30;;;;
;;Plein 14€;Réd. 9€;Invit;Plein 14€;Réd. 9€;Invit;Places;€
GRANLIER Yves;y.granlier@example.org;1;1;;;;;2;23
BARTAING Élise;;;;;2;;;2;28
KERTAING Théo;t.kertaing@mail.example;1;;;2;;1;4;42
`,
  )
  expect(read.header).toEqual([
    'Nom',
    'Mail',
    'La pluie ven 9 avril 2027 20h30 Plein 14€',
    'La pluie ven 9 avril 2027 20h30 Réd. 9€',
    'La pluie ven 9 avril 2027 20h30 Invit',
    'Zéro gravité sam 10 avril 2027 20h30 Plein 14€',
    'Zéro gravité sam 10 avril 2027 20h30 Réd. 9€',
    'Zéro gravité sam 10 avril 2027 20h30 Invit',
    'Total Places',
    'Total €',
  ])
  expect(read.rows).toHaveLength(3)
})

test('days over letters of tariffs name each column, and the last day does not go on over what is beyond its tariffs', async () => {
  const read = await readBytes(
    `Nom;Prénom;Ven 12/03/2027 20h30;;;Sam 13/03/2027 20h30;;;;
;;P;R;G;P;R;G;À payer;Réglé
Bribert;Zoé;2;2;;;;;40;x
Langnol;Luc;;;1;;;2;24;
Sausard;Ugo;;;;1;2;;28;x
`,
  )
  expect(read.header.slice(2)).toEqual([
    'Ven 12/03/2027 20h30 P',
    'Ven 12/03/2027 20h30 R',
    'Ven 12/03/2027 20h30 G',
    'Sam 13/03/2027 20h30 P',
    'Sam 13/03/2027 20h30 R',
    'Sam 13/03/2027 20h30 G',
    'À payer',
    'Réglé',
  ])
  expect(read.rows).toHaveLength(3)
})

test('a header repeated at each page is one header, and the page titles above it go with it', async () => {
  const page = 'Nom;Prénom;Ville;Code postal;Téléphone\n'
  const read = await readBytes(
    `${page}Roux;Zoé;Lyon;69001;0612345678\nPage 2;;;;\n${page}Morel;Luc;Bron;69500;0612345679\n`,
  )
  expect(read.rows).toHaveLength(2)
  expect(read.reasons).toEqual(['3:page-break', '4:repeated-header'])
})

test('the head of a page between blank rows, its number aside, does not end the table', async () => {
  const head = (page: number) =>
    `\f\nGrand Théâtre;;;Page ${page}/2\nÉdité le 28/11/2026;;;\n\nBillet;Tarif;Prix;Vendu le\n`
  const rows = (from: number) =>
    [0, 1, 2].map((more) => `003${from + more};PLEIN;26,00;0${more + 1}/09/2026\n`).join('')
  const read = await readBytes(`${head(1)}${rows(100)}${head(2)}${rows(200)}`)
  expect(read.header).toEqual(['Billet', 'Tarif', 'Prix', 'Vendu le'])
  expect(read.rows.map(([ticket]) => ticket)).toEqual(['003100', '003101', '003102', '003200', '003201', '003202'])
  expect(read.reasons.filter((reason) => reason.includes('other-table'))).toEqual([])
})

test('of two tables the larger is read, the other is named, and can be asked for', async () => {
  const text =
    'Tarif;Nombre\nPlein;12\nRéduit;8\n\nNuméro;Date;Prix\n1;12/03/2026;25,00\n2;12/03/2026;12,00\n3;13/03/2026;12,00\n'
  const read = await readBytes(text)
  expect(read.header).toEqual(['Numéro', 'Date', 'Prix'])
  expect(read.reasons).toEqual(['1:other-table'])
  const other = await readBytes(text, { table: 1 })
  expect(other.rows).toEqual([
    ['Plein', '12'],
    ['Réduit', '8'],
  ])
})

test('a person overrules what was found: separator and header row', async () => {
  const read = await readBytes('un|deux;trois\nquatre|cinq;six\n', { delimiter: ';', headerRow: 2 })
  expect(read.header).toEqual(['quatre|cinq', 'six'])
  const bare = await readBytes('Nom;Ville\nRoux;Lyon\n', { headerRow: 0 })
  expect(bare).toMatchObject({ headerRow: null, isNamed: false, header: ['Colonne 1', 'Colonne 2'] })
  expect(bare.rows).toHaveLength(2)
})

test('known column names decide where the cells alone cannot', async () => {
  const text = 'Lyon;Roux\nNom;Ville\nMorel;Lyon\n'
  const headerScore = (cells: readonly string[]) =>
    cells.filter((cell) => ['Nom', 'Ville'].includes(cell)).length / cells.length
  expect((await readBytes(text, { headerScore })).headerRow).toBe(2)
})

test('a file of rows alone has no header, one column is one column, a header alone has no rows', async () => {
  expect(await readBytes('12;Roux;12/03/2026\n13;Morel;14/03/2026\n')).toMatchObject({
    headerRow: null,
    rows: [{ 0: '12' }, { 0: '13' }],
  })
  expect(await readBytes('Prix\n12,50\n8,00\n')).toMatchObject({ header: ['Prix'], rows: [['12,50'], ['8,00']] })
  expect(await readBytes('Nom;Ville\n')).toMatchObject({ header: ['Nom', 'Ville'], rows: [] })
})

test('a row that may have shifted is given, told apart, and counted', async () => {
  const read = await readBytes('Nom;Ville;Prix\nRoux;Lyon;12\nMorel;Bron;8;oups\nBlanc;9\n')
  expect(read.rows).toHaveLength(3)
  expect(read.rejected.map(({ row, why }) => `${row}:${why}`)).toEqual(['3:more-cells', '4:fewer-cells'])
})

test('reading twice gives the same rows and does not count twice', async () => {
  const read = await readBytes('Nom;Ville;Prix\nRoux;Lyon;12\n\nMorel;Bron;8;oups\nTotal;;20\n')
  let count = 0
  for await (const batch of read.batches()) count += batch.length
  expect(count).toBe(read.rows.length)
  expect(read.rejected).toHaveLength(1)
  expect(read.reasons).toEqual(read.skipped.map(({ row, why }) => `${row}:${why}`))
})

test('a blank line after each line is no reason to lose the table, nor a second', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at};Roux ${at};12,50\n\n`)
  const started = performance.now()
  const read = await readBytes(`N°;Nom;Prix\n\n${rows.join('')}`)
  expect(read.header).toEqual(['N°', 'Nom', 'Prix'])
  expect(read.rows).toHaveLength(20_000)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a header parted from its rows by a blank line still names them', async () => {
  const read = await readBytes('Nom;Ville;Prix\n;;\nRoux;Lyon;12\nMorel;Bron;8\n')
  expect(read.header).toEqual(['Nom', 'Ville', 'Prix'])
  expect(read.rows).toHaveLength(2)
})

test('a person with a number alone at the end of a sparse list is no footer', async () => {
  const sparse = Array.from({ length: 40 }, (_, at) =>
    at % 4 === 0 ? `;Roux ${at};;;;\n` : `${at};Roux ${at};Lyon;69001;z@example.fr;0612345678\n`,
  )
  const read = await readBytes(`N°;Nom;Ville;Code postal;Courriel;Téléphone\n${sparse.join('')};Morel;;;;\n`)
  expect(read.rows).toHaveLength(41)
})

test('a long file is read in pieces, and what comes after its table is counted', async () => {
  const line = 'Bérénice, grande salle, premier rang de côté;12/03/2026;25,00\n'
  const rows = Math.ceil((9 * 1024 * 1024) / Buffer.byteLength(line))
  const read = await readBytes(
    `Spectacle;Date;Prix\n${line.repeat(rows)}\nTarif;Intitulé;Zone\nA;Plein;Orchestre\nB;Réduit;Balcon\n`,
  )
  expect(read.rows).toHaveLength(rows)
  expect(read.skipped.slice(-2)).toMatchObject([{ why: 'other-table' }, { why: 'after-table', detail: '2' }])
})

test('a report of several sections under titles in capitals: the largest is read, each other is named and can be asked for', async () => {
  const report = `\ufeffSYNTHÈSE;\nBillets;4\nRecettes;66.00\n\nVENTES PAR TARIF;;\nTarif;Nombre;Montant\nPlein;2;36.00\nRéduit;2;30.00\n\nBILLETS;;;;\nNuméro;Date;Tarif;Montant;Statut\nA1;2026-03-13 20:30;Plein;18.00;S\nA2;2026-03-13 20:30;Plein;18.00;K\nA3;2026-03-13 20:30;Réduit;15.00;S\nA4;2026-03-14 20:30;Réduit;15.00;K\n`
  const read = await readBytes(report)
  expect(read.header).toEqual(['Numéro', 'Date', 'Tarif', 'Montant', 'Statut'])
  expect(read.rows).toHaveLength(4)
  expect(read.tables.map(({ rows, isChosen }) => `${rows}${isChosen ? ' read' : ''}`)).toHaveLength(3)
  const byTariff = await readBytes(report, { table: 2 })
  expect(byTariff.header).toEqual(['Tarif', 'Nombre', 'Montant'])
  expect(byTariff.rows).toEqual([
    ['Plein', '2', '36.00'],
    ['Réduit', '2', '30.00'],
  ])
})
