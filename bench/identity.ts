import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import type { BenchLine } from './line.ts'
import { buyers } from './make-buyers.ts'

/** What a run of either side says of itself, in a process of its own: reading its records included. */
interface Measured {
  seconds: number
  processor: number
  megabytes: number
  f1: number
  precision: number
}

interface OursMeasured extends Measured {
  /** What keeping the run for later records took, once its persons were found: Splink has nothing like it. */
  keptSeconds: number
  keptProcessor: number
  keptMegabytes: number
  moreSeconds: number
  moreProcessor: number
  /** The precision that the program expects of itself, to stand beside the true one. */
  expected: number
}

/**
 * Persons found among `rows` buyers' records: how processor time grows from a sixteenth of them, beside n log n; 1 000 records more;
 * and Splink 5 with settings made for such records, where `PARTERRE_SPLINK` names a Python that has it. Processor time stands beside the
 * clock, for another program on the machine slows the clock.
 */
export async function benchIdentity({ rows, work }: { rows: number; work: string }): Promise<BenchLine[]> {
  const sizes = [rows / 16, rows / 4, rows].map(Math.round)
  const runs = sizes.map((size) => ours(size))
  const [small, , large] = runs
  if (!small || !large) return []
  const expected = (small.processor * rows * Math.log(rows)) / ((rows / 16) * Math.log(rows / 16))
  return [
    {
      what: `persons among ${sizes.join(', ')} records, processor time`,
      ours: runs.map(({ processor }) => `${processor.toFixed(1)} s`).join(', '),
      rival: `n log n ${expected.toFixed(1)} s`,
      ratio: `${(large.processor / expected).toFixed(2)} ×`,
    },
    {
      what: `the run kept for later records, ${rows}`,
      ours: `${large.keptSeconds.toFixed(1)} s (processor ${large.keptProcessor.toFixed(1)} s), ${large.keptMegabytes} MB at most`,
      rival: 'none',
      ratio: '',
    },
    {
      what: `1 000 records more, against ${rows}`,
      ours: `${large.moreSeconds.toFixed(1)} s (processor ${large.moreProcessor.toFixed(1)} s)`,
      rival: 'none',
      ratio: '',
    },
    ...(await besideSplink(rows, large, work)),
  ]
}

function ours(rows: number): OursMeasured {
  const program = resolve(import.meta.dirname, 'match-buyers.ts')
  return JSON.parse(execFileSync(process.execPath, [program, String(rows)], { encoding: 'utf8' }))
}

async function besideSplink(rows: number, our: OursMeasured, work: string): Promise<BenchLine[]> {
  const python = process.env.PARTERRE_SPLINK
  const said = ({ seconds, processor }: Measured) => `${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s)`
  if (!python) return [{ what: `persons among ${rows} records`, ours: said(our), rival: 'Splink not here', ratio: '' }]
  const csv = join(work, 'buyers.csv')
  await writeBuyersCsv(csv, rows)
  const program = resolve(import.meta.dirname, 'rival-splink.py')
  const rival: Measured = JSON.parse(
    execFileSync(python, [program, csv], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '',
  )
  const quality = ({ f1, precision }: Measured) => `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}`
  return [
    {
      what: `persons among ${rows} records`,
      ours: said(our),
      rival: `Splink ${said(rival)}`,
      ratio: `${(our.seconds / rival.seconds).toFixed(2)} × (processor ${(our.processor / rival.processor).toFixed(2)} ×)`,
    },
    {
      what: 'right by pairs of one person (Splink at its best threshold)',
      ours: `${quality(our)} (expected ${our.expected.toFixed(3)})`,
      rival: quality(rival),
      ratio: `${((1 - our.f1) / (1 - rival.f1)).toFixed(2)} × (errors)`,
    },
    {
      what: 'resident memory, at most',
      ours: `${our.megabytes} MB`,
      rival: `Splink ${rival.megabytes} MB, bar 2500 MB`,
      ratio: '',
    },
  ]
}

async function writeBuyersCsv(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  out.write('unique_id,first_name,last_name,email,mobile,landline,street,postcode,birth_date,person\n')
  for (const buyer of buyers(rows)) {
    const phones = buyer.phone.split(';')
    const mobile = phones.find((phone) => /^0[67]/.test(phone)) ?? ''
    const landline = phones.find((phone) => /^0[1-5]/.test(phone)) ?? ''
    const { recordId, firstName, lastName, email, street, postcode, birthDate, person } = buyer
    out.write(
      `${[recordId, firstName, lastName, email, mobile, landline, street, postcode, birthDate, person].join(',')}\n`,
    )
  }
  out.end()
  await finished(out)
}
