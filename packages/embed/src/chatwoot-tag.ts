import { installChatwoot } from './shims/install-chatwoot.ts'
import { loadTag } from './shims/load-tag.ts'

const script = document.currentScript
// The tag lies beside this script, wherever the page says that the API is.
if (script instanceof HTMLScriptElement) installChatwoot(() => loadTag(script))
