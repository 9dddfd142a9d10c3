import { audienceWords } from './audience.ts'
import { cliWords } from './cli.ts'
import { errorWords } from './errors.ts'
import { figuresWords } from './figures.ts'

/** One file a room, both languages side by side; ids are the codes that the engine gives. */
export const catalogues: { fr: Record<string, string>; en: Record<string, string> } = {
  fr: { ...errorWords.fr, ...cliWords.fr, ...figuresWords.fr, ...audienceWords.fr },
  en: { ...errorWords.en, ...cliWords.en, ...figuresWords.en, ...audienceWords.en },
}
