import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Needles } from './needles.ts'
import { personMatcher, rowMatcher } from './row-matcher.ts'

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

describe('a name', () => {
  const finds = rowMatcher([{ ...sought, names: [{ last: 'André', first: 'Louis' }] }], null)

  it('is found in cells of its own, in one, and in a sentence', () => {
    expect(finds(['M.', 'ANDRE', 'Louis', '42300'])).toBe(true)
    expect(finds(['Louis André'])).toBe(true)
    expect(finds(['a rappelé M. André (Louis), le 3'])).toBe(true)
  })

  it('is not a part of another name, nor of the name of a place', () => {
    expect(finds(['Louis', 'Karine', 'Saint-André-d’Apchon'])).toBe(false)
    expect(finds(['Dubois', 'Louis', 'ST ANDRE'])).toBe(false)
    expect(finds(['André', 'Louis-Marie'])).toBe(false)
    expect(finds(['André-Petit', 'Louis'])).toBe(false)
  })
})

describe('a search for many at once', () => {
  const user = fc.constantFrom('marie.roux', 'annemarie.roux', "zoé.o'brien", 'roux', 'a', 'ROUX+list')
  const email = fc
    .tuple(user, fc.constantFrom('exemple.example', 'exemple.example.org', 'b.fr'))
    .map((one) => one.join('@'))
  const phone = fc.constantFrom('+33639981011', '+33639981012', '06 39 98 10 11', '0033 6.39.98.10.12', '112')
  const last = fc.constantFrom('Roux', 'de la Tour', 'Müller-Petit', 'Noé', '—', "O'Brien")
  const first = fc.constantFrom('Marie', 'Zoé', 'Jean Paul', 'Noémie')
  const number = fc.constantFrom('7', '00101', '101')
  const reach = fc.record({ emails: fc.array(email, { maxLength: 2 }), phones: fc.array(phone, { maxLength: 2 }) })
  const customer = fc.record({ source: fc.constantFrom('till', 'other'), number })
  const needles: fc.Arbitrary<Needles> = fc.record({
    own: reach,
    shared: reach,
    customers: fc.array(customer, { maxLength: 2 }),
    sharedCustomers: fc.array(customer, { maxLength: 1 }),
    ids: fc.array(fc.constantFrom('p-1', 'r-1', 'r-2'), { maxLength: 2 }),
    names: fc.array(fc.record({ last, first }), { maxLength: 1 }),
    isNameShared: fc.boolean(),
  })
  const cell = fc.oneof(
    ...[email, phone, last, first, number],
    fc.constantFrom('', ' 101 ', 'r-1#1', '4 rue de la Tour', 'MULLER-PETIT', 'noe'),
    fc.tuple(first, last).map((names) => names.join(' ')),
    email.map((one) => `Écrire à <${one}>, merci`),
    phone.map((one) => `tél. ${one} (soir)`),
  )

  it('finds in a row whom a search for each of them would find', () => {
    fc.assert(
      fc.property(fc.array(needles, { maxLength: 5 }), fc.array(cell, { maxLength: 6 }), (sought, cells) => {
        const byEach = sought.some((one) => personMatcher(one, 'till')(cells))
        expect(rowMatcher(sought, 'till')(cells)).toBe(byEach)
      }),
      { numRuns: 3000 },
    )
  })
})
