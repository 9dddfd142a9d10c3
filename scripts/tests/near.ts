/** The folder that a change is at home in: a room of the engine, a page, or the folder under `src/`. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  const depth = parts[0] === 'src' && (parts[1] === 'engine' || parts[1] === 'web') ? 3 : 2
  return parts.slice(0, Math.min(depth, parts.length - 1)).join('/')
}

/**
 * Of the tests that a change touches, those of its own rooms, to run now, and those of others, for the whole run. Paths from the root of the
 * repository, `/` between folders.
 */
export function partTests(
  changed: readonly string[],
  touched: readonly string[],
): { near: readonly string[]; far: readonly string[] } {
  const rooms = new Set(changed.map(roomOf))
  const isNear = (test: string) => rooms.has(roomOf(test))
  return { near: touched.filter(isNear), far: touched.filter((test) => !isNear(test)) }
}

/** The projects of TypeScript that a change can break. */
export function projectsOf(changed: readonly string[]): readonly string[] {
  const isSource = (path: string) => /\.(ts|tsx|json)$/.test(path)
  const doors = ['src/web/', 'src/contract/', 'src/words/']
  const projects = [
    { project: 'tsconfig.json', isTouched: (path: string) => !/^(src\/web|e2e)\//.test(path) },
    { project: 'src/web/tsconfig.json', isTouched: (path: string) => doors.some((door) => path.startsWith(door)) },
    { project: 'e2e/tsconfig.json', isTouched: (path: string) => path.startsWith('e2e/') },
  ]
  return projects
    .filter(({ isTouched }) => changed.some((path) => isSource(path) && isTouched(path)))
    .map(({ project }) => project)
}
