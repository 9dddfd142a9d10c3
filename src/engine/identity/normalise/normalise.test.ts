import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthParts } from './birth-parts.ts'
import { bareName, emailParts, isPlainAddress, repeatsName } from './email-parts.ts'
import { foldText } from './fold-text.ts'
import { familyNameKey, givenNameKey, splitFullName } from './name-parts.ts'
import { phoneParts, plainPhones } from './phone-key.ts'
import { phoneticKey } from './phonetic-key.ts'
import { cityKey, isFrench, postcodeKey, streetParts } from './street-parts.ts'

describe('comparison forms', () => {
  it('are stable: folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)))
  })

  it('keep what the short ways for plain cells must not lose', () => {
    const street = { number: '4', name: 'rue paix' }
    for (const text of ['4 rue de la Paix', '4, rue de la Paix', ' 4 RUE DE LA PAIX ', '4 ter, rue de la paix'])
      expect(streetParts(text)).toEqual(street)
    // The number stays a part of a name that has nothing else.
    expect(streetParts('4 de la')).toEqual({ number: '4', name: '4 de la' })
    expect(streetParts('12 de la')).toEqual({ number: '12', name: '12 de la' })
    expect(['Veuve', 'Mme', 'née', 'inconnu', 'M'].map((name) => familyNameKey(name))).toEqual(['', '', '', '', ''])
    expect(['Nee', 'Mme', 'x'].map((name) => givenNameKey(name))).toEqual(['nee', '', ''])
    expect(familyNameKey('Le')).toBe('le')
    expect(emailParts('jean@orange.fr.')?.address).toBe('jean@orange.fr')
    expect(emailParts('jean.dupont@gmail.com')?.address).toBe('jeandupont@gmail.com')
    expect(emailParts('jean@googlemail.com')?.address).toBe('jean@gmail.com')
    expect(['jean@a@b', 'jean@', '@orange.fr', 'jean'].map((text) => emailParts(text))).toEqual([
      null,
      null,
      null,
      null,
    ])
    const placeholders = ['0612345678', '0600000000', '0612121212', '0102030405', '0101020304']
    expect(placeholders.map((phone) => phoneParts(phone))).toEqual(placeholders.map(() => ({ own: '', home: '' })))
  })

  it('give one mailbox one spelling, and count dots where the provider counts them', () => {
    expect(emailParts(' Jean.Dupont+theatre@GMAIL.com')?.address).toBe('jeandupont@gmail.com')
    expect(emailParts('jean.dupont@orange.fr')?.address).toBe('jean.dupont@orange.fr')
    expect(emailParts('pas d’adresse')).toBeNull()
  })

  it('know a box that only repeats its owner’s name', () => {
    expect(repeatsName(lettersOf('m.dupont69'), bareName('marie'), bareName('dupont'))).toBe(true)
    expect(repeatsName(lettersOf('lechatbotte'), bareName('marie'), bareName('dupont'))).toBe(false)
  })

  it('read all the spellings of a French phone, and tell a land line from a mobile', () => {
    for (const phone of ['06 39 98 12 34', '0639981234', '+33 6 39 98 12 34', '0033639981234', '639981234']) {
      expect(phoneParts(phone).own).toBe('+33639981234')
    }
    expect(phoneParts('04.65.71.27.10;06 39 98 43 86')).toEqual({ own: '+33639984386', home: '+33465712710' })
    expect(phoneParts('06 00 00 00 00').own).toBe('')
  })

  it('write streets and towns one way', () => {
    expect(streetParts('12 bis, bd St-Michel, Bât. A')).toEqual({ number: '12', name: 'boulevard saint michel' })
    expect(cityKey('ST-ETIENNE CEDEX 2')).toBe(cityKey('Saint-Étienne'))
    expect(postcodeKey('1000', isFrench('France'))).toBe('01000')
    expect(postcodeKey('1000', isFrench('BE'))).toBe('1000')
  })

  it('take default birth dates of ticketing systems for no date', () => {
    expect(birthParts('01/01/1900', undefined)).toEqual({ day: '', year: 0 })
    expect(birthParts('17/06/1966', undefined)).toEqual({ day: '19660617', year: 1966 })
    expect(birthParts('1966-06-17', undefined)).toEqual({ day: '19660617', year: 1966 })
  })

  it('see one name in what sounds or is built alike', () => {
    expect(phoneticKey('lefevre')).toBe(phoneticKey('lefebvre'))
    expect(familyNameKey('de La Tour')).toBe('tour')
    expect(splitFullName('DUPONT Marie-Claude')).toEqual({ lastName: 'DUPONT', firstName: 'Marie-Claude' })
    expect(splitFullName('Marie de La Tour')).toEqual({ lastName: 'de La Tour', firstName: 'Marie' })
    expect(splitFullName('Mme LE GOFF')).toEqual({ lastName: 'LE GOFF', firstName: '' })
    expect(splitFullName('Ben Salah')).toEqual({ lastName: 'Salah', firstName: 'Ben' })
  })
})

const codesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['marie.dupont@mail.example', true],
  ['m-d_1@orange.fr', true],
  ['marie.dupont@gmail.com', false],
  ['marie@googlemail.com', false],
  ['Marie@orange.fr', false],
  ['marie+scene@orange.fr', false],
  ['hélène@orange.fr', false],
  ['marie@orange.fr.', false],
  ['marie@or_ange.fr', false],
  ['marie@', false],
  ['@orange.fr', false],
  ['marie@orange@fr', false],
])('takes « %s » as it stands: %s, and only where reading it whole gives the same', (text, isPlain) => {
  expect(isPlainAddress(codesOf(`..${text}..`), 2, 2 + text.length)).toBe(isPlain)
  if (isPlain) expect(emailParts(text)?.address).toBe(text)
})

it.each([
  ['0623456789', true],
  ['0612345678', false],
  ['0477223344;0698765432', true],
  ['0698765432/0723456789,0477223344|0199887766', true],
  ['0912345678', false],
  ['0698765432;', false],
  ['0600000000', false],
  ['0102030405', false],
  ['06 98 76 54 32', false],
  ['+33698765432', false],
  ['698765432', false],
  ['0098765432', false],
  ['0698765432 ', false],
])('reads the phones of « %s » letter by letter: %s, as it reads them as a text', (text, isPlain) => {
  const phones = plainPhones()
  expect(phones.read(codesOf(`00${text}00`), 2, 2 + text.length)).toBe(isPlain)
  if (!isPlain) return
  const said = (key: Uint16Array, has: boolean) => (has ? String.fromCharCode(...key) : '')
  const { own, home } = phoneParts(text)
  expect([said(phones.own, phones.hasOwn), said(phones.home, phones.hasHome)]).toEqual([own, home])
})

function lettersOf(text: string) {
  return { codes: Array.from(text, (letter) => letter.charCodeAt(0)), from: 0, to: text.length }
}
