// Builds what `npm pack` ships: the engine and the doors as JavaScript, their data files beside them, and the page.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
run('vite/bin/vite.js', ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'error'])
copyData(join(root, 'src'))

/** What the code reads beside itself: SQL, layouts, word lists, learned weights, the printed layout and its faces. */
function copyData(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (path === join(root, 'src', 'web')) continue
    if (statSync(path).isDirectory()) copyData(path)
    else if (/\.(sql|json|txt|csv|html|typ|ttf|gz)$/.test(name))
      cpSync(path, join(dist, relative(join(root, 'src'), path)))
  }
}

function run(script, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
