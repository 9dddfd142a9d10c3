import { describe, expect, it } from 'vitest'
import { hallPlace, placeNamed } from './house.ts'
import { companyOf } from './people.ts'
import { fact, textOf } from './phrase.ts'
import { berenice } from './season.fixture.ts'

const at = (name: string) => textOf(placeNamed(name, (text) => fact('venue', 'house.name', text)).at)
const company = (name: string) => textOf(companyOf({ ...berenice, company: name })?.full ?? [])

describe('a company’s name', () => {
  it.each([
    ['Cirque Pépin-Lune', 'le Cirque Pépin-Lune'],
    ['Opéra de poche du Léman', 'l’Opéra de poche du Léman'],
    ['Danse des fous', 'la Danse des fous'],
    ['Danse Lachine', 'Danse Lachine'],
    ['Paprika & Cie', 'Paprika & Cie'],
    ['Vent debout', 'Vent debout'],
  ])('%s takes an article where it is one of people', (name, told) => {
    expect(company(name)).toBe(told)
  })
})

describe('a house’s name', () => {
  it.each([
    ['Opéra-Théâtre des Volcans', 'à l’Opéra-Théâtre des Volcans'],
    ['Abattoirs Saint-Jean', 'aux Abattoirs Saint-Jean'],
    ['Célestins', 'aux Célestins'],
    ['Paris Villette', 'à Paris Villette'],
  ])('%s takes the article of its noun', (name, told) => {
    expect(at(name)).toBe(told)
  })
})

describe('a hall’s name', () => {
  it.each([
    ['Niveau -2', 'au Niveau -2'],
    ['Cabaret', 'au Cabaret'],
    ['Petite salle', 'dans la Petite salle'],
  ])('%s says how one goes there', (name, told) => {
    expect(textOf(hallPlace(name, 0) ?? [])).toBe(told)
  })
})
