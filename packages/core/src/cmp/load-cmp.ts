import type { Plugin } from '../plugin.ts'

/** The names `loadCmp` knows. */
export const CMP_NAMES = [
  'tcf',
  'gpp',
  'gcm',
  'onetrust',
  'cookiebot',
  'usercentrics',
  'didomi',
  'klaro',
  'vanilla-cookieconsent',
  'osano',
  'shopify',
  'google',
] as const

export type CmpName = (typeof CMP_NAMES)[number]

const LOADERS: Record<CmpName, () => Promise<Plugin>> = {
  tcf: async () => (await import('./tcf.ts')).tcf(),
  gpp: async () => (await import('./gpp.ts')).gpp(),
  gcm: async () => (await import('./follow-consent-mode.ts')).followConsentMode(),
  onetrust: async () => (await import('./onetrust.ts')).oneTrust(),
  cookiebot: async () => (await import('./cookiebot.ts')).cookiebot(),
  usercentrics: async () => (await import('./usercentrics.ts')).usercentrics(),
  didomi: async () => (await import('./didomi.ts')).didomi(),
  klaro: async () => (await import('./klaro.ts')).klaro(),
  'vanilla-cookieconsent': async () =>
    (await import('./vanilla-cookieconsent.ts')).vanillaCookieConsent(),
  osano: async () => (await import('./osano.ts')).osano(),
  shopify: async () => (await import('./shopify.ts')).shopify(),
  // The other way round: tells Google what was chosen here.
  google: async () => (await import('./google-consent-mode.ts')).googleConsentMode(),
}

/**
 * Fetches the plugin for a consent system by the name a page gives in `data-cmp`, with its defaults.
 * Each is a chunk of its own. Undefined where the name is none of `CMP_NAMES`.
 *
 * @throws TypeError where the chunk cannot be fetched
 * @example
 * const plugin = await loadCmp('cookiebot')
 * if (plugin) beckon.use(plugin)
 */
export async function loadCmp(name: string): Promise<Plugin | undefined> {
  return Object.hasOwn(LOADERS, name) ? LOADERS[name as CmpName]() : undefined
}
