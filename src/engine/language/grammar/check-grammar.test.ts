import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokens.ts'
import { checkGrammar } from './check-grammar.ts'

function mended(text: string): string {
  return checkGrammar(text, tokenize(text))
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (current, { start, end, suggestions: [best = ''] }) => current.slice(0, start) + best + current.slice(end),
      text,
    )
}

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
      'Nous vous attendons.',
    ],
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
