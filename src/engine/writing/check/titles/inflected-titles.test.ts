import { expect, it } from 'vitest'
import { judged } from '../check-fixture.ts'

it('takes the title’s own words in another number for another title', () => {
  const record = { title: 'Sous la capuche' }
  expect(judged('Sous les capuches, ce soir.', { record })[0]).toBe('✗ title: Sous les capuches')
  expect(judged('Sous la capuche, ce soir.', { record })[0]).toBe('✓ title: Sous la capuche')
  expect(judged('On rit sous les capuches.', { record })).toEqual([])
})
