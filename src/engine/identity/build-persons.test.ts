import { afterAll, describe, expect, it } from 'vitest'
import { openMemoryWarehouse, warehouseTables } from '../store/index.ts'
import { buildPersons } from './build-persons.ts'

describe('buildPersons', async () => {
  const warehouse = await openMemoryWarehouse()
  afterAll(() => warehouse.close())
  await warehouse.execute(warehouseTables)
  await warehouse.execute(`
    INSERT INTO contact_record (record_id, source, title, last_name, first_name, company, email, postcode, birth_date, permission_email, import_id) VALUES
      ('t:1', 't', 'Mme', 'OZOUF', 'Hélène', NULL, 'helene.ozouf@mail.example', '42300', DATE '1966-06-17', 'yes', 'i'),
      ('t:2', 't', NULL, 'Ozouf', 'HELENE', NULL, 'helene.ozouf@mail.example', '42300', DATE '1966-06-17', NULL, 'i'),
      ('t:3', 't', NULL, 'Ozouf', 'Gaspard', NULL, 'helene.ozouf@mail.example', '42300', DATE '2015-01-03', 'yes', 'i'),
      ('t:4', 't', NULL, 'Marchal', 'Line', 'Collège Jean Moulin', 'lm@college.example', '42300', NULL, NULL, 'i')`)

  it('fills persons, their records and permissions, and gives the same ids when run again', async () => {
    const options = {
      distanceBand: (postcode: string) => (postcode === '42300' ? 'commune' : 'unknown'),
    }
    const assignments = await buildPersons(warehouse, options)
    const of = new Map(assignments.map(({ recordId, personId }) => [recordId, personId]))
    expect(of.get('t:1')).toBe(of.get('t:2'))
    expect(of.get('t:3')).not.toBe(of.get('t:1'))
    expect(of.has('t:4#1')).toBe(true)
    const [person] = await warehouse.run('SELECT * FROM person WHERE person_id = $id', {
      params: { id: of.get('t:1') ?? '' },
    })
    expect(person).toMatchObject({
      display_name: 'Hélène Ozouf',
      birth_year: 1966,
      distance_band: 'commune',
      kind: 'person',
    })
    expect(await buildPersons(warehouse, { ...options, previous: assignments })).toEqual(assignments)
    expect(await warehouse.run('SELECT count(*) AS n FROM person_record')).toEqual([{ n: 4 }])
  })

  it('says until when the child is one, and grants nothing to a school as if it had opted in', async () => {
    const rows = await warehouse.run(
      `SELECT r.record_id, a.permission, a.basis, a.why_not, a.minor_from, a.minor_until FROM address_permission a
       JOIN person_record r ON r.person_id = a.person_id WHERE r.record_id IN ('t:3', 't:4') ORDER BY r.record_id`,
    )
    expect(rows).toEqual([
      {
        record_id: 't:3',
        permission: 'yes',
        basis: 'optIn',
        why_not: null,
        minor_from: '2015-01-03',
        minor_until: '2033-01-03',
      },
      {
        record_id: 't:4',
        permission: 'unknown',
        basis: 'professional',
        why_not: null,
        minor_from: null,
        minor_until: null,
      },
    ])
  })

  it('ends the minority of a child born on a 29 February on a 1 March, and asks for each place once', async () => {
    const children = await openMemoryWarehouse()
    await children.execute(warehouseTables)
    await children.execute(`
      INSERT INTO contact_record (record_id, source, last_name, first_name, email, postcode, birth_date, import_id) VALUES
        ('t:1', 't', 'Ozouf', 'Gaspard', 'go@mail.example', '42300', DATE '2012-02-29', 'i'),
        ('t:2', 't', 'Marchal', 'Line', 'lm@mail.example', '42300', DATE '2012-02-28', 'i'),
        ('t:3', 't', 'Petit', 'Jeanne', 'jp@mail.example', '69001', DATE '2013-03-01', 'i')`)
    const asked: string[] = []
    const distanceBand = (postcode: string) => {
      asked.push(postcode)
      return postcode === '42300' ? 'commune' : 'elsewhere'
    }
    await buildPersons(children, { distanceBand })
    expect(asked.sort()).toEqual(['42300', '69001'])
    const rows = await children.run(
      `SELECT p.first_name, p.distance_band, a.minor_until FROM address_permission a JOIN person p USING (person_id) ORDER BY 1`,
    )
    expect(rows).toEqual([
      { first_name: 'Gaspard', distance_band: 'commune', minor_until: '2030-03-01' },
      { first_name: 'Jeanne', distance_band: 'elsewhere', minor_until: '2031-03-01' },
      { first_name: 'Line', distance_band: 'commune', minor_until: '2030-02-28' },
    ])
    await children.close()
  })

  it('takes each customer number that no file names yet for somebody of their own, and one that sells like a till for a till', async () => {
    const accounts = await openMemoryWarehouse()
    await accounts.execute(warehouseTables)
    await accounts.execute(`
      INSERT INTO contact_record (record_id, source, customer_number, import_id) SELECT 't:' || i, 't', CAST(i AS VARCHAR), 'i' FROM range(300) r(i);
      INSERT INTO ticket (ticket_id, source, performance_id, record_id, status, tariff_class, sales_channel_class, paid_by_package, seats, import_id)
        SELECT 'n' || i, 't', 'p', 't:' || CASE WHEN i < 600 THEN i % 299 + 1 ELSE 0 END, 'sold', 'full', 'counter', 0, 1, 'i' FROM range(1500) r(i)`)
    await buildPersons(accounts)
    expect(await accounts.run('SELECT count(*) AS n FROM person')).toEqual([{ n: 300 }])
    const persons = await accounts.run(
      `SELECT r.record_id, p.kind, p.organisation_kind, p.display_name FROM person p JOIN person_record r USING (person_id)
       WHERE record_id IN ('t:0', 't:7', 't:8') ORDER BY 1`,
    )
    await accounts.close()
    expect(persons).toEqual([
      { record_id: 't:0', kind: 'technical', organisation_kind: 'counter', display_name: '' },
      { record_id: 't:7', kind: 'person', organisation_kind: null, display_name: 'n°\u00a07' },
      { record_id: 't:8', kind: 'person', organisation_kind: null, display_name: 'n°\u00a08' },
    ])
  })

  it('keeps what a search looks into, a row a person, those who hold most valid seats first, under all their records', async () => {
    const house = await openMemoryWarehouse()
    await house.execute(warehouseTables)
    await house.execute(`
      INSERT INTO contact_record (record_id, source, customer_number, title, last_name, first_name, email, import_id) VALUES
        ('t:1', 't', '1', NULL, 'OZOUF', 'Hélène', 'h.ozouf@mail.example', 'i'),
        ('t:2', 't', '2', NULL, 'Ozouf', 'Hélène', 'h.ozouf@mail.example', 'i'),
        ('t:3', 't', '3', NULL, 'Marchal', 'Line', 'line@mail.example', 'i'),
        ('t:4', 't', '4', NULL, 'Nédélec', 'Yann', NULL, 'i');
      INSERT INTO ticket (ticket_id, source, performance_id, record_id, status, tariff_class, sales_channel_class, paid_by_package, seats, purchased_at, import_id)
        SELECT 'n' || i, 't', 'p', record_id, status, 'full', 'counter', 0, seats, TIMESTAMP '2026-10-01 10:00:00' + to_days(i), 'i'
        FROM (VALUES (1, 't:1', 'sold', 2), (2, 't:2', 'option', 1), (3, 't:3', 'sold', 2), (4, 't:3', 'cancelled', 9)) v(i, record_id, status, seats)`)
    await buildPersons(house)
    const rows = await house.run('SELECT name, tickets, records FROM person_text')
    expect(rows.map(({ records, ...row }) => ({ ...row, records: String(records).split('\n').sort() }))).toEqual([
      { name: 'Hélène Ozouf', tickets: 3, records: ['t:1', 't:2'] },
      { name: 'Line Marchal', tickets: 2, records: ['t:3'] },
      { name: 'Yann Nédélec', tickets: 0, records: ['t:4'] },
    ])
    expect(await house.run("SELECT count(*) AS n FROM person_text WHERE contains(text, 'helene ozouf')")).toEqual([
      { n: 1 },
    ])
    expect(await house.run('SELECT * FROM record_bought')).toEqual([
      { record_id: 't:1', tickets: 2, last_purchase: '2026-10-02' },
      { record_id: 't:2', tickets: 1, last_purchase: '2026-10-03' },
      { record_id: 't:3', tickets: 2, last_purchase: '2026-10-04' },
    ])
    await house.close()
  })
})
