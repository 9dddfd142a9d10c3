export { type KitVisual, makeVisualKit, type VisualKit } from './make-kit.ts'
export { planVisuals, type VisualPlan } from './plan-visuals.ts'
export { chooseVisuals, type VisualsStanding, validateVisuals, visualsStanding } from './validate-visuals.ts'
export { keepCharter, storedCharter } from './visual-store.ts'
