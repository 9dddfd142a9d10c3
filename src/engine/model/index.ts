export { type EnergyBasis, wattHours } from './energy.ts'
export { type ModelEffects, type OpenAiCompatibleConfig, openAiCompatibleModel } from './openai-compatible-model.ts'
export type { Generated, GenerateRequest, LedgerEntry, TextModel } from './text-model.ts'
