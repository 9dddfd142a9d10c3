import { expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const found = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'] })).map(({ start, end }) => text.slice(start, end))

it.each([
  'L’adoption est bien entendu à promouvoir.',
  'Corrige avant tout les erreurs.',
  'Car malgré tout ceux qui persistent obtiennent parfois justice.',
  'Cette information n’est rien comparé à cette énorme pression.',
  'Tu restes jusqu’à quand à la maison ?',
  'Une femme sans a priori.',
  'L’existence d’un enseignement ouvert à tous est d’une importance cruciale.',
  'Toutes les cours de récréation sont fermées.',
  'Point de repaire de brigands dans la région.',
  'Un Mardi gras comme un autre.',
  'Savez-vous qui c’est ?',
  'Elle n’aurait eu droit de s’en prendre qu’au sort.',
  'Quand au bout de huit jours la troupe revient, la salle est pleine.',
  'Quand à mon tour je monte sur scène, tout se tait.',
  'Je est un autre.',
  'Pour le moment, je suis on ne peut pas moins disposée à vous répondre.',
  'Quelle mouche vous a piqués ?',
  'Quelle mouche vous a piqué ?',
  'Le verbe aimer est facile à conjuguer.',
  'Je me suis en fait amusé.',
  'Luc est quant à lui condamné.',
  'Ils tiennent pour sacrées les lois de la scène.',
  'Ce travail ne doit jamais être tenu pour achevé.',
  'Nous avions tous les deux besoin de repos.',
  'Ce qui faisait de quelqu’un un homme.',
  'L’est est loin, la gare de l’est aussi.',
  'Gagnez trois dés lors d’une partie.',
  'Elle voila son visage.',
  'La Messe en si mineur, puis le Trio en si bémol majeur.',
])('leaves alone a word that its turn makes right: %s', async (text) => {
  expect(await found(text)).toEqual([])
})

it.each([
  ['Quand à la billetterie, elle ouvre à 19 h.', 'Quand'],
  ['Il connaît tout les spectateurs.', 'tout'],
  ['La pièce et bien entendue de tous.', 'et'],
  ['Dés lors, la salle se vide.', 'Dés'],
  ['Le voila qui revient.', 'voila'],
  ['Elle ira jusqu’à mangé.', 'mangé'],
])('and finds the fault of a turn that looks like it: %s', async (text, wanted) => {
  expect(await found(text)).toContain(wanted)
})
