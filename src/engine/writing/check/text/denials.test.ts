import { expect, it } from 'vitest'
import { denialsIn, restsDeniedIn } from './denials.ts'
import { readText } from './reading.ts'

function denied(text: string): string[] {
  const reading = readText(text)
  return denialsIn(reading).flatMap(({ parts }) =>
    parts.map(({ start, end }) => reading.plain.slice(start, end).trim()),
  )
}

it('ends a denial where the sentence turns', () => {
  expect(denied('Ce n’est plus à 20 h mais à 20 h 30.')).toEqual(['à 20 h'])
  expect(denied('Ce n’est pas jeudi, c’est vendredi.')).toEqual(['jeudi'])
})

it('opens a stretch at each « ni »', () => {
  expect(denied('On ne joue ni le 12 ni le 13 mars.')).toEqual(['ni le 12', 'ni le 13 mars'])
})

it('sees none in restrictions, questions and conditions', () => {
  expect(
    denied('On ne joue pas seulement le 12. Cela ne dure que 1 h. Ce n’est pas le 12 ? S’il ne dure pas 1 h…'),
  ).toEqual([])
})

it('hears that a day of rest is denied', () => {
  expect(restsDeniedIn(readText('Pas de relâche le 13.'))).toEqual([{ start: 14, end: 20 }])
})
