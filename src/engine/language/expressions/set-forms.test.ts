import { expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const tiers = ['sure', 'check', 'typography'] as const

it.each([
  ['Nos spectacles jeune publics reviennent.', 'jeune publics', 'jeune public', 'sure'],
  ['Un spectacle jeunes public.', 'jeunes public', 'jeune public', 'sure'],
  ['Des spectacles jeunes publics.', 'jeunes publics', 'jeune public', 'check'],
  ['Un texte De Molière.', 'D', 'd', 'check'],
  ['C’est une grande pièce D’Ibsen.', 'D', 'd', 'check'],
  ['Rendez-vous rue de la république.', 'république', 'République', 'check'],
  ['Avenue de la libération, 44000 Nantes.', 'libération', 'Libération', 'check'],
  ['M Dupont vous accueille.', 'M', 'M.', 'check'],
  ['Écrivez à M Dupont.', 'M', 'M.', 'check'],
  ['Voici l’ ami de la maison.', ' ', '', 'typography'],
])('%s', async (text, written, better, tier) => {
  const findings = await correctText(text, { tiers })
  expect(findings.map((one) => [text.slice(one.start, one.end), one.suggestions[0], one.tier])).toEqual([
    [written, better, tier],
  ])
})

it.each([
  'Des spectacles jeune public et des publics jeunes.',
  'Nos jeunes publics reviennent.',
  'Le texte De profundis est lu ce soir, avec un texte d’Ibsen.',
  'La pièce De nos frères blessés.',
  'La place de la liberté dans la pièce.',
  'Au cours de la révolution, rue de la République.',
  'Taille M Rouge, ligne M Nord.',
  'Rock ’n’ roll.',
])('is right as written: %s', async (text) => {
  expect(await correctText(text, { tiers: ['sure', 'check'] })).toEqual([])
})
