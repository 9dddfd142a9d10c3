import { describe, expect, it } from 'vitest'
import { atomsOf, doubtsOf, judged } from './check-fixture.ts'

describe('what one more hand said', () => {
  it.each([
    'On ne joue ni avant le 12 mars ni après le 14 mars.',
    'On ne joue pas avant le 12 mars.',
    'Rien après le 14 mars.',
  ])('reads what is played neither before nor after as the ends of the run: %s', (text) => {
    expect(doubtsOf(text)).toEqual([])
  })

  it.each([
    ['On ne joue ni avant le 11 mars ni après le 15 mars.', ['✗ date: 11 mars', '✗ date: 15 mars']],
    ['On ne joue pas avant le 13 mars.', ['✗ date: 13 mars']],
    ['On ne joue ni le 12 mars ni le 13 mars.', ['✗ date: 12 mars', '✗ date: 13 mars']],
  ])('doubts other ends: %s', (text, doubts) => {
    expect(doubtsOf(text)).toEqual(doubts)
  })

  it('takes « aucune place au-dessus de » for the dearest price', () => {
    expect(doubtsOf('Aucune place au-dessus de 28 €, les moins de 6 ans entrent gratuitement.')).toEqual([])
    expect(doubtsOf('Aucune place au-dessus de 14,50 €.')).toEqual(['✗ price: 14,50 €'])
  })

  it('reads « ne paient pas » before a sum as a price, and alone as a gift', () => {
    const prices = [
      { label: 'plein', cents: 2800 },
      { label: 'abonné', cents: 1900 },
    ]
    expect(doubtsOf('Les abonnés ne paient pas 28 euros mais 19 €.', { record: { prices } })).toEqual([])
    expect(doubtsOf('Les abonnés ne paient pas le plein tarif.')).toEqual([])
    expect(doubtsOf('Les abonnés ne paient pas.')).toEqual(['? free: Les abonnés ne paient pas'])
  })

  it('reads minutes of one figure behind the hours of a length', () => {
    const record = { durationMinutes: 65 }
    expect(judged('1 heure 5 de spectacle.', { record })).toEqual(['✓ duration: 1 heure 5'])
    expect(judged('La pièce dure 1 h 5.', { record })).toEqual(['✓ duration: 1 h 5'])
    expect(doubtsOf('1 heure 5 de spectacle.')).toEqual(['✗ duration: 1 heure 5'])
  })

  it('reads « et au-dessus » as an age from which one comes', () => {
    expect(judged('Ouvert aux curieux de 10 ans et au-dessus.')).toEqual(['✓ age: 10 ans'])
    expect(doubtsOf('Ouvert aux curieux de 8 ans et au-dessus.')).toEqual(['✗ age: 8 ans'])
  })

  it('counts « une date et pas davantage », and not « une date »', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', venue: 'Théâtre des Quatre-Vents', city: 'Valmer' }]
    expect(doubtsOf('Une date et pas davantage.')).toEqual(['✗ count: Une'])
    expect(doubtsOf('Une date et pas davantage.', { record: { performances } })).toEqual([])
    expect(doubtsOf('Une date et un lieu.')).toEqual([])
  })

  it('takes no rank from a name of the record, nor from seats that are gone', () => {
    const record = { company: 'collectif Minuit moins une', availability: 'soldOut' as const }
    expect(
      doubtsOf(
        'Le collectif Minuit moins une fait escale au Théâtre des Quatre-Vents. Aucun billet n’est plus disponible.',
        {
          record,
        },
      ),
    ).toEqual([])
    expect(doubtsOf('Le collectif Minuit moins une est le plus drôle de France.', { record })).toHaveLength(1)
    expect(doubtsOf('Aucun spectacle n’est plus drôle.')).toEqual(['? superlative: Aucun spectacle n’est plus drôle'])
    expect(doubtsOf('Aucun billet n’est plus disponible.')).toEqual(['✗ availability: Aucun billet'])
  })

  it('takes the label before a number or a prize for no claim of its own', () => {
    expect(doubtsOf('Succès public : pas moins de 12 000 spectateurs.')).toEqual([])
    expect(doubtsOf('Un succès public.')).toEqual(['? superlative: Un succès public'])
    expect(doubtsOf('Récompense reçue : le Prix des Rivages 2025.')).toEqual([])
    expect(doubtsOf('Récompense reçue : le Prix du Jury 2025.')).toEqual(['? award: Prix du Jury 2025'])
  })

  it('doubts « meilleure comédienne 2023 » as a distinction, and not by the year of creation', () => {
    const doubt = atomsOf('Garance Thiriet, meilleure comédienne 2023, revient.').find(
      ({ status }) => status !== 'supported',
    )
    expect(doubt?.message.code).toBe('fact.superlative')
    const record = { awards: ['Molière 2023 de la meilleure comédienne'] }
    expect(doubtsOf('Garance Thiriet, meilleure comédienne 2023, revient.', { record })).toEqual([])
    expect(doubtsOf('Garance Thiriet, meilleure comédienne 2024, revient.', { record })).toHaveLength(1)
  })

  it('doubts a distinction of a paper that the record only quotes', () => {
    expect(doubtsOf('Coup de cœur de La Vigie.')).toEqual(['? award: Coup de cœur de La Vigie'])
    expect(doubtsOf('Coup de cœur de La Vigie.', { record: { awards: ['Coup de cœur de La Vigie'] } })).toEqual([])
  })

  it('holds what a paper warns of against its quotation', () => {
    expect(doubtsOf('La Vigie nous prévient que le souffle ne retombe pas.')).toEqual([])
    expect(doubtsOf('La Vigie nous prévient qu’on en sort bouleversé.')).toEqual(['? quote: La Vigie'])
    expect(doubtsOf('Ouest-France nous prévient qu’on en sort bouleversé.')).toEqual(['? quote: Ouest-France'])
  })

  it('gives the stage to all whom « puis », « contre » and « pour le jeu » tie together', () => {
    expect(doubtsOf('Un face-à-face : Sofiane Roux contre Garance Thiriet.')).toEqual([])
    expect(doubtsOf('Un face-à-face : Sofiane Roux contre Ombeline Carel.')).toEqual(['✗ person: Ombeline Carel'])
    expect(doubtsOf('Au générique, Sofiane Roux puis Garance Thiriet pour le jeu.')).toEqual([])
    expect(doubtsOf('Au générique, Ombeline Carel puis Garance Thiriet pour le jeu.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
  })

  it('gives the light to whoever works on it', () => {
    expect(doubtsOf('Le travail d’Ombeline Carel sur la lumière touche.')).toEqual([])
    expect(doubtsOf('Le travail de Thibault Ménard sur la lumière touche.')).toEqual([])
    expect(doubtsOf('Le travail de Garance Thiriet sur la lumière touche.')).toEqual(['✗ person: Garance Thiriet'])
  })

  it('judges who is said not to be of the cast', () => {
    expect(doubtsOf('Éloïse Le Goff n’est pas de la distribution.')).toEqual(['✗ person: Éloïse Le Goff'])
    expect(doubtsOf('Ombeline Carel n’est pas de la distribution.')).toEqual([])
    expect(doubtsOf('Anne Morel ne fait pas partie de la distribution.')).toEqual([])
    expect(doubtsOf('Ombeline Carel est de la distribution.')).toEqual(['✗ person: Ombeline Carel'])
  })

  it('doubts the habits and the past that a text gives its reader', () => {
    expect(doubtsOf('Vous réservez toujours au balcon.')).toEqual(['? recipient: Vous réservez toujours'])
    expect(doubtsOf('Vous pouvez toujours venir.')).toEqual([])
    expect(doubtsOf('Si vous venez toujours en famille, prévenez-nous.')).toEqual([])
    expect(doubtsOf('Ceux qui vous avaient émus reviennent.')).toEqual(['? recipient: vous avaient émus'])
    expect(doubtsOf('Ceux qui vous avez aimé.')).toEqual([])
  })

  it('tells one absence once', () => {
    expect(doubtsOf('Vous n’êtes pas revenu depuis le printemps, et vous nous manquez.')).toEqual([
      '? recipient: Vous n’êtes pas revenu',
    ])
    expect(doubtsOf('Vous nous manquez.')).toEqual(['? recipient: Vous nous manquez'])
  })

  it('binds « la première, la seconde » to the two days just told, whatever the run opened with', () => {
    const performances = [
      { startsAt: '2026-03-11T14:30' },
      { startsAt: '2026-03-12T20:30', accessibility: ['représentation en langue des signes française'] },
      { startsAt: '2026-03-13T20:30', accessibility: ['audiodescription'] },
    ]
    const told = (first: string, second: string) =>
      doubtsOf(`Jeudi 12 et vendredi 13 mars, à 20 h 30 ; la première est ${first}, la seconde ${second}.`, {
        record: { performances },
      })
    expect(told('traduite en LSF', 'audiodécrite')).toEqual([])
    expect(told('audiodécrite', 'traduite en LSF')).not.toEqual([])
  })

  it('counts the names of the bracket that a number leads to', () => {
    const cast = 'Sofiane Roux, Garance Thiriet, Éloïse Le Goff, Nora Delvaux'
    const record = { credits: [{ role: 'danse', name: cast }] }
    expect(doubtsOf(`Quatre danseurs (${cast}), une heure quarante.`, { record })).toEqual([])
    expect(doubtsOf(`Cinq danseurs (${cast}), une heure quarante.`, { record })).toEqual(['✗ count: Cinq'])
  })

  it('leaves the bar of a house without a record to its courtesies', () => {
    expect(doubtsOf('Le bar du théâtre vous attend avant et après.')).toEqual([])
    expect(doubtsOf('Le bar ouvre une heure avant.')).toEqual(['? accessibility: Le bar'])
    expect(doubtsOf('La rencontre a lieu au bar.')).toEqual(['? hall: bar'])
  })
})
