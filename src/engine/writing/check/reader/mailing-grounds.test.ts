import { describe, expect, it } from 'vitest'
import { atomsOf } from '../check-fixture.ts'
import type { MailingBasis, RecipientFacts } from '../scene/finding.ts'
import { mentionFor } from './mailing-grounds.ts'

const accepted = 'Vous recevez ce message parce que vous avez accepté les nouvelles du Théâtre des Quatre-Vents.'

function claims(text: string, bases?: readonly MailingBasis[], more: Partial<RecipientFacts> = {}): string[] {
  const recipients = bases && { count: 14, bases, ...more }
  return atomsOf(text, recipients ? { recipients } : {})
    .filter(({ kind }) => kind === 'recipient')
    .map(({ status }) => status)
}

describe('the mention of a mailing', () => {
  it('says that all accepted only where all did', () => {
    expect(claims(accepted, ['optIn'])).toEqual(['supported'])
    for (const bases of [['professional'], ['existingCustomer'], ['optIn', 'professional'], ['none']] as const)
      expect(claims(accepted, bases), bases.join()).toEqual(['unsupported'])
  })

  it('gives a sale, an address handed over or a profession only where it is true of each', () => {
    const sale = 'Vous recevez cet e-mail parce que vous avez réservé chez nous.'
    expect(claims(sale, ['existingCustomer'])).toEqual(['supported'])
    expect(claims(sale, ['optIn', 'existingCustomer'])).toEqual(['unsupported'])
    expect(claims(sale, ['optIn'], { allCame: true })).toEqual(['supported'])
    const given = 'Vous pouvez vous désabonner : vous nous avez communiqué votre adresse.'
    expect(claims(given, ['optIn', 'existingCustomer'])).toEqual(['supported'])
    expect(claims(given, ['professional'])).toEqual(['unsupported'])
    const professional = 'Vous recevez ce message à votre adresse professionnelle.'
    expect(claims(professional, ['professional'])).toEqual(['supported'])
    expect(claims(professional, ['optIn', 'professional'])).toEqual(['unsupported'])
  })

  it('is unsupported on a list whose permissions nobody gives, and left alone without a list', () => {
    expect(claims(accepted, undefined)).toEqual([])
    expect(atomsOf(accepted, { recipients: { count: 3 } }).map(({ status }) => status)).toContain('unsupported')
  })

  it('is told from what has its reason elsewhere', () => {
    expect(claims('Vous avez accepté de jouer ?', ['none'])).toEqual([])
    expect(claims('Cliquez ici pour vous désabonner.', ['none'])).toEqual([])
  })
})

describe('mentionFor', () => {
  it('keeps the words of the house where they are true, or give no reason', () => {
    expect(mentionFor(accepted, { bases: ['optIn'] })).toBe(accepted)
    expect(mentionFor(accepted, { bases: [] })).toBe(accepted)
    expect(mentionFor(accepted, {})).toBe(accepted)
    expect(mentionFor('Licence L-R-00-000000.', { bases: ['professional'] })).toBe('Licence L-R-00-000000.')
  })

  it('else gives a reason that the check finds true of every address', () => {
    for (const bases of [
      ['professional'],
      ['existingCustomer'],
      ['none'],
      ['optIn', 'professional'],
      ['existingCustomer', 'optIn', 'professional'],
    ] as const) {
      const mention = mentionFor(accepted, { bases })
      expect(mention).not.toBe(accepted)
      expect(claims(mention, bases), mention).not.toContain('unsupported')
    }
    expect(mentionFor(accepted, { bases: ['professional'] })).toContain('à votre adresse professionnelle')
    expect(mentionFor(accepted, { bases: ['optIn', 'professional'] })).toContain('figure parmi nos contacts')
    const sale = 'Vous recevez ce message parce que vous avez réservé chez nous.'
    expect(mentionFor(sale, { bases: ['optIn'] })).toContain('vous avez accepté')
  })
})
