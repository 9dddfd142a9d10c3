import { describe, expect, it } from 'vitest'
import { judged } from './check-fixture.ts'

const alarms = (text: string): string[] => judged(text).filter((line) => !line.startsWith('✓'))

describe('what was once taken for something else', () => {
  it('reads « s’élève à » as a verb, not as a pupil’s tariff, and « sans réduction » as the full one', () => {
    expect(judged('Le tarif plein s’élève à 28 €.')).toEqual(['✓ price: 28 €'])
    expect(judged('Sans réduction, c’est 28 €.')).toEqual(['✓ price: 28 €'])
    expect(judged('Sans réduction, c’est 14,50 €.')).toEqual(['✗ price: 14,50 €'])
  })

  it('takes no town of « Vite, » nor any claim about the reader of « vous avez trois dates »', () => {
    expect(alarms('Vite, en mars !')).toEqual([])
    expect(alarms('Vous avez trois dates pour venir.')).toEqual([])
    expect(alarms('Vous n’avez que jusqu’au 14 mars.')).toEqual([])
  })

  it('takes no hour of « chercher midi à quatorze heures », no house of a work of which one thinks', () => {
    expect(alarms('Ici, personne ne cherche midi à quatorze heures.')).toEqual([])
    expect(alarms('On songe aux Mille et Une Nuits, en moins bavard.')).toEqual([])
  })

  it('leaves courtesies alone, and still doubts what they promise in figures', () => {
    for (const text of [
      'Le vestiaire est à deux pas du bar.',
      'Laissons les soucis au vestiaire.',
      'Buvette',
      'Merci de votre fidélité, elle nous porte.',
    ])
      expect(alarms(text), text).toEqual([])
    expect(alarms('Le bar est gratuit.')).not.toEqual([])
    expect(alarms('Le vestiaire ouvre à 19 h.')).not.toEqual([])
    expect(alarms('Merci encore pour votre visite de septembre !')).not.toEqual([])
  })

  it('takes so many hours after a day for a length when nobody plays so early', () => {
    expect(judged('sam. 14 mars | Deux heures quarante').at(-1)).toBe('✗ duration: Deux heures quarante')
    expect(judged('1 h 40 (pause comprise)').at(-1)).toBe('✗ interval: pause comprise')
  })

  it('dates the making by « la première remonte à » and « cette production de »', () => {
    expect(judged('La première remonte à 2025.')).toEqual(['✗ year: 2025'])
    expect(judged('Cette production de 2024 revient.')).toEqual(['✓ year: 2024'])
  })

  it('sees a title changed by its last word behind a label', () => {
    const record = { title: 'Mille et un tiroirs' }
    expect(judged('Le conte du mois : Mille et un titres, jeudi 12 mars', { record })[0]).toMatch(/^✗ title/)
    expect(judged('Le conte du mois : Mille et un tiroirs, jeudi 12 mars', { record })[0]).toMatch(/^✓ title/)
  })

  it('takes names listed behind a label with one of the cast for the cast', () => {
    expect(alarms('Trio de tête : Sofiane Roux, Garance Thiriet et Ombeline Carel.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
    expect(alarms('Sofiane Roux et Ombeline Carel ne quittent jamais la scène.')).toEqual(['✗ person: Ombeline Carel'])
  })
})
