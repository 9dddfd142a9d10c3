/** Texts: written by rules, rewritten under locked facts, checked, put into the form of each channel and tool. */

export * from './advice/index.ts'
export * from './channels/index.ts'
export * from './check/index.ts'
export * from './correct/index.ts'
export * from './draft/index.ts'
export * from './export/index.ts'
export * from './handover/index.ts'
export * from './rephrase/index.ts'
export * from './rewrite/index.ts'
export * from './support/index.ts'
export * from './visual/index.ts'
export * from './voice/index.ts'
