/**
 * The module of that name beside the one that asks (its `import.meta.url`), for a child process or a thread: TypeScript where the
 * source runs, JavaScript once it is built.
 */
export function moduleBeside(asking: string, name: string): URL {
  return new URL(`./${name}.${asking.endsWith('.ts') ? 'ts' : 'js'}`, asking)
}
