/* The walls of the house (ARCHITECTURE.md). `scripts/walls.ts` runs them and proves that they stand. */
const room = (name) => `^src/engine/${name}/`
const floors = [
  ['text'],
  ['store', 'parquet', 'model', 'language', 'print', 'days', 'mail'],
  ['programme'],
  ['ticketing', 'campaigns'],
  ['identity'],
  ['figures'],
  ['audience', 'boxoffice'],
  ['answers', 'writing', 'visuals', 'captions'],
  ['stewardship'],
  ['journeys'],
]
const engineRooms = floors.flat()

/** A room imports only rooms of lower floors, by their door. */
const floorRules = floors.flatMap((rooms, height) =>
  rooms.map((name) => ({
    name: `floors-${name}`,
    severity: 'error',
    from: { path: room(name) },
    to: {
      path: `^src/engine/(${engineRooms.filter((other) => other !== name && !floors.slice(0, height).flat().includes(other)).join('|')})/`,
    },
  })),
)

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^src/', pathNot: '^src/contract/' },
    },
    {
      name: 'words-stand-alone',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { path: '^src/', pathNot: '^src/(words|contract)/' },
    },
    {
      name: 'charts-see-only-the-contract',
      severity: 'error',
      from: { path: '^src/charts/' },
      to: { path: '^src/', pathNot: '^src/(charts|contract)/' },
    },
    {
      name: 'engine-knows-no-door',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: '^src/(server|cli|web|words)/' },
    },
    {
      name: 'web-sees-only-the-contract',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/(web|contract|words|charts)/' },
    },
    {
      name: 'doors-enter-by-engine-index',
      severity: 'error',
      from: { path: '^src/(server|cli)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/engine/', pathNot: '^src/engine/index\\.ts$' },
    },
    ...floorRules,
    ...engineRooms.map((name) => ({
      name: `enter-${name}-by-its-door`,
      severity: 'error',
      from: { path: '^src/engine/', pathNot: [room(name), '\\.test\\.ts$'] },
      to: { path: room(name), pathNot: `^src/engine/${name}/index\\.ts$` },
    })),
    {
      name: 'only-store-opens-databases',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/store/' },
      to: { path: 'node_modules/(@duckdb|better-sqlite3)/' },
    },
    {
      name: 'only-model-calls-models',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/model/' },
      to: { path: 'node_modules/(ai|@ai-sdk)/' },
    },
    {
      name: 'only-print-typesets',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/print/' },
      to: { path: 'node_modules/@myriaddreamin/' },
    },
    {
      name: 'only-charts-draws',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/' },
      to: { path: 'node_modules/@observablehq/' },
    },
    {
      name: 'only-visuals-decodes-pictures',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/engine/visuals/', '\\.test\\.ts$'] },
      to: { path: 'node_modules/sharp/' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.po'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    exclude: { path: '\\.(css|po|sql|woff2)$' },
  },
}
