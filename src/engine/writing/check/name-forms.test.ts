import { describe, expect, it } from 'vitest'
import { judged } from './check-fixture.ts'

describe('names of other shapes', () => {
  it('reads an apostrophe within a name, in the record and in the text', () => {
    const record = {
      credits: [
        { role: 'piano', name: 'Hugues O’Connell' },
        { role: 'violon', name: 'Nour N’Guessan' },
      ],
    }
    expect(judged('Au clavier : Hugues O’Connell. Nour N’Guessan tient le violon.', { record })).toEqual([
      '✓ person: Hugues O’Connell',
      '✓ person: Nour N’Guessan',
    ])
    expect(judged('Au générique également : Zita O’Brien.', { record })).toEqual(['? person: Zita O’Brien'])
  })

  it('takes no number for a slip of a title in figures', () => {
    const record = { title: 'Le 7' }
    expect(judged('Le spectacle s’adresse aux plus de 7 ans, le 12 mars.', { record })).not.toContain('✗ title: de 7')
    expect(judged('Deux soirs : le 12 mars, le 13 mars.', { record }).join()).not.toContain('title')
  })

  it('hears a house whose name is a number, where a house stands', () => {
    expect(judged('Lieu : Le 104.')).toEqual(['✗ venue: Le 104'])
    expect(judged('Jeudi 12 mars, au 104.').at(-1)).toBe('✗ venue: 104')
  })

  it('parts a trade behind a dash from the name that follows it', () => {
    expect(judged('Texte Léonore Vasseur — Mise en scène Thibault Ménard').every((line) => line[0] === '✓')).toBe(true)
    const record = { author: 'Ana Roux', credits: [{ role: 'mise en scène', name: 'Rose Petit' }] }
    expect(judged('Texte Ana Roux — Mise en scène Rose Petit', { record }).every((line) => line[0] === '✓')).toBe(true)
  })
})
