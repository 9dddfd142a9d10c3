import { describe, expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

const doubts = (text: string): string[] => judged(text).filter((line) => line.startsWith('? title'))

describe('findAbsentTitles', () => {
  it('doubts what stands where titles stand, in a text that says the show’s nowhere', () => {
    for (const text of [
      'VERMEER SANS LA PERLE\nJeudi 12 mars, 20 h 30',
      'On y croise un phare. « Nos pères en scène », c’est ce qui reste.',
      'Chute libre arrive le 12 mars.',
      'Courez voir Sous la glace !',
    ])
      expect(doubts(text), text).toHaveLength(1)
  })

  it('leaves alone a text that says a word of the title, whatever else it quotes', () => {
    for (const text of [
      'Les Vents de brume. « Nos pères en scène », dit-elle, c’est ce qui reste.',
      'La brume revient le 12 mars. Courez voir Sous la glace !',
    ])
      expect(doubts(text), text).not.toContain('? title: Nos pères en scène')
  })

  it('takes no announcement, company or person for a title', () => {
    for (const text of [
      'COMMUNIQUÉ DE PRESSE\nJeudi 12 mars.',
      'FAQ\nJeudi 12 mars.',
      'Sofiane Roux arrive jeudi.',
      'Personne n’est un phare.',
    ])
      expect(doubts(text), text).toEqual([])
  })
})
