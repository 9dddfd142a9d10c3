import { type PrintedDocument, printPdf } from '../../print/index.ts'
import type { House } from '../house/index.ts'
import type { ReportSpeech } from '../report/report-format.ts'
import { storedCharter } from '../visuals/visual-store.ts'
import { letterMail } from './letter-mail.ts'
import { letterText } from './letter-text.ts'
import { weekFacts } from './week-facts.ts'
import { weekLetter } from './week-letter.ts'

export interface WeekRequest {
  asOf: string
  words: ReportSpeech
}

/** A week's letter in the forms in which it is read. */
export interface Letter {
  subject: string
  text: string
  html: string
}

/** The week's letter as text and as the HTML of an e-mail; nothing leaves. Throws `no-data`. */
export async function weekInMail(house: House, request: WeekRequest): Promise<Letter> {
  const letter = await letterOf(house, request)
  const { charter } = await storedCharter(house.folder.app)
  return { subject: letter.title, text: letterText(letter), html: await letterMail(letter, charter.colours) }
}

/** The same on paper (PDF/UA). Throws `no-data`. */
export async function printWeek(house: House, request: WeekRequest): Promise<Uint8Array> {
  return printPdf(await letterOf(house, request))
}

async function letterOf(house: House, { asOf, words }: WeekRequest): Promise<PrintedDocument> {
  return weekLetter(await weekFacts(house, { asOf, lang: words.language }), words)
}
