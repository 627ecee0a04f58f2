declare global {
  interface Window {
    touched: string[]
  }
}

/**
 * Notes every call that could leave something in the browser, as what it would do. Runs in a page
 * before anything else; needs nothing outside itself.
 */
export function noteTouches(): void {
  window.touched = []
  const note = (target: object | undefined, name: string): void => {
    if (!target) return
    const original = Reflect.get(target, name)
    Object.defineProperty(target, name, {
      value(this: unknown, ...values: unknown[]) {
        window.touched.push(name)
        return Reflect.apply(original, this, values)
      },
    })
  }
  for (const name of ['setItem', 'removeItem', 'clear']) note(Storage.prototype, name)
  note(IDBFactory.prototype, 'open')
  note(window.CacheStorage?.prototype, 'open')
  note(window.ServiceWorkerContainer?.prototype, 'register')
  Object.defineProperty(document, 'cookie', {
    get: () => '',
    set: () => window.touched.push('cookie'),
  })
}
