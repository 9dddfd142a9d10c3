import { describe, expect, it } from 'vitest'
import { openMemoryWarehouse, type Warehouse } from '../../store/index.ts'
import type { IdentityDecision, IdentityRecord } from '../identity-record.ts'
import { inventedTown } from '../invented-town.ts'
import { matchRecords } from '../match-records.ts'
import { matchMore } from './match-more.ts'

type Fields = IdentityRecord['fields']

const ozouf: Fields = {
  lastName: 'Ozouf',
  firstName: 'Mireille',
  email: 'mireille.ozouf@mail.example',
  street: '4 rue du Bac',
  postcode: '42100',
}

/** Forty homes of two with one mailbox. */
const families = Object.fromEntries(
  Array.from({ length: 80 }, (_, i): [string, Fields] => {
    const home = i >> 1
    const lastName = `Kermor${'abcdefgh'.charAt(home % 8)}${'aeiou'.charAt(home >> 3)}n`
    const street = `${home} rue des Familles`
    const firstName = i % 2 === 0 ? 'Odile' : 'Simon'
    return [`home${i}`, { lastName, firstName, email: `famille${home}@mail.example`, street, postcode: '42100' }]
  }),
)

async function keptTown(cases: Record<string, Fields>): Promise<{ warehouse: Warehouse; of: Map<string, string> }> {
  const warehouse = await openMemoryWarehouse()
  const { records } = await matchRecords({ warehouse, records: inventedTown(cases), isKept: true })
  return { warehouse, of: new Map(records.map(({ recordId, personId }) => [recordId, personId])) }
}

async function more(warehouse: Warehouse, cases: Record<string, Fields>, decisions: readonly IdentityDecision[] = []) {
  const records = Object.entries(cases).map(([recordId, fields]) => ({ recordId, fields }))
  return await matchMore({ warehouse, records, decisions })
}

describe('matchMore', () => {
  it('finds the earlier person of a new record, makes one of a stranger, and leaves all the others as they were', async () => {
    const { warehouse, of } = await keptTown({ a: ozouf })
    const { records, moved } = await more(warehouse, {
      again: { ...ozouf, lastName: 'OZOUF', phone: '06 39 98 12 34' },
      stranger: { lastName: 'Zwilling', firstName: 'Otto', postcode: '67000', email: 'otto@mail.example' },
      son: { ...ozouf, firstName: 'Gaspard' },
    })
    const [again, stranger, son] = records
    expect(again?.personId).toBe(of.get('a'))
    expect([...of.values()]).not.toContain(stranger?.personId)
    expect(son?.personId).not.toBe(of.get('a'))
    expect(son?.householdId).toBe(again?.householdId)
    expect(son?.householdId).not.toBeNull()
    expect(moved).toEqual([])
    await warehouse.close()
  })

  it('gives a record that says an address alone to the one whom that address names, whichever came first, as a run over all would', async () => {
    // Where families share their mailboxes, an address alone is not enough to be one person.
    const early = { ...families, a: ozouf, early: { email: 'paul.q@mail.example' } }
    const late: Record<string, Fields> = {
      blocked: { email: 'Mireille.Ozouf@mail.example' },
      paul: { lastName: 'Quemener', firstName: 'Paul', email: 'paul.q@mail.example' },
    }
    const { warehouse, of } = await keptTown(early)
    const { records, moved } = await more(warehouse, late)
    await warehouse.close()
    for (const { recordId, personId } of records) of.set(recordId, personId)
    for (const { recordId, to } of moved) of.set(recordId, to)
    const whole = await keptTown({ ...early, ...late })
    await whole.warehouse.close()
    for (const persons of [of, whole.of]) {
      expect(persons.get('blocked')).toBe(persons.get('a'))
      expect(persons.get('paul')).toBe(persons.get('early'))
      expect(persons.get('paul')).not.toBe(persons.get('a'))
    }
  })

  it('says who moved when a new record shows two earlier persons to be one', async () => {
    const { warehouse, of } = await keptTown({
      byMail: { lastName: 'Quemener', firstName: 'Armelle', email: 'armelle.q@mail.example', postcode: '29200' },
      byPhone: { lastName: 'Quemener', firstName: 'Armelle', phone: '0639987001', postcode: '44000' },
    })
    expect(of.get('byMail')).not.toBe(of.get('byPhone'))
    const bridge = { lastName: 'Quemener', firstName: 'Armelle', email: 'armelle.q@mail.example', phone: '0639987001' }
    const { records, moved } = await more(warehouse, { bridge })
    const [kept] = records
    expect([of.get('byMail'), of.get('byPhone')]).toContain(kept?.personId)
    expect(moved).toHaveLength(1)
    expect(moved[0]?.to).toBe(kept?.personId)
    await warehouse.close()
  })

  it('obeys decisions, passes over a record that it knows, and answers the same from the same kept run', async () => {
    const runs = [await keptTown({ a: ozouf }), await keptTown({ a: ozouf })]
    const decisions: IdentityDecision[] = [{ kind: 'different', recordA: 'a', recordB: 'again' }]
    const answers = []
    for (const { warehouse, of } of runs) {
      const answer = await more(warehouse, { a: ozouf, again: ozouf }, decisions)
      expect(answer.records.map(({ recordId }) => recordId)).toEqual(['again'])
      expect(answer.records[0]?.personId).not.toBe(of.get('a'))
      answers.push(answer)
      await warehouse.close()
    }
    expect(answers[1]).toEqual(answers[0])
  })

  it('gives the persons that one run over all would, and says when a tenth of all is new', async () => {
    const all = inventedTown({})
    const warehouse = await openMemoryWarehouse()
    const whole = await matchRecords({ warehouse, records: all })
    const early = all.filter((_, place) => place % 8 !== 3)
    const first = await matchRecords({ warehouse, records: early, isKept: true })
    const persons = new Map(first.records.map(({ recordId, personId }) => [recordId, personId]))
    const late = await matchMore({ warehouse, records: all.filter((_, place) => place % 8 === 3) })
    for (const { recordId, personId } of late.records) persons.set(recordId, personId)
    for (const { recordId, to } of late.moved) persons.set(recordId, to)
    const partition = (personOf: (recordId: string) => string | undefined) => {
      const heads = new Map<string | undefined, string>()
      for (const { recordId } of all) if (!heads.has(personOf(recordId))) heads.set(personOf(recordId), recordId)
      return all.map(({ recordId }) => heads.get(personOf(recordId)))
    }
    const wanted = new Map(whole.records.map(({ recordId, personId }) => [recordId, personId]))
    expect(partition((id) => persons.get(id))).toEqual(partition((id) => wanted.get(id)))
    expect(late.isFullRunDue).toBe(true)
    await warehouse.close()
  })

  it('refuses where no run was kept', async () => {
    const warehouse = await openMemoryWarehouse()
    await expect(more(warehouse, { a: ozouf })).rejects.toMatchObject({ code: 'usage' })
    await warehouse.close()
  })
})
