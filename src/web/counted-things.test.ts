import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogues } from '../words/index.ts'

/** Things of which a file or a house may have none, or one, after a number put there as it is. */
const countedByHand =
  /(?<!Plus de )\{\w+(?:, number)?\} (?:acheteurs|adresses|billets|fiches|foyers|jetons|lignes|numéros|paires|personnes)\b/u

test('lets French say zero and one in the singular: what is counted is said by a plural, and not by hand', () => {
  const messages = readFileSync(join(import.meta.dirname, 'messages', 'fr.po'), 'utf8').match(/^msgid ".*"$/gmu) ?? []
  expect(messages.length).toBeGreaterThan(1000)
  expect([...messages, ...Object.values(catalogues.fr)].filter(isByHand)).toEqual([])
})

/** A number within a plural is that of its « other », or stands for one of several. */
function isByHand(message: string): boolean {
  return countedByHand.test(message) && !/\bplural,|(?:ces|aucune des) \{/u.test(message)
}
