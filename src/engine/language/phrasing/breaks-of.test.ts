import { expect, test } from 'vitest'
import { breaksOf } from './breaks-of.ts'

/** What the blank before `word` parts. */
function before(text: string, word: string, names: readonly string[] = []) {
  const offset = text.indexOf(` ${word}`) + 1
  return breaksOf(text, names).find((one) => one.offset === offset)?.kind
}

test.each([
  ['La pièce commence. Le public se tait.', 'Le', 'sentence'],
  ['Titus renonce, Bérénice part.', 'Bérénice', 'comma'],
  ['Une reine part et un empereur reste.', 'et', 'clause'],
  ['Elle attend un bateau qui ne vient pas.', 'qui', 'clause'],
  ['La troupe joue dans la grande salle.', 'dans', 'complement'],
  ['La troupe joue dans la grande salle.', 'salle', 'noun-adjective'],
  ['La troupe joue dans la grande salle.', 'grande', 'governed'],
  ['Elles ont longtemps travaillé.', 'travaillé', 'verb-group'],
  ['Le metteur en scène ne répond pas.', 'répond', 'governed'],
  ['Le metteur en scène ne répond pas.', 'pas', 'verb-group'],
  ['Une musique classique et lente.', 'classique', 'noun-adjective'],
  ['Nous jouons à 20 h 30 ce soir.', 'h', 'number'],
  ['Rendez-vous le samedi 12 mars.', '12', 'number'],
  ['Rendez-vous le samedi 12 mars.', 'mars', 'number'],
  ['Ce soir, Camille Desroches répond.', 'Desroches', 'name'],
  ['Le concert du Collège des Bernardins.', 'des', 'of-name'],
  ['Qui part avec elle demain ?', 'demain', 'word'],
  ['Elle joue dans « La Mer » ce soir.', '« La', 'governed'],
  ['La vie chrétienne des villages.', 'chrétienne', 'noun-adjective'],
  ['La Symphonie concertante ouvre la soirée.', 'concertante', 'noun-adjective'],
  ['Il pensait avoir perdu la reine.', 'perdu', 'verb-group'],
  ['Une œuvre composée en 1810.', 'composée', 'complement'],
  ['Un débat autour du cinéaste.', 'du', 'governed'],
  ['Durant tout le mois.', 'tout', 'governed'],
  ['Il vient pour vous faire rire.', 'faire', 'governed'],
  ['Viendrez-vous demain ?', '?', 'mark'],
])('« %s » before « %s » parts: %s', (text, word, kind) => {
  expect(before(text, word)).toBe(kind)
})

test('a title that the records print is parted as a name is', () => {
  const text = 'Revoir le temps des cerises et partir.'
  expect(before(text, 'cerises', ['le temps des cerises'])).toBe('name')
  expect(before(text, 'et', ['le temps des cerises'])).toBe('clause')
})

test('no line turns at a no-break space, nor at the ends of a text', () => {
  expect(breaksOf(' 20\u00A0h\u202F? ')).toEqual([])
})

test('a long text has each of its blanks, where it is cut to be read too', () => {
  const text = 'La troupe joue dans la salle, et le public rit.'.concat(
    ' Elle attend un bateau qui ne vient pas.'.repeat(400),
  )
  const offsets = [...text.matchAll(/ /gu)].map(({ index }) => index + 1)
  expect(breaksOf(text).map(({ offset }) => offset)).toEqual(offsets)
})
