import { describe, expect, it } from 'vitest'
import { mended } from './grammar-fixture.ts'

/** By family: what is wrong, what it becomes; and a sentence close to it that is right. */
const families: Readonly<Record<string, { wrong: readonly [string, string][]; right: readonly string[] }>> = {
  'complements and their preposition': {
    wrong: [
      ['Il suffit de répondre ce questionnaire.', 'Il suffit de répondre à ce questionnaire.'],
      ['Les abonnés peuvent accéder le bar.', 'Les abonnés peuvent accéder au bar.'],
      ['Un stage destiné pour les comédiens.', 'Un stage destiné aux comédiens.'],
      ['Les places sont limitées de quarante.', 'Les places sont limitées à quarante.'],
      ['Une lecture suivie rencontre avec l’autrice.', 'Une lecture suivie d’une rencontre avec l’autrice.'],
      ['N’hésitez pas nous écrire.', 'N’hésitez pas à nous écrire.'],
      ['Nous invitons les classes de découvrir le théâtre.', 'Nous invitons les classes à découvrir le théâtre.'],
    ],
    right: [
      'Il suffit de répondre oui.',
      'Le spectacle est conseillé à partir de neuf ans.',
      'L’atelier auquel participent les élèves dure une heure.',
      'À ce stage participent les élèves de première.',
      'Cela fait participer le public.',
      'Elle participera cette année à la tournée.',
      'Des places limitées de dix à vingt selon la salle.',
      'Une lecture suivie par cent personnes.',
      'Ce duo invite l’envie de danser.',
      'N’hésitez pas, nous écrire suffit.',
    ],
  },
  'moods that another clause asks for': {
    wrong: [
      ['Si vous avez un doute, appeler la billetterie.', 'Si vous avez un doute, appelez la billetterie.'],
      ['Je vous rappellerais demain matin.', 'Je vous rappellerai demain matin.'],
      ['Dès que nous aurions la réponse, nous écrirons.', 'Dès que nous aurons la réponse, nous écrirons.'],
    ],
    right: [
      'Si vous aimez rire, danser, chanter, venez.',
      'Si vous voulez, manger ici est possible.',
      'Je viendrais demain si je pouvais.',
      'J’aimerais vous voir demain.',
      'Elle savait que, dès que nous aurions la réponse, nous écririons.',
    ],
  },
  'words said together of one noun': {
    wrong: [
      ['Un projet ambitieux, à la fois savants et joyeux.', 'Un projet ambitieux, à la fois savant et joyeux.'],
      ['Il joue dans la petit salle.', 'Il joue dans la petite salle.'],
      ['Une fois le plateau vidée, ils partent.', 'Une fois le plateau vidé, ils partent.'],
      [
        'Née à Oran, installé à Marseille, l’autrice signe ce texte.',
        'Née à Oran, installée à Marseille, l’autrice signe ce texte.',
      ],
      ['Dans le hall sera exposées les maquettes.', 'Dans le hall seront exposées les maquettes.'],
    ],
    right: [
      'Une pièce à la fois drôle et cruelle.',
      'La grand messe du rock revient.',
      'Une fois la salle vidée, ils partent.',
      'Né à Oran, installé à Marseille, l’auteur signe ce texte.',
      'Dans le hall sera exposée la maquette.',
      'Un invité surprise rejoint le trio.',
      'Trois cents lanternes, fabriquées par les écoliers, descendront la rivière.',
      'Plus de six cents dimanche au parc.',
    ],
  },
  'words that sound alike, by what follows them': {
    wrong: [
      ['S’est complet pour samedi.', 'C’est complet pour samedi.'],
      ['Qu’elle émotion hier soir !', 'Quelle émotion hier soir !'],
      ['Quoique vous cherchiez, venez nous voir.', 'Quoi que vous cherchiez, venez nous voir.'],
      ['Le car est sensé déposer les élèves.', 'Le car est censé déposer les élèves.'],
      [
        'Le metteur en scène et ces quatre interprètes vous attendent.',
        'Le metteur en scène et ses quatre interprètes vous attendent.',
      ],
      ['Il reste plus que douze places.', 'Il ne reste plus que douze places.'],
      ['Le livre que nous avions parlé hier est là.', 'Le livre dont nous avions parlé hier est là.'],
      ['Un outil dont les élèves peuvent utiliser en classe.', 'Un outil que les élèves peuvent utiliser en classe.'],
    ],
    right: [
      'S’est tu le dernier violon.',
      'Tout se dit en portugais.',
      'Est-ce ouvert, ou faut-il passer par la cour ?',
      'Quelque habiles qu’ils soient, ils tombent.',
      'Qu’elle chante ou qu’elle danse, on la suit.',
      'Quoique vous aimiez le théâtre, vous partez.',
      'Un discours sensé vaut mieux.',
      'Le silence et ces quelques notes suffisent.',
      'Il reste plus de douze places.',
      'Un outil dont les élèves peuvent utiliser le clavier.',
      'Un texte dont la lecture demande du temps.',
    ],
  },
  'participles and what stands before them': {
    wrong: [
      ['Depuis sa sortie de l’école, elle a jouée partout.', 'Depuis sa sortie de l’école, elle a joué partout.'],
      ['Ils nous ont signalés que la salle est froide.', 'Ils nous ont signalé que la salle est froide.'],
      ['Merci pour votre message, que nous avons reçus hier.', 'Merci pour votre message, que nous avons reçu hier.'],
      ['Merci aux professeurs qui nous suit.', 'Merci aux professeurs qui nous suivent.'],
    ],
    right: [
      'Ils nous ont prévenus que la salle est froide.',
      'Les pièces qu’elle a jouées ici.',
      'Elle en a jouées deux fois plus, de ces pièces.',
    ],
  },
  'names of languages': {
    wrong: [['Le texte est surtitré en Français.', 'Le texte est surtitré en français.']],
    right: ['Les Français aiment le théâtre.', 'Né en Espagne, il vit ici.', 'La compagnie Chien et Loup joue ici.'],
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
