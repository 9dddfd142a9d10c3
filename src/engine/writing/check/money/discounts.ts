import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'

/** « demi-tarif », « 50 % de réduction », « deux places pour le prix d'une »: a tariff told by its distance to another. */
const discount =
  /\bdemi-tarifs?\b|\bmoitie prix\b|\b(?:a )?moitie (?:moins|du (?:prix|tarif))\b|\b\d{1,2} ?% (?:de (?:reduction|remise|rabais|moins)|sur (?:le|les|votre|vos|la)|moins cher)|[-–] ?\d{1,2} ?%|\b(?:remise|rabais|reduction|ristourne) d(?:e |')(?:\d{1,2} ?%|moitie)|\b(?<=(?:deux|trois|quatre|\d)(?: \p{L}+)? )pour le prix d'une?\b|\b(?:une place|un billet) achetee?\b/gu

export function findDiscounts(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, discount).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const { prose, houseProse } = scene.facts
    if (prose.includes(match[0]) || houseProse.includes(match[0])) return [supported(span, 'price', 'texts')]
    return [unsupported(span, 'price', asMessage('fact.discount-unknown'))]
  })
}
