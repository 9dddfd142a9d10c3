import { describe, expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const found = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'] })).map(({ start, end }) => text.slice(start, end))

describe('leaves alone a form that a turn of French settles', () => {
  it.each([
    'On avait l’air crevés.',
    'Vous avez l’air resplendissantes.',
    'Ils ont appris qu’un des leurs ait été blessé les inquiète.',
    'La maîtresse du chien et du chat perdus est arrivée.',
    'Des collines couvertes d’anémones d’un rouge ou d’un blanc éclatants.',
    'Les éléments liés à ses valeurs historique et architecturale sont protégés.',
    'Ne pas aimer n’est pas oublier l’autre.',
    'Dépouiller le colonel n’est pas voler.',
    'Dire la vérité, c’eût été manquer à sa parole.',
    'Voilà qui est parler.',
    'Toi seul seras sauvé avec tout ce qui sera dans la maison.',
    'En ce monde n’existent ni honneur ni justice.',
    'Au début, on le traite de dérangé.',
    'Ces gens, on les connaît de vue.',
    'On a tous des qualités.',
    'Je vous donnais votre dû, vous payais mieux que quiconque.',
    'L’institut de recherches britannique a publié ses chiffres.',
    'De là provient le mot français.',
    'Une lueur parfois çà et là vous parvient.',
    'La courgette se cuisine à l’étouffée.',
    'Il a jugé sans parti pris.',
    'Ces ordinateurs sont meilleur marché que ceux-là.',
    'On se réfère aux pionnières, comme le relève Florence Rochefort.',
    'Malgré quelques envolées un brin trop solennelles, tout était sincère.',
    'C’est à mes yeux totalement secondaire.',
    'Ses yeux bleu clair et protubérants brillaient.',
    'Ils font tous deux partie de la troupe.',
    'La seule façon de redonner sens à des notions oubliées.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('and still finds the fault beside it', () => {
  it.each([
    ['Il a mangé leurs repas seul, ce n’est pas oublié.', []],
    ['Ils ont perdu leurs chien et leurs chats.', ['chien']],
    ['Vous aller me fâcher.', ['aller']],
    ['Les filles passes ce matin.', ['passes']],
    ['Mes voisins on les chiens les plus bruyants.', ['on']],
    ['Il ne là croit pas.', ['là']],
    ['C’est terminer pour aujourd’hui.', ['terminer']],
    ['Le spectacle à été annulé.', ['à']],
  ])('%s', async (text, wanted) => {
    expect(await found(text)).toEqual(wanted)
  })
})
