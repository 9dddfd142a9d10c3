import { afterAll, expect, test } from 'vitest'
import { asOf, openHouseWithShow, pin, show } from './house-with-show.fixture.ts'
import { hearContentFactAgain, listSetAsideFacts, openFactChecker, readContent, setContentFactAside } from './index.ts'

const { house, staffId, written, edited, close } = await openHouseWithShow()
afterAll(close)

const reason = 'écrit par la compagnie'

async function withLine(line: string) {
  const view = await edited(await written(), (body) => `${body}\n\n${line}`)
  const fault = view.checks.find(({ level, key }) => level === 'blocking' && key === 'facts')
  return { view, fault, request: { id: view.id, asOf, checkId: fault?.id ?? '', reason, staff: staffId } }
}

test('a remark says which rule made it, by which words', async () => {
  const { fault } = await withLine('Il a fallu 19 répétitions.')
  expect(fault).toMatchObject({
    rule: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
    because: expect.stringMatching('19'),
  })
})

test('a remark set aside by a named person is made no more in that clause, and is made again when taken back', async () => {
  const { view, fault, request } = await withLine('Il a fallu 21 répétitions.')
  await expect(setContentFactAside(house, { ...request, pin: '0000' })).rejects.toMatchObject({ code: 'pin-wrong' })
  const aside = await setContentFactAside(house, { ...request, pin })
  expect(aside.checks.find(({ id }) => id === fault?.id)).toBeUndefined()
  expect(aside.checks.find(({ code }) => code === 'fact-set-aside')).toMatchObject({
    level: 'passed',
    params: { text: fault?.params.text, by: 'Anne Morel', reason },
  })
  const [kept] = await listSetAsideFacts(house)
  expect(kept).toMatchObject({
    words: fault?.params.text,
    reason,
    by: 'Anne Morel',
    clause: 'Il a fallu 21 répétitions',
  })
  expect(await hearContentFactAgain(house, { id: kept?.id ?? 0, staffId })).toEqual([])
  const again = await readContent(house, { id: view.id, asOf })
  expect(again.checks.find(({ id }) => id === fault?.id)).toMatchObject({ level: 'blocking' })
})

test('what the record denies, set aside, is still opened by whoever validates, and is denied elsewhere', async () => {
  const line = 'Plein tarif : 19 €.'
  const { fault, request } = await withLine(line)
  expect(fault).toMatchObject({ code: 'fact-contradicted' })
  const aside = await setContentFactAside(house, { ...request, pin })
  expect(aside.checks.find(({ code }) => code === 'fact-set-aside')).toMatchObject({ level: 'look' })
  const other = await withLine('On entre pour 19 €.')
  expect(other.fault).toMatchObject({ code: 'fact-contradicted' })
})

test('a check made outside of the house’s texts is as silent on what the house has set aside', async () => {
  const line = 'Le rideau : 17 €.'
  const { request } = await withLine(line)
  const faults = async (folder: string) =>
    (await openFactChecker(folder, async () => house))({ text: line, record: show }).atoms.map(({ text }) => text)
  expect(await faults(house.folder.path)).toEqual(['17 €'])
  await setContentFactAside(house, { ...request, pin })
  expect(await faults(house.folder.path)).toEqual([])
  expect(await faults('/nowhere')).toEqual(['17 €'])
})
