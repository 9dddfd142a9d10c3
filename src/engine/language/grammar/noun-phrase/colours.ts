import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners } from '../structure/closed-words.ts'

/** Names of things that give their colour, and never take its plural. */
const named =
  'marron|orange|turquoise|kaki|ocre|olive|prune|corail|saumon|indigo|ivoire|moutarde|émeraude|bordeaux|crème|anthracite|noisette|fuchsia|taupe|aubergine|cerise|citron|lilas|chocolat|caramel|sable|rouille|cuivre|argent|paille|framboise|abricot|pistache'
const things =
  /^(marron|orange|turquoise|kaki|ocre|olive|prune|corail|saumon|indigo|ivoire|moutarde|émeraude|bordeaux|crème|anthracite)s$/u
const thing = new RegExp(`^(?:${named})$`, 'u')

/** « des bas noisette » : a thing that may stand for its colour, and then does not agree. */
export function namesColour(word: string): boolean {
  return thing.test(word)
}

const colour = /^(bleu|vert|rouge|jaune|noir|blanc|gris|brun|rose|violet|mauve)(?:e|s|es|he|hes|te|tes)?$/u
const shade =
  /^(foncé|clair|pâle|vif|vive|sombre|nuit|marine|ciel|roi|pétrole|canard|pomme|bouteille|anis|acier)(?:e|s|es)?$/u
const singularShade: Readonly<Record<string, string>> = { vive: 'vif' }

/** « des costumes oranges », « des rideaux bleus foncé » : colours that do not agree. */
export const colours: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = ofThing(sentence, at) ?? shaded(sentence, at)
    if (match) yield match
  }
}

function ofThing(sentence: Sentence, at: number): Match | null {
  const name = things.exec(sentence.at(at))?.[1]
  const counted = determiners.get(sentence.at(at - 2))?.count === 'p'
  if (name === undefined || !sentence.can(at - 1, 'noun') || !(counted || sentence.only(at - 1, 'noun', 'adjective')))
    return null
  const plural = sentence.ofKind(at - 1, 'noun').every(({ count }) => count !== 's')
  return plural ? found(at, at, name, /^(?:marron|orange)$/u.test(name) ? 'sure' : 'check') : null
}

function shaded(sentence: Sentence, at: number): Match | null {
  const base = colour.exec(sentence.at(at))?.[1]
  const tone = shade.exec(sentence.at(at + 1))?.[1]
  if (base === undefined || tone === undefined || !sentence.can(at - 1, 'noun')) return null
  const right = `${base} ${singularShade[tone] ?? tone}`
  if (right === `${sentence.at(at)} ${sentence.at(at + 1)}`) return null
  if (sentence.at(at) === base) return found(at + 1, at + 1, singularShade[tone] ?? tone, 'check')
  const kept = sentence.at(at + 1) === tone && singularShade[tone] === undefined
  return kept ? found(at, at, base, 'check') : found(at, at + 1, right, 'check')
}

function found(from: number, to: number, right: string, tier: Match['tier']): Match {
  const message = asMessage('french.colour')
  return { from, to, rule: 'colour', category: 'agreement', tier, message, suggestions: [right] }
}
