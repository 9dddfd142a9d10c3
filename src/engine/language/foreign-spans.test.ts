import { expect, test } from 'vitest'
import { correctText } from './correct-text.ts'
import { foreignSpans } from './foreign-spans.ts'
import { loadDictionary } from './spelling/dictionary.ts'

const dictionary = await loadDictionary()
const foreign = (text: string) => foreignSpans(text, dictionary).map(({ start, end }) => text.slice(start, end))

test('a title, a hymn or a line of a score in another language is left alone', async () => {
  const quoted = [
    'Extrait de Songs of the Wayfarer, pour baryton',
    'Purcell : Hear my prayer, O Lord, et Remember not',
    'Lotti, Crucifixus etiam pro nobis, à huit voix',
    'Schubert : Der Hirt auf dem Felsen, avec clarinette',
    'Vivaldi, Sol da te mio dolce amore, air d’Orlando',
  ]
  for (const text of quoted) expect(foreign(text), text).not.toEqual([])
  expect(foreign('Extrait de Songs of the Wayfarer, pour baryton')).toEqual(['Songs of the Wayfarer'])
  for (const text of quoted) expect(await correctText(text, { tiers: ['sure', 'check'], slowSearches: 0 })).toEqual([])
})

test('French with a fault, a name or a borrowed word stays French, and its fault is found', async () => {
  const french = [
    'Le trombonne et la clarinnette jouent dans la cour',
    'La compagnie joue ce soir avec Ada Kerven et Noé Drevet',
    'Un concert de jazz en open air au bord du canal',
    'Les enfant de la troupe saluent le public',
  ]
  for (const text of french) expect(foreign(text), text).toEqual([])
  expect(await correctText('Le trombonne joue « Songs of the Wayfarer ».', { tiers: ['sure', 'check'] })).toMatchObject(
    [{ suggestions: expect.arrayContaining(['trombone']) }],
  )
})
