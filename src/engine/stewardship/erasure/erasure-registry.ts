import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

const fingerprintsColumn = jsonColumn(z.array(z.string()))
const erasureSchema = z.object({ id: z.string(), erasedAt: z.string(), fingerprints: z.array(z.string()) })
/** `house`: of which house it is; absent in what was kept before houses were told apart. */
const lineSchema = erasureSchema.extend({ house: z.string().optional() })
type Kept = z.infer<typeof lineSchema>

/** One erasure, as it is kept for ever: nothing in it names anybody. */
export type Erasure = z.infer<typeof erasureSchema>

/**
 * Fingerprints texts with the key of this computer's account (HMAC-SHA-256, RFC 2104). The key lies outside the data
 * folder and its backups, so that neither alone tells who was erased (P16). It is made at the first erasure.
 */
export class ErasureKey {
  readonly #key: KeyObject

  private constructor(key: Buffer) {
    // Made once: as bytes, the key would be taken in anew for each of the thousands of texts of a file.
    this.#key = createSecretKey(key)
  }

  /** The key, or null when nobody was ever erased here. */
  static find(): ErasureKey | null {
    const path = join(keysFolder(), keyName)
    return existsSync(path) ? new ErasureKey(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')) : null
  }

  static findOrMake(): ErasureKey {
    const found = ErasureKey.find()
    if (found) return found
    mkdirSync(keysFolder(), { recursive: true, mode: 0o700 })
    writeFileSync(join(keysFolder(), keyName), `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    return ErasureKey.findOrMake()
  }

  fingerprint(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex').slice(0, 32)
  }
}

/** Who did again, from a backup, what was decided before. */
export const restoredBy = 'restore'

const keyName = 'erasure.key'
const registryName = 'erased.jsonl'

/** Where the account's own secrets are kept: `PARTERRE_KEYS`, else the folder that the system gives for settings. */
export function keysFolder(): string {
  const { PARTERRE_KEYS, APPDATA, XDG_CONFIG_HOME } = process.env
  if (PARTERRE_KEYS) return PARTERRE_KEYS
  const settings =
    process.platform === 'win32' && APPDATA
      ? APPDATA
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (XDG_CONFIG_HOME ?? join(homedir(), '.config'))
  return join(settings, 'parterre')
}

/**
 * Keeps beside the key as well each erasure of the state that is not there yet, with the house whose it is: a backup made before it does
 * not bring the person back.
 */
export async function keepErasures(app: AppDatabase): Promise<void> {
  const house = await houseOf(app)
  const known = new Set(keptBesideKey().flatMap((line) => (line.house === house ? [line.id] : [])))
  for (const erasure of await erasuresOfState(app)) if (!known.has(erasure.id)) appendLine({ ...erasure, house })
}

function appendLine({ id, erasedAt, fingerprints, house }: Kept): void {
  mkdirSync(keysFolder(), { recursive: true, mode: 0o700 })
  const path = join(keysFolder(), registryName)
  // A line that a power failure cut short must not take this one with it.
  const isCut = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, 'utf8'))
  const line = JSON.stringify({ id, erasedAt, fingerprints, house })
  appendFileSync(path, `${isCut ? '\n' : ''}${line}\n`, { mode: 0o600 })
}

async function houseOf(app: AppDatabase): Promise<string> {
  return (await app.selectFrom('house_identity').select('id').executeTakeFirstOrThrow()).id
}

/**
 * Every erasure that concerns this house: those of its data folder, and those kept beside the key that are its own or that were kept before
 * houses were told apart and of which no other house has said that they are its own. Says so of those in this folder.
 */
export async function listErasures(app: AppDatabase): Promise<Erasure[]> {
  const own = await erasuresOfState(app)
  const known = new Set(own.map(({ id }) => id))
  const [house, kept] = [await houseOf(app), keptBesideKey()]
  for (const line of kept) if (line.house === undefined && known.has(line.id)) appendLine({ ...line, house })
  const concerns = (line: Kept) => line.house === undefined || line.house === house
  return [...own, ...kept.filter((line) => !known.has(line.id) && concerns(line))]
}

async function erasuresOfState(app: AppDatabase): Promise<Erasure[]> {
  const rows = await app.selectFrom('erased_person').selectAll().orderBy('id').execute()
  return rows.map(({ id, erased_at, fingerprints }) => ({
    id,
    erasedAt: erased_at,
    fingerprints: fingerprintsColumn.read(fingerprints),
  }))
}

/** Writes an erasure in the state. To be called in the transaction that takes the person out. */
export async function recordErasure(
  app: Pick<AppDatabase, 'insertInto'>,
  { id, erasedAt, fingerprints, by }: Erasure & { readonly by: string },
): Promise<void> {
  await app
    .insertInto('erased_person')
    .values({ id, erased_at: erasedAt, erased_by: by, fingerprints: fingerprintsColumn.write(fingerprints) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The last line of an erasure is the one that holds. */
function keptBesideKey(): Kept[] {
  const path = join(keysFolder(), registryName)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const read = lines.flatMap((line) => {
    const parsed = lineSchema.safeParse(safeJson(line))
    return parsed.success ? [parsed.data] : []
  })
  return [...new Map(read.map((line) => [line.id, line])).values()]
}

/** A line cut short by a power failure is passed over; the state has it too. */
function safeJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
