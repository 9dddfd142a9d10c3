import './charter-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { Needs } from '../../../components/needs.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import type { CharterPart } from './charter-part.ts'
import { ColourFields } from './colour-fields.tsx'
import { ContrastTable } from './contrast-table.tsx'
import { FaceFields } from './face-fields.tsx'
import { LogoFields } from './logo-fields.tsx'
import { PartnerFields } from './partner-fields.tsx'
import { RuleFields } from './rule-fields.tsx'

export interface CharterPageProps extends CharterPart {
  readonly saidBy: string | null
  /** Something was changed that is not kept. */
  readonly isChanged: boolean
  readonly onUndo: () => void
  readonly onSave: () => void
  readonly isSaving: boolean
  readonly failure: unknown
  readonly preview: ReactNode
}

/** « What do we look like, and is it legible? »: a contract that every visual is tested against. */
export function CharterPage(props: CharterPageProps): ReactNode {
  const { charter, onChange, saidBy, isChanged, onUndo, onSave, isSaving, failure, preview } = props
  const { t } = useLingui()
  const part = { charter, onChange }
  return (
    <>
      <PageHeading
        title={saidBy === null ? t`Votre charte graphique n’est pas encore dite` : t`La charte graphique de la maison`}
        tab={t`Charte graphique`}
        lead={
          <Trans>
            Logos, couleurs, polices, marges : chaque visuel est fait selon elle, puis vérifié. Celui qui s’en écarte ne
            sort pas. Un visuel déjà validé est à valider de nouveau quand elle change.
          </Trans>
        }
        actions={
          isChanged && (
            <>
              <Button variant="second" onPress={onUndo}>
                <Trans>Annuler le dernier changement</Trans>
              </Button>
              <Button needs="visuals.saveCharter" onPress={onSave} isPending={isSaving}>
                <Trans>Enregistrer la charte</Trans>
              </Button>
            </>
          )
        }
      />
      {failure ? <ErrorSentence error={failure} /> : null}
      <div className="charter">
        <Needs of="visuals.saveCharter">
          <div className="charter-fields">
            <LogoFields {...part} />
            <ColourFields {...part} />
            <ContrastTable {...part} />
            <FaceFields {...part} />
            <RuleFields {...part} />
            <PartnerFields {...part} />
          </div>
        </Needs>
        {preview}
      </div>
    </>
  )
}
