import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type FileControl, type ImportControl } from '../../../contract/index.ts'
import { daysBetween } from '../../days/index.ts'
import { findLayout, loadLayouts } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { cannotTellInSet } from './cannot-tell.ts'
import { commitImport } from './commit-import.ts'
import { countedOnce } from './counted-once.ts'
import { findImported } from './find-imported.ts'
import { withFirstRows } from './first-rows-found.ts'
import { forgetErased } from './forget-erased.ts'
import { hashedFiles } from './hashed-files.ts'
import { withJoinedNumbers } from './join-numbers.ts'
import { joinsOf } from './joins.ts'
import { judgeSet } from './judge-set.ts'
import { normaliseSet } from './normalise-set.ts'
import { previewImport } from './preview-import.ts'
import { withProvedRefunds } from './proved-refunds.ts'
import { dataDayOf, proposeScope } from './scope.ts'
import { oldestFirst, withStateDays } from './states-in-set.ts'
import { refuseSumsOfNobody, withSumsApart } from './sums-of-nobody.ts'
import { besideTotalLine } from './total-line.ts'
import type { ImportRequest, NormalisedFile } from './types.ts'

/**
 * Imports one set of files dropped together: all or nothing, and the same set twice is imported once. The import exists
 * when its row is committed; before that, an interruption leaves everything as it was.
 * Throws the file-* codes, `grain-unknown`, `column-ambiguous`, `column-missing`, `layout-unknown`, `import-cancelled`.
 */
export async function importFiles(house: House, request: ImportRequest): Promise<ImportControl> {
  refuseUnknownLayouts(request)
  const { files } = house.folder
  const set = await hashedFiles(request.files)
  const setHash = set.hash(request)
  const known = await findImported(house.folder.app, setHash)
  if (known) return known
  const id = `i-${request.today.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`
  const workFolder = join(files.temporary, id)
  await mkdir(workFolder, { recursive: true, mode: 0o700 })
  try {
    const read = await normaliseSet(house, { ...request, files: set.files, workFolder })
    const joined = await withJoinedNumbers(house, read)
    const kept = await forgetErased(house, await withProvedRefunds(house, joined))
    const warehouse = await house.folder.warehouse()
    const ofSales = request.scope !== 'addition'
    const dated = await withStateDays(house, kept, { today: request.today, ofSales })
    if (ofSales) await refuseSumsOfNobody(warehouse, dated)
    const once = await countedOnce(warehouse, oldestFirst(dated))
    const scope = await scopeOf(house, request, once)
    const normalised = await withSumsApart(warehouse, once, scope.scope)
    const control = await controlOf(house, { id, request, normalised, scope })
    request.signal?.throwIfAborted()
    if (request.dryRun) return await withFirstRows(house, control, normalised)
    request.onProgress?.({ phase: 'saving', file: null, rows: 0, of: null })
    return await commitImport(house, { id, setHash, control, normalised, today: request.today })
  } catch (error) {
    if (request.signal?.aborted) throw new AppError('import-cancelled', {}, { cause: error })
    throw error
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

/** A layout that does not exist would be passed over, and the files read as if nothing had been said. */
function refuseUnknownLayouts({ mappings }: ImportRequest): void {
  for (const { layout } of Object.values(mappings ?? {})) {
    if (!layout || findLayout(layout)) continue
    throw new AppError('layout-unknown', {
      layout,
      layouts: loadLayouts()
        .map(({ name }) => name)
        .join(', '),
    })
  }
}

type Scope = Pick<ImportControl, 'scope' | 'scopeProposed' | 'scopeWhy'>

/** What is done is what is proposed, unless a person said otherwise. */
async function scopeOf(house: House, { scope }: ImportRequest, normalised: NormalisedFile[]): Promise<Scope> {
  const proposed = await proposeScope(house, normalised)
  return { scope: scope ?? proposed.scope, scopeProposed: proposed.scope, scopeWhy: proposed.why }
}

async function controlOf(
  house: House,
  {
    id,
    request,
    normalised,
    scope: { scope, ...why },
  }: { id: string; request: ImportRequest; normalised: NormalisedFile[]; scope: Scope },
): Promise<ImportControl> {
  request.onProgress?.({ phase: 'comparing', file: null, rows: 0, of: null })
  const preview = await previewImport(house, { id, scope, normalised, dataDay: dataDayOf(normalised, request.today) })
  const controls = normalised.map(({ control }) => control)
  const [judged, joins] = await Promise.all([judgeSet(house, normalised, request.today), joinsOf(house, normalised)])
  return {
    importId: id,
    status: request.dryRun ? 'dryRun' : 'committed',
    source: (normalised.find(({ sheet }) => sheet === null) ?? normalised[0])?.source ?? '',
    scope,
    ...why,
    files: controls.map((control) => ({
      ...control,
      alreadyKnown: preview.knownRows.get(control.sha256) ?? 0,
      kept: control.kept - (preview.knownRows.get(control.sha256) ?? 0),
      warnings: [
        ...control.warnings,
        ...besideTotalLine(control),
        ...salesToCome(control, request.today),
        ...(preview.warnings.get(control.sha256) ?? []),
      ],
      cannotTell: cannotTellInSet(control, controls),
      quality: judged.files.get(control.sha256) ?? null,
    })),
    joins,
    tickets: preview.tickets,
    changes: preview.changes,
    quality: judged.set,
  }
}

/** Nothing was sold after tomorrow: such days were read with their month first, or the clock of the till is wrong. */
function salesToCome({ saleDates }: FileControl, today: string): FileControl['warnings'] {
  const last = saleDates?.last.slice(0, 10) ?? today
  return daysBetween(today, last) > 1 ? [{ code: 'warning.sales-to-come', params: { day: last } }] : []
}
