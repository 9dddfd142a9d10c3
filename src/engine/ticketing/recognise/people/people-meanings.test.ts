import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

it('takes « Nom spectateur » beside a plain first name for the name of who has the seat, where no buyer is named', () => {
  const rows = ['Roux', 'Brun', 'Noir', 'Blanc'].map((name, at) => [
    `${at + 1}`,
    'Merlin',
    '17/10/2026 15:00',
    '8,00',
    name,
    'Zoé',
  ])
  const named = (...names: string[]) =>
    recognise({ header: ['N° billet', 'Spectacle', 'Date', 'Prix', ...names], rows }).meanings.slice(4)
  expect(named('Nom spectateur', 'Prénom')).toEqual(['lastName', 'firstName'])
  expect(named('Nom spectateur', 'Prénom spectateur')).toEqual(['attendeeLastName', 'attendeeFirstName'])
})
