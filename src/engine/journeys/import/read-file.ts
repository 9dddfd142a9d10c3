import { basename } from 'node:path'
import {
  type ConfirmedMapping,
  type FileBeside,
  type KeptChild,
  type NormaliseOutput,
  runNormalise,
} from '../../ticketing/index.ts'
import { type House, setting } from '../house/index.ts'
import { readingOf, rememberedMappings, saidColumns } from './remembered-mapping.ts'
import type { FileMapping, ImportProgress } from './types.ts'

interface FileReading {
  file: { path: string; name: string }
  /** In which the three Parquet files are written. */
  folder: string
  /** What a person said of this file. */
  said: FileMapping | null
  /** The sheet of it to read alone; null where nobody asks for one. */
  sheet?: string | null
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** The order of days and months that other files of the house settle; null where this one has not asked for it. */
  dateOrder?: 'dmy' | 'mdy' | null
  /** What was said of other files of the set, by the fingerprint of their header. */
  twins?: Readonly<Record<string, ConfirmedMapping>>
  /** Files of the set that tell what codes of this one mean. */
  beside?: readonly FileBeside[]
  keptChild: KeptChild
  signal: AbortSignal | undefined
  onProgress: ((progress: ImportProgress) => void) | undefined
}

/** Reads one file in a child process, as the house remembers such files. Throws as `runNormalise`. */
export async function readFile(
  house: House,
  {
    file,
    folder,
    said,
    sheet = null,
    today,
    dateOrder = null,
    twins,
    beside = [],
    keptChild,
    signal,
    onProgress,
  }: FileReading,
): Promise<NormaliseOutput> {
  const input = {
    path: file.path,
    name: basename(file.name),
    folder,
    reading: { ...(said !== null && readingOf(said)), ...(sheet !== null && { sheet }) },
    constants: said?.constants ? defined(said.constants) : null,
    said: saidColumns(said),
    today,
    startMonth: await setting(house.folder.app, 'seasonStartMonth'),
    ...(dateOrder !== null && { dateOrder }),
    beside,
    remembered: { ...(await rememberedMappings(house.folder.app)), ...twins },
  }
  return await runNormalise(input, {
    keptChild,
    ...(signal && { signal }),
    onProgress: ({ phase, rows, of }) => onProgress?.({ phase, rows, of, file: file.name }),
  })
}

/** Drops the keys that nobody set, as exact optional properties ask. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
