import { expect, test } from 'vitest'
import type { ShowRecord } from '../../../../contract/index.ts'
import { checkText } from '../check-text.ts'

const record: ShowRecord = {
  key: 'phare',
  title: 'Le Gardien de Sel',
  author: 'Odile Marchais',
  credits: [
    { role: 'mise en scène', name: 'Basile Ormond' },
    { role: 'jeu', name: 'Inès Takori' },
  ],
  performances: [{ startsAt: '2027-02-02T20:00' }],
  texts: [
    {
      kind: 'summary',
      source: 'dossier',
      text:
        'Sur une île de sel, Ada garde un phare éteint avec son père. Douze bateaux passent chaque nuit, aucun ne s’arrête. ' +
        'Ada veut rallumer la lampe, son frère Milo veut vendre le phare. Personne ne revient de la mer. Ada a neuf ans.',
    },
  ],
}

const marked = (text: string): string[] =>
  checkText({ text, record })
    .atoms.filter(({ kind }) => kind === 'story')
    .map((atom) => `${atom.message.params?.what} ${atom.text}`)

test.each([
  ['Vingt bateaux passent dans la nuit.', ['number Vingt bateaux']],
  ['Ada, onze ans, garde un phare éteint.', ['number onze ans']],
  ['Ada garde un phare éteint avec son oncle.', ['kinship oncle']],
  ['Ada épouse un douanier.', ['deed Ada épouse un douanier']],
  ['À l’aube, tous reviennent de la mer.', ['deed tous reviennent de la mer']],
  ['Milo veut rallumer la lampe.', ['deed Milo veut rallumer la lampe']],
  ['Odile Marchais, elle-même fille de marin, écrit pour la scène.', ['life elle-même fille de marin']],
  ['Ancienne plongeuse, Inès Takori joue Ada.', ['life Ancienne plongeuse']],
])('what no passage of the show’s texts says is marked: %s', (text, found) => {
  expect(marked(text)).toEqual(found)
})

test.each([
  'Ada garde le phare avec son père, son frère veut le vendre.',
  'Douze bateaux passent, chaque nuit, au large.',
  'Personne ne revient de la mer.',
  'Ada, neuf ans, voudrait que la lampe se rallume.',
  'Venez avec votre oncle.',
  'Et si Ada partait pour de bon ?',
  '« Ada épouse un douanier », dit Milo.',
  'La salle rit, puis se tait.',
])('what a passage says in its own words, or nobody tells as a fact, is not: %s', (text) => {
  expect(marked(text)).toEqual([])
})

test('a number that the credits bear out and the texts count otherwise is read again', () => {
  const texts = [{ kind: 'summary' as const, text: 'Deux acrobates tombent.', source: 'dossier' }]
  const credits = [1, 2, 3].map((at) => ({ role: 'acrobatie', name: `Ada ${'ABC'.charAt(at - 1)}rel` }))
  const { atoms } = checkText({ text: 'Avec trois acrobates.', record: { ...record, credits, texts } })
  expect(atoms.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['story trois acrobates'])
})

test('a show whose record has no summary is held against nothing', () => {
  const bare = { ...record, texts: [{ kind: 'note', text: 'Ada est née d’un rêve.', source: 'note' }] as const }
  expect(checkText({ text: 'Ada épouse un douanier.', record: { ...bare, texts: [...bare.texts] } }).atoms).toEqual([])
})

test('what no passage says is unsupported, with the words that made it and no mend', () => {
  const [atom] = checkText({ text: 'Ada épouse un douanier.', record }).atoms
  expect(atom).toMatchObject({
    status: 'unsupported',
    suggestion: null,
    rule: 'told/said-by-no-passage',
    because: 'Ada épouse un douanier',
  })
})
