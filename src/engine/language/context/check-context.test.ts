import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokens.ts'
import { checkContext } from './check-context.ts'

function expected(text: string): (string | undefined)[][] {
  return checkContext(text, tokenize(text)).map(({ start, end, suggestions }) => [
    text.slice(start, end),
    suggestions[0],
  ])
}

describe('forms judged by what stands around', () => {
  it.each([
    ['Les enfants de moins de trois ans ne peut pas entrer en salle.', 'peut', 'peuvent'],
    ['Les artistes de la compagnie on choisi un texte rare.', 'on', 'ont'],
    ['Cette rencontre permet de découvrir les coulisses et de dialoguez avec les artistes.', 'dialoguez', 'dialoguer'],
  ])('« %s »', (text, wrong, right) => {
    expect(expected(text)).toEqual([[wrong, right]])
  })

  it.each([
    'Les enfants de moins de trois ans ne peuvent pas entrer en salle.',
    'La compagnie présente une nouvelle création et invite le public à la rencontrer.',
    'Une voix qui a l’air de marcher pieds nus.',
    'Quelque trois cents personnes ont suivi la déambulation.',
    'Toi qui aimes la danse, viens essayer une heure de cours avec la compagnie.',
    'Les danseuses sont revenues saluer à sept reprises.',
    'Les deux sœurs se sont parlé pendant des heures.',
    'Nous vous attendrons au bar dès 19 h.',
    'On y croise une reine déchue, un voleur de lunes et un chat philosophe.',
    'Nous vous remercions de votre fidélité et vous souhaitons une belle saison.',
    '« Les Poulies » se joue à Auch les 23 et 24 octobre.',
    '« Les Justes » revient à Auch.',
  ])('leaves « %s » alone', (text) => {
    expect(expected(text)).toEqual([])
  })
})
