import type { Brief, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { draftText } from '../../stewardship/index.ts'
import { type DraftRequest, skeletonsOf } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { showRecords } from '../programme/records.ts'
import { writersOwn } from './bind-facts.ts'
import type { DraftDesk } from './draft-desk.ts'
import { mannerOf } from './nearest-draft.ts'
import { unnamedHouse } from './unnamed-house.ts'

interface Asked {
  readonly brief: Brief
  readonly show: ShowRecord
  readonly own: HouseRecord | null
  readonly seed: number
}

/** What the writer by rules is handed for a brief: its records, its exact list, the house's manner, and what the season has said. */
export async function draftRequestOf(
  house: House,
  desk: DraftDesk,
  { brief, show, own, seed }: Asked,
): Promise<DraftRequest> {
  const [drafts, list, past] = await Promise.all([desk.drafts(), desk.list(brief), desk.pastTexts()])
  return {
    brief,
    show,
    house: own ?? unnamedHouse,
    asOf: desk.asOf,
    audience: {
      key: brief.audience,
      persons: list?.reach.reachable ?? 0,
      addresses: list?.reach.addresses ?? 0,
      allBought: list?.allBought ?? [],
      ...(list && { bases: list.truths.bases, allCame: list.truths.allCame }),
    },
    pastShows: await pastShows(desk),
    pastWorks: await pastWorks(house, desk.asOf),
    manner: mannerOf(past, brief.channel),
    usedOpenings: drafts.flatMap(({ present }) =>
      skeletonsOf({
        text: draftText(present.content),
        facts: writersOwn(present.facts),
        origins: [...present.origins],
        content: present.content,
      }),
    ),
    seed,
  }
}

async function pastShows(desk: DraftDesk): Promise<string[]> {
  const ready = await desk.marts()
  if (!ready) return []
  const rows = await ready.warehouse.run(
    `SELECT DISTINCT show_title FROM main.performance WHERE starts_at < CAST($asOf AS DATE) AND status = 'on' ORDER BY show_title`,
    { schema: ready.schema, params: { asOf: desk.asOf } },
  )
  return rows.map((row) => String(row.show_title))
}

/** Shows of the records that have been played out: what a company may be said to come back after. */
async function pastWorks(house: House, asOf: string): Promise<{ title: string; company: string }[]> {
  const records = await showRecords(house)
  return records.flatMap(({ title, company, performances }) => {
    const isOver = performances.length > 0 && performances.every(({ startsAt }) => startsAt.slice(0, 10) < asOf)
    return company && isOver ? [{ title, company }] : []
  })
}
