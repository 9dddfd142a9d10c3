import type { Brief } from '../../../contract/index.ts'

/** What a brief asks a text to say, in a person's own words, one wish a line; null when it asks for nothing. */
export function askedOf({ intention, whyNow, offer }: Pick<Brief, 'intention' | 'whyNow' | 'offer'>): string | null {
  const wishes = [intention, offer, whyNow].map((words) => words?.trim() ?? '').filter((words) => words !== '')
  return wishes.length === 0 ? null : wishes.join('\n')
}
