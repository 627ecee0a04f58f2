import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

const noteErrors = (): void => {
  window.addEventListener('beckon:error', ({ detail }) => {
    document.title += ` ${detail.error.code}`
  })
}

test('an old script whose chunks are gone says so once, in words too, and throws nothing', async () => {
  const tag = stage.pages.tag('data-site="pk_test"', '/gone/beckon.js')
  const { page, launcher, traffic } = await stage.visit(
    stage.pages.add(`<title>Old</title>${tag}`),
    noteErrors,
  )
  await launcher.click()
  await page.getByText('could not be loaded').waitFor()
  expect(await page.title()).toBe('Old network/unreachable')
  expect(traffic.errors).toEqual([])
  const answers = await page.evaluate(async () => [
    await window.beckon?.('track', 'Signed Up').then(() => 'dropped'),
    await window.beckon?.('send', 'Hello').catch(({ code }) => code),
  ])
  expect(answers).toEqual(['dropped', 'network/unreachable'])
})

test('a visitor known here, whose chunks are gone, sees a launcher and no error of the page', async () => {
  const tag = stage.pages.tag('data-site="pk_test" data-consent="granted"', '/gone/beckon.js')
  const { page, traffic } = await stage.visit(
    stage.pages.add(`<title>Old</title>${tag}`),
    noteErrors,
  )
  await page.waitForFunction(() => document.title !== 'Old')
  expect(await page.title()).toBe('Old network/unreachable')
  expect(traffic.errors).toEqual([])
})

test('where the gateway answers nothing, the launcher opens and events wait', async () => {
  const tag = stage.pages.tag('data-site="pk_test" data-consent="granted"')
  const { page, launcher, dialog, traffic } = await stage.visit(
    stage.pages.add(`<title>Blocked</title>${tag}`),
  )
  await page.evaluate(async () => {
    await window.beckon?.track('Signed Up')
  })
  await launcher.click()
  await dialog.waitFor()
  expect(traffic.errors).toEqual([])
})
