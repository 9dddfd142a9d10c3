import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type LegalStatement, legalStatementSchema } from '../../../contract/index.ts'
import { frenchSpaces } from '../../language/index.ts'

/** What the AI Act says of texts, as it was read one day, with its source: data, to be checked and dated, never prose of the program. */
export function legalStatements(): LegalStatement[] {
  const path = new URL('./article-50.json', import.meta.url)
  const statements = z.array(legalStatementSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
  return statements.map((one) => ({ ...one, fr: frenchSpaces(one.fr), source: frenchSpaces(one.source) }))
}
