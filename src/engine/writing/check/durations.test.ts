import { expect, it } from 'vitest'
import { judged, suggestionsOf } from './check-fixture.ts'

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
