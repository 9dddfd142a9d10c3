import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf } from './check-fixture.ts'

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
const twoTowns: Partial<ShowRecord> = {
  performances: ['2026-03-12', '2026-03-13', '2026-03-20'].map((day, index) => ({
    startsAt: `${day}T20:30`,
    venue: index < 2 ? 'Théâtre des Quatre-Vents' : 'Le Chaland',
    hall: null,
    city: index < 2 ? 'Valmer' : 'Vireux',
  })),
}
const alarms = (text: string, record: Partial<ShowRecord> = {}): string[] => doubtsOf(text, { record })

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
  ['award', 'Le Prix des Rivages, c’était en 2024.'],
  ['award', 'Le jury du festival des Sources lui a remis sa plus haute distinction.'],
  ['superlative', 'Une metteuse en scène dont l’Europe s’est entichée.'],
  ['superlative', 'Aucune salle n’a désempli.'],
  ['quote', 'Pour Sofiane Roux, ce spectacle est « un souffle qui ne retombe pas ».'],
  ['person', 'Ombeline Carel se déguise en homme, Sofiane Roux s’y laisse prendre.'],
  ['person', 'Qui d’autre que Sofiane Roux pour éclairer cette tempête ?'],
  ['person', 'Une Tempête rêvée, répétée et réglée par Ombeline Carel.', { title: 'Tempête' }],
  ['hall', 'Tout se passe au Studio 2 du Théâtre des Quatre-Vents.'],
  ['hall', 'La troupe investit le Studio bleu du Théâtre des Quatre-Vents.'],
  ['date', 'Mars 2026. Jeudi 12 : 20 h 30. Vendredi 20 : 20 h 30.'],
  ['count', 'Deux soirs à Valmer, trois à Vireux.', twoTowns],
  ['date', 'Encore trois semaines à patienter.'],
  ['date', 'Dans moins de huit jours, la brume.'],
  ['date', 'La première a lieu jeudi 12 mars, la dernière trois jours plus tard.'],
  ['availability', 'On affiche complet depuis hier.'],
  ['accessibility', 'La première est audiodécrite.'],
  ['accessibility', 'Des casques vibrants attendent les spectateurs.'],
  ['year', 'Les Vents de brume (cr. 2025)'],
  ['year', 'Les Vents de brume tournent depuis 2025.'],
  [
    'price',
    'Tarif famille à partir de 4.',
    { prices: [{ label: 'famille, par personne, à partir de 3', cents: 1000 }] },
  ],
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
  ['award', 'Le Prix des Rivages, c’était en 2025.'],
  ['superlative', 'Le théâtre ne désemplira pas, on l’espère.'],
  ['title', 'Des Vents de brume plus drôles que d’ordinaire.'],
  ['quote', 'Pour La Vigie, ce spectacle est « un souffle qui ne retombe pas ».'],
  ['person', 'Qui d’autre qu’Ombeline Carel pour éclairer cette tempête ?'],
  ['date', 'Mars 2026. Jeudi 12 : 20 h 30. Vendredi 13 : 20 h 30. Samedi 14 : 18 h.'],
  ['count', 'Deux soirs à Valmer, un à Vireux.', twoTowns],
  ['date', 'Encore onze jours avant la première.'],
  ['date', 'Dans moins de quinze jours, la brume.'],
  ['date', 'Réservez avant la fin du mois.'],
  ['date', 'Gardez-vous une date en mars.'],
  ['date', 'La première a lieu jeudi 12 mars, la dernière deux jours plus tard.'],
  ['accessibility', 'La dernière est audiodécrite.'],
  ['year', 'Les Vents de brume tournent depuis 2024.'],
  ['title', 'Digne d’un Jacques Tati, Les Vents de brume fait rire.'],
  [
    'price',
    'Tarif famille à partir de 3.',
    { prices: [{ label: 'famille, par personne, à partir de 3', cents: 1000 }] },
  ],
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
