import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type FileControl } from '../../../contract/index.ts'
import { type ConfirmedMapping, findLayout, type KeptChild, type NormaliseOutput } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { withSalesBeside } from './beside-files.ts'
import { cannotTell } from './cannot-tell.ts'
import { withCodesSaid } from './codes-alone.ts'
import { refuseCountsBeside } from './counts-beside.ts'
import { columnWithoutOrder, type ToldDateOrder, toldDateOrder } from './date-order.ts'
import { fileWarnings } from './file-warnings.ts'
import { columnOfLoneDate, datedByOthers } from './lone-dates.ts'
import { type LookupsInSet, lookupsInSet } from './lookups-in-set.ts'
import { withOrderLines } from './order-lines.ts'
import { type ReaderAgain, type SheetOfFile, withNamedSales, withOwnSheets } from './own-sheets.ts'
import { readFile } from './read-file.ts'
import { mappingsOfTwins } from './remembered-mapping.ts'
import { refuseResellersBeside } from './resellers-beside.ts'
import { tellsSumsAlone } from './scope.ts'
import { withSellersApart } from './sellers-apart.ts'
import { sourcesOf } from './sources.ts'
import { twoAtATime } from './two-at-a-time.ts'
import type { FileMapping, HashedFile, ImportRequest, NormalisedFile } from './types.ts'

/**
 * Reads the files of a set in two child processes side by side: a box-office PC has that many cores to spare. The largest come
 * first, so that none is read alone at the end.
 */
