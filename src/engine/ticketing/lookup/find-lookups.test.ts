import { expect, it } from 'vitest'
import type { ReadColumn } from '../../../contract/index.ts'
import { recognise } from '../recognise/recognised.fixture.ts'
import { completedTables } from './completed-tables.ts'
import { findLookups } from './find-lookups.ts'
import type { KnownTable } from './known-table.ts'

const table = (place: string, [header = [], ...rows]: string[][], isSheet = false): KnownTable => {
  const { columns, grain } = recognise({ header, rows })
  return {
    name: place.replace(/\.csv$/, ''),
    place,
    isSheet,
    columns: columns as ReadColumn[],
    grain,
    rows,
    isWhole: true,
  }
}
const sold = table('ventes.csv', [
  ['N° billet', 'Réf. sé', 'Tarif', 'Etat', 'Code client'],
  ['9001', 'A26-1', '1', '2', '041'],
  ['9002', 'A26-1', '2', '1', '007'],
  ['9003', 'A26-2', '1', '1', '041'],
  ['9004', 'A26-3', '3', '2', '112'],
])
const evenings = table('programmation.csv', [
  ['Clé', 'Programme', 'Date', 'Heure', 'Salle', 'Jauge'],
  ['A26-1', 'Bérénice', '12/03/2026', '20:30', 'Dôme', '400'],
  ['A26-2', 'Bérénice', '13/03/2026', '20:30', 'Dôme', '400'],
  ['A26-3', 'Quatuor Alizé', '20/03/2026', '19:00', 'Dôme', '400'],
])
const tariffs = table('tarifs.csv', [
  ['Code', 'Libellé', 'Prix'],
  ['1', 'Plein', '20'],
  ['2', 'Réduit', '12'],
  ['3', 'Invitation', '0'],
])
const states = table('etats.csv', [
  ['Etat', 'Libellé'],
  ['1', 'Payé'],
  ['2', 'Annulé'],
  ['3', 'Option'],
])
const found = (others: KnownTable[], fact = sold) =>
  findLookups(fact, others).map(({ at, table: of, label, brings }) => ({
    column: fact.columns[at]?.name,
    of: of.name,
    label: label?.name ?? null,
    brings: brings.map(({ name, meaning }) => `${name} = ${meaning}`),
  }))

const numbered = table('billets.csv', [
  ['id', 'commande_id', 'seance_id', 'prix', 'etat'],
  ...['201', '202', '201', '204'].map((of, at) => [`5${at}`, `80${at}`, of, '19.00', 'emis']),
])
const dated = table('seances.csv', [
  ['id', 'spectacle_id', 'debut', 'salle', 'jauge'],
  ['201', '11', '2025-01-17 20:30:00', 'Plateau', '300'],
  ['202', '11', '2025-01-18 20:30:00', 'Plateau', '300'],
  ['204', '14', '2025-02-12 15:00:00', 'Studio', '120'],
])
const titled = table('spectacles.csv', [
  ['id', 'titre', 'genre'],
  ['11', 'Marius et compagnie', 'danse'],
  ['14', 'Oh ! Oh !', 'danse'],
])

it('brings the title of a show through the table of its evenings, which only numbers it', () => {
  expect(found(completedTables([titled, dated]), numbered)[0]).toMatchObject({
    ...{ column: 'seance_id', of: 'seances' },
    brings: ['debut = startsAt', 'salle = hall', 'titre = showTitle'],
  })
  expect(found([titled], dated)).toEqual([
    { column: 'spectacle_id', of: 'spectacles', label: null, brings: ['titre = showTitle'] },
  ])
})

it('brings no title to evenings that have theirs, nor one that no table tells', () => {
  expect(found([titled], evenings)).toEqual([])
  expect(completedTables([dated, states])).toEqual([dated, states])
})

it('brings the show and the evening of codes that no chance makes meet, whatever their columns are called', () => {
  const brings = ['Programme = showTitle', 'Date = startsAt', 'Heure = startsTime', 'Salle = hall']
  expect(found([evenings])).toEqual([{ column: 'Réf. sé', of: 'programmation', label: null, brings }])
})

it('reads figures in the table that bears the name of their column, and no other that has the same figures', () => {
  expect(found([tariffs, states])).toEqual([
    { column: 'Tarif', of: 'tarifs', label: 'Tarif', brings: ['Prix = unitPriceCents'] },
    { column: 'Etat', of: 'etats', label: 'Etat', brings: [] },
  ])
})

it('reads a legend that explains the codes of several columns by the column that each row names', () => {
  const legend = table('codes.csv', [
    ['Champ', 'Code', 'Libellé'],
    ['Etat', '1', 'Payé'],
    ['Etat', '2', 'Annulé'],
    ['Tarif', '1', 'Plein'],
    ['Tarif', '2', 'Réduit'],
    ['Tarif', '3', 'Invitation'],
  ])
  expect(found([legend]).map(({ column, of }) => `${column} : ${of}`)).toEqual(['Tarif : Tarif', 'Etat : Etat'])
})

it('leaves codes alone where two tables could explain them, where few are found, or where a column says the words beside them', () => {
  expect(found([evenings, { ...evenings, name: 'ancienne', place: 'ancienne.csv' }])).toEqual([])
  expect(found([{ ...evenings, rows: evenings.rows.slice(0, 2) }])).toEqual([])
  const said = table('ventes.csv', [
    ['N° billet', 'Spectacle', 'Date du spectacle', 'Etat', 'Libellé état'],
    ['9001', 'Bérénice', '12/03/2026 20:30', '1', 'Payé'],
    ['9002', 'Bérénice', '12/03/2026 20:30', '2', 'Annulé'],
  ])
  expect(found([states, evenings], said)).toEqual([])
})

it('brings customers and orders from the sheets of a workbook alone: of files, each is read for itself', () => {
  const people = [
    ['Code client', 'Nom', 'Courriel'],
    ['41', 'Roux', 'roux@courriel.example'],
    ['7', 'Blin', 'blin@courriel.example'],
    ['112', 'Attal', 'attal@courriel.example'],
  ]
  expect(found([table('Clients', people, true)])).toEqual([
    { column: 'Code client', of: 'Clients', label: null, brings: ['Nom = fullName', 'Courriel = email'] },
  ])
  expect(found([table('clients.csv', people)])).toEqual([])
})

it('takes no words, prices nor names of people for codes: a company is no title, and two people bear one name', () => {
  const fact = table('ventes.csv', [
    ['N° billet', 'Spectacle', 'Date du spectacle', 'Prix', 'Nom'],
    ['9001', 'HAMLET', '12/03/2026 20:30', '20', 'Roux'],
    ['9002', 'HAMLET', '12/03/2026 20:30', '12', 'Blin'],
    ['9003', 'NORMA', '20/03/2026 20:30', '20', 'Roux'],
  ])
  const companies = [
    ['Spectacle', 'Compagnie'],
    ['HAMLET', 'Les Arches'],
    ['NORMA', 'Opéra du Lac'],
  ]
  const prices = [
    ['Tarif', 'Prix'],
    ['Plein', '20'],
    ['Réduit', '12'],
  ]
  const people = [
    ['Nom', 'Courriel'],
    ['Roux', 'roux@courriel.example'],
    ['Blin', 'blin@courriel.example'],
  ]
  const sheets = Object.entries({ companies, prices, people }).map(([name, rows]) => table(name, rows, true))
  expect(found(sheets, fact)).toEqual([])
})
