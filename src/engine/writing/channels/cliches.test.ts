import { describe, expect, it } from 'vitest'
import { clichesIn } from './cliches.ts'

const found = (text: string) => clichesIn(text).map(({ text: words }) => words)

describe('clichesIn', () => {
  it('finds inflected words of the brochure, whatever the spaces', () => {
    expect(found('Notre coup de\u00a0cœur, un spectacle inoubliable, des pépites.')).toEqual([
      'coup de cœur',
      'un spectacle inoubliable',
      'pépites',
    ])
    expect(found('COUP DE CŒUR : des incontournables')).toEqual(['COUP DE CŒUR', 'incontournables'])
  })

  it('takes the name of a prize for no cliché', () => {
    expect(found('Coup de cœur du jury, Festival Off 2023')).toEqual([])
    expect(found('un coup de cœur de l’Académie Charles-Cros')).toEqual([])
    expect(found('Coup de cœur Jeune Public de la Ville')).toEqual([])
    expect(found('le coup de cœur de toute l’équipe')).toEqual(['coup de cœur'])
  })
})
