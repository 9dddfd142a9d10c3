import { describe, expect, it } from 'vitest'
import { actKey } from './act-key.ts'

describe('what tells one act from another', () => {
  it('is the same for the two presses of a double click', () => {
    expect(actKey({ id: 't-1', pin: '2468' })).toBe(actKey({ id: 't-1', pin: '2468' }))
    expect(actKey(undefined)).toBe(actKey(undefined))
  })

  it('differs from one row of a list to the next', () => {
    expect(actKey({ id: 't-1' })).not.toBe(actKey({ id: 't-2' }))
  })

  it('never takes a file for another: each is sent', () => {
    expect(actKey({ file: new File(['a'], 'a.jpg') })).toBeNull()
    expect(actKey({ files: [new File(['b'], 'b.jpg')] })).toBeNull()
  })
})
