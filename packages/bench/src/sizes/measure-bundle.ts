import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { provideEntry } from '../subjects/provide-entry.ts'

/** Bytes in brotli 11. */
export function measureText(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(text, { params }).length
}

function collect(chunks: readonly Rolldown.OutputChunk[], name: string): Rolldown.OutputChunk[] {
  const chunk = chunks.find(({ fileName }) => fileName === name)
  if (!chunk) return []
  return [chunk, ...chunk.imports.flatMap((imported) => collect(chunks, imported))]
}

/**
 * What an import costs a site: bundled and minified, in brotli 11, without what is only fetched
 * once it is needed.
 *
 * @param entry the module's text, resolved from this package
 */
export async function measureBundle(entry: string): Promise<number> {
  process.env['NODE_ENV'] = 'production'
  const root = join(import.meta.dirname, '../..')
  const provided = provideEntry(entry)
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    plugins: [provided],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, provided.name), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((file) => file.type === 'chunk') ?? []
  const first = chunks.find(({ isEntry }) => isEntry)
  const files = new Set(collect(chunks, first?.fileName ?? ''))
  return Array.from(files, ({ code }) => measureText(code)).reduce((sum, size) => sum + size, 0)
}
