import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const record = {
  author: null,
  company: null,
  credits: [
    { role: 'chorégraphie', name: 'Idir Maloum' },
    { role: 'danse', name: 'Paule Kessler, Joris Vanier' },
    { role: 'premier violon', name: 'Edith Soler' },
    { role: 'violoncelle', name: 'Marc Tisserand' },
    { role: 'ténor', name: 'Loïc Hamelin' },
    { role: 'baryton', name: 'Ugo Delmas' },
  ],
}

test.each([
  ['Une violoniste, N, les suit.', 'Edith Soler', 'Paule Kessler'],
  ['Deux danseurs et un violoncelliste (N).', 'Marc Tisserand', 'Joris Vanier'],
  ['Au violoncelle, le fidèle N.', 'Marc Tisserand', 'Edith Soler'],
  ['Paule Kessler danse et le ténor N chante.', 'Loïc Hamelin', 'Ugo Delmas'],
])('somebody is called by what they play or sing: « %s »', (text, holder, other) => {
  expect(judged(text.replace('N', holder), { record })).toContain(`✓ person: ${holder}`)
  expect(judged(text.replace('N', other), { record })).toContain(`✗ person: ${other}`)
})

test('what somebody is, with its article before another name, is of that one', () => {
  expect(doubtsOf('Une violoniste, Edith Soler, un violoncelliste, Marc Tisserand.', { record })).toEqual([])
})

test('the dance of a choreographer is theirs, and where it comes from is no life', () => {
  for (const text of ['La danse d’Idir Maloum cogne.', 'La gestuelle d’Idir Maloum vient du hip-hop.'])
    expect(doubtsOf(text, { record }), text).toEqual([])
})

test('who hands the stage over to others is not on it', () => {
  expect(doubtsOf('Idir Maloum confie le plateau à Paule Kessler et Joris Vanier.', { record })).toEqual([])
})

test('a solo that is a moment of the evening counts nobody', () => {
  const danced = { ...record, credits: record.credits.slice(0, 2) }
  for (const text of [
    'La soirée s’achève sur un solo.',
    'Paule Kessler et Joris Vanier ont promis un solo inédit.',
    'Le temps d’un solo, tout s’arrête.',
  ])
    expect(doubtsOf(text, { record: danced }), text).toEqual([])
  expect(doubtsOf('Un solo pour grandes personnes.', { record: danced })).toEqual(['✗ count: Un solo'])
})
