export { suggestionTexts, understoodText, valueText, whyText } from './ask-text.ts'
export { catalogues } from './catalogues.ts'
export { sayMessage } from './message.ts'
export { hasSentence, type Language, type SentenceParams, sentence } from './sentence.ts'
