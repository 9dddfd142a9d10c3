import './first-start.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useHouseWork } from '../api/index.ts'
import { Button } from '../components/button.tsx'
import { DropZone } from '../components/drop-zone.tsx'
import { Needs } from '../components/needs.tsx'
import { ErrorSentence } from './error-sentence.tsx'
import { JobProgress } from './job-progress.tsx'
import { PageHeading } from './page-heading.tsx'
import { useDemoVisit } from './use-demo.ts'
import { useDropFiles } from './use-drop-files.ts'

/** What stands in place of the pages that speak of the public as long as there is no data: the two ways in. */
export function WaysIn(): ReactNode {
  const { t } = useLingui()
  const drop = useDropFiles()
  const demo = useDemoVisit()
  const isFilling = useHouseWork().some(({ kind }) => kind === 'import')
  if (isFilling) return <FirstImport />
  return (
    <>
      <PageHeading
        title={t`Deux façons d’entrer`}
        tab={t`Premiers pas`}
        lead={
          <Trans>
            Parterre lit les exports de votre billetterie, dit ce qui peut encore être fait cette semaine, et écrit des
            textes dont chaque fait est vérifié. Rien à remplir pour commencer.
          </Trans>
        }
      />
      <div className="ways-in">
        <section>
          <h2>
            <Trans>Avec vos données</Trans>
          </h2>
          <p>
            <Trans>
              En une minute : ce que vos fichiers contiennent et ce qui y cloche, vos publics comptés et nommés, vos
              représentations à soutenir.
            </Trans>
          </p>
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
          <p>
            <Trans>
              En une minute : un théâtre entier déjà lu, ce qu’il a à faire aujourd’hui, et un premier texte à écrire et
              à valider.
            </Trans>
          </p>
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

/** The first files are being taken in: what stands here is not empty, it is not known yet. */
function FirstImport(): ReactNode {
  const { t } = useLingui()
  return (
    <PageHeading
      title={t`Vos fichiers sont en train d’être lus`}
      tab={t`Premiers pas`}
      lead={<Trans>Cette page se remplira d’elle-même. Vous pouvez en ouvrir une autre : l’import continue.</Trans>}
    />
  )
}
