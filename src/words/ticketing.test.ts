import { expect, it } from 'vitest'
import { cleaningRules, leftOutReasons, rejectionCodes } from '../contract/index.ts'
import { ticketingWords } from './ticketing.ts'

it('says in words each code of cleaning and of layouts, since a box-office manager reads them', () => {
  const needed: readonly string[] = [...cleaningRules, ...rejectionCodes, ...leftOutReasons]
  expect(needed.filter((code) => !(code in ticketingWords.fr) || !(code in ticketingWords.en))).toEqual([])
})
