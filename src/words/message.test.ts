import { expect, it } from 'vitest'
import { asMessage } from '../contract/index.ts'
import { sayMessage } from './index.ts'

it('writes each value by the end of its name, in the notation of the language', () => {
  const said = (code: string, params: Parameters<typeof asMessage>[1]) =>
    (['fr', 'en'] as const).map((language) => sayMessage(language, asMessage(code, params)))
  expect(said('fact.hour-of-day', { playedFullDay: '2027-05-01', eitherClock: [1230, 1140] })).toEqual([
    'Le samedi 1er\u00a0mai, la fiche donne 20\u00a0h\u00a030 ou 19\u00a0h.',
    'On Saturday 1\u00a0May, the record has 20:30 or 19:00.',
  ])
  expect(said('fact.weekday-of-day', { saidDay: '2027-05-11', itsWeekday: '2027-05-11' })).toEqual([
    'Le 11\u00a0mai 2027 est un mardi.',
    '11\u00a0May 2027 is a Tuesday.',
  ])
  expect(said('fact.no-such-day', { date: 31, saidMonth: 2 })[1]).toBe('There is no such day: 31 February.')
  expect(said('fact.length-is', { knownLength: 100 })[0]).toBe('La fiche donne 1\u00a0h\u00a040.')
  expect(said('fact.language-is', { itsLanguage: 'es' })).toEqual([
    'La fiche donne pour langue\u00a0: espagnol.',
    'The record’s language is: Spanish.',
  ])
  expect(said('fact.language-is', { itsLanguage: 'sans paroles' })[1]).toBe('The record’s language is: sans paroles.')
  expect(said('fact.length-is', { knownLength: 50 })[0]).toBe('La fiche donne 50\u00a0min.')
})

it('says a message within another without its full stop, and several by commas', () => {
  const tariff = (label: string, ownCents: number) => asMessage('fact.tariff', { label, ownCents })
  const message = asMessage('fact.record-gives', { words: [tariff('plein', 2800), tariff('réduit', 1450)] })
  expect(sayMessage('fr', message)).toBe('La fiche donne\u00a0: plein 28\u00a0€, réduit 14,50\u00a0€.')
  expect(sayMessage('en', message)).toBe('The record has: plein €28, réduit €14.50.')
  const aged = asMessage('fact.seats-state', { state: 'soldOut', ages: asMessage('fact.ages') })
  expect(sayMessage('en', aged)).toBe('The record says: sold out. It ages: to be read again before each sending.')
})
