import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const record = {
  author: null,
  credits: [
    { role: 'mise en piste', name: 'Irène Valmont' },
    { role: 'trapèze', name: 'Luce Berthier' },
    { role: 'mât chinois', name: 'Tom Sérac' },
    { role: 'roue Cyr', name: 'Nadia Fellous' },
    { role: 'regard extérieur', name: 'Basile Roche' },
    { role: 'musique live', name: 'Oscar Lindqvist' },
  ],
}

test('a label of the record is given by whatever verb leads to it', () => {
  for (const [text, holder, other] of [
    ['N y pose son regard extérieur.', 'Basile Roche', 'Tom Sérac'],
    ['N grimpe à son mât chinois.', 'Tom Sérac', 'Luce Berthier'],
    ['N s’élance au trapèze.', 'Luce Berthier', 'Nadia Fellous'],
    ['À la roue Cyr, N.', 'Nadia Fellous', 'Tom Sérac'],
    ['Perchée sur son trapèze, N chantonne.', 'Luce Berthier', 'Nadia Fellous'],
    ['Le trapèze est le royaume de N.', 'Luce Berthier', 'Nadia Fellous'],
    ['Le regard extérieur que pose N change tout.', 'Basile Roche', 'Tom Sérac'],
  ] as const) {
    expect(judged(text.replace('N', holder), { record }), text).toEqual([`✓ person: ${holder}`])
    expect(judged(text.replace('N', other), { record }), text).toEqual([`✗ person: ${other}`])
  }
})

test('a label that goes on to another name is of that one', () => {
  expect(
    judged(
      'Irène Valmont met en piste le trapèze de Luce Berthier et la roue Cyr de Nadia Fellous, sur la musique live d’Oscar Lindqvist.',
      { record },
    ),
  ).toEqual(['Irène Valmont', 'Luce Berthier', 'Nadia Fellous', 'Oscar Lindqvist'].map((name) => `✓ person: ${name}`))
})
