import { AppError, type MailServerSetting } from '../../../contract/index.ts'
import type { MailServer } from '../../mail/index.ts'
import { hostKey } from '../../model/index.ts'
import { isLocalHost } from '../../stewardship/index.ts'
import { changeSigned } from '../house/change-signed.ts'
import { type House, setting } from '../house/index.ts'

/** Sets the server by which the house writes to its own people, or with null takes it away: journalled. Its password is kept nowhere. */
export async function changeMailServer(
  house: House,
  { server, by }: { server: MailServerSetting | null; by: string },
): Promise<void> {
  const before = await setting(house.folder.app, 'mailServer')
  if (server === null && before === null) return
  const params = server
    ? { server: addressOf(server), from: server.from }
    : { server: before === null ? '' : addressOf(before) }
  const action = server ? 'mail-server-set' : 'mail-server-removed'
  await changeSigned(house, 'mailServer', server, { by, action, params })
}

/** The server that is set, with the password of the environment (`PARTERRE_SMTP_PASSWORD`) or of the computer's keyring. Throws `mail-none`. */
export async function mailServerOf(house: House): Promise<MailServer> {
  const set = await setting(house.folder.app, 'mailServer')
  if (set === null) throw new AppError('mail-none', {})
  const password = set.user === null ? null : await hostKey(addressOf(set), 'PARTERRE_SMTP_PASSWORD')
  return { ...set, password, isLocal: isLocalHost(set.host) }
}

/** « smtp.maison.fr:587 ». */
export function addressOf({ host, port }: Pick<MailServer, 'host' | 'port'>): string {
  return `${host}:${port}`
}
