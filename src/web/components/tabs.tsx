import './tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

export interface TabEntry {
  readonly key: string
  readonly label: string
  readonly content: ReactNode
  /** Kept as it is while another view is open: what was typed in it stays. */
  readonly isKept?: boolean
}

export interface TabsProps {
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly current?: string
  /** The view open at first, when it is not the first one; the reader then chooses. */
  readonly first?: string
  readonly onChange?: (key: string) => void
}

/** A few views of one thing; arrows move between their names. */
export function Tabs({ label, tabs, current, first, onChange }: TabsProps): ReactNode {
  const control =
    current !== undefined ? { selectedKey: current } : first !== undefined ? { defaultSelectedKey: first } : {}
  return (
    <AriaTabs className="tabs" {...control} onSelectionChange={(key) => onChange?.(String(key))}>
      <TabList className="tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className="tab-panel" shouldForceMount={tab.isKept ?? false}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
