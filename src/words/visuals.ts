/** What is said of visuals: what one breaks of the graphic charter, the formats, the lines of `visuals`. */
const kinds =
  'title {le titre} dates {les dates} hours {les horaires} calendar {le calendrier} place {le lieu} booking {la réservation} series {la série} subtitle {le sous-titre} people {les noms} hook {l’accroche} quote {la citation} house {le nom de la maison} logo {le logo} mentions {les mentions} credit {le crédit photo} qr {le code QR} notice {l’avis} noticeText {l’avis}'
const kindsInEnglish =
  'title {the title} dates {the dates} hours {the hours} calendar {the calendar} place {the place} booking {the booking line} series {the series} subtitle {the subtitle} people {the names} hook {the hook} quote {the quotation} house {the name of the house} logo {the logo} mentions {the mentions} credit {the photo credit} qr {the QR code} notice {the notice} noticeText {the notice}'

const fr = {
  'visual-word': `{kind, select, ${kinds} other {{kind}}}`,
  'visual-cut': 'Des mots sortent de la page ou n’y tiennent pas.',
  'visual-overlap': `Deux éléments se recouvrent : {one, select, ${kinds} other {{one}}} et {other, select, ${kinds} other {{other}}}.`,
  'visual-contrast': `Contraste trop faible ({contrast} pour 1) : {kind, select, ${kinds} other {{kind}}}.`,
  'visual-small': `Trop petit pour être lu : {kind, select, ${kinds} other {{kind}}}.`,
  'visual-without-title': 'Le titre n’y est pas.',
  'visual-without-logo': 'Ni logo ni nom de la maison.',
  'visual-without-credit': 'La photo n’est pas créditée.',
  'visual-without-mentions': 'Les mentions obligatoires n’y sont pas.',
  'visual-without-partner': 'Le partenaire « {partner} » n’y est pas.',
  'visual-forbidden-pair': 'Deux couleurs que la charte interdit ensemble : {text} sur {ground}.',
  'visual-photo-coarse': 'La photo a trop peu de pixels pour ce format.',
  'visuals.line':
    '{format}  {family}  {state, select, made {fait} other {écarté}}{spared, select, none {} other { (faute de place, sans {spared})}}',
  'visuals.kept-back': 'photo « {file} » écartée ({formats}) : {why}',
  'visuals.untrue': 'Rien n’est fait : « {text} » n’est pas dans la fiche.',
  'journal.visuals-validated': 'Visuels validés : {show}',
  'visuals.validated': 'Validés par {by}.',
  'visuals.draft': 'Brouillons : personne n’a validé ces visuels.',
  'visuals.right': '{count, plural, one {# visuel respecte} other {# visuels respectent}} la charte.',
}

const en: Record<keyof typeof fr, string> = {
  'visual-word': `{kind, select, ${kindsInEnglish} other {{kind}}}`,
  'visual-cut': 'Words leave the sheet or do not fit on it.',
  'visual-overlap': `Two things overlap: {one, select, ${kindsInEnglish} other {{one}}} and {other, select, ${kindsInEnglish} other {{other}}}.`,
  'visual-contrast': `Too little contrast ({contrast} to 1): {kind, select, ${kindsInEnglish} other {{kind}}}.`,
  'visual-small': `Too small to be read: {kind, select, ${kindsInEnglish} other {{kind}}}.`,
  'visual-without-title': 'The title is not on it.',
  'visual-without-logo': 'Neither logo nor name of the house.',
  'visual-without-credit': 'The photo is not credited.',
  'visual-without-mentions': 'The mentions that are due are not on it.',
  'visual-without-partner': 'The partner “{partner}” is not on it.',
  'visual-forbidden-pair': 'Two colours that the charter forbids together: {text} on {ground}.',
  'visual-photo-coarse': 'The photo has too few pixels for this format.',
  'visuals.line':
    '{format}  {family}  {state, select, made {made} other {left out}}{spared, select, none {} other { (for want of room, without {spared})}}',
  'visuals.kept-back': 'photo “{file}” kept back ({formats}): {why}',
  'visuals.untrue': 'Nothing is made: “{text}” is not in the record.',
  'journal.visuals-validated': 'Visuals validated: {show}',
  'visuals.validated': 'Validated by {by}.',
  'visuals.draft': 'Drafts: nobody has validated these visuals.',
  'visuals.right': '{count, plural, one {# visual keeps} other {# visuals keep}} to the charter.',
}

export const visualWords = { fr, en }
