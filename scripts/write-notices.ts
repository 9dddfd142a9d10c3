import { resolve } from 'node:path'
import { checkLicences } from './licences.ts'

const wrong = checkLicences(resolve(import.meta.dirname, '..'), { write: true })
if (wrong !== null) {
  console.error(wrong)
  process.exitCode = 1
}
