import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf } from './check-fixture.ts'

interface Told {
  readonly asOf?: string
  readonly record?: Partial<ShowRecord>
}
type Said = readonly [string, Told?]

const nets: Partial<ShowRecord> = { title: 'Les Filets de grand-mère' }
const stairs: Partial<ShowRecord> = { title: 'Le Grand Escalier' }
const nextYear: Partial<ShowRecord> = {
  performances: ['2027-03-12', '2027-03-14', '2027-03-17'].map((day) => ({
    startsAt: `${day}T20:30`,
    venue: 'Théâtre des Quatre-Vents',
    hall: null,
    city: 'Valmer',
  })),
  onSaleFrom: '2026-11-16',
}
const auditorium: Partial<ShowRecord> = {
  title: 'Ravel, le matin',
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Auditorium des Quatre-Vents', hall: null, city: 'Valmer' }],
}
const bigTop: Partial<ShowRecord> = {
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Chapiteau des Aubiers', hall: null, city: 'Valmer' }],
}
const aged: Partial<ShowRecord> = {
  prices: [
    { label: 'régulier', cents: 4400 },
    { label: '65 ans et plus', cents: 3900 },
    { label: 'enfant', cents: 900 },
    { label: 'famille', cents: 1500 },
    { label: 'CE', cents: 2000 },
  ],
}
const signed: Partial<ShowRecord> = {
  performances: [
    {
      startsAt: '2026-03-12T20:30',
      venue: 'Théâtre des Quatre-Vents',
      hall: 'Petite salle',
      city: 'Valmer',
      accessibility: ['présentation en LSF', 'LSF'],
    },
  ],
}
const roles: Partial<ShowRecord> = {
  credits: [
    { role: 'texte', name: 'Odile Marchal' },
    { role: 'livret', name: 'Émile Duterne' },
    { role: 'jeu', name: 'Bruno Galland' },
    { role: 'jeu', name: 'Sylvie Planche' },
    { role: 'Mariette', name: 'Ophélie Barral' },
    { role: 'le capitaine', name: 'Gaspard Rouvier' },
    { role: 'direction musicale', name: 'Fabien Lestrac' },
    { role: 'mise en scène', name: 'Thibault Ménard' },
    { role: 'orgue', name: 'Auguste Lemarin' },
    { role: 'récitant', name: 'Jean-Noël Thibaud' },
    { role: 'roue Cyr', name: 'Pim Oster' },
    { role: 'acrobatie', name: 'Sidonie Walren' },
  ],
}

