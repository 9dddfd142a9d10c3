import './contents-page.css'
import './draft-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, ReviewCheck } from '../../../contract/index.ts'
import { CheckList } from '../../components/check-list.tsx'
import { Steps } from '../../components/steps.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'
import { AdvicePanel } from './advice-panel.tsx'
import { BriefPanel } from './brief-panel.tsx'
import { PlanLine } from './calendar/plan-line.tsx'
import { ChangedBanner } from './changed-banner.tsx'
import { CommentsPanel } from './comments/comments-panel.tsx'
import { ComposePanel } from './compose/compose-panel.tsx'
import { DraftFoot } from './draft-foot.tsx'
import { DraftMessage } from './draft-message.tsx'
import { DraftPhoto } from './draft-photo.tsx'
import { ExportPanel } from './export-panel.tsx'
import { IgnoredList } from './ignored-list.tsx'
import { LiveFrench } from './live-french.tsx'
import { MailPreview } from './mail-preview.tsx'
import { OriginList } from './origin-list.tsx'
import { PutAway, PutAwayBanner } from './put-away.tsx'
import { LeftAs } from './results/left-as.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { RewritePanel } from './rewrite-panel.tsx'
import { SetAsideDialog } from './set-aside-dialog.tsx'
import { TakeOnDialog } from './take-on-dialog.tsx'
import { TextEditor } from './text-editor.tsx'
import { TranslatePanel } from './translate/translate-panel.tsx'
import { TypedContent } from './typed-content.ts'
import { useCheckEntries } from './use-check-entries.ts'
import { VariantPanel } from './variant-panel.tsx'
import { VersionList } from './version-list.tsx'
import { VoicePanel } from './voice-panel.tsx'

/** One text: its brief, its words with every fact underlined, its checks, its validation, its way out. */
export function DraftPage({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  const [step, setStep] = useState<'text' | 'export'>('text')
  const [channel, audience] = [vocabulary.channel[view.brief.channel], vocabulary.audience[view.brief.audience]]
  const steps = [
    { key: 'text', label: t`Texte` },
    { key: 'export', label: t`Diffusion`, isLocked: view.approval === null },
  ] as const
  const shown = view.approval ? step : 'text'
  return (
    <>
      <Steps label={t`Étapes du texte`} steps={steps} current={shown} onChange={setStep} />
      <PageHeading
        title={t`${view.showTitle} · ${channel} · ${audience}`}
        lead={
          <Trans>
            Chaque date, prix et nom est relié à la fiche du spectacle. Si la fiche change, ce texte vous le dira.
          </Trans>
        }
      />
      <PutAwayBanner view={view} />
      <ChangedBanner view={view} />
      <LeftAs draftId={view.id} />
      {shown === 'export' && view.approval ? (
        <ExportPanel view={view} approval={view.approval} />
      ) : (
        <DraftColumns view={view} onExport={() => setStep('export')} />
      )}
    </>
  )
}

function DraftColumns({ view, onExport }: { view: DraftView; onExport: () => void }): ReactNode {
  const { t } = useLingui()
  const [typed, setTyped] = useState<TypedContent | null>(null)
  const [isReviewing, setReviewing] = useState(false)
  const [takenOn, setTakenOn] = useState<ReviewCheck | null>(null)
  const [setAside, onSetAside] = useState<ReviewCheck | null>(null)
  const checks = useCheckEntries({ view, onTakeOn: setTakenOn, onSetAside })
  return (
    <div className="draft-columns">
      <BriefPanel view={view} />
      <section className="panel draft-text" aria-label={t`Texte`}>
        {typed ? (
          <TextEditor view={view} typed={typed} onClose={() => setTyped(null)} />
        ) : (
          <>
            <DraftMessage view={view} onTakeOn={setTakenOn} />
            <DraftPhoto view={view} />
            <DraftFoot
              view={view}
              onEdit={() => setTyped(new TypedContent(view.draft.content))}
              onReview={() => setReviewing(true)}
              onExport={onExport}
            />
            <PlanLine view={view} />
            <MailPreview view={view} />
            <ComposePanel view={view} />
            <RewritePanel view={view} />
            <TranslatePanel view={view} />
            <VoicePanel view={view} />
            <VariantPanel view={view} />
            <OriginList view={view} />
            <VersionList view={view} />
            <PutAway view={view} />
          </>
        )}
      </section>
      <div className="stack">
        <section className="panel checks-panel" aria-label={t`Vérifications`} tabIndex={-1}>
          <h2>
            <Trans>Vérifications</Trans>
          </h2>
          {typed ? (
            <LiveFrench view={view} typed={typed} />
          ) : (
            <>
              <CheckList checks={checks.entries} />
              <IgnoredList view={view} />
            </>
          )}
        </section>
        {!typed && <CommentsPanel view={view} />}
        {!typed && <AdvicePanel view={view} />}
      </div>
      {isReviewing && view.approval === null && (
        <ReviewDialog view={view} checks={checks} onClose={() => setReviewing(false)} />
      )}
      {takenOn && <TakeOnDialog view={view} check={takenOn} onClose={() => setTakenOn(null)} />}
      {setAside && <SetAsideDialog view={view} check={setAside} onClose={() => onSetAside(null)} />}
    </div>
  )
}
