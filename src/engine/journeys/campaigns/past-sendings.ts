import type { AudienceKey, CampaignResult, PastSendings, Said } from '../../../contract/index.ts'
import { addDays, daysBetween } from '../../days/index.ts'

interface Asked {
  readonly audience: AudienceKey
  /** The show that the next text is about; null when of none yet. */
  readonly show: { readonly key: string; readonly title: string } | null
  readonly asOf: string
  /** Fewest days that the house leaves between two messages to the same address. */
  readonly spacingDays: number
}

/**
 * What was sent before to a public and about a show, and what follows from it for the next text. `campaigns`: those sent by the day asked
 * (`listCampaigns`). A sending is of a public by the text that it sent: of the others nothing tells to whom they went.
 */
export function pastSendings(campaigns: readonly CampaignResult[], asked: Asked): PastSendings {
  const dated = campaigns
    .flatMap((campaign) => (campaign.sentOn === null ? [] : [{ campaign, sentOn: campaign.sentOn }]))
    .toSorted((a, b) => b.sentOn.localeCompare(a.sentOn))
  const last = dated.find(({ campaign }) => publicOf(campaign) === asked.audience)
  return {
    toAudience: last?.campaign ?? null,
    aboutShow: dated.flatMap(({ campaign }) => (isAbout(campaign, asked.show) ? [campaign] : [])),
    follows: [
      ...(last ? tooNear(last, asked) : []),
      ...unplaced(dated, asked),
      ...(last ? [...wider(last.campaign), ...leaving(last, dated)] : []),
    ],
  }
}

interface Dated {
  readonly campaign: CampaignResult
  readonly sentOn: string
}

/** Of two texts for one public, whichever it sent, it went there. */
function publicOf({ text, mayBe }: CampaignResult): AudienceKey | null {
  const [first, ...others] = text === null ? mayBe : [text]
  return first && others.every(({ audience }) => audience === first.audience) ? first.audience : null
}

function isAbout({ text, mayBe, name, subject }: CampaignResult, show: Asked['show']): boolean {
  if (show === null) return false
  if (text !== null) return text.showKey === show.key
  if (mayBe.length > 0) return mayBe.every(({ showKey }) => showKey === show.key)
  return bearsTitle(name, show.title) || bearsTitle(subject ?? '', show.title)
}

/**
 * Whether words name a show by its title. A title of one word is a word of the language too: it is heard as it is printed, alone between
 * signs or quotation marks.
 */
export function bearsTitle(words: string, title: string): boolean {
  const isOneWord = !/[^\p{L}\d'’-]/u.test(title.trim())
  const written = RegExp.escape(title.trim())
  if (written === '') return false
  const [before, after] = isOneWord
    ? ['(?:^|[«“":(–—|])\\s*', '\\s*(?:$|[»”":,)–—|])']
    : ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])']
  return new RegExp(`${before}${written}${after}`, isOneWord ? 'u' : 'iu').test(words)
}

function tooNear({ sentOn }: Dated, { asOf, spacingDays }: Asked): Said[] {
  const days = daysBetween(sentOn, asOf)
  if (days >= spacingDays) return []
  return [{ code: 'sent.too-near', params: { days, spacing: spacingDays, nextDay: addDays(sentOn, spacingDays) } }]
}

function unplaced(dated: readonly Dated[], { asOf, spacingDays }: Asked): Said[] {
  const near = dated.filter(
    ({ campaign, sentOn }) => publicOf(campaign) === null && daysBetween(sentOn, asOf) < spacingDays,
  )
  const [last] = near
  if (!last) return []
  const params = { count: near.length, days: daysBetween(last.sentOn, asOf), name: last.campaign.name }
  return [{ code: 'sent.unplaced', params }]
}

function wider({ recipients, text }: CampaignResult): Said[] {
  const listed = text?.listed ?? null
  if (recipients === null || listed === null || recipients <= listed) return []
  return [{ code: 'sent.wider', params: { recipients, listed } }]
}

/** Fewer that left, or fewer sendings to know what is usual by, are chance. */
const fewestLeft = 3
const fewestSendings = 4
const fewestDelivered = 50

function leaving({ campaign, sentOn }: Dated, dated: readonly Dated[]): Said[] {
  const mine = leftOf(campaign)
  const others = dated
    .filter((one) => one.campaign.id !== campaign.id && one.sentOn < sentOn)
    .flatMap((one) => leftOf(one.campaign) ?? [])
  if (mine === null || mine.count < fewestLeft || others.length < fewestSendings) return []
  const usual = median(others.map(({ perThousand }) => perThousand))
  if (mine.perThousand < 2 * usual) return []
  return [
    {
      code: 'sent.leaving',
      params: { ...mine, perThousand: tenth(mine.perThousand), usual: tenth(usual), sendings: others.length },
    },
  ]
}

function leftOf({ unsubscriptions, delivered }: CampaignResult) {
  if (unsubscriptions === null || delivered === null || delivered < fewestDelivered) return null
  return { count: unsubscriptions, delivered, perThousand: (1000 * unsubscriptions) / delivered }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
