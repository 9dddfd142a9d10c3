import { expect, it } from 'vitest'
import { showRecordSchema } from '../../contract/index.ts'
import { correctText } from './correct-text.ts'
import { lexiconFromRecord } from './lexicon-from-record.ts'

it('knows what the venue’s own records spell, so that no name of the season is flagged', async () => {
  const show = showRecordSchema.parse({
    key: 'klang',
    title: 'klangfarbe',
    company: 'Cie Ödland',
    credits: [{ role: 'dramaturgie', name: 'Ilse Trznadel' }],
  })
  const lexicon = lexiconFromRecord({ shows: [show] })
  expect(lexicon).toEqual(['klangfarbe', 'Cie Ödland', 'dramaturgie', 'Ilse Trznadel'])
  expect(await correctText('Voir klangfarbe avec Ilse Trznadel.', { lexicon, tiers: ['sure', 'check'] })).toEqual([])
})
