import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const record = {
  title: 'Le Cid',
  author: 'Corneille',
  company: null,
  credits: [
    { role: 'mise en scène', name: 'Aude Ferrier' },
    { role: 'direction musicale', name: 'Gilles Orsay' },
    { role: 'Rodrigue', name: 'Rémi Castagne' },
    { role: 'Chimène', name: 'Nora Belhadj' },
    { role: 'premier violon', name: 'Edith Soler' },
    { role: 'second violon', name: 'Marc Tisserand' },
    { role: 'violoncelle', name: 'Paule Kessler' },
    { role: 'création sonore', name: 'Idir Maloum' },
  ],
}

test.each([
  'Aude Ferrier s’empare du Cid et en fait un duel.',
  'Chimène pleure, Rodrigue arrange. Aude Ferrier confie les rôles à Rémi Castagne et Nora Belhadj.',
  'Sur le plateau, Aude Ferrier règle la colère de Rémi Castagne.',
  'Rémi Castagne et Nora Belhadj, que dirige Aude Ferrier, se déchirent.',
  'Edith Soler et Marc Tisserand aux violons, Paule Kessler au violoncelle.',
  'Gilles Orsay tient la baguette, Aude Ferrier la mise en scène, Rémi Castagne et Nora Belhadj le reste.',
  'Les bruits sonores d’Idir Maloum montent.',
  'Mise en scène par Aude Ferrier, Rémi Castagne fait tout le reste.',
  'Ce récit de Corneille, Aude Ferrier l’a lu enfant.',
  'Dans les sons d’Idir Maloum, Rémi Castagne et Nora Belhadj se déchirent.',
  'Gilles Orsay emmène l’orchestre, Aude Ferrier les comédiens.',
  'Rémi Castagne chausse les bottes du Cid.',
])('what is true of several in one sentence is left alone: « %s »', (text) => {
  expect(doubtsOf(text, { record })).toEqual([])
})

test.each([
  ['QUI s’empare du Cid et en fait un duel.', 'Nora Belhadj'],
  ['QUI confie les rôles à Rémi Castagne et Nora Belhadj.', 'Idir Maloum'],
  ['Rémi Castagne et Nora Belhadj, que dirige QUI, se déchirent.', 'Idir Maloum'],
  ['QUI et Marc Tisserand aux violons.', 'Paule Kessler'],
  ['Voici Le Cid, de QUI.', 'Rémi Castagne'],
  ['QUI emmène l’orchestre.', 'Aude Ferrier'],
  ['QUI a tout mis en scène.', 'Idir Maloum'],
  ['QUI est seul en scène ce soir.', 'Aude Ferrier'],
  ['Imaginé par QUI, il passe de main en main.', 'Paule Kessler'],
])('and of somebody else is wrong: « %s »', (text, other) => {
  expect(judged(text.replace('QUI', other), { record })).toContainEqual(`✗ person: ${other}`)
})

test('a text message that leaves its accents out misspells nobody', () => {
  const text = 'RAPPEL : Les Vents de brume, demain 20h30 au Theatre des Quatre-Vents. Mise en scene Thibault Menard.'
  expect(doubtsOf(text, { asOf: '2026-03-11' })).toEqual([])
  expect(doubtsOf(text.replace('Menard', 'Menart'), { asOf: '2026-03-11' })).toEqual(['✗ person: Thibault Menart'])
})
