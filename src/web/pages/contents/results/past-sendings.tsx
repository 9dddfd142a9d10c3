import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PastSendings as Sendings } from '../../../../contract/index.ts'
import { useFormat } from '../../../language.tsx'
import { useSaid } from '../../../use-said.ts'
import { useSentence } from '../../../use-sentence.ts'
import { useSendingLine } from './sending-line.tsx'

const mostAboutShow = 3

/** What was sent before to a public and about a show, what it gave, and what follows from it for the next text. */
export function PastSendings({ sendings: { toAudience, aboutShow, follows } }: { sendings: Sendings }): ReactNode {
  const { t } = useLingui()
  const { date } = useFormat()
  const said = useSaid()
  const sentence = useSentence()
  const line = useSendingLine()
  const others = aboutShow.filter(({ id }) => id !== toAudience?.id)
  const isSame = toAudience !== null && others.length < aboutShow.length
  const first = toAudience ?? others[0]
  const [lines, more] = [others.slice(0, mostAboutShow), others.length - mostAboutShow]
  const told = first && line(first)
  const readOn = first && date(first.readOnDay)
  return (
    <div className="past-sendings">
      {follows.length > 0 && <p>{follows.map(said).join(' ')}</p>}
      {first && (
        <details>
          <summary>
            {isSame
              ? t`Dernière lettre à ce public, sur ce spectacle : ${told}.`
              : toAudience
                ? t`Dernière lettre à ce public : ${told}.`
                : t`Dernier envoi sur ce spectacle : ${told}.`}
          </summary>
          {lines.length > (toAudience ? 0 : 1) && (
            <>
              <p className="small">
                <Trans>Sur ce spectacle :</Trans>
              </p>
              <ul className="small">
                {lines.map((campaign) => (
                  <li key={campaign.id}>{line(campaign)}</li>
                ))}
                {more > 0 && (
                  <li>
                    <Trans>et {more} avant.</Trans>
                  </li>
                )}
              </ul>
            </>
          )}
          <p className="small">
            <Trans>Chiffres repris de votre outil d’envoi le {readOn}.</Trans> {sentence('campaign.definitions', {})}
          </p>
        </details>
      )}
    </div>
  )
}
