import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Repair, RepairCode, RepairEffect, Status } from '../../../contract/index.ts'
import { api, useAnswer, useWork } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { JobProgress } from '../../shell/job-progress.tsx'
import { useSentence } from '../../use-sentence.ts'
import { localMoment } from './local-moment.ts'

/** What could be mended in the data, one rule at a time, and what was: nothing is until a person accepts it (B8). */
export function RepairList(): ReactNode {
  const repairs = useAnswer(['imports', 'repairs'], () => api.imports.repairs())
  const { people, id: staffId } = useWriter()
  const [looked, setLooked] = useState<RepairCode | null>(null)
  const accept = useWork({
    name: 'repair',
    begin: (given: { code: RepairCode; staffId: string | null }) => api.imports.acceptRepair(given),
  })
  const undo = useWork({ name: 'repair', begin: (id: number) => api.imports.undoRepair({ id, staffId }) })
  const failure = accept.failure ?? undo.failure
  if (!repairs.data || repairs.data.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Réparations</Trans>
      </h2>
      <div className="panel file-control">
        <p>
          <Trans>
            Rien n’est réparé sans vous. Une réparation acceptée vaut aussi pour les prochains fichiers, ne change
            jamais les fichiers eux-mêmes, et s’annule.
          </Trans>
        </p>
        <ul className="quality-findings">
          {repairs.data.map((repair) => (
            <li key={repair.code}>
              <OneRepair repair={repair} onLook={setLooked} onUndo={undo.start} isBusy={accept.isRunning} />
            </li>
          ))}
        </ul>
        <div aria-live="polite">
          {accept.job && <JobProgress job={accept.job} />}
          {failure ? <ErrorSentence error={failure} /> : null}
        </div>
      </div>
      {looked && (
        <EffectDialog
          code={looked}
          staff={people}
          onClose={() => setLooked(null)}
          onAccept={(staffId) => {
            accept.start({ code: looked, staffId })
            setLooked(null)
          }}
        />
      )}
    </section>
  )
}

interface OneRepairProps {
  readonly repair: Repair
  readonly onLook: (code: RepairCode) => void
  readonly onUndo: (id: number) => void
  readonly isBusy: boolean
}

function OneRepair({ repair, onLook, onUndo, isBusy }: OneRepairProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { integer, moment } = useFormat()
  const { code, rule, found, id, decidedBy, decidedAt } = repair
  const [name, fault] = [sentence(code), sentence(rule)]
  const count = integer(found)
  const [by, when] = [decidedBy ?? '', decidedAt === null ? '' : moment(localMoment(decidedAt))]
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        {id !== null && (
          <Tag tone="proven">
            <Trans>acceptée</Trans>
          </Tag>
        )}
      </p>
      <p className="muted">
        <Trans>
          {fault} : {count}.
        </Trans>{' '}
        {id !== null && (
          <Trans>
            Acceptée par {by}, {when}.
          </Trans>
        )}
      </p>
      {id === null ? (
        <Button
          needs="imports.repairEffect"
          variant="second"
          isDisabled={isBusy}
          aria-label={t`Voir l’effet : ${name}`}
          onPress={() => onLook(code)}
        >
          <Trans>Voir l’effet</Trans>
        </Button>
      ) : (
        <Button
          needs="imports.undoRepair"
          variant="quiet"
          isDisabled={isBusy}
          aria-label={t`Annuler : ${name}`}
          onPress={() => onUndo(id)}
        >
          <Trans>Annuler</Trans>
        </Button>
      )}
    </>
  )
}

interface EffectDialogProps {
  readonly code: RepairCode
  readonly staff: Status['staff']
  readonly onClose: () => void
  readonly onAccept: (staffId: string | null) => void
}

/** Before and after, then the choice; where several people use the house, the one who accepts says who they are. */
function EffectDialog({ code, staff, onClose, onAccept }: EffectDialogProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const effect = useAnswer(['imports', 'repair-effect', code], () => api.imports.repairEffect({ code }))
  const [staffId, setStaffId] = useState<string | null>(staff.length === 1 ? (staff[0]?.id ?? null) : null)
  return (
    <Dialog
      title={sentence(code)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isQuestion
      actions={
        <>
          <Button variant="second" onPress={onClose}>
            <Trans>Laisser tel quel</Trans>
          </Button>
          <Button
            needs="imports.acceptRepair"
            isDisabled={!effect.data || staffId === null}
            onPress={() => onAccept(staffId)}
          >
            <Trans>Accepter la réparation</Trans>
          </Button>
        </>
      }
    >
      <Answered answer={effect}>{(shown) => <Effect effect={shown} />}</Answered>
      {staff.length > 1 && (
        <Select
          label={t`Qui accepte`}
          options={staff.map(({ id, name }) => ({ key: id, label: name }))}
          value={staffId}
          onChange={setStaffId}
        />
      )}
    </Dialog>
  )
}

/** Values listed of a repair that replaces some. */
const valuesShown = 12

function Effect({ effect: { before, after, replaced } }: { effect: RepairEffect }): ReactNode {
  const { money } = useFormat()
  const [then, now] = [money(before.receiptsCents), money(after.receiptsCents)]
  return (
    <>
      <p>
        <Trans>
          Avant : <Plural value={before.found} one="# ligne en défaut" other="# lignes en défaut" />,{' '}
          <Plural value={before.seats} one="# billet" other="# billets" />, {then}.
        </Trans>
      </p>
      <p>
        <Trans>
          Après : <Plural value={after.found} one="# ligne en défaut" other="# lignes en défaut" />,{' '}
          <Plural value={after.seats} one="# billet" other="# billets" />, {now}.
        </Trans>
      </p>
      {replaced.length > 0 && (
        <ul>
          {replaced.slice(0, valuesShown).map(({ from, to }) => (
            <li key={from}>
              {from} → {to ?? '∅'}
            </li>
          ))}
        </ul>
      )}
      {replaced.length > valuesShown && (
        <p className="muted">
          <Plural value={replaced.length - valuesShown} one="et # autre valeur" other="et # autres valeurs" />
        </p>
      )}
    </>
  )
}
