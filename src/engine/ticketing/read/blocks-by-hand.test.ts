import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

test('a blank line within a list by hand ends nothing: cells left blank below it say nothing against their columns', async () => {
  const row = (name: string, at: number) => `${name};06 31 56 15 1${at};ven 19 mars;2;1;1;${name}@courriel.example;A`
  const { header, rows } = await readBytes(
    [
      'Résas MERLIN;;;;Plein : 12 € – Réduit : 8 €;;;',
      ';;;;;;;',
      'nom;tel;jour;plein;réduit;gratuit;mail;vu par',
      ...['roux', 'brun', 'noir', 'blanc'].map(row),
      ';;;;;;;',
      'Vert;09 79 75 34 79;dim 14 mars;3;;;;Th.',
      ...['gris', 'bleu'].map(row),
    ].join('\n'),
  )
  expect(header[0]).toBe('nom')
  expect(rows.map(([name]) => name)).toEqual(['roux', 'brun', 'noir', 'blanc', 'Vert', 'gris', 'bleu'])
})

test('a line of totals below a blank one, whose label counts people, is none of the rows', async () => {
  const row = (name: string, at: number) => `${at};${name};06 31 56 15 1${at};x;x;12`
  const { rows } = await readBytes(
    [
      'N°;Nom;Tél;Électre 16/10;Bal 20/02;Montant',
      ...['roux', 'brun', 'noir', 'blanc'].map((name, at) => row(name, at + 1)),
      ';;;;;',
      'TOTAL;4 abonnés;;4;4;48',
    ].join('\n'),
  )
  expect(rows).toHaveLength(4)
})

test('a total that says of what it is made is none of the rows, and a house called « Total » is one', async () => {
  const row = (name: string, at: number) => `${name};Zoé;06 31 56 15 1${at};2;1;30;CB;${at % 2 === 0 ? 'rappeler' : ''}`
  const { rows } = await readBytes(
    [
      'Nom;Prénom;Téléphone;Adultes;Enfants;À payer;Payé;Remarques',
      ...['roux', 'brun', 'noir', 'blanc'].map(row),
      'TOTAL;;;5;2;60;;facture',
      'TOTAL;;;8;4;120;;hors annulés',
    ].join('\n'),
  )
  expect(rows.map(([name]) => name)).toEqual(['roux', 'brun', 'noir', 'blanc', 'TOTAL'])
})

test('days below the titles of shows, and under nothing else, are a second line of names', async () => {
  const lines = [
    'Nom;Prénom;Formule;Cyrano;Boléros;Alta;Montant réglé;Date',
    ';;;03/10/2025 20h30;ven. 21/11;20/03/2026 19h00;;',
    ...['Roux', 'Brun', 'Noir', 'Vert'].map(
      (name, at) => `${name};Zoé;F4;2;${at % 2 === 0 ? 2 : ''};1;52;2${at}/06/2025`,
    ),
  ]
  const { header, rows } = await readBytes(lines.join('\n'))
  expect(header).toEqual([
    ...['Nom', 'Prénom', 'Formule', 'Cyrano 03/10/2025 20h30', 'Boléros ven. 21/11', 'Alta 20/03/2026 19h00'],
    ...['Montant réglé', 'Date'],
  ])
  expect(rows).toHaveLength(4)
  // A first row of which only the dates are known is a row.
  const bookings = ['Nom;Prénom;Achat;Séance;Places', ';;02/09/2025;03/10/2025;2', 'Roux;Zoé;04/09/2025;03/10/2025;1']
  expect((await readBytes([...bookings, 'Brun;Ivo;05/09/2025;04/10/2025;3'].join('\n'))).rows).toHaveLength(3)
})

test('titles of shows above their days, and above no other name, are a first line of names', async () => {
  const lines = [
    'ABONNEMENTS SAISON 2025-2026;;;;;;;',
    ';;;Cyrano;Boléros;La Visite du maire;;',
    'N° abo;Nom;Nb abos;2025-10-03T20:30;21/11/2025;ven. 20/03;Total dû;Mode',
    ...['Roux', 'Brun', 'Noir', 'Vert'].map((name, at) => `${at + 1};${name};2;2;${at % 2 === 0 ? 2 : ''};1;78;CB`),
  ]
  const { header, rows } = await readBytes(lines.join('\n'))
  expect(header).toEqual([
    ...['N° abo', 'Nom', 'Nb abos', 'Cyrano 2025-10-03T20:30', 'Boléros 21/11/2025', 'La Visite du maire ven. 20/03'],
    ...['Total dû', 'Mode'],
  ])
  expect(rows).toHaveLength(4)
  // Words above the first row of a list without names are no titles.
  const bare = [';;Réservé;Séance;', 'Roux;Zoé;02/09/2025;03/10/2025;2', 'Brun;Ivo;04/09/2025;03/10/2025;1']
  expect((await readBytes(bare.join('\n'))).header).not.toContain('Réservé 02/09/2025')
})
