/** What is said where a model cannot be asked, or did not answer: a part of `errors.ts`. */
const fr = {
  'translator-none':
    'Ni serveur de traduction ni modèle n’est réglé : rien n’est parti. L’un ou l’autre se règle dans Réglages › Modèles{at, select, terminal { (models use NOM --url ADRESSE --translation)} other {}}. Les informations pratiques se traduisent sans lui{at, select, terminal { : --practical} other {, dans la fiche du spectacle}}.',
  'model-unknown':
    '{why, select, clear {« http:// » enverrait les textes en clair à {host}, qui n’est pas cet ordinateur : donnez une adresse en https. Rien n’a changé.} address {« {address} » n’est pas une adresse de serveur (http://127.0.0.1:11434/v1, par exemple). Rien n’a changé.} other {Le modèle « {model} » n’est pas configuré. « --model none » marche toujours.}}',
  'model-failed':
    'Le modèle « {model} » : {why, select, refused {son serveur a répondu par une erreur} context {le texte est trop long pour lui} timeout {son serveur est resté muet trop longtemps} truncated {sa réponse a été coupée avant sa fin} invalid {sa réponse n’avait pas la forme attendue} unreachable {aucun serveur ne répond à son adresse, ou son fichier n’est plus là} stopped {arrêté avant sa réponse} other {aucune réponse ({detail})}}. Rien n’a changé.',
  'model-host-new':
    'Premier envoi vers {host} : lisez dans la page du texte ce qui partirait, mot pour mot, puis autorisez-le.',
  'model-not-allowed':
    'Le modèle « {model} » a fait moins bien que le texte sans modèle à l’essai sur cet ordinateur : il n’est pas proposé.',
  'model-untried':
    '{other, select, none {Le modèle « {model} » n’a pas encore été essayé sur cet ordinateur} other {À l’essai sur cet ordinateur, le serveur « {address} » a fait moins bien que le texte sans modèle, sous le nom « {other} » ; un autre nom ne lève pas cet avis}} : essayez-le d’abord (Réglages › Modèles{at, select, terminal {, ou models try} other {}}).',
  'model-file':
    '« {file} » : {detail, select, GGUF {ce n’est pas un fichier de modèle GGUF} absent {il n’est pas là (models get)} unreachable {l’adresse ne répond pas} cut {la liaison s’est coupée ; ce qui est venu est gardé, recommencez pour continuer} stopped {arrêté ; ce qui est venu est gardé, recommencez pour continuer} other {refusé ({detail})}}.',
  'model-budget-spent':
    'Le budget du mois est dépensé : {spent} Wh sur {budget}. Il se change dans IA responsable › Appels à un modèle.',
  'model-not-local':
    'Le serveur « {host} » n’est pas sur cet ordinateur : ce qui lui est envoyé quitte la maison. Confirmez pour le garder{at, select, terminal { (--far)} other {}}.',
  'meaning-model-none':
    'Aucun modèle de sens n’est réglé : les passages sont trouvés par leurs mots seuls. Il se règle dans Réglages › Modèles{at, select, terminal { (models use NOM --url ADRESSE --meaning)} other {}}.',
  'meaning-model-untried':
    'Le modèle de sens « {model} » n’a pas encore été essayé sur cet ordinateur : essayez-le d’abord (Réglages › Modèles{at, select, terminal {, ou models try --meaning} other {}}).',
  'meaning-model-worse':
    'À l’essai sur cet ordinateur, le modèle de sens « {model} » n’a pas trouvé assez de passages : il n’est pas consulté, les mots seuls suffisent.',
} as const

const en: Record<keyof typeof fr, string> = {
  'translator-none':
    'Neither a translation server nor a model is set: nothing has left. Either is set in Settings › Models{at, select, terminal { (models use NAME --url ADDRESS --translation)} other {}}. The practical facts are translated without it{at, select, terminal {: --practical} other {, in the record of the show}}.',
  'model-unknown':
    '{why, select, clear {“http://” would send the texts in clear to {host}, which is not this computer: give an https address. Nothing has changed.} address {“{address}” is not the address of a server (http://127.0.0.1:11434/v1, for instance). Nothing has changed.} other {Model “{model}” is not configured. “--model none” always works.}}',
  'model-failed':
    'Model “{model}”: {why, select, refused {its server answered with an error} context {the text is too long for it} timeout {its server was silent for too long} truncated {its answer was cut before its end} invalid {its answer did not have the form expected} unreachable {no server answers at its address, or its file is gone} stopped {stopped before its answer} other {no answer ({detail})}}. Nothing has changed.',
  'model-host-new':
    'First send to {host}: read on the page of the text what would leave, word for word, then allow it.',
  'model-not-allowed':
    'Model “{model}” did worse than the text without a model when tried on this computer: it is not offered.',
  'model-untried':
    '{other, select, none {Model “{model}” has not been tried on this computer yet} other {Tried on this computer, server “{address}” did worse than the text without a model, under the name “{other}”, and another name does not lift that}}: try it first (Settings › Models{at, select, terminal {, or models try} other {}}).',
  'model-file':
    '“{file}”: {detail, select, GGUF {this is not a GGUF model file} absent {it is not here (models get)} unreachable {no answer from its address} cut {the line was cut; what has come is kept, try again to go on} stopped {stopped; what has come is kept, try again to go on} other {refused ({detail})}}.',
  'model-budget-spent':
    'The month’s budget is spent: {spent} Wh of {budget}. It is changed in Responsible AI › Calls to a model.',
  'model-not-local':
    'Server “{host}” is not on this computer: what is sent to it leaves the house. Confirm to keep it{at, select, terminal { (--far)} other {}}.',
  'meaning-model-none':
    'No model of meaning is set: passages are found by their words alone. Set one in Settings › Models{at, select, terminal { (models use NAME --url ADDRESS --meaning)} other {}}.',
  'meaning-model-untried':
    'The model of meaning “{model}” has not been tried on this computer: try it first (Settings › Models{at, select, terminal {, or models try --meaning} other {}}).',
  'meaning-model-worse':
    'When tried on this computer, the model of meaning “{model}” did not find enough passages: it is not asked, words alone are enough.',
}

export const modelErrors = { fr, en }
