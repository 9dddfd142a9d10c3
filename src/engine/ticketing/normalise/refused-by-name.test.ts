import { expect, it } from 'vitest'
import type { Meaning, ReadDescription } from '../../../contract/index.ts'
import { refusedByName } from './refused-by-name.ts'

function saidBy(
  file: string,
  meanings: Meaning[] = ['lastName', 'email'],
  grain: ReadDescription['grain'] = 'contacts',
) {
  const columns = meanings.map((meaning) => ({
    name: meaning,
    meaning,
    type: 'text' as const,
    format: null,
    confidence: 1,
    samples: [],
  }))
  const rest = {
    kind: 'csv' as const,
    encoding: 'utf-8' as const,
    delimiter: ',',
    quote: '"',
    headerRow: 1,
    sheet: null,
    skipped: [],
  }
  return refusedByName({ file, grain, columns, layout: null, rows: 3, rejected: [], ...rest })
}

it('knows by its name a list of those who are not to be written to, and one of addresses that bounce', () => {
  for (const file of [
    'unsubscribed_email_audience_export_a1b2.csv',
    'Désinscrits 2026.xlsx',
    'contacts_bloques.csv',
    'blacklist.csv',
    'NE PLUS CONTACTER.csv',
    'desabonnements-oct.csv',
  ])
    expect(saidBy(file), file).toEqual({ optOutEmail: '1' })
  for (const file of ['cleaned_email_audience_export_a1b2.csv', 'hard-bounces.csv', 'mails en erreur.xlsx'])
    expect(saidBy(file), file).toEqual({ emailBounced: '1' })
})

it('says nothing of other lists, nor where a column tells each answer, nor of sales', () => {
  for (const file of [
    'subscribed_email_audience_export_a1b2.csv',
    'contacts sans les désinscrits.csv',
    'inscrits.csv',
    'blocs.csv',
  ])
    expect(saidBy(file), file).toEqual({})
  expect(saidBy('inscrits-et-desinscrits.csv', ['email', 'permissionEmail'])).toEqual({})
  expect(saidBy('désinscrits.csv', ['email', 'quantity'], 'orders')).toEqual({})
})
