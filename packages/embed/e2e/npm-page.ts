import { type Beckon, createBeckon } from '@beckon/core'
import { widget } from '@beckon/widget'

declare global {
  interface Window {
    /** What a page of others that bundles it itself has made. */
    own?: Beckon
  }
}

/** The site and its gateway stand on the element that the chat is to fill. */
const place = document.querySelector<HTMLElement>('[data-own-site]')
if (place) {
  const { ownSite: site = '', ownHost: host = '' } = place.dataset
  window.own = createBeckon({ site, host, plugins: [widget({ mount: place, askConsent: false })] })
}
