import { expect, it } from 'vitest'
import { cleanCustomerNumber } from './text.ts'

it('a number of zeros alone is nobody: tills sell under it to whoever passes', () => {
  for (const zeros of ['0', '000000', ' 00 '])
    expect(cleanCustomerNumber(zeros)).toEqual({ value: null, rule: 'sentinel-emptied' })
  expect(cleanCustomerNumber('000100')).toEqual({ value: '000100', rule: null })
})
