import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const record = {
  genre: 'concert baroque',
  author: 'François Couperin',
  texts: [
    { kind: 'note' as const, text: 'Nous éteindrons quinze bougies, une à une.', source: 'Thibault Ménard' },
    { kind: 'summary' as const, text: 'Combien de bougies tiennent dans la nuit ?', source: 'fiche du spectacle' },
    { kind: 'note' as const, text: 'Le vent n’est jamais du même avis que nous.', source: 'compagnie du Ponton' },
  ],
  pressQuotes: [{ text: 'Un souffle qui ne retombe pas', source: 'La Vigie, mars 2025' }],
}
const wrong = (text: string): string[] => doubtsOf(text, { record })

test('words of a note are theirs who sign it', () => {
  for (const text of [
    '« Nous éteindrons quinze bougies », dit Thibault Ménard.',
    'Thibault Ménard l’écrit ainsi : « Nous éteindrons quinze bougies. »',
    '« Nous éteindrons quinze bougies », explique le metteur en scène.',
    '« Nous éteindrons quinze bougies », dit-il.',
    '« Le vent n’est jamais du même avis que nous », écrit la compagnie du Ponton.',
    '« Nous éteindrons quinze bougies », écrit Thibault Ménard. De François Couperin.',
  ])
    expect(wrong(text), text).toEqual([])
})

test('nobody else of the show said them, nor a paper', () => {
  for (const text of [
    '« Nous éteindrons quinze bougies », dit Sofiane Roux.',
    'La compagnie du Ponton le raconte ainsi : « Nous éteindrons quinze bougies. »',
    '« Nous éteindrons quinze bougies », dit Télérama.',
    '« Le vent n’est jamais du même avis que nous », confie Garance Thiriet.',
  ])
    expect(wrong(text), text).toEqual([expect.stringMatching(/^✗ quote/)])
})

test('words that nobody signs are nobody’s, and those of a summary are in no note', () => {
  const question = '« Combien de bougies tiennent dans la nuit ? »'
  expect(wrong(`${question} C’est ce que demande Thibault Ménard.`)).toEqual([expect.stringMatching(/^\? quote/)])
  expect(wrong(`${question} La question est dans la note.`)).toEqual([expect.stringMatching(/^✗ quote/)])
  expect(wrong(question)).toEqual([])
})

test('a paper that the record dates may be cited with the date of its issue or without', () => {
  for (const text of [
    'On lit dans La Vigie, mars 2025 : « Un souffle qui ne retombe pas ».',
    '« Un souffle qui ne retombe pas », lit-on dans La Vigie, mars 2025.',
    '« Un souffle qui ne retombe pas », écrivait La Vigie.',
  ])
    expect(wrong(text), text).toEqual([])
  expect(wrong('« Un souffle qui ne retombe pas », écrivait La Terrasse.')).not.toEqual([])
})

test('who wrote a concert wrote its notes', () => {
  expect(wrong('Musique de François Couperin.')).toEqual([])
  expect(judged('Musique de François Couperin.', { record: { ...record, genre: 'théâtre' } })).toEqual([
    '✗ person: François Couperin',
  ])
})
