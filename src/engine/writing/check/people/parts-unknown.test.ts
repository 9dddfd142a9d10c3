import { expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const credits = [
  { role: 'mise en scène', name: 'Thibault Ménard' },
  { role: 'Stépan', name: 'Sofiane Roux' },
  { role: 'avec', name: 'Garance Thiriet' },
]

it('asks for a part that a record of parts does not give', () => {
  expect(doubtsOf('Sofiane Roux joue Kaliayev.', { record: { credits } })).toEqual(['? person: Kaliayev'])
  expect(doubtsOf('Garance Thiriet, dans le rôle de Dora, bouleverse.', { record: { credits } })).toEqual([
    '? person: Dora',
  ])
})

it('knows a part of the record, of its title and of its texts', () => {
  const texts = [{ kind: 'note' as const, text: 'Kaliayev hésite, et le vent tourne.', source: 'note' }]
  expect(doubtsOf('Sofiane Roux joue Kaliayev.', { record: { credits, texts } })).toEqual([])
  expect(doubtsOf('Sofiane Roux joue Stépan.', { record: { credits } })).toEqual([])
  expect(doubtsOf('Garance Thiriet joue Brume.', { record: { credits, title: 'Brume' } })).toEqual([])
})

it('leaves the parts to the play where the record gives none', () => {
  expect(doubtsOf('Sofiane Roux joue Kaliayev.')).toEqual([])
})
