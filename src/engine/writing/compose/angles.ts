/** What a version opens on: one each, so that they differ by what they say and not by their words. The house may read them; a model is told one. */
export const angles: readonly { readonly key: string; readonly words: string }[] = [
  { key: 'scene', words: 'ce que l’on voit et entend : une image, un geste, un objet de l’histoire' },
  { key: 'question', words: 'ce qui se joue : le choix ou la question que l’histoire pose, sans en dire la fin' },
  { key: 'makers', words: 'ceux qui le font, et ce qu’ils ont fait pour ce spectacle d’après la fiche' },
]
