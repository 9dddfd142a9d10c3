import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf, judged } from '../check-fixture.ts'

const swiss: Partial<ShowRecord> = {
  prices: [
    { label: 'plein', cents: 4200 },
    { label: 'AVS, AI, chômage', cents: 3000 },
    { label: 'étudiant', cents: 1800 },
    { label: '20 ans/20 francs', cents: 2000 },
    { label: 'dernière minute', cents: 1000 },
  ],
}
const ranked: Partial<ShowRecord> = {
  prices: [
    { label: 'catégorie 1', cents: 6500 },
    { label: 'catégorie 2', cents: 4500 },
    { label: 'AVS, AI', cents: 3500 },
    { label: 'étudiant', cents: 1500 },
  ],
}
const cabaret: Partial<ShowRecord> = {
  prices: [
    { label: 'table', cents: 5900 },
    { label: 'tabouret au bar', cents: 3800 },
    { label: 'pass Culture', cents: 1000 },
    { label: 'scolaire', cents: 800 },
  ],
}

describe('a sum whose unit is said once', () => {
  it('follows the first of a list', () => {
    const list = (second: string): string =>
      `CHF 42 / ${second} (AVS, AI, chômage) / 18 (étudiant) / 20 (20 ans/20 francs) / 10 (dernière minute)`
    expect(doubtsOf(list('30'), { record: swiss })).toEqual([])
    expect(doubtsOf(list('32'), { record: swiss })).toEqual(['✗ price: 32'])
    expect(doubtsOf('CHF 42 | 30 | 18 | 11', { record: swiss })).toEqual(['✗ price: 11'])
    expect(doubtsOf('CHF 42 / 20 h 30', { record: swiss })).toEqual([])
  })

  it('is of a rank, whose noun is said once', () => {
    for (const said of ['45 en deuxième', '45 en seconde', '35 pour les AVS', '15 pour les étudiants'])
      expect(doubtsOf(`65 francs en première catégorie, ${said}.`, { record: ranked }), said).toEqual([])
    for (const said of ['55 en deuxième', '55 en seconde', '25 pour les étudiants'])
      expect(doubtsOf(`65 francs en première catégorie, ${said}.`, { record: ranked }), said).toHaveLength(1)
  })

  it('is led to by a label of the record', () => {
    for (const said of ['28 pour l’AVS et l’AI', '28 à l’AVS'])
      expect(doubtsOf(`42 francs, ${said}, 18 pour les étudiants.`, { record: swiss }), said).toHaveLength(1)
    for (const said of ['AVS à 35', 'les AVS paient 35', 'AI : 35', 'catégorie 2 à 45'])
      expect(judged(`Étudiants à 15 francs, ${said}.`, { record: ranked }).at(-1), said).toContain('✓ price')
    for (const said of ['AVS à 30', 'les AVS paient 30', 'AI : 30', 'catégorie 2 à 40'])
      expect(doubtsOf(`Étudiants à 15 francs, ${said}.`, { record: ranked }), said).toHaveLength(1)
    expect(doubtsOf('Étudiants à 15 francs, portes à 19.', { record: ranked })).toEqual([])
  })
})

describe('a sum beside another', () => {
  it('has its own label behind it, whatever the one before was called', () => {
    expect(doubtsOf('42.– plein tarif et 10.– en dernière minute.', { record: swiss })).toEqual([])
    expect(doubtsOf('40.– plein tarif et 10.– en dernière minute.', { record: swiss })).toEqual(['✗ price: 40.–'])
    expect(doubtsOf('42.– plein tarif ou 12.– en dernière minute.', { record: swiss })).toEqual(['✗ price: 12.–'])
  })

  it('is a price where the record sells it under that name', () => {
    for (const said of [
      'Tabouret au bar : 38 €.',
      'Avec le pass Culture, c’est 10 €.',
      'Scolaires 8 €, pass Culture 10 €.',
    ])
      expect(doubtsOf(said, { record: cabaret }), said).toEqual([])
    expect(doubtsOf('Tabouret au bar : 42 €.', { record: cabaret })).toHaveLength(1)
    expect(doubtsOf('Un verre au bar : 6 €.', { record: cabaret })).toHaveLength(1)
  })

  it('is that of the one sort of people whom the sentence counts', () => {
    const record = {
      prices: [
        { label: 'plein', cents: 2900 },
        { label: 'réduit', cents: 2100 },
        { label: 'abonné', cents: 1900 },
      ],
    }
    for (const said of ['Un couple d’abonnés paie 38 € en tout.', 'Trois abonnés paient ensemble 57 €.'])
      expect(doubtsOf(said, { record }), said).toEqual([])
    for (const said of ['Un couple d’abonnés paie 42 € en tout.', 'Trois abonnés paient ensemble 63 €.'])
      expect(doubtsOf(said, { record }), said).toHaveLength(1)
    expect(doubtsOf('Deux adultes au plein tarif et deux abonnés paient ensemble 96 €.', { record })).toEqual([])
  })

  it('follows from how many are spoken of, whatever word says so', () => {
    for (const so of ['par conséquent', 'ce qui fait', 'cela fait', 'c’est-à-dire', 'donc'])
      expect(
        doubtsOf(`Le scolaire paie 8 € ; une classe de trente-deux, ${so}, 256 €.`, { record: cabaret }),
        so,
      ).toEqual([])
    expect(doubtsOf('Une classe de trente-deux, par conséquent, 260 €.', { record: cabaret })).toHaveLength(1)
  })
})
