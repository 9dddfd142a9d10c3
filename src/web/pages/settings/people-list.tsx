import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import type { Status } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Needs } from '../../components/needs.tsx'
import { PinField } from '../../components/pin-field.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { SignatureFields, useSignature } from '../contents/signature-fields.tsx'

interface Signed {
  readonly staffId: string
  readonly pin: string
}

type HousePerson = Status['staff'][number]

export interface PeopleListProps {
  readonly people: readonly HousePerson[]
  readonly isAdding: boolean
  readonly failure: unknown
  readonly onAdd: (
    person: {
      readonly name: string
      readonly role: string
      readonly pin: string
      /** Who lets them in, by their code; null for the first of the house. */
      readonly by: Signed | null
    },
    whenDone: () => void,
  ) => void
  readonly onLeave: (id: string, by: Signed | null, whenDone: () => void) => void
  readonly leaveFailure: unknown
  /** How many people must validate a text: 1 or 2. */
  readonly approvalsNeeded: number
  readonly onApprovalsNeeded: (count: number, by: Signed | null, whenDone: () => void) => void
  readonly approvalsFailure: unknown
}

/** The people who may validate, each with a PIN. */
export function PeopleList(props: PeopleListProps): ReactNode {
  const { t } = useLingui()
  const [isLowering, setLowering] = useState(false)
  const hasCodes = props.people.some(({ hasPin }) => hasPin)
  const [leaving, setLeaving] = useState<HousePerson | null>(null)
  return (
    <div className="settings-form">
      {props.people.length > 0 ? (
        <PeopleTable people={props.people} onLeave={setLeaving} />
      ) : (
        <p>
          <Trans>
            Personne n’est encore nommé. Un texte ne part qu’une fois validé par une personne de la maison : ajoutez-en
            une, vous par exemple.
          </Trans>
        </p>
      )}
      <Needs of="settings.saveApprovalsNeeded">
        <Select
          label={t`Validation d’un texte`}
          options={[
            { key: '1', label: t`par une personne` },
            { key: '2', label: t`par deux personnes` },
          ]}
          value={String(props.approvalsNeeded)}
          onChange={(key) => {
            if (Number(key) < props.approvalsNeeded && hasCodes) setLowering(true)
            else props.onApprovalsNeeded(Number(key), null, () => undefined)
          }}
          help={t`À deux, la seconde relit ce que la première a validé ; rien ne part avant.`}
        />
      </Needs>
      {isLowering && <LowerDialog {...props} onClose={() => setLowering(false)} />}
      {props.people.filter(({ hasPin }) => hasPin).length < props.approvalsNeeded && <TooFew />}
      <section className="panel">
        <h2>
          <Trans>Ajouter une personne</Trans>
        </h2>
        <NewPerson {...props} />
      </section>
      {leaving && <LeaveDialog {...props} person={leaving} hasCodes={hasCodes} onClose={() => setLeaving(null)} />}
    </div>
  )
}

interface LeaveDialogProps extends PeopleListProps {
  readonly person: HousePerson
  /** Somebody of the house has a code: it takes one. */
  readonly hasCodes: boolean
  readonly onClose: () => void
}

/** To take a person out of the house: by the code of one who may, once there is one. */
function LeaveDialog({ person, hasCodes, onLeave, leaveFailure, onClose }: LeaveDialogProps): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const { signed } = signature
  return (
    <Dialog
      title={t`Retirer ${person.name} ?`}
      isOpen
      onOpenChange={onClose}
      isQuestion
      actions={
        <Button
          type="submit"
          form="leave-house"
          needs="staff.leave"
          variant="danger"
          isDisabled={hasCodes && signed === null}
        >
          <Trans>Retirer de la maison</Trans>
        </Button>
      }
    >
      <form
        id="leave-house"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (signed || !hasCodes) onLeave(person.id, signed, onClose)
        }}
      >
        <p>
          <Trans>Cette personne ne pourra plus valider. Ses validations passées restent, à son nom.</Trans>
        </p>
        {hasCodes && (
          <>
            <p className="small">
              <Trans>Le retrait est écrit au journal, au nom de la personne qui donne son code :</Trans>
            </p>
            <SignatureFields {...signature} failure={leaveFailure} />
          </>
        )}
      </form>
    </Dialog>
  )
}

