import './first-start.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { DropZone } from '../components/drop-zone.tsx'
import { Needs } from '../components/needs.tsx'
import { useDropFiles } from '../pages/imports/use-drop-files.ts'
import { ErrorSentence } from './error-sentence.tsx'
import { JobProgress } from './job-progress.tsx'
import { PageHeading } from './page-heading.tsx'
import { useDemoVisit } from './use-demo.ts'

/** What stands in place of the pages that speak of the public as long as there is no data: the two ways in. */
export function WaysIn(): ReactNode {
  const { t } = useLingui()
  const drop = useDropFiles()
  const demo = useDemoVisit()
  return (
    <>
      <PageHeading
        title={t`Commençons par vos fichiers`}
        tab={t`Premiers pas`}
        lead={<Trans>Parterre ne sait encore rien de votre public. Deux façons d’entrer :</Trans>}
      />
      <div className="ways-in">
        <section>
          <h2>
            <Trans>Avec vos données</Trans>
          </h2>
          <Needs of="imports.inspect">
            <DropZone
              title={t`Déposez un export ici`}
              hint={
                <Trans>
                  Ventes, contacts, adresses : CSV ou Excel, tels que la billetterie les donne, tous ensemble. Rien
                  n’est gardé avant votre accord, et rien ne quitte cet ordinateur.
                </Trans>
              }
              onFiles={drop.drop}
              isDisabled={drop.isSending || demo.isRunning}
            />
          </Needs>
          {drop.failure ? <ErrorSentence error={drop.failure} /> : null}
        </section>
        <section>
          <h2>
            <Trans>Avec des données inventées</Trans>
          </h2>
          <div className="panel stack ways-in-demo">
            <p>
              <Trans>
                Le théâtre de démonstration a ses saisons, ses abonnés et ses fichiers mal rangés. Ses données restent à
                part des vôtres ; vous en sortez quand vous voulez. Il est refait à neuf à chaque visite : ce que vous y
                écrivez n’y reste pas.
              </Trans>
            </p>
            {demo.job ? (
              <JobProgress job={demo.job} onCancel={demo.cancel} />
            ) : (
              <div className="row">
                <Button
                  needs="imports.visitDemo"
                  variant="second"
                  onPress={() => demo.start()}
                  isDisabled={demo.isRunning}
                >
                  <Trans>Visiter le théâtre de démonstration</Trans>
                </Button>
              </div>
            )}
            {demo.failure ? <ErrorSentence error={demo.failure} /> : null}
          </div>
        </section>
      </div>
    </>
  )
}