const right: readonly Said[] = [
  ['La représentation des « Filets de grand-mère » du 14 mars est ouverte à tous.', { record: nets }],
  ['L’histoire des Filets de grand-mère commence au port.', { record: nets }],
  ['Retour au « Grand Escalier » le 13 mars.', { record: stairs }],
  ['Les costumes du « Grand Escalier » sont prêts.', { record: stairs }],
  [
    'Ouverture des ventes : lundi 16 novembre. Trois dates en mars, le 12, le 14 et le 17.',
    { asOf: '2026-11-10', record: nextYear },
  ],
  [
    'Ouverture des ventes : lundi 16 novembre. En mars : le 12, le 14 et le 17.',
    { asOf: '2026-11-10', record: nextYear },
  ],
  ['On joue sous chapiteau, à Valmer.', { record: bigTop }],
  ['Une soirée sous le chapiteau, jeudi 12 mars.', { record: bigTop }],
  ['Billets : 44 $, 39 $ pour les 65 ans et plus.', { record: aged }],
  ['Remboursé au prix payé (44 $, 39 $ pour les 65 ans et plus).', { record: aged }],
  ['Formule à 15 € si vous venez avec vos petits-enfants.', { record: aged }],
  ['Le 12 mars à 20 h 30, on sera couchés avant minuit.'],
  ['Rendez-vous à 20 h 30, chacun est rentré avant minuit.'],
  ['Pas d’entracte, sortie estimée 1 h 40 après le début.'],
  ['Trois dates sont ouvertes aux classes.'],
  ['Nos représentations sont proposées aux classes.'],
  ['Le spectacle est précédé d’une présentation en LSF.', { record: signed }],
  ['RAPPEL AUX ABONNÉS – théâtre'],
  ['Demain, grande première à Valmer, 20 h 30.', { asOf: '2026-03-11' }],
  ['La pièce a été saluée par la presse locale : « Un souffle qui ne retombe pas » (La Vigie).'],
  [
    'Thibault Ménard a mis en scène le texte d’Odile Marchal ; Bruno Galland et Sylvie Planche prêtent leurs voix.',
    { record: roles },
  ],
  ['Le livret d’Émile Duterne, une héroïne chantée par Ophélie Barral : tout y est.', { record: roles }],
  ['Un capitaine qu’incarne Gaspard Rouvier.', { record: roles }],
  ['Jean-Noël Thibaud dira les contes.', { record: roles }],
  ['Ces dates sont largement ouvertes aux écoles.', { record: { availability: 'soldOut' } }],
  ['Nos « Filets de grand-mère » reviennent.', { record: nets }],
  ['On emmène la chorale écouter Ravel à l’auditorium des Quatre-Vents.', { record: auditorium }],
  ['Pour vos salariés, le tarif négocié est de 20 €.', { record: aged }],
]

const wrong: readonly (readonly [string, string, Told?])[] = [
  ['title', 'La représentation des « Filets de grand-père » du 14 mars est ouverte à tous.', { record: nets }],
  [
    'date',
    'Ventes : lundi 16 novembre. Trois dates en mars, le 12, le 15 et le 17.',
    { asOf: '2026-11-10', record: nextYear },
  ],
  ['price', 'Billets : 44 $, 37 $ pour les 65 ans et plus.', { record: aged }],
  ['price', 'Formule à 12 € si vous venez avec vos petits-enfants.', { record: aged }],
  ['hour', 'Le 12 mars à 20 h 30, on sera rentrés avant 21 h.'],
  ['duration', 'Pas d’entracte, sortie estimée 2 h 10 après le début.'],
  ['accessibility', 'Représentation en chansigne le jeudi 12 mars.', { record: signed }],
  ['superlative', 'Une grande première en France.'],
  ['superlative', 'La pièce a été saluée par la presse.', { record: { pressQuotes: [], stars: null } }],
  ['person', 'Un capitaine qu’incarne Fabien Lestrac.', { record: roles }],
  ['person', 'Auguste Lemarin dira les contes.', { record: roles }],
  ['person', 'Sidonie Walren y fait tourner la roue Cyr.', { record: roles }],
  ['price', 'Pour vos salariés, le tarif négocié est de 15 €.', { record: aged }],
  ['availability', 'Les trois dates sont désormais largement ouvertes.', { record: { availability: 'soldOut' } }],
  ['award', 'Les costumes sont superbes. Molière du théâtre public 2024.'],
  ['award', 'Le spectacle a ramassé le Félix de l’humour 2025.'],
  ['date', 'Qui vient voir « Les Vents de brume » aujourd’hui ?', { asOf: '2026-03-11' }],
  ['hour', 'Jeudi 12 mars puis vendredi 13 mars, toujours à 19 h.'],
]

describe('a fact told in words that stand beside others', () => {
  it.each(right.map(([text, told]) => ({ text, told })))('leaves alone $text', ({ text, told }) => {
    expect(doubtsOf(text, told)).toEqual([])
  })
  it.each(wrong.map(([kind, text, told]) => ({ kind, text, told })))(
    'doubts the $kind of $text',
    ({ kind, text, told }) => {
      expect(doubtsOf(text, told).map((line) => line.slice(2).split(':')[0])).toContain(kind)
    },
  )
})
