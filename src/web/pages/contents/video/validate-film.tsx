import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FilmView } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useRefusal } from '../../../components/needs.tsx'
import { showToast } from '../../../components/toast.ts'
import { SignatureFields, useSignature } from '../signature-fields.tsx'

/** A person answers for a film as it is seen, by their code. */
export function ValidateFilm({ film, onClose }: { film: FilmView; onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const refusal = useRefusal('visuals.validateFilm')
  const validate = useAct(api.visuals.validateFilm, {
    changes: ['visuals', 'journal'],
    onDone: () => {
      showToast({ tone: 'done', message: t`Cette vidéo est validée.` })
      onClose()
    },
  })
  const sign = (by: NonNullable<typeof signature.signed>): string | null => {
    if (refusal !== null) return refusal
    const { showKey, format, seconds, isStill, contentHash } = film
    if (!validate.isPending) validate.mutate({ showKey, format, seconds, isStill, contentHash, ...by })
    return null
  }
  return (
    <Dialog
      title={t`Valider cette vidéo`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="visuals.validateFilm"
          isDisabled={signature.signed === null}
          isPending={validate.isPending}
          onPress={() => signature.signed && sign(signature.signed)}
        >
          <Trans>Je valide</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Vous validez cette vidéo telle que vous l’avez regardée : forme, durée, mots, photo. Si la fiche, la photo ou
          la charte change, votre validation ne vaut plus.
        </Trans>
      </p>
      <SignatureFields {...signature} failure={validate.error} onSign={sign} />
    </Dialog>
  )
}
