/** Why a file of subtitles is not read: a part of `errors.ts`. */
const fr = {
  'caption-time':
    '« {file} », ligne {line} : « {found} » n’est pas un temps (00:01:02,500 --> 00:01:04,000). Corrigez cette ligne et redonnez le fichier : rien n’en est gardé.',
  'caption-backwards-time':
    '« {file} », ligne {line} : « {found} » finit avant de commencer. Corrigez cette ligne et redonnez le fichier : rien n’en est gardé.',
  'caption-stray':
    '« {file} », ligne {line} : « {found} » n’est sous aucun temps. Donnez-lui un temps, ou retirez cette ligne : aucun mot n’est laissé de côté sans le dire.',
  'caption-none':
    '« {file} » ne contient aucun sous-titre : il faut un fichier SRT, VTT, ASS ou STL, ou le texte de ce qui est dit.',
  'caption-sound':
    '« {file} » est un son ou un film. Pour que le serveur d’écoute de la maison en écrive les mots : {at, select, terminal {--listen} other {« Faire écouter »}}. Rien n’en est parti.',
  'speech-model-none':
    'Aucun serveur d’écoute n’est réglé : rien n’est parti. Il se règle dans Réglages › Modèles{at, select, terminal { (models use NOM --url ADRESSE --speech)} other {}}.',
  'caption-file-too-large':
    '« {file} » pèse plus de {megabytes} Mo : ce n’est pas un fichier de sous-titres. Le film lui-même s’ouvre dans la page.',
} as const

const en: Record<keyof typeof fr, string> = {
  'caption-time':
    '“{file}”, line {line}: “{found}” is no time (00:01:02,500 --> 00:01:04,000). Mend that line and give the file again: nothing of it is kept.',
  'caption-backwards-time':
    '“{file}”, line {line}: “{found}” ends before it begins. Mend that line and give the file again: nothing of it is kept.',
  'caption-stray':
    '“{file}”, line {line}: “{found}” stands under no time. Give it one, or take that line out: no word is left out unsaid.',
  'caption-none': '“{file}” holds no subtitle: it takes a SRT, VTT, ASS or STL file, or the text of what is said.',
  'caption-sound':
    '“{file}” is a sound or a film. For the listening server of the house to write its words: {at, select, terminal {--listen} other {“Have it listened to”}}. Nothing of it has left.',
  'speech-model-none':
    'No listening server is set: nothing has left. It is set in Settings › Models{at, select, terminal { (models use NAME --url ADDRESS --speech)} other {}}.',
  'caption-file-too-large':
    '“{file}” weighs more than {megabytes} MB: it is no file of subtitles. The film itself opens in the page.',
}

export const captionErrors = { fr, en }
