import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { type CheckEntry, CheckList } from '../../components/check-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { showToast } from '../../shell/toast.ts'
import { OpenComments } from './comments/open-comments.tsx'
import { OnBehalfChoice } from './on-behalf-choice.tsx'
import { SignatureFields, useSignature } from './signature-fields.tsx'

export interface ReviewDialogProps {
  readonly view: DraftView
  readonly checks: readonly CheckEntry[]
  readonly onClose: () => void
}

/** The validation: what no machine could check comes first, each read, then a name and its PIN (P26). */
export function ReviewDialog({ view, checks, onClose }: ReviewDialogProps): ReactNode {
  const { t } = useLingui()
  const [opened, setOpened] = useState<readonly string[]>([])
  const signature = useSignature()
  const [onBehalfOf, setOnBehalfOf] = useState<string | null>(null)
  const approve = useAct(api.contents.approve, {
    changes: ['contents', 'journal', 'status'],
    onDone: ({ approval }) => {
      showToast({
        tone: 'done',
        message: approval
          ? t`Cette version est validée.`
          : t`Votre validation est gardée. Une autre personne doit encore valider cette version : rien ne sort avant.`,
      })
      onClose()
    },
  })
  const toRead = checks.filter((check) => check.level === 'look')
  const unread = toRead.filter((check) => !opened.includes(check.key)).length
  const { signed } = signature
  const refusal = useRefusal('contents.approve')
  const validate = (by: NonNullable<typeof signed>): string | null => {
    if (refusal !== null) return refusal
    if (unread > 0)
      return t`${plural(unread, { one: '# point reste à lire, plus haut.', other: '# points restent à lire, plus haut.' })}`
    if (!approve.isPending)
      approve.mutate({ id: view.id, contentHash: view.contentHash, opened: [...opened], onBehalfOf, ...by })
    return null
  }
  return (
    <Dialog
      title={t`Valider cette version`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          needs="contents.approve"
          isDisabled={unread > 0 || signed === null}
          isPending={approve.isPending}
          onPress={() => signed && validate(signed)}
        >
          {unread > 0 ? (
            <Plural value={unread} one="# point reste à lire" other="# points restent à lire" />
          ) : (
            <Trans>Je valide</Trans>
          )}
        </Button>
      }
    >
      <ToRead checks={toRead} opened={opened} onOpen={(key) => setOpened([...opened, key])} />
      <OpenComments view={view} />
      <OnBehalfChoice staffId={signature.person} value={onBehalfOf} onChange={setOnBehalfOf} />
      <SignatureFields {...signature} failure={approve.error} onSign={validate} />
    </Dialog>
  )
}

interface ToReadProps {
  readonly checks: readonly CheckEntry[]
  readonly opened: readonly string[]
  readonly onOpen: (key: string) => void
}

function ToRead({ checks, opened, onOpen }: ToReadProps): ReactNode {
  if (checks.length === 0) {
    return (
      <p>
        <Trans>Tout ce qui pouvait être vérifié l’a été. Relisez encore une fois le texte entier.</Trans>
      </p>
    )
  }
  return (
    <div>
      <p>
        <Trans>Ce qu’aucune machine n’a pu vérifier :</Trans>
      </p>
      <CheckList
        checks={checks.map(({ actions: _, ...check }) => ({
          ...check,
          isOpened: opened.includes(check.key),
          onOpen: () => onOpen(check.key),
        }))}
      />
    </div>
  )
}
