import type { Chunks } from './chunks.ts'

/** The file of each chunk. */
export type Manifest = Readonly<Record<keyof Chunks, string>>

/**
 * Chunks as files beside the script. A classic script has no base for relative imports
 * (that of a cross-origin one is `about:blank`), so their addresses are absolute.
 *
 * Each is asked for a second time a moment later if that fails. The moment is random, so that all
 * visitors of a site do not come back at the same instant after an outage.
 */
export function fetchChunks(
  src: string,
  manifest: Manifest,
  load: (url: string) => Promise<unknown> = (url) => import(/* @vite-ignore */ url),
): Chunks {
  const chunks: Partial<Record<string, () => Promise<unknown>>> = {}
  for (const [name, file] of Object.entries(manifest)) {
    let tries = 0
    // Some browsers remember a failed import by its address; the fragment makes it another.
    const attempt = (): Promise<unknown> =>
      load(new URL(`beckon/${file}${tries++ ? `#${tries}` : ''}`, src).href)
    chunks[name] = () =>
      attempt().catch(() =>
        new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1000)).then(attempt),
      )
  }
  return chunks as unknown as Chunks
}
