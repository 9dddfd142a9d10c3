import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../contract/index.ts'
import { cellsOf, type RowGroup, RowGrouper } from '../read/index.ts'
import { ContactUnfolder, contactHeading, contactsPlan } from './contacts-of-row.ts'

const header = [
  'Établissement',
  'Mail étab.',
  'Contact 1',
  'Mail contact 1',
  'Contact 2',
  'Mail contact 2',
  'Commentaires',
]
const meanings: Meaning[] = [
  'company',
  'email',
  'attendeeFullName',
  'attendeeEmail',
  'attendeeFullName',
  'attendeeEmail',
  'remark',
]
const columns = header.map((name, at) => ({
  name,
  meaning: meanings[at] ?? ('unknown' as const),
  type: 'text' as const,
  format: null,
  confidence: 0.8,
  samples: [],
}))

/** The name, the address and the remark of each line. */
function lines(...rows: string[][]): string[][] {
  const plan = contactsPlan(columns)
  if (plan === null) throw new Error('nobody by rank')
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(header.length, (group) => groups.push(group), 100)
  grouper.add(rows.map((cells, index) => ({ row: index + 1, cells })))
  grouper.end()
  const unfolder = new ContactUnfolder(columns, plan)
  return groups.flatMap((group) => {
    const made = unfolder.unfold(group)
    return Array.from({ length: made.count }, (_, at) => {
      const [name = '', email = '', , remark = ''] = cellsOf(made, at).slice(header.length)
      return [name, email, remark]
    })
  })
}

describe('a row of a structure', () => {
  it('makes one record of the structure and one of each person whom it names', () => {
    expect(lines(['École du Bourg', 'ecole@e.example', 'Mme Zoé Roux', 'zoe@e.example', 'Ivo Brun', '', ''])).toEqual([
      ['', 'ecole@e.example', ''],
      ['Mme Zoé Roux', 'zoe@e.example', ''],
      ['Ivo Brun', '', ''],
    ])
  })

  it('refuses for all whom it names, the doubt being for them', () => {
    const said = lines([
      'École du Bourg',
      'ecole@e.example',
      'Mme Zoé Roux',
      'zoe@e.example',
      '',
      '',
      'ne plus contacter (direction)',
    ])
    expect(said.map(([, , remark]) => remark)).toEqual([
      'ne plus contacter (direction)',
      'ne plus contacter (direction)',
    ])
  })

  it('says an address out of use of the one whom its remark names, or of the structure, else of all', () => {
    const row = (remark: string) =>
      lines([
        'École du Bourg',
        'ecole@e.example',
        'Mme Zoé Roux',
        'zoe@e.example',
        'Ivo Brun',
        'ivo@e.example',
        remark,
      ]).map(([, , told]) => told !== '')
    expect(row('Mme Roux a muté, mail plus valable')).toEqual([false, true, false])
    expect(row('contact 2 : mail en erreur')).toEqual([false, false, true])
    expect(row('mail étab. revient en erreur')).toEqual([true, false, false])
    expect(row('mail en erreur')).toEqual([true, true, true])
  })
})

it('knows a heading that names a person by rank, or says how to reach them', () => {
  expect(contactHeading('Contact 1')).toEqual({ rank: 1, part: 'name' })
  expect(contactHeading('Mail contact 2')).toEqual({ rank: 2, part: 'email' })
  expect(contactHeading('Tél. contact 2')).toEqual({ rank: 2, part: 'phone' })
  for (const name of ['Contact', 'Mail 2', 'Adresse 1', 'Contacté le 1']) expect(contactHeading(name), name).toBeNull()
})

it('unfolds no list that names its own people besides, or no structure', () => {
  expect(
    contactsPlan([...columns, { ...(columns[0] ?? columns[1]), meaning: 'lastName' } as (typeof columns)[number]]),
  ).toBeNull()
  expect(contactsPlan(columns.slice(1))).toBeNull()
})
