import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { type CheckEntry, CheckList } from '../../components/check-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PinField } from '../../components/pin-field.tsx'
import { type Option, Select } from '../../components/select.tsx'
import { isDescribed } from '../../described.ts'
import { useSentence } from '../../use-sentence.ts'

export interface Approval {
  readonly by: string
  readonly at: string
}

export interface ReviewDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly people: readonly Option<string>[]
  readonly checks: readonly CheckEntry[]
  /** Why the last attempt was refused: a wrong PIN, a version that changed. */
  readonly failure: unknown
  readonly onApprove: (approval: {
    readonly person: string
    readonly pin: string
    readonly opened: readonly string[]
  }) => void
}

/** The validation: what no machine could check comes first, each read, then a name and its PIN (P26). */
export function ReviewDialog(props: ReviewDialogProps): ReactNode {
  const { t } = useLingui()
  const [opened, setOpened] = useState<readonly string[]>([])
  const [person, setPerson] = useState(props.people.length === 1 ? (props.people[0]?.key ?? null) : null)
  const [pin, setPin] = useState('')
  const toRead = props.checks.filter((check) => check.level === 'look')
  const unread = toRead.filter((check) => !opened.includes(check.key)).length
  const isReady = unread === 0 && person !== null && pin.length >= 4
  const approve = () => person !== null && props.onApprove({ person, pin, opened })
  return (
    <Dialog
      title={t`Valider cette version`}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      actions={
        <Button onPress={approve} isDisabled={!isReady}>
          {unread > 0 ? (
            <Plural value={unread} one="# point reste à lire" other="# points restent à lire" />
          ) : (
            <Trans>Je valide</Trans>
          )}
        </Button>
      }
    >
      <ToRead checks={toRead} opened={opened} onOpen={(key) => setOpened([...opened, key])} />
      <Select label={t`Qui valide`} options={props.people} value={person} onChange={setPerson} />
      <PinField label={t`Votre code`} value={pin} onChange={setPin} error={useFailure(props.failure)} />
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
        checks={checks.map((check) => ({
          ...check,
          isOpened: opened.includes(check.key),
          onOpen: () => onOpen(check.key),
        }))}
      />
    </div>
  )
}

function useFailure(failure: unknown): string | null {
  const { t } = useLingui()
  const sentence = useSentence()
  if (failure === null || failure === undefined) return null
  return isDescribed(failure)
    ? sentence(failure.code, failure.params)
    : t`La validation n’a pas été enregistrée : réessayez.`
}
