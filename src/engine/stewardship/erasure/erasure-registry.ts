import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'

const fingerprintsColumn = jsonColumn(z.array(z.string()))
const lineSchema = z.object({ id: z.string(), erasedAt: z.string(), fingerprints: z.array(z.string()) })

/** One erasure, as it is kept for ever: nothing in it names anybody. */
export type Erasure = z.infer<typeof lineSchema>

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

/** Keeps an erasure beside the key as well: a backup made before it does not bring the person back. */
export function keepErasure({ id, erasedAt, fingerprints }: Erasure): void {
  mkdirSync(keysFolder(), { recursive: true, mode: 0o700 })
  appendFileSync(join(keysFolder(), registryName), `${JSON.stringify({ id, erasedAt, fingerprints })}\n`, {
    mode: 0o600,
  })
}

/** Every erasure known: those of the data folder, and those kept beside the key. */
export async function listErasures(app: AppDatabase): Promise<Erasure[]> {
  const rows = await app.selectFrom('erased_person').selectAll().orderBy('id').execute()
  const own = rows.map(
    (row): Erasure => ({
      id: row.id,
      erasedAt: row.erased_at,
      fingerprints: fingerprintsColumn.read(row.fingerprints),
    }),
  )
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...keptBesideKey().filter(({ id }) => !known.has(id))]
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

function keptBesideKey(): Erasure[] {
  const path = join(keysFolder(), registryName)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.flatMap((line) => {
    const parsed = lineSchema.safeParse(safeJson(line))
    return parsed.success ? [parsed.data] : []
  })
}

/** A line cut short by a power failure is passed over; the state has it too. */
function safeJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
