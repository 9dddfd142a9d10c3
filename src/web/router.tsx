import { type AnyRouter, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { readBriefSearch } from './pages/contents/brief-search.ts'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PageError } from './shell/page-error.tsx'
import { expectFocus } from './shell/page-heading.tsx'
import { RootLayout } from './shell/root-layout.tsx'
import { PageSkeleton } from './shell/waiting-page.tsx'

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage })

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/today/today-route.tsx'), 'TodayRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publics',
    component: lazyRouteComponent(() => import('./pages/audiences/audiences-route.tsx'), 'AudiencesRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publics/relais',
    component: lazyRouteComponent(() => import('./pages/relays/relays-route.tsx'), 'RelaysRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publics/$audience',
    component: lazyRouteComponent(() => import('./pages/audiences/members-route.tsx'), 'MembersRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spectacles',
    component: lazyRouteComponent(() => import('./pages/shows/shows-route.tsx'), 'ShowsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spectacles/$showKey',
    component: lazyRouteComponent(() => import('./pages/shows/show-route.tsx'), 'ShowRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus',
    validateSearch: readBriefSearch,
    component: lazyRouteComponent(() => import('./pages/contents/contents-route.tsx'), 'ContentsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/ligne-editoriale',
    component: lazyRouteComponent(() => import('./pages/contents/voice/voice-route.tsx'), 'VoiceRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/calendrier',
    component: lazyRouteComponent(() => import('./pages/contents/calendar/calendar-route.tsx'), 'CalendarRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/visuels',
    component: lazyRouteComponent(() => import('./pages/contents/visuals/visuals-route.tsx'), 'VisualsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/sous-titres',
    component: lazyRouteComponent(() => import('./pages/contents/captions/captions-route.tsx'), 'CaptionsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/video',
    component: lazyRouteComponent(() => import('./pages/contents/video/video-route.tsx'), 'VideoRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/charte-graphique',
    component: lazyRouteComponent(() => import('./pages/contents/charter/charter-route.tsx'), 'CharterRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contenus/$draftId',
    component: lazyRouteComponent(() => import('./pages/contents/draft-route.tsx'), 'DraftRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spectacles/fiches',
    component: lazyRouteComponent(() => import('./pages/contents/records/records-route.tsx'), 'RecordsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spectacles/nouvelle-fiche',
    component: lazyRouteComponent(() => import('./pages/contents/records/new-record-route.tsx'), 'NewRecordRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spectacles/$showKey/fiche',
    component: lazyRouteComponent(() => import('./pages/contents/records/record-route.tsx'), 'RecordRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/demander',
    validateSearch: z.object({ question: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./pages/ask/ask-route.tsx'), 'AskRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rapports',
    component: lazyRouteComponent(() => import('./pages/reports/reports-route.tsx'), 'ReportsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees',
    component: lazyRouteComponent(() => import('./pages/imports/data-route.tsx'), 'DataRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/lot/$setId',
    component: lazyRouteComponent(() => import('./pages/imports/set-route.tsx'), 'SetRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/doublons',
    component: lazyRouteComponent(() => import('./pages/imports/duplicates-route.tsx'), 'DuplicatesRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/saison',
    component: lazyRouteComponent(() => import('./pages/imports/season-route.tsx'), 'SeasonRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/personnes',
    validateSearch: z.object({ personne: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./pages/persons/persons-route.tsx'), 'PersonsRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/conservation',
    component: lazyRouteComponent(() => import('./pages/persons/retention-route.tsx'), 'RetentionRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/donnees/$importId',
    component: lazyRouteComponent(() => import('./pages/imports/import-route.tsx'), 'ImportRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ia-responsable',
    component: lazyRouteComponent(() => import('./pages/journal/journal-route.tsx'), 'JournalRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reglages',
    component: lazyRouteComponent(() => import('./pages/settings/settings-route.tsx'), 'SettingsRoute'),
  }),
] as const

/** The seven pages, each loaded when it is first opened; a change of page moves the focus to its title. */
export function createAppRouter(): AnyRouter {
  const router = createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageError,
    defaultPendingComponent: PageSkeleton,
  })
  router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) expectFocus()
  })
  return router
}
