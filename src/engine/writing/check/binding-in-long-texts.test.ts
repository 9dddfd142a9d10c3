import { describe, expect, test } from 'vitest'
import { doubtsOf } from './check-fixture.ts'

describe('what a long text says in one breath', () => {
  test.each([
    ['Demain après-midi, on joue à Valmer.', '2026-03-13'],
    ['Demain soir, on joue à Valmer.', '2026-03-11'],
    ['Demain ! Deux séances : 14 h 30 et 17 h.', '2026-03-01'],
    ['On joue jeudi et vendredi, en Grande salle les deux soirs.', '2026-03-01'],
    ['Valmer — Trois soirs durant, le vent se lève.', '2026-03-01'],
    ['POUR DIFFUSION IMMÉDIATE', '2026-03-01'],
    ['NOUVEL ÉPISODE du podcast : le vent.', '2026-03-01'],
  ])('is left alone where it is true: « %s »', (text, asOf) => {
    expect(doubtsOf(text, { asOf }).filter((line) => !/heure|hour|date: Demain$/.test(line))).toEqual([])
  })

  test.each([
    ['Demain matin, on joue à Valmer.', '2026-03-13', '✗ date: Demain matin'],
    ['Demain après-midi, on joue à Valmer.', '2026-03-11', '✗ date: Demain après-midi'],
    ['Brest — Trois soirs durant, le vent se lève.', '2026-03-01', '✗ city: Brest'],
    ['Ce samedi, 20 h 30.', '2026-03-14', '✗ hour: Ce samedi, 20 h 30'],
    [
      'C’est le premier spectacle suisse sur le vent.',
      '2026-03-01',
      '? superlative: le premier spectacle suisse sur le vent',
    ],
    ['La troupe a reçu le Félix 2026 de l’album et quatre étoiles.', '2026-03-01', '? award: Félix 2026 de l’album'],
  ])('is doubted where it is not: « %s »', (text, asOf, doubt) => {
    expect(doubtsOf(text, { asOf })).toContain(doubt)
  })
})

describe('who moves, who plays', () => {
  const credits = [
    { role: 'construction', name: 'Marthe Lips' },
    { role: 'manipulation', name: 'Sonia Katz' },
    { role: 'manipulation', name: 'Hadrien Mass' },
    { role: 'roue Cyr', name: 'Taïs Lagarde' },
    { role: 'régie générale', name: 'Corine Dupuis' },
    { role: 'vidéo', name: 'Margot Tillet' },
    { role: 'mise en scène', name: 'Thibault Ménard' },
    { role: 'jeu', name: 'Karim Zen' },
    { role: 'jeu', name: 'Baptiste Faur' },
  ]
  const record = { credits }
  test.each([
    'Les pantins sont manipulés à vue par Sonia Katz et Hadrien Mass.',
    'Marthe Lips a construit les marionnettes que manipulent Sonia Katz et Hadrien Mass.',
    'Taïs Lagarde tourne, tourne, tourne dans la roue Cyr.',
  ])('is right: « %s »', (text) => {
    expect(doubtsOf(text, { record })).toEqual([])
  })

  test.each([
    ['Les marionnettes que manipulent Marthe Lips et Hadrien Mass.', '✗ person: Marthe Lips'],
    ['Corine Dupuis tourne, tourne, tourne dans la roue Cyr.', '✗ person: Corine Dupuis'],
  ])('is wrong: « %s »', (text, doubt) => {
    expect(doubtsOf(text, { record })).toContain(doubt)
  })
})

test('a heading that opens as the title and goes on is another', () => {
  const record = { title: 'Didon, la nuit' }
  expect(doubtsOf("Didon, la nuit d'été\nd'après un opéra", { record })).toContain("✗ title: Didon, la nuit d'été")
  expect(doubtsOf('Didon, la nuit\nd’après un opéra', { record })).toEqual([])
})

test('a paper that opens the next sentence and leads to its own words has not written those before', () => {
  const record = {
    pressQuotes: [
      { text: 'Un souffle qui ne retombe pas', source: 'La Vigie' },
      { text: 'Soufflé de plaisir', source: 'Le Phare' },
    ],
  }
  const text = 'La Vigie en fait « un souffle qui ne retombe pas ». Le Phare s’est dit « soufflé de plaisir ».'
  expect(doubtsOf(text, { record })).toEqual([])
})
