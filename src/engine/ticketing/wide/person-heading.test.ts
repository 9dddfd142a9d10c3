import { expect, it } from 'vitest'
import { personHeading } from './person-heading.ts'

it.each([
  ['Spectateur 1 - Nom', 1, 'lastName'],
  ['Spectateur 2 - Prénom', 2, 'firstName'],
  ['Nom et prénom 2', 2, 'fullName'],
  ['Participant n° 3', 3, 'fullName'],
  ['Prénom 3', 3, 'firstName'],
])('« %s » names a person of its row by a rank', (heading, rank, part) => {
  expect(personHeading(heading)).toEqual({ rank, part })
})

it.each(['Nom', 'Adresse 2', 'N° billet', 'Place', 'Spectateur 1 - Tarif', 'Date 1'])(
  '« %s » names none',
  (heading) => {
    expect(personHeading(heading)).toBeNull()
  },
)