/** To ask for one validation where two were asked for: by the code of a person who may. */
function LowerDialog({
  onApprovalsNeeded,
  approvalsFailure,
  onClose,
}: PeopleListProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useLingui()
  const signature = useSignature()
  const { signed } = signature
  return (
    <Dialog
      title={t`Une seule personne validera`}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button type="submit" form="lower-approvals" needs="settings.saveApprovalsNeeded" isDisabled={signed === null}>
          <Trans>Demander une seule validation</Trans>
        </Button>
      }
    >
      <form
        id="lower-approvals"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (signed) onApprovalsNeeded(1, signed, onClose)
        }}
      >
        <p>
          <Trans>Un texte partira sans être relu par une seconde personne. Le changement est gardé, à votre nom.</Trans>
        </p>
        <SignatureFields {...signature} failure={approvalsFailure} />
      </form>
    </Dialog>
  )
}

/** Said before a text waits for it: nothing can leave while there are fewer people with a code than must validate. */
function TooFew(): ReactNode {
  return (
    <p className="field-error" role="status">
      <Trans>Trop peu de personnes ont un code : aucun texte ne pourra sortir avant que vous n’en ajoutiez une.</Trans>
    </p>
  )
}

interface PeopleTableProps {
  readonly people: readonly HousePerson[]
  readonly onLeave: (person: HousePerson) => void
}

function PeopleTable({ people, onLeave }: PeopleTableProps): ReactNode {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`Personnes de la maison`}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { key: 'name', header: t`Nom`, isName: true, cell: (person) => person.name },
        { key: 'role', header: t`Fonction`, cell: (person) => person.role || '—' },
        {
          key: 'pin',
          header: t`Validation`,
          cell: (person) => (person.hasPin ? t`peut valider` : t`sans code : ne peut pas valider`),
        },
        {
          key: 'leave',
          header: t`Retirer`,
          isHeaderHidden: true,
          cell: (person) => (
            <Button
              needs="staff.leave"
              variant="quiet"
              onPress={() => onLeave(person)}
              aria-label={t`Retirer : ${person.name}`}
            >
              <Trans>Retirer</Trans>
            </Button>
          ),
        },
      ]}
    />
  )
}

const fewestDigits = 4

function NewPerson({ people, isAdding, failure, onAdd }: PeopleListProps): ReactNode {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [pin, setPin] = useState('')
  const signature = useSignature()
  const isFirst = !people.some(({ hasPin }) => hasPin)
  const form = useRef<HTMLFormElement>(null)
  const empty = () => {
    // The button has nothing more to add: keys go on from the first field.
    form.current?.querySelector('input')?.focus()
    setName('')
    setRole('')
    setPin('')
    signature.setPin('')
  }
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({ name: name.trim(), role: role.trim(), pin, by: isFirst ? null : signature.signed }, empty)
      }}
    >
      <div className="fields">
        <TextField label={t`Nom`} value={name} onChange={setName} isRequired />
        <TextField label={t`Fonction (facultative)`} value={role} onChange={setRole} />
        <PinField label={t`Code, de 4 à 8 chiffres`} value={pin} onChange={setPin} isNew />
      </div>
      {!isFirst && (
        <>
          <p className="small">
            <Trans>Une personne de la maison la fait entrer, par son propre code :</Trans>
          </p>
          <div className="fields">
            <SignatureFields {...signature} failure={null} />
          </div>
        </>
      )}
      <p className="muted small">
        <Trans>Le code signe les validations. Il n’est gardé que sous une forme qui ne se relit pas.</Trans>
      </p>
      {failure !== null && failure !== undefined && <ErrorSentence error={failure} />}
      <div className="row">
        <Button
          needs="staff.add"
          type="submit"
          isPending={isAdding}
          isDisabled={name.trim().length < 2 || pin.length < fewestDigits || (!isFirst && signature.signed === null)}
        >
          <Trans>Ajouter</Trans>
        </Button>
      </div>
    </form>
  )
}
