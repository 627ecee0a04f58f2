import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { ReactDocument } from './react-document.ts'

declare global {
  /** What React had to mend of what it took over. */
  var mended: string[]
}

const tag = document.querySelector<HTMLScriptElement>('script[data-site]')
const shop = createElement(ReactDocument, {
  src: tag?.src ?? '',
  site: tag?.dataset['site'] ?? '',
})
globalThis.mended = []
hydrateRoot(document, createElement(BrowserRouter, null, shop), {
  onRecoverableError: (error) => globalThis.mended.push(String(error)),
})
