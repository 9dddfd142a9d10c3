import { useLingui } from '@lingui/react/macro'
import type { AudienceKey, Channel } from '../contract/index.ts'

interface Vocabulary {
  readonly audience: Readonly<Record<AudienceKey, string>>
  readonly channel: Readonly<Record<Channel, string>>
}

/** The one name that each group and each channel has on every page (practice.md, Words on screen). */
export function useVocabulary(): Vocabulary {
  const { t } = useLingui()
  return {
    audience: {
      new: t`Nouveaux`,
      occasional: t`Occasionnels`,
      regular: t`Habitués`,
      subscriber: t`Abonnés`,
      atRisk: t`À risque`,
      lapsed: t`Endormis`,
      group: t`Groupes`,
      reseller: t`Revendeurs`,
      passCulture: t`Pass Culture`,
      guest: t`Invités`,
      anonymous: t`Anonymes`,
      interested: t`Intéressés`,
    },
    channel: {
      newsletter: t`Lettre d’information`,
      email: t`E-mail`,
      instagram: t`Instagram`,
      facebook: t`Facebook`,
      linkedin: t`LinkedIn`,
      sms: t`SMS`,
      press: t`Communiqué de presse`,
      web: t`Page web`,
      brochure: t`Brochure`,
      leaflet: t`Dépliant`,
    },
  }
}
