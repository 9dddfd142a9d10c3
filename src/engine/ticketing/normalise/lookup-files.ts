import { basename } from 'node:path'
import { bringsRefunds, completedTables, findLookups, type KnownTable, mayTell } from '../lookup/index.ts'
import { type FileBeside, toldBy } from './with-lookups.ts'

export interface LookupFilesInput {
  files: readonly (FileBeside & {
    /** True for a file short enough to explain the codes of others. */ isShort: boolean
  })[]
}

export interface LookupFilesOutput {
  /** For each file, the places in the set of those that tell something of its codes. */
  beside: number[][]
  /** The places of the files that do nothing else: a table of states, of tariffs, of refunds. */
  legends: number[]
}

/**
 * Looks which files of a set tell what the codes of others mean. A file that cannot be read tells nothing: it says why when its turn comes.
 * Meant to run in a child process.
 */
export async function lookupFiles({ files }: LookupFilesInput): Promise<LookupFilesOutput> {
  const known: (KnownTable | null)[] = files.map(() => null)
  const read = async (which: (file: LookupFilesInput['files'][number]) => boolean) => {
    for (const [at, file] of files.entries()) {
      if (which(file))
        known[at] = await toldBy(file.path, { name: file.name }, { place: basename(file.name), isSheet: false })
    }
  }
  await read(({ isShort }) => isShort)
  // Most drops end here: the long files are not opened twice for nothing.
  if (!known.some((one) => one !== null && mayTell(one))) return { beside: files.map(() => []), legends: [] }
  await read(({ isShort }) => !isShort)
  const refunds = new Set<string>()
  const beside = known.map((fact, at) => {
    const others = known.filter((one, other) => one !== null && other !== at && files[other]?.isShort === true)
    const told = fact === null ? [] : findLookups(fact, completedTables(others as KnownTable[]))
    for (const one of told) if (bringsRefunds(one)) refunds.add(one.table.place)
    const places = told.flatMap(({ table }) => [table.place, ...(table.toldBy ?? [])])
    return files.flatMap(({ name }, other) => (other !== at && places.includes(basename(name)) ? [other] : []))
  })
  const used = new Set(beside.flat())
  const legends = [...used].filter((at) => known[at]?.grain === 'unknown' || refunds.has(known[at]?.place ?? ''))
  return { beside, legends }
}
