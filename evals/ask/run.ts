/* Questions over the demo theatre, beside SQL on its truth alone: node evals/ask/run.ts DATA TRUTH/performances.csv AS-OF */
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { askHouse, House } from '../../src/engine/index.ts'

const [data = '', truth = '', asOf = ''] = process.argv.slice(2)
const forms: {
  answered: { figure: string; sql: string; ask: string[]; not?: string }[]
  refused: string[]
} = JSON.parse(readFileSync(new URL('./forms.json', import.meta.url), 'utf8'))
const database = await (await DuckDBInstance.create(':memory:')).connect()
await database.run(`CREATE TABLE performance AS SELECT * FROM read_csv('${truth.replaceAll("'", "''")}')`)
const house = await House.open(data)
const [wrong, declined, leaked, times]: [string[], string[], string[], number[]] = [[], [], [], []]
let right = 0

for (const { figure, sql, ask, not } of forms.answered)
  for (const form of ask) for (const values of await valuesOf(form)) await judge({ figure, sql, form, values, not })
for (const question of forms.refused) if ((await timed(question)).status === 'answered') leaked.push(question)
await house.close()

times.sort((a, b) => a - b)
const asked = right + wrong.length + declined.length
console.log(
  `asked ${asked} · right ${right} (${((100 * right) / asked).toFixed(1)} %) · wrong ${wrong.length} · declined ${declined.length}`,
)
console.log(`out of scope ${forms.refused.length} · answered all the same ${leaked.length}`)
console.log(`p50 ${times[Math.floor(times.length / 2)]} ms · p95 ${times[Math.floor(times.length * 0.95)]} ms`)
for (const [name, list] of Object.entries({ wrong, declined, leaked }))
  for (const one of list.slice(0, 25)) console.log(`${name}: ${one}`)

type Values = Record<string, string>

/** Each combination of values that a form names, as they stand together in the truth. */
async function valuesOf(form: string): Promise<Values[]> {
  const names = [...form.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
  const read = await database.runAndReadAll(
    `SELECT DISTINCT ${names.map((name) => `"${name}"`).join(', ')} FROM performance ORDER BY ALL`,
  )
  return read.getRowObjectsJson().map((row) => Object.fromEntries(names.map((name) => [name, String(row[name])])))
}

interface Case {
  figure: string
  sql: string
  form: string
  values: Values
  not: string | undefined
}

async function judge({ figure, sql, form, values, not }: Case): Promise<void> {
  const where = Object.entries(values).map(([name, value]) => {
    return `"${name}" ${name === not ? 'IS DISTINCT FROM' : '='} '${value.replaceAll("'", "''")}'`
  })
  const read = await database.runAndReadAll(`SELECT ${sql} AS v FROM performance WHERE ${where.join(' AND ')}`)
  const expected = Number(read.getRowObjectsJson()[0]?.v ?? 0)
  const question = form.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const { status, figure: found } = await timed(question)
  const isSame = found?.key === figure && Math.abs((found.value ?? Number.NaN) - expected) < 1e-9
  if (status !== 'answered') declined.push(question)
  else if (isSame) right += 1
  else wrong.push(`${question} → ${found?.key} ${found?.value}, not ${figure} ${expected}`)
}

async function timed(question: string) {
  const began = performance.now()
  const answer = await askHouse(house, { question, asOf, lang: 'fr' })
  times.push(Math.round(performance.now() - began))
  return answer
}
