import { describe, expect, it } from 'vitest'
import { type PermissionEvent, type PermissionRecord, resolvePermissions } from './resolve-permissions.ts'

function record(over: Partial<PermissionRecord>): PermissionRecord {
  return {
    recordId: 'r',
    personIds: ['p'],
    email: null,
    isFirst: true,
    phone: null,
    permissionEmail: null,
    permissionSms: null,
    isNoContact: false,
    isBounced: false,
    isProfessional: false,
    isCustomer: false,
    minority: null,
    barred: null,
    source: 'till',
    ...over,
  }
}

describe('resolvePermissions', () => {
  it('never carries a permission to another address of the merged person', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', email: 'yes@mail.example', permissionEmail: 'yes' }),
        record({ recordId: 'b', email: 'silent@mail.example' }),
      ],
      [],
    )
    expect(rows.map(({ address, permission, whyNot }) => [address, permission, whyNot])).toEqual([
      ['yes@mail.example', 'yes', null],
      ['silent@mail.example', 'unknown', 'unknown'],
    ])
  })

  it('takes an objection at one address for the person’s own: their other addresses are written to no more, those of others are', () => {
    const address = (personIds: string[], email: string) =>
      record({ recordId: email, personIds, email, permissionEmail: 'yes' })
    const rows = resolvePermissions(
      [
        address(['ana'], 'ana@old.example'),
        address(['ana'], 'ana@new.example'),
        address(['ana', 'ivo'], 'home@mail.example'),
        address(['ivo'], 'ivo@mail.example'),
        address(['ana'], 'ana@later.example'),
        record({ recordId: 'sms', personIds: ['ana'], phone: '0639981234', permissionSms: 'yes' }),
        record({ recordId: 'lea', personIds: ['lea'], email: 'lea@old.example', permissionEmail: 'no' }),
        address(['lea'], 'lea@new.example'),
      ],
      [
        { channel: 'email', address: 'ana@old.example', status: 'no', at: '2026-11-29', source: 'brevo' },
        { channel: 'email', address: 'ana@later.example', status: 'yes', at: '2026-11-30', source: 'brevo' },
      ],
    )
    expect(rows.map(({ personId, address, whyNot }) => [personId, address, whyNot])).toEqual([
      ['ana', 'ana@old.example', 'objection'],
      ['ana', 'ana@new.example', 'objection'],
      ['ana', 'home@mail.example', 'objection'],
      ['ivo', 'home@mail.example', 'objection'],
      ['ivo', 'ivo@mail.example', null],
      ['ana', 'ana@later.example', 'objection'],
      ['ana', '+33639981234', null],
      ['lea', 'lea@old.example', 'objection'],
      ['lea', 'lea@new.example', 'objection'],
    ])
    expect(rows[1]).toMatchObject({ permission: 'no', source: 'brevo', at: '2026-11-29' })
  })

  it('lifts an objection by a later agreement for which the house answers, at the address that it names alone', () => {
    const address = (email: string) => record({ recordId: email, personIds: ['ana'], email, permissionEmail: 'yes' })
    const records = [address('ana@old.example'), address('ana@new.example'), address('ana@third.example')]
    const said = (status: PermissionEvent['status'], email: string, at: string | null): PermissionEvent => {
      return { channel: 'email', address: email, status, at, source: status === 'agreed' ? 'Camille Roux' : 'brevo' }
    }
    const refused = said('no', 'ana@old.example', '2026-11-10 09:00:00')
    const states = (events: PermissionEvent[], more: PermissionRecord[] = []) =>
      resolvePermissions([...records, ...more], events).map(({ whyNot, source }) => whyNot ?? source)
    expect(states([refused, said('agreed', 'ana@new.example', '2026-11-20')])).toEqual([
      'objection',
      'Camille Roux',
      'objection',
    ])
    expect(states([refused, said('agreed', 'ana@old.example', '2026-11-20')]).slice(0, 2)).toEqual([
      'Camille Roux',
      'objection',
    ])
    // The same day, or refused again since, by whatever address, or where nobody dates the refusal: the objection stands.
    const stands = ['objection', 'objection', 'objection']
    expect(states([refused, said('agreed', 'ana@new.example', '2026-11-10')])).toEqual(stands)
    const agreed = said('agreed', 'ana@new.example', '2026-11-20')
    expect(states([refused, agreed, said('no', 'ana@third.example', '2026-11-21')])).toEqual(stands)
    expect(states([said('no', 'ana@old.example', null), agreed])).toEqual(stands)
    const none = record({ recordId: 'none', personIds: ['ana'], permissionEmail: 'no' })
    expect(states([refused, agreed], [none])).toEqual(stands)
    const closed = record({ recordId: 'closed', personIds: ['ana'], isNoContact: true })
    expect(states([refused, agreed], [closed])).toEqual(stands)
  })

  it('says apart who was subscribed since they objected, by the tool that dates it, and writes to none of them unasked', () => {
    const address = (email: string) => record({ recordId: email, personIds: ['ana'], email, permissionEmail: 'yes' })
    const events = (source: string, at: string): PermissionEvent[] => [
      { channel: 'email', address: 'ana@old.example', status: 'no', at: '2026-11-10', source: 'brevo' },
      { channel: 'email', address: 'ana@new.example', status: 'yes', at, source },
    ]
    const states = (found: PermissionEvent[]) =>
      resolvePermissions([address('ana@old.example'), address('ana@new.example')], found).map(({ whyNot }) => whyNot)
    expect(states(events('mailchimp: subscribed.csv', '2026-11-20'))).toEqual(['objection', 'subscribedSince'])
    expect(states(events('mailchimp: subscribed.csv', '2026-11-09'))).toEqual(['objection', 'objection'])
    // What Brevo dates is the last change of the contact, whatever changed.
    expect(states(events('brevo: contacts.csv', '2026-11-20'))).toEqual(['objection', 'objection'])
  })

  it('hears the objection of an organisation’s own box for that box alone', () => {
    const school = { isProfessional: true, permissionEmail: 'yes' } as const
    const rows = resolvePermissions(
      [
        record({ ...school, recordId: 'a', personIds: ['school'], email: 'office@school.example' }),
        record({
          ...school,
          recordId: 'b',
          personIds: ['school', 'ivo'],
          speakers: ['ivo'],
          email: 'ivo@school.example',
        }),
      ],
      [{ channel: 'email', address: 'office@school.example', status: 'no', at: null, source: 'brevo' }],
    )
    expect(rows.map(({ personId, whyNot }) => [personId, whyNot])).toEqual([
      ['school', 'objection'],
      ['school', null],
      ['ivo', null],
    ])
  })

  it('hears the objection of a box that many share for that box alone', () => {
    const many = Array.from({ length: 7 }, (_, at) => `p${at}`)
    const rows = resolvePermissions(
      [
        ...many.map((id) => record({ recordId: id, personIds: [id], email: 'desk@mail.example' })),
        record({ recordId: 'own', personIds: ['p0'], email: 'own@mail.example', permissionEmail: 'yes' }),
      ],
      [{ channel: 'email', address: 'desk@mail.example', status: 'no', at: null, source: 'brevo' }],
    )
    expect(
      rows.filter(({ address }) => address === 'desk@mail.example').every(({ whyNot }) => whyNot === 'objection'),
    ).toBe(true)
    expect(rows.find(({ address }) => address === 'own@mail.example')?.whyNot).toBeNull()
  })

  it('grants nothing by what another legal entity was told, and hears what was refused there (P12)', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', personIds: ['jo'], email: 'jo@mail.example', permissionEmail: 'yes', source: 'amis' }),
        record({ recordId: 'b', personIds: ['ana'], email: 'ana@mail.example', isCustomer: true, source: 'amis' }),
        record({
          recordId: 'c',
          personIds: ['ivo'],
          email: 'ivo@mail.example',
          permissionEmail: 'yes',
          source: 'amis',
        }),
        record({ recordId: 'd', personIds: ['ivo'], email: 'ivo@mail.example', permissionEmail: 'yes' }),
        record({ recordId: 'e', personIds: ['lea'], email: 'lea@mail.example', permissionEmail: 'no', source: 'amis' }),
        record({ recordId: 'f', personIds: ['lea'], email: 'lea@mail.example', permissionEmail: 'yes' }),
      ],
      [],
      { customersWereToldAtSale: true, otherEntitySources: ['amis'] },
    )
    expect(rows.map(({ address, permission, whyNot }) => [address, permission, whyNot])).toEqual([
      ['jo@mail.example', 'unknown', 'otherEntity'],
      ['ana@mail.example', 'unknown', 'otherEntity'],
      ['ivo@mail.example', 'yes', null],
      ['lea@mail.example', 'no', 'objection'],
    ])
  })

  it('lets any objection win, even one spoken in another person’s record or another spelling of the box', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', email: 'jeanne.b@gmail.com', permissionEmail: 'yes' }),
        record({ recordId: 'b', personIds: ['q'], email: 'jeanneb+theatre@gmail.com', permissionEmail: 'no' }),
      ],
      [{ channel: 'email', address: 'jeanneb@gmail.com', status: 'yes', at: '2026-01-01', source: 'brevo' }],
    )
    expect(rows.map(({ permission, whyNot }) => [permission, whyNot])).toEqual([
      ['no', 'objection'],
      ['no', 'objection'],
    ])
  })

  it('writes no more to a person who objects to any message, whatever their other addresses say', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', email: 'old@mail.example', isNoContact: true }),
        record({ recordId: 'b', email: 'new@mail.example', phone: '0639981234', permissionEmail: 'yes' }),
        record({ recordId: 'c', personIds: ['q'], email: 'other@mail.example', permissionEmail: 'yes' }),
      ],
      [],
    )
    expect(rows.map(({ address, whyNot }) => [address, whyNot])).toEqual([
      ['old@mail.example', 'objection'],
      ['new@mail.example', 'objection'],
      ['+33639981234', 'objection'],
      ['other@mail.example', null],
    ])
  })

  it('hears the refusal of an organisation’s contact as theirs: its other contacts may still be written to', () => {
    const rows = resolvePermissions(
      [
        record({
          recordId: 'a',
          personIds: ['school', 'ana'],
          speakers: ['ana'],
          email: 'ana@mail.example',
          permissionEmail: 'no',
          isNoContact: true,
        }),
        record({
          recordId: 'b',
          personIds: ['school', 'ivo'],
          speakers: ['ivo'],
          email: 'ivo@mail.example',
          permissionEmail: 'yes',
        }),
        record({ recordId: 'c', personIds: ['ana'], email: 'home@mail.example', permissionEmail: 'yes' }),
      ],
      [],
    )
    expect(rows.map(({ personId, address, whyNot }) => [personId, address, whyNot])).toEqual([
      ['school', 'ana@mail.example', 'objection'],
      ['ana', 'ana@mail.example', 'objection'],
      ['school', 'ivo@mail.example', null],
      ['ivo', 'ivo@mail.example', null],
      ['ana', 'home@mail.example', 'objection'],
    ])
  })

  it('keeps a refusal of e-mails that stands in a record without an address', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', permissionEmail: 'no', source: 'list' }),
        record({
          recordId: 'b',
          email: 'a@mail.example',
          phone: '0639981234',
          permissionEmail: 'yes',
          permissionSms: 'yes',
        }),
      ],
      [],
    )
    expect(rows.map(({ channel, whyNot, source }) => [channel, whyNot, source])).toEqual([
      ['email', 'objection', 'list'],
      ['sms', null, 'till'],
    ])
  })

  it('sends nothing to an address that is said to be out of use, whoever else bears it, and keeps the telephone', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', email: 'a@mail.example', phone: '0639981234', permissionSms: 'yes', isBounced: true }),
        record({ recordId: 'b', personIds: ['q'], email: 'A@mail.example', permissionEmail: 'yes' }),
        record({ recordId: 'c', email: 'new@mail.example', permissionEmail: 'yes' }),
      ],
      [],
    )
    expect(rows.map(({ personId, address, whyNot }) => [personId, address, whyNot])).toEqual([
      ['p', 'a@mail.example', 'bounced'],
      ['q', 'a@mail.example', 'bounced'],
      ['p', '+33639981234', null],
      ['p', 'new@mail.example', null],
    ])
  })

  it('keeps e-mail and text messages apart', () => {
    const rows = resolvePermissions(
      [record({ email: 'a@mail.example', phone: '0639981234', permissionEmail: 'yes' })],
      [{ channel: 'sms', address: '+33639981234', status: 'no', at: null, source: 'brevo' }],
    )
    expect(rows.map(({ channel, whyNot }) => [channel, whyNot])).toEqual([
      ['email', null],
      ['sms', 'objection'],
    ])
  })

  it('takes a blank for a blank, unless the house says that customers were told at the sale', () => {
    const customer = record({ email: 'a@mail.example', isCustomer: true })
    expect(resolvePermissions([customer], [])[0]?.whyNot).toBe('unknown')
    expect(resolvePermissions([customer], [], { customersWereToldAtSale: true })[0]).toMatchObject({
      basis: 'existingCustomer',
      whyNot: null,
    })
  })

  it('never lists resellers’ buyers or bounced boxes, whatever they ticked', () => {
    const rows = resolvePermissions(
      [
        record({ recordId: 'a', email: 'a@mail.example', permissionEmail: 'yes', barred: 'reseller' }),
        record({ recordId: 'b', email: 'b@mail.example', permissionEmail: 'yes' }),
      ],
      [{ channel: 'email', address: 'b@mail.example', status: 'bounced', at: '2026-02-03', source: 'brevo' }],
    )
    expect(rows.map(({ whyNot }) => whyNot)).toEqual(['reseller', 'bounced'])
  })

  it('takes what a row of several addresses agrees to for its first, what it refuses for all of them', () => {
    const said = (permissionEmail: 'yes' | 'no') =>
      resolvePermissions(
        ['zoe@mail.example', 'alice@mail.example'].map((email, index) =>
          record({ email, permissionEmail, isFirst: index === 0 }),
        ),
        [],
      )
    expect(said('yes').map(({ address, isFirst, whyNot }) => [address, isFirst, whyNot])).toEqual([
      ['zoe@mail.example', true, null],
      ['alice@mail.example', false, 'unknown'],
    ])
    expect(said('no').map(({ whyNot }) => whyNot)).toEqual(['objection', 'objection'])
  })

  it('says from when until when the youngest who bears an address is a minor, and when it last spoke itself', () => {
    const child = { from: '2015-01-03', until: '2033-01-03' }
    const [row] = resolvePermissions(
      [
        record({ recordId: 'a', email: 'a@mail.example', minority: { from: '1980-02-01', until: '1998-02-01' } }),
        record({ recordId: 'b', email: 'a@mail.example', minority: child }),
      ],
      ['2024-05-02 08:00:00', '2023-01-01', null].map(
        (at): PermissionEvent => ({ channel: 'email', address: 'A@mail.example', status: 'yes', at, source: 'brevo' }),
      ),
    )
    expect(row).toMatchObject({ minority: child, saidOn: '2024-05-02' })
  })
})
