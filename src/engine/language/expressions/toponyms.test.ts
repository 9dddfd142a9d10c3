import { expect, it } from 'vitest'
import { checkToponyms } from './toponyms.ts'

it.each([
  ['Une tournée en Charente Maritime et dans le Pas de Calais.', ['Charente-Maritime', 'Pas-de-Calais']],
  ['Les tournées de Bourgogne Franche Comté', ['Bourgogne-Franche-Comté']],
  ["Une résidence dans le Val d'Oise", ['Val-d’Oise']],
  ['Le Conseil de Haute Garonne et l’Île de France', ['Haute-Garonne', 'Île-de-France']],
  ['Centre Val de Loire', ['Centre-Val de Loire']],
])('joins the words of a place: %s', (text, wanted) => {
  expect(checkToponyms(text).flatMap(({ suggestions }) => suggestions)).toEqual(wanted)
})

it.each([
  'La Haute-Garonne, les Hautes-Alpes et le Centre-Val de Loire.',
  'Provence-Alpes-Côte d’Azur',
  'Il n’y a pas de Calais sans dentelle.',
  'www.Haute Savoie-tourisme',
  'Une haute savoie de neige.',
])('and leaves alone: %s', (text) => {
  expect(checkToponyms(text)).toEqual([])
})
