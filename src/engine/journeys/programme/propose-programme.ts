import type { ComparedProposal, ProgrammeProposals, ShowProposal } from '../../../contract/index.ts'
import {
  compareProposal,
  documentFromText,
  isSameTitle,
  type KnownShow,
  type ProgrammeDocument,
  proposeShows,
} from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord, knownShows } from './records.ts'
import { runReadDocument } from './run-read-document.ts'

interface Reading {
  /** The document as people call it. */
  source: string
  /** The day of reading, `YYYY-MM-DD`. */
  asOf: string
}

/** What a file proposes, beside what is known; nothing is written. Throws the file-* codes. */
export async function proposeFromFile(
  house: House,
  { path, name, asOf, signal }: { path: string; name: string; asOf: string; signal?: AbortSignal },
): Promise<ProgrammeProposals> {
  return await proposeFrom(house, await runReadDocument({ path, name }, signal), { source: name, asOf })
}

/** The same for a pasted text. */
export async function proposeFromText(
  house: House,
  { text, source, asOf }: Reading & { text: string },
): Promise<ProgrammeProposals> {
  return await proposeFrom(house, documentFromText(text), { source, asOf })
}

async function proposeFrom(
  house: House,
  document: ProgrammeDocument,
  { source, asOf }: Reading,
): Promise<ProgrammeProposals> {
  const known = await knownShows(house)
  const { shows, tariffGrid, questions } = proposeShows(document, { asOf, house: await houseRecord(house) })
  return { source, shows: shows.map((show) => compareWithKnown(show, known)), tariffGrid, questions }
}

/** A show is the one of its key, or the one of its title: a record may be called otherwise than its title. */
export function compareWithKnown(show: ShowProposal, known: readonly KnownShow[]): ComparedProposal {
  const { title } = show
  const found =
    known.find(({ record }) => title !== null && isSameTitle(record.title, title)) ??
    known.find(({ record }) => record.key === show.key) ??
    null
  return compareProposal(show, found)
}
