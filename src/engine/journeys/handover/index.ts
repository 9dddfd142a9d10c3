export { type Handover, handOver, handoverBytes } from './hand-over.ts'
