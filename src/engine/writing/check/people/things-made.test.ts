import { expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const play: Partial<ShowRecord> = {
  author: null,
  credits: [
    { role: 'texte', name: 'Solange Mauriac' },
    { role: 'mise en scène', name: 'Bertrand Ollivier' },
    { role: 'jeu', name: 'Camille Ferrand' },
    { role: 'scénographie', name: 'Irène Kolb' },
    { role: 'lumières', name: 'Marc Tissier' },
    { role: 'musique', name: 'Paul Rameau' },
  ],
}
const doubted = (text: string): string[] => doubtsOf(text, { record: play })

it.each([
  'De l’écriture de Solange Mauriac, Bertrand Ollivier garde les silences.',
  'Sous les mains d’Irène Kolb, le plateau devient un bateau.',
  'On reconnaît la patte de Marc Tissier dans ces ciels bleus.',
  'Le verre d’Irène Kolb pèse sur tout le monde.',
  'Bertrand Ollivier aime les ruines ; Irène Kolb lui en a fait une.',
])('a thing of somebody’s is what they made: « %s »', (text) => {
  expect(doubted(text)).toEqual([])
})

it('what one plays with is still told of who plays', () => {
  for (const text of [
    'Les larmes d’Irène Kolb nous bouleversent encore.',
    'On y voit Marc Tissier pleurer, rire, tomber.',
  ])
    expect(doubted(text), text).toEqual([expect.stringMatching(/^✗ person/)])
})
