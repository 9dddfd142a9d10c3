import './relays-page.css'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { CallResult, RelayLine, Relays } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonLink } from '../../components/link.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { WriterChoice } from '../contents/writer-choice.tsx'
import { CallDialog } from './call-dialog.tsx'
import { RelayTable } from './relay-table.tsx'

export interface NotedCall {
  readonly personId: string
  readonly result: CallResult
  readonly note: string
}

interface RelaysPageProps {
  readonly relays: Relays
  readonly onNote: (call: NotedCall) => void
  readonly onExport: () => void
  readonly isBusy: boolean
  readonly failure: unknown
}

/** « Whom do we call? »: those who bring groups, by their last outing, with what came of each call (P29). */
export function RelaysPage({ relays: { relays }, onNote, onExport, isBusy, failure }: RelaysPageProps): ReactNode {
  const { t } = useLingui()
  const [called, setCalled] = useState<RelayLine | null>(null)
  const toCall = relays.filter(({ isToCall }) => isToCall)
  const others = relays.filter(({ isToCall }) => !isToCall)
  const title = useTitle(toCall.length)
  if (relays.length === 0) return <NoRelays />
  return (
    <>
      <PageHeading
        title={title}
        tab={t`Relais`}
        lead={
          <Trans>
            Enseignants, CSE, associations : ils remplissent une salle par téléphone. Sont à appeler ceux qui sont venus
            la saison dernière, n’ont rien réservé pour celle-ci, n’ont pas été appelés depuis un mois et n’ont pas
            demandé à ne plus être contactés.
          </Trans>
        }
        actions={
          <Button variant="second" onPress={onExport} isPending={isBusy}>
            <Trans>Exporter la liste d’appels</Trans>
          </Button>
        }
      />
      <WriterChoice />
      {failure !== null && failure !== undefined && <ErrorSentence error={failure} />}
      {toCall.length > 0 && <RelayTable caption={t`Relais à appeler`} relays={toCall} onCall={setCalled} />}
      {others.length > 0 && (
        <details className="relays-others" open={toCall.length === 0}>
          <summary>
            <Plural value={others.length} one="# autre relais" other="# autres relais" />
          </summary>
          <RelayTable caption={t`Autres relais`} relays={others} onCall={setCalled} />
        </details>
      )}
      {called && (
        <CallDialog
          relay={called}
          isSaving={isBusy}
          onSave={(call) => {
            onNote({ ...call, personId: called.personId })
            setCalled(null)
          }}
          onClose={() => setCalled(null)}
        />
      )}
    </>
  )
}

function useTitle(count: number): string {
  const { t } = useLingui()
  if (count === 0) return t`Aucun relais de la saison dernière ne reste à rappeler`
  return count === 1 ? t`Un relais à appeler` : t`${count} relais à appeler`
}

function NoRelays(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Relais`} />
      <EmptyState
        title={t`Pas encore de relais dans vos fichiers`}
        action={
          <ButtonLink to="/donnees">
            <Trans>Importer des ventes</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Un relais est une école, un CSE ou une association dont la fiche porte le nom, ou qui achète au tarif de
          groupe.
        </Trans>
      </EmptyState>
    </>
  )
}
