import { expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const mends = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'], slowSearches: 0 })).map(({ suggestions }) => suggestions[0])

it.each([
  'Le Collège vous convie demain soir.',
  'Le Collège des Tilleuls vous convie le jeudi 3 avril.',
  'Le théâtre nous convie dans sa cour.',
  'Et la compagnie vous convie pour une fête.',
  'Un voyage qui nous convie sur les routes.',
  'La compagnie vous invite.',
  'Les comédiens nous parlent de leur métier.',
  'Les comédiennes lui répondent.',
  'Le public les applaudit.',
  'Le maire et le conseil vous convient à la cérémonie.',
  'Cette date vous convient.',
])('past its object the verb agrees with its subject: %s', async (text) => {
  expect(await mends(text)).toEqual([])
})

it.each([
  ['Les comédiens nous parle de leur métier.', 'parlent'],
  ['La compagnie vous invitent à danser.', 'invite'],
  ['Les artistes vous attend dans le hall.', 'attendent'],
  ['Les spectateurs le salue.', 'saluent'],
  ['Le chœur leur répondent.', 'répond'],
  ['Les danseuses te regarde.', 'regardent'],
])('the object is not what the verb agrees with: %s', async (text, mend) => {
  expect(await mends(text)).toEqual([mend])
})
