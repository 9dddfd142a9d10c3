import { describe, expect, it } from 'vitest'
import { headerFingerprint, headerScore, type TableShape } from './index.ts'
import { headingMeanings } from './names/name-candidates.ts'

describe('a header', () => {
  it('scores high in French and English, and rows of values or titles do not', () => {
    expect(headerScore(['Numero billet', 'Spectacle', 'Prix', 'Nom'])).toBeGreaterThan(0.9)
    expect(headerScore(['unique_id', 'first_name', 'surname', 'dob'])).toBeGreaterThan(0.7)
    expect(headerScore(['90001', '887', '27', 'TILLAC'])).toBeLessThan(0.2)
    expect(headerScore(['État des ventes au 24/11/2026', '', '', ''])).toBeLessThan(0.2)
    expect(headerScore([])).toBe(0)
  })

  it('has one fingerprint whatever its accents, capitals, apostrophes and order', () => {
    const named = (...header: string[]) => headerFingerprint({ header, isNamed: true, shapes: [] })
    expect(named('Numéro billet', 'Nom de l’offre')).toBe(named("nom de l'offre", 'NUMERO  BILLET '))
    expect(named('Nom', 'Nom')).not.toBe(named('Nom'))
  })

  it('knows a file without titles again by what stands in its columns, never by their number alone', () => {
    const bare = (...shapes: TableShape['shapes']) =>
      headerFingerprint({ header: shapes.map((_, at) => `Colonne ${at + 1}`), isNamed: false, shapes })
    expect(bare(null, 'date')).toBe(bare(null, 'date'))
    expect(bare(null, 'date')).not.toBe(bare(null, 'number'))
    expect(bare(null, 'date')).not.toBe(bare('date', null))
  })
})

it('says the hour of a performance under a name cut short, and no company under « Communication structurée »', () => {
  expect(headingMeanings('HEUREP')).toEqual(['startsTime'])
  expect(headingMeanings('Communication structurée')).toEqual([])
  expect(headingMeanings('Rés.')).toEqual(['quantity'])
  expect(headingMeanings('Structure')).toContain('company')
})
