import { asMessage, type Finding } from '../../../contract/index.ts'
import { protectedSpans, touches } from '../protected-spans.ts'

/**
 * Names of departments, regions and countries whose words are joined (official names: INSEE, Code officiel géographique; Commission
 * d’enrichissement de la langue française, noms d’États).
 */
const joinedNames =
  `Alpes-de-Haute-Provence Alpes-Maritimes Auvergne-Rhône-Alpes Bas-Rhin Basse-Normandie Bouches-du-Rhône Bourgogne-Franche-Comté Centre-Val_de_Loire
Champagne-Ardenne Charente-Maritime Corse-du-Sud Côte-d’Or Côtes-d’Armor Deux-Sèvres Eure-et-Loir États-Unis Franche-Comté Haut-Rhin Haute-Corse Haute-Garonne
Haute-Loire Haute-Marne Haute-Normandie Haute-Saône Haute-Savoie Haute-Vienne Hautes-Alpes Hautes-Pyrénées Hauts-de-France Hauts-de-Seine Île-de-France
Ille-et-Vilaine Indre-et-Loire Languedoc-Roussillon Loir-et-Cher Loire-Atlantique Lot-et-Garonne Maine-et-Loire Meurthe-et-Moselle Midi-Pyrénées
Nord-Pas-de-Calais Nouvelle-Aquitaine Nouvelle-Calédonie Nouvelle-Zélande Pas-de-Calais Pays-Bas Poitou-Charentes Provence-Alpes-Côte_d’Azur Puy-de-Dôme
Pyrénées-Atlantiques Pyrénées-Orientales Rhône-Alpes Royaume-Uni Saône-et-Loire Seine-et-Marne Seine-Maritime Seine-Saint-Denis Tarn-et-Garonne Val-d’Oise Val-de-Marne`
    .split(/\s/u)
    .map((name) => name.replaceAll('_', ' '))
    .toSorted((a, b) => b.length - a.length)

const pattern = new RegExp(
  `(?<![\\p{L}\\p{M}-])(?:${joinedNames.map((name) => name.replace(/-/gu, '[- \\u00a0\\u2011]').replace(/’/gu, "[’']")).join('|')})(?![\\p{L}\\p{M}-])`,
  'gu',
)

/** « la Haute Garonne », « en Île de France » : names of places whose words are joined, written apart. Offsets count UTF-16 units. */
export function checkToponyms(text: string): Finding[] {
  const guarded = protectedSpans(text)
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
    const plain = written.replace(/[\u00a0\u2011]/gu, (sign) => (sign === '\u2011' ? '-' : ' ')).replace(/'/gu, '’')
    const right = joinedNames.find((name) => name.replace(/-/gu, ' ') === plain.replace(/-/gu, ' '))
    if (right === undefined || right === plain || touches(guarded, index, index + written.length)) return []
    return [
      {
        start: index,
        end: index + written.length,
        rule: 'hyphen',
        category: 'spelling',
        tier: 'sure' as const,
        message: asMessage('french.compound-hyphen'),
        suggestions: [right],
      },
    ]
  })
}
