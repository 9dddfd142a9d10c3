import { describe, expect, it } from 'vitest'
import { mended } from '../grammar-fixture.ts'

describe('adjectives of relation, and what a number counts', () => {
  it.each([
    [
      'Le spectacle mêle chants traditionnel et musique électronique.',
      'Le spectacle mêle chants traditionnels et musique électronique.',
    ],
    [
      'Le maire a promis une aide financier pour le chapiteau.',
      'Le maire a promis une aide financière pour le chapiteau.',
    ],
    [
      'Les loges sont équipées de miroirs lumineuses et de douches.',
      'Les loges sont équipées de miroirs lumineux et de douches.',
    ],
    [
      'Ils composent cet univers poétiques imaginé par une autrice.',
      'Ils composent cet univers poétique imaginé par une autrice.',
    ],
    ['Les places non numérotés sont libres.', 'Les places non numérotées sont libres.'],
    ['Les nombreux personnes présentes ont ri.', 'Les nombreuses personnes présentes ont ri.'],
    ['Une création sonores à écouter au casque.', 'Une création sonore à écouter au casque.'],
    ['Plus de six cents personnes sont venu danser.', 'Plus de six cents personnes sont venues danser.'],
    [
      'Près de quatre cents spectateurs a assisté à la clôture.',
      'Près de quatre cents spectateurs ont assisté à la clôture.',
    ],
    [
      'Beaucoup de spectateurs nous demande si la salle est chauffée.',
      'Beaucoup de spectateurs nous demandent si la salle est chauffée.',
    ],
    [
      'Les personnes qui n’ont pas de voiture peut s’inscrire.',
      'Les personnes qui n’ont pas de voiture peuvent s’inscrire.',
    ],
    ['Le chœur et l’orchestre sera en fosse.', 'Le chœur et l’orchestre seront en fosse.'],
    [
      'Formé à Bruxelles, Hélène Roussel signe sa troisième pièce.',
      'Formée à Bruxelles, Hélène Roussel signe sa troisième pièce.',
    ],
    [
      'Inspirée de trois contes et porté par six voix, la fable séduit.',
      'Inspirée de trois contes et portée par six voix, la fable séduit.',
    ],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it.each([
    'Combien d’animaux tiennent dans une moufle ?',
    'Le théâtre et la danse contemporains.',
    'Deux salles de concert municipales.',
    'Elle quitte la scène épuisée.',
    'Peu de monde est venu.',
    'Plus d’un spectateur a ri.',
    'Une soirée théâtre musical.',
    'L’homme qui a vu l’ours dort.',
    'Les gens que la pluie surprend restent.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})
