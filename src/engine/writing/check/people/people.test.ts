import { describe, expect, it } from 'vitest'
import { doubtsOf, judged, suggestionsOf } from '../check-fixture.ts'

describe('findPeople', () => {
  it('proposes the spelling of the record for a name with a slip', () => {
    expect(judged('Avec Garance Thiriet et Sofiane Rouw.')).toEqual([
      '✓ person: Garance Thiriet',
      '✗ person: Sofiane Rouw',
    ])
    expect(suggestionsOf('Avec Eloise Le Goff.')).toEqual(['Éloïse Le Goff'])
  })

  it('reads each trade of a line with its own name', () => {
    expect(
      judged('Avec Garance Thiriet & Sofiane Roux · De Léonore Vasseur / mise en scène Thibault Ménard').every((line) =>
        line.startsWith('✓'),
      ),
    ).toBe(true)
    expect(judged('Thibault Ménard à la lumière : l’écrin est parfait.')).toEqual(['✗ person: Thibault Ménard'])
    expect(judged('Le duo est formé par Garance Thiriet et Sofiane Roux.').filter((line) => line[0] !== '✓')).toEqual(
      [],
    )
  })

  it('hears the sound as a trade, and the sound that a musician makes as none', () => {
    const record = {
      credits: [
        { role: 'scénographie', name: 'Ombeline Carel' },
        { role: 'son', name: 'Thibault Ménard' },
        { role: 'trompette', name: 'Garance Thiriet' },
      ],
    }
    for (const text of [
      'Le son est d’Ombeline Carel.',
      'Son d’Ombeline Carel',
      'Texte de Léonore Vasseur et son d’Ombeline Carel',
    ])
      expect(judged(text, { record }), text).toContain('✗ person: Ombeline Carel')
    for (const text of [
      'Le son est de Thibault Ménard.',
      'Son de Thibault Ménard',
      'On reconnaît le son de Garance Thiriet.',
    ])
      expect(doubtsOf(text, { record }), text).toEqual([])
  })

  it('hears a trade in a verb, a question or a mark, and tells it from another', () => {
    for (const text of [
      'Ombeline Carel s’empare de « Les Vents de brume ».',
      'Ombeline Carel monte *Les Vents de brume*.',
      'L’affaire est menée par Ombeline Carel.',
      '12 mars | De Ombeline Carel | 20 h 30',
      'Les costumes, cousus main, sont l’œuvre d’Ombeline Carel.',
      'Les Vents de brume. Direction Ombeline Carel',
    ])
      expect(judged(text), text).toContain('✗ person: Ombeline Carel')
    for (const text of [
      'Thibault Ménard s’empare de « Les Vents de brume ».',
      'L’affaire est menée par Thibault Ménard.',
    ])
      expect(judged(text), text).toContain('✓ person: Thibault Ménard')
  })

  it('hears an instrument before a name, with its own word only', () => {
    const record = {
      credits: [
        { role: 'violon', name: 'Salomé Maillard' },
        { role: 'violoncelle', name: 'Suzanne Garrigue' },
        { role: 'direction musicale', name: 'Violaine Uhlrich' },
      ],
    }
    for (const text of [
      'Qui est-ce, au violon ? C’est Suzanne Garrigue.',
      'Et voici, au violon… Suzanne Garrigue !',
      'Au pupitre : Suzanne Garrigue.',
      'Suzanne Garrigue s’installe au violon.',
      '20 h 30 · Violon Suzanne Garrigue',
    ])
      expect(judged(text, { record }), text).toContain('✗ person: Suzanne Garrigue')
    for (const text of ['Au pupitre : Violaine Uhlrich.', 'Salomé Maillard s’installe au violon.'])
      expect(doubtsOf(text, { record }), text).toEqual([])
  })

  it('doubts whom a title is given to, and a name beside one of the record', () => {
    expect(judged('Les Vents de brume de Mercadier se joue ici.')).toContain('? person: Mercadier')
    expect(judged('12 mars\nHAMISH TOLLAND et SOFIANE ROUX').at(1)).toBe('? person: HAMISH TOLLAND')
    expect(judged('Les Vents de brume de Vasseur.')).toEqual(['✓ title: Les Vents de brume', '✓ person: Vasseur'])
  })

  it('hears an instrument against a name, and who holds it', () => {
    const record = {
      credits: [
        { role: 'piano', name: 'Thibault Ménard' },
        { role: 'trompette', name: 'Garance Thiriet' },
      ],
    }
    const wrong = (text: string) => judged(text, { record }).filter((line) => line[0] !== '✓')
    expect(wrong('Au piano Garance Thiriet, à la trompette Thibault Ménard.')).toHaveLength(2)
    expect(wrong('Le piano est tenu par Garance Thiriet.')).toEqual(['✗ person: Garance Thiriet'])
    for (const right of [
      'Au piano Thibault Ménard, à la trompette Garance Thiriet.',
      'Garance Thiriet à la trompette et au piano Thibault Ménard.',
      'La trompette, tenue par Garance Thiriet, répond au piano.',
    ])
      expect(wrong(right), right).toEqual([])
  })

  it('takes a word for several instruments for the one that is credited', () => {
    const record = {
      credits: [
        { role: 'piano', name: 'Édith Crouzet' },
        { role: 'violon', name: 'Ursule Ollivier' },
      ],
    }
    expect(judged('Au clavier : Édith Crouzet. À l’archet, Ursule Ollivier.', { record })).toEqual([
      '✓ person: Édith Crouzet',
      '✓ person: Ursule Ollivier',
    ])
    expect(judged('Au clavier : Ursule Ollivier.', { record })).toEqual(['✗ person: Ursule Ollivier'])
  })

  it('lets capitals drop their accents, not change them', () => {
    expect(judged('ELOISE LE GOFF')).toEqual(['✓ person: ELOISE LE GOFF'])
    expect(judged('ÈLOÏSE LE GOFF')).toEqual(['✗ person: ÈLOÏSE LE GOFF'])
  })

  it('refuses a trade given to somebody else', () => {
    expect(
      judged('Mise en scène : Thibault Ménard. Lumières : Ombeline Carel.').every((line) => line.startsWith('✓')),
    ).toBe(true)
    expect(judged('Mise en scène : Ombeline Carel')).toEqual(['✗ person: Ombeline Carel'])
    expect(suggestionsOf('Mise en scène : Ombeline Carel')).toEqual(['Thibault Ménard'])
    expect(judged('Thibault Ménard joue le phare.')).toEqual(['✗ person: Thibault Ménard'])
  })

  it('knows who wrote from who staged: « la pièce de X » is by its author', () => {
    expect(judged('La pièce de Léonore Vasseur')).toEqual(['✓ person: Léonore Vasseur'])
    expect(judged('La pièce de Thibault Ménard')).toEqual(['✗ person: Thibault Ménard'])
    expect(judged('Une fable signée Thibault Ménard')).toEqual(['✗ person: Thibault Ménard'])
    expect(judged('Le spectacle de Thibault Ménard')).toEqual(['✓ person: Thibault Ménard'])
    // Nobody is credited with the text: the piece is of whoever made it.
    expect(judged('La pièce de Thibault Ménard', { record: { author: null } })).toEqual(['✓ person: Thibault Ménard'])
  })

  it('follows a trade through what stands between it and the name', () => {
    for (const [text, right, wrong] of [
      ['La mise en scène, très sobre, est de {V}.', 'Thibault Ménard', 'Léonore Vasseur'],
      ['Les lumières, on les doit à {V}.', 'Ombeline Carel', 'Sofiane Roux'],
      ['Le texte que signe {V} est drôle.', 'Léonore Vasseur', 'Garance Thiriet'],
      ['C’est à {V} que l’on doit la mise en scène.', 'Thibault Ménard', 'Garance Thiriet'],
    ] as const) {
      expect(judged(text.replace('{V}', right)), text).toEqual([`✓ person: ${right}`])
      expect(judged(text.replace('{V}', wrong)), text).toEqual([`✗ person: ${wrong}`])
    }
  })

  it('puts on stage whoever does what bodies do there', () => {
    expect(judged('C’est elle que l’on suit, jusqu’à ce qu’Ombeline Carel renverse tout.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
    expect(judged('Jusqu’à ce que Garance Thiriet renverse tout.')).toEqual(['✓ person: Garance Thiriet'])
  })

  it('hears whose novel or whose costumes a show is of', () => {
    expect(judged('D’après le roman de Garance Thiriet.')).toEqual(['✗ person: Garance Thiriet'])
    expect(judged('D’après le roman de Léonore Vasseur.')).toEqual(['✓ person: Léonore Vasseur'])
    expect(judged('Nous aimons les lumières, celles de Garance Thiriet.')).toEqual(['✗ person: Garance Thiriet'])
  })

  it('hears who is told as if they played, though their trade is never seen', () => {
    for (const frame of [
      'Et puis {} arrive, et tout change.',
      'On rit dès que {} ouvre la bouche.',
      'Face à {}, le public retient son souffle.',
      'Il faut voir {} danser avec son ombre.',
      'On ne quitte pas {} des yeux.',
      '{}, naufragée d’un soir, nous embarque.',
    ]) {
      expect(judged(frame.replace('{}', 'Garance Thiriet')), frame).toEqual(['✓ person: Garance Thiriet'])
      expect(judged(frame.replace('{}', 'Ombeline Carel')), frame).toEqual(['✗ person: Ombeline Carel'])
    }
    for (const text of [
      'Merci à toute l’équipe, et à Ombeline Carel qui n’a pas dormi.',
      'Ombeline Carel sculpte l’obscurité.',
      'Ombeline Carel a voulu une nuit presque noire.',
      'Rencontrez Ombeline Carel après la représentation du 12 mars.',
      'Ombeline Carel, née à Nantes, aime la pluie.',
      'Les lumières se sont tues ; Ombeline Carel aussi.',
    ])
      expect(
        judged(text).filter((line) => line.startsWith('✗ person')),
        text,
      ).toEqual([])
  })

  it('carries the trade through a list of names', () => {
    expect(judged('Avec Sofiane Roux, Garance Thiriet et Thibault Ménard')).toEqual([
      '✓ person: Sofiane Roux',
      '✓ person: Garance Thiriet',
      '✗ person: Thibault Ménard',
    ])
  })

  it('finds nobody that the record does not know', () => {
    expect(judged('Avec Maël Berthoud.')).toEqual(['? person: Maël Berthoud'])
    expect(judged('Roxane Delmas signe la musique.')).toEqual(['? person: Roxane Delmas'])
  })

  it('knows a person by surname or initial', () => {
    expect(judged('un texte de Vasseur')).toEqual(['✓ person: Vasseur'])
    expect(judged('un texte de L. Vasseur')).toEqual(['✓ person: L. Vasseur'])
  })

  it('makes no person of an ordinary sentence', () => {
    expect(judged('Une femme attend. Personne ne vient. Puis le vent se lève sur la mer du Nord.')).toEqual([])
  })
})
