/** Writes the compact protocol of Apache Thrift (thrift-compact-protocol.md), as far as Parquet's headers need it. */
export class ThriftWriter {
  readonly #bytes: number[] = []
  readonly #lastIds: number[] = [0]

  int32(id: number, value: number): void {
    this.#field(id, 5)
    this.#zigzag(value)
  }

  int64(id: number, value: number): void {
    this.#field(id, 6)
    this.#zigzag(value)
  }

  text(id: number, value: string): void {
    this.#field(id, 8)
    this.#binary(value)
  }

  struct(id: number, write: () => void): void {
    this.#field(id, 12)
    this.#struct(write)
  }

  structs<T>(id: number, items: readonly T[], write: (item: T) => void): void {
    this.#list(id, 12, items.length)
    for (const item of items) this.#struct(() => write(item))
  }

  int32s(id: number, values: readonly number[]): void {
    this.#list(id, 5, values.length)
    for (const value of values) this.#zigzag(value)
  }

  texts(id: number, values: readonly string[]): void {
    this.#list(id, 8, values.length)
    for (const value of values) this.#binary(value)
  }

  /** Ends the outermost struct. */
  end(): Buffer {
    this.#bytes.push(0)
    return Buffer.from(this.#bytes)
  }

  #struct(write: () => void): void {
    this.#lastIds.push(0)
    write()
    this.#lastIds.pop()
    this.#bytes.push(0)
  }

  #field(id: number, type: number): void {
    const delta = id - (this.#lastIds.at(-1) ?? 0)
    this.#lastIds[this.#lastIds.length - 1] = id
    this.#bytes.push((delta << 4) | type)
  }

  #list(id: number, type: number, length: number): void {
    this.#field(id, 9)
    if (length < 15) this.#bytes.push((length << 4) | type)
    else {
      this.#bytes.push(0xf0 | type)
      pushVarint(this.#bytes, length)
    }
  }

  #binary(value: string): void {
    const bytes = Buffer.from(value, 'utf8')
    pushVarint(this.#bytes, bytes.length)
    this.#bytes.push(...bytes)
  }

  #zigzag(value: number): void {
    pushVarint(this.#bytes, value < 0 ? -2 * value - 1 : 2 * value)
  }
}

/** A whole number up to 2^53, seven bits a byte, the lowest first. */
export function pushVarint(bytes: number[], value: number): void {
  let left = value
  while (left >= 128) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
}
