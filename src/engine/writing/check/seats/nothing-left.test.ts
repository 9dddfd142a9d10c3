import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const alarms = (text: string, availability: 'available' | 'lastSeats' | 'soldOut'): string[] =>
  doubtsOf(text, { record: { availability } })

test.each([
  'Y a plus rien pour jeudi comme pour vendredi.',
  "Pour vendredi, on n'a plus rien.",
  'Plus rien pour samedi !',
  'Il ne nous reste rien pour la première des Vents de brume, jeudi.',
  'Plus un seul rang de libre.',
  'Pas un coin vide jeudi.',
  'Impossible de trouver une place pour vendredi.',
  'Les gradins sont pleins les trois soirs.',
  "Plus moyen de s'asseoir vendredi.",
  "C'est blindé pour jeudi !",
  'Vous n’avez pas encore vos places ? Trop tard.',
  'On refuse déjà du monde.',
  'On pousse les murs.',
])('nothing left is sold out, whatever nothing is said of: « %s »', (text) => {
  expect(alarms(text, 'soldOut')).toEqual([])
  expect(alarms(text, 'available')).toEqual([expect.stringMatching(/availability/)])
})

test.each([
  'Trois soirs, quasi plus rien.',
  'Presque plus rien pour samedi.',
  'Il ne reste que des miettes pour samedi.',
])('next to nothing is the last seats: « %s »', (text) => {
  expect(alarms(text, 'lastSeats')).toEqual([])
  expect(alarms(text, 'available')).toEqual([expect.stringMatching(/availability/)])
})

test.each(['Il y a de la place à gogo.', 'Du choix à foison pour vendredi.'])('more than enough is: « %s »', (text) => {
  expect(alarms(text, 'available')).toEqual([])
  expect(alarms(text, 'lastSeats')).toEqual([expect.stringMatching(/availability/)])
})

test.each([
  'Plus rien ne sera comme avant.',
  "Il n'y a plus rien dans la maison, sauf une chaise.",
  "Elle n'a presque plus rien, sinon un manteau.",
  "Elle n'a plus un instant de libre.",
  "Il n'y a plus rien à dire.",
])('nothing left of something else says nothing of the seats: « %s »', (text) => {
  expect(alarms(text, 'available')).toEqual([])
})
