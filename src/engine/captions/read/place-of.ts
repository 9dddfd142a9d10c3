import type { CaptionCue } from '../../../contract/index.ts'

export type CaptionPlace = Pick<CaptionCue, 'side' | 'height'>
export const usualPlace: CaptionPlace = { side: 'centre', height: 'bottom' }

/** Where a cue stands by the settings after its times: `line:10%`, `line:0`, `position:20%`, `align:start`. */
export function placeOf(settings: string, isWebVtt: boolean): CaptionPlace {
  if (!isWebVtt) return usualPlace
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}:(\\S+)`, 'u').exec(settings)?.[1] ?? ''
  return { height: heightOf(value('line')), side: sideOf(value('position'), value('align')) }
}

/** Lines are counted from the top, or from the bottom when negative; a share is of the height. */
function heightOf(line: string): CaptionPlace['height'] {
  const [, number, share] = /^(-?\d+(?:\.\d+)?)(%?)/u.exec(line) ?? []
  if (number === undefined) return 'bottom'
  const most = share === '%' ? 50 : 6
  return Number(number) >= 0 && !number.startsWith('-') && Number(number) < most ? 'top' : 'bottom'
}

function sideOf(position: string, align: string): CaptionPlace['side'] {
  const share = /^(\d+(?:\.\d+)?)%/u.exec(position)?.[1]
  if (share !== undefined) return Number(share) < 40 ? 'left' : Number(share) > 60 ? 'right' : 'centre'
  if (/^(?:start|left)$/u.test(align)) return 'left'
  return /^(?:end|right)$/u.test(align) ? 'right' : 'centre'
}
