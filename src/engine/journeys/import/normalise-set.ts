import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type FileControl } from '../../../contract/index.ts'
import { findLayout, KeptChild, type NormaliseOutput } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { cannotTell } from './cannot-tell.ts'
import { readFile } from './read-file.ts'
import { sourcesOf } from './sources.ts'
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
  const done = await twoAtATime(largestFirst, async ([index, file], keptChild) => {
    const folder = join(request.workFolder, String(index))
    await mkdir(folder, { mode: 0o700 })
    const said = request.mappings?.[file.name] ?? request.mappings?.['*'] ?? null
    return await normaliseOne(house, { file, folder, said, request, keptChild })
  })
  refuseSalesOfNoShow(done)
  const sources = await sourcesOf(
    house,
    done.map((file) => ({ grain: file.control.grain, system: systemOf(file.control) })),
    request.source ?? null,
  )
  return done.map((file, index) => ({ ...file, source: sources[index] ?? 'billetterie' }))
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
    const missing = (['showTitle', 'startsAt'] as const).find((meaning) => !said.has(meaning))
    if (missing && !said.has('showAndDate') && !said.has('performanceKey'))
      throw new AppError('column-missing', { file, meaning: missing, grain })
  }
}

/** Begins the items in their order, results by the index of each; the first failure is thrown once what runs has ended. */
async function twoAtATime<T, R>(
  items: readonly [number, T][],
  work: (item: [number, T], keptChild: KeptChild) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const waiting = items.values()
  const worker = async () => {
    const keptChild = new KeptChild()
    try {
      for (const item of waiting) results[item[0]] = await work(item, keptChild)
    } finally {
      keptChild.end()
    }
  }
  const ended = await Promise.allSettled([worker(), worker()])
  const failed = ended.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return results
}

interface OneFile {
  file: HashedFile
  folder: string
  said: FileMapping | null
  request: Omit<ImportRequest, 'files'>
  keptChild: KeptChild
}

async function normaliseOne(
  house: House,
  { file, folder, said, request, keptChild }: OneFile,
): Promise<Omit<NormalisedFile, 'source'>> {
  const { signal, onProgress, ahead, today } = request
  const output =
    (await ahead?.outputOf(file.path)) ??
    (await readFile(house, { file, folder, said, today, keptChild, signal, onProgress }))
  return {
    path: file.path,
    said,
    constants: output.constants,
    isUnfolded: output.unfolded.length > 0,
    fingerprint: output.fingerprint,
    untoldFingerprint: output.untoldFingerprint,
    scopeProposed: output.scopeProposed,
    refundLines: output.refundLines,
    normalised: output.normalised,
    corrections: output.corrections,
    rejected: output.rejected,
    keepsOriginal: true,
    stateDay: null,
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
    warnings: warningsOf(output),
    cannotTell: cannotTell(description),
    quality: null,
    ...facts,
  }
}

/** What a person must know of a file before it is kept. */
function warningsOf(output: NormaliseOutput): Warning[] {
  const { description, facts, packageCents, seatsCancelledInRemarks, unfolded, unplacedRows, told, together } = output
  const euros = Math.round(packageCents / 100)
  return [
    ...unfolded,
    ...(packageCents === 0 ? [] : [{ code: 'warning.package-money', params: { euros } }]),
    ...(unfolded.length === 0 && isPriceOfRows(description, facts)
      ? [{ code: 'warning.price-of-row', params: {} }]
      : []),
    ...(together.length === 0
      ? []
      : [{ code: 'warning.sheets-together', params: { count: together.length, names: together.join(', ') } }]),
    ...(unfolded.length === 0 && countsRows(description) ? [{ code: 'warning.one-seat-a-row', params: {} }] : []),
    ...titleTold(told),
    ...(description.grain === 'orders' && facts.seats !== null && unplacedRows > 0
      ? [{ code: 'warning.sales-unplaced', params: { rows: unplacedRows } }]
      : []),
    ...(seatsCancelledInRemarks === 0
      ? []
      : [{ code: 'warning.cancelled-in-remark', params: { seats: seatsCancelledInRemarks } }]),
    ...othersOf(output),
    ...legendOf(description),
    ...currenciesOf(description).map((currency) => ({ code: 'warning.currency', params: { currency } })),
  ]
}

type Warning = FileControl['warnings'][number]

function titleTold({ showTitle, startsAt }: NormaliseOutput['told']): FileControl['warnings'] {
  const [day = '', clock = ''] = startsAt?.split('T') ?? []
  if (day === '') return []
  const [hours = '', minutes = ''] = clock.split(':')
  const says = (value: boolean) => (value ? 'yes' : 'no')
  const params = {
    show: showTitle ?? '',
    hasShow: says(showTitle !== undefined),
    day,
    hasTime: says(clock !== '00:00'),
  }
  return [{ code: 'warning.title-told', params: { ...params, hours: String(Number(hours)), minutes } }]
}

/** Bookings whose number of seats no column says: that each row then counts for one is said. */
function countsRows({ grain, layout, columns }: NormaliseOutput['description']): boolean {
  return layout === null && grain === 'orders' && !columns.some(({ meaning }) => meaning === 'quantity')
}

/** Nobody knows of « Prix » beside « Quantité » whether it is of one seat or of all: how it is read is said. */
function isPriceOfRows(
  { layout, columns }: NormaliseOutput['description'],
  { seats, kept }: NormaliseOutput['facts'],
): boolean {
  const has = (meaning: string) => columns.some((column) => column.meaning === meaning)
  return layout === null && has('priceCents') && has('quantity') && !has('unitPriceCents') && Number(seats ?? 0) > kept
}

/** Meals, catalogues, parking: how many, for how much, and what they are called. */
function othersOf({ otherProducts: { rows, cents, labels } }: NormaliseOutput): Warning[] {
  if (rows === 0) return []
  const shown = labels.slice(0, 3).map((label) => `« ${label} »`)
  const params = { rows, euros: Math.round(cents / 100), labels: shown.join(', ') + (labels.length > 3 ? '…' : '') }
  return [{ code: 'warning.other-products', params }]
}

/** How the letters of a status were read. */
function legendOf({ columns }: NormaliseOutput['description']): Warning[] {
  const column = columns.find(({ legend }) => legend !== undefined)
  if (column?.legend === undefined) return []
  const letters = Object.entries(column.legend).map(([letter, label]) => `${letter} = ${label}`)
  return [{ code: 'warning.status-legend', params: { column: column.name, letters: letters.join(', ') } }]
}

/** Currencies other than the euro: nothing is converted. */
function currenciesOf({ columns }: NormaliseOutput['description']): string[] {
  return [...new Set(columns.flatMap(({ currency }) => (currency === undefined ? [] : [currency])))]
}

function systemOf({ read }: FileControl): string | null {
  return read.layout === null ? null : (findLayout(read.layout)?.system ?? null)
}
