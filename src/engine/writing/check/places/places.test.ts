import { describe, expect, it } from 'vitest'
import { judged, suggestionsOf } from '../check-fixture.ts'

describe('places', () => {
  it('knows venue, hall and town of the record', () => {
    expect(judged('Au Théâtre des Quatre-Vents, Grande salle, à Valmer')).toEqual([
      '✓ venue: Théâtre des Quatre-Vents',
      '✓ hall: Grande salle',
      '✓ city: Valmer',
    ])
  })

  it('refuses others, by their first word or by where they stand', () => {
    expect(judged('Au Théâtre de l’Estacade')).toEqual(['✗ venue: Théâtre de l’Estacade'])
    expect(judged('Le 12 mars à 20 h 30, Rotonde').at(-1)).toBe('✗ hall: Rotonde')
    expect(judged('De passage à Brignolles')).toEqual(['✗ city: Brignolles'])
  })

  it('takes a name with its article, alone beside a day, an hour or a place, for a house', () => {
    for (const text of [
      '📍 L’Embarcadère',
      'Jeudi 12 mars, la Verrerie',
      'Valmer : la Verrerie',
      '20 h 30 | L’Embarcadère',
    ])
      expect(judged(text).at(-1), text).toMatch(/^[✗?] venue/)
    expect(judged('Le 12 mars, la mer monte.').at(-1)).toBe('✓ date: 12 mars')
  })

  it('sees a hall that stands alone behind an hour or a place, and one on which one plays', () => {
    expect(judged('Jeudi 12 mars, 20 heures 30. Foyer. Dès 10 ans.')).toContain('✗ hall: Foyer')
    expect(judged('Théâtre des Quatre-Vents – Valmer – Sellerie – Durée 1 h 40')).toContain('✗ hall: Sellerie')
    expect(judged('Le 12 mars à 20 heures 30, sur la Pelouse.').at(-1)).toBe('✗ hall: Pelouse')
    expect(judged('Personne ne dort. Foyer. Cendres.')).toEqual([])
  })

  it('sees a hall by its noun, whatever word tells it from another', () => {
    for (const hall of ['Salle ronde', 'Cour haute', 'Petite jauge', 'Pont supérieur', 'Grenier', 'Scène flottante'])
      for (const text of [
        `Les Vents de brume se joue dans la ${hall}.`,
        `12 et 13 mars, ${hall}, Valmer.`,
        `Le public prend place au ${hall}.`,
        `Sofiane Roux joue le 12 mars à la ${hall} du Théâtre des Quatre-Vents.`,
      ])
        expect(judged(text), text).toContain(`✗ hall: ${hall}`)
    expect(judged('VENDREDI 13 MARS – 20 H 30 – SALLE RENÉE-FAURE')).toContain('✗ hall: SALLE RENÉE-FAURE')
    for (const text of ['Une salle ronde comme la lune.', 'La cour haute du roi rit.', 'Le studio bleu du peintre.'])
      expect(judged(text), text).toEqual([])
  })

  it('sees a town that dances, hosts, or follows its day', () => {
    for (const text of [
      'La Ville de Gap et la compagnie du Ponton vous invitent.',
      'La compagnie du Ponton fait danser Ormesnil.',
      'Pour l’occasion, Dole accueille tout le monde.',
      'jeudi 12 mars : Lessac (20 h 30)',
      'Étape suivante : Aubrives.',
      'Lessac – Auditorium des Carmes.',
    ])
      expect(judged(text).join(), text).toMatch(/✗ city: (?:Gap|Ormesnil|Dole|Lessac|Aubrives)/)
  })

  it('sees a house that welcomes, with its adjective, and a town behind the company', () => {
    expect(judged('Pour l’occasion, le Manège royal vous accueille.')).toEqual(['✗ venue: Manège royal'])
    expect(judged('Les Vents de brume / Cie du Ponton / Valmorande – 1 h 40')).toContain('✗ city: Valmorande')
    for (const sort of ['Théâtre', 'Danse', 'Belgique', 'Création'])
      expect(judged(`Les Vents de brume / Cie du Ponton / ${sort} – 1 h 40`), sort).toEqual([
        '✓ title: Les Vents de brume',
        '✓ company: Cie du Ponton',
        '✓ duration: 1 h 40',
      ])
  })

  it('binds the hall to the performance', () => {
    expect(judged('Le 14 mars, Petite salle').at(-1)).toBe('✓ hall: Petite salle')
    expect(judged('Le 12 mars, Petite salle').at(-1)).toBe('✗ hall: Petite salle')
    expect(suggestionsOf('Le 12 mars, Petite salle')).toEqual(['Grande salle'])
  })

  it('proposes the right spelling', () => {
    expect(suggestionsOf('Théâtre des Quatres-Vents')).toEqual(['Théâtre des Quatre-Vents'])
  })

  it('binds accessibility to its performance', () => {
    expect(judged('Le 14 mars, audiodescription').at(-1)).toBe('✓ accessibility: audiodescription')
    expect(judged('Le 12 mars, audiodescription').at(-1)).toBe('✗ accessibility: 12 mars, audiodescription')
    expect(judged('Séance en LSF')).toEqual(['? accessibility: Séance en LSF'])
  })
})

describe('titles and companies', () => {
  it('proposes the spelling of the record', () => {
    expect(judged('« Les Vents de brume »')).toEqual(['✓ title: Les Vents de brume'])
    expect(suggestionsOf('« Les Vants de brume »')).toEqual(['Les Vents de brume'])
    expect(judged('par la compagnie du Pontom')).toEqual(['✗ company: compagnie du Pontom'])
    expect(judged('par la compagnie Large Horizon')).toEqual(['✗ company: compagnie Large Horizon'])
  })

  it('refuses another title presented as the show', () => {
    expect(judged('La compagnie présente « Marée noire ».')).toEqual(['? title: Marée noire'])
  })
})

it('sees a house by its first words in lower case and another name', () => {
  const record = {
    performances: [{ startsAt: '2026-03-12T20:30', venue: 'Palais de justice Robert-Hossein', city: 'Valmer' }],
  }
  expect(judged('Au Palais de justice Robert-Badinter.', { record })).toEqual([
    '✗ venue: Palais de justice Robert-Badinter',
  ])
  expect(judged('Au Palais de justice Robert-Hossein.', { record })).toEqual([
    '✓ venue: Palais de justice Robert-Hossein',
  ])
})
