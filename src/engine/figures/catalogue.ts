import { AppError, type FigureUnit } from '../../contract/index.ts'
import { dividesFact } from './compose.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import { buyerMeasures } from './measures/buyer-measures.ts'
import type { Measure } from './measures/measure.ts'
import { performanceMeasures } from './measures/performance-measures.ts'
import { subscriptionMeasures } from './measures/subscription-measures.ts'
import { ticketMeasures } from './measures/ticket-measures.ts'

export const measures: readonly Measure[] = [
  ...ticketMeasures,
  ...performanceMeasures,
  ...buyerMeasures,
  ...subscriptionMeasures,
]

export interface FigureListing {
  key: string
  label: string
  definition: string
  unit: FigureUnit
  dimensions: { key: string; label: string; values?: readonly string[] }[]
}

/** Every figure that can be asked, with its definition and the dimensions that can divide it. */
export function listFigures(lang: 'fr' | 'en', extraDimensions: readonly Dimension[] = []): FigureListing[] {
  return measures.map((measure) => ({
    key: measure.key,
    label: measure.label[lang],
    definition: measure.definition[lang],
    unit: measure.unit,
    dimensions: [...dimensions, ...extraDimensions]
      .filter((dimension) => dividesFact(dimension, measure.fact))
      .map(({ key, label, values }) => ({ key, label: label[lang], ...(values === undefined ? {} : { values }) })),
  }))
}

/** Throws `figure-unknown`. */
export function measureOf(key: string): Measure {
  const measure = measures.find((one) => one.key === key)
  if (measure === undefined) throw new AppError('figure-unknown', { key })
  return measure
}

/** Throws `dimension-unknown` when there is no such dimension, or when it cannot divide that measure. */
export function dimensionOf(key: string, measure: Measure, extraDimensions: readonly Dimension[]): Dimension {
  const dimension = [...dimensions, ...extraDimensions].find((one) => one.key === key)
  if (dimension === undefined || !dividesFact(dimension, measure.fact)) {
    const possible = [...dimensions, ...extraDimensions].filter((one) => dividesFact(one, measure.fact))
    const names = possible.map((one) => one.key).join(', ')
    throw new AppError('dimension-unknown', { dimension: key, figure: measure.key, dimensions: names })
  }
  return dimension
}
