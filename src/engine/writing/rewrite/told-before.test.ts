import { describe, expect, it } from 'vitest'
import type { OpenSentence } from './open-sentences.ts'
import { newlyTold } from './told-before.ts'

const told = [
  'Les Vagues',
  'Une femme attend un bateau et la mer ne dit rien depuis dix jours.',
  'Théâtre du Môle',
  'Port-Salin',
]

function sentence(text: string, locks: readonly string[] = []): OpenSentence {
  const isNamed = locks.map((lock) => ({ text: lock, isName: true as const }))
  return { key: '1', part: 'body', isOwnText: false, start: 0, end: text.length, text, locks: isNamed }
}

const staging = sentence('Ada Kerven met en scène *Les Vagues*.', ['Ada Kerven', '*Les Vagues*'])
const goodbye = sentence('À bientôt, au bord de l’eau.')

describe('what a rewriting tells that nothing told before', () => {
  it.each([
    ['Ada Kerven met en scène *Les Vagues*, un soir de gala.', 'un soir de gala'],
    ['Ada Kerven met en scène *Les Vagues*, avec l’équipe du film.', 'avec l’équipe du film'],
    ['Ada Kerven met en scène *Les Vagues*, dans notre nouveau théâtre.', 'dans notre nouveau théâtre'],
    ['Ada Kerven met en scène *Les Vagues* avec les élèves du conservatoire.', 'avec les élèves du conservatoire'],
    ['Ada Kerven met en scène *Les Vagues*, saluée par la critique.', 'par la critique'],
    ['Ada Kerven met en scène *Les Vagues*, suivi d’une danse.', 'danse'],
    ['Ada Kerven, primée, met en scène *Les Vagues*.', 'primée'],
    ['Ada Kerven met en scène *Les Vagues* pour les enfants.', 'pour les enfants'],
    ['Ada Kerven met en scène *Les Vagues*, avec les comédiens.', 'avec les comédiens'],
    ['Ada Kerven met en scène *Les Vagues* au festival.', 'festival'],
    ['Ada Kerven met en scène *Les Vagues*, garderie et buffet.', 'garderie'],
  ])('shows a person the words of « %s »', (after, words) => {
    const { facts, unsure } = newlyTold(after, staging, told)
    expect(facts).toEqual([])
    expect(unsure.join(' | ')).toContain(words)
  })

  it.each([
    ['À bientôt, au bord de l’eau, après dix heures de route.', 'après dix heures de route'],
    ['À bientôt, au bord de l’eau, une trentaine de fois.', 'une trentaine de fois'],
    ['À bientôt, au bord de l’eau, avec Jeanne Moulin.', 'avec Jeanne Moulin'],
    ['À bientôt, au bord de l’eau, au palais d’Avignon.', 'au palais d’Avignon'],
  ])('takes for a fact the name or the number of « %s »', (after, words) => {
    expect(newlyTold(after, goodbye, told).facts).toEqual([words])
  })

  it.each([
    ['Voici *Les Vagues*, mis en scène par Ada Kerven.', staging],
    ['Une femme guette un bateau, et Ada Kerven met en scène *Les Vagues*.', staging],
    ['Cela fait longtemps que nous guettions Ada Kerven, et *Les Vagues* nous impressionnent.', staging],
    ['Ada Kerven mène l’équipe de *Les Vagues*.', staging],
    ['C’est Ada Kerven qui met *Les Vagues* en scène, et nous vous attendons.', staging],
    ['Ada Kerven met en scène *Les Vagues*, une femme et un bateau face à la mer.', staging],
    ['Nous serons heureux de vous retrouver bientôt au bord de l’eau.', goodbye],
    ['Au plaisir de vous voir très bientôt, tout au bord de l’eau.', goodbye],
    ['Passez un moment avec nous au bord de l’eau, à bientôt au Théâtre du Môle.', goodbye],
    [
      'Quelqu’un vous accueille à la porte : si le théâtre vous intimide, venez quand même.',
      sentence('Si le théâtre vous intimide, venez quand même : quelqu’un vous accueille à la porte.'),
    ],
    [
      'Le bar reste ouvert après la représentation, l’équipe vous y retrouve avec plaisir.',
      sentence('Après la représentation, le bar reste ouvert et l’équipe vous y rejoint.'),
    ],
  ])('has nothing to say of « %s », which tells the same', (after, before) => {
    expect(newlyTold(after, before, told)).toEqual({ facts: [], unsure: [] })
  })
})
