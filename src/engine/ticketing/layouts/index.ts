export { type Layout, layoutSchema } from './layout.ts'
export { findLayout, loadLayouts } from './load-layouts.ts'
export { type LayoutMatch, matchLayout } from './match-layout.ts'
export { normaliseHeader } from './normalise-header.ts'
