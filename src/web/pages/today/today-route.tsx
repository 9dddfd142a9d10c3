import type { ReactNode } from 'react'
import { TodayPage } from './today-page.tsx'

export function TodayRoute(): ReactNode {
  return <TodayPage cards={[]} performances={[]} figures={[]} />
}
