import type { Brief, ProgrammeEntry } from '../../../contract/index.ts'
import { draftText, type OtherText } from '../../stewardship/index.ts'
import type { PastText } from '../../writing/index.ts'
import type { House, HouseMarts } from '../house/index.ts'
import { listProgramme, ticketingKeys } from '../programme/index.ts'
import { pastTexts } from '../voice/past-texts.ts'
import { type StoredDraft, storedDrafts } from './draft-store.ts'
import { type MailingList, mailingList, martsOf } from './mailing-list.ts'

/** What several texts of one day share, found once: the lists, the programme, the other texts, the day of the last sale. */
export interface DraftDesk {
  readonly asOf: string
  list(brief: Pick<Brief, 'showKey' | 'channel' | 'audience' | 'only'>): Promise<MailingList | null>
  /** Texts that another should not repeat: all but the one named. */
  otherTexts(butId: string | null): Promise<OtherText[]>
  drafts(): Promise<StoredDraft[]>
  /** What the house has sent before and kept. */
  pastTexts(): Promise<PastText[]>
  marts(): Promise<HouseMarts | null>
  /** Every record and every show of the ticketing files. */
  programme(): Promise<ProgrammeEntry[]>
  /** Day of the last sale in the data, `YYYY-MM-DD`; null without data. */
  dataUntil(): Promise<string | null>
}

/** A desk for one question: it is not kept, since lists and records change. */
export function draftDesk(house: House, asOf: string): DraftDesk {
  const marts = once(() => martsOf(house, asOf))
  const drafts = once(() => storedDrafts(house.folder.app))
  const past = once(() => pastTexts(house))
  const lists = new Map<string, Promise<MailingList | null>>()
  const programme = once(() => listProgramme(house, asOf))
  const listOf = async ({ showKey, ...brief }: Pick<Brief, 'showKey' | 'channel' | 'audience' | 'only'>) => {
    const ready = await marts()
    return await mailingList(ready, {
      ...brief,
      showKeys: ready === null ? [] : ticketingKeys(await programme(), showKey),
    })
  }
  return {
    asOf,
    marts,
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
