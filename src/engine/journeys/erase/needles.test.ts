import { describe, expect, it } from 'vitest'
import { type Needles, rowMatcher } from './needles.ts'

const sought: Needles = {
  own: { emails: ['marie.roux@exemple.example'], phones: [] },
  shared: { emails: ['cecile.rochand@exemple.example'], phones: [] },
  customers: [],
  sharedCustomers: [],
  ids: ['p1'],
  names: [{ last: 'Rochand', first: 'Cécile' }],
  isNameShared: false,
}

describe('what a search for an erased person finds', () => {
  const finds = rowMatcher([sought], null)

  it('an address of theirs, and not a longer one that is somebody else’s', () => {
    expect(finds(['marie.roux@exemple.example'])).toBe(true)
    expect(finds(['Écrire à marie.roux@exemple.example.'])).toBe(true)
    expect(finds(['annemarie.roux@exemple.example'])).toBe(false)
    expect(finds(['marie.roux@exemple.example.org'])).toBe(false)
  })

  it('their name beside a family’s box, and not the box in their name that the others still use', () => {
    expect(finds(['Rochand', 'Cécile', 'cecile.rochand@exemple.example'])).toBe(true)
    expect(finds(['cecile.rochand@exemple.example'])).toBe(false)
    expect(finds(['Rochand', 'Paul', 'cecile.rochand@exemple.example'])).toBe(false)
  })
})
