import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const alarms = (text: string): string[] => doubtsOf(text)

describe('a town that the record does not have', () => {
  for (const [how, text, town] of [
    ['by its shape, wherever it stands', 'Vernoy-sur-Lise en reste bouche bée.', 'Vernoy-sur-Lise'],
    ['as a saint', 'En tournée du côté de Saint-Aubrac.', 'Saint-Aubrac'],
    ['as the host of the show', 'Hautevigne accueille « Les Vents de brume ».', 'Hautevigne'],
    ['after the verb of playing', 'Nous jouons à Lanvallec.', 'Lanvallec'],
    ['where it happens', 'C’est à Lanvallec que ça se passe.', 'Lanvallec'],
    ['by those who live there', 'Le public d’Ormesnil a de la chance.', 'Ormesnil'],
    ['behind its label', 'Ville : Ormesnil', 'Ormesnil'],
    ['before a day', 'Ormesnil, vendredi 13 mars.', 'Ormesnil'],
    ['after an address', 'Théâtre des Quatre-Vents, 12 rue Haute, Ormesnil', 'Ormesnil'],
  ] as const)
    it(`is seen ${how}`, () => expect(alarms(text)).toEqual([`✗ city: ${town}`]))

  it('is seen with its venue, when both are of another show', () =>
    expect(alarms('Repères\nL’Embarcadère – Hautevigne\nDurée 1 h 40')).toEqual([
      '✗ venue: L’Embarcadère',
      '✗ city: Hautevigne',
    ]))
})

describe('a name that is no town of the show', () => {
  it('is left alone', () => {
    for (const text of [
      'On se croirait à Venise, un soir de brume.',
      'On pense à Chaplin, à Keaton.',
      'Grâce à Garance Thiriet, on rit.',
      'Un peu de Saint-Exupéry, un peu de Prévert.',
      'Valmer accueille Les Vents de brume.',
      'Théâtre des Quatre-Vents – Valmer',
      'Installez-vous confortablement.',
    ])
      expect(alarms(text), text).toEqual([])
  })
})
