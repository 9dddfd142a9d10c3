import { expect, it } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

it('doubts a capital behind an article within a sentence, since nothing but a name wears one there', () => {
  expect(judged('La troupe, qui nous revient au Quadrant, est attendue.')).toEqual(['✗ venue: Quadrant'])
  expect(judged('Les gradins sont dressés derrière la Verrerie.')).toEqual(['? title: Verrerie'])
})

it('doubts a house or a company told by its head in lower case, whatever stands before it', () => {
  expect(judged('Une fable imaginée par le théâtre de l’Épine noire.')).toEqual(['? venue: théâtre de l’Épine noire'])
  expect(judged('Une fable imaginée avec le groupe Zéphyr, et sur mesure.')).toEqual(['? company: groupe Zéphyr'])
  expect(judged('Tous les chemins mènent au foyer Sand.')).toHaveLength(1)
})

it('doubts a name that is alone in an item beside a day or an hour', () => {
  expect(doubtsOf('Notez : 12.03 / 20:30 / Silo 14.')).toEqual(['? title: Silo 14'])
})

it('leaves alone what any text may say: lands, feasts, institutions, centuries, peoples, the repertoire, streets', () => {
  for (const text of [
    'Il y a du Tchekhov dans ces silences, et toute la Méditerranée dans une voix.',
    'Une grange du Morvan, une chapelle du XVIIe siècle, un soir de la Toussaint.',
    'Le ministère de la Culture, comme une élève des Beaux-Arts, en parle ; les Japonais aussi.',
    'L’entrée se fait par la rue des Tanneurs.',
    'Elle reprend le rôle de la Comtesse.',
    'On songe à la Reine de la Nuit, à ce que la Mort dit au Temps.',
    'Rendez-vous devant le Théâtre des Quatre-Vents.',
  ])
    expect(doubtsOf(text), text).toEqual([])
})

it('keeps a part of a name of the record for that name', () => {
  expect(judged('L’équipe des Quatre-Vents vous attend devant les Quatre-Vents.')).not.toContain(
    '? title: Quatre-Vents',
  )
})
