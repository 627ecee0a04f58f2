/**
 * Only one tab at a time, by Web Locks; together where the browser has none, as on plain http, or
 * allows none, as in a sandbox. A page that holds or awaits a lock cannot enter the back/forward
 * cache, so leaving lets go of it.
 *
 * @see https://w3c.github.io/web-locks/
 */
export async function browserLock(
  page: Window,
  name: string,
  run: () => Promise<void>,
): Promise<void> {
  const away = new AbortController()
  const leave = (): void => away.abort()
  page.addEventListener('pagehide', leave)
  let running: Promise<void> | undefined
  try {
    await page.navigator.locks.request(name, { signal: away.signal }, () => {
      running = run()
      return Promise.race([
        running,
        new Promise((resolve) => {
          away.signal.onabort = resolve
        }),
      ])
    })
  } catch {
    if (!away.signal.aborted) running ??= run()
  }
  page.removeEventListener('pagehide', leave)
  return running
}
