import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf, judged } from './check-fixture.ts'

const tariffs: Partial<ShowRecord> = {
  prices: [
    { label: 'parterre', cents: 6800 },
    { label: 'amphithéâtre', cents: 2200 },
    { label: '20 ans/20 francs', cents: 2000 },
    { label: 'brunch et concert', cents: 3900 },
  ],
}
const tactile: Partial<ShowRecord> = {
  performances: [
    {
      startsAt: '2026-03-12T20:30',
      venue: "L'Étoile du Nord-Ouest",
      city: 'Valmer',
      accessibility: ['visite guidée en langue des signes', 'livret en braille'],
    },
  ],
}
const helped: Partial<ShowRecord> = { partners: ['Région Normandie', 'Fondation Bellerive'] }

describe('a leaflet bound to its record', () => {
  it('sells seats, meals and tariffs by the names that the record gives them', () => {
    for (const said of [
      'Du parterre (68 €) à l’amphithéâtre (22 €), on entend tout.',
      '22 € à l’amphi.',
      'Le tarif « 20 ans/20 francs » dit bien son nom.',
      'Samedi, formule brunch et concert à 39 €.',
    ])
      expect(
        doubtsOf(said, { record: tariffs }).filter((line) => !line.includes('weekday')),
        said,
      ).toEqual([])
    expect(doubtsOf('Le jeudi 12 mars, rendez-vous à l’amphithéâtre.')).not.toEqual([])
    expect(doubtsOf('Un brunch gratuit est servi sur place.')).not.toEqual([])
  })

  it('prints its booklet as the record does', () => {
    for (const said of ['un livret en braille', 'une visite guidée se fait en langue des signes', 'un livret'])
      expect(doubtsOf(`Le jeudi 12 mars, ${said}.`, { record: tactile }).join(), said).not.toContain('✗')
    for (const said of ['un livret en gros caractères', 'un programme en gros caractères'])
      expect(doubtsOf(`Le jeudi 12 mars, ${said}.`, { record: tactile }), said).toHaveLength(1)
  })

  it('leaves the accents of capitals out', () => {
    expect(doubtsOf('À L’Etoile du Nord-Ouest, à Valmer.', { record: tactile })).toEqual([])
    expect(doubtsOf('À L’Étoile du Nord-Ouést, à Valmer.', { record: tactile })).toHaveLength(1)
  })

  it('names those who support it, and no others', () => {
    for (const said of [
      'Avec le soutien de la Région Normandie.',
      'En partenariat avec la Fondation Bellerive et la Région Normandie.',
      'Partenaires : Fondation Bellerive, Région Normandie.',
    ])
      expect(doubtsOf(said, { record: helped }), said).toEqual([])
    for (const said of [
      'Avec le soutien de la Région Bretagne.',
      'Avec l’aide du Département du Finistère.',
      'En partenariat avec le Crédit Maritime.',
      'Partenaires : Fondation Bellerive, Région Bretagne.',
      'Les Vents de brume\nAvec la Région Bretagne\nDès 10 ans',
    ])
      expect(doubtsOf(said, { record: helped }), said).toHaveLength(1)
    expect(doubtsOf('Avec le soutien de la Région Bretagne.')).toEqual([])
    expect(doubtsOf('Avec Sofiane Roux et Garance Thiriet.', { record: helped })).toEqual([])
  })

  it('tells a prize up to its own end', () => {
    const record: Partial<ShowRecord> = {
      firstCreatedYear: 2025,
      awards: ['Prix de la critique 2025', 'Theaterfestival 2025, meilleure mise en scène'],
    }
    for (const said of [
      'Créée en 2025, couronnée par le Prix de la critique la même année.',
      'Distinguée au Theaterfestival 2025 pour la meilleure mise en scène.',
      'La pièce a obtenu le Prix de la critique 2025 et arraché aux journaux des cris de joie.',
    ])
      expect(doubtsOf(said, { record }), said).toEqual([])
    expect(doubtsOf('Prix du public 2025 et remis au public.', { record })).toEqual(['? award: Prix du public 2025'])
    const venue = [{ startsAt: '2026-03-12T20:30', venue: "Le Lion d'Or-Papineau", city: 'Valmer' }]
    expect(doubtsOf('Jeudi 12 mars, 20 h 30, Lion d’Or-Papineau.', { record: { performances: venue } })).toEqual([])
  })

  it('claims no more than what is approved', () => {
    const record = { approvedClaims: ['le plus grand festival de rue de la Côte des Légendes'] }
    expect(doubtsOf('C’est le plus grand festival de rue de la Côte des Légendes.', { record })).toEqual([])
    for (const scope of ['de Bretagne', 'de France', 'du littoral'])
      expect(doubtsOf(`C’est le plus grand festival de rue ${scope}.`, { record }), scope).toHaveLength(1)
    expect(doubtsOf('La première semaine a été belle.')).toEqual([])
  })

  it('gives words to the paper behind the colon', () => {
    const record: Partial<ShowRecord> = {
      pressQuotes: [
        { text: 'Un souffle qui ne retombe pas', source: 'La Vigie' },
        { text: 'Drôle jusqu’au dernier vent', source: 'Le Soir' },
      ],
    }
    const said = (paper: string): string => `« Drôle jusqu’au dernier vent » : ${paper} n’a pas cillé.`
    expect(doubtsOf(said('Le Soir'), { record })).toEqual([])
    expect(doubtsOf(said('La Vigie'), { record })).toHaveLength(1)
    expect(
      doubtsOf('« Drôle jusqu’au dernier vent » (Le Soir) : La Vigie y a vu « Un souffle qui ne retombe pas ».', {
        record,
      }),
    ).toEqual([])
  })

  it('heads its page with the title', () => {
    const record = { title: 'Kintsugi' }
    expect(doubtsOf('Kintsugi\nDès 10 ans', { record })).toEqual([])
    for (const heading of ['Kintsukuroi', 'Kintsurama'])
      expect(doubtsOf(`${heading}\nDès 10 ans`, { record }), heading).toEqual([`✗ title: ${heading}`])
    expect(doubtsOf('Kinésithérapie\nKintsugi, dès 10 ans', { record })).toEqual([])
  })

  it('speaks of the year as everybody does', () => {
    for (const said of ['Entre les Fêtes, on joue.', 'Après le jour de l’An, on joue.', 'La Grande Ourse est couchée.'])
      expect(doubtsOf(said), said).toEqual([])
    expect(doubtsOf('Née en 2024, récompensée par le Prix des Rivages 2025, la pièce revient.')).toEqual([])
  })

  it('is followed in the language of its surtitles', () => {
    const record = { language: 'la', surtitles: 'français' }
    for (const said of ['se suit en français', 'se lit en français', 'se comprend en français'])
      expect(doubtsOf(`La messe se chante en latin et ${said} sur les surtitres.`, { record }), said).toEqual([])
    expect(doubtsOf('Elle chante en français et n’a pas besoin de sous-titres.')).toEqual([])
    expect(judged('Une pièce surtitrée en anglais.')[0]).toContain('?')
  })

  it('says the town of a house whose name is wrong', () => {
    const record: Partial<ShowRecord> = {
      company: 'Musée du Balancier',
      performances: [{ startsAt: '2027-05-22T18:00', venue: 'Musée du Balancier', city: 'La Chaux-de-Fonds' }],
    }
    expect(doubtsOf('Le Musée du Pendule de Le Locle se remonte à la main.', { record }).join()).toContain(
      '✗ city: Le Locle',
    )
    expect(doubtsOf('Le Musée du Balancier de Seraing accueille la nuit.', { record }).join()).toContain(
      '✗ city: Seraing',
    )
    expect(doubtsOf('Le Musée du Balancier de La Chaux-de-Fonds se remonte à la main.', { record })).toEqual([])
  })
})
