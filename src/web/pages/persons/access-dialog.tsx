import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PersonSheet } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'
import { savePdf } from './save-pdf.ts'

interface AccessDialogProps {
  readonly sheet: PersonSheet
  readonly onClose: () => void
}

/** All that the house knows of a person, as a document to hand to them, asked for by name. */
export function AccessDialog({ sheet, onClose }: AccessDialogProps): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const { signed } = signature
  const access = useAct(api.persons.access, {
    changes: ['journal'],
    onDone: (made) => {
      savePdf(made)
      onClose()
    },
  })
  return (
    <Dialog
      title={t`Les données de ${sheet.name}`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          isDisabled={signed === null}
          isPending={access.isPending}
          onPress={() => signed && access.mutate({ id: sheet.personId, ...signed })}
        >
          <Trans>Télécharger le PDF</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Le document réunit ses fiches, toutes ses places avec leur tarif, ses accords et les fichiers d’où ils
          viennent. Assurez-vous que la personne qui le demande est bien celle-ci avant de le lui remettre.
        </Trans>
      </p>
      <SignatureFields {...signature} failure={access.error} />
    </Dialog>
  )
}
