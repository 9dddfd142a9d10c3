import { expect, test } from 'vitest'
import { Sentence } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../tokens.ts'
import { readBothWays } from './context-network.ts'
import { encodedAt } from './encoding.ts'
import { loadContextNetwork } from './load-context-network.ts'

test('a sentence that grew under the hands is read to the last bit as one never met', () => {
  const network = loadContextNetwork()
  const written = 'Les danseuses que vous avez vues hier jouent ce soir dans le hall'.split(' ')
  const states = written.flatMap((_, count) => [
    written.slice(0, count + 1).join(' '),
    written.toSpliced(count, 1).join(' '),
  ])
  for (const text of states) {
    const sentence = new Sentence(tokenize(text), loadLexicon())
    const words = sentence.tokens.map((_, at) => encodedAt(sentence, at))
    // What is kept is kept by network: a copy has met nothing.
    expect(readBothWays(network, words), text).toEqual(readBothWays({ ...network }, words))
  }
})
