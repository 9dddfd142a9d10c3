import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const shows = ['Quatuor Voce', 'Stabat Mater', 'Paul Lay', 'Les Éléments']
const people = ['BERSET Alain', 'MORAND Michel', 'PREMAT Yves', 'BAUD Zoé', 'TISSOT Léa', 'DUCRET Ivo']
const list = (first: readonly string[]) =>
  recognise({
    header: ['Abonné', 'Formule', 'Réglé', ...shows],
    rows: first.map((cell, at) => [cell, 'Quintette', 'chq', ...shows.map((_, show) => ((at + show) % 2 ? 'x' : ''))]),
  }).meanings

it('are whom « Abonné » names where its values are people, and each column of crosses is then a show to be dated', () => {
  const meanings = list(people)
  expect(meanings[0]).toBe('fullName')
  expect(meanings.slice(3)).toEqual(shows.map(() => 'showSeats'))
})

it('are not what « Abonné » says where it names what was taken', () => {
  expect(list(['Abo 5', 'Abo 8', 'Abo 5', 'Abo 8', 'Abo 5', 'Abo 5'])[0]).toBe('subscription')
})
