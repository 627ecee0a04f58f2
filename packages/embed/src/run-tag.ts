import { createGlobal } from './create-global.ts'
import { fetchChunks, type Manifest } from './fetch-chunks.ts'
import { mount } from './mount.ts'
import { readAttributes, type TagOptions } from './read-attributes.ts'

/** What `beckon.js` does with the tag it came by. Coming by two tags is harmless. */
export function runTag(script: HTMLScriptElement, manifest: Manifest): void {
  const options = readAttributes(script)
  if (options.site) {
    mount(options as TagOptions, fetchChunks(script.src, manifest))
    return
  }
  console.error('beckon: data-site is missing')
  // The page's own calls go nowhere, and go on.
  if (!window.beckon?.mounted)
    window.beckon = createGlobal((command) =>
      command === 'on' || command === 'use' ? () => {} : Promise.resolve(),
    )
}
