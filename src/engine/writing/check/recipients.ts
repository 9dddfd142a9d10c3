import { contradicted, type Finding, type RecipientFacts, type Scene, supported, unsupported } from './finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { type Claim, claimsIn } from './recipient-claims.ts'

/** What is said of the reader is right only when it is of every address of the list (P22). */
export function findRecipientClaims(scene: Scene): Finding[] {
  return claimsIn(scene.reading).flatMap(({ claim, ...span }) => {
    if (!scene.taken.isFree(span) || isHypothetical(scene, span)) return []
    scene.taken.claim(span)
    return [judge(scene, span, claim)]
  })
}

/** « Si vous avez aimé… » and « Vous avez aimé X ? » ask, they do not say. */
function isHypothetical(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const before = scene.reading.folded.slice(sentence.start, span.start)
  if (isMailingMention(scene, sentence, span) || isCourtesy(scene, span)) return true
  return (
    /\b(?:si|s'|quand|lorsque|des que|une fois que|ce que|ceux qui|celles qui|a moins que|si jamais)\s*$/.test(
      before,
    ) || scene.reading.plain.slice(sentence.end).trimStart().startsWith('?')
  )
}

/** « Merci de votre fidélité » closes letters, « l'histoire que vous n'aviez pas prévue » opens them: neither tells anybody's past. */
function isCourtesy(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const words = folded.slice(span.start, span.end)
  return (
    (/^votre (?:fidelite|confiance|soutien)$/.test(words) &&
      /\bmerci (?:a (?:tous|toutes) )?(?:de|pour) $/.test(folded.slice(Math.max(0, span.start - 22), span.start))) ||
    /n'aviez pas prevu/.test(words)
  )
}

/** « Vous recevez ce message car vous avez accepté nos lettres »: the mention of a mailing rests on permissions, not on visits. */
function isMailingMention(scene: Scene, sentence: Span, span: Span): boolean {
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  return (
    /\b(?:recevez|recevoir|desabonn\w*|desinscri\w*|donnees personnelles)\b/.test(words) &&
    /(?:accepte|inscrite?|consenti|demande|souhaite|choisi|transmis|communique|abonnee?|laisse|donne)s?$/.test(
      scene.reading.folded.slice(span.start, span.end),
    )
  )
}

function judge(scene: Scene, span: Span, claim: Claim): Finding {
  const { recipients } = scene
  if (recipients === null)
    return unsupported(
      span,
      'recipient',
      'Dit quelque chose du destinataire : à vérifier sur la liste exacte de l’envoi.',
    )
  if (claim === 'subscriber') return judgeSubscriber(span, recipients)
  if (claim !== 'bought' && claim !== 'attended')
    return unsupported(span, 'recipient', 'Rien ne dit que ce soit vrai de chaque adresse de la liste.')
  const show = showNamed(scene, span, recipients.allBought ?? [])
  if (show === null)
    return unsupported(span, 'recipient', `Rien ne dit que les ${recipients.count} destinataires l’aient tous fait.`)
  if (claim === 'bought')
    return supported(span, 'recipient', 'recipients.allBought', `Vrai des ${recipients.count} destinataires.`)
  return {
    ...unsupported(
      span,
      'recipient',
      `Les ${recipients.count} destinataires ont réservé ; rien ne dit qu’ils soient venus.`,
    ),
    suggestion: `vous aviez réservé pour ${show}`,
  }
}

function judgeSubscriber(span: Span, recipients: RecipientFacts): Finding {
  if (recipients.allSubscribers === true)
    return supported(span, 'recipient', 'recipients.allSubscribers', `Vrai des ${recipients.count} destinataires.`)
  if (recipients.allSubscribers === undefined)
    return unsupported(span, 'recipient', 'Rien ne dit que tous les destinataires soient abonnés.')
  return contradicted(span, 'recipient', {
    fact: 'recipients.allSubscribers',
    message: 'Tous les destinataires ne sont pas abonnés.',
  })
}

/** A show of the list named in the same sentence. */
function showNamed(scene: Scene, span: Span, bought: readonly string[]): string | null {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  return bought.find((title) => words.includes(foldText(normaliseText(title)))) ?? null
}