export async function normaliseSet(
  house: House,
  request: Omit<ImportRequest, 'files'> & { files: HashedFile[]; workFolder: string },
): Promise<NormalisedFile[]> {
  const sizes = await Promise.all(request.files.map(async ({ path }) => (await stat(path)).size))
  const largestFirst = [...request.files.entries()].sort(([a], [b]) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
  const saidOf = ({ name }: HashedFile) => request.mappings?.[name] ?? request.mappings?.['*'] ?? null
  const lookups = await lookupsInSet(request.files, request)
  let twins: Record<string, ConfirmedMapping> = {}
  const read = async ([index, file]: [number, HashedFile], keptChild: KeptChild, order: ToldDateOrder | null) => {
    const folder = join(request.workFolder, String(index))
    await mkdir(folder, { mode: 0o700, recursive: true })
    return await normaliseOne(house, { file, folder, said: saidOf(file), request, twins, keptChild, order, lookups })
  }
  const [withoutOrder, undated] = [new Map<number, unknown>(), new Map<number, unknown>()]
  const readUnlessUndated = async (item: [number, HashedFile], keptChild: KeptChild) => {
    try {
      return await read(item, keptChild, null)
    } catch (error) {
      if (columnWithoutOrder(error) !== null) withoutOrder.set(item[0], error)
      else if (columnOfLoneDate(error) !== null && saidOf(item[1]) === null) undated.set(item[0], error)
      else throw error
      return null
    }
  }
  const saidFiles = largestFirst.filter(([, file]) => saidOf(file) !== null)
  const ofSaid = await twoAtATime(saidFiles, readUnlessUndated)
  twins = mappingsOfTwins(ofSaid.flatMap((file) => file ?? []))
  const others = largestFirst.filter(([, file]) => saidOf(file) === null && lookups.explainedBy(file.path).length === 0)
  const known = Object.assign(await twoAtATime(others, readUnlessUndated), ofSaid)
  const dated = known
    .flatMap((file) => file ?? [])
    .map(({ control }) => ({ file: control.file, columns: control.read.columns }))
  const order = withoutOrder.size === 0 ? null : await toldDateOrder(house, dated)
  const again = largestFirst.filter(([index]) => withoutOrder.has(index))
  const told = await twoAtATime(again, async (item, keptChild) => {
    if (order === null) throw withoutOrder.get(item[0])
    return withOrderSaid(await read(item, keptChild, order), columnWithoutOrder(withoutOrder.get(item[0])), order)
  })
  const warehouse = await house.folder.warehouse()
  const readAs = async (file: HashedFile, place: number, said: FileMapping, keptChild: KeptChild) => {
    const folder = join(request.workFolder, `again-${place}`)
    await mkdir(folder, { mode: 0o700, recursive: true })
    return await normaliseOne(house, { file, folder, said, request, twins, keptChild, order, lookups })
  }
  const all = [...known, ...told].flatMap((file) => file ?? [])
  const loneDates = largestFirst.filter(([index]) => undated.has(index))
  const evenings = await twoAtATime(loneDates, async ([index, file], keptChild) => {
    const column = columnOfLoneDate(undated.get(index)) ?? ''
    const reading = (said: FileMapping) => readAs(file, index, said, keptChild)
    const found = await datedByOthers(warehouse, { column, others: all, read: reading })
    if (found === null) throw undated.get(index)
    return found
  })
  const plain = request.files.flatMap((_, index) => known[index] ?? told[index] ?? evenings[index] ?? [])
  const readAgain: ReaderAgain = async ({ path, control: { file: name, sha256 } }, place, said, keptChild) =>
    await readAs({ path, name, sha256 }, request.files.length + place, said, keptChild)
  const named = await withNamedSales(plain, readAgain)
  const files = await withSellersApart(warehouse, named, readAgain)
  const readSheet = async (of: SheetOfFile, said: FileMapping | null, keptChild: KeptChild) => {
    const folder = join(request.workFolder, `sheet-${of.place}`)
    await mkdir(folder, { mode: 0o700, recursive: true })
    const { path, control } = of.workbook
    const file = { path, name: control.file, sha256: control.sha256 }
    return await normaliseOne(house, {
      file,
      folder,
      said,
      sheet: of.sheet,
      request,
      twins,
      keptChild,
      order,
      lookups,
    })
  }
  const counted = await withSalesBeside(warehouse, await withOwnSheets(warehouse, files, readSheet))
  const done = await withOrderLines(warehouse, counted)
  refuseSalesOfNoShow(done)
  await refuseCountsBeside(warehouse, done)
  await refuseResellersBeside(warehouse, done)
  const sources = await sourcesOf(
    house,
    done.map((file) => ({
      grain: file.control.grain,
      system: systemOf(file),
      beside: file.isBeside ? file.sheet : null,
    })),
    request.source ?? null,
  )
  return withCodesSaid(done).map((file, index) => ({ ...file, source: sources[index] ?? 'billetterie' }))
}

/**
 * Orders that name no show count for nothing unless tickets come with them: what they lack is asked for, and no sale is lost unsaid.
 * Throws `column-missing`.
 */
function refuseSalesOfNoShow(files: readonly Omit<NormalisedFile, 'source'>[]): void {
  if (files.some(({ control }) => control.grain === 'tickets')) return
  for (const { control, constants, isUnfolded } of files) {
    const { file, grain, read } = control
    // Of one that was unfolded, what it lacks was asked for when it was read: its headings may say it.
    if (grain !== 'orders' || isUnfolded) continue
    const said = new Set<string>([...read.columns.map(({ meaning }) => meaning), ...Object.keys(constants)])
    if (said.has('tariffAndDate')) said.add('startsAt')
    const missing = (['showTitle', 'startsAt'] as const).find((meaning) => !said.has(meaning))
    if (missing && !said.has('showAndDate') && !said.has('performanceKey'))
      throw new AppError('column-missing', { file, meaning: missing, grain })
  }
}

/** A file whose days and months follow the order of another one: which, and where, is said. */
function withOrderSaid<T extends { control: FileControl }>(
  file: T,
  column: string | null,
  { order, file: other }: ToldDateOrder,
): T {
  const said = { code: 'warning.date-order', params: { column: column ?? '', order, other } }
  return { ...file, control: { ...file.control, warnings: [...file.control.warnings, said] } }
}

interface OneFile {
  file: HashedFile
  folder: string
  said: FileMapping | null
  /** The sheet of it to read alone, as a file of its own. */
  sheet?: string
  request: Omit<ImportRequest, 'files'>
  /** What was said of other files of the set, by the fingerprint of their header. */
  twins: Readonly<Record<string, ConfirmedMapping>>
  keptChild: KeptChild
  /** Null at the first reading of a file. */
  order: ToldDateOrder | null
  lookups: LookupsInSet
}

async function normaliseOne(
  house: House,
  { file, folder, said, sheet, request, twins, keptChild, order, lookups }: OneFile,
): Promise<Omit<NormalisedFile, 'source'>> {
  const { signal, onProgress, ahead, today } = request
  const dateOrder = order?.order ?? null
  const beside = lookups.beside(file.path)
  const reading = { file, folder, said, sheet: sheet ?? null, today, dateOrder, twins, beside }
  const isBegun = order === null && beside.length === 0 && sheet === undefined
  const output =
    (isBegun ? await ahead?.outputOf(file.path) : undefined) ??
    (await readFile(house, { ...reading, keptChild, signal, onProgress }))
  return {
    path: file.path,
    said,
    constants: output.constants,
    isUnfolded: output.unfolded.length > 0,
    fingerprint: output.fingerprint,
    untoldFingerprint: output.untoldFingerprint,
    scopeProposed: output.scopeProposed,
    refundLines: output.refundLines,
    unplacedRows: output.unplacedRows,
    normalised: output.normalised,
    corrections: output.corrections,
    rejected: output.rejected,
    keepsOriginal: true,
    stateDay: null,
    sheet: sheet ?? null,
    isBeside: false,
    leftSheets: output.leftSheets,
    control: controlOf(file, output),
  }
}

function controlOf(file: HashedFile, output: NormaliseOutput): FileControl {
  const { description, facts } = output
  return {
    file: file.name,
    sha256: file.sha256,
    grain: description.grain,
    read: description,
    rowsRead: facts.kept + facts.rejected,
    alreadyKnown: 0,
    warnings: fileWarnings(output),
    cannotTell: cannotTell(description),
    quality: null,
    ...facts,
  }
}

/** What a reseller says that it sold stands beside what the till sold: of one source, its sums would give way to the till's tickets. */
function systemOf({ control, sheet }: Pick<NormalisedFile, 'control' | 'sheet'>): string | null {
  const { layout } = control.read
  if (layout !== null) return findLayout(layout)?.system ?? null
  return control.grain === 'orders' && sheet === null && tellsSumsAlone({ control }) ? 'revendeur' : null
}
