import { expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const opera: Partial<ShowRecord> = {
  credits: [
    { role: 'musique', name: 'Bianca Torelli' },
    { role: 'livret', name: 'Edgar Maunoury' },
    { role: 'direction musicale', name: 'Yves Carpentier' },
    { role: 'mise en scène', name: 'Lucie Sandrin' },
    { role: 'scénographie', name: 'Irène Kolb' },
    { role: 'costumes', name: 'Agathe Lenoir' },
    { role: 'soprano', name: 'Clara Vidal' },
    { role: 'ténor', name: 'Ivan Petrov' },
  ],
  author: null,
  subtitle: 'opéra-bouffe en deux actes',
}
const doubted = (text: string): string[] => doubtsOf(text, { record: opera })

it.each([
  'Derrière eux, la façade rêvée par Irène Kolb tremble au moindre pas.',
  'Clara Vidal, dans un manteau d’Agathe Lenoir, traverse le plateau.',
  'Lucie Sandrin a demandé à Irène Kolb un jardin sans fleurs.',
  'Lucie Sandrin retrouve Irène Kolb et Agathe Lenoir pour ce conte.',
])('what somebody made or was asked for stands on stage, and not they: « %s »', (text) => {
  expect(doubted(text)).toEqual([])
})

it('whoever is told by their trade between commas is the one before them', () => {
  expect(doubted('Sous l’œil de Lucie Sandrin, metteuse en scène, Clara Vidal et Ivan Petrov se défient.')).toEqual([])
})

it('an opera is of who wrote its notes, and of both who wrote it together', () => {
  expect(doubted('Un opéra-bouffe en deux actes de Bianca Torelli sur un livret d’Edgar Maunoury.')).toEqual([])
  expect(doubted('Un opéra-bouffe de Bianca Torelli et Edgar Maunoury.')).toEqual([])
  expect(doubted('Un opéra-bouffe en deux actes d’Edgar Maunoury.')).toEqual(['✗ person: Edgar Maunoury'])
})

it('the direction is of who directs or conducts', () => {
  expect(doubted('La direction d’Yves Carpentier en fait une fête.')).toEqual([])
  expect(doubted('La direction de Clara Vidal en fait une fête.')).toEqual(['✗ person: Clara Vidal'])
  expect(doubted('Dans la fosse, Lucie Sandrin.')).toEqual(['✗ person: Lucie Sandrin'])
})
