import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { configure, type Pass } from './build/configure.ts'
import { keepAlong, keepIn } from './build/keep-along.ts'
import { nameLanguages } from './build/name-languages.ts'
import { nameStores } from './build/name-stores.ts'
import { ownHelpers } from './build/own-helpers.ts'
import { pinScript } from './build/pin-script.ts'
import { sharePanel } from './build/share-panel.ts'
import type { Manifest } from './src/fetch-chunks.ts'

const root = import.meta.dirname

interface Chunk extends Pick<Pass, 'plugins' | 'signature'> {
  split?: Rolldown.CodeSplittingOptions
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
async function buildChunk(
  directory: string,
  { letter, file, split = {}, ...how }: Chunk,
): Promise<string> {
  const names = '[name]-[hash:7].js'
  const config = configure({
    outDir: join(directory, 'beckon'),
    entry: { [letter]: join(root, file) },
    format: 'es',
    output: { entryFileNames: names, chunkFileNames: names, codeSplitting: split },
    ...how,
  })
  const [result] = (await build(config)) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((output) => output.type === 'chunk') ?? []
  const chunk = chunks.find(({ isEntry }) => isEntry)
  nameLanguages(join(directory, 'beckon'), chunks)
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
  const panel = await buildChunk(directory, {
    letter: 'p',
    file: 'src/panel-chunk.ts',
    plugins: [ownHelpers, nameStores(), sharePanel('p', 'takeOver')],
    signature: 'allow-extension',
  })
  return { core, panel, tracking }
}

/** The classic scripts beside `beckon.js`: some stand for other vendors', one is hosted by the site. None needs chunks. */
const FURTHER: Readonly<Record<string, string>> = {
  'beckon-chatwoot': join(root, 'src/chatwoot-tag.ts'),
  'beckon-intercom': join(root, 'src/intercom-tag.ts'),
  'beckon-worker': join(root, 'src/worker-file.ts'),
}

async function buildScripts(directory: string, manifest: Manifest): Promise<void> {
  const scripts = { beckon: join(root, 'src/tag.ts'), ...FURTHER }
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
