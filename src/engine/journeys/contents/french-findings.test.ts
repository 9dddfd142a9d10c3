import { expect, test } from 'vitest'
import { showRecordSchema } from '../../../contract/index.ts'
import { frenchFindings } from './french-findings.ts'
import { noHouseFrench } from './house-french.ts'

test('a text whose reading broke once is read again, and not held for broken', async () => {
  const show = showRecordSchema.parse({ key: 'vagues', title: 'Les Vagues', performances: [] })
  let reads = 0
  // Named once for the key under which the text is kept; its second name breaks the reading.
  const broken = {
    get name(): 'grammalecte' {
      reads += 1
      if (reads === 2) throw new Error('the dictionary is not there yet')
      return 'grammalecte'
    },
    check: () => Promise.resolve([]),
    close: () => undefined,
  }
  const asked = {
    text: 'Un ami du trombonne rit.',
    show,
    house: null,
    channel: 'web',
    known: noHouseFrench,
    checkers: [broken],
  } as const
  await expect(frenchFindings(asked)).rejects.toThrow('not there yet')
  expect(await frenchFindings(asked)).not.toEqual([])
})
