import { expect, it } from 'vitest'
import { passwordLength } from '../../../contract/index.ts'

import { commonPasswords, isCommonPassword } from './common-passwords.ts'

it('knows the passwords that programs try first, in any case, and a piece said again', () => {
  for (const typed of ['1qaz2wsx3edc', 'Qwerty123456', 'aaaaaaaaaaaa', 'soleilsoleil', '123123123123'])
    expect(isCommonPassword(typed)).toBe(true)
  for (const typed of ['une phrase assez longue', 'trois chaises au parterre'])
    expect(isCommonPassword(typed)).toBe(false)
})

it('ships a list of passwords as long as ours must be, with its licence', () => {
  const known = commonPasswords()
  expect(known.passwords.length).toBeGreaterThan(250)
  expect(known.passwords.every(({ length }) => length >= passwordLength.least)).toBe(true)
  expect(known.licence).toContain('MIT')
})
