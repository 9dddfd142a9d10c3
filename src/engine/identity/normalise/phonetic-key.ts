import { createRequire } from 'node:module'
import { remembered } from './remembered.ts'

const require = createRequire(import.meta.url)
const fonem: (word: string) => string = require('talisman/phonetics/french/fonem')

/**
 * The French phonetic key of a folded name (FONEM, Bouchard, Brard & Lavoie 1981, by talisman), spaces ignored:
 * `lefevre` and `lefebvre` give one key. `''` gives `''`.
 */
export const phoneticKey = remembered((name) => {
  const letters = name.replace(/[^a-z]/g, '')
  return letters === '' ? '' : fonem(letters)
})
