import './story-words.ts'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '../styles/tokens.css'
import '../styles/base.css'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, startLanguage } from '../language.tsx'
import { DataPage } from '../pages/imports/data-page.tsx'
import { FileControlPage } from '../pages/imports/file-control-page.tsx'
import { MappingPage } from '../pages/imports/mapping-page.tsx'
import { Shell } from '../shell/shell.tsx'
import { control } from './story-data.ts'

const none = () => undefined
const stories: Record<string, () => ReactNode> = {
  data: () => (
    <DataPage
      imports={[
        {
          importId: 'i1',
          importedAt: '2026-11-23T18:04',
          source: 'Rodrigue',
          files: ['ventes.csv', 'contacts.csv'],
          rowsKept: 24302,
          rowsRejected: 8,
          isUndone: false,
        },
      ]}
      onFiles={none}
      isBusy
      job={{
        id: 'j',
        kind: 'import',
        status: 'running',
        progress: { phase: 'cleaning', file: 'ventes.csv', rows: 10_210, of: 24_310, secondsLeft: 41, text: null },
        error: null,
      }}
      onCancel={none}
      failure={{ code: 'file-encrypted', params: { file: 'contacts.xlsx' } }}
      onUndo={none}
      duplicates={{ merged: 187, waiting: 27, isMore: false }}
      onVisitDemo={none}
    />
  ),
  control: () => (
    <FileControlPage control={control} onScope={none} onCommit={none} onCancel={none} onMap={none} rowsAddress={null} />
  ),
  mapping: () => (
    <MappingPage
      file={{
        name: 'ventes.csv',
        description: control.files[0]?.read ?? null,
        fingerprint: null,
        firstRows: [],
        sheets: [],
        tables: [],
        joinedColumns: [],
        explains: [],
        codes: null,
        isOfCampaigns: false,
        isWhole: true,
        constants: {},
        error: null,
      }}
      isReading={false}
      onColumn={none}
      onReading={none}
      onConstants={none}
      onDone={none}
    />
  ),
}

const story = stories[new URLSearchParams(window.location.search).get('story') ?? 'today'] ?? (() => 'No such story')
const root = document.querySelector('#root')
if (root) {
  const locale = await startLanguage()
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: ['/'] }),
    routeTree: createRootRoute({
      component: () => (
        <Shell
          house={{ name: 'Théâtre du Vieux-Port', season: 'Saison 2026-2027' }}
          today="2026-11-24"
          salesUntil="2026-11-23T18:00"
        >
          {story()}
        </Shell>
      ),
    }),
  })
  createRoot(root).render(
    <LanguageProvider initial={locale}>
      <RouterProvider router={router} />
    </LanguageProvider>,
  )
}
