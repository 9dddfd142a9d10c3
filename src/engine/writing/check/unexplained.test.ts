import { describe, expect, it } from 'vitest'
import { doubtsOf } from './check-fixture.ts'

const doubted = (text: string, record = {}): string[] => doubtsOf(text, { record })

describe('findUnexplainedCapitals', () => {
  it('doubts a common word that wears a capital within a sentence, since only a name makes it wear one', () => {
    expect(doubted('La troupe défend Marée noire depuis deux hivers.')).toEqual(['? title: Marée'])
    expect(doubted('On s’installe enfin du côté des Glycines.')).toEqual(['? title: Glycines'])
  })

  it('doubts a name that nobody knows, behind the word that opens a sentence too', () => {
    expect(doubted('Merci Vaubrun !')).toEqual(['? title: Vaubrun'])
  })

  it('leaves alone what the record names, what is everybody’s, and whom one plays', () => {
    for (const text of [
      'Merci Valmer !',
      'On y croise Noël, la République et la Méditerranée.',
      'Elle joue Célestine, lui campe un Archibald boudeur.',
      'Bonjour Monsieur, cher Public de la Grande salle.',
    ])
      expect(doubted(text), text).toEqual([])
  })

  it('doubts a title that opens as the show’s does and goes on with other words', () => {
    const record = { title: 'Lueurs pour une nuit' }
    expect(doubted('Ce soir-là, ces Lueurs pour un matin nous emportent.', record)).toEqual([
      '✗ title: Lueurs pour un matin',
    ])
    expect(doubted('Ce soir-là, ces Lueurs nous emportent.', record)).toEqual([])
  })
})

describe('findUnexplainedRooms', () => {
  it('doubts a room that neither the record nor the house knows, and knows those that they do', () => {
    expect(doubted('On se retrouve à 20 h 30 dans la bergerie derrière la gare.')).toEqual(['? venue: bergerie'])
    expect(doubted('On se retrouve à 20 h 30 dans la grande salle.')).toEqual([])
  })
})

describe('leftovers told otherwise', () => {
  it('holds months of age and an age between commas to the record', () => {
    expect(doubted('Pour les spectateurs de 18 mois et davantage.')).toEqual(['✗ age: 18 mois'])
    expect(doubted("L'âge conseillé, 12 ans, se justifie.")).toEqual(['✗ age: 12 ans'])
    expect(doubted("L'âge conseillé, 10 ans, se justifie. Trois mois de répétitions.")).toEqual([])
  })

  it('doubts a language that is neither spoken nor read, whatever is said in it', () => {
    expect(doubted('Les dialogues, en vieil islandais, font rire.')).toEqual(['? language: en vieil islandais'])
  })

  it('reads an address in any domain', () => {
    expect(doubted('Dossier : quatrevents.cat')).toEqual(['? url: quatrevents.cat'])
  })
})
