/** A family of texts that nobody of a theatre writes: `of` gives one of about so many signs. */
export interface HostileText {
  readonly name: string
  readonly of: (signs: number) => string
}

/** Pieces that rules look for: an elision, a list, an address, quotes, brackets, digits, dates, names, links. */
const pieces = [
  ...[
    'a',
    'l’',
    "l'",
    'et, ',
    'et ',
    'a@',
    'a.',
    'a-',
    'A.',
    '. ',
    '.',
    ', ',
    ' ',
    '\u00a0',
    '\n',
    '\t',
    'é',
    'e\u0301',
  ],
  ...['"', '« ', '« a » ', '»', '(', ')', '(a', '[', '](', '{', '{{', '<', '<a ', '&', '*', '*|', '_', '⟦', '`', '…'],
  ...['1', '1 ', '12/', '1,', '1.', '1h', '20 h ', '12 € ', '06 ', '06', '75001 ', '12 mars ', '12, ', '1 et ', '1-'],
  ...['à ', 'le ', 'de ', 'de la ', 'Le ', 'A ', 'Anne ', 'Anne Morel ', 'Anne, ', 'Anne-', 'AB', 'AB ', 'avec Anne, '],
  ...[
    'mise en scène ',
    'mise en scène : ',
    'lundi ',
    'du lundi ',
    'du 12 au ',
    'gratuit ',
    'places ',
    'ne ',
    'pas ',
    'qui ',
  ],
  ...[
    '://',
    'http://',
    'www.',
    '#',
    '@',
    ':',
    ';',
    '! ',
    '?',
    '-',
    '–',
    '/',
    '\\',
    '|',
    '=',
    '+',
    '%',
    '0',
    '\ud83c\udfad',
    '한',
  ],
]

/** A piece said again without end, a beginning that waits for an end, and two pieces in turn. */
export function hostileTexts(): readonly HostileText[] {
  return [
    ...pieces.map((piece) => ({ name: piece, of: (signs: number) => repeated(piece, signs) })),
    ...pieces.flatMap((piece, at) => {
      const other = pieces[(at * 37 + 11) % pieces.length] ?? ''
      return [{ name: `${piece}${other}`, of: (signs: number) => repeated(piece + other, signs) }]
    }),
    ...['"', '(', '«', '<!--', 'http://', '12 ', 'Anne ', '#', '{{', '[a'].map((opening) => ({
      name: `${opening} then one word`,
      of: (signs: number) => opening + repeated('a', signs),
    })),
    { name: 'a word of every letter', of: (signs) => repeated('abcdefghijklmnopqrstuvwxyz', signs) },
    { name: 'words of five hundred letters', of: (signs) => repeated(`${repeated('ab', 500)} `, signs) },
    { name: 'a sentence without end', of: (signs) => repeated('les enfants que le public regarde jouent et ', signs) },
    { name: 'French', of: (signs) => repeated('Les enfants jouent devant le public. ', signs) },
  ]
}

function repeated(piece: string, signs: number): string {
  return piece.repeat(Math.ceil(signs / piece.length)).slice(0, signs)
}
