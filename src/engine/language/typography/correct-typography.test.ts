import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctTypography } from './correct-typography.ts'

const cases: readonly [string, string][] = [
  ["L'équipe vous attend !", 'L’équipe vous attend\u202f!'],
  ['Complet? Non: il reste des places;venez', 'Complet\u202f? Non\u00a0: il reste des places;venez'],
  ['"Bérénice", de Racine', '«\u202fBérénice\u202f», de Racine'],
  ['« Bérénice » à 20h30, 28€', '«\u202fBérénice\u202f» à 20\u00a0h\u00a030, 28\u00a0€'],
  ['de 14h à 16H00', 'de 14\u00a0h à 16\u00a0h'],
  ['la 1ère et la 2ème, au XXème siècle', 'la 1re et la 2e, au XXe siècle'],
  ['le 1 mars, n°4, 12.50 €', 'le 1er mars, n°\u00a04, 12,50\u00a0€'],
  ['et puis...', 'et puis…'],
  ['Une oeuvre , un choeur .', 'Une œuvre, un chœur.'],
  ['A partir de 8 ans', 'À partir de 8 ans'],
  ['saison 2026 - 2027', 'saison 2026-2027'],
]

const untouched = [
  'https://theatre.example/a?b=c;d&e="f" et www.theatre.fr/l\'ete',
  'code `a ? b : "c"` et <a href="x">',
  'billetterie@theatre.example, #ete, {{ contact.PRENOM }}',
  'jeu. 12 > sam. 14 mars',
  'théâtre / danse',
  'Ligne  \nsuivante',
  '| a  | b |',
  '10:30',
]

describe('correctTypography', () => {
  it.each(cases)('mends « %s »', (text, expected) => {
    expect(correctTypography(text).text).toBe(expected)
  })

  it.each(untouched)('leaves what is written for machines, or as venues print it: %s', (text) => {
    expect(correctTypography(text)).toEqual({ text, findings: [] })
  })

  it('changes nothing the second time, so that it can run at each save', () => {
    const alphabet = [...'ab1h €%«»"\'’.,;:!?… \u00a0\u202f\n()*_`A°n/-<>&#@{}']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }), (characters) => {
        const once = correctTypography(characters.join('')).text
        expect(correctTypography(once).text).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('points at each change in the text as given: applying the suggestions gives the mended text', () => {
    const text = 'Il dit: "L\'avare" , à 20h... 😀 puis 28€!'
    const { text: mended, findings } = correctTypography(text)
    const applied = findings
      .toReversed()
      .reduce(
        (current, finding) => current.slice(0, finding.start) + finding.suggestions[0] + current.slice(finding.end),
        text,
      )
    expect(applied).toBe(mended)
  })
})
