import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from './check-fixture.ts'

describe('what is denied', () => {
  it.each([
    ['La pièce ne dure pas 1 h 40.', ['✗ duration: 1 h 40']],
    ['Ce n’est plus à 28 € mais à 20 €.', ['✗ price: 28 €', '✗ price: 20 €']],
    ['Ce n’est pas vendredi, c’est samedi.', ['✗ weekday: vendredi']],
    ['On ne joue jamais à 20 h 30.', ['✗ hour: 20 h 30']],
    ['On ne joue ni le 12 ni le 13 mars.', ['✗ date: 12', '✗ date: 13 mars']],
    ['Le 12 mars, on ne joue pas.', ['✗ date: 12 mars']],
    ['Aucune séance le 13 mars.', ['✗ date: 13 mars']],
    ['Il n’y a pas de tarif à 28 €.', ['✗ price: 28 €']],
    ['La mise en scène n’est pas de Thibault Ménard.', ['✗ person: Thibault Ménard']],
    ['Le spectacle n’a pas été créé en 2024.', ['✗ year: 2024']],
    ['On joue le 12 mars, pas le 13.', ['✗ date: 13']],
    ['Aucune séance n’est prévue le 13 mars.', ['✗ date: 13 mars']],
    ['Ce n’est pas le 12 mars que l’on joue.', ['✗ date: 12 mars']],
  ])('is wrong where the record says so: %s', (text, doubts) => {
    expect(doubtsOf(text)).toEqual(doubts)
  })

  it.each([
    'La pièce ne dure pas deux heures.',
    'Ce n’est plus à 20 h mais à 20 h 30.',
    'Les places ne sont plus à 20 € mais à 28 €.',
    'On ne joue pas le 11 mars.',
    'Le 11 mars, on ne joue pas.',
    'On ne joue ni le 11 ni le 15 mars.',
    'On ne joue pas à 20 h 30 le samedi 14 mars, mais à 18 h.',
    'La mise en scène n’est pas de Garance Thiriet.',
    'C’est à Valmer, pas à Nantes.',
    'Aucune séance n’est prévue le 11 mars.',
    'Le rendez-vous n’est pas à 20 h mais bien à 20 h 30.',
    'On ne vous attend pas le 11 mars, mais le 12.',
    'Le spectacle ne dure même pas deux heures.',
    'La séance du 12 mars n’est pas annulée.',
  ])('is right where the record does not say so: %s', (text) => {
    expect(doubtsOf(text)).toEqual([])
  })

  it.each([
    'La pièce ne dure que 1 h 40.',
    'On ne joue pas seulement le 12 mars : le 13 aussi.',
    'Pas moins de 28 € la place au plein tarif.',
    'N’est-ce pas à 20 h 30 ?',
    'Ce n’est pas un hasard si l’on joue le 12 mars à Valmer.',
    'Ce n’est pas tous les jours que l’on vient à Valmer.',
    'N’attendez pas le 12 mars pour réserver.',
    'Si vous n’êtes pas à Valmer le 12 mars, venez le 13.',
    'On commence plus tôt le samedi : 18 h.',
    'On ne joue plus après le 14 mars.',
    'Ce n’est pas Valmer qui manque de vent.',
    'Ce n’est pas à 28 € que l’on va se ruiner.',
    'Il n’est pas 20 h 30 que l’on rit déjà.',
    'Tout n’est pas gratuit avant 6 ans.',
  ])('is nothing in a restriction, a question, a condition or an advice: %s', (text) => {
    expect(doubtsOf(text)).toEqual([])
  })

  it('is a day of rest too, read within the run', () => {
    const performances = ['2026-03-12T20:30', '2026-03-14T20:30'].map((startsAt) => ({ startsAt }))
    expect(judged('Relâche le 13.', { record: { performances } })).toEqual(['✓ date: 13'])
    expect(judged('Pas de relâche le 13.', { record: { performances } })).toEqual(['✗ date: 13'])
    expect(judged('Pas de relâche le 14 mars.', { record: { performances } })).toEqual(['✓ date: 14 mars'])
  })
})

describe('a service that a clause denies', () => {
  const served = {
    record: {
      performances: [
        { startsAt: '2026-03-12T20:30' },
        { startsAt: '2026-03-13T20:30', accessibility: ['audiodescription'], meeting: 'rencontre avec l’équipe' },
      ],
    },
  }

  it('is denied wrongly on the day on which it is held, in whatever words', () => {
    expect(doubtsOf('Vendredi 13 mars, sans audiodescription.', served)).toEqual(['✗ accessibility: audiodescription'])
    expect(doubtsOf('Vendredi 13 mars, aucun échange avec les artistes.', served)).toEqual(['✗ accessibility: échange'])
    expect(doubtsOf('Vendredi 13 mars, point de rencontre.', served)).toEqual(['✗ accessibility: rencontre'])
  })

  it('is denied rightly on another day', () => {
    expect(doubtsOf('Jeudi 12 mars, sans audiodescription.', served)).toEqual([])
    expect(doubtsOf('Jeudi 12 mars, aucun échange avec les artistes.', served)).toEqual([])
  })
})
