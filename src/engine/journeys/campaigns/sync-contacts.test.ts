import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { syncContacts } from './sync-contacts.ts'

const fresh = freshHouse()

async function written(name: string, lines: readonly string[]): Promise<{ path: string; name: string }> {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  return { path, name }
}

it('files a refusal of text messages under the number of whoever refused, in a Belgian house too (P12)', async () => {
  const list = await written('contacts.csv', [
    'Nom;Prénom;Code postal;Localité;GSM;Accord SMS',
    'Peeters;Zoé;4000;Liège;0470 12 34 56;oui',
    'Maes;Ivo;4020;Liège;0471 12 34 57;oui',
    'Claes;Ana;4030;Liège;0472 12 34 58;oui',
  ])
  await importFiles(fresh.house, { files: [list], today: '2026-11-24' })
  const export_ = await written('brevo.csv', [
    'EMAIL;SMS;SMS_MARKETING',
    ';0470 12 34 56;Unsubscribed',
    ';32471123457;Unsubscribed',
    ';06 39 98 00 01;Unsubscribed',
  ])
  expect(await syncContacts(fresh.house, { ...export_, who: 'Anne Morel' })).toMatchObject({ added: { no: 3 } })
  const said = await fresh.house.folder.app.selectFrom('permission_event').select('address').orderBy('id').execute()
  expect(said.map(({ address }) => address)).toEqual(['+32470123456', '+32471123457', '+33639980001'])
  const rows = await (await fresh.house.warehouse()).run(
    "SELECT address, why_not FROM address_permission WHERE channel = 'sms' ORDER BY address",
  )
  expect(rows.map(({ address, why_not }) => [address, why_not])).toEqual([
    ['+32470123456', 'objection'],
    ['+32471123457', 'objection'],
    ['+32472123458', null],
  ])
})
