import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const band: Partial<ShowRecord> = {
  company: 'trio Radio Minuit',
  credits: [
    { role: 'chant', name: 'Yolande Aubertin' },
    { role: 'guitare', name: 'Anouk Boissonnade' },
    { role: 'batterie', name: 'Maud Haddad' },
    { role: 'lumières', name: 'Ombeline Carel' },
  ],
}
const doubted = (text: string, record: Partial<ShowRecord> = {}): string[] => doubtsOf(text, { record })

describe('a musician by what is played', () => {
  it('is heard behind « celle de », and before a microphone', () => {
    expect(doubted('Une voix, celle de Yolande Aubertin ; une batterie, celle de Maud Haddad.', band)).toEqual([])
    expect(doubted('Une voix, celle de Maud Haddad.', band)).toEqual(['✗ person: Maud Haddad'])
    expect(doubted('Devant le micro, Yolande Aubertin.', band)).toEqual([])
    expect(doubted('Et devant le micro, Anouk Boissonnade.', band)).toEqual(['✗ person: Anouk Boissonnade'])
  })

  it('sings when told as a voice', () => {
    expect(doubted('Line-up : YOLANDE AUBERTIN (voix), MAUD HADDAD (batterie).', band)).toEqual([])
    expect(doubted('Line-up : MAUD HADDAD (voix).', band)).toEqual(['✗ person: MAUD HADDAD'])
  })
})

describe('one whose work nobody sees', () => {
  it('is told as if on stage by a sentence without a word of that work, wherever the name stands in it', () => {
    expect(doubted('Yolande Aubertin et Ombeline Carel tiennent les rôles principaux.', band)).toEqual([
      '✗ person: Ombeline Carel',
    ])
    for (const text of [
      'Découvrez le travail d’Ombeline Carel.',
      'Yolande Aubertin chante dans les lumières d’Ombeline Carel.',
      'Ombeline Carel baigne la scène de bleu.',
    ])
      expect(doubted(text, band), text).toEqual([])
  })
})

describe('a first name behind an elided word', () => {
  it('makes another person of a surname of the record', () => {
    expect(doubted('La lumière d’Aïssatou Carel découpe des chambres.', band)).toEqual(['? person: Aïssatou Carel'])
    expect(doubted('La lumière d’Ombeline Carel découpe des chambres.', band)).toEqual([])
  })
})

describe('a rank asked and confirmed', () => {
  it('is claimed', () => {
    expect(doubted('Serait-ce le plus beau rendez-vous de l’année ? On nous l’affirme.')).toEqual([
      '? superlative: le plus beau rendez-vous de l’année',
    ])
    expect(doubted('Serait-ce le plus beau rendez-vous de l’année ? À vous de voir.')).toEqual([])
  })
})

describe('a gratuity told by what is not asked', () => {
  it('is judged by its age', () => {
    expect(doubted('Aucun billet n’est demandé aux moins de 6 ans.')).toEqual([])
    expect(doubted('Aucun billet n’est demandé aux moins de 9 ans.')).toEqual([
      expect.stringMatching(/^✗ free: .*moins de 9 ans/),
    ])
    expect(doubted('Les enfants ne paient pas.')).toEqual([expect.stringMatching(/free/)])
  })
})

describe('words that only look like a name', () => {
  it('are none: the world, and a paper of that name', () => {
    expect(doubted('On nous l’affirme. Le monde est parfois bien fait.')).toEqual([])
    expect(doubted('Le Monde a aimé.')).not.toEqual([])
  })

  it('are none: midnight in the name of a band', () => {
    expect(doubted('C’est le trio Radio Minuit, et ça joue.', band)).toEqual([])
  })
})

describe('a place without a capital', () => {
  it('is doubted where the sentence says that one meets or plays there', () => {
    expect(doubted('Rendez-vous à Valmer, dans la grange.')).toEqual([expect.stringMatching(/grange/)])
    expect(doubted('La séance est fixée au vendredi 13 mars, à 20 h 30 précises, dans la crypte.')).toEqual([
      expect.stringMatching(/crypte/),
    ])
    expect(doubted('Le héros vit dans la grange de son père.')).toEqual([])
  })
})

describe('one verb for several', () => {
  it('is of what all of them do, and a manner in front of it of none', () => {
    expect(doubted('Sofiane Roux et Garance Thiriet scient, portent, renversent.')).toEqual([])
    expect(doubted('Sofiane Roux et Ombeline Carel scient, portent, renversent.')).toEqual([
      expect.stringMatching(/Ombeline Carel/),
    ])
    expect(doubted('Sofiane Roux et Ombeline Carel reviennent à Valmer.')).toEqual([])
    expect(doubted('Avec cette pièce créée en 2024, Thibault Ménard interroge ce que les mains savent.')).toEqual([])
    expect(doubted('Sous les lumières d’Ombeline Carel, Sofiane Roux s’envole.')).toEqual([])
  })
})
