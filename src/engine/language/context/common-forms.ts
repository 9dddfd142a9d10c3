import { readFileSync } from 'node:fs'

let shared: ReadonlyMap<string, number> | null = null

/** The forms that the texts of training use most (scripts/context-model/), each with its rank from 1, commonest first. */
export function commonForms(): ReadonlyMap<string, number> {
  shared ??= new Map(
    readFileSync(new URL('common-forms.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((form, index) => [form, index + 1]),
  )
  return shared
}
