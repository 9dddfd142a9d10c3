import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { WeekSent, WeekView } from '../../../contract/index.ts'
import { api, useAct, useAnswer } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { download } from '../../components/download.ts'
import { LinesField } from '../../components/lines-field.tsx'
import { PageLink } from '../../components/link.tsx'
import { showToast } from '../../components/toast.ts'
import { Answered } from '../../shell/answered.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** « What happened this week? »: the letter as it would arrive, on paper, or sent to people of the house. */
export function WeekPanel(): ReactNode {
  const answer = useAnswer(['reports', 'week'], () => api.reports.week())
  return (
    <article className="panel report">
      <Answered answer={answer}>{(week) => <Week week={week} />}</Answered>
    </article>
  )
}

function Week({ week }: { week: WeekView }): ReactNode {
  const { t } = useLingui()
  const [isSending, setSending] = useState(false)
  return (
    <>
      <h2>{week.subject}</h2>
      <p className="muted">
        <Trans>
          Ce qui s’est vendu, ce qui est à faire, ce qui se joue bientôt. Aucun nom du public n’y est écrit.
        </Trans>
      </p>
      <details>
        <summary>
          <Trans>Lire la lettre</Trans>
        </summary>
        <iframe className="week-frame" title={week.subject} src="/api/week.html" />
      </details>
      <div className="row">
        {week.server ? (
          <Button needs="reports.sendWeek" onPress={() => setSending(true)}>
            <Trans>Envoyer par e-mail…</Trans>
          </Button>
        ) : null}
        <Button variant="second" onPress={() => void download('/api/week.pdf', 'semaine.pdf')}>
          <Trans>Lettre en PDF</Trans>
        </Button>
      </div>
      {week.server === null && (
        <p className="muted small">
          <Trans>Pour l’envoyer d’ici, indiquez le serveur de courrier de la maison :</Trans>{' '}
          <PageLink to="/reglages" search={{ vue: 'courrier' }}>{t`Réglages › Courrier`}</PageLink>
        </p>
      )}
      {isSending && week.server && <SendDialog week={week} server={week.server} onClose={() => setSending(false)} />}
    </>
  )
}

interface SendDialogProps {
  readonly week: WeekView
  readonly server: NonNullable<WeekView['server']>
  readonly onClose: () => void
}

/** Whom it goes to, by which server, and its words: a person reads them, then sends. */
function SendDialog({ week, server, onClose }: SendDialogProps): ReactNode {
  const { t } = useLingui()
  const { id: staffId } = useWriter()
  const [to, setTo] = useState(week.readers)
  const send = useAct(api.reports.sendWeek, {
    changes: ['reports', 'journal'],
    onDone: (sent: WeekSent) => {
      onClose()
      tellOf(sent, t`La lettre est partie.`, (refused) => t`Le serveur a refusé ces adresses : ${refused}.`)
    },
  })
  const { address, from } = server
  return (
    <Dialog
      title={week.subject}
      isOpen
      isQuestion
      onOpenChange={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            <Trans>Ne rien envoyer</Trans>
          </Button>
          <Button
            needs="reports.sendWeek"
            isPending={send.isPending}
            isDisabled={to.length === 0}
            onPress={() => send.mutate({ to: [...to], staffId })}
          >
            <Plural value={to.length} one="Envoyer à # personne" other="Envoyer à # personnes" />
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Elle partira de {from}, par {address}. Ces adresses seront gardées : la commande « report week --send » pourra
          leur écrire chaque semaine.
        </Trans>
      </p>
      <LinesField
        label={t`Destinataires de la maison, un par ligne`}
        lines={week.readers}
        onChange={(all) => setTo([...all])}
      />
      <pre className="week-words">{week.text}</pre>
      {send.error && <ErrorSentence error={send.error} />}
    </Dialog>
  )
}

function tellOf({ refused }: WeekSent, done: string, partly: (refused: string) => string): void {
  if (refused.length === 0) showToast({ tone: 'done', message: done })
  else showToast({ tone: 'problem', message: partly(refused.join(', ')) })
}
