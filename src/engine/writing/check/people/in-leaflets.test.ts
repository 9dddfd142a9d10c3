import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { doubtsOf } from '../check-fixture.ts'

const dance: Partial<ShowRecord> = {
  title: 'Kintsugi',
  credits: [
    { role: 'chorégraphie', name: 'Hélène Aubry' },
    { role: 'danse', name: 'Sora Nakamura' },
    { role: 'danse', name: 'Loïc Berset' },
    { role: 'danse', name: 'Ines Caetano' },
    { role: 'danse', name: 'Yannick Mbaye' },
  ],
}
const festival: Partial<ShowRecord> = {
  credits: [
    { role: 'direction artistique', name: 'Ronan Le Bihan' },
    { role: 'pyrotechnie', name: 'Groupe Salpêtre' },
    { role: 'bal', name: 'Orchestre Tango-Merguez' },
    { role: 'funambule', name: 'Ysé Carpentier' },
  ],
}
const night: Partial<ShowRecord> = {
  credits: [
    { role: 'visite contée', name: 'Maurice Huguenin' },
    { role: 'performance', name: 'Ada Lorenz' },
    { role: 'électro', name: 'Tic & Tac' },
  ],
}
const concert: Partial<ShowRecord> = {
  genre: 'concert',
  credits: [
    { role: 'orgue', name: 'Marie-Odile Schaeffer' },
    { role: 'direction', name: 'Benoît Klinger' },
    { role: 'contre-ténor', name: 'Aurèle Weiss' },
    { role: 'contrebasse', name: 'Igor Salah' },
    { role: 'batterie', name: 'Nathan Polis' },
  ],
}

describe('who does what in a leaflet', () => {
  it('is called by a given name among others', () => {
    for (const said of ['Sora, Loïc, Ines et Yannick dansent.', 'Sur scène : Ines, Loïc et Sora.'])
      expect(doubtsOf(said, { record: dance }), said).toEqual([])
    for (const said of [
      'Sora, Loïc, Ines et Yanis dansent.',
      'Au plateau, Sora, Inès, Yanis et Loïc.',
      'Yanis, Sora, Loïc et Ines vous attendent.',
      'Sora, Ines, Yanis, Loïc : quatre corps.',
    ])
      expect(doubtsOf(said, { record: dance }).join(), said).toContain('person: Yanis')
    expect(doubtsOf('On danse à Lyon, Sora, Loïc et Ines en tête.', { record: dance }).join()).not.toContain('person')
  })

  it('leads, opens and fires what the record gives to another', () => {
    for (const said of ['mène le bal', 'anime le bal', 'conduit le bal']) {
      expect(doubtsOf(`Le Groupe Salpêtre ${said}.`, { record: festival }), said).toEqual(['✗ person: Groupe Salpêtre'])
      expect(doubtsOf(`L’Orchestre Tango-Merguez ${said}.`, { record: festival }), said).toEqual([])
    }
    for (const said of ['Le bal est mené par', 'Le bal est confié à', 'Bal par']) {
      expect(doubtsOf(`${said} l’Orchestre Tango-Merguez.`, { record: festival }), said).toEqual([])
      expect(
        doubtsOf(`${said.replace(/ à$/, ' au').replace(/par$/, 'par le')} Groupe Salpêtre.`, { record: festival }),
        said,
      ).toHaveLength(1)
    }
    for (const said of ['tire le feu d’artifice', 'tire un feu d’artifice', 'assure la pyrotechnie']) {
      expect(doubtsOf(`L’Orchestre Tango-Merguez ${said}.`, { record: festival }), said).toEqual([
        '✗ company: Orchestre Tango-Merguez',
      ])
      expect(doubtsOf(`Le Groupe Salpêtre ${said}.`, { record: festival }), said).toEqual([])
    }
  })

  it('opens and closes what the record gives it to', () => {
    const record = {
      credits: [
        { role: 'concert d’ouverture', name: 'Trio Ar Mor' },
        { role: 'concert de clôture', name: 'Fanfare des Capucins' },
        { role: 'concert', name: 'Sidonie Vasseur' },
      ],
    }
    expect(doubtsOf('Le Trio Ar Mor ouvre le festival, la Fanfare des Capucins le referme.', { record })).toEqual([])
    for (const said of [
      'Le Trio Ar Mor referme le festival.',
      'La Fanfare des Capucins ouvre la soirée.',
      'Sidonie Vasseur clôt la fête.',
    ])
      expect(doubtsOf(said, { record }), said).toHaveLength(1)
    expect(doubtsOf('Sidonie Vasseur ferme les yeux.', { record })).toEqual([])
  })

  it('stands behind its work, item after item', () => {
    expect(
      doubtsOf('Conte avec Maurice Huguenin, performance d’Ada Lorenz, électro de Tic & Tac.', { record: night }),
    ).toEqual([])
    expect(
      doubtsOf('Conte avec Ada Lorenz, performance de Maurice Huguenin, électro de Tic & Tac.', { record: night }),
    ).toEqual(['✗ person: Ada Lorenz', '✗ person: Maurice Huguenin'])
    expect(doubtsOf('À l’orgue, Marie-Odile Schaeffer ; à la direction, Benoît Klinger.', { record: concert })).toEqual(
      [],
    )
    expect(doubtsOf('À l’orgue, Marie-Odile Schaeffer ; à la direction, Aurèle Weiss.', { record: concert })).toEqual([
      '✗ person: Aurèle Weiss',
    ])
    expect(doubtsOf('Contrebasse, Igor Salah, et batterie, Nathan Polis.', { record: concert })).toEqual([])
    expect(doubtsOf('Contrebasse, Nathan Polis, et batterie, Igor Salah.', { record: concert })).toEqual([
      '✗ person: Nathan Polis',
      '✗ person: Igor Salah',
    ])
  })

  it('leaves the pen to the one who holds it', () => {
    for (const thing of ['la plume', 'le crayon', 'le micro'])
      expect(doubtsOf(`Léonore Vasseur tient ${thing}, Thibault Ménard le plumeau.`), thing).toEqual([])
  })
})
