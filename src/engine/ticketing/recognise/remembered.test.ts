import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../contract/index.ts'
import { recognise } from './recognised.fixture.ts'

describe('what a person remembered', () => {
  it('keeps apart two columns of one name: each has the meaning that was said of it', () => {
    const said = (meaning: Meaning) => ({ name: 'Société', meaning })
    const { meanings } = recognise({
      header: ['Société', 'Nom', 'Société'],
      rows: [
        ['La Herse', 'Roux', 'Orange'],
        ['La Herse', 'Petit', 'SNCF'],
      ],
      remembered: { columns: [said('unknown'), said('company')] },
    })
    expect([meanings[0], meanings[2]]).toEqual(['unknown', 'company'])
  })

  it('wins over names, values and layouts, and answers what was asked', () => {
    const { column, grain } = recognise({
      header: ['Date', 'Bidule'],
      rows: [
        ['03/04/2025', 'Bérénice'],
        ['05/06/2025', 'Bérénice'],
      ],
      remembered: {
        columns: [
          { name: 'DATE', meaning: 'startsAt', format: 'dd/MM/yyyy' },
          { name: 'bidule', meaning: 'showTitle' },
        ],
        grain: 'performances',
      },
    })
    expect(column('Date')).toMatchObject({ meaning: 'startsAt', format: 'dd/MM/yyyy', confidence: 1 })
    expect(column('Date').ambiguous).toBeUndefined()
    expect(column('Bidule').meaning).toBe('showTitle')
    expect(grain).toBe('performances')
  })
})
