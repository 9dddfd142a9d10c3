import { AppError, type InspectedFile } from '../../../contract/index.ts'
import { isOfCampaigns } from '../../campaigns/index.ts'
import { KeptChild } from '../../ticketing/index.ts'
import { type House, setting } from '../house/index.ts'
import { runInspect } from '../read/run-inspect.ts'
import { codesExplained } from './codes-alone.ts'
import { lookupsInSet } from './lookups-in-set.ts'
import { mappingsOfTwins, readingOf, rememberedMappings, saidColumns } from './remembered-mapping.ts'
import type { FileMapping, ImportProgress } from './types.ts'

interface InspectRequest {
  files: readonly { path: string; name: string }[]
  /** The names of those to look at, beside all of the set; all when not given. */
  only?: readonly string[] | undefined
  mappings: Record<string, FileMapping>
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** Whether the beginning of each file is enough. */
  isPreview?: boolean
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
}

/** Looks at each file of a set for the mapping screen; a file that cannot be read says why, the others go on. */
export async function inspectSet(house: House, request: InspectRequest): Promise<InspectedFile[]> {
  const keptChild = new KeptChild()
  try {
    return await inspectWith(keptChild, house, request)
  } finally {
    keptChild.end()
  }
}

async function inspectWith(
  keptChild: KeptChild,
  house: House,
  { files, only, mappings, today, isPreview = false, signal, onProgress }: InspectRequest,
): Promise<InspectedFile[]> {
  let remembered = await rememberedMappings(house.folder.app)
  const startMonth = await setting(house.folder.app, 'seasonStartMonth')
  const inspected: InspectedFile[] = []
  const lookups = await lookupsInSet(files, { signal, keptChild })
  // Those of which something was said first: it holds for the others with the same columns.
  const asked = files.filter(({ name }) => only?.includes(name) ?? true)
  const saidFirst = asked.sort((a, b) => Number(b.name in mappings) - Number(a.name in mappings))
  for (const { path, name } of saidFirst) {
    signal?.throwIfAborted()
    onProgress?.({ phase: 'reading', file: name, rows: 0, of: null })
    const said = mappings[name] ?? null
    try {
      const options = {
        ...(said && readingOf(said)),
        name,
        today,
        startMonth,
        remembered,
        said: saidColumns(said),
        beside: lookups.beside(path),
      }
      const seen = await runInspect({ path, options, isPreview }, { signal, keptChild })
      remembered = { ...remembered, ...mappingsOfTwins([{ said, fingerprint: seen.fingerprint }]) }
      const explains = said === null ? lookups.explainedBy(path).map((one) => one.name) : []
      const codes = said === null && explains.length === 0 ? codesExplained(seen.description) : null
      const { grain, columns } = seen.description
      const found = {
        explains,
        codes,
        isOfCampaigns: grain === 'unknown' && isOfCampaigns(columns.map((one) => one.name)),
      }
      inspected.push({ ...seen, name, constants: said?.constants ?? seen.constants, ...found, error: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { code, params } = error
      const nothing = { description: null, fingerprint: null, firstRows: [], sheets: [], tables: [], isWhole: true }
      const alone = { joinedColumns: [], explains: [], codes: null, isOfCampaigns: false }
      inspected.push({ name, ...nothing, ...alone, constants: said?.constants ?? {}, error: { code, params } })
    }
  }
  const place = new Map(files.map(({ name }, index) => [name, index]))
  return inspected.sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0))
}
