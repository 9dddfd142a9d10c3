import { type FileHandle, open, rm } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { CodedColumn, type RowGroup } from '../read/index.ts'

/** Cells held in memory; the others wait in a file of their own. */
const mostCellsInMemory = 1 << 23

/** The rows of a file between the time when they are read and the time when it is known what they mean. */
export class KeptGroups {
  readonly #path: string
  readonly #places: (RowGroup | { at: number; length: number })[] = []
  #file: FileHandle | null = null
  #length = 0
  #cells = 0
  #writing: Promise<unknown> = Promise.resolve()

  /** `path` is where the groups that do not stay in memory wait. */
  constructor(path: string) {
    this.#path = path
  }

  keep(group: RowGroup): void {
    this.#cells += group.count * group.columns.length
    if (this.#cells <= mostCellsInMemory) {
      this.#places.push(group)
      return
    }
    const bytes = serialize(group)
    const at = this.#length
    this.#places.push({ at, length: bytes.length })
    this.#length += bytes.length
    this.#writing = this.#writing.then(async () => {
      this.#file ??= await open(this.#path, 'w+')
      await this.#file.write(bytes, 0, bytes.length, at)
    })
    this.#writing.catch(() => undefined)
  }

  /** In the order in which they were kept, each given once. Throws what the disk says. */
  async *read(): AsyncGenerator<RowGroup, void> {
    await this.#writing
    for (const place of this.#places.splice(0)) {
      if (!('at' in place)) {
        yield place
        continue
      }
      const bytes = Buffer.allocUnsafe(place.length)
      await this.#file?.read(bytes, 0, place.length, place.at)
      yield revived(deserialize(bytes) as RowGroup)
    }
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#file?.close()
    await rm(this.#path, { force: true })
  }
}

/** A class does not come back from the disk: its fields do. */
function revived(group: RowGroup): RowGroup {
  return { ...group, columns: group.columns.map((column) => new CodedColumn(column)) }
}
