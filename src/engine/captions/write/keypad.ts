import { type CaptionCue, captionSides } from '../../../contract/index.ts'

/** Where a cue stands, by the keys of a numeric keypad: 2 = bottom, in the middle. */
export function keypad({ side, height }: Pick<CaptionCue, 'side' | 'height'>): number {
  return (height === 'top' ? 7 : 1) + captionSides.indexOf(side)
}
