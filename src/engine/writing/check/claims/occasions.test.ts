import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const alarms = (text: string, awards: string[] = []): string[] => doubtsOf(text, { record: { awards } })

describe('« unique »', () => {
  it('is how often one plays, of a date; a rank, of a work', () => {
    for (const text of [
      'Date unique à Valmer.',
      'Concert unique à Valmer.',
      'Une soirée unique à Valmer.',
      'Escale unique en France.',
    ])
      expect(
        alarms(text).filter((line) => /superlative/.test(line)),
        text,
      ).toEqual([])
    for (const text of ['Un spectacle unique en France.', 'Un trio unique au monde.', 'Une voix unique en Europe.'])
      expect(alarms(text), text).toContainEqual(expect.stringMatching(/superlative/))
  })
})

describe('what was never done before an audience', () => {
  it('is a claim when a place or a time measures it', () => {
    for (const text of [
      "L'œuvre n'avait jamais été jouée en France.",
      "L'œuvre n'a jamais été donnée en France.",
      "Ce répertoire n'avait encore jamais été joué en Lorraine.",
      "Jamais on ne l'avait donnée en France.",
      'Personne ne les avait encore entendus en Lorraine.',
      "Aucune scène française ne l'avait encore accueilli.",
      "L'opus n'avait pas été rejoué en France depuis 1950.",
    ])
      expect(alarms(text), text).toEqual([expect.stringMatching(/^\? superlative/)])
  })
  it('is none of what the story tells', () => {
    for (const text of [
      "La lettre n'a jamais été envoyée.",
      "Elle n'a jamais été heureuse.",
      "Il n'a jamais joué à la guerre.",
      "Elle n'a plus chanté depuis la mort de sa mère.",
    ])
      expect(alarms(text), text).toEqual([])
  })
})

describe('a prize', () => {
  const awards = ['Prix Colombine de la critique 2025, meilleur texte', 'Ariane de la révélation de la saison 2024']
  it('is what it was given for, too', () => {
    expect(alarms('Prix Colombine de la critique 2025, meilleur texte.', awards)).toEqual([])
    expect(alarms('Prix Colombine 2025 (meilleur texte).', awards)).toEqual([])
    for (const text of [
      'Elle a reçu le Prix Colombine de la critique 2025, meilleure actrice.',
      'Prix Colombine 2025 (meilleure création).',
      'Sofiane Roux, Ariane de la saison 2024, revient.',
      'Sofiane Roux, Ariane de la saison, revient.',
    ])
      expect(alarms(text, awards), text).toContainEqual(expect.stringMatching(/award/))
    expect(alarms('Sofiane Roux, Ariane de la révélation 2024, revient.', awards)).toEqual([])
  })
  it('is no price, nor somebody of that name', () => {
    for (const text of ['Prix régulier : 28 €.', 'Prix étudiant 14,50 €.', 'Prix au guichet, 28 €.'])
      expect(
        alarms(text, awards).filter((line) => /award/.test(line)),
        text,
      ).toEqual([])
    const credits = [{ role: 'avec', name: 'Oscar Lindqvist' }]
    expect(judged('Oscar Lindqvist porte la pièce.', { record: { credits } })).toEqual(['✓ person: Oscar Lindqvist'])
  })
})
