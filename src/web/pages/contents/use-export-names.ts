import { useLingui } from '@lingui/react/macro'
import type { ExportFormat } from '../../../contract/index.ts'

/** What each way out of a text is called, on its page and in the journal. */
export function useExportNames(): Readonly<Record<ExportFormat, string>> {
  const { t } = useLingui()
  return {
    text: t`Texte`,
    'html-brevo': t`E-mail pour Brevo (HTML)`,
    'html-mailchimp': t`E-mail pour Mailchimp (HTML)`,
    'zip-mailchimp': t`E-mail et photo pour Mailchimp (zip)`,
    docx: t`Word (.docx)`,
    caption: t`Légende`,
    'list-brevo': t`Liste pour Brevo (CSV)`,
    'list-mailchimp': t`Liste pour Mailchimp (CSV)`,
    photo: t`Photo entière (JPEG)`,
    'photo-4x5': t`Photo 4:5 (JPEG)`,
    'photo-1x1': t`Photo carrée (JPEG)`,
    'photo-9x16': t`Photo 9:16 (JPEG)`,
    post: t`Publication complète (zip)`,
  }
}
