import './contents-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { WrittenDraft } from '../../../contract/index.ts'
import { type CheckEntry, CheckList } from '../../components/check-list.tsx'
import type { BoundSpan } from '../../components/cut-text.ts'
import { FactText } from '../../components/fact-text.tsx'
import { Steps } from '../../components/steps.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { DraftFoot } from './draft-foot.tsx'
import { type DraftExport, ExportPanel } from './export-panel.tsx'
import { type Approval, ReviewDialog, type ReviewDialogProps } from './review-dialog.tsx'
import { TextEditor } from './text-editor.tsx'

export interface DraftPageProps {
  readonly title: string
  /** The brief in words, in the order of the form: « Spectacle », « Bérénice »… */
  readonly brief: readonly { readonly label: string; readonly value: string }[]
  readonly draft: WrittenDraft
  readonly version: number
  /** From whom and to how many addresses; null for what is not sent to a list. */
  readonly envelope: { readonly from: string; readonly addresses: number } | null
  readonly checks: readonly CheckEntry[]
  /** Who validated this very version; null while nobody did. */
  readonly approval: Approval | null
  readonly review: Pick<ReviewDialogProps, 'people' | 'failure' | 'onApprove'>
  readonly exports: readonly DraftExport[]
  readonly onEdit: (text: WrittenDraft['content']) => void
  readonly factActions?: (span: BoundSpan) => ReactNode
}

/** One text: its brief, its words with every fact underlined, its checks, its validation, its way out. */
export function DraftPage(props: DraftPageProps): ReactNode {
  const { t } = useLingui()
  const [step, setStep] = useState<'text' | 'export'>('text')
  const [isEditing, setEditing] = useState(false)
  const [isReviewing, setReviewing] = useState(false)
  const steps = [
    { key: 'text', label: t`Texte` },
    { key: 'export', label: t`Diffusion`, isLocked: props.approval === null },
  ] as const
  return (
    <>
      <Steps label={t`Étapes du texte`} steps={steps} current={step} onChange={setStep} />
      <PageHeading
        title={props.title}
        lead={
          <Trans>
            Chaque date, prix et nom est relié à la fiche du spectacle. Si la fiche change, ce texte vous le dira.
          </Trans>
        }
      />
      {step === 'export' && props.approval ? (
        <ExportPanel exports={props.exports} approval={props.approval} />
      ) : (
        <div className="draft-columns">
          <BriefPanel brief={props.brief} />
          <section className="panel" aria-label={t`Texte`}>
            {props.envelope && <Envelope envelope={props.envelope} />}
            {isEditing ? (
              <TextEditor
                content={props.draft.content}
                onCancel={() => setEditing(false)}
                onSave={(content) => {
                  props.onEdit(content)
                  setEditing(false)
                }}
              />
            ) : (
              <DraftText draft={props.draft} actions={props.factActions} />
            )}
            <DraftFoot
              draft={props.draft}
              version={props.version}
              approval={props.approval}
              blocking={props.checks.filter((check) => check.level === 'blocking').length}
              isEditing={isEditing}
              onEdit={() => setEditing(true)}
              onReview={() => setReviewing(true)}
            />
          </section>
          <section className="panel">
            <h2>
              <Trans>Vérifications</Trans>
            </h2>
            <CheckList checks={props.checks} />
          </section>
        </div>
      )}
      <ReviewDialog
        {...props.review}
        checks={props.checks}
        isOpen={isReviewing && props.approval === null}
        onOpenChange={setReviewing}
      />
    </>
  )
}

function DraftText({ draft, actions }: { draft: WrittenDraft; actions: DraftPageProps['factActions'] }): ReactNode {
  return <FactText text={draft.text} spans={draft.facts} {...(actions ? { actions } : {})} />
}

function BriefPanel({ brief }: Pick<DraftPageProps, 'brief'>): ReactNode {
  return (
    <section className="panel">
      <h2>
        <Trans>Brief</Trans>
      </h2>
      <dl className="draft-brief">
        {brief.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Envelope({ envelope }: { envelope: NonNullable<DraftPageProps['envelope']> }): ReactNode {
  const { from, addresses } = envelope
  return (
    <p className="muted small">
      <Trans>
        De : {from} · À : {addresses} adresses, une par foyer
      </Trans>
    </p>
  )
}
