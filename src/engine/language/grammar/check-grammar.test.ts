import { describe, expect, it } from 'vitest'
import { mended } from './grammar-fixture.ts'

/** By family: what is wrong, what it becomes; and a sentence close to it that is right. */
const families: Readonly<Record<string, { wrong: readonly [string, string][]; right: readonly string[] }>> = {
  'subject and verb': {
    wrong: [
      ['Tu a aimé.', 'Tu as aimé.'],
      ['Ils joue ensemble.', 'Ils jouent ensemble.'],
      ['Les spectateurs arrive tôt.', 'Les spectateurs arrivent tôt.'],
      ['L’équipe du théâtre vous souhaitent la bienvenue.', 'L’équipe du théâtre vous souhaite la bienvenue.'],
      ['Tout le monde viennent.', 'Tout le monde vient.'],
    ],
    right: [
      'Je vous donne la clé.',
      'Ce matin nous avons froid.',
      'Quel âge ont vos enfants ?',
      'La plupart viennent.',
      'Mme Roux et M. le maire ouvriront la saison.',
      'MM. les conseillers et M. Le Goff viendront.',
      'Nous vous attendons.',
    ],
  },
  'subjects far from their verb': {
    wrong: [
      ['Un quatuor à cordes accompagnent les danseurs.', 'Un quatuor à cordes accompagne les danseurs.'],
      ['Le rire et l’effroi s’y côtoie.', 'Le rire et l’effroi s’y côtoient.'],
      ['Chers amis, la saison reprends demain.', 'Chers amis, la saison reprend demain.'],
      ['Celles-ci ne semblent pas avoir été oublié.', 'Celles-ci ne semblent pas avoir été oubliées.'],
      ['Pauline n’est pas très fatigué.', 'Pauline n’est pas très fatiguée.'],
    ],
    right: [
      'Son courage, son ardeur étaient immenses.',
      'Le groupe de danseurs qui arrivent salue.',
      'Du tronc poussent les branches.',
      'Le spectacle qu’ils présentent ici a été créé en Belgique.',
    ],
  },
  'adjectives past an adverb, or at the end of a chain': {
    wrong: [
      ['Les demandes de groupes intéressé seront lues.', 'Les demandes de groupes intéressés seront lues.'],
      ['Ils jouent des scènes très drôle sur le lycée.', 'Ils jouent des scènes très drôles sur le lycée.'],
    ],
    right: [
      'Une salle de spectacle rénovée en mai ouvre ce soir.',
      'Une salle de spectacle neuf ouvre ce soir.',
      'On en est tout chamboulés.',
      'Vingt et un spectacles commencent.',
    ],
  },
  'what is set between commas': {
    wrong: [
      ['La pièce, écrit en exil, ne fut jouée que tard.', 'La pièce, écrite en exil, ne fut jouée que tard.'],
      [
        'L’orchestre de chambre, fondée en 1978, donnera un concert.',
        'L’orchestre de chambre, fondé en 1978, donnera un concert.',
      ],
    ],
    right: [
      'La salle des fêtes, rénovée en mai, ouvrira ce soir.',
      'Le directeur de la troupe, fondée à Brest, salue le public.',
      'La comédienne, suivant sa partenaire, quitte le plateau.',
    ],
  },
  'subjects that follow their verb': {
    wrong: [
      ['Au programme figure deux quatuors.', 'Au programme figurent deux quatuors.'],
      ['Que devient les décors ?', 'Que deviennent les décors ?'],
      ['Voici les tarifs que pratique nos voisins.', 'Voici les tarifs que pratiquent nos voisins.'],
      [
        'Derrière ce rire se cache une colère et une mélancolie.',
        'Derrière ce rire se cachent une colère et une mélancolie.',
      ],
    ],
    right: [
      'Au programme figure un quatuor de Haydn.',
      'Dans la salle, le public suit les musiciens.',
      'Voici le tarif que pratique notre voisin.',
      'Dans le hall vient les voir un enfant.',
    ],
  },
  'subjects joined, or neither of which': {
    wrong: [
      [
        'Le président de la ville et la directrice du théâtre a signé.',
        'Le président de la ville et la directrice du théâtre ont signé.',
      ],
      ['Ni le décor ni les costumes n’a brûlé.', 'Ni le décor ni les costumes n’ont brûlé.'],
      ['Ce sont les abonnés eux-mêmes qui a voté.', 'Ce sont les abonnés eux-mêmes qui ont voté.'],
    ],
    right: ['La richesse des uns et des autres surprend.'],
  },
  'relative pronouns': {
    wrong: [
      ['La lettre auquel elle répond est perdue.', 'La lettre à laquelle elle répond est perdue.'],
      ['La raison pour lequel nous écrivons est simple.', 'La raison pour laquelle nous écrivons est simple.'],
      ['Voici les documents que vous aurez besoin.', 'Voici les documents dont vous aurez besoin.'],
      ['L’outil dont nous utilisons pour cela est libre.', 'L’outil que nous utilisons pour cela est libre.'],
    ],
    right: [
      'La pièce dont nous avons présenté un extrait sera reprise.',
      'La langue que nous parlons est la vôtre.',
      'Le projet de la troupe auquel nous tenons avance.',
      'Le spectacle dont nous parlons est complet.',
    ],
  },
  negations: {
    wrong: [
      ['Vous serez pas déçus.', 'Vous ne serez pas déçus.'],
      ['On avait jamais vu cela.', 'On n’avait jamais vu cela.'],
      ['Le guichet accepte plus aucun chèque.', 'Le guichet n’accepte plus aucun chèque.'],
    ],
    right: [
      'Le danseur avance pas à pas.',
      'Pourquoi pas demain ?',
      'Elle ne nous le dit pas toujours.',
      'Si jamais il pleut, nous jouerons.',
    ],
  },
  'participles and what stands before': {
    wrong: [
      ['Cette histoire, je l’ai entendu hier.', 'Cette histoire, je l’ai entendue hier.'],
      ['Combien de places avez-vous réservé ?', 'Combien de places avez-vous réservées ?'],
      ['Les chorégraphes qu’il a rencontré à Dakar arrivent.', 'Les chorégraphes qu’il a rencontrés à Dakar arrivent.'],
      ['Nous avons reçus vos bulletins.', 'Nous avons reçu vos bulletins.'],
    ],
    right: ['Les scènes qu’il a commencé à répéter sont prêtes.', 'Combien de pièces a-t-il fallu lire ?'],
  },
  'a verb too many': {
    wrong: [
      ['Cette soirée propose une initiation a la danse.', 'Cette soirée propose une initiation à la danse.'],
      ['Le festival réunit le public est les artistes.', 'Le festival réunit le public et les artistes.'],
      ['Le concert du 4 mars a 20 h.', 'Le concert du 4 mars à 20 h.'],
      ['L’exposition ce tient au foyer.', 'L’exposition se tient au foyer.'],
    ],
    right: [
      'L’homme que j’aime a la grippe.',
      'Leur rencontre a été fortuite, leur attachement est une évidence.',
      'Elle montre à quel point la liberté est centrale.',
    ],
  },
  'whole noun phrases': {
    wrong: [
      ['Voici des artistes venu de loin.', 'Voici des artistes venus de loin.'],
      ['La pièce réunit vingt musicien.', 'La pièce réunit vingt musiciens.'],
      ['Il reste 3 représentation.', 'Il reste 3 représentations.'],
      ['Quelles que soit le programme.', 'Quel que soit le programme.'],
    ],
    right: [
      'Son amie arrive.',
      'Ils font tous deux partie du jury.',
      'Les gouvernements espagnol et mexicain signent.',
    ],
  },
  'places for one form': {
    wrong: [
      ['Merci de ne pas mangé en salle.', 'Merci de ne pas manger en salle.'],
      ['Nous avons donne notre accord.', 'Nous avons donné notre accord.'],
      ['Le spectacle est reporter au 14 mars.', 'Le spectacle est reporté au 14 mars.'],
      ['La scénographie épurer laisse place au texte.', 'La scénographie épurée laisse place au texte.'],
      ['Ne manqué pas ce concert.', 'Ne manquez pas ce concert.'],
      ['Les documents qu’ils ont acheté.', 'Les documents qu’ils ont achetés.'],
    ],
    right: [
      'Elle vint accompagnée de son père.',
      'Les tresses que j’ai pris l’habitude de porter.',
      'Savoir tirer est utile.',
    ],
  },
  'little words': {
    wrong: [
      ['Le projet à été mené ici.', 'Le projet a été mené ici.'],
      ['Ces gens on souvent tort.', 'Ces gens ont souvent tort.'],
      ['Le chorégraphe c’est entouré de danseurs.', 'Le chorégraphe s’est entouré de danseurs.'],
      ['Tout ceux qui viennent.', 'Tous ceux qui viennent.'],
      ['Offrez leurs une soirée.', 'Offrez leur une soirée.'],
    ],
    right: ['Nous avons tous nos limites.', 'Prends ton manteau ou tu auras froid.', 'Mon seigneur et maître.'],
  },
  'noun phrase': {
    wrong: [
      ['Des abricot mûrs.', 'Des abricots mûrs.'],
      ['Cette spectacle commence.', 'Ce spectacle commence.'],
      ['Un lumière nouvelle.', 'Une lumière nouvelle.'],
      ['Les journaux nationales en parlent.', 'Les journaux nationaux en parlent.'],
      ['Quelque places restent.', 'Quelques places restent.'],
    ],
    right: [
      'Trente et un hommes.',
      'Les quelque cent places.',
      'Une Fantaisie en la mineur.',
      'Elle est professeur.',
      'Les samedi 24 et dimanche 25 mai.',
    ],
  },
  participles: {
    wrong: [
      ['Elle a jouer partout.', 'Elle a joué partout.'],
      ['Venez partagé un moment.', 'Venez partager un moment.'],
      ['Ils vont chanté.', 'Ils vont chanter.'],
      ['Les places sont limité.', 'Les places sont limitées.'],
      ['Elle est venu.', 'Elle est venue.'],
      ['Elles ont mangées.', 'Elles ont mangé.'],
      ['Réservé vos places.', 'Réservez vos places.'],
    ],
    right: [
      'Les pommes qu’elles ont mangées.',
      'J’irai armé.',
      'Ils sont bien sûr sortis.',
      'Il nous demande d’être prêts.',
    ],
  },
  homophones: {
    wrong: [
      ['Elle à réservé.', 'Elle a réservé.'],
      ['Il et parti.', 'Il est parti.'],
      ['Il ce passe toujours quelque chose.', 'Il se passe toujours quelque chose.'],
      ['Elles on un chien.', 'Elles ont un chien.'],
      ['On peu réserver.', 'On peut réserver.'],
      ['Elle c’est perdue.', 'Elle s’est perdue.'],
      ['Il leurs donne la main.', 'Il leur donne la main.'],
    ],
    right: [
      'Son costume est prêt.',
      'Ses pas et ses gestes.',
      'La coalition a force de loi.',
      'Qui est-ce ?',
      'Peu de gens.',
      'Pour ce faire.',
    ],
  },
  euphony: {
    wrong: [
      ['Si il pleut.', 'S’il pleut.'],
      ['Ce homme.', 'Cet homme.'],
      ['Le spectacle de le soir.', 'Le spectacle du soir.'],
      ['La équipe.', 'L’équipe.'],
      ['Ma école.', 'Mon école.'],
    ],
    right: ['Le héros et la hauteur.', 'Le onze mai.', 'Si elle vient.', 'Il s’agit de le faire.'],
  },
  imperatives: {
    wrong: [
      ['Prend le chemin de gauche.', 'Prends le chemin de gauche.'],
      ['Alors prend ton billet.', 'Alors prends ton billet.'],
      ['Viens et prend ton temps.', 'Viens et prends ton temps.'],
      ['Ne demandes rien.', 'Ne demande rien.'],
    ],
    right: [
      'Sganarelle coupe du bois, boit un peu et bat sa femme.',
      'La rivière, enregistrée pendant un an, tient le troisième rôle.',
      'Elle range un carnet, prend le train et dit une phrase.',
    ],
  },
  'subjects across asides and complements': {
    wrong: [
      [
        'Les décors, imaginés par une plasticienne, rappelle les fêtes.',
        'Les décors, imaginés par une plasticienne, rappellent les fêtes.',
      ],
      ['Un car et une navette partira de la gare.', 'Un car et une navette partiront de la gare.'],
      ['Beaucoup de lecteurs nous envoie des photos.', 'Beaucoup de lecteurs nous envoient des photos.'],
      ['La représentation prévue ce soir est annulé.', 'La représentation prévue ce soir est annulée.'],
      ['Nos tarifs réduit s’appliquent ici.', 'Nos tarifs réduits s’appliquent ici.'],
      ['Fondé en 2009, la compagnie a grandi.', 'Fondée en 2009, la compagnie a grandi.'],
      ['Les billets ne sont ni repris ni échangé.', 'Les billets ne sont ni repris ni échangés.'],
    ],
    right: [
      'Les robes qu’elle a fait faire pour le bal sont restées ici.',
      'Chaque jour, les prisonniers marchaient.',
      'Le ministère de la Culture et la Ville soutiennent le projet.',
      'L’engagement de l’orchestre auprès du public et des artistes est son fil conducteur.',
      'Fondée en 2009, la compagnie a grandi.',
    ],
  },
  'words, capitals, numbers and colours': {
    wrong: [
      ['Rendez-vous dans le le hall.', 'Rendez-vous dans le hall.'],
      ['Le concert du 14 Mars.', 'Le concert du 14 mars.'],
      ['Fermé tous les Lundis.', 'Fermé tous les lundis.'],
      ['Un auteur Norvégien arrive.', 'Un auteur norvégien arrive.'],
      ['Près de deux milles personnes.', 'Près de deux mille personnes.'],
      ['Trois cent spectateurs.', 'Trois cents spectateurs.'],
      ['Des costumes marrons.', 'Des costumes marron.'],
      ['Des rideaux bleus foncé.', 'Des rideaux bleu foncé.'],
      ['Il suffit s’inscrire ici.', 'Il suffit de s’inscrire ici.'],
      ['Nous vous remercions votre fidélité.', 'Nous vous remercions de votre fidélité.'],
    ],
    right: [
      'Nous nous retrouvons.',
      'Le Mercredi des Cendres.',
      'La mer Tyrrhénienne est calme.',
      'À six milles marins du port.',
      'Deux cent trente places.',
      'Des marrons et des oranges.',
    ],
  },
  clauses: {
    wrong: [
      ['Si vous auriez une question, écrivez.', 'Si vous aviez une question, écrivez.'],
      ['Bien que la pièce est longue.', 'Bien que la pièce soit longue.'],
      ['Rejoignez nous ce soir.', 'Rejoignez-nous ce soir.'],
      ['Que pouvons nous faire ?', 'Que pouvons-nous faire ?'],
    ],
    right: ['Je sais bien que tu viendras.', 'Venez nous voir.', 'Demandez-vous si vous auriez le temps.'],
  },
}

describe.each(Object.entries(families))('%s', (_, { wrong, right }) => {
  it.each(wrong)('mends « %s »', (text, expected) => {
    expect(mended(text)).toBe(expected)
  })

  it.each(right)('leaves « %s » alone', (text) => {
    expect(mended(text)).toBe(text)
  })
})
