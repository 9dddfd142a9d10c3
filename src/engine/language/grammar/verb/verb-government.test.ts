import { describe, expect, it } from 'vitest'
import { mended } from '../grammar-fixture.ts'

describe('the preposition of a verb', () => {
  it.each([
    ['Les lycéens ont participé dans deux ateliers.', 'Les lycéens ont participé à deux ateliers.'],
    ['Le spectacle s’inspire sur faits réels.', 'Le spectacle s’inspire de faits réels.'],
    ['Pour toute question, adressez-vous chez la responsable.', 'Pour toute question, adressez-vous à la responsable.'],
    ['Le spectateur entre une pièce sombre.', 'Le spectateur entre dans une pièce sombre.'],
    ['Notre équipe a besoin vous pour les vestiaires.', 'Notre équipe a besoin de vous pour les vestiaires.'],
    ['C’est de cette rencontre dont est né le spectacle.', 'C’est de cette rencontre qu’est né le spectacle.'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it.each([
    'Les lycéens ont participé dans la joie et la bonne humeur.',
    'Il hésite entre la scène et le bar.',
    'Elle s’adresse à la salle sur un ton vif.',
    'Nous avons besoin de vous.',
    'C’est un spectacle dont on parle.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})
