import { contradicted, type Finding, type Scene, spansOf, supported, unsupported } from './finding.ts'
import { numberPattern, parseNumber } from './french-numbers.ts'
import { foldText } from './reading.ts'

const free = '(?:gratuite?s?|gratuite|offerte?s?|exoneree?s?|ne paient pas|entree libre|acces libre|sans payer|0 ?€)'
const toChildren = new RegExp(
  `\\b(${free}[^.;:\\n!?€]{0,40}?(?:moins de|jusqu'a|avant|-) ?(${numberPattern}) ?ans)`,
  'g',
)
const childrenFirst = new RegExp(
  `\\b((?:les )?(?:moins de|enfants? de moins de|-) ?(${numberPattern}) ?ans[^.;\\n!?€]{0,30}?${free})`,
  'g',
)
const plainly =
  /\b(entree (?:libre|gratuite)|acces (?:libre|gratuit)|spectacle gratuit|concert gratuit|gratuit pour tous|c'est gratuit|gratuit,? sur reservation|tarif ?: gratuit|gratuitement)/g

const toGroups = new RegExp(
  `\\b(${free} (?:pour|aux?) (?:tous |toutes )?(?:les |l')?(?:etudiant|scolaire|eleve|enseignant|accompagna|demandeur|chomeur|senior|adherent|abonne|lyceen|collegien|beneficiaire|enfant|jeune|personne)[a-z]*)`,
  'g',
)

/** Free for some, or for all. */
export function findGratuities(scene: Scene): Finding[] {
  const some = [toChildren, childrenFirst].flatMap((pattern) =>
    spansOf(scene.reading, pattern).flatMap((span) => {
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      return [judgeAge(scene, span, parseNumber(span.match[2] ?? ''))]
    }),
  )
  const all = spansOf(scene.reading, plainly).flatMap((span) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgeAll(scene, span)]
  })
  const groups = spansOf(scene.reading, toGroups).flatMap((span) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgeGroup(scene, span, span.match[1] ?? '')]
  })
  return [...some, ...all, ...groups]
}

function judgeAge(scene: Scene, span: { start: number; end: number }, age: number | null): Finding {
  const known = scene.facts.record.freeUnderAge
  if (known === null || known === undefined) return unsupported(span, 'free', 'La fiche n’annonce aucune gratuité.')
  if (known === age) return supported(span, 'free', 'freeUnderAge')
  return contradicted(span, 'free', {
    fact: 'freeUnderAge',
    message: `La fiche dit : gratuit pour les moins de ${known}\u00a0ans.`,
    suggestion: `gratuit pour les moins de ${known}\u00a0ans`,
  })
}

function judgeAll(scene: Scene, span: { start: number; end: number }): Finding {
  const prices = scene.facts.record.prices ?? []
  if (prices.some((price) => price.cents === 0)) return supported(span, 'free', 'prices')
  if (prices.length === 0) return unsupported(span, 'free', 'La fiche n’annonce aucune gratuité.')
  return contradicted(span, 'free', { fact: 'prices', message: 'La fiche donne un tarif payant.' })
}

/** A gratuity for a group stands on a tariff at nothing that names it, or on the house's own words. */
function judgeGroup(scene: Scene, span: { start: number; end: number }, written: string): Finding {
  const group = written.slice(-6)
  const tariff = (scene.facts.record.prices ?? []).some(
    (price) => price.cents === 0 && foldText(price.label).includes(group),
  )
  if (tariff) return supported(span, 'free', 'prices')
  if (scene.facts.houseProse.includes(written)) return supported(span, 'free', 'house')
  return unsupported(span, 'free', 'La fiche n’annonce pas cette gratuité.')
}
