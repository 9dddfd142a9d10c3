import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

describe('who a text is written to', () => {
  it('is no fact of the show, in the words that open a letter', () => {
    for (const opening of [
      'Chers résidents des Glycines, chères familles,\n\n',
      'Mesdames et messieurs de l’Âge heureux,\n\n',
      'Bonjour à l’équipe du CSE Lafarge,\n\n',
      'Aux membres de l’Amicale des sapeurs-pompiers et à leurs familles\n\n',
      'Aux assistantes maternelles et aux IME du pays d’Auge,\n',
      'Sortie du club des Marronniers : jeudi soir\n\n',
      'Résidence Les Peupliers – sortie au théâtre\n\n',
      'COMMUNIQUÉ AUX ASSOCIATIONS DE PERSONNES MALVOYANTES\n\n',
      'LA GAZETTE DU CANTON\n\n',
    ])
      expect(doubtsOf(`${opening}« Les Vents de brume », le 12 mars à 20 h 30.`), opening).toEqual([])
  })

  it('hides nothing of what is said behind it, nor a place that a line begins with', () => {
    expect(doubtsOf('Chers amis du club des Marronniers, la pièce est signée Paul Nardin.')).toEqual([
      '? person: Paul Nardin',
    ])
    expect(doubtsOf('Chers mélomanes de Morlaix et d’ailleurs,\n')).toEqual(['✗ city: Morlaix'])
    expect(doubtsOf('Au Théâtre des Trois-Vents, jeudi 12 mars.')).toEqual(['✗ venue: Théâtre des Trois-Vents'])
  })
})
