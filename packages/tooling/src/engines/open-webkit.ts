import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Program, startProgram } from '../start-program.ts'
import { type Engine, type EnginePage, toExpression, toKeyActions } from './engine.ts'

export interface WebKitPrograms {
  /** `WebKitWebDriver` */
  driver: string
  /** `MiniBrowser`, which has a window. */
  browser: string
  /** `Xvfb`, which shows the window to nobody. */
  screen: string
}

type Ask = <T>(method: 'POST' | 'GET' | 'DELETE', path: string, body?: object) => Promise<T>

/** @see https://www.w3.org/TR/webdriver2/ */
function createAsk(url: string): Ask {
  return async (method, path, body) => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) }
    const response = await fetch(`${url}${path}`, init)
    const { value } = (await response.json()) as { value: never }
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
}

/** Milliseconds: better to hear that something takes too long than to wait for it. */
const TIMEOUTS = { script: 20_000, pageLoad: 15_000 }

/** What is run by a driver that has one tab in hand at a time. */
function createPage(
  ask: Ask,
  handle: string,
  inTurn: <T>(run: () => Promise<T>) => Promise<T>,
): EnginePage {
  const there = <T>(run: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await ask('POST', '/window', { handle })
      return run()
    })
  return {
    goto: (url) => there(() => ask('POST', '/url', { url })),
    async evaluate(run, ...values) {
      const script = `const [done] = arguments;
        ${toExpression(run, values)}.then((text) => done([text]), (error) => done([null, String(error)]))`
      const [text, error] = await there(() =>
        ask<(string | null)[]>('POST', '/execute/async', { script, args: [] }),
      )
      if (error) throw new Error(error)
      return JSON.parse(text ?? 'null')
    },
    press: (...keys) => there(() => ask('POST', '/actions', { actions: toKeyActions(keys) })),
    back: () => there(() => ask('POST', '/back', {})),
    close: () => there(() => ask('DELETE', '/window')),
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** It says nothing when it is ready, but answers. */
async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${url}/status`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error('WebKitWebDriver does not answer.')
}

async function startDriver({ driver, screen }: WebKitPrograms): Promise<[Program[], string]> {
  // It picks a screen that is free, and tells which.
  const values = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const shown = startProgram([screen, ...values])
  const [, display] = await shown.hear(/^(\d+)\n/m)
  const port = await findPort()
  const env = { DISPLAY: `:${display}` }
  const driven = startProgram([driver, `--port=${port}`, '--host=127.0.0.1'], env)
  const url = `http://127.0.0.1:${port}`
  await waitFor(url)
  return [[driven, shown], url]
}

/** Starts WebKitGTK's browser on a screen that nobody sees; nothing of it is kept. */
export async function openWebKit(programs: WebKitPrograms): Promise<Engine> {
  const [running, url] = await startDriver(programs)
  const options = { binary: programs.browser, args: ['--automation'] }
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: TIMEOUTS },
  }
  const { sessionId } = await createAsk(url)<{ sessionId: string }>('POST', '/session', {
    capabilities,
  })
  const ask = createAsk(`${url}/session/${sessionId}`)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run, run)
    last = done
    return done
  }
  // It is never closed: without a tab in hand no other can be opened.
  const home = await ask<string>('GET', '/window')
  return {
    async openPage() {
      const { handle } = await inTurn(async () => {
        await ask('POST', '/window', { handle: home })
        return ask<{ handle: string }>('POST', '/window/new', { type: 'tab' })
      })
      return createPage(ask, handle, inTurn)
    },
    async stop() {
      await ask('DELETE', '').catch(() => {})
      for (const program of running) await program.stop()
    },
  }
}
