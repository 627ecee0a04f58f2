import { afterEach, expect, test, vi } from 'vitest'
import { uploadFile } from './upload-file.ts'
import type { Wait } from './upload-item.ts'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: object
}

const original = globalThis.XMLHttpRequest

afterEach(() => {
  globalThis.XMLHttpRequest = original
  vi.useRealTimers()
})

/** A gateway that answers in this order, and then never again. */
function answerWith(answers: readonly Answer[]): string[] {
  const asked: string[] = []
  const left = [...answers]
  class Scripted {
    upload = {}
    status = 0
    responseText = ''
    onloadend = (): void => {}
    #headers: Record<string, string> = {}
    open(method: string): void {
      asked.push(method)
    }
    setRequestHeader(): void {}
    abort(): void {}
    getResponseHeader = (name: string): string | null => this.#headers[name] ?? null
    send(): void {
      const answer = left.shift()
      if (!answer) return
      this.status = answer.status
      this.#headers = answer.headers ?? {}
      this.responseText = answer.body ? JSON.stringify(answer.body) : ''
      queueMicrotask(() => this.onloadend())
    }
  }
  globalThis.XMLHttpRequest = Scripted as unknown as typeof XMLHttpRequest
  return asked
}

const refusal = (code: string) => ({ error: { code, message: '' } })

function upload() {
  const waits: Wait[] = []
  const options = { host: 'https://gateway.example', token: 't', onProgress: () => {} }
  const signal = new AbortController().signal
  const onWait = (wait: Wait): void => void waits.push(wait)
  const file = uploadFile(new Blob(['12345']), 'a.txt', { ...options, signal, onWait })
  return { waits, file }
}

test('tells why it waits, and until when where the gateway said so, and goes on then and not before', async () => {
  vi.useFakeTimers({ now: 0 })
  const asked = answerWith([
    { status: 0 },
    { status: 429, headers: { 'Retry-After': '42' } },
    { status: 503, headers: { 'Retry-After': '60' }, body: refusal('server/unavailable') },
    { status: 201, headers: { Location: '/v1/files/f1' } },
    { status: 200, headers: { 'Upload-Offset': '0' } },
    { status: 204, headers: { 'Upload-Offset': '5' } },
  ])
  const { waits, file } = upload()
  await vi.advanceTimersByTimeAsync(1)
  expect(waits).toMatchObject([{ code: 'network/unreachable', until: undefined }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(waits[1]?.code).toBe('request/too-many')
  const until = Number(waits[1]?.until) - Date.now()
  expect(until).toBeGreaterThanOrEqual(42_000 - 1)
  expect(until).toBeLessThanOrEqual(42_000 * 1.25)
  // Being online again says nothing of the gateway's wish.
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(until - 10)
  expect(asked).toEqual(['POST', 'POST'])
  await vi.advanceTimersByTimeAsync(20)
  expect(waits[2]?.code).toBe('server/unavailable')
  await vi.advanceTimersByTimeAsync(75_000)
  expect(await file).toBe('f1')
  expect(asked).toEqual(['POST', 'POST', 'POST', 'POST', 'HEAD', 'PATCH'])
})
