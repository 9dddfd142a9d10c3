import { describe, expect, it } from 'vitest'
import { judged } from './check-fixture.ts'

const company = { company: 'Les Enfants du Vinyle' }

describe('onSecondThoughts', () => {
  it('takes a company under another article for the record’s, but no other company', () => {
    expect(judged('La troupe des Enfants du Vinyle arrive.', { record: company })).toEqual([
      '✓ company: troupe des Enfants du Vinyle',
    ])
    expect(judged('La troupe des Enfants du Vignoble arrive.', { record: company }).join()).toMatch(/^✗ company/)
  })

  it('hears for whom nothing is paid in any words, and an age that is not the record’s', () => {
    expect(judged("18 mars, gratuit pour qui n'a pas 6 ans.")).toContain('✓ free: gratuit')
    expect(judged("Gratuit pour qui n'a pas 9 ans.").join()).toContain('✗ free')
  })

  it('takes « leurs dix bougies » for the age from which one comes', () => {
    expect(judged('Que les plus jeunes aient soufflé leurs dix bougies.')).toEqual(['✓ age: soufflé leurs dix bougies'])
    expect(judged('Que les plus jeunes aient soufflé leurs neuf bougies.').join()).toMatch(/^\?/)
  })
})
