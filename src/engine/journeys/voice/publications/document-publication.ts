import type { Block, ProgrammeDocument } from '../../../programme/index.ts'
import { monthNames } from '../../../text/index.ts'
import { withoutSubject } from '../../../writing/index.ts'
import type { Publication } from './publication.ts'

/** What a document prints above its text: no word of the text, and no title of it. */
const pageHead = /^(?:la |notre )?saison(?:\s+culturelle)?\s+\d{2,4}\s?[-/–]\s?\d{2,4}$/iu
const longestTitle = 80

/**
 * A document as one publication: its subject, its first heading, else the short line above its text, and the rest. Its day is what its name
 * says, else its first lines.
 */
export function documentPublication(document: ProgrammeDocument, name: string): Publication {
  const isPlain = document.kind === 'text'
  const blocks = document.blocks.filter(({ text }) => !pageHead.test(text))
  const heading = isPlain ? undefined : (blocks.find(({ level }) => level > 0) ?? titleLine(blocks))
  const text = isPlain
    ? document.text
        .replaceAll('\r\n', '\n')
        .split('\n')
        .filter((line) => !pageHead.test(line.trim()))
        .join('\n')
    : blocks
        .filter((block) => block !== heading)
        .map((block) => block.text)
        .join('\n')
  const { subject, body } = withoutSubject(text.trim())
  return { title: subject ?? heading?.text ?? name, text: body, day: dayOfFile(name, body), channel: null }
}

/** The first line, where it is short and no sentence, and longer ones stand below. */
function titleLine([first, ...others]: Block[]): Block | undefined {
  const isTitle = first && first.text.length <= longestTitle && !/[.,:;!?…]$/u.test(first.text)
  return isTitle && others.some(({ text }) => text.length > longestTitle) ? first : undefined
}

/** The day that the name of a file says, else that of the first lines of its text. */
export function dayOfFile(name: string, text: string): string | null {
  return dayIn(name) ?? dayIn(text.slice(0, 400))
}

/** « 2025-09-12 », « 20250912 » or « 12 septembre 2025 », as a day that exists. */
function dayIn(text: string): string | null {
  const figures = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)/u.exec(text)
  const words = new RegExp(`(\\d{1,2})(?:er)? (${monthNames.join('|')}) (20\\d\\d)`, 'iu').exec(text)
  const found = figures
    ? `${figures[1]}-${figures[2]}-${figures[3]}`
    : words && `${words[3]}-${twoFigures(monthOf(words[2] ?? ''))}-${twoFigures(Number(words[1]))}`
  return found && new Date(`${found}T12:00:00Z`).toString() !== 'Invalid Date' ? found : null
}

/** 1 to 12. */
function monthOf(name: string): number {
  const names: readonly string[] = monthNames
  return names.indexOf(name.toLowerCase()) + 1
}

function twoFigures(value: number): string {
  return String(value).padStart(2, '0')
}
