import { createGlobal } from './create-global.ts'
import { fetchChunks, type Manifest } from './fetch-chunks.ts'
import { mount } from './mount.ts'
import { readAttributes } from './read-attributes.ts'

/** What `beckon.js` does with the tag it came by. Coming by two tags is harmless. */
export function runTag(script: HTMLScriptElement, manifest: Manifest): void {
  if (window.beckon?.mounted) return
  const options = readAttributes(script)
  if (options) {
    mount(options, fetchChunks(script.src, manifest))
    return
  }
  console.error('beckon: the script tag needs data-site="pk_…", the public key of your site.')
  // The page's own calls go nowhere, and go on.
  window.beckon = createGlobal((command) =>
    command === 'on' || command === 'use' ? () => {} : Promise.resolve(),
  )
}
