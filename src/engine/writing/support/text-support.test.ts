import { describe, expect, it } from 'vitest'
import { textSupport } from './index.ts'

const show = {
  texts: [
    {
      kind: 'summary' as const,
      source: 'dossier de la compagnie',
      text: 'Nora élève seule ses deux enfants dans une petite ville du Nord. Un soir, son frère revient de prison et s’installe dans la cuisine. Elle ne lui a pas parlé depuis dix ans.',
    },
    {
      kind: 'note' as const,
      source: 'note d’intention',
      text: 'Nous avons travaillé sur le silence : celui des repas, celui des voitures. La scène est un grand tapis de sel.',
    },
  ],
  pressQuotes: [{ text: 'Une douceur qui mord.', source: 'Le Courrier du Nord' }],
}
const of = (text: string) => textSupport({ text, facts: [], show })
const first = (text: string) => of(text)[0]

describe('which passage says what a sentence says', () => {
  it('is the very one, where the words are its own, whatever the signs around them', () => {
    expect(first('Nora élève seule ses deux enfants dans une petite ville du Nord !')).toMatchObject({
      level: 'quoted',
      passages: [{ source: 'dossier de la compagnie' }],
    })
    expect(first('une douceur qui mord')).toMatchObject({
      level: 'quoted',
      passages: [{ source: 'Le Courrier du Nord' }],
    })
  })

  it('is found in other order, number and tense', () => {
    const found = first('Dans la cuisine s’installait son frère, revenu un soir de prison.')
    expect(found?.level).toBe('told')
    expect(found?.passages[0]?.text).toContain('revient de prison')
  })

  it('comes with the words that it has not', () => {
    const found = first('Nora élève ses enfants et ses chats dans une ville du Nord.')
    expect(found?.missing).toEqual(['chats'])
  })

  it('is two passages, where a sentence tells what both do', () => {
    const found = first('Le silence des repas, sur un grand tapis de sel.')
    expect(found?.passages.map(({ source }) => source)).toEqual(['note d’intention', 'note d’intention'])
  })

  it('is never said to tell the same where one alone denies', () => {
    expect(first('Elle lui a parlé depuis dix ans.')?.level).toBe('near')
    expect(first('Elle ne lui a jamais parlé depuis dix ans.')?.level).toBe('told')
  })

  it('is none for what is said nowhere, and for an opinion', () => {
    expect(of('Le père attend au port. Un moment rare à partager.').map(({ level }) => level)).toEqual(['none', 'none'])
  })

  it('is not near for one word that both have', () => {
    expect(first('Sa voiture est rouge.')?.level).toBe('none')
  })

  it('is not looked for where nothing is said beside the facts', () => {
    const text = 'Jeudi 12 mars à 20 h, Grande salle, 12 euros.'
    const facts = [
      { start: 0, end: 21 },
      { start: 23, end: 35 },
      { start: 37, end: 45 },
    ]
    expect(textSupport({ text, facts, show })).toEqual([])
  })

  it('stands at its place in the text, within what was asked', () => {
    const text = 'Bonsoir. La scène est un tapis de sel.\n\nÀ bientôt au théâtre du Nord.'
    const [found] = textSupport({ text, facts: [], show, within: [{ start: 9, end: 38 }] })
    expect(text.slice(found?.start, found?.end)).toBe('La scène est un tapis de sel.')
  })

  it('is looked for in a show without texts, and found nowhere', () => {
    const found = textSupport({ text: 'Nora élève seule ses enfants.', facts: [], show: {} })
    expect(found.map(({ level }) => level)).toEqual(['none'])
  })
})
