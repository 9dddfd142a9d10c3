import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const fonem: (word: string) => string = require('talisman/phonetics/french/fonem')

const keys = new Map<string, string>()

/**
 * The French phonetic key of a folded name (FONEM, Bouchard, Brard & Lavoie 1981, by talisman), spaces ignored:
 * `lefevre` and `lefebvre` give one key. `''` gives `''`. Memoised: a file repeats its names.
 */
export function phoneticKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const letters = name.replace(/[^a-z]/g, '')
  const key = letters === '' ? '' : fonem(letters)
  if (keys.size > 500_000) keys.clear()
  keys.set(name, key)
  return key
}
