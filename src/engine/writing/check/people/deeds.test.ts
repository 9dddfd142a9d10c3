import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const cabaret: Partial<ShowRecord> = {
  genre: 'cabaret',
  credits: [
    { role: 'animation', name: 'Perrine Vasselin' },
    { role: 'magie', name: 'Octave Jaubert' },
    { role: 'chant', name: 'Soizic Delmotte' },
    { role: 'percussions', name: 'Gildas Rouvier' },
    { role: 'conte', name: 'Ysaline Brac' },
    { role: 'fil', name: 'Noé Carpentras' },
    { role: 'trapèze', name: 'Tamara Quillot' },
    { role: 'création sonore', name: 'Barnabé Lussan' },
    { role: 'mise en scène', name: 'Edmée Sorbier' },
  ],
}
const quartet: Partial<ShowRecord> = {
  author: null,
  genre: 'musique de chambre',
  credits: [
    { role: 'premier violon', name: 'Perrine Vasselin' },
    { role: 'second violon', name: 'Octave Jaubert' },
    { role: 'composition', name: 'Soizic Delmotte' },
    { role: 'musique en direct', name: 'Gildas Rouvier' },
  ],
}
const tragedy: Partial<ShowRecord> = {
  title: 'Bérénice, ensuite',
  genre: 'théâtre',
  credits: [
    { role: 'd’après', name: 'Jean Racine' },
    { role: 'mise en scène', name: 'Edmée Sorbier' },
    { role: 'Bérénice', name: 'Perrine Vasselin' },
    { role: 'Titus', name: 'Octave Jaubert' },
    { role: 'son', name: 'Barnabé Lussan' },
    { role: 'dramaturgie', name: 'Ysaline Brac' },
  ],
}
const wrong = (text: string, record: Partial<ShowRecord>): string[] => doubtsOf(text, { record })

describe('what somebody does on stage', () => {
  it('is of whom the record credits with it, whatever the verb', () => {
    for (const text of [
      'Perrine Vasselin anime, Octave Jaubert fait disparaître des montres.',
      'Aux commandes, Perrine Vasselin, qui anime comme on dompte.',
      'Ysaline Brac raconte, Gildas Rouvier frappe.',
      'Noé Carpentras marche sur le fil ; Gildas Rouvier tape sur ses fûts.',
      'C’est Octave Jaubert qui sort un lapin du chapeau.',
    ])
      expect(wrong(text, cabaret), text).toEqual([])
    for (const [text, name] of [
      ['Octave Jaubert anime.', 'Octave Jaubert'],
      ['Soizic Delmotte fait disparaître des montres.', 'Soizic Delmotte'],
      ['Edmée Sorbier raconte, Gildas Rouvier frappe.', 'Edmée Sorbier'],
      ['Ysaline Brac raconte et Noé Carpentras frappe.', 'Noé Carpentras'],
      ['Tamara Quillot traverse le fil.', 'Tamara Quillot'],
    ] as const)
      expect(wrong(text, cabaret), text).toEqual([`✗ person: ${name}`])
  })

  it('is no craft where one speaks, or where a credit may be of anything', () => {
    expect(wrong('Edmée Sorbier raconte comment tout a commencé.', cabaret)).toEqual([])
    const cast = [...(cabaret.credits ?? []), { role: 'avec', name: 'Lubin Astier' }]
    expect(wrong('Lubin Astier raconte, puis frappe.', { ...cabaret, credits: cast })).toEqual([])
  })
})

