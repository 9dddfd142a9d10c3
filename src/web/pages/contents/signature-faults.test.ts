import { expect, test } from 'vitest'
import { errorCodes } from '../../../contract/index.ts'
import { isOfSignature, placeOfFault } from './signature-faults.ts'

const of = (code: string) => placeOfFault({ code, params: {} })

test('a wrong code is said under the code, an unknown name under the name', () => {
  expect([of('pin-wrong'), of('pin-locked'), of('name-unknown')]).toEqual(['code', 'code', 'name'])
})

test('whatever else is refused is never said under the code: what was to be read, what blocks, what has changed', () => {
  const elsewhere = ['check-not-found', 'check-unopened', 'draft-changed', 'draft-blocked', 'record-says-otherwise']
  expect(elsewhere.map(of)).toEqual(elsewhere.map(() => 'elsewhere'))
  const beside = Object.keys(errorCodes).filter((code) => isOfSignature({ code, params: {} }))
  expect(beside.toSorted()).toEqual(['code-needed', 'name-unknown', 'pin-locked', 'pin-needed', 'pin-wrong'])
})

test('a server that does not answer is no fault of the code; nothing refused is said nowhere', () => {
  expect([placeOfFault(new Error('no network')), placeOfFault(null)]).toEqual(['elsewhere', null])
})
