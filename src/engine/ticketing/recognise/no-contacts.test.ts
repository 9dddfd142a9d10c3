import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

const persons = ['Zoé;Roux', 'Ivo;Brun', 'Ana;Noir', 'Léa;Blanc', 'Paul;Gris', 'Mia;Vert'].map((name) =>
  name.split(';'),
)
const mail = ([first = '', last = '']: string[]) => `${first}.${last}@courriel.example`.toLowerCase()

it('takes a book of entries, a day in each of its boxes, for no list of contacts', () => {
  const rows = persons.map((person, at) => [
    `C00${at}`,
    person.join(' '),
    mail(person),
    '25/9',
    at % 2 ? '9/10' : '',
    '',
  ])
  const { grain } = recognise({ header: ['Carnet n°', 'Nom', 'Mail', '1', '2', '3'], rows })
  expect(grain).toBe('unknown')
})

it('takes crosses under the days of a festival for seats, where each has its tariff, and for shifts where none has', () => {
  const rows = persons.map((person, at) => [
    ...person,
    mail(person),
    at % 2 ? 'Pass' : 'Jour',
    'x',
    at % 2 ? 'x' : '',
    'x',
  ])
  const named = (tariff: string) =>
    recognise({ header: ['Prénom', 'Nom', 'Mail', tariff, 'V 03', 'S 04', 'D 05'], rows })
  expect(named('Tarif').meanings.slice(4)).toEqual(['showSeats', 'showSeats', 'showSeats'])
  expect(named('Taille').grain).toBe('contacts')
})

it('takes members who pay a fee for contacts, and asks nothing of its date', () => {
  const rows = persons.map((person, at) => [
    `9${at}`,
    `2026-09-0${at + 1}`,
    ...person.toReversed(),
    mail(person),
    'Couple',
    '20',
    '50',
  ])
  const header = [
    'Référence',
    'Date',
    'Nom adhérent',
    'Prénom adhérent',
    'Email payeur',
    'Tarif',
    'Montant tarif',
    'Don',
  ]
  const { grain, columns } = recognise({ header, rows })
  expect(grain).toBe('contacts')
  expect(columns.some(({ ambiguous }) => ambiguous !== undefined)).toBe(false)
})

it('reads a sale at the tariff of members as a sale', () => {
  const rows = persons.map((person) => [
    ...person.toReversed(),
    mail(person),
    'Phèdre',
    '19/12/2026 20:30',
    '2',
    'Adhérent',
  ])
  const header = ['Nom adhérent', 'Prénom', 'Mail', 'Spectacle', 'Date du spectacle', 'Nb places', 'Tarif']
  expect(recognise({ header, rows }).grain).not.toBe('contacts')
})

it('takes the parent of a child, called « Responsable », for whom to write to', () => {
  const rows = persons.map(([first = '', last = '']) => [
    'Toussaint',
    last,
    first,
    '2019-09-20',
    `Odile ${last}`,
    mail([first, last]),
    '65',
    'non',
  ])
  const header = [
    'Stage',
    'Nom enfant',
    'Prénom enfant',
    'Né(e) le',
    'Responsable',
    'Mail resp.',
    'Tarif',
    'Infos mail ok',
  ]
  const { grain, meanings } = recognise({ header, rows })
  expect(grain).toBe('contacts')
  expect(meanings.slice(1)).toEqual([
    'attendeeLastName',
    'attendeeFirstName',
    'unknown',
    'fullName',
    'email',
    'priceCents',
    'permissionEmail',
  ])
})

it('takes the parent for the buyer in what a town’s family portal exports, by the number of the household', () => {
  const header = ['N° foyer', 'Nom responsable', 'Prénom responsable', 'Usager', 'Né(e) le', 'Activité', 'Date séance']
  const rows = [
    ['31007', 'DURAND', 'Anne', 'Rémi', '12/04/2018', 'La Lune rousse', '14/01/2026'],
    ['31007', 'DURAND', 'Anne', 'Gilles', '03/09/2020', 'La Lune rousse', '14/01/2026'],
    ['31016', 'PETIT', 'Marc', 'Camille', '15/06/2019', 'La Lune rousse', '17/01/2026'],
  ]
  const { column } = recognise({ header, rows })
  expect(header.map((name) => column(name).meaning)).toEqual([
    ...['customerNumber', 'lastName', 'firstName', 'attendeeFullName', 'unknown', 'showTitle', 'startsAt'],
  ])
  // Without a parent beside, the user of a hall is who bought.
  const alone = recognise({ header: header.slice(3), rows: rows.map((cells) => cells.slice(3)) })
  expect(alone.column('Usager').meaning).toBe('fullName')
})
