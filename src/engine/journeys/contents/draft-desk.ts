import type { Brief } from '../../../contract/index.ts'
import { draftText, type OtherText } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { type StoredDraft, storedDrafts } from './draft-store.ts'
import { type MailingList, type Marts, mailingList, martsOf } from './mailing-list.ts'

/** What several texts of one day share, found once: the lists, the other texts, the day of the last sale. */
export interface DraftDesk {
  readonly asOf: string
  list(brief: Pick<Brief, 'channel' | 'audience'>): Promise<MailingList | null>
  /** Texts that another should not repeat: all but the one named. */
  otherTexts(butId: string | null): Promise<OtherText[]>
  drafts(): Promise<StoredDraft[]>
  marts(): Promise<Marts | null>
  /** Day of the last sale in the data, `YYYY-MM-DD`; null without data. */
  dataUntil(): Promise<string | null>
}

/** A desk for one question: it is not kept, since lists and records change. */
export function draftDesk(house: House, asOf: string): DraftDesk {
  const marts = once(() => martsOf(house, asOf))
  const drafts = once(() => storedDrafts(house.folder.app))
  const past = once(() => house.folder.app.selectFrom('past_text').select(['title', 'text']).execute())
  const lists = new Map<string, Promise<MailingList | null>>()
  return {
    asOf,
    marts,
    drafts,
    list: (brief) => {
      const key = `${brief.channel} ${brief.audience}`
      const known = lists.get(key) ?? marts().then((ready) => mailingList(ready, brief))
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
      ...(await past()),
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
