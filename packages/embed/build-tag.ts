import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minify as squeeze } from 'terser'
import { build, type InlineConfig, minify, type Rolldown } from 'vite'
import type { Manifest } from './src/fetch-chunks.ts'

const root = import.meta.dirname

/** What keeps and sends events, which core fetches by itself. */
const KEEPING = `
export { createEngine } from '${join(root, '../core/src/engine.ts')}'
export { openBrowserVault } from '${join(root, '../core/src/browser-vault.ts')}'
`

/** Puts it into the file of tracking, which a grant of analytics waits for anyway. */
const keepAlong: Rolldown.Plugin = {
  name: 'keep-along',
  transform: (code, id) => (id.endsWith('/tracking-chunk.ts') ? code + KEEPING : undefined),
}

/** Lets core ask for that file, which is built, in place of the modules that are in it. */
function keepIn(file: string): Rolldown.Plugin {
  return {
    name: 'keep-in',
    resolveDynamicImport: (id) =>
      /\/(engine|browser-vault)\.ts$/.test(String(id))
        ? { id: `./${file}`, external: true }
        : undefined,
  }
}

interface Pass {
  outDir: string
  entry: Readonly<Record<string, string>>
  format: 'es' | 'iife'
  output: Rolldown.OutputOptions
  define?: Readonly<Record<string, string>> | undefined
  plugins?: readonly Rolldown.Plugin[] | undefined
  signature?: 'strict' | 'allow-extension' | undefined
}

/**
 * Before the file is named by its content. Each of the two finds what the other leaves: together they save
 * a fortieth over what the bundler has built in.
 */
const shrink: Rolldown.Plugin = {
  name: 'shrink',
  async renderChunk(code, { fileName, moduleIds }, { format }) {
    const module = format === 'es'
    // Arrows instead of functions: none of our own is ever called with `new`; those of others may be.
    const isOurs = !moduleIds.some((id) => id.includes('node_modules'))
    const compress = { passes: 3, inline: 1, unsafe_arrows: isOurs }
    const terser = async (text: string): Promise<string> =>
      (await squeeze(text, { module, ecma: 2020, compress })).code ?? text
    const { code: small } = await minify(fileName, await terser(code), { module })
    return terser(small)
  },
}

/** The store library counts in a global, for copies of it that share a page; ours is alone. */
const keepGlobalsClean: Rolldown.Plugin = {
  name: 'keep-globals-clean',
  transform: (code) => code.replace('globalThis.nanostoresGlobal ||=', ''),
}

/**
 * Libraries can write HTML and find the global object by evaluating text; here neither ever happens,
 * and who searches an extension or a page for it finds nothing.
 */
const dropSinks: Rolldown.Plugin = {
  name: 'drop-sinks',
  transform: (code) =>
    code
      .replace(/\w+\.innerHTML=\w+\.__html/, '0')
      .replace('Function("return this")()', 'globalThis'),
}

/** What the passes share. All is built from source, whatever the `dist` of others holds. */
function configure(pass: Pass): InlineConfig {
  const { outDir, entry, format, output, define, plugins = [], signature = 'strict' } = pass
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir,
      emptyOutDir: false,
      // Built as a library, it carries no helper that preloads what is imported later.
      lib: { entry, name: 'beckonTag', formats: [format] },
      rolldownOptions: {
        checks: { pluginTimings: false },
        plugins: [keepGlobalsClean, dropSinks, shrink, ...plugins],
        preserveEntrySignatures: signature,
        output: { ...output, minify: false },
      },
      // Safari 16.4 and its like read more, and the widget's style sheets need no less; a lower
      // target adds helpers that outweigh what they help.
      target: 'es2022',
    },
  }
}

interface Chunk extends Pick<Pass, 'plugins' | 'signature'> {
  /** All that its name says: filter lists block files that are named for what they do. */
  letter: string
  file: string
}

/**
 * Builds a file that is fetched, with what it fetches in turn. It shares nothing with the others: that
 * would be one more request before either could run.
 *
 * @returns its name
 */
async function buildChunk(directory: string, { letter, file, ...how }: Chunk): Promise<string> {
  const names = '[name]-[hash].js'
  const config = configure({
    outDir: join(directory, 'beckon'),
    entry: { [letter]: join(root, file) },
    format: 'es',
    output: { entryFileNames: names, chunkFileNames: names },
    ...how,
  })
  const [result] = (await build(config)) as Rolldown.RolldownOutput[]
  const chunk = result?.output.find((output) => output.type === 'chunk' && output.isEntry)
  if (!chunk) throw new Error(`The build made no chunk ${letter}.`)
  return chunk.fileName
}

async function buildChunks(directory: string): Promise<Manifest> {
  const tracking = await buildChunk(directory, {
    letter: 't',
    file: 'src/tracking-chunk.ts',
    plugins: [keepAlong],
    // What it shares with what it fetches later stays in it, so that a grant waits for one file. The
    // panel's must not: a second try has another address, and would make a second panel of it.
    signature: 'allow-extension',
  })
  const core = await buildChunk(directory, {
    letter: 'c',
    file: 'src/start-core.ts',
    plugins: [keepIn(tracking)],
  })
  const panel = await buildChunk(directory, { letter: 'p', file: 'src/panel-chunk.ts' })
  return { core, panel, tracking }
}

/** The classic scripts beside `beckon.js`; they stand for other vendors' and need no chunks. */
const SHIMS: Readonly<Record<string, string>> = {
  'beckon-chatwoot': join(root, 'src/chatwoot-tag.ts'),
  'beckon-intercom': join(root, 'src/intercom-tag.ts'),
}

async function buildScripts(directory: string, manifest: Manifest): Promise<void> {
  const scripts = { beckon: join(root, 'src/tag.ts'), ...SHIMS }
  for (const [name, file] of Object.entries(scripts)) {
    const config = configure({
      outDir: directory,
      define: { BECKON_CHUNKS: JSON.stringify(manifest) },
      entry: { [name]: file },
      format: 'iife',
      output: { entryFileNames: '[name].js' },
    })
    await build(config)
  }
}

/** What `beckon.json` tells those who pin a version of the tag. */
export interface Release {
  version: string
  /** The same bytes as `beckon.js` by a name that always means them. */
  file: string
  /** For the tag's `integrity`. */
  integrity: string
}

/** Lays `beckon.<hash>.js` and `beckon.json` beside `beckon.js`. */
function pinScript(directory: string): Release {
  const code = readFileSync(join(directory, 'beckon.js'))
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`
  const release = { version, file: `beckon.${hash}.js`, integrity }
  writeFileSync(join(directory, release.file), code)
  writeFileSync(join(directory, 'beckon.json'), `${JSON.stringify(release, null, 2)}\n`)
  return release
}

/**
 * Builds the script tag: first the chunks it fetches, then `beckon.js` with their names in it.
 *
 * @param directory emptied first
 * @returns the file of each chunk in `directory/beckon`
 */
export async function buildTag(directory: string): Promise<Manifest> {
  // Vite takes it from here alone, and a test runner has another.
  process.env['NODE_ENV'] = 'production'
  rmSync(directory, { recursive: true, force: true })
  const manifest = await buildChunks(directory)
  await buildScripts(directory, manifest)
  pinScript(directory)
  return manifest
}

if (import.meta.main) await buildTag(join(root, 'dist/tag'))
