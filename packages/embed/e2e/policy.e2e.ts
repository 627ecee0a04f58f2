import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

declare global {
  interface Window {
    violations: string[]
    keysBefore: string[]
  }
}

const noteViolations = (): void => {
  window.violations = []
  document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  )
}

test.each([
  ["'nonce-n0' 'strict-dynamic'", 'nonce="n0"'],
  ['HOST', ''],
])('the strictest policy, script-src %s, is never violated', async (source, nonce) => {
  const { host } = stage.pages
  const policy = [
    "default-src 'none'",
    `script-src ${source.replace('HOST', host)}`,
    `connect-src ${host} ${host.replace('http', 'ws')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  const body = `<title>Strict</title>${stage.pages.tag(`data-site="pk_test" ${nonce}`)}`
  const url = stage.pages.add({ body, headers: { 'content-security-policy': policy } })
  const { page, launcher, dialog, traffic } = await stage.visit(url, noteViolations)
  await launcher.click()
  await dialog.waitFor()
  await page.evaluate(async () => {
    await window.beckon?.consent({ analytics: true }).catch(() => {})
    await window.beckon?.callback({ phone: '020 7946 0958' })
  })
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => window.violations)).toEqual([])
  expect(traffic.errors).toEqual([])
})

test('a tag that is pinned by its digest loads, and one with another digest does not', async () => {
  const file = join(import.meta.dirname, '../dist/tag/beckon.json')
  const release = JSON.parse(readFileSync(file, 'utf8'))
  const pin = (integrity: string): string =>
    stage.pages.tag(
      `data-site="pk_test" integrity="${integrity}" crossorigin="anonymous"`,
      `/${release.file}`,
    )
  const { launcher, dialog } = await stage.visit(stage.pages.add(pin(release.integrity)))
  await launcher.click()
  await dialog.waitFor()
  const other = release.integrity.replace(/.{8}$/, 'AAAAAAAA')
  const page = await (await stage.browser.newContext()).newPage()
  await page.goto(stage.pages.add(pin(other)), { waitUntil: 'load' })
  expect(await page.locator('beckon-widget').count()).toBe(0)
})

test('no global is set but one', async () => {
  const url = stage.pages.add(`<title>Shop</title>${stage.pages.tag()}`)
  const { page, launcher, dialog } = await stage.visit(url, () => {
    window.keysBefore = Object.getOwnPropertyNames(window)
  })
  await launcher.click()
  await dialog.waitFor()
  const added = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => !window.keysBefore.includes(name)),
  )
  expect(added.filter((name) => !/^(keysBefore|__playwright.*)$/.test(name))).toEqual(['beckon'])
})
