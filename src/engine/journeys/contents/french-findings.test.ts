import { expect, test } from 'vitest'
import { showRecordSchema } from '../../../contract/index.ts'
import { type TextWork, textsHere } from '../texts/index.ts'
import { frenchFindings } from './french-findings.ts'
import { noHouseFrench } from './house-french.ts'

test('a text whose reading broke once is read again, and not held for broken', async () => {
  const show = showRecordSchema.parse({ key: 'vagues', title: 'Les Vagues', performances: [] })
  const here = textsHere()
  const broken: TextWork = { ...here, run: () => Promise.reject(new Error('the dictionary is not there yet')) }
  const asked = {
    text: 'Un ami du trombonne rit.',
    show,
    house: null,
    channel: 'web',
    known: noHouseFrench,
    opinions: null,
  } as const
  await expect(frenchFindings({ ...asked, texts: broken })).rejects.toThrow('not there yet')
  expect(await frenchFindings({ ...asked, texts: here })).not.toEqual([])
})
