/** What the documents of a show say of a text, and what finds it: codes of `engine/writing/support` and `journeys/passages`. */
const fr = {
  'support.quoted': 'Mot pour mot dans {source} : « {text} »',
  'support.told': 'Mêmes mots dans {source} : « {text} »',
  'support.near': 'Presque les mêmes mots dans {source} : « {text} »',
  'support.meaning': 'Le plus proche par le sens, à lire : {source} : « {text} »',
  'support.none': 'Aucun passage des textes du spectacle ne s’en approche.',
  'support.missing': '{count, plural, one {n’y est pas : {words}} other {n’y sont pas : {words}}}',
  'support.nothing':
    'Aucune phrase écrite à la main ou par un modèle : les autres sont liées à la fiche, ou citent leur source.',
  'support.no-proof': 'Un passage proche ne prouve rien : lisez les deux phrases.',
  'support.by-words': 'Passages trouvés par leurs mots.',
  'support.by-meaning': 'Passages trouvés par leurs mots, puis par le sens ({model}).',
  'meaning.trial-passed':
    'essai réussi : {right} passages sur {asked} trouvés par le sens ({byWords} par les mots seuls), {wrong} rapprochement{wrong, plural, =0 {} one {} other {s}} à tort sur {absent}, {seconds} s, {wh} Wh',
  'meaning.trial-failed':
    'essai manqué : {right} passages sur {asked} trouvés par le sens ({byWords} par les mots seuls), {wrong} rapprochement{wrong, plural, =0 {} one {} other {s}} à tort sur {absent}, {seconds} s, {wh} Wh',
  'meaning.untried': 'pas encore essayé ici : il n’est pas consulté (models try --meaning)',
  'meaning.in-use': 'Modèle de sens : {model}',
} as const

const en: Record<keyof typeof fr, string> = {
  'support.quoted': 'Word for word in {source}: “{text}”',
  'support.told': 'Same words in {source}: “{text}”',
  'support.near': 'Almost the same words in {source}: “{text}”',
  'support.meaning': 'Nearest by meaning, to be read: {source}: “{text}”',
  'support.none': 'No passage of the show’s texts comes near it.',
  'support.missing': 'not there: {words}',
  'support.nothing':
    'No sentence written by hand or by a model: the others are bound to the record, or quote their source.',
  'support.no-proof': 'A near passage proves nothing: read both sentences.',
  'support.by-words': 'Passages found by their words.',
  'support.by-meaning': 'Passages found by their words, then by meaning ({model}).',
  'meaning.trial-passed':
    'trial passed: {right} passages of {asked} found by meaning ({byWords} by words alone), {wrong} wrongly brought near of {absent}, {seconds} s, {wh} Wh',
  'meaning.trial-failed':
    'trial failed: {right} passages of {asked} found by meaning ({byWords} by words alone), {wrong} wrongly brought near of {absent}, {seconds} s, {wh} Wh',
  'meaning.untried': 'not tried here yet: it is not asked (models try --meaning)',
  'meaning.in-use': 'Model of meaning: {model}',
}

export const passageWords = { fr, en }
