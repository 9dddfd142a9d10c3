export { KeptChild, lendChildren } from './kept-child.ts'
export { moduleBeside } from './module-beside.ts'
export { type RunUntrustedInput, runUntrusted, type UntrustedTask } from './run-untrusted.ts'
