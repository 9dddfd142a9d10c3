import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const people = ['BERSET', 'MORAND', 'PREMAT', 'BAUD', 'TISSOT', 'DUCRET']
const sold = (
  structure: (at: number) => string,
  header = ['Structure', 'N° billet', 'Nom', 'Spectacle', 'Date', 'Prix'],
) =>
  recognise({
    header,
    rows: people.map((name, at) => [structure(at), `B${at}`, name, 'Les Vagues', '10/10/2025 20:30', '16,50']),
  }).meanings[0]

it('is who sells, where it stands on every row of sales to many people', () => {
  expect(sold(() => 'SNPA')).toBe('unknown')
})

it('is the buyers’ own where some have none, or another', () => {
  expect(sold((at) => (at % 2 === 0 ? 'Lycée Pagnol' : ''))).toBe('company')
  expect(sold((at) => (at % 2 === 0 ? 'Lycée Pagnol' : 'CE Renault'))).toBe('company')
})

it('is theirs in a list of contacts that somebody made of one company', () => {
  const rows = people.map((name) => ['CE Renault', name, 'Zoé', `${name}@courriel.example`])
  expect(recognise({ header: ['Structure', 'Nom', 'Prénom', 'E-mail'], rows }).meanings[0]).toBe('company')
})
