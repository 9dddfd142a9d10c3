export type MailingTool = 'brevo' | 'mailchimp'

/**
 * Each tool's own tags (P27). Brevo: help.brevo.com, « Placeholders »; Mailchimp: « All the merge tags cheat sheet ».
 * As the tools document them; not yet sent through either tool.
 */
export const tags: Record<MailingTool, { readonly unsubscribe: string; readonly mirror: string }> = {
  brevo: { unsubscribe: '{{ unsubscribe }}', mirror: '{{ mirror }}' },
  mailchimp: { unsubscribe: '*|UNSUB|*', mirror: '*|ARCHIVE|*' },
}

/** Only http(s) and mailto may be linked to: a record comes from outside. */
export function safeUrl(url: string): string | null {
  return URL.canParse(url) && /^(https?|mailto):$/u.test(new URL(url).protocol) ? url : null
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** HTML escaping, and the marks with which the sending tool opens its own tags. */
export function escapeFor(tool: MailingTool, text: string): string {
  const html = escapeHtml(text)
  return tool === 'brevo'
    ? html.replaceAll('{', '&#123;').replaceAll('}', '&#125;')
    : html.replaceAll('*|', '&#42;&#124;').replaceAll('|*', '&#124;&#42;')
}
