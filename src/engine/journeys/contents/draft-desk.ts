import type { Brief, ProgrammeEntry } from '../../../contract/index.ts'
import { draftText, type OtherText } from '../../stewardship/index.ts'
import type { PastText, SeatsBySales } from '../../writing/index.ts'
import { type StoredDraft, storedDrafts } from '../drafts/draft-store.ts'
import type { House, HouseMarts } from '../house/index.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'
import { pastTexts } from '../voice/past-texts.ts'
import { type ListBrief, listChannels, type MailingList, mailingList, martsOf } from './mailing-list.ts'
import { seatsBySales } from './seats-left.ts'

type ListOf = Pick<Brief, 'showKey' | 'channel' | 'audience' | 'only'>

/** What several texts of one day share, found once: the lists, the programme, the other texts, the day of the last sale. */
export interface DraftDesk {
  readonly asOf: string
  list(brief: ListOf): Promise<MailingList | null>
  /** What decides the list of a text, with the marts of the day: who it is for, and the show in the ticketing files; null for a channel that has none. */
  listMadeOf(brief: ListOf): Promise<ListBrief | null>
  /** Texts that another should not repeat: all but the one named. */
  otherTexts(butId: string | null): Promise<OtherText[]>
  drafts(): Promise<StoredDraft[]>
  /** What the house has sent before and kept. */
  pastTexts(): Promise<PastText[]>
  marts(): Promise<HouseMarts | null>
  /** A hash of what the marts of the day are made of, as they are now; null without data. */
  martsBuiltFrom(): Promise<string | null>
  /** Every record and every show of the ticketing files. */
  programme(): Promise<ProgrammeEntry[]>
  /** What the ticketing tells of the seats of a show of the records; null without data. */
  seatsBySales(showKey: string): Promise<SeatsBySales | null>
  /** Day of the last sale in the data, `YYYY-MM-DD`; null without data. */
  dataUntil(): Promise<string | null>
}

/** A desk for one question: it is not kept, since lists and records change. */
export function draftDesk(house: House, asOf: string): DraftDesk {
  const marts = once(() => martsOf(house, asOf))
  const drafts = once(() => storedDrafts(house.folder.app))
  const past = once(() => pastTexts(house))
  const lists = new Map<string, Promise<MailingList | null>>()
  const seats = new Map<string, Promise<SeatsBySales | null>>()
  const programme = once(() => listProgramme(house, asOf))
  const listMadeOf = async ({ showKey, channel, audience, only }: ListOf): Promise<ListBrief | null> => {
    if (listChannels[channel] === null) return null
    const showKeys = (await marts()) === null ? [] : ticketingKeys(await programme(), showKey)
    return { channel, audience, only, showKeys }
  }
  const listOf = async (brief: ListOf) => {
    const asked = await listMadeOf(brief)
    return asked && (await mailingList(await marts(), asked))
  }
  const seatsOf = async (showKey: string) => {
    const ready = await marts()
    return ready && (await seatsBySales(ready, ticketingKeys(await programme(), showKey), asOf))
  }
  return {
    asOf,
    marts,
    seatsBySales: (showKey) => {
      const known = seats.get(showKey) ?? seatsOf(showKey)
      seats.set(showKey, known)
      return known
    },
    martsBuiltFrom: async () => {
      const ready = await marts()
      if (ready === null) return null
      const [row] = await ready.warehouse.run('SELECT signature FROM mart_ready', { schema: ready.schema })
      return String(row?.signature)
    },
    listMadeOf,
    programme,
    drafts,
    pastTexts: past,
    list: (brief) => {
      const key = JSON.stringify([brief.showKey, brief.channel, brief.audience, brief.only ?? null])
      const known = lists.get(key) ?? listOf(brief)
      lists.set(key, known)
      return known
    },
    otherTexts: async (butId) => [
      ...(await drafts())
        .filter(({ id }) => id !== butId)
        .map(({ brief, present }) => ({
          title: `${brief.showKey} (${brief.channel})`,
          text: draftText(present.content),
        })),
      ...(await past()).map(({ title, text }) => ({ title, text })),
    ],
    dataUntil: once(async () => {
      const ready = await marts()
      if (!ready) return null
      const [row] = await ready.warehouse.run('SELECT data_until AS day FROM mart_data', { schema: ready.schema })
      return typeof row?.day === 'string' ? row.day.slice(0, 10) : null
    }),
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null
  return () => {
    done ??= work()
    return done
  }
}
