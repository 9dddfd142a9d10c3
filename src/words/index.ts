export { catalogues } from './catalogues.ts'
export { hasSentence, type Language, type SentenceParams, sentence } from './sentence.ts'
