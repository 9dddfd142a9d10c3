import { expect, test } from 'vitest'
import { captionCueSchema } from '../../../contract/index.ts'
import { captionNames } from './caption-names.ts'
import { withNames } from './with-names.ts'

const season = ['Anaïs Dupré', 'Bérénice', 'La Boîte à orages', 'Camille Desroches', 'théâtre']
const cuesOf = (...texts: string[]) =>
  texts.map((text, index) => captionCueSchema.parse({ start: index * 1000, end: index * 1000 + 900, text }))

test.each([
  ['avec Anaïs Duprait ce soir', 'Anaïs Dupré'],
  ['avec Anaïs Duprés ce soir', 'Dupré'],
  ['on joue Bérénisse demain', 'Bérénice'],
  ['c’est La Boite à orages', 'Boîte'],
  ['et Camille Des Roches dirige', 'Camille Desroches'],
])('« %s »: the records print « %s »', (text, better) => {
  expect(captionNames(cuesOf(text), season).map((name) => name.better)).toEqual([better])
})

test.each(['avec Anaïs Dupré', 'La pièce commence.', 'un théatre vide', 'BÉRÉNICE', 'Elle berce, nice !'])(
  '« %s » is left alone',
  (text) => {
    expect(captionNames(cuesOf(text), season)).toEqual([])
  },
)

test('what is taken changes those words alone, and the line stays where it turns', () => {
  const cues = cuesOf('Ce soir, Camille\nDes Roches et Bérénisse', 'Rien')
  const names = captionNames(cues, season)
  expect(withNames(cues, names).map(({ text }) => text)).toEqual(['Ce soir, Camille\nDesroches et Bérénice', 'Rien'])
})
