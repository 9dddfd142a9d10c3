import type { WeekView } from '../../../contract/index.ts'
import { type House, setting } from '../house/index.ts'
import { addressOf } from './mail-server.ts'
import { type WeekRequest, weekInMail } from './week.ts'

/** The week's letter as its page shows it: its words, by which server it would leave, and whom a person confirmed. Throws `no-data`. */
export async function weekView(house: House, request: WeekRequest): Promise<WeekView> {
  const { subject, text } = await weekInMail(house, request)
  const { app } = house.folder
  const server = await setting(app, 'mailServer')
  const readers = await setting(app, 'weekReaders')
  return {
    subject,
    text,
    server: server && { address: addressOf(server), from: server.from },
    readers: readers?.addresses ?? [],
    isConfirmed: server !== null && readers?.server === addressOf(server),
  }
}
