import { useLingui } from '@lingui/react/macro'
import type { ExportFormat } from '../../../contract/index.ts'

/** What each way out of a text is called, on its page and in the journal. */
export function useExportNames(): Readonly<Record<ExportFormat, string>> {
  const { t } = useLingui()
  return {
    text: t`Texte`,
    'html-brevo': t`E-mail pour Brevo (HTML)`,
    'html-mailchimp': t`E-mail pour Mailchimp (HTML)`,
    docx: t`Word (.docx)`,
    caption: t`Légende`,
    'list-brevo': t`Liste pour Brevo (CSV)`,
    'list-mailchimp': t`Liste pour Mailchimp (CSV)`,
  }
}
