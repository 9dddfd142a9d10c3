import type { Campaign } from '../../../campaigns/index.ts'
import { mailText } from './mail-text.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

/** A page or a text that an archive of campaigns holds. */
export interface CampaignFile {
  readonly name: string
  readonly text: string
}

/**
 * The letters of an account export of Mailchimp: `campaigns.csv` and, beside it, `campaigns_content/` with an HTML and a TXT of each
 * (mailchimp.com/help/export-and-back-up-account-data, « What's included »). Columns `Title`, `Subject`, `Send Date`
 * (« May 19, 2019 06:00 pm ») and names such as `12020101_une-crue.html` were seen in public importers of such archives.
 * Inferred: a page is of the campaign whose title or subject its name spells, accents dropped or written without.
 * A page of no campaign that was sent is a trial or a draft, and is left out; where no page at all could be joined, all are kept undated.
 * Of the other folders (lists, reports, recipients) nothing is opened.
 */
export async function campaignLetters(
  files: readonly CampaignFile[],
  campaigns: readonly Campaign[],
): Promise<PublicationsRead> {
  const pages = files.filter(({ name }) => /\.html?$/iu.test(name))
  const stems = new Set(pages.map(({ name }) => stemOf(name)))
  const letters = [...pages, ...files.filter(({ name }) => /\.txt$/iu.test(name) && !stems.has(stemOf(name)))]
  const joined = letters.map((file) => ({ file, campaign: campaigns.find((one) => isOf(file, one)) }))
  const isAnyJoined = joined.some(({ campaign }) => campaign)
  const found = new PublicationsFound()
  for (const { file, campaign } of joined) {
    if (isAnyJoined && !campaign?.sentOn) {
      found.leave('unsent')
      continue
    }
    const { heading, text } = /\.txt$/iu.test(file.name)
      ? { heading: null, text: file.text }
      : await mailText(file.text)
    const title = campaign?.results.subject ?? campaign?.name ?? heading ?? stemOf(file.name)
    found.add({ title, text, day: campaign?.sentOn?.slice(0, 10) ?? null, channel: 'newsletter' })
  }
  return found
}

/** Shorter names would join anything. */
const shortestName = 6

function isOf({ name }: CampaignFile, { name: title, results }: Campaign): boolean {
  const stem = letterNames(stemOf(name).replace(/^\d+_/u, ''))
  return [title, results.subject ?? ''].some((words) =>
    letterNames(words).some((asked) =>
      stem.some(
        (given) =>
          given === asked ||
          (Math.min(given.length, asked.length) >= shortestName &&
            (asked.startsWith(given) || given.startsWith(asked))),
      ),
    ),
  )
}

/** « Découvrez ! » as a file name may spell it: `decouvrez`, or `d-couvrez`. */
function letterNames(words: string): string[] {
  const plain = words.toLowerCase()
  const unaccented = plain.normalize('NFD').replaceAll(/[^a-z0-9]/gu, '')
  return [unaccented, plain.normalize('NFC').replaceAll(/[^a-z0-9]/gu, '')].filter((name) => name !== '')
}

function stemOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.[^.]+$/u, '')
}
