/** The distinct names of a file, each once: what is compared and counted is the number of a name. Number 0 is silence. */
export class NameTable {
  readonly texts: string[] = ['']
  /** How many persons bear each name as a first and as a family name. */
  readonly asFirst: number[] = [0]
  readonly asFamily: number[] = [0]
  readonly #numbers = new Map<string, number>([['', 0]])

  /** The number of a folded name, given at its first meeting. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.asFirst.push(0)
    this.asFamily.push(0)
    this.#numbers.set(text, number)
    return number
  }

  /** Counts one person's names, or takes them back with -1. */
  count(first: number, family: number, by: 1 | -1): void {
    this.asFirst[first] = (this.asFirst[first] ?? 0) + by
    this.asFamily[family] = (this.asFamily[family] ?? 0) + by
  }
}
