import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ErasureForeseen, PersonSheet } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { showToast } from '../../components/toast.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'
import { EraseMends, type MendKey } from './erase-mends.tsx'
import { savePdf } from './save-pdf.ts'

interface EraseDialogProps {
  readonly sheet: PersonSheet
  readonly onClose: () => void
  readonly onErased: () => void
}

/** Says what an erasure takes away and what stays, then asks for a name: it cannot be undone. */
export function EraseDialog({ sheet, onClose, onErased }: EraseDialogProps): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const { signed } = signature
  const [mend, setMend] = useState<MendKey | null>(null)
  const foreseen = useAnswer(['persons', 'foresee', sheet.personId], () => api.persons.foresee({ id: sheet.personId }))
  const mends = foreseen.data?.mends ?? []
  const isAsked = mends.length > 0 && mend === null
  const erase = useAct(api.persons.erase, {
    // Not `persons`: the sheet of someone who is no longer there would be asked for again.
    changes: ['status', 'imports', 'today', 'audiences', 'shows', 'figures', 'duplicates', 'contents', 'journal'],
    onDone: (proof) => {
      savePdf(proof)
      showToast({ tone: 'done', message: t`Cette personne est effacée. La preuve est dans vos téléchargements.` })
      onErased()
    },
  })
  return (
    <Dialog
      title={t`Effacer ${sheet.name} ?`}
      isOpen
      onOpenChange={onClose}
      isQuestion
      actions={
        <Button
          variant="danger"
          isDisabled={signed === null || !foreseen.data || isAsked}
          isPending={erase.isPending}
          onPress={() => signed && erase.mutate({ id: sheet.personId, mend, ...signed })}
        >
          <Trans>Effacer pour toujours</Trans>
        </Button>
      }
    >
      {foreseen.data && <Foreseen foreseen={foreseen.data} />}
      {mends.length > 0 && <EraseMends mends={mends} value={mend} onChange={setMend} />}
      {foreseen.isPending && (
        <p className="muted">
          <Trans>Parterre cherche cette personne dans tout le dossier…</Trans>
        </p>
      )}
      {foreseen.error && <ErrorSentence error={foreseen.error} />}
      <SignatureFields {...signature} failure={erase.error} />
    </Dialog>
  )
}

function Foreseen({ foreseen }: { foreseen: ErasureForeseen }): ReactNode {
  const { places, tickets, coupleRecords, isStaff, backups } = foreseen
  return (
    <ul>
      <li>
        <Plural
          value={places}
          one="# table ou fichier la nomme : elle en sera ôtée, et les fichiers d’origine supprimés."
          other="# tables et fichiers la nomment : elle en sera ôtée, et les fichiers d’origine supprimés."
        />
      </li>
      <li>
        <Plural
          value={tickets}
          _0="Aucune place n’est à son nom."
          one="# place reste dans les comptes, sans nom."
          other="# places restent dans les comptes, sans nom."
        />
      </li>
      {coupleRecords > 0 && (
        <li>
          <Plural
            value={coupleRecords}
            one="# fiche nomme aussi quelqu’un d’autre (un couple, une structure), qui y reste avec l’adresse et les places."
            other="# fiches nomment aussi quelqu’un d’autre (un couple, une structure), qui y reste avec l’adresse et les places."
          />
        </li>
      )}
      {isStaff && (
        <li>
          <Trans>
            Un compte de l’équipe porte ce nom : il reste, avec ce qu’il a signé. Les données du public, elles, sont
            effacées.
          </Trans>
        </li>
      )}
      {backups.length > 0 && (
        <li>
          <Plural
            value={backups.length}
            one="# sauvegarde la contient encore : une restauration l’effacerait de nouveau."
            other="# sauvegardes la contiennent encore : une restauration l’effacerait de nouveau."
          />
        </li>
      )}
      <li>
        <Trans>
          Une empreinte est gardée pour que le prochain export de la billetterie ne la fasse pas revenir. Rien ne pourra
          la rendre.
        </Trans>
      </li>
    </ul>
  )
}
