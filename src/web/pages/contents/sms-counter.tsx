import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { gsmUnits, smsRoom } from '../../../contract/sms-count.ts'
import { useFormat } from '../../language.tsx'

/** Units of one message that holds a sign outside GSM-7. */
const roomOutsideGsm = 70

/** What an SMS costs: units as operators count them, parts, and the signs that make it dearer. */
export function SmsCounter({ text }: { text: string }): ReactNode {
  const { integer } = useFormat()
  const { units, segments, isGsm, outside } = gsmUnits(text)
  const [used, most] = [integer(units), integer(isGsm ? smsRoom : roomOutsideGsm)]
  const signs = outside.join(' ')
  return (
    <p className="sms-counter">
      <strong>
        <Trans>
          {used} sur {most}
        </Trans>
      </strong>{' '}
      · <Plural value={segments} one="# SMS" other="# SMS" />
      {outside.length > 0 && (
        <>
          {' '}
          · <Trans>hors de l’alphabet des SMS : {signs}</Trans>
        </>
      )}
    </p>
  )
}
