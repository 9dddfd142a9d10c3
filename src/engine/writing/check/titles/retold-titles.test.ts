import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { judged } from '../check-fixture.ts'

const wrongTitles = (text: string, title: string): string[] =>
  judged(text, { record: { title } satisfies Partial<ShowRecord> }).flatMap((line) =>
    line.startsWith('✗ title: ') ? [line.slice('✗ title: '.length)] : [],
  )

describe('a title told otherwise, without quotes', () => {
  it('is wrong with another word behind its noun, where its capital or what is said makes a name of it', () => {
    expect(wrongTitles('Garance Thiriet défend Chemin blanc à Valmer.', 'Chemin noir')).toEqual(['Chemin blanc'])
    expect(wrongTitles('Chemin creux raconte une marche.', 'Chemin noir')).toEqual(['Chemin creux'])
    expect(wrongTitles('Dans Nuit blanche, on se cherche.', 'Nuit de craie')).toEqual(['Nuit blanche'])
    for (const said of ['Une nuit blanche à Valmer.', 'Chemin faisant, on rit.', 'La nuit venue, Valmer dort.'])
      for (const title of ['Chemin noir', 'Nuit de craie']) expect(wrongTitles(said, title), said).toEqual([])
  })

  it('is wrong when only its end is the title’s, within a sentence', () => {
    const title = 'Plus loin, je serai roi'
    expect(wrongTitles('C’est le héros de Un jour, je serai roi.', title)).toEqual(['Un jour, je serai roi'])
    expect(wrongTitles('Un jour, je serai grand, dit l’enfant.', title)).toEqual([])
    expect(wrongTitles('C’est le héros de Plus loin, je serai roi.', title)).toEqual([])
  })

  it('is wrong behind a plural article that it has not, where one speaks of a show', () => {
    expect(wrongTitles('Les Cerises, le spectacle du Ponton.', 'Cerises')).toEqual(['Les Cerises'])
    expect(wrongTitles('Quatre dates pour Le Chemin noir à Valmer.', 'Chemin noir')).toEqual(['Le Chemin noir'])
    expect(wrongTitles('Filles du vent se joue à Valmer.', 'La Fille du vent')).toEqual(['Filles du vent'])
    expect(wrongTitles('Fille du vent se joue à Valmer.', 'La Fille du vent')).toEqual([])
    expect(wrongTitles('Les cerises rougissent.', 'Cerises')).toEqual([])
    expect(wrongTitles('L’Antigone du Ponton.', 'Antigone')).toEqual([])
  })

  it('is wrong with an adjective more, in its quotes or before what one says of a show', () => {
    expect(wrongTitles('À Valmer, « Le Bourgeois gentil » s’offre un salon.', 'Le Bourgeois')).toEqual([
      'Le Bourgeois gentil',
    ])
    expect(wrongTitles('Le Bourgeois amoureux arrive à Valmer.', 'Le Bourgeois')).toEqual(['Le Bourgeois amoureux'])
    expect(wrongTitles('Cerises noires, de Léonore Vasseur, se joue à Valmer.', 'Cerises')).toEqual(['Cerises noires'])
    expect(wrongTitles('Le Bourgeois amuse toujours.', 'Le Bourgeois')).toEqual([])
    expect(wrongTitles('Le Bourgeois nous revient jeudi.', 'Le Bourgeois')).toEqual([])
  })

  it('is seen from its first word on, when a letter slips in behind it', () => {
    expect(wrongTitles('On rit. On n’avait promis de rentrer, dès 10 ans.', 'On avait promis de rentrer')).toEqual([
      'On n’avait promis de rentrer',
    ])
  })

  it('is wrong behind a label of the show with half of its words', () => {
    expect(wrongTitles('Spectacle : Jour de craie.', 'Nuit de craie')).toEqual(['Jour de craie'])
    expect(wrongTitles('Un jour de craie et de silence.', 'Nuit de craie')).toEqual([])
  })

  it('is no sentence that opens on the same common words', () => {
    expect(wrongTitles('La fille du boulanger, le fils du maire : tout le village.', 'La Fille du vent')).toEqual([])
    expect(wrongTitles('On donne La Fille du feu.', 'La Fille du vent')).toEqual(['La Fille du feu'])
  })

  it('is wrong with a word more among its own, and behind the word for what it is', () => {
    expect(wrongTitles('Avec son solo Ce que nous dit la mer, elle revient.', 'Ce que dit la mer')).toEqual([
      'Ce que nous dit la mer',
    ])
    expect(wrongTitles("Dans son one-man-show J'oublie parfois, il court.", "J'oublie jamais rien")).toEqual([
      "J'oublie parfois",
    ])
    expect(wrongTitles('Ce que nous dit la mer, personne ne le sait.', 'Ce que dit la mer')).toEqual([])
    expect(wrongTitles('Poids plume et consorts se pose à Valmer.', 'Poids plume et compagnie')).toEqual([
      'Poids plume et consorts',
    ])
  })
})
