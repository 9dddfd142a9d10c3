import { type Bearing, type Corrected, replaceStretch, type ShowRecord } from '../../../contract/index.ts'
import { type Correction, type LastExport, lastExports } from '../../stewardship/index.ts'
import { rectification } from '../../writing/index.ts'
import { storedDrafts } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { draftDesk } from './draft-desk.ts'
import { listingOf } from './draft-standing.ts'
import { editContent } from './edit-content.ts'
import { judgedToday, type PresentDraft } from './present-draft.ts'

interface OfShow {
  readonly showKey: string
  readonly asOf: string
}

interface Bearer {
  readonly present: PresentDraft
  readonly corrections: readonly Correction[]
  readonly before: ShowRecord
  readonly sent: LastExport | null
}

/**
 * The texts of a show that say what its record, or the house's, no longer holds (a changed price, a cancelled evening), validated or not, each
 * stretch with the words to put there. Those that left the house come first, also when they were put away since.
 */
export async function bearingContents(house: House, asked: OfShow): Promise<Bearing[]> {
  const bearers = await bearersOf(house, asked)
  return bearers
    .toSorted((a, b) => Number(b.sent !== null) - Number(a.sent !== null))
    .map(({ present, corrections, before, sent }) => ({
      draft: listingOf(present),
      changes: corrections.map(({ fact, by, why }) => ({
        factId: fact.factId ?? '',
        said: fact.text,
        start: fact.start,
        end: fact.end,
        by,
        why,
      })),
      sent,
      rectification:
        sent && rectification({ before, now: present.show, house: present.house, keys: keysOf(corrections) }),
    }))
}

/**
 * Puts the corrections in the texts that bear them, each as a new version that is checked and to be validated again; what no rule can write
 * is left. Undone by taking the version before up again. Throws as `editContent` does.
 */
export async function correctContents(
  house: House,
  { ids, staffId, ...asked }: OfShow & { readonly ids: readonly string[] | null; readonly staffId: string | null },
): Promise<Corrected[]> {
  const corrected: Corrected[] = []
  for (const { present, corrections } of await bearersOf(house, asked)) {
    const { id, present: version } = present.stored
    const ready = corrections.flatMap(({ fact, by }) => (by === null ? [] : [{ start: fact.start, end: fact.end, by }]))
    if (ready.length === 0 || (ids && !ids.includes(id))) continue
    const content = ready
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, one) => replaceStretch(text, one) ?? text, version.content)
    await editContent(house, { id, content, asOf: asked.asOf, staffId })
    corrected.push({
      id,
      versionBefore: version.version,
      corrected: ready.length,
      left: corrections.length - ready.length,
    })
  }
  return corrected
}

async function bearersOf(house: House, { showKey, asOf }: OfShow): Promise<Bearer[]> {
  const { app } = house.folder
  const desk = { ...draftDesk(house, asOf), stateAlone: true }
  const sent = await lastExports(app)
  const bearers: Bearer[] = []
  for (const stored of await storedDrafts(app, { showKey, withArchived: true })) {
    const left = sent.get(stored.id) ?? null
    if (stored.isArchived && left === null) continue
    const present = await judgedToday(house, stored, desk)
    const { before } = present
    const corrections = await house.texts.run('corrections', {
      text: present.text,
      facts: stored.present.facts,
      before,
      records: { show: present.show, house: present.house },
      asOf,
    })
    if (corrections.length > 0) bearers.push({ present, corrections, before, sent: left })
  }
  return bearers
}

/** What a rectification speaks of: the performances and the parts of the record that the stretches are of. */
function keysOf(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(
    corrections
      .flatMap(({ keys }) => keys)
      .map((key) => {
        const [word = '', startsAt] = key.split(' ')
        return word === 'performance' ? `performance ${startsAt}` : (word.split('.')[0] ?? word)
      }),
  )
}
