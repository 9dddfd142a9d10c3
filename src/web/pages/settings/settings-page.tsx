import './settings-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Needs } from '../../components/needs.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { CustomerPermission, type CustomerPermissionProps } from './customer-permission.tsx'
import { HelpPanel } from './help-panel.tsx'
import { HouseForm, type HouseFormProps } from './house-form.tsx'
import { ModelForm, type ModelFormProps } from './model-form.tsx'
import { PeopleList, type PeopleListProps } from './people-list.tsx'
import { SeasonForm, type SeasonFormProps } from './season-form.tsx'
import { ThresholdForm, type ThresholdFormProps } from './threshold-form.tsx'

export interface SettingsPageProps {
  /** The view that stands first, when another page asks for one. */
  readonly view?: 'people' | 'mail'
  readonly house: HouseFormProps
  /** Photos of the house itself. */
  readonly photos: ReactNode
  readonly people: PeopleListProps
  /** Who validates for whom. */
  readonly delegations: ReactNode
  readonly thresholds: ThresholdFormProps
  readonly season: SeasonFormProps
  readonly permission: CustomerPermissionProps
  /** Who may come in from another computer. */
  readonly access: ReactNode
  /** How French is corrected. */
  readonly french: ReactNode
  readonly model: ModelFormProps
  /** The way out for mail. */
  readonly mail: ReactNode
  /** Models that run in this very program. */
  readonly shelf: ReactNode
}

/** The house: what is true of it, who may validate, how its audiences are cut, which model it lets in. */
export function SettingsPage({
  view,
  house,
  photos,
  people,
  delegations,
  thresholds,
  season,
  permission,
  access,
  french,
  model,
  mail,
  shelf,
}: SettingsPageProps): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading
        title={t`Réglages`}
        lead={<Trans>La fiche de la maison est la source des phrases pratiques : accès, horaires, tarifs.</Trans>}
      />
      <Tabs
        label={t`Réglages`}
        {...(view ? { first: view } : {})}
        tabs={[
          {
            key: 'house',
            label: t`La maison`,
            isKept: true,
            content: (
              <>
                <Needs of="settings.saveHouse">
                  <HouseForm {...house} />
                </Needs>
                {photos}
              </>
            ),
          },
          {
            key: 'people',
            label: t`Les personnes`,
            content: (
              <div className="settings-form">
                <PeopleList {...people} />
                {delegations}
              </div>
            ),
          },
          {
            key: 'thresholds',
            label: t`Saison et publics`,
            content: (
              <div className="settings-form">
                <Needs of="settings.saveThresholds">
                  <SeasonForm {...season} />
                  <CustomerPermission {...permission} />
                  <ThresholdForm {...thresholds} />
                </Needs>
              </div>
            ),
          },
          { key: 'access', label: t`Connexions`, content: access },
          { key: 'french', label: t`Français`, content: french },
          {
            key: 'model',
            label: t`Modèles`,
            content: (
              <div className="settings-form">
                <Needs of="settings.saveModel">
                  <ModelForm {...model} />
                </Needs>
                {shelf}
              </div>
            ),
          },
          { key: 'mail', label: t`Courrier`, content: mail },
          { key: 'help', label: t`Assistance`, content: <HelpPanel /> },
        ]}
      />
    </>
  )
}
