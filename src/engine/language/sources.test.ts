import { expect, it } from 'vitest'
import { correctText } from './correct-text.ts'

async function said(text: string): Promise<string[]> {
  return (await correctText(text)).map(({ message }) => message)
}

it('explains in one sentence that names its source', async () => {
  expect(await said('Les spectateurs arrive tôt.')).toEqual([
    'Le verbe s’accorde avec son sujet (règle : accord du verbe avec son sujet).',
  ])
  expect(await said('Un spectale rare.')).toEqual([
    '« spectale » n’est pas dans le dictionnaire (dictionnaire orthographique Dicollecte).',
  ])
  expect(await said('Entrée libre , à 20 heures.')).toEqual([
    'Il n’y a pas d’espace avant une virgule ni avant un point (Imprimerie nationale, Lexique des règles typographiques).',
  ])
  expect(await said('Il faut pallier au manque de place.')).toEqual([
    'On pallie quelque chose, sans préposition (Académie française, Dire, ne pas dire).',
  ])
})
