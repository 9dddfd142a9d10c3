import { expect, test } from 'vitest'
import { shownWords } from './index.ts'

test('a sign is shown with the words around it, in its own line; a word as it stands', () => {
  const text = 'Autres dates\nLe vendredi, on peut rester : rencontre avec l’équipe.\nFin'
  const colon = text.indexOf(':')
  expect(shownWords(text, { start: colon, end: colon + 1 })).toBe('on peut rester : rencontre avec l’équipe.')
  const word = text.indexOf('rencontre')
  expect(shownWords(text, { start: word, end: word + 9 })).toBe('rencontre')
})
