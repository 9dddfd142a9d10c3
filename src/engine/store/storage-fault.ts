import { AppError, type ErrorCode } from '../../contract/index.ts'

/** What a disk, or a store that was damaged, says in its own words, and the failure that a person can act upon. The first that fits holds. */
const faults: readonly { readonly code: ErrorCode; readonly says: RegExp }[] = [
  { code: 'disk-refuses', says: /ENOSPC|EDQUOT|EFBIG|\bEIO\b|SQLITE_FULL|SQLITE_IOERR|no space left|file too large/i },
  { code: 'disk-refuses', says: /database or disk is full|disk I\/O error|failed to offload data block/i },
  { code: 'state-damaged', says: /SQLITE_CORRUPT|SQLITE_NOTADB|database disk image is malformed/ },
  { code: 'folder-closed', says: /EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|read-only file system/i },
  { code: 'folder-closed', says: /EACCES|EPERM|permission denied|attached in read-only mode/i },
  { code: 'files-damaged', says: /\.parquet\b/ },
  { code: 'warehouse-damaged', says: /not a valid DuckDB database|enough bytes|replaying WAL|corrupt|checksum/i },
  { code: 'warehouse-damaged', says: /FATAL Error|database has been invalidated/i },
]

const mostCauses = 6

/** The failure of a disk or of a store behind an error, whatever threw it; null where it is none of these. */
export function storageFault(error: unknown): AppError | null {
  let one: unknown = error
  for (let depth = 0; one instanceof Error && depth < mostCauses; depth += 1) {
    if (one instanceof AppError && !one.isReportable) return null
    const code = faultOf(one)
    if (code !== null) return new AppError(code, { path: pathOf(one), detail: detailOf(one) }, { cause: error })
    one = one.cause
  }
  return null
}

/** Any error as the one that a door tells: an expected one as it is, a disk's or a store's by its name, else a fault of ours. */
export function knownError(error: unknown): AppError {
  if (error instanceof AppError && !error.isReportable) return error
  const fault = storageFault(error)
  if (fault !== null) return fault
  if (error instanceof AppError) return error
  return new AppError('fault', { detail: error instanceof Error ? error.name : '' }, { cause: error })
}

/** What DuckDB says of a file, or of the journal beside it, that it cannot read. */
export function isWarehouseDamage(error: unknown): boolean {
  return storageFault(error)?.code === 'warehouse-damaged'
}

function faultOf(error: Error): ErrorCode | null {
  // What a schema or a rule of ours says of a value may hold any of these words: only who speaks to a disk is heard.
  if (!isOfDisk(error)) return null
  const said = `${detailOf(error)} ${error.message}`
  return faults.find(({ says }) => says.test(said))?.code ?? null
}

function isOfDisk(error: Error): boolean {
  return (
    detailOf(error) !== '' ||
    /^(?:IO|Invalid Input|Serialization|Invalid|FATAL|INTERNAL|TransactionContext) Error/.test(error.message)
  )
}

function detailOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' && /^(?:E[A-Z]+|SQLITE_)/.test(error.code) ? error.code : ''
}

function pathOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : 'none'
}
