import { createIntercom } from './shims/create-intercom.ts'
import { installIntercom } from './shims/install-intercom.ts'
import { loadTag } from './shims/load-tag.ts'

const script = document.currentScript
if (script instanceof HTMLScriptElement) installIntercom(createIntercom(loadTag(script)))
