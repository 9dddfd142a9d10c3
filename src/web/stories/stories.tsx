import './story-words.ts'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '../styles/tokens.css'
import '../styles/base.css'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, startLanguage } from '../language.tsx'
import { AudiencesPage } from '../pages/audiences/audiences-page.tsx'
import { ContentsPage } from '../pages/contents/contents-page.tsx'
import { DraftPage } from '../pages/contents/draft-page.tsx'
import { DataPage } from '../pages/imports/data-page.tsx'
import { FileControlPage } from '../pages/imports/file-control-page.tsx'
import { MappingPage } from '../pages/imports/mapping-page.tsx'
import { JournalPage } from '../pages/journal/journal-page.tsx'
import { SettingsPage } from '../pages/settings/settings-page.tsx'
import { ShowsPage } from '../pages/shows/shows-page.tsx'
import { TodayPage } from '../pages/today/today-page.tsx'
import { Shell } from '../shell/shell.tsx'
import { cards, control, draft, figures, others, performances, retention, segments } from './story-data.ts'

const none = () => undefined
const record = {
  email: 'm.durand@exemple.fr',
  phone: '06 00 00 00 00',
  address: '13002 Marseille',
  lastVisit: '2026-03-12',
}
const checks = [
  {
    key: 'source',
    level: 'blocking',
    title: '1 affirmation sans source',
    detail: '« au bar du premier étage » : absent de la fiche',
    actions: [{ label: 'Retirer', run: none }],
  },
  { key: 'facts', level: 'passed', title: '12 faits vérifiés', detail: 'dates, prix, durée, noms' },
  { key: 'opinion', level: 'look', title: 'À lire vous-même', detail: '« un plateau presque nu » : un avis' },
] as const
const model = { key: 'none', label: 'Sans IA', hint: 'règles et phrases de la maison' }
const shows = performances.map((one) => ({
  key: one.key,
  title: one.show,
  season: '2026-2027',
  performances: [
    {
      ...one,
      seats: { unpaid: 12, options: 34, comps: 20, holds: 16, remaining: one.capacity && one.capacity - one.sold },
      evidence: {
        comparables: ['Phèdre', 'Andromaque'],
        daysBefore: 17,
        lead: -38,
        backTest: { performances: 42, error: 31, plainError: 44 },
      },
      isCancelled: false,
    },
  ],
}))

const stories: Record<string, () => ReactNode> = {
  today: () => <TodayPage cards={cards} performances={performances} figures={figures} />,
  empty: () => <TodayPage cards={[]} performances={[]} figures={[]} />,
  audiences: () => (
    <AudiencesPage
      season="2026-2027"
      buyers={8412}
      anonymousTickets={1903}
      segments={segments}
      others={others}
      retention={retention}
    />
  ),
  shows: () => <ShowsPage coming={shows} past={[]} onCapacity={none} />,
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
      progress={{
        label: 'Lecture de ventes.csv',
        share: 0.42,
        rows: 10_210,
        bytes: { done: 5_100_000, of: 12_000_000 },
        secondsLeft: 41,
        onCancel: none,
      }}
      failure={{ code: 'file-encrypted', params: { file: 'contacts.xlsx' } }}
      onUndo={none}
      duplicates={{
        merged: 187,
        waiting: 27,
        pairs: [
          {
            key: 'p',
            records: [
              { ...record, id: '1', name: 'Marie Durand' },
              { ...record, id: '2', name: 'DURAND M.' },
            ],
            signs: [
              { code: 'story-same-email', speaks: 'for' },
              { code: 'story-other-birth', speaks: 'against' },
            ],
          },
        ],
      }}
      onDecide={none}
      onVisitDemo={none}
    />
  ),
  control: () => (
    <FileControlPage
      control={control}
      onScope={none}
      onCommit={none}
      onCancel={none}
      onMap={none}
      rejectedRowsAddress={() => '#'}
    />
  ),
  mapping: () => (
    <MappingPage
      file="ventes.csv"
      columns={[
        { name: 'Séance', meaning: 'startsAt', isSure: true, samples: ['11/12/26 20:00'] },
        { name: 'Mnt', meaning: 'unknown', isSure: false, samples: ['28,00', '14,00'] },
      ]}
      meanings={[
        { key: 'startsAt', label: 'Date de la représentation' },
        { key: 'priceCents', label: 'Prix payé' },
        { key: 'unknown', label: 'Rien de connu' },
      ]}
      onSave={none}
      onCancel={none}
    />
  ),
  contents: () => (
    <ContentsPage
      drafts={[
        {
          id: 'd1',
          show: 'Bérénice',
          channel: 'email',
          audience: 'regular',
          state: 'unread',
          changedAt: '2026-11-24T09:12',
        },
        {
          id: 'd2',
          show: 'Le Bal des ombres',
          channel: 'instagram',
          audience: 'new',
          state: 'approved',
          changedAt: '2026-11-20T17:30',
        },
      ]}
      brief={{
        shows: [{ key: 'berenice', label: 'Bérénice', hint: 'ven. 11 déc.' }],
        audiences: [{ key: 'regular', label: 'Habitués', hint: '412 personnes, 263 joignables' }],
        channels: [{ key: 'email', label: 'Courriel' }],
        models: [model, { ...model, key: 'local', label: 'Modèle local' }],
        initial: {},
        isWriting: false,
        failure: null,
        onWrite: none,
        onCancel: none,
      }}
      onNew={none}
    />
  ),
  draft: () => draftStory(true),
  review: () => draftStory(false),
  journal: () => (
    <JournalPage
      calls={[
        {
          id: 'c',
          at: '2026-11-24T09:12',
          askedBy: 'Ada M.',
          task: 'Bérénice, courriel',
          model: 'local',
          isLocal: true,
          bytesSent: 4312,
          tokens: 812,
          wh: 0.31,
          sent: '{"messages":[…]}',
        },
      ]}
      perimeter="Énergie du processeur pendant l’appel ; l’écran et le réseau sont laissés de côté."
      texts={{ all: 12, withoutModel: 9 }}
    />
  ),
  settings: () => (
    <SettingsPage
      house={{ house: { name: 'Théâtre du Vieux-Port', city: 'Marseille' }, isSaving: false, onSave: none }}
      people={{ people: [{ id: '1', name: 'Ada M.', role: 'Billetterie' }], onAdd: none }}
      thresholds={{
        thresholds: [{ code: 'story-months', unit: 'story-months-unit', value: 18, least: 6, most: 48 }],
        isSaving: false,
        onSave: none,
      }}
      model={{ model: null, isSaving: false, onSave: none }}
    />
  ),
}

function draftStory(isBlocked: boolean): ReactNode {
  return (
    <DraftPage
      title="Bérénice, courriel aux habitués"
      brief={[
        { label: 'Spectacle', value: 'Bérénice' },
        { label: 'Public', value: 'Habitués · 412' },
        { label: 'Canal', value: 'Courriel' },
      ]}
      draft={draft}
      version={3}
      envelope={{ from: 'Théâtre du Vieux-Port', addresses: 263 }}
      checks={isBlocked ? checks : checks.slice(1)}
      approval={null}
      review={{ people: [{ key: '1', label: 'Ada M.' }], failure: null, onApprove: none }}
      exports={[]}
      onEdit={none}
    />
  )
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
