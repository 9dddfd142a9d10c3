import { basename } from 'node:path'
import { findLookups, type KnownTable } from '../lookup/index.ts'
import { type FileBeside, toldBy } from './with-lookups.ts'

export interface LookupFilesInput {
  files: readonly (FileBeside & {
    /** True for a file short enough to explain the codes of others. */ isShort: boolean
  })[]
}

export interface LookupFilesOutput {
  /** For each file, the places in the set of those that tell something of its codes. */
  beside: number[][]
  /** The places of the files that do nothing else: a table of states, of tariffs. */
  legends: number[]
}

/**
 * Looks which files of a set tell what the codes of others mean. A file that cannot be read tells nothing: it says why when its turn comes.
 * Meant to run in a child process.
 */
export async function lookupFiles({ files }: LookupFilesInput): Promise<LookupFilesOutput> {
  const known: (KnownTable | null)[] = []
  for (const { path, name } of files) {
    known.push(await toldBy(path, { name }, { place: basename(name), isSheet: false }))
  }
  const beside = known.map((fact, at) => {
    const others = known.filter((one, other) => one !== null && other !== at && files[other]?.isShort === true)
    const places = fact === null ? [] : findLookups(fact, others as KnownTable[]).map(({ table }) => table.place)
    return files.flatMap(({ name }, other) => (other !== at && places.includes(basename(name)) ? [other] : []))
  })
  const used = new Set(beside.flat())
  const legends = [...used].filter((at) => known[at]?.grain === 'unknown')
  return { beside, legends }
}
