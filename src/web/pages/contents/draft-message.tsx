import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { type DraftField, fieldStretches, spansIn } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import type { BoundSpan } from '../../components/cut-text.ts'
import { FactText } from '../../components/fact-text.tsx'
import { boundSpans } from './bound-spans.ts'
import { ReachLine } from './reach-line.tsx'
import { SmsCounter } from './sms-counter.tsx'
import { useReplace } from './use-replace.ts'
import { useTold } from './use-told.ts'

interface DraftMessageProps {
  readonly view: DraftView
  readonly onTakeOn: (check: ReviewCheck) => void
}

/** The message as it will be received: from whom, to how many, subject, preheader, words with their facts underlined. */
export function DraftMessage({ view, onTakeOn }: DraftMessageProps): ReactNode {
  const { content, text } = view.draft
  const spans = boundSpans(view, useTold())
  const labels = useFieldLabels()
  return (
    <>
      {view.list && <Envelope list={view.list} />}
      {fieldStretches(content).map((stretch) => (
        <div key={stretch.field} className="draft-field" data-field={stretch.field}>
          {labels[stretch.field] && <p className="draft-field-label">{labels[stretch.field]}</p>}
          <FactText
            text={text.slice(stretch.start, stretch.end)}
            spans={spansIn(spans, stretch)}
            actions={(span) => <SpanActions span={span} view={view} offset={stretch.start} onTakeOn={onTakeOn} />}
          />
        </div>
      ))}
      {view.brief.channel === 'sms' && <SmsCounter text={content.body} />}
    </>
  )
}

function useFieldLabels(): Readonly<Record<DraftField, string | null>> {
  const { t } = useLingui()
  return {
    subject: t`Objet`,
    preheader: t`Aperçu`,
    body: null,
    hashtags: t`Mots-dièse`,
    altText: t`Texte alternatif de l’image`,
  }
}

function Envelope({ list }: { list: NonNullable<DraftView['list']> }): ReactNode {
  const { from } = list
  return (
    <div className="draft-envelope">
      <p className="muted">
        <Trans>De : {from}</Trans>
      </p>
      <ReachLine reach={list} by={list.channel} />
    </div>
  )
}

interface SpanActionsProps extends DraftMessageProps {
  readonly span: BoundSpan
  /** Where the field begins in the whole text. */
  readonly offset: number
}

function SpanActions({ span, view, offset, onTakeOn }: SpanActionsProps): ReactNode {
  const replace = useReplace(view)
  const [start, end] = [span.start + offset, span.end + offset]
  const check = view.checks.find(
    ({ level, spans }) => level === 'blocking' && spans.some((one) => one.start < end && one.end > start),
  )
  if (!check) return null
  const { suggestion } = check
  return (
    <div className="row">
      {suggestion && (
        <Button needs="contents.edit" variant="second" onPress={() => replace(check)}>
          <Trans>Écrire « {suggestion} »</Trans>
        </Button>
      )}
      {check.canTakeOn && (
        <Button needs="contents.takeOn" variant="quiet" onPress={() => onTakeOn(check)}>
          <Trans>En répondre…</Trans>
        </Button>
      )}
    </div>
  )
}
