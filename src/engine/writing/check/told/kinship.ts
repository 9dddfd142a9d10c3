import { readFileSync } from 'node:fs'

/** Words of kinship, singular, each with the tie that it says: « frère » and « cadet » are of one. */
let ties: ReadonlyMap<string, string> | null = null

/** The tie that a word says, whatever its number; null: no word of kinship. */
export function tieOf(word: string): string | null {
  ties ??= new Map(
    readFileSync(new URL('kinship.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').toReversed() as [string, string]),
  )
  const said = word.toLocaleLowerCase('fr')
  return ties.get(said) ?? ties.get(said.replace(/s(?=-|$)/gu, '')) ?? null
}

/** A noun behind its little word, hyphens kept: « sa grand-mère », not « elle épouse ». */
export const kinWord =
  /(?<=(?<![\p{L}])(?:une?|deux|trois|quatre|cinq|six|sept|l[ea]s?|son|sa|ses|leurs?|des?|du|aux?|cet?|cette|ces|mon|ma|mes) |[ld]')\p{L}[\p{L}-]*/giu
