import { documentFromHtml } from '../../../programme/index.ts'

/** What every sending tool puts around a letter, which says nothing of how the house writes. */
const furniture =
  /d[ée]sabonn|d[ée]sinscri|d[ée]sinscription|unsubscribe|version en ligne|dans (?:votre|le) navigateur|view (?:this|it) |voir (?:ce|cet|la) (?:message|mail|e-mail|courriel|version|lettre)|pr[ée]f[ée]rences|copyright|©|tous droits r[ée]serv|all rights reserved|mailing address|vous (?:recevez|avez reçu) ce|carnet d['’]adresses|^\[?DEFAULT_/iu
const longestFurniture = 260
/** Mailchimp's `*|FNAME|*`, Brevo's `{{ contact.PRENOM }}` and `{% … %}`: a place for a recipient, never one. */
const mergeTag = /\*\|[^|\n]{1,80}\|\*|\{\{[^}\n]{1,120}\}\}|\{%[^%\n]{1,200}%\}/gu

/** A mail that was sent, as its reader saw it: its first heading, and its words without the tool's own lines. */
export async function mailText(html: string): Promise<{ readonly heading: string | null; readonly text: string }> {
  const { blocks } = await documentFromHtml(html)
  const heading = blocks.find(({ level }) => level > 0)
  const lines = blocks
    .filter((block) => block !== heading)
    .map(({ text }) => withoutTags(text))
    .filter((line) => line !== '' && !(line.length <= longestFurniture && furniture.test(line)))
  return { heading: heading ? withoutTags(heading.text) : null, text: lines.join('\n') }
}

/** True where a page holds what only a sending tool writes. */
export function isMail(html: string): boolean {
  return /\*\|(?:UNSUB|ARCHIVE|MC:|LIST:)|\{\{\s*(?:unsubscribe|mirror)|se d[ée]sabonner|se d[ée]sinscrire|unsubscribe/iu.test(
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
