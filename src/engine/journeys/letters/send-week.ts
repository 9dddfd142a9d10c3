import { createHash } from 'node:crypto'
import { AppError, type WeekSent } from '../../../contract/index.ts'
import { type MailServer, sendMail } from '../../mail/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { changeSetting, type House, type SettingValue, setting } from '../house/index.ts'
import { addressOf, mailServerOf } from './mail-server.ts'
import { type Letter, type WeekRequest, weekInMail } from './week.ts'

export interface SendWeek extends WeekRequest {
  /** Whom a person has just confirmed; null: those whom one confirmed before. */
  to: readonly string[] | null
  by: string
}

/**
 * Sends the week's letter by the house's own server. It leaves for those alone whom a person has confirmed with that server, now or before: they are then
 * kept, so that a scheduler may send it again. Throws `mail-none`, `mail-unconfirmed`, `mail-failed`.
 */
export async function sendWeek(house: House, { to, by, ...request }: SendWeek): Promise<WeekSent> {
  const server = await mailServerOf(house)
  const readers = to === null ? await confirmedReaders(house, server) : { addresses: [...to], by }
  const letter = await weekInMail(house, request)
  const { taken, refused } = await sendMail(server, { ...letter, to: readers.addresses })
  if (to !== null) await keepReaders(house, { addresses: [...to], server: addressOf(server), by })
  await journalSent(house, { letter, server, by, count: taken.length })
  return { sent: taken, refused }
}

async function confirmedReaders(house: House, server: MailServer): Promise<{ addresses: string[] }> {
  const readers = await setting(house.folder.app, 'weekReaders')
  if (readers === null || readers.server !== addressOf(server))
    throw new AppError('mail-unconfirmed', { host: server.host, count: readers?.addresses.length ?? 0 })
  return readers
}

async function keepReaders(
  { folder: { app } }: House,
  readers: Omit<NonNullable<SettingValue<'weekReaders'>>, 'at'>,
): Promise<void> {
  await changeSetting(app, 'weekReaders', { ...readers, at: new Date().toISOString() })
}

interface SentLetter {
  letter: Letter
  server: MailServer
  by: string
  count: number
}

async function journalSent({ folder: { app } }: House, { letter, server, by, count }: SentLetter): Promise<void> {
  const hash = createHash('sha256').update(letter.text).digest('hex').slice(0, 12)
  await writeJournal(app, { who: by, action: 'week-sent', params: { server: addressOf(server), count, hash } })
}
