import { decimalsOfWh } from '../contract/index.ts'

/** Watt-hours as a person of that language reads them: a little keeps the figures that it needs. */
export function energyIn(language: 'fr' | 'en'): (wh: number) => string {
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB'
  return (wh) => new Intl.NumberFormat(tag, { maximumFractionDigits: decimalsOfWh(wh) }).format(wh)
}
