const fr = {
  'ask.understood': 'J’ai compris : {what}',
  'ask.by': 'par {dimension}',
  'ask.filter': '{dimension} : {values}',
  'ask.filter-not': '{dimension} : tout sauf {values}',
  'ask.filter-assumed': '{dimension} : {values} (en cours, puisque aucune n’est dite)',
  'ask.or': '{values} ou {last}',
  'ask.top': 'du plus au moins',
  'ask.bottom': 'du moins au plus',
  'ask.share': 'Part : {value}',
  'ask.suggestion': '{measure} par {dimension}',
  'ask.suggestions': 'Vous pouvez aussi demander :',
  'ask.why.unknownWords': 'Je ne sais pas répondre : rien dans vos chiffres n’explique {words}.',
  'ask.why.person': 'Une question sur une personne ne s’ouvre pas ici : voyez la page Publics.',
  'ask.why.cause': 'Vos fichiers disent combien, pas pourquoi.',
  'ask.why.manyFigures': 'La question demande deux chiffres : posez-les l’un après l’autre.',
  'ask.why.noFigure': 'Je ne vois pas quel chiffre vous demandez.',
  'ask.why.unclear':
    'La question peut se lire de plusieurs façons : dites le chiffre, puis « par » et ce qui le divise.',
  'ask.why.notDivided': 'Ce chiffre ne se divise pas ainsi.',
}

const en: typeof fr = {
  'ask.understood': 'Understood: {what}',
  'ask.by': 'by {dimension}',
  'ask.filter': '{dimension}: {values}',
  'ask.filter-not': '{dimension}: all but {values}',
  'ask.filter-assumed': '{dimension}: {values} (under way, as none is said)',
  'ask.or': '{values} or {last}',
  'ask.top': 'from most to least',
  'ask.bottom': 'from least to most',
  'ask.share': 'Share: {value}',
  'ask.suggestion': '{measure} by {dimension}',
  'ask.suggestions': 'You can also ask:',
  'ask.why.unknownWords': 'I cannot answer: nothing in your figures explains {words}.',
  'ask.why.person': 'A question about a person is not opened here: see the Audiences page.',
  'ask.why.cause': 'Your files say how much, not why.',
  'ask.why.manyFigures': 'The question asks for two figures: ask one after the other.',
  'ask.why.noFigure': 'I do not see which figure you ask for.',
  'ask.why.unclear': 'The question can be read in several ways: say the figure, then “by” and what divides it.',
  'ask.why.notDivided': 'This figure is not divided that way.',
}

/** What a question in words was understood to ask, or why it has no answer. */
export const askWords = { fr, en } as const
