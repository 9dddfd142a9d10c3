import type { ComparedProposal, ProgrammeProposals, ShowProposal } from '../../../contract/index.ts'
import {
  compareProposal,
  documentFromText,
  isSameTitle,
  type KnownShow,
  type ProgrammeDocument,
} from '../../programme/index.ts'
import { type House, setting } from '../house/index.ts'
import { isHouseRecord, jsonRecords, proposalOf, readShowRecord } from './json-records.ts'
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
  const records = await jsonRecords({ path, name })
  if (records) return await proposeRecords(house, records, { source: name, asOf })
  return await proposeFrom(house, await runReadDocument({ path, name }, signal), { source: name, asOf })
}

/** Show records are laid beside what is known; the house's own is changed in its settings. */
async function proposeRecords(
  house: House,
  records: unknown[],
  { source, asOf }: Reading,
): Promise<ProgrammeProposals> {
  const known = await knownShows(house)
  const shows = records
    .filter((record) => !isHouseRecord(record))
    .map((record) => proposalOf(readShowRecord(record, source)))
  const questions = records.some(isHouseRecord) ? [{ code: 'house-record-elsewhere', params: {}, span: null }] : []
  return { source, shows: shows.map((show) => compareWithKnown(show, known, asOf)), tariffGrid: [], questions }
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
  const { shows, tariffGrid, questions } = await house.texts.run('programme', document, {
    asOf,
    startMonth: await setting(house.folder.app, 'seasonStartMonth'),
    house: await houseRecord(house),
  })
  return { source, shows: shows.map((show) => compareWithKnown(show, known, asOf)), tariffGrid, questions }
}

/** A show is the one of its key, or the one of its title: a record may be called otherwise than its title. */
export function compareWithKnown(show: ShowProposal, known: readonly KnownShow[], asOf: string): ComparedProposal {
  const { title } = show
  const found =
    known.find(({ record }) => title !== null && isSameTitle(record.title, title)) ??
    known.find(({ record }) => record.key === show.key) ??
    null
  return compareProposal(show, found, { asOf })
}
