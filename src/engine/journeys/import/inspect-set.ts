import { AppError, type InspectedFile } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { runInspect } from '../read/run-inspect.ts'
import { rememberedColumns, rememberedMappings } from './remembered-mapping.ts'
import type { FileMapping, ImportProgress } from './types.ts'

interface InspectRequest {
  files: readonly { path: string; name: string }[]
  mappings: Record<string, FileMapping>
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
}

/** Looks at each file of a set for the mapping screen; a file that cannot be read says why, the others go on. */
export async function inspectSet(
  house: House,
  { files, mappings, signal, onProgress }: InspectRequest,
): Promise<InspectedFile[]> {
  const remembered = await rememberedMappings(house.folder.app)
  const inspected: InspectedFile[] = []
  for (const { path, name } of files) {
    signal?.throwIfAborted()
    onProgress?.({ phase: 'reading', file: name, rows: 0, of: null })
    const said = mappings[name]
    const { columns: _c, grain: _g, layout: _l, constants: _k, ...reading } = said ?? { columns: [] }
    try {
      const options = {
        ...JSON.parse(JSON.stringify(reading)),
        name,
        remembered,
        said: said && said.columns.length > 0 ? rememberedColumns(said) : null,
      }
      const { description, firstRows } = await runInspect({ path, options }, signal)
      inspected.push({ name, description, firstRows, error: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      inspected.push({ name, description: null, firstRows: [], error: { code: error.code, params: error.params } })
    }
  }
  return inspected
}