describe('a label of the record', () => {
  it('gives its work to the name behind it, with or without a preposition', () => {
    for (const text of [
      'Au trapèze, Tamara Quillot ; sur le fil, Noé Carpentras.',
      'La magie est confiée à Octave Jaubert, le chant à Soizic Delmotte.',
      'Tamara Quillot fait du trapèze.',
    ])
      expect(wrong(text, cabaret), text).toEqual([])
    for (const [text, name] of [
      ['Sur le fil, Tamara Quillot.', 'Tamara Quillot'],
      ['La magie est confiée à Soizic Delmotte.', 'Soizic Delmotte'],
      ['La magie repose sur Perrine Vasselin.', 'Perrine Vasselin'],
      ['Un tour de cartes de Gildas Rouvier ouvre le bal.', 'Gildas Rouvier'],
    ] as const)
      expect(wrong(text, cabaret), text).toEqual([`✗ person: ${name}`])
    expect(wrong('Premier violon, Perrine Vasselin ; second violon, Octave Jaubert.', quartet)).toEqual([])
    expect(wrong('Premier violon, Octave Jaubert ; second violon, Perrine Vasselin.', quartet)).toEqual([
      '✗ person: Octave Jaubert',
      '✗ person: Perrine Vasselin',
    ])
  })

  it('says whose instrument comes with whom, and who holds the second', () => {
    expect(wrong('Gildas Rouvier et ses percussions, Octave Jaubert et ses cartes.', cabaret)).toEqual([])
    expect(wrong('Soizic Delmotte et ses percussions.', cabaret)).toEqual(['✗ person: Soizic Delmotte'])
    expect(wrong('Perrine Vasselin au premier violon, Octave Jaubert au second.', quartet)).toEqual([])
    expect(wrong('Octave Jaubert au premier violon, Perrine Vasselin au second.', quartet)).toEqual([
      '✗ person: Octave Jaubert',
      '✗ person: Perrine Vasselin',
    ])
  })

  it('is of whom it was said of, and not of the next one named', () => {
    expect(
      wrong(
        'Ysaline Brac conte, Gildas Rouvier l’accompagne aux percussions, Edmée Sorbier a tout mis en place.',
        cabaret,
      ),
    ).toEqual([])
  })

  it('of a conception says whose idea the show is', () => {
    const credits = [
      { role: 'conception', name: 'Edmée Sorbier' },
      { role: 'musique', name: 'Soizic Delmotte' },
    ]
    expect(wrong('Une visite sur une idée d’Edmée Sorbier.', { credits })).toEqual([])
    expect(wrong('Une visite sur une idée de Soizic Delmotte.', { credits })).toEqual(['✗ person: Soizic Delmotte'])
  })
})

describe('a composer', () => {
  it('writes a work whose words are nobody’s, and plays in direct', () => {
    expect(wrong('Une œuvre que Soizic Delmotte a écrite en 2024.', quartet)).toEqual([])
    expect(wrong('Il y a Gildas Rouvier, qui joue tout ça en direct.', quartet)).toEqual([])
    expect(wrong('Une œuvre qu’Octave Jaubert a écrite en 2024.', quartet)).toEqual(['✗ person: Octave Jaubert'])
  })
})

describe('a character', () => {
  it('has the face of who plays it, asked for or told, and of no other', () => {
    for (const text of [
      'Bérénice a le visage de Perrine Vasselin, Titus celui d’Octave Jaubert.',
      'Qui joue Bérénice ? Perrine Vasselin. Et Titus ? Octave Jaubert.',
      'Titus trouve en Octave Jaubert un roi fatigué.',
    ])
      expect(wrong(text, tragedy), text).toEqual([])
    for (const text of [
      'Bérénice a le visage d’Octave Jaubert.',
      'Qui joue Bérénice ? Octave Jaubert.',
      'Bérénice trouve en Octave Jaubert une reine.',
    ])
      expect(wrong(text, tragedy), text).toEqual(['✗ person: Octave Jaubert'])
  })
})

describe('the sound and the source of a show', () => {
  it('are of whoever the record says', () => {
    expect(wrong('On doit le son à Barnabé Lussan, la dramaturgie à Ysaline Brac.', tragedy)).toEqual([])
    expect(wrong('On doit le son à Ysaline Brac.', tragedy)).toEqual(['✗ person: Ysaline Brac'])
    expect(wrong('Barnabé Lussan a mis de l’eau dans le son ; tout coule.', cabaret)).toEqual([])
    expect(wrong('Le texte de Racine passe entre les mains d’Edmée Sorbier.', tragedy)).toEqual([])
    expect(wrong('La mise en scène est entre les mains d’Ysaline Brac.', tragedy)).toEqual(['✗ person: Ysaline Brac'])
    expect(wrong('Edmée Sorbier l’a tirée de Racine.', tragedy)).toEqual([])
    expect(wrong('Perrine Vasselin l’a tirée de Racine.', tragedy)).toEqual(['✗ person: Perrine Vasselin'])
  })
})
