import { expect, it } from 'vitest'
import { cleanPermission } from './boolean.ts'

it('takes a no of a double opt-in for nobody’s refusal: they have not confirmed', () => {
  expect(cleanPermission('Yes', 'confirmed')).toEqual({ value: 'yes', rule: null })
  expect(cleanPermission('No', 'confirmed')).toEqual({ value: null, rule: null })
})
