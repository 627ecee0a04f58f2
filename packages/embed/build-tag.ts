import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minify } from 'terser'
import { build, type InlineConfig, type Rolldown } from 'vite'
import type { Manifest } from './src/fetch-chunks.ts'

const root = import.meta.dirname

/** By the first letter alone: filter lists block files that are named for what they do. */
const ENTRIES: Readonly<Record<string, string>> = {
  c: join(root, 'src/start-core.ts'),
  p: join(root, 'src/panel-chunk.ts'),
}

/**
 * What tracking shares with what it fetches later stays in its file, so that a grant waits for one.
 * The panel's must not: a second try has another address, and would make a second panel of it.
 */
const emitTracking: Rolldown.Plugin = {
  name: 'emit-tracking',
  buildStart() {
    this.emitFile({
      type: 'chunk',
      id: join(root, 'src/tracking-chunk.ts'),
      name: 't',
      preserveSignature: 'allow-extension',
    })
  },
}

interface Pass {
  outDir: string
  entry: Readonly<Record<string, string>>
  format: 'es' | 'iife'
  output: Rolldown.OutputOptions
  define?: Readonly<Record<string, string>> | undefined
  plugins?: readonly Rolldown.Plugin[] | undefined
}

/** Before the file is named by its content. It saves a fiftieth over what the bundler has built in. */
const shrink: Rolldown.Plugin = {
  name: 'shrink',
  async renderChunk(code, _chunk, { format }) {
    const module = format === 'es'
    // Arrows instead of functions: none of our own is ever called with `new`; those of others may be.
    const compress = { passes: 3, inline: 1, unsafe_arrows: !module }
    const { code: small = code } = await minify(code, { module, ecma: 2020, compress })
    return small
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

/** What both passes share. All is built from source, whatever the `dist` of others holds. */
function configure({ outDir, entry, format, output, define, plugins = [] }: Pass): InlineConfig {
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
        output: { ...output, minify: true },
      },
      // Safari 16.4 and its like read more, and the widget's style sheets need no less; a lower
      // target adds helpers that outweigh what they help.
      target: 'es2022',
    },
  }
}

async function buildChunks(directory: string): Promise<Manifest> {
  const names = '[name]-[hash].js'
  const config = configure({
    outDir: join(directory, 'beckon'),
    entry: ENTRIES,
    format: 'es',
    output: { entryFileNames: names, chunkFileNames: names },
    plugins: [emitTracking],
  })
  const [result] = (await build(config)) as Rolldown.RolldownOutput[]
  const files = result?.output ?? []
  const find = (letter: string): string => {
    const chunk = files.find(
      (file) => file.type === 'chunk' && file.isEntry && file.name === letter,
    )
    if (!chunk) throw new Error(`The build made no chunk ${letter}.`)
    return chunk.fileName
  }
  return { core: find('c'), panel: find('p'), tracking: find('t') }
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
