import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { judged } from './check-fixture.ts'

type Said = readonly [string, string, Partial<ShowRecord>?]

const threePrices: Partial<ShowRecord> = {
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'abonné', cents: 1800 },
    { label: 'réduit', cents: 1450 },
  ],
}
const studio: Partial<ShowRecord> = {
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Le Chaland', hall: 'Studio 2', city: 'Valmer' }],
}
const alarms = (text: string, record: Partial<ShowRecord> = {}): string[] =>
  judged(text, { record }).filter((line) => !line.startsWith('✓'))

const wrong: readonly Said[] = [
  ['price', '14,50 € | 19 € | 28 € (réduit, abonné, plein)', threePrices],
  ['price', 'Réduit / abonné / plein : 14,50 / 19 / 28 €', threePrices],
  ['accessibility', 'Côté accueil : accès des personnes à mobilité réduite.'],
  ['superlative', 'Un mot suffit : le plus petit chapiteau d’Europe.'],
  ['age', 'Seize ans + · 1 h 40'],
  ['person', 'Ombeline Carel, Sofiane Roux (jeu)'],
  ['city', 'Le Manège de Sainte-Ode, Laval.'],
  ['venue', 'Installez-vous dans le Studio 2 du Ponant.', studio],
  ['title', '« Tou », compagnie du Ponton.', { title: 'Tohu' }],
  ['date', 'La chute est une grammaire. Novembre 2026. Dès 10 ans.'],
]
const right: readonly Said[] = [
  ['price', '14,50 € | 18 € | 28 € (réduit, abonné, plein)', threePrices],
  ['price', 'Réduit / abonné / plein : 14,50 / 18 / 28 €', threePrices],
  ['superlative', 'Les plus petits rient de bon cœur.'],
  ['age', 'Dix ans + · 1 h 40'],
  ['person', 'Garance Thiriet, Sofiane Roux (jeu) ; Ombeline Carel (lumières)'],
  ['venue', 'Installez-vous dans le Studio 2 du Chaland.', studio],
  ['audience', 'On y pleure un peu, on en ressort avec mille idées.'],
  ['language', 'La compagnie du Ponton répond sans un mot de trop.'],
]

describe('facts told in ways that no other test holds', () => {
  for (const [kind, text, record] of wrong)
    it(`doubts the ${kind}: ${text}`, () => {
      const kinds = alarms(text, record).map((line) => line.split(/[ :]/)[1])
      expect(kinds).toContain(kind)
    })

  for (const [kind, text, record] of right)
    it(`leaves the ${kind} alone: ${text}`, () => {
      expect(alarms(text, record)).toEqual([])
    })
})
