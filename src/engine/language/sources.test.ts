import { expect, it } from 'vitest'
import { asMessage } from '../../contract/index.ts'
import { correctText } from './correct-text.ts'

const sourced = (said: ReturnType<typeof asMessage>, source: ReturnType<typeof asMessage>) =>
  asMessage('french.sourced', { said, source })

it('explains in one sentence that names its source', async () => {
  const said = async (text: string) => (await correctText(text)).map(({ message }) => message)
  expect(await said('Les spectateurs arrive tôt.')).toEqual([
    sourced(asMessage('french.verb-subject'), asMessage('french.source-verb')),
  ])
  expect(await said('Un spectale rare.')).toEqual([
    sourced(asMessage('french.unknown-word', { word: 'spectale' }), asMessage('french.source-dictionary')),
  ])
  expect(await said('Entrée libre , à 20 heures.')).toEqual([
    sourced(asMessage('french.no-space-before-comma'), asMessage('french.source-lexicon')),
  ])
  expect(await said('Il faut pallier au manque de place.')).toEqual([
    sourced(asMessage('french.pallier'), asMessage('french.source-academie')),
  ])
})
