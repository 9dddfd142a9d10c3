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

  it('always says when the last export ends, since sales go on, and says nothing where there is no gap', () => {
    expect(tillCauses(counted, 229).at(-1)).toEqual({
      code: 'till-cause.soldSince',
      params: { untilAt: '2026-11-23T18:00' },
      isExact: false,
    })
    expect(tillCauses(counted, 228)).toEqual([])
  })
})
