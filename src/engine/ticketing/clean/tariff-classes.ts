import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type TariffClass, tariffClasses } from '../../../contract/index.ts'
import { passCultureName, resellerNames } from './vocabulary.ts'

const fileSchema = z.object({
  classes: z.array(
    z.object({
      tariffClass: z.enum(tariffClasses),
      price: z.enum(['none', 'zero']).optional(),
      names: z.enum(['resellers', 'passCulture']).optional(),
      words: z.array(z.string()).default([]),
    }),
  ),
})

/** Words that tell a class of tariff: at any price, where nothing was paid (`none`), or where the price is 0 (`zero`). */
export interface TariffWords {
  readonly tariffClass: TariffClass
  readonly price: 'none' | 'zero' | undefined
  readonly words: RegExp
}

const named = { resellers: resellerNames, passCulture: passCultureName }

/** The words of each class of tariff, in the order in which they are tried; from `tariff-classes.json`. */
export function readTariffClasses(): TariffWords[] {
  const file = readFileSync(new URL('tariff-classes.json', import.meta.url), 'utf8')
  return fileSchema.parse(JSON.parse(file)).classes.map(({ tariffClass, price, names, words }) => ({
    tariffClass,
    price,
    words: names === undefined ? new RegExp(words.join('|')) : named[names],
  }))
}
