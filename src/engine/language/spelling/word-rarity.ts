import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** What a form is worth that is rarer than all of the list. */
export const unseen = 760

let shared: ReadonlyMap<string, number> | null = null

/**
 * How rare a lower-case form is in French as it is written, in centibels: 300 is one word in a thousand, 600 one in a million, `unseen`
 * rarer than all that was counted; of « d’abord », that of « abord ». The list knows what dictionaries do not (« mapping », « kora », and frequent mistakes too). From
 * wordfreq (CC BY-SA 4.0), by scripts/word-rarity.py.
 */
export function rarityOf(form: string): number {
  shared ??= readRarities()
  return shared.get(form.slice(form.lastIndexOf('’') + 1)) ?? unseen
}

function readRarities(): ReadonlyMap<string, number> {
  const packed = readFileSync(new URL('word-rarity.txt.gz', import.meta.url))
  const rarities = new Map<string, number>()
  for (const line of gunzipSync(packed).toString('utf8').trimEnd().split('\n')) {
    const [rarity, ...forms] = line.split(' ')
    for (const form of forms) rarities.set(form, Number(rarity))
  }
  return rarities
}
