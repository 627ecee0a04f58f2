/** What others weigh: `init` and `track` bundled and minified by esbuild, or the file they ship. */
export const PEERS: readonly (readonly [what: string, brotli: number])[] = [
  ['plausible-tracker 0.3.9', 971],
  ['@plausible-analytics/tracker 0.4.6', 2283],
  ['@openpanel/web 1.4.1', 2536],
  ['analytics 0.8.19, without transport', 10_590],
  ['@snowplow/browser-tracker 4.10.1', 16_021],
  ['@jitsu/js 1.11.0', 25_711],
  ['@segment/analytics-next 1.84.3, script tag', 27_445],
  ['mixpanel-browser 2.83.0, script tag', 29_489],
  ['@rudderstack/analytics-js 3.34.1', 30_370],
  ['posthog-js 1.449.2, slim', 47_380],
  ['@amplitude/analytics-browser 2.47.0', 58_422],
  ['posthog-js 1.449.2, script tag', 102_457],
]
