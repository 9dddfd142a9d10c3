export { allowMeaningHost, contentPassages, previewMeaning, seekPassages } from './content-passages.ts'
