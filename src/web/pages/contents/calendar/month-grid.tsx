import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Calendar, PlannedText, SchoolHolidays, SeasonMoment } from '../../../../contract/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { useFormat } from '../../../language.tsx'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { DraftStateTag } from '../draft-state-tag.tsx'
import { weeksOf } from './month-days.ts'

interface MonthGridProps {
  readonly calendar: Calendar
  readonly month: string
  readonly asOf: string
  readonly caption: string
}

/** A month as a table of weeks; on a phone, the list of its days that hold something. */
export function MonthGrid({ calendar, month, asOf, caption }: MonthGridProps): ReactNode {
  const { longDay } = useFormat()
  const weeks = weeksOf(month)
  return (
    <table className="month-grid">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {longDay(day).split(' ')[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} calendar={calendar} isOther={!day.startsWith(month)} isToday={day === asOf} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly day: string
  readonly calendar: Calendar
  readonly isOther: boolean
  readonly isToday: boolean
}

function Day({ day, calendar, isOther, isToday }: DayProps): ReactNode {
  const { longDay } = useFormat()
  const texts = calendar.texts.filter(({ plannedFor }) => plannedFor.startsWith(day))
  const moments = calendar.moments.filter(({ at }) => at.startsWith(day))
  const campaigns = calendar.campaigns.filter((campaign) => campaign.day === day)
  const holidays = useHolidays(calendar, day)
  const isFull = texts.length + moments.length + campaigns.length > 0
  return (
    <td
      data-other={isOther || undefined}
      data-today={isToday || undefined}
      data-full={isFull || undefined}
      data-holidays={holidays !== null || undefined}
    >
      <span className="month-day">
        <span aria-hidden className="month-day-number">
          {Number(day.slice(8))}
        </span>
        <span className="month-day-name">{longDay(day)}</span>
        {holidays && (
          <span className={holidays.isFirst ? 'month-day-holidays' : 'visually-hidden'}>{holidays.name}</span>
        )}
        {isToday && (
          <span className="month-day-today">
            <Trans>aujourd’hui</Trans>
          </span>
        )}
      </span>
      {isFull && (
        <ul>
          {texts.map((text) => (
            <TextEntry key={text.draft.id} text={text} />
          ))}
          {campaigns.map(({ id, name, isAhead }) => (
            <li key={id} className="month-moment">
              {isAhead ? <Trans>Daté de ce jour : {name}</Trans> : <Trans>Parti : {name}</Trans>}
            </li>
          ))}
          {moments.map((moment) => (
            <MomentEntry key={`${moment.kind}${moment.showKey}`} moment={moment} />
          ))}
        </ul>
      )}
    </td>
  )
}

/** The school holidays that a day is in, named in sight on the first of them that the month shows. */
function useHolidays({ schoolHolidays, from }: Calendar, day: string): { name: string; isFirst: boolean } | null {
  const names = useHolidayNames()
  const period = schoolHolidays?.periods.find((one) => one.from <= day && day <= one.to)
  if (!period) return null
  return { name: names[period.name], isFirst: day === period.from || day === from }
}

function useHolidayNames(): Readonly<Record<SchoolHolidays['periods'][number]['name'], string>> {
  const { t } = useLingui()
  return {
    toussaint: t`Toussaint`,
    christmas: t`vacances de Noël`,
    winter: t`vacances d’hiver`,
    spring: t`vacances de printemps`,
    ascension: t`pont de l’Ascension`,
    summer: t`vacances d’été`,
  }
}

function TextEntry({ text }: { text: PlannedText }): ReactNode {
  const { t } = useLingui()
  const { hour } = useFormat()
  const { channel, audience } = useVocabulary()
  const { draft, plannedFor, warnings, exportedAt } = text
  return (
    <li className="month-text" data-warned={warnings.length > 0 || undefined}>
      <PageLink to="/contenus/$draftId" params={{ draftId: draft.id }}>
        {plannedFor.length > 10 && `${hour(plannedFor)} · `}
        {draft.showTitle}
      </PageLink>
      <small>
        {channel[draft.channel]}, {audience[draft.audience]}
      </small>
      <DraftStateTag draft={draft} isExported={exportedAt !== null} />
      {warnings.length > 0 && <span className="month-warned">{t`à régler`}</span>}
    </li>
  )
}

function MomentEntry({ moment }: { moment: SeasonMoment }): ReactNode {
  const { t } = useLingui()
  const { hour } = useFormat()
  const { kind, title, at } = moment
  const names = {
    onSale: t`ouverture des ventes`,
    first: t`première`,
    last: t`dernière`,
    only: t`représentation unique`,
  }
  return (
    <li className="month-moment">
      {title}, {names[kind]}
      {at.length > 10 && ` ${hour(at)}`}
    </li>
  )
}
