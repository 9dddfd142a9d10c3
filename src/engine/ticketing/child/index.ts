export { moduleBeside } from './module-beside.ts'
export { KeptChild, type RunUntrustedInput, runUntrusted, type UntrustedTask } from './run-untrusted.ts'
