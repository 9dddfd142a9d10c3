import { describe, expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

describe('findQuotes', () => {
  it('wants the press word for word, with its source', () => {
    expect(judged('« Un souffle qui ne retombe pas » (La Vigie)')).toEqual([
      '✓ quote: « Un souffle qui ne retombe pas » (La Vigie)',
    ])
    expect(judged('« Un souffle qui ne retombe pas » (Télérama)')).toEqual([
      '✗ quote: « Un souffle qui ne retombe pas » (Télérama)',
    ])
    expect(judged('« Un souffle qui ne tombe pas » (La Vigie)')).toEqual([
      '✗ quote: « Un souffle qui ne tombe pas » (La Vigie)',
    ])
    expect(judged('« Renversant » (La Vigie)')).toEqual(['? quote: « Renversant » (La Vigie)'])
  })

  it('finds the source before what the quotation is about, whatever opens the next sentence', () => {
    const text = (paper: string) =>
      `Lu dans ${paper}, à propos de « Les Vents de brume » : « Un souffle qui ne retombe pas ». La compagnie du Ponton présente la pièce.`
    expect(judged(text('La Vigie')).filter((line) => line.includes('quote'))).toEqual([
      '✓ quote: « Un souffle qui ne retombe pas »',
    ])
    expect(judged(text('Mediapart')).filter((line) => line.includes('quote'))).toEqual([
      '✗ quote: « Un souffle qui ne retombe pas »',
    ])
  })

  it('finds the source before the quotation', () => {
    expect(judged('Pour Mediapart, « un souffle qui ne retombe pas »')).toEqual([
      '✗ quote: « un souffle qui ne retombe pas »',
    ])
  })

  it('doubts a quotation of the record that its clause gives to another paper, however it says so', () => {
    const quote = '« Un souffle qui ne retombe pas »'
    expect(judged(`Faites-vous votre avis, mais Rideau-Rouge a déjà le sien : ${quote}.`).at(-1)).toMatch(/^✗ quote/)
    expect(judged(`Faites-vous votre avis, mais La Vigie a déjà le sien : ${quote}.`)[0]).toMatch(/^✓ quote/)
    for (const said of [
      `${quote}, note avec malice Zibeline.`,
      `${quote}, s’enflamme Rideau-Rouge.`,
      `L’avis de Zibeline ? ${quote}.`,
      `${quote} /// Zibeline`,
    ]) {
      expect(judged(said), said).toContainEqual(expect.stringMatching(/^✗ quote/))
      expect(judged(said.replace(/Zibeline|Rideau-Rouge/, 'La Vigie')), said).toEqual([
        expect.stringMatching(/^✓ quote/),
      ])
    }
    expect(judged(`À Valmer, on avait prévenu : ${quote}.`).at(-1)).toMatch(/^✓ quote/)
  })

  it('accepts the words of the company’s own note', () => {
    expect(judged('« une pièce où le vent parle », dit la compagnie')).toEqual([
      '✓ quote: « une pièce où le vent parle »',
    ])
  })

  it('leaves a word held with tongs alone', () => {
    expect(judged('Le « vent », ici, a la parole.')).toEqual([])
  })
})

it('counts stars, for the paper that gave them', () => {
  expect(judged('★★★★ La Vigie')).toEqual(['✓ star: ★★★★ La Vigie'])
  expect(judged('Cinq étoiles dans La Vigie')).toEqual(['✗ star: Cinq étoiles dans La Vigie'])
  expect(judged('4/5 – Télérama')).toEqual(['? star: 4/5 – Télérama'])
})

it('accepts the prizes of the record alone', () => {
  expect(judged('Lauréat du Prix des Rivages 2025')).toEqual(['✓ award: Prix des Rivages 2025'])
  expect(judged('Lauréat du Molière 2024 du spectacle vivant')).toEqual(['? award: Molière 2024 du spectacle vivant'])
})
