export { forgottenBy, retentionPrefix, withoutErased } from './forget-at-import.ts'
export { type Forgotten, knownByKeys, stripFile } from './strip-files.ts'
export { withoutExamples } from './without-examples.ts'
