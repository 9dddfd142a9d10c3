/** Two kinds of it: the practical facts of a show by rules alone, and a whole text through a translator, its facts locked. */

export { modelTranslator } from './model-translator.ts'
export { type TranslateTextRequest, translatePreview, translateText } from './translate-text.ts'
export { translatedPractical } from './translated-practical.ts'
