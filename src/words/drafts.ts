/** What the checks of a draft and its rewriting by a model say: codes of `engine/writing/{channels,rewrite}`. */
const fr = {
  'length-fits':
    'La longueur convient : {count} {unit, select, words {mots} units {signes comptés comme en SMS} other {signes}}.',
  'field-empty': 'Un champ attendu est vide : {field}.',
  'subject-too-long': 'Objet long : {count} signes, les téléphones en montrent {bound}.',
  'preheader-too-long': 'Aperçu long : {count} signes, les messageries en montrent {bound}.',
  'preheader-too-short': 'Aperçu court : {count} signes ; la messagerie le complètera avec le début du texte.',
  'body-too-long':
    'Texte long pour ce canal : {count} {unit, select, words {mots} other {signes}}, au lieu de {bound} au plus.',
  'first-line-too-long': 'La première ligne compte {count} signes ; seuls {bound} se voient avant « plus ».',
  'caption-too-long': 'Légende trop longue : {count} signes, Instagram en accepte {bound}.',
  'post-too-long': 'Publication trop longue : {count} signes, la plateforme en accepte {bound}.',
  'too-many-hashtags': '{count} mots-dièse : Instagram en accepte {bound}.',
  'many-hashtags': '{count} mots-dièse : au-delà de {bound}, ils ne servent plus.',
  'alt-too-long': 'Texte alternatif long : {count} signes, au lieu de {bound} au plus.',
  'headline-too-long': 'Titre long : {count} signes, au lieu de {bound} au plus.',
  'meta-title-too-long': 'Titre de page long : {count} signes, les moteurs en montrent {bound}.',
  'meta-description-too-long': 'Description longue : {count} signes, les moteurs en montrent {bound}.',
  'sms-too-long': 'SMS trop long : {count} unités, au lieu de {bound} en un seul envoi.',
  'sms-outside-gsm':
    'Signes hors de l’alphabet des SMS ({signs}) : le message est limité à 70 signes par envoi et en demande {segments, plural, one {un seul} other {#}}.',
  'mentions-present':
    '{count, plural, =0 {Aucune mention n’est attendue ici.} one {La mention attendue est là.} other {Les # mentions attendues sont là.}}',
  'mention-missing': 'Mention absente : « {mention} ».',
  'stop-missing': 'La façon de se désinscrire des SMS (STOP au 36xxx) est absente ou inconnue de la fiche du lieu.',
  'press-contact-missing': 'Le contact presse est absent ou inconnu de la fiche du lieu.',
  'credit-missing': 'Le crédit de la photo est absent : « {mention} ».',
  'no-cliche': 'Aucune formule de brochure.',
  'cliche-found': '{count, plural, one {Une formule} other {# formules}} de brochure, dont « {first} ».',
  'exclamation-found': '{count, plural, one {Un point} other {# points}} d’exclamation.',
} as const

const en: Record<keyof typeof fr, string> = {
  'length-fits':
    'The length fits: {count} {unit, select, words {words} units {characters counted as in text messages} other {characters}}.',
  'field-empty': 'An expected field is empty: {field}.',
  'subject-too-long': 'Long subject: {count} characters, phones show {bound}.',
  'preheader-too-long': 'Long preheader: {count} characters, mail readers show {bound}.',
  'preheader-too-short': 'Short preheader: {count} characters; the mail reader will fill it with the text.',
  'body-too-long':
    'Long for this channel: {count} {unit, select, words {words} other {characters}}, at most {bound} advised.',
  'first-line-too-long': 'The first line has {count} characters; only {bound} show before “more”.',
  'caption-too-long': 'Caption too long: {count} characters, Instagram takes {bound}.',
  'post-too-long': 'Post too long: {count} characters, the platform takes {bound}.',
  'too-many-hashtags': '{count} hashtags: Instagram takes {bound}.',
  'many-hashtags': '{count} hashtags: beyond {bound} they are of no use.',
  'alt-too-long': 'Long alternative text: {count} characters, at most {bound} advised.',
  'headline-too-long': 'Long headline: {count} characters, at most {bound} advised.',
  'meta-title-too-long': 'Long page title: {count} characters, search engines show {bound}.',
  'meta-description-too-long': 'Long description: {count} characters, search engines show {bound}.',
  'sms-too-long': 'Text message too long: {count} units, {bound} fit in one.',
  'sms-outside-gsm':
    'Signs outside the alphabet of text messages ({signs}): 70 characters a part, {segments, plural, one {one part} other {# parts}}.',
  'mentions-present':
    '{count, plural, =0 {No mention is expected here.} one {The expected mention is there.} other {The # expected mentions are there.}}',
  'mention-missing': 'Missing mention: “{mention}”.',
  'stop-missing': 'The way to opt out of text messages (STOP to 36xxx) is missing, or unknown to the house record.',
  'press-contact-missing': 'The press contact is missing, or unknown to the house record.',
  'credit-missing': 'The photo credit is missing: “{mention}”.',
  'no-cliche': 'No brochure cliché.',
  'cliche-found': '{count, plural, one {One brochure cliché} other {# brochure clichés}}, such as “{first}”.',
  'exclamation-found': '{count, plural, one {One exclamation mark} other {# exclamation marks}}.',
}

export const draftWords = { fr, en } as const
