/** GSM 03.38 default alphabet, and its extension whose signs count twice (3GPP TS 23.038 §6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('^{}\\[~]|€')

/** Units of one message. */
export const smsRoom = 160

export interface SmsCount {
  readonly units: number
  readonly segments: number
  readonly isGsm: boolean
  /** Signs that are not in GSM-7 and bring a message down to 70 signs. */
  readonly outside: readonly string[]
}

/** Counts a message as operators do: GSM-7 (160, then 153 a part) or, with one sign outside it, UCS-2 (70, then 67). */
export function gsmUnits(text: string): SmsCount {
  const outside = [...new Set([...text].filter((char) => !basic.has(char) && !extension.has(char)))]
  const isGsm = outside.length === 0
  const units = isGsm ? [...text].reduce((sum, char) => sum + (extension.has(char) ? 2 : 1), 0) : text.length
  const [single, part] = isGsm ? [smsRoom, 153] : [70, 67]
  return { units, segments: units <= single ? 1 : Math.ceil(units / part), isGsm, outside }
}
