import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'

/** Why a field is refused: what its form says of it, else what its browser found, in the language of the page. */
export function FieldFault({ error }: { error?: string | null | undefined }): ReactNode {
  const { t } = useLingui()
  return (
    <FieldError className="field-error">
      {({ validationDetails, validationErrors }) => {
        if (error) return error
        if (validationDetails.customError) return validationErrors.join(' ')
        if (validationDetails.valueMissing) return t`À remplir, ou à retirer.`
        if (validationDetails.typeMismatch) return t`Une adresse entière, avec « https:// ».`
        if (validationDetails.badInput) return t`Une date entière, avec son heure s’il y en a une.`
        return validationErrors.join(' ')
      }}
    </FieldError>
  )
}
