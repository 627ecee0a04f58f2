import type { Manifest } from './fetch-chunks.ts'
import { runTag } from './run-tag.ts'

/** Put in by the build. */
declare const BECKON_CHUNKS: Manifest

const script = document.currentScript ?? document.querySelector('script[data-site]')
if (script) runTag(script as HTMLScriptElement, BECKON_CHUNKS)
