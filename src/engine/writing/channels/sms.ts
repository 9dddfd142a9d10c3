import { gsmUnits, smsRoom } from '../../../contract/sms-count.ts'
import type { ChannelRules } from './channel-rules.ts'

export { gsmUnits, smsRoom }

/** Spaces and apostrophes in their plain form: all that a title may lose. */
export function smsSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[’‘]/gu, "'")
}

/** Common words without the signs that GSM-7 lacks: one « ê » would bring a message from 160 signs down to 70. */
export function smsPlain(text: string): string {
  return smsSpaces(text)
    .replace(/«\s*|\s*»|[“”]/gu, '"')
    .replace(/…/gu, '...')
    .replace(/[–—]/gu, '-')
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'Oe')
    .replace(/â/gu, 'a')
    .replace(/ê/gu, 'e')
    .replace(/[îï]/gu, 'i')
    .replace(/ô/gu, 'o')
    .replace(/û/gu, 'u')
    .replace(/ë/gu, 'e')
    .replace(/ç/gu, 'c')
    .replace(/À/gu, 'A')
    .replace(/[ÈÊË]/gu, 'E')
}

export const smsRules: ChannelRules = {
  required: ['body'],
  limits: [{ field: 'body', level: 'blocking', code: 'sms-too-long', most: smsRoom, count: unitsOfOne }],
  countBody: (text) => gsmUnits(text).units,
}

/**
 * Units of a GSM-7 message. One that a title forces out of GSM-7 is not refused for its length: its parts, and what they
 * cost, are said by the check of its alphabet.
 */
function unitsOfOne(text: string): number {
  const { units, isGsm } = gsmUnits(text)
  return isGsm ? units : 0
}
