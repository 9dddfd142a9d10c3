import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf, judged } from './check-fixture.ts'

const lastSeats: Partial<ShowRecord> = { availability: 'lastSeats' }
const scored: Partial<ShowRecord> = {
  genre: 'théâtre',
  credits: [
    { role: 'auteur', name: 'Léonore Vasseur' },
    { role: 'mise en scène', name: 'Thibault Ménard' },
    { role: 'musique', name: 'Ombeline Carel' },
    { role: 'interprète', name: 'Sofiane Roux' },
    { role: 'interprète', name: 'Garance Thiriet' },
  ],
}

describe('what a text says on the way', () => {
  it('tells of halls filled before, and of the one that fills now', () => {
    for (const said of [
      'La salle s’est remplie pour plus de 12 000 spectateurs.',
      'Partout, les salles se sont remplies devant 12 000 spectateurs.',
      'La salle s’est remplie chaque soir.',
    ])
      expect(doubtsOf(said, { record: lastSeats }), said).toEqual([])
    expect(doubtsOf('La salle s’est remplie en deux jours.', { record: lastSeats })).toHaveLength(1)
  })

  it('labels a day, a span or a season without naming a town', () => {
    for (const label of ['Jour', 'Jours', 'Période', 'Reprise'])
      expect(doubtsOf(`Horaire : 20 h 30. ${label} : jeudi 12 mars.`), label).toEqual([])
    expect(doubtsOf('Ormesnil : jeudi 12 mars.')).toEqual(['✗ city: Ormesnil'])
    expect(doubtsOf('[Valmer] Du 12 au 14 mars.')).toEqual([])
  })

  it('asks for an age without ranking anything', () => {
    expect(doubtsOf('Il vaut mieux avoir 10 ans au moins.')).toEqual([])
    expect(doubtsOf('Il valait mieux venir tôt cette saison.')).toEqual([])
    expect(doubtsOf('Le spectacle le mieux joué de la saison.')).toHaveLength(1)
  })

  it('speaks of the budget of whoever comes, and of that of the show', () => {
    expect(doubtsOf('Budget : de 14,50 € à 28 €.')).toEqual([])
    expect(doubtsOf('Budget : 28 € au plus.')).toEqual([])
    expect(doubtsOf('Budget : de 12 € à 28 €.')).toHaveLength(1)
    expect(doubtsOf('Budget : 9 500 €.')).toHaveLength(1)
  })

  it('calls the public in pairs of common words, whatever the title opens with', () => {
    const record = { title: 'Petits Meurtres au potager' }
    expect(doubtsOf('Petits Meurtres au potager. Petits et grands dès 10 ans.', { record })).toEqual([])
    expect(doubtsOf('Réservez pour Petits et tomates : dès 10 ans.', { record })).not.toEqual([])
    expect(doubtsOf('Petits Crimes du potager. Dès 10 ans.', { record })).not.toEqual([])
  })

  it('gives one representation a length, and a later one its hour', () => {
    const record = { durationMinutes: 60 }
    expect(judged('Une représentation de 1h, sans interruption.', { record })).toContain('✓ duration: 1h')
    expect(doubtsOf('Une représentation de 2h, sans interruption.', { record })).toEqual(['✗ duration: 2h'])
    expect(judged('La représentation de 20 h 30.')).toContain('✓ hour: 20 h 30')
  })

  it('quotes the press without telling a life', () => {
    for (const said of ['Vu dans la presse', 'Vu dans les journaux', 'Vu dans notre programme'])
      expect(doubtsOf(`${said} : « Un souffle qui ne retombe pas », La Vigie.`), said).toEqual([])
    expect(doubtsOf('Garance Thiriet, vue dans Les Flammes, joue la reine.')).not.toEqual([])
  })

  it('gives a work to the one named beside it, whatever follows the colon', () => {
    for (const said of ['voilà qui intrigue', 'on n’y résiste pas', 'de quoi rêver', 'il fallait oser'])
      expect(doubtsOf(`Vu par Léonore Vasseur, à la mise en scène : ${said}.`, { record: scored }), said).toEqual([
        '✗ person: Léonore Vasseur',
      ])
    expect(doubtsOf('Avec Garance Thiriet, à la mise en scène : Thibault Ménard.', { record: scored })).toEqual([])
  })

  it('heads the show with those who make or play it', () => {
    const said = (name: string, verb: string): string[] =>
      doubtsOf(`Avec *Les Vents de brume*, ${name} ${verb}.`, { record: scored })
    for (const verb of [
      'nous tend un drôle de miroir',
      'interroge nos peurs',
      'poursuit sa route',
      'nous prend la main',
    ])
      expect(said('Ombeline Carel', verb), verb).toEqual(['✗ person: Ombeline Carel'])
    for (const name of ['Léonore Vasseur', 'Thibault Ménard', 'Sofiane Roux'])
      expect(said(name, 'nous tend un drôle de miroir'), name).toEqual([])
    expect(said('Ombeline Carel', 'signe sa première musique de scène')).toEqual([])
    const concert = { ...scored, genre: 'concert' }
    expect(doubtsOf('Avec *Les Vents de brume*, Ombeline Carel nous tend un miroir.', { record: concert })).toEqual([])
  })

  it('claims before it asks', () => {
    for (const ask of ['pourquoi hésiter', 'qui dit mieux', 'vous venez'])
      expect(doubtsOf(`L’événement incontournable de l’année : ${ask} ?`), ask).toHaveLength(1)
    expect(doubtsOf('Et si c’était le plus beau spectacle de l’année ?')).toEqual([])
  })

  it('begins a sentence with a trade, though another closes on a name', () => {
    expect(
      doubtsOf('On attend Sofiane Roux. À la musique, Garance Thiriet ; à la mise en scène, Thibault Ménard.', {
        record: scored,
      }),
    ).toEqual(['✗ person: Garance Thiriet'])
    expect(doubtsOf('Sofiane Roux au jeu, Ombeline Carel à la musique, Garance Thiriet.', { record: scored })).toEqual(
      [],
    )
  })

  it('goes on with a word that links, and names nothing by it', () => {
    for (const link of ['Autrement dit', 'Verdict', 'Conclusion'])
      expect(doubtsOf(`${link} : la comédie est là.`), link).toEqual([])
  })
})
