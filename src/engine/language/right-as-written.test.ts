import { describe, expect, it } from 'vitest'
import { correctText } from './correct-text.ts'

const found = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'] })).map(({ start, end }) => text.slice(start, end))

describe('leaves alone what is right and looks wrong', () => {
  it.each([
    [
      'colours named for a thing',
      'Une robe vert bouteille, des bas noisette et des jupes turquoise : voilà Arlequine.',
    ],
    ['a text shown in green', 'Les modifications s’affichent en vert clair, les suppressions en rouge.'],
    ['Italian plurals', 'Les soli, les tutti et les pianissimi se succèdent sans le moindre temps mort.'],
    ['a verb and its object', 'Les hors-d’œuvre, les amuse-bouche et les casse-tête sont faits maison.'],
    ['a kind of show', 'Des spectacles jeune public, des billets suspendus, des tarifs groupe.'],
    ['a title in the plural', 'Les Bonnes se joue à guichets fermés depuis octobre.'],
    ['one subject with another', 'Le directeur ainsi que son adjointe vous recevront sur rendez-vous.'],
    ['a manner of speaking', 'Tu viens ou tu viens pas ? Dis-le-nous avant jeudi, qu’on s’organise.'],
    [
      'nouns of one form',
      'Quelque talentueux qu’ils soient, ils doutent ; quels que soient leurs succès, ils travaillent.',
    ],
    ['Latin and Italian', 'Chanté a cappella, le motet dure à peine trois minutes.'],
    ['a person after a preposition', 'Un immense merci aux copains du bar, sans qui rien n’aurait été possible.'],
    ['what « que » stands for', 'L’actrice, que l’on a connue plus sobre, en fait des tonnes, et c’est tant mieux.'],
    ['an adverb', 'Portes grandes ouvertes et fenêtres large ouvertes, l’atelier respire.'],
    ['numbers and percentages', 'Soixante pour cent des billets ont été vendus, quarante pour cent restent à vendre.'],
    ['compounds that are two words', 'Les comptes rendus de séance sont consultables en mairie.'],
    ['a loan with its h', 'Un petit groupe de hackers du logiciel libre tient le bar.'],
    ['an order in the infinitive', 'Répéter les étapes ci-dessus, puis éteindre la console.'],
    ['a participle in s', 'Cela est inclus dans le prix du billet.'],
    ['about', 'C’est à peu près la même procédure, à peu près le même prix.'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('still finds what is wrong beside them', () => {
  it.each([
    ['Je vous remercie, toi qui aime tant le théâtre.', 'aime'],
    ['Les frais de séjour ne doit pas être un obstacle.', 'doit'],
    ['Une comédie en vert et en prose.', 'vert'],
    ['Les pianiste saluent.', 'pianiste'],
  ])('%s', async (text, wrong) => {
    expect(await found(text)).toContain(wrong)
  })
})
