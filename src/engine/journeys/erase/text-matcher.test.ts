import { expect, it } from 'vitest'
import type { Needles } from './needles.ts'
import { TextMatcher } from './text-matcher.ts'

const sought: Needles = {
  own: { emails: ['jean-marc.l+a@exemple.example'], phones: ['+33639981011'] },
  shared: { emails: [], phones: [] },
  customers: [],
  sharedCustomers: [],
  ids: [],
  names: [{ last: 'Le Gall-Roux', first: 'Jean-Marc' }],
  isNameShared: false,
}
const matcher = new TextMatcher([sought])

it.each([
  ['Merci à Jean-Marc Le Gall-Roux, fidèle.', 'Merci à [nom effacé], fidèle.'],
  ['LE  GALL-ROUX (Jean-Marc)', '[nom effacé])'],
  ['Écrire à Jean-Marc.L+a@exemple.example.', 'Écrire à [nom effacé].'],
  ['Le 06 39 98 10 11 ne répond pas', 'Le [nom effacé] ne répond pas'],
])('hides names, addresses and telephones with marks in them: « %s »', (text, hidden) => {
  expect(matcher.isIn(text)).toBe(true)
  expect(matcher.hide(text)).toBe(hidden)
})

it('leaves a part of a longer name or address, and the two words of a name apart', () => {
  for (const text of [
    'jean-marc.l+a@exemple.example.fr',
    'Jean-Marc vient. Plus loin, Le Gall-Roux.',
    'Le Gall-Rouxel, Jean-Marc',
  ])
    expect([matcher.isIn(text), matcher.hide(text)]).toEqual([false, text])
})
