import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Zip, ZipPassThrough } from 'fflate'

/** A file of a zip: what it holds, or where that lies. */
export type ZipEntry = { readonly name: string } & ({ readonly content: Uint8Array } | { readonly path: string })

const pieceBytes = 1024 * 1024

/**
 * Writes a zip file, its entries as they are (what a house keeps is packed already) and in their order; no more than a piece of one is
 * ever in memory. Throws what the disk says, a full one for one, and leaves what was written.
 */
export async function writeZip(target: string, entries: readonly ZipEntry[]): Promise<void> {
  const out = createWriteStream(target, { mode: 0o600 })
  // A disk says that it is full whenever it likes: while nobody listens, that ends the whole program.
  const written = finished(out)
  written.catch(() => undefined)
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error)
    else if (!out.write(chunk) && !final) return
    if (final) out.end()
  })
  for (const given of entries) {
    const entry = new ZipPassThrough(given.name)
    zip.add(entry)
    if ('content' in given) entry.push(given.content, true)
    else await pushFile(given.path, entry, out)
    if (out.errored) throw out.errored
  }
  zip.end()
  await written
}

async function pushFile(path: string, entry: ZipPassThrough, out: WriteStream): Promise<void> {
  const handle = await open(path, 'r')
  try {
    const buffer = new Uint8Array(pieceBytes)
    while (!out.errored) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes)
      entry.push(buffer.slice(0, bytesRead), bytesRead < pieceBytes)
      if (out.writableNeedDrain) await once(out, 'drain')
      if (bytesRead < pieceBytes) return
    }
  } finally {
    await handle.close()
  }
}
