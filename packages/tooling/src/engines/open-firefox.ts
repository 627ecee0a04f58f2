import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../start-program.ts'
import { type Bidi, connectBidi } from './connect-bidi.ts'
import { type Engine, type EnginePage, toExpression, toKeyActions } from './engine.ts'

/** Nothing of its own goes out. */
const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
}

interface Evaluated {
  type: 'success' | 'exception'
  result?: { value?: string }
  exceptionDetails?: { text: string }
}

function createPage(bidi: Bidi, context: string): EnginePage {
  return {
    async goto(url) {
      await bidi.ask('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async evaluate(run, ...values) {
      const { result, exceptionDetails } = await bidi.ask<Evaluated>('script.evaluate', {
        expression: toExpression(run, values),
        target: { context },
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return JSON.parse(result?.value ?? 'null')
    },
    async press(...keys) {
      await bidi.ask('browsingContext.activate', { context })
      await bidi.ask('input.performActions', { context, actions: toKeyActions(keys) })
    },
    async back() {
      await bidi.ask('browsingContext.traverseHistory', { context, delta: -1 })
    },
    async close() {
      await bidi.ask('browsingContext.close', { context })
    },
  }
}

/** Starts Firefox, without a window and on a profile of its own. */
export async function openFirefox(binary: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'beckon-firefox-'))
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const values = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const firefox = startProgram([binary, ...values], { HOME: profile })
  const [, url = ''] = await firefox.hear(/WebDriver BiDi listening on (ws:\/\/[\d.]+:\d+)/)
  const bidi = await connectBidi(`${url}/session`)
  await bidi.ask('session.new', { capabilities: {} })
  return {
    async openPage() {
      const made = await bidi.ask<{ context: string }>('browsingContext.create', { type: 'tab' })
      return createPage(bidi, made.context)
    },
    async stop() {
      bidi.close()
      await firefox.stop()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
