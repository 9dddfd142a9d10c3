export { changeModelBudget, houseLedger, ledgerCsv } from './house-ledger.ts'
export { addModel, type GetProgress, getModel, letModelIn, modelShelf } from './model-shelf.ts'
export { tryModel } from './model-trial.ts'
export { keepManner, keepPrompt, promptChoices } from './prompts.ts'
