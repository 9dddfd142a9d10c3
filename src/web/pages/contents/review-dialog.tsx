import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type DraftView, openedChecks } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { type CheckEntry, CheckList } from '../../components/check-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useRefusal } from '../../components/needs.tsx'
import { showToast } from '../../components/toast.ts'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { OpenComments } from './comments/open-comments.tsx'
import { OnBehalfChoice } from './on-behalf-choice.tsx'
import { isOfSignature } from './signature-faults.ts'
import { SignatureFields, useSignature } from './signature-fields.tsx'
import type { CheckEntries } from './use-check-entries.ts'

export interface ReviewDialogProps {
  readonly view: DraftView
  readonly checks: CheckEntries
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
    // What was refused was read of a text that is no longer so: the list under the dialog is read again.
    isAskedAgainIfRefused: true,
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
  const toRead = checks.entries.filter((check) => check.level === 'look')
  const unread = toRead.filter((check) => !opened.includes(check.key)).length
  const { signed } = signature
  const refusal = useRefusal('contents.approve')
  const validate = (by: NonNullable<typeof signed>): string | null => {
    if (refusal !== null) return refusal
    if (unread > 0)
      return t`${plural(unread, { one: '# point reste à lire, plus haut.', other: '# points restent à lire, plus haut.' })}`
    const read = openedChecks(checks.points, opened)
    if (!approve.isPending)
      approve.mutate({ id: view.id, contentHash: view.contentHash, opened: read, onBehalfOf, ...by })
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
      {approve.error && !isOfSignature(approve.error) && <ErrorSentence error={approve.error} />}
      <ToRead checks={toRead} opened={opened} onOpen={(key) => setOpened([...opened, key])} />
      <OpenComments view={view} />
      <OnBehalfChoice staffId={signature.person} value={onBehalfOf} onChange={setOnBehalfOf} />
      <SignatureFields {...signature} failure={isOfSignature(approve.error) ? approve.error : null} onSign={validate} />
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
