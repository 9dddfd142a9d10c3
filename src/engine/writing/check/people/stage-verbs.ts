import { anyOf, type Phrasing } from '../text/phrasings.ts'

/** « X signe la scène » is of who makes it: any other verb with the stage for its object is of who plays. */
const notOfMaking =
  '(?!(?:signe|eclaire|dessine|habille|sculpte|imagine|transforme|baigne|plonge|rythme|met|mettent|porte|monte|concoit|pense|confie|livre|ouvre|offre|laisse|cede|donne|prete|abandonne|reserve)(?:nt)? )'
/** What is said of those who are seen; the beginnings of the words, folded. */
export const praise =
  '(?:bouleversant|magnifique|formidable|impeccable|eblouissant|hilarant|poignant|saisissant|remarquable|epoustouflant|magistra|parfait|irresistible|troublant|lumineu|solaire|fascinant|impressionnant|drole|touchant|dechirant|exceptionnel|impayable)'

/** What only those who play do, as the words right after their name say it. */
export const stageVerbs: readonly Phrasing[] = [
  ['X [se glisse dans] la peau du roi', 'se (?:glisse|coule)(?:nt)? dans'],
  ['A et B [se renvoient la balle]', 'se renvoient la balle'],
  ['A et B [portent le spectacle]', "portent (?:la piece|le spectacle|l'histoire|le recit|la soiree)"],
  [
    'X [se déguise] en homme',
    "s(?:e |')(?:deguise|travestit|cache|noie|reveille|endort|evanouit|marie|dispute|quitte|dechire|meurt|tue|bagarre|chamaille|reconcilie)(?:nt)?(?![\\p{L}-])",
  ],
  [
    'X [tremble]',
    '(?:tremble|sanglote|pleure|rougit|rit|soupire|grelotte|baille|ronfle)(?:nt)?(?= ?(?:[.,;!?…]|$|\\n))',
  ],
  ['X [brûle les planches]', '(?:brule|foule)(?:nt)? les planches'],
  ['X [entre en scène]', '(?:entre|monte)(?:nt)? en scene'],
  ['X [est de la distribution]', "(?:est|sont) (?:de la distribution|au jeu|a l'affiche|sur les planches)"],
  ['X [mène la danse]', 'mene(?:nt)? la danse'],
  [
    'X [ne quitte jamais la scène]',
    `(?:ne |n')?${notOfMaking}[a-z]{4,} (?:jamais |pas |plus |tous deux |toutes deux |ensemble )?(?:la scene|le plateau|les planches|la piste)(?! (?:de|du|d'|en|nationale))`,
  ],
  ['X [y est bouleversante]', `y (?:est|sont) ${praise}[a-z]*`],
  ['A et B [se font face]', 'se (?:dechirent|affrontent|font face|donnent la main)'],
  ['X [se donne à fond]', 'se donne(?:nt)? (?:a fond|sans compter|la replique)'],
  [
    'X [va vous faire rire]',
    '(?:va|vont) (?:vous |nous )(?:faire (?:rire|pleurer|rever|danser|chanter)|embarquer|entrainer)',
  ],
  ['X [vous attend sur scène]', 'vous attend(?:ent)? sur (?:scene|le plateau)'],
  [
    'A et B [se partagent tous les rôles]',
    "se (?:partage|donne)(?:nt)? (?:l'affiche|la scene|le plateau|la replique|(?:tous |toutes )?(?:les |ces )?roles)",
  ],
  [
    'X [donne vie au ]vieux roi',
    'donne(?:nt)? (?:vie|chair|corps|voix) (?:a|aux?) (?!marionn|pantin|masque|figur|poupee|silhouette|objet|ombre|creature)',
  ],
  ['X [réchauffe la salle]', '(?:re)?chauffe(?:nt)? la salle|assure(?:nt)? la premiere partie'],
  ["X [tient l'affiche]", "tien(?:t|nent) l'affiche"],
  ['X [a le rôle-titre]', '(?:a|tien(?:t|nent)|repren(?:d|nent)) le role-titre'],
  ['X [est de toutes les scènes]', '(?:est|sont) de toutes les (?:scenes|aventures|danses)'],
  ['X [en fait des tonnes]', 'en fai(?:t|saient|sait) des tonnes'],
  ['X [passe du rire aux larmes]', 'passe(?:nt)? du (?:rire|chant|murmure|silence|drole) (?:aux?|a la) '],
  ['X [ouvre la bouche]', 'ouvre(?:nt)? la bouche'],
  [
    "C'est X [que l'on suit du regard]",
    "qu(?:e l'|')on (?:suit|guette|ecoute|regarde|attend|applaudit|voit|entend)|que (?:vous|nous) (?:suiv|guett|ecout|regard|applaudi|verr|entend)[a-z]*",
  ],
  ['On ne quitte pas X [des yeux]', 'des yeux(?! de)'],
  ['X [ne renverse tout]', 'ne (?:renverse|surgi|tombe|bascule|arrive|disparai|entre|chante|parle|danse)[a-z]*'],
  [
    'X [tombe]',
    '(?:tombe(?:nt)?|chut(?:e|ent)|renverse(?:nt)? (?:la|le|les|une?) [a-z]+|arrive(?:nt)?|apparai(?:t|ssent)|disparai(?:t|ssent)) ?(?=[.,;!?…]|$|\\n)',
  ],
  ['X [prête leurs] voix aux oiseaux', 'prete(?:nt)? leurs'],
  ['A et B [forment un duo]', 'forme(?:nt)? (?:un|le|ce) (?:duo|couple|tandem|trio|quatuor)'],
  [
    'X [porte la partition]',
    '(?:defend|porte|tient|habite)(?:nt)? (?:tous les|les|le|la|ce|cette|ces) (?:roles?|scene|plateau|personnages?|partition)',
  ],
]

/** What bodies do before an audience, whatever stands after it. */
export const bodyVerbs: readonly Phrasing[] = [
  ["jusqu'à ce que X [renverse tout]", 'renverse(?:nt)? tout'],
  ['X [surgit]', '(?:sur|re)?gi(?:t|ssent)|fai(?:t|sait) irruption|font irruption|deboule(?:nt)?'],
  ['X [bondit]', 'bondi(?:t|ssent)|virevolte(?:nt)?|tournoie(?:nt)?|cabriole(?:nt)?|voltige(?:nt)?|jongle(?:nt)?'],
  ['X [trébuche]', 'trebuche(?:nt)?|vacille(?:nt)?|grimpe(?:nt)?|rampe(?:nt)?'],
  ['X [murmure]', 'chuchote(?:nt)?|murmure(?:nt)?|hurle(?:nt)?|sanglote(?:nt)?'],
  [
    "X [s'élance]",
    "s'elance(?:nt)?|s'effondre(?:nt)?|s'envole(?:nt)?|s'avance(?:nt)?|se dechaine(?:nt)?|se demene(?:nt)?|se releve(?:nt)?",
  ],
  ['X [entre dans la danse]', 'entre(?:nt)? dans la danse'],
  ["X [crève l'écran]", "crev(?:e|ent) l'ecran|vole(?:nt)? la vedette"],
]

/** The verbs by which a name is one of the cast. */
export const performing: readonly string[] = [anyOf(stageVerbs), `${anyOf(bodyVerbs)}(?![\\p{L}-])`]
