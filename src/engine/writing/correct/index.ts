export { rectification } from './rectification.ts'
export { rewriteMoment } from './rewrite-moment.ts'
