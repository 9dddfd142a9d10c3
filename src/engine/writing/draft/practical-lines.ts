/**
 * The lines that are said the same way in every text, on purpose: a reader looks for date, hour, place and price where
 * they were last time. Patterns of sentences with their facts masked (`⟦date⟧`); left out of the measures of variety.
 */
export const practicalLines: readonly RegExp[] = [
  // Facts alone, with what French puts between them: « ⟦date⟧ à ⟦hour⟧ et ⟦date⟧ à ⟦hour⟧, dans la ⟦hall⟧. »
  /^(?:[🗓🎟\s,.·:;()*«»/©]|⟦[a-z]+⟧|\b(?:du|au|aux|de|le|la|les|l’|et|en|pour|dans|sur|sous|entre|puis|relâche|par|texte|opéra|musique|un|spectacle|concert|récital|ballet|réservations|tarif|plein|réduit|unique|lien|bio)\b|œuvres|à|d’|l’)+$/iu,
  // The performances that a letter is about, and the others.
  /^(?:⟦title⟧ )?(?:pour les classes|autres? représentations?(?: pour les classes)?)\s?:/iu,
  /^⟦accessibility⟧ à chaque représentation\.?$/iu,
  /^(?:(?:,|:|et|le|à|⟦(?:date|weekday|hour)⟧)\s?)*(?:représentation (?:en |avec )?)?⟦accessibility⟧(?: \([^)]*\))?(?:, ⟦accessibility⟧(?: \([^)]*\))?)*\.?$/iu,
  /^(?:le )?⟦(?:date|weekday)⟧(?: à ⟦hour⟧)?\s?: (?:représentation (?:en |avec )?)?⟦accessibility⟧.*puis ⟦quote⟧\.?$/iu,
  // Where it is, once the dates are told.
  /^(?:rendez-vous|le spectacle se joue) (?:(?:au|aux|à|à la|à l’|dans|sur|sous|le|la|les|l’|,|⟦(?:venue|hall)⟧)\s?)+\.$/iu,
  // What kind of show, where nothing has said it.
  /^(?:un concert de|au programme\s?: (?:une?|de la|de l’|du|des)) ?⟦quote⟧\.?$/iu,
  /^(?:⟦duration⟧(?: ⟦interval⟧)?\s*;\s*)?le bar (?:est )?⟦hour⟧\.$/iu,
  // Preheaders made of facts.
  /^un texte d[e’] ?⟦person⟧\. de ⟦price⟧ à ⟦price⟧\.$/iu,
  /^⟦person⟧(?: et (?:la |le |l’|les )?⟦(?:person|company)⟧)? (?:met(?:tent)? en (?:scène|piste)|chorégraphie(?:nt)?|conçoi(?:t|vent)|condui(?:t|sent)) (?:(?:⟦title⟧|le spectacle|la pièce|le concert|l’opéra)(?: avec)? ?)?(?:⟦count⟧|(?:⟦person⟧(?:, | et )?)+)?\. (?:de )?⟦?.*$/iu,
  /^par (?:la |le |l’|les )?⟦company⟧\. .*⟦(?:date|hour)⟧\.$/iu,
  // Crafts with their names, as credits print them.
  /^(?:[\p{L}\s’'-]+ (?:d’)?⟦person⟧(?:, )?)+\.$/iu,
  // Call to action, booking, contact, credits, labelled lines of a press release.
  /^\*\*[^*]+\*\*/u,
  /^ouverture des (?:ventes|réservations) (?:le )?⟦date⟧/iu,
  /^(?:réserver|renseignements|création|dates?|lieu|durée et public|tarifs|accès|billetterie|contact presse|partenaires|licence|photo)\s?:/iu,
  /^\*?«?[^a-z]*⟦title⟧.*(?:par|·).*⟦company⟧/iu,
  // The mention of a mailing.
  /^vous (?:recevez ce message|pouvez à tout moment demander)\b/iu,
  // The work, whose it is and who leads it, as a poster has them: « Bérénice », de Racine. Mise en scène Camille Desroches.
  /^[*«\s]*⟦title⟧[*»\s]*, (?:de |d[’'])⟦person⟧(?: et ⟦person⟧)*\. [\p{L}\s-]+ ⟦person⟧(?: et ⟦person⟧)*\.$/iu,
  // A credit as printed: a role, a name.
  /^[\p{L}\s,’'-]+(?: :)? ⟦person⟧(?:(?:, | et )⟦person⟧)*$/iu,
]

/** Whether a masked sentence is one of the practical lines. */
export function isPractical(skeleton: string): boolean {
  return practicalLines.some((pattern) => pattern.test(skeleton.trim()))
}
