import type { Message } from '../../../contract/index.ts'
/** One habit of French printing. `mend` answers null when this match must stay as it is. */
export interface TypographyRule {
  readonly rule: string
  readonly pattern: RegExp
  readonly mend: (match: RegExpMatchArray) => string | null
  readonly message: Message
}
