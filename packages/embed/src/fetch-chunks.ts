import type { Chunks } from './chunks.ts'

/** The file of each chunk. */
export type Manifest = Readonly<Record<keyof Chunks, string>>

/**
 * Chunks as files beside the script. A classic script has no base for relative imports
 * (that of a cross-origin one is `about:blank`), so their addresses are absolute.
 */
export function fetchChunks(
  src: string,
  manifest: Manifest,
  load: (url: string) => Promise<unknown> = (url) => import(/* @vite-ignore */ url),
): Chunks {
  const fetchChunk = (file: string) => {
    const url = new URL(`beckon/${file}`, src).href
    let failures = 0
    return async () => {
      try {
        // Some browsers remember a failed import by its address; the fragment makes it another.
        return await load(url + (failures ? `#${failures}` : ''))
      } catch (error) {
        failures++
        throw error
      }
    }
  }
  const chunks = Object.entries(manifest).map(([name, file]) => [name, fetchChunk(file)])
  return Object.fromEntries(chunks)
}
