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

describe('finds what is heard as two words, what hangs on a far subject, and what a word before asks for', () => {
  it.each([
    ['Pas de décor n’y d’accessoires : deux corps, une bande-son.', 'n’y', 'ni'],
    ['Nous ne savons pas encore qu’elle forme prendra ce spectacle.', 'qu’elle', 'quelle'],
    ['S’en le concours des bénévoles, aucune soirée ne serait possible.', 'S’en', 'Sans'],
    ['Le parking étant fermé, mieux vos venir en tramway.', 'vos', 'vaut'],
    ['Aucun retardataire sera admis en salle avant l’entracte.', 'sera', 'ne sera'],
    ['Le chœur, les danseurs et l’orchestre partage le plateau.', 'partage', 'partagent'],
    ['C’est toi, le spectateur de douze ans, qui décidera de la fin.', 'décidera', 'décideras'],
    ['Les jauges étant limité, nous vous conseillons de réserver.', 'limité', 'limitées'],
    ['Une fois terminé la visite des coulisses, le groupe rejoint le hall.', 'terminé', 'terminée'],
    ['Certain rôles secondaires sont confiés aux solistes du chœur.', 'Certain rôles', 'Certains rôles'],
    ['Près de quatre cents fauteuil ont été restaurés.', 'fauteuil', 'fauteuils'],
    ['Si la météo le permettra, le final se jouera sur le parvis.', 'permettra', 'permet'],
    ['La résidence au cours duquel ce texte a vu le jour est finie.', 'duquel', 'de laquelle'],
    ['La salle et accessible aux personnes à mobilité réduite.', 'et', 'est'],
    ['Chacune des six propositions du parcours s’adressent à un niveau précis.', 'adressent', 'adresse'],
    ['Les spectateurs sont priés à ne pas fumer dans les gradins.', 'à', 'de'],
    ['La ville a décidé à rendre gratuits tous les concerts.', 'à', 'de'],
    ['Nous vous invitons de confirmer votre présence.', 'de', 'à'],
    ['Le solde du pour la location de la salle sera réglé en mai.', 'du', 'dû'],
    ['Nous acceptons aucun règlement par chèque au bar.', 'acceptons', 'n’acceptons'],
    ['Les billets sont ni repris ni échangés.', 'sont', 'ne sont'],
    ['Le festival investit tout les places du centre ancien.', 'tout', 'toutes'],
    ['Un concert bruyant et généreuse, comme on n’en fait plus.', 'généreuse', 'généreux'],
    ['Toute l’équipe a hâte vous retrouver sur les pavés.', 'vous', 'de vous'],
    ['Le bar reste ouvert jusque à minuit.', 'jusque à', 'jusqu’à'],
    ['Les collégiens que nous avons accueilli l’an passé reviennent.', 'accueilli', 'accueillis'],
  ])('%s', async (text, wrong, right) => {
    const findings = await correctText(text, { tiers: ['sure', 'check'] })
    expect(findings.map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])).toContainEqual([
      wrong,
      right,
    ])
  })

  it.each([
    ['Elle s’en doute, il s’en va, nous nous en réjouissons.'],
    ['Il n’y en a plus, je n’y vois rien, elle n’y a pas pensé.'],
    ['On sait qu’elle danse et qu’elle chante.'],
    ['Le roi, la reine et le bouffon dansent sous la lune.'],
    ['Rien ne bouge, personne ne parle, aucun bruit ne trouble la salle.'],
    ['Rien que du plaisir, aucun tracas, personne à la caisse.'],
    ['Ce spectacle, drôle et tendre, peut être vu dès six ans.'],
    ['Tout les sépare, tout nous oppose, et rien ne les arrête.'],
    ['Le plateau est cent pour cent féminin, la salle cent pour cent ravie.'],
    ['Peut être utilisé dès six ans, peut être emprunté.'],
    ['Ce logiciel, et c’est important, est fourni par défaut, que vous pouvez changer.'],
    ['Les soirées plus longues que la moyenne finissent tard.'],
    ['Soyez nombreuses et nombreux à voter, on a hâte de vous voir.'],
    ['Ouverture les lundi 4 et mardi 5, puis les mercredi, jeudi et vendredi.'],
  ])('and leaves alone: %s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('tells a verb or an article from the set phrase that it looks like', () => {
  it.each([
    ['Cette année, il a l’occasion de rencontrer Jean Vilar.'],
    ['La compagnie a l’occasion de jouer en plein air.'],
    ['À cette époque la salle servait de marché couvert.'],
    ['Le roi le laisse aller boire, dans le droit fil de ses promesses.'],
    ['Après sa « disparition », le clown revient.'],
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })

  it('and finds the set phrase where it is one', async () => {
    expect(await found('Un concert gratuit a l’occasion de la fête.')).toContain('a')
  })
})

describe('leaves alone a subjunctive that a « que » asks for, and « la suite » of something', () => {
  it.each([
    'Bien que le nombre de représentations ait diminué, la fréquentation est demeurée stable.',
    'C’est à Aurillac que s’est décidée la suite de leur aventure.',
    'Le spectacle le plus drôle de la saison, disent celles et ceux qui l’ont vu.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})
