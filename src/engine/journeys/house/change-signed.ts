import { writeJournal } from '../../stewardship/index.ts'
import { changeSetting, type House, type SettingKey, type SettingValue } from './index.ts'

interface Signed {
  readonly by: string
  readonly action: string
  readonly params: Parameters<typeof writeJournal>[1]['params']
}

/** Changes a setting and writes in the journal who did: both, or neither. */
export async function changeSigned<Key extends SettingKey>(
  house: House,
  key: Key,
  value: SettingValue<Key>,
  { by, action, params }: Signed,
): Promise<void> {
  await house.folder.app.transaction().execute(async (transaction) => {
    await changeSetting(transaction, key, value)
    await writeJournal(transaction, { who: by, action, params })
  })
}
