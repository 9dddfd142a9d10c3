/**
 * Plain sales files, each imported into a house of its own with nothing said, and what its figures then give compared with the truth: seats, free seats, money.
 *   node evals/reading/clerks/run.ts [--list] [--only NAME]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../../src/contract/index.ts'
import { House, houseFigure, importFiles } from '../../../src/engine/index.ts'
import { plainFiles } from './plain-files.ts'

interface Truth {
  seats: number
  /** Null where the file does not say which seats are free. */
  free: number | null
  /** Euros alone, in cents; null where the file tells none. */
  cents: number | null
}
type Outcome = 'right' | 'asked' | 'refused' | 'wrong'

const today = '2026-12-01'
const questions = /^(column-|letter-|state-|counts-|columns-|sheet-|rows-|currenc)/
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null
const kept = join(import.meta.dirname, 'files')
const truths: Record<string, Truth> = JSON.parse(readFileSync(join(import.meta.dirname, 'truth.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'parterre-clerks-'))
const ofClerks = readdirSync(kept).flatMap((name) => {
  const truth = truths[name]
  return truth === undefined ? [] : [{ set: 'files-clerks', name, path: join(kept, name), truth }]
})
const plain = plainFiles().map(({ name, text, truth }) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { set: 'plain', name, path, truth }
})
try {
  for (const [set, files] of Object.entries({ 'files-clerks': ofClerks, plain })) await measure(set, files)
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(set: string, files: readonly { name: string; path: string; truth: Truth }[]): Promise<void> {
  const found = new Map<Outcome, number>()
  for (const file of files.filter(({ name }) => only === null || only === undefined || name.includes(only))) {
    const { outcome, said } = await outcomeOf(file)
    found.set(outcome, (found.get(outcome) ?? 0) + 1)
    if (process.argv.includes('--list')) console.log(`${outcome.padEnd(8)} ${file.name.padEnd(34)} ${said}`)
  }
  const count = (outcome: Outcome) => found.get(outcome) ?? 0
  console.log(
    `${set}: ${count('right')} right, ${count('asked')} asked, ${count('refused')} refused, ${count('wrong')} kept wrong`,
  )
}

async function outcomeOf(file: {
  name: string
  path: string
  truth: Truth
}): Promise<{ outcome: Outcome; said: string }> {
  const house = await House.open(join(folder, `house-${file.name}`))
  try {
    const { files } = await importFiles(house, { files: [{ path: file.path, name: file.name }], today })
    const figure = async (key: string) =>
      Number((await houseFigure(house, { key, by: [], where: {}, asOf: '2027-12-31', lang: 'fr' })).value ?? 0)
    const [tickets, unpaid, options, free, cents] = await Promise.all(
      ['tickets', 'unpaidSeats', 'optionSeats', 'comps', 'receipts'].map(figure),
    )
    const owed = files.reduce((sum, { awaited }) => sum + (awaited?.cents ?? 0), 0)
    const seats = Number(tickets) + Number(unpaid) + Number(options)
    const money = Number(cents) + owed
    const { truth } = file
    const isRight =
      seats === truth.seats &&
      (truth.free === null || free === truth.free) &&
      (truth.cents === null || money === truth.cents)
    const gap = `seats ${seats}/${truth.seats} free ${free}/${truth.free} cents ${money}/${truth.cents}`
    const codes = files.flatMap(({ warnings }) => warnings.map(({ code }) => code.replace('warning.', ''))).join(' ')
    return { outcome: isRight ? 'right' : 'wrong', said: isRight ? '' : `${gap} [${codes}]` }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      outcome: questions.test(error.code) ? 'asked' : 'refused',
      said: `${error.code} ${JSON.stringify(error.params)}`,
    }
  } finally {
    await house.close()
  }
}
