export { captionNames, fitCaptions, type ReadCaptions, withNames, writeCaptions } from '../../captions/index.ts'
export { readCaptionFile } from './caption-file.ts'
export { captionLexicon, captionLexiconAt } from './caption-lexicon.ts'
export { namesInCaptions, openCaptions, partCaptions } from './open-captions.ts'
