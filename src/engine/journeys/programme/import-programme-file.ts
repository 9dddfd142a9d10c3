import type {
  ComparedProposal,
  HouseRecord,
  ProgrammeQuestion,
  ProposedFact,
  ProposedTariffGrid,
} from '../../../contract/index.ts'
import { isSame } from '../../programme/index.ts'
import type { House } from '../house/index.ts'
import { acceptFacts } from './accept-facts.ts'
import { keepHouseRecord } from './house-record.ts'
import { isHouseRecord, jsonRecords, proposalOf, readShowRecord } from './json-records.ts'
import { compareWithKnown, proposeFromFile } from './propose-programme.ts'
import { houseRecord, knownShows, saveShowRecord } from './records.ts'

export interface ProgrammeImport {
  path: string
  name: string
  asOf: string
  /** Writes what was read; without it, all is proposed and nothing written. What is doubtful waits all the same. */
  accept: boolean
  /** Writes what is doubtful too. */
  confirm?: boolean
  /** The title of a show that the document draws without text (P20). */
  title?: string | null
  signal?: AbortSignal
}

/** What became of one show: `written` facts, and those left for a person to accept. */
export interface ImportedShow extends ComparedProposal {
  written: number
  waiting: ProposedFact[]
}

export interface ProgrammeImportResult {
  source: string
  shows: ImportedShow[]
  /** Fields of the house record: written, and those that differ from what was known. */
  house: { written: string[]; differing: string[] } | null
  tariffGrid: ProposedTariffGrid
  questions: ProgrammeQuestion[]
}

/**
 * Reads a programme page, a brochure, a show record or the house record. What is read in a document is proposed, and written only
 * when a person accepts: of a new show as of a known one. A record, which somebody wrote as one, makes its show at once.
 * Throws the file-* codes, `record-invalid`.
 */
export async function importProgrammeFile(house: House, input: ProgrammeImport): Promise<ProgrammeImportResult> {
  const json = await jsonRecords(input)
  if (json !== null) return await importJson(house, json, input)
  const proposals = await proposeFromFile(house, input)
  const shows: ImportedShow[] = []
  for (const show of proposals.shows) shows.push(await importShow(house, titled(show, input.title ?? null), input))
  const grid = await importGrid(house, proposals.tariffGrid, input)
  return { source: input.name, shows, house: grid, tariffGrid: proposals.tariffGrid, questions: proposals.questions }
}

function titled(show: ComparedProposal, title: string | null): ComparedProposal {
  if (show.title !== null || title === null) return show
  const fact: ProposedFact = {
    path: 'title',
    value: title,
    span: null,
    confidence: 'read',
    why: { code: 'title-given', params: {} },
  }
  return { ...show, title, facts: [fact, ...show.facts], added: [fact, ...show.added] }
}

async function importShow(
  house: House,
  show: ComparedProposal,
  { name, accept, confirm = false }: ProgrammeImport,
): Promise<ImportedShow> {
  const changes = [...show.added, ...show.contradictions.map(({ proposed }) => proposed)]
  const doubtful = confirm ? new Set<ProposedFact>() : doubtfulOf(changes)
  const facts = changes.filter((fact) => !doubtful.has(fact))
  const makesRecord = !show.isNew || facts.some(({ path }) => path === 'title')
  if (!(accept || confirm) || show.title === null || facts.length === 0 || !makesRecord)
    return { ...show, written: 0, waiting: changes }
  const { written } = await acceptFacts(house, { key: show.key, source: name, facts })
  return { ...show, written, waiting: [...doubtful] }
}

/** What waits for a person's eye: what was read in doubt, and what is said of a performance that was. */
function doubtfulOf(facts: readonly ProposedFact[]): ReadonlySet<ProposedFact> {
  const paths = facts.filter(({ confidence }) => confidence === 'doubtful').map(({ path }) => path)
  return new Set(
    facts.filter(({ path }) =>
      paths.some((one) => path === one || (path.startsWith(`${one}/`) && one.startsWith('performances/'))),
    ),
  )
}

async function importJson(house: House, json: unknown[], input: ProgrammeImport): Promise<ProgrammeImportResult> {
  const result: ProgrammeImportResult = { source: input.name, shows: [], house: null, tariffGrid: [], questions: [] }
  for (const record of json) {
    if (isHouseRecord(record)) result.house = await importHouse(house, record, input)
    else result.shows.push(await importRecord(house, record, input))
  }
  return result
}

async function importRecord(house: House, json: unknown, input: ProgrammeImport): Promise<ImportedShow> {
  const record = readShowRecord(json, input.name)
  const compared = compareWithKnown(proposalOf(record), await knownShows(house), input.asOf)
  if (!compared.isNew) return await importShow(house, compared, input)
  await saveShowRecord(house, { record, source: input.name })
  return { ...compared, written: compared.facts.length, waiting: [] }
}

/** Fields that the house had not said yet are written; those that differ only when a person accepts. */
async function importHouse(house: House, given: Record<string, unknown>, { name, accept }: ProgrammeImport) {
  const known = await houseRecord(house)
  const before: Record<string, unknown> = { ...known }
  const fields = Object.keys(given).filter(
    (field) => given[field] !== null && !isSameField(before[field], given[field]),
  )
  const isKnown = (field: string) => before[field] !== null && before[field] !== undefined
  const written = fields.filter((field) => accept || !isKnown(field))
  const record = { ...before, ...Object.fromEntries(written.map((field) => [field, given[field]])) }
  if (written.length > 0) await keepHouseRecord(house, { record, source: name })
  return { written, differing: fields.filter(isKnown) }
}

function isSameField(one: unknown, other: unknown): boolean {
  return isSame(JSON.stringify(one ?? null), JSON.stringify(other ?? null))
}

async function importGrid(
  house: House,
  grid: ProposedTariffGrid,
  input: ProgrammeImport,
): Promise<ProgrammeImportResult['house']> {
  const known: HouseRecord | null = await houseRecord(house)
  if (grid.length === 0 || known === null) return null
  const tariffGrid = grid.map(({ letter, label, zone, cents }) => ({ letter, label, cents, ...(zone && { zone }) }))
  const hasGrid = (known.tariffGrid ?? []).length > 0
  if (!hasGrid && !input.accept) return { written: [], differing: ['tariffGrid'] }
  if (!hasGrid) return await importHouse(house, { tariffGrid }, input)
  const isKnown = tariffGrid.every((line) =>
    known.tariffGrid?.some(
      (one) =>
        one.letter === line.letter &&
        one.label === line.label &&
        one.cents === line.cents &&
        (one.zone ?? '') === (line.zone ?? ''),
    ),
  )
  return isKnown ? null : await importHouse(house, { tariffGrid }, input)
}
