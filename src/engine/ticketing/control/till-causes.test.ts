import { describe, expect, it } from 'vitest'
import { tillCauses } from './till-causes.ts'

const counted = {
  sold: 228,
  comps: 4,
  exempted: 2,
  resellers: 0,
  elsewhere: 0,
  lastSales: [],
  unpaid: 5,
  options: 3,
  holds: 10,
  cancelled: 0,
  dataUntil: '2026-11-23 18:00:00',
  lastStartsAt: '2026-12-11T20:00',
}

describe('tillCauses', () => {
  it('names the seats that make up the very gap first: 231 against 228 with three options is explained', () => {
    const [first] = tillCauses(counted, 231)
    expect(first).toEqual({ code: 'till-cause.options', params: { count: 3 }, isExact: true })
  })

  it('adds two kinds of seats when only both make the gap', () => {
    const exact = tillCauses(counted, 236).filter((cause) => cause.isExact)
    expect(exact.map((cause) => cause.code)).toEqual(['till-cause.unpaid', 'till-cause.options'])
  })

  it('never explains a smaller total by what is not counted here: only invitations and exempted tickets could be left out', () => {
    const codes = tillCauses(counted, 224).map((cause) => cause.code)
    expect(codes).toEqual(['till-cause.comps', 'till-cause.exempted', 'till-cause.cancelledSince'])
  })

  it('prefers what is no guess: the till counts no seat that another system sold', () => {
    const [first] = tillCauses({ ...counted, comps: 4, elsewhere: 4 }, 224)
    expect(first).toEqual({ code: 'till-cause.elsewhere', params: { count: 4 }, isExact: true })
  })

  it('finds the moment before which the total was read, when the sales after it are the very gap', () => {
    const lastSales = [
      { at: '2026-11-23 17:40:00', seats: 2 },
      { at: '2026-11-23 16:05:00', seats: 5 },
    ]
    expect(tillCauses({ ...counted, lastSales }, 221)[0]).toEqual({
      code: 'till-cause.readBefore',
      params: { count: 7, fromAt: '2026-11-23T16:05' },
      isExact: true,
    })
    expect(tillCauses({ ...counted, lastSales }, 223)[0]?.isExact).toBe(false)
  })

  it('names no sale since the export for a performance that was over before it: none can follow', () => {
    const over = { ...counted, lastStartsAt: '2026-10-24T19:00' }
    expect(tillCauses(over, 229).map(({ code }) => code)).not.toContain('till-cause.soldSince')
    // A ticket may be taken back after the performance, and no file may say when it is.
    expect(tillCauses(over, 227).at(-1)?.code).toBe('till-cause.cancelledSince')
    expect(tillCauses({ ...counted, lastStartsAt: null }, 229).at(-1)?.code).toBe('till-cause.soldSince')
  })

  it('says of a kind that holds more seats than the gap that only as many may be meant', () => {
    expect(tillCauses(counted, 229).filter(({ code }) => !code.endsWith('Since'))).toEqual([
      { code: 'till-cause.part.holds', params: { count: 10, part: 1 }, isExact: false },
      { code: 'till-cause.part.unpaid', params: { count: 5, part: 1 }, isExact: false },
      { code: 'till-cause.part.options', params: { count: 3, part: 1 }, isExact: false },
    ])
  })

  it('says when the last export ends, since sales go on until the performance, and says nothing where there is no gap', () => {
    expect(tillCauses(counted, 229).at(-1)).toEqual({
      code: 'till-cause.soldSince',
      params: { untilAt: '2026-11-23T18:00' },
      isExact: false,
    })
    expect(tillCauses(counted, 228)).toEqual([])
  })
})
