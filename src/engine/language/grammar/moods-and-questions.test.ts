import { describe, expect, it } from 'vitest'
import { mended } from './grammar-fixture.ts'

describe('moods that a turn asks for, and questions', () => {
  it.each([
    ['Je voudrai savoir si le tarif s’applique.', 'Je voudrais savoir si le tarif s’applique.'],
    ['Après que le rideau soit tombé, personne ne bougea.', 'Après que le rideau est tombé, personne ne bougea.'],
    ['Nous serions heureux si vous pourriez nous rejoindre.', 'Nous serions heureux si vous pouviez nous rejoindre.'],
    ['Vas voir ce spectacle.', 'Va voir ce spectacle.'],
    ['Afin que tout le monde peut circuler, avancez.', 'Afin que tout le monde puisse circuler, avancez.'],
    [
      'Nous regrettons que la représentation du 12 a été annulée.',
      'Nous regrettons que la représentation du 12 ait été annulée.',
    ],
    ['A-tu déjà vu un piano voler ?', 'As-tu déjà vu un piano voler ?'],
    ['Où vas l’argent de votre billet ?', 'Où va l’argent de votre billet ?'],
    ['Sera présents l’autrice et son traducteur.', 'Seront présents l’autrice et son traducteur.'],
    ['À quelle heure souhaitez-vous arriver mardi.', 'À quelle heure souhaitez-vous arriver mardi ?'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong).replaceAll('\u00a0', ' ')).toBe(right)
  })

  it.each([
    'J’aimerai toujours cette salle.',
    'Je ne sais pas si vous pourriez venir.',
    'Après que le rideau est tombé, on salue.',
    'Vas-y demain.',
    'Quand viendrez-vous ?',
    'Quand vient le soir, rendez-vous au bar.',
    'Comment fait-il, personne ne le sait.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})

describe('what stands after its verb, and what is counted', () => {
  it.each([
    ['Ils ont dus annuler.', 'Ils ont dû annuler.'],
    ['Nous aurions voulus venir.', 'Nous aurions voulu venir.'],
    ['Ils se sont donnés rendez-vous au bar.', 'Ils se sont donné rendez-vous au bar.'],
    ['Le nombre d’inscrit est limité.', 'Le nombre d’inscrits est limité.'],
    ['Nous tenons a vous remercier.', 'Nous tenons à vous remercier.'],
    ['Faites nous part de vos remarques.', 'Faites-nous part de vos remarques.'],
    ['La salle est froide, pensez y.', 'La salle est froide, pensez-y.'],
    ['Ce n’est pas eux qui a choisi.', 'Ce n’est pas eux qui ont choisi.'],
    ['Elle se demande qu’est-ce qu’il faut faire.', 'Elle se demande ce qu’il faut faire.'],
    ['Je crains que le décor est trop grand.', 'Je crains que le décor soit trop grand.'],
    ['La représentation a durée deux heures.', 'La représentation a duré deux heures.'],
    ['Il y a des jours ou tout va mal.', 'Il y a des jours où tout va mal.'],
    ['Nous informons que la séance est annulée.', 'Nous vous informons que la séance est annulée.'],
    ['Il s’agit un spectacle sans paroles.', 'Il s’agit d’un spectacle sans paroles.'],
    ['La salle se trouve côté de la mairie.', 'La salle se trouve à côté de la mairie.'],
    ['C’est une salle dans laquelle on y joue du jazz.', 'C’est une salle dans laquelle on joue du jazz.'],
    ['Après avoir manger, le public remonte.', 'Après avoir mangé, le public remonte.'],
    ['Elle s’est faite remarquer.', 'Elle s’est fait remarquer.'],
    ['Les comédiens sont talentueux et généreuses.', 'Les comédiens sont talentueux et généreux.'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it.each([
    'Elles se sont lavées, puis habillées.',
    'La fiche ci-jointe est à jour.',
    'Vous trouverez ci-jointe la fiche technique.',
    'Le nombre d’or.',
    'Il a une dizaine de minutes à nous donner.',
    'Qu’est-ce qu’il faut faire ?',
    'Pensez à y revenir.',
    'L’atelier auquel participent les élèves dure une heure.',
    'Une salle où il y a du jazz.',
    'Le maire a vue sur la scène.',
    'Vous informez que la séance est annulée.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})

describe('participles and little words that a group gives away', () => {
  it.each([
    ['Les billets ne sont ni repris, ni échanger.', 'Les billets ne sont ni repris, ni échangés.'],
    ['Ce projet a pus voir le jour.', 'Ce projet a pu voir le jour.'],
    ['C’est l’œuvre la plus aboutit de sa carrière.', 'C’est l’œuvre la plus aboutie de sa carrière.'],
    ['Une équipe de vingts personnes.', 'Une équipe de vingt personnes.'],
    ['J’espère que vous aller bien.', 'J’espère que vous allez bien.'],
    ['Des lumières bleus et rouges.', 'Des lumières bleues et rouges.'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it.each([
    'Des robes gris et noir.',
    'Plutôt que vous ennuyer, venez.',
    'Ce que vous voyez à l’écran peut être différent.',
    'Une statue sur un brancard fleuri, entourée de flambeaux.',
    'Ils sont quatre-vingts.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})
