import '../../../components/check-list.css'
import '../contents-page.css'
import './calendar.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Calendar, PlannedText } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { saveAs } from '../../../components/download.ts'
import { PageLink } from '../../../components/link.tsx'
import { Needs } from '../../../components/needs.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useFormat, useLanguage } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { useSaid } from '../../../use-said.ts'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { monthAfter } from './month-days.ts'
import { MonthGrid } from './month-grid.tsx'
import { UnplannedList } from './unplanned-list.tsx'

interface CalendarPageProps {
  readonly calendar: Calendar
  /** `YYYY-MM`. */
  readonly month: string
  readonly asOf: string
  readonly onMonth: (month: string) => void
}

/** « What goes out, when, and what would clash? » */
export function CalendarPage({ calendar, month, asOf, onMonth }: CalendarPageProps): ReactNode {
  const { t } = useLingui()
  const name = useMonthName(month)
  const save = useAct(api.calendar.ics, {
    changes: [],
    onDone: (file) => saveAs(new Blob([file.text], { type: 'text/calendar;charset=utf-8' }), file.name),
  })
  const inMonth = calendar.texts.filter(({ plannedFor }) => plannedFor.startsWith(month))
  return (
    <>
      <PageHeading
        title={useTitle(inMonth, name)}
        tab={t`Calendrier`}
        lead={
          <Trans>
            Ce qui doit sortir, à côté de ce que la saison apporte. Rien ne part d’ici : le jour venu, vous diffusez le
            texte validé. <PageLink to="/contenus">Tous les textes</PageLink>
          </Trans>
        }
        actions={
          <Button
            variant="second"
            isPending={save.isPending}
            onPress={() => save.mutate({ from: calendar.from, to: calendar.to })}
          >
            <Trans>Fichier de calendrier (ICS)</Trans>
          </Button>
        }
      />
      {save.error && <ErrorSentence error={save.error} />}
      <div className="calendar-months row">
        <Button variant="quiet" onPress={() => onMonth(monthAfter(month, -1))}>
          <Trans>← Mois précédent</Trans>
        </Button>
        <h2>{name}</h2>
        <Button variant="quiet" onPress={() => onMonth(monthAfter(month, 1))}>
          <Trans>Mois suivant →</Trans>
        </Button>
      </div>
      <MonthGrid calendar={calendar} month={month} asOf={asOf} caption={name} />
      <HolidayNote calendar={calendar} />
      <div className="calendar-columns">
        <ToSettle texts={calendar.texts} />
        <UnplannedList drafts={calendar.unplanned} />
      </div>
      <Spacing days={calendar.spacingDays} />
    </>
  )
}

/** Whose holidays are shown, or why none is. */
function HolidayNote({ calendar: { schoolHolidays } }: { calendar: Calendar }): ReactNode {
  const { longDay } = useFormat()
  if (schoolHolidays === null)
    return (
      <p className="muted small">
        <Trans>
          Les vacances scolaires ne sont pas connues pour ce mois et ce lieu : donnez le code postal dans la fiche du
          lieu.
        </Trans>
      </p>
    )
  const { zone } = schoolHolidays
  const until = longDay(schoolHolidays.knownUntil)
  return (
    <p className="muted small">
      <Trans>
        Les jours grisés sont les vacances scolaires de la zone {zone}, connues jusqu’au {until}.
      </Trans>
    </p>
  )
}

function useMonthName(month: string): string {
  const { locale } = useLanguage()
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
}

function useTitle(texts: readonly PlannedText[], month: string): string {
  const { t } = useLingui()
  const count = texts.length
  const warned = texts.filter(({ warnings }) => warnings.length > 0).length
  if (count === 0) return t`Rien de prévu en ${month}`
  const planned = count === 1 ? t`Un texte prévu en ${month}` : t`${count} textes prévus en ${month}`
  if (warned === 0) return planned
  return warned === 1 ? t`${planned}, dont un à régler` : t`${planned}, dont ${warned} à régler`
}

function ToSettle({ texts }: { texts: readonly PlannedText[] }): ReactNode {
  const { t } = useLingui()
  const said = useSaid()
  const { moment } = useFormat()
  const { channel } = useVocabulary()
  const warned = texts.filter(({ warnings }) => warnings.length > 0)
  return (
    <section className="panel" aria-label={t`À régler`}>
      <h2>
        <Trans>À régler</Trans>
      </h2>
      {warned.length === 0 ? (
        <p className="muted">
          <Trans>Aucune sortie n’en gêne une autre.</Trans>
        </p>
      ) : (
        <ul className="check-list">
          {warned.map(({ draft, plannedFor, warnings }) => (
            <li key={draft.id}>
              <span className="check-mark check-look" aria-hidden>
                !
              </span>
              <div>
                <PageLink className="strong-link" to="/contenus/$draftId" params={{ draftId: draft.id }}>
                  {draft.showTitle}, {channel[draft.channel]}
                </PageLink>
                <small>{moment(plannedFor)}</small>
                {warnings.map((warning) => (
                  <p key={`${warning.code}${warning.params.other ?? ''}${warning.params.onDay ?? ''}`}>
                    {said(warning)}
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Spacing({ days }: { days: number }): ReactNode {
  const { t } = useLingui()
  const save = useAct(api.calendar.saveSpacing, { changes: ['calendar'] })
  return (
    <section className="calendar-spacing" aria-label={t`Écart entre deux messages`}>
      <Needs of="calendar.saveSpacing">
        <NumberField
          label={t`Prévenir quand une même adresse recevrait deux messages à moins de`}
          unit={days > 1 ? t`jours` : t`jour`}
          defaultValue={days}
          minValue={1}
          maxValue={30}
          onChange={(value) => Number.isInteger(value) && value !== days && save.mutate({ days: value })}
          help={t`Comptés sur un même canal (e-mail, ou SMS), à partir des listes d’aujourd’hui.`}
        />
      </Needs>
      {save.error && <ErrorSentence error={save.error} />}
    </section>
  )
}
