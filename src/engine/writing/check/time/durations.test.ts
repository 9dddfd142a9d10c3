import { expect, it } from 'vitest'
import { judged, suggestionsOf } from '../check-fixture.ts'

it('reads a length in hours, minutes or words', () => {
  for (const text of ['1 h 40', '1h40', '100 minutes', '100 min', 'une heure quarante', "Durée : 100'"])
    expect(judged(text), text).toEqual([expect.stringMatching(/^✓ duration/)])
  expect(judged('durée 1 h 45')).toEqual(['✗ duration: 1 h 45'])
  expect(suggestionsOf('90 minutes')).toEqual(['100\u00a0minutes'])
})

it('says whether there is an intermission', () => {
  expect(judged('sans entracte')).toEqual(['✓ interval: sans entracte'])
  expect(judged('entracte compris')).toEqual(['✗ interval: entracte compris'])
})

it('takes no length of a journey for that of the show', () => {
  expect(judged('À 20 minutes à pied du port.')).toEqual([])
})

it('tells a length from an hour by the words around it, then by the record', () => {
  expect(judged("La durée est connue d'avance : 1 h 40.")).toEqual(['✓ duration: 1 h 40'])
  expect(judged('Un voyage de 1 heure 40.')).toEqual(['✓ duration: 1 heure 40'])
  expect(judged('12 mars, 20 heures 30.')).toEqual(['✓ date: 12 mars', '✓ hour: 20 heures 30'])
  expect(judged('Le 12 mars à huit heures et demie du soir.')).toEqual([
    '✓ date: 12 mars',
    '✓ hour: huit heures et demie',
  ])
})

it('takes the interval beside a length for a part of it, not for what lasts so long', () => {
  expect(judged('2h15 entracte inclus')[0]).toBe('✗ duration: 2h15')
  expect(judged('1h40 entracte inclus')[0]).toBe('✓ duration: 1h40')
  expect(judged('15 min entracte').some((line) => line.includes('duration'))).toBe(false)
})

it('lets the answer say whether there is an intermission, not the question', () => {
  expect(judged('Et l’entracte ? Aucun entracte n’est prévu.')).toEqual(['✓ interval: Aucun entracte'])
  expect(judged('Entracte ? Non.')).toEqual(['✓ interval: Entracte'])
  expect(judged('Y a-t-il un entracte ? Oui.')).toEqual(['✗ interval: un entracte'])
  expect(judged('Un entracte ? Pas le temps !')).toEqual([])
})

it('takes no image in minutes for a length of the show', () => {
  for (const text of [
    'Au bout de cinq minutes, on oublie l’heure.',
    'À l’heure dite, pas une minute de plus.',
    'Cinq minutes plus tard, tout bascule.',
  ])
    expect(judged(text), text).toEqual([])
  expect(judged('Le spectacle dure cinq minutes.')).toEqual(['✗ duration: cinq minutes'])
})
