import { documentFromHtml } from '../../../programme/index.ts'

/** Mailchimp's `*|FNAME|*`, Brevo's `{{ contact.PRENOM }}` and `{% … %}`: a place for a recipient, never one. */
const mergeTag = /\*\|[^|\n]{1,80}\|\*|\{\{[^}\n]{1,120}\}\}|\{%[^%\n]{1,200}%\}/gu

/** A mail that was sent, as its reader saw it: its first heading, and its words; the tool's own lines are taken out of any publication. */
export async function mailText(html: string): Promise<{ readonly heading: string | null; readonly text: string }> {
  const { blocks } = await documentFromHtml(html)
  const heading = blocks.find(({ level }) => level > 0)
  const lines = blocks
    .filter((block) => block !== heading)
    .map(({ text }) => withoutTags(text))
    .filter((line) => line !== '')
  return { heading: heading ? withoutTags(heading.text) : null, text: lines.join('\n') }
}

/** True where a page holds what only a sending tool writes. */
export function isMail(html: string): boolean {
  return /\*\|(?:UNSUB|ARCHIVE|MC:|LIST:)|\{\{\s*(?:unsubscribe|mirror)|(?:se|vous) d[ée]sabonner|(?:se|vous) d[ée]sinscrire|dans (?:votre|le) navigateur|unsubscribe/iu.test(
    html,
  )
}

function withoutTags(line: string): string {
  return line
    .replaceAll(mergeTag, '')
    .replaceAll(/[ \u00a0]+(?=[,.])/gu, '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}
