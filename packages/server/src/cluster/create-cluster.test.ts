import { afterEach, expect, test, vi } from 'vitest'
import type { Bus } from './bus.ts'
import { type Cluster, createCluster } from './create-cluster.ts'
import { endOf, type Letter } from './letter.ts'

/** A line between gateways of a test, that can be cut. */
function createLine() {
  const listeners = new Map<string, (text: string) => void>()
  let isCut = false
  /** Names of gateways that hear nothing. */
  const deaf = new Set<string>()
  return {
    cut: (value: boolean) => {
      isCut = value
    },
    deaf,
    open(node: string, hear: (text: string) => void): Bus {
      listeners.set(node, hear)
      return {
        name: 'line',
        async send(text) {
          if (isCut) throw new Error('cut')
          for (const [name, listener] of listeners) if (!deaf.has(name)) listener(text)
        },
        async close() {
          listeners.delete(node)
        },
      }
    },
  }
}

const clusters: Cluster[] = []
afterEach(async () => {
  await Promise.all(clusters.splice(0).map((cluster) => cluster.leave()))
})

function createNode(node: string) {
  const heard: string[] = []
  const onLost = vi.fn()
  const cluster = createCluster({
    node,
    onFact: (_name, fact) => heard.push((fact as { caseId: string }).caseId),
    onLost,
    onBus: () => {},
  })
  clusters.push(cluster)
  const tell = (caseId: string) => cluster.tell('case:changed', { siteId: 's', caseId })
  return { cluster, heard, onLost, tell, present: cluster.share<string>('present') }
}

test('what one tells, all others hear once and in order, though two lines carry it', async () => {
  const lines = [createLine(), createLine()]
  const nodes = [createNode('a'), createNode('b'), createNode('c')] as const
  for (const [index, { cluster }] of nodes.entries()) {
    const name = 'abc'[index] as string
    await cluster.join(
      lines.map((line) => line.open(name, cluster.hear)),
      [],
    )
  }
  const sent = Array.from({ length: 50 }, (_, index) => `case ${index}`)
  for (const [index, caseId] of sent.entries()) {
    // The first line comes and goes.
    lines[0]?.cut(index % 10 < 5)
    nodes[0].tell(caseId)
    if (index % 3 === 0) await Promise.resolve()
  }
  await vi.waitFor(() => expect(nodes[2].heard).toHaveLength(50))
  expect([nodes[0].heard, nodes[1].heard, nodes[2].heard]).toEqual([[], sent, sent])
})

test('who missed something hears it later, by the next sign of life', async () => {
  const line = createLine()
  const [a, b] = [createNode('a'), createNode('b')]
  await a.cluster.join([line.open('a', a.cluster.hear)], [])
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  line.deaf.add('b')
  a.tell('missed')
  await vi.waitFor(() => expect(a.cluster.count()).toBe(2))
  line.deaf.delete('b')
  expect(b.heard).toEqual([])
  await vi.waitFor(() => expect(b.heard).toEqual(['missed']), 30_000)
  expect(b.onLost).not.toHaveBeenCalled()
}, 60_000)

test('tells that something is lost for good, once nobody knows it any more', async () => {
  const line = createLine()
  const b = createNode('b')
  await b.cluster.join([line.open('b', b.cluster.hear)], [])
  const other = line.open('x', () => {})
  const fact = (caseId: string) => ['fact', 'case:changed', { siteId: 's', caseId }]
  await other.send(JSON.stringify({ node: 'x', from: 1, items: [fact('1')] }))
  await other.send(JSON.stringify({ node: 'x', from: 5, items: [fact('5')] }))
  expect(b.heard).toEqual(['1'])
  await vi.waitFor(() => expect(b.onLost).toHaveBeenCalledOnce(), 30_000)
  expect(b.heard).toEqual(['1', '5'])
}, 60_000)

test('who joins knows what the others have before it goes on, and forgets it with them', async () => {
  const line = createLine()
  const [a, b] = [createNode('a'), createNode('b')]
  for (let index = 0; index < 450; index++) a.present.set(`p${index}`, 's')
  a.present.delete('p7')
  await a.cluster.join([line.open('a', a.cluster.hear)], [])
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  expect(b.present.entries()).toHaveLength(449)
  expect([b.present.has('p7'), b.present.get('p449')]).toEqual([false, 's'])
  const changed: string[] = []
  b.present.onChange((key) => changed.push(key))
  a.present.set('new', 's')
  await vi.waitFor(() => expect(changed).toEqual(['new']))
  await a.cluster.leave()
  await vi.waitFor(() => expect(b.present.entries()).toEqual([]), 30_000)
  expect(b.cluster.count()).toBe(1)
}, 60_000)

test('tells nobody while nobody is there, and everything once somebody is', async () => {
  const line = createLine()
  const sent: string[] = []
  const a = createNode('a')
  const own = line.open('a', a.cluster.hear)
  const watched: Bus = { ...own, send: (text) => own.send(text).finally(() => sent.push(text)) }
  await a.cluster.join([watched], [])
  a.tell('to nobody')
  const b = createNode('b')
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  a.tell('to b')
  await vi.waitFor(() => expect(b.heard).toEqual(['to b']))
  expect(sent.join()).toContain('to b')
  expect(sent.join()).not.toContain('to nobody')
  expect(b.onLost).not.toHaveBeenCalled()
})

test('who was not heard for long learns that it missed what was told meanwhile', async () => {
  const line = createLine()
  const [a, b] = [createNode('a'), createNode('b')]
  let next = 0
  const other = line.open('x', (text) => {
    const letter: Letter = JSON.parse(text)
    if (letter.node === 'b') next = endOf(letter)
  })
  await a.cluster.join([line.open('a', a.cluster.hear)], [])
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  line.deaf.add('b')
  // In the name of the other one, which goes on all the same.
  await other.send(JSON.stringify({ node: 'b', from: next, items: [['bye']] }))
  expect(a.cluster.count()).toBe(1)
  a.tell('to nobody')
  line.deaf.delete('b')
  await vi.waitFor(() => expect(b.onLost).toHaveBeenCalledOnce(), 30_000)
}, 60_000)

test('a gateway that was there before and is heard late may have told nobody', async () => {
  const line = createLine()
  const [a, b] = [createNode('a'), createNode('b')]
  await a.cluster.join([line.open('a', a.cluster.hear)], [])
  for (const name of ['a', 'b']) line.deaf.add(name)
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  b.tell('kept for a')
  expect(b.onLost).not.toHaveBeenCalled()
  for (const name of ['a', 'b']) line.deaf.delete(name)
  await vi.waitFor(() => expect(b.onLost).toHaveBeenCalledOnce(), 30_000)
}, 60_000)

test('who fell silent for long hears what was told meanwhile, once it is heard again', async () => {
  const line = createLine()
  const [a, b] = [createNode('a'), createNode('b')]
  await a.cluster.join([line.open('a', a.cluster.hear)], [])
  await b.cluster.join([line.open('b', b.cluster.hear)], ['a'])
  for (const name of ['a', 'b']) line.deaf.add(name)
  await vi.waitFor(() => expect(a.cluster.count()).toBe(1), 30_000)
  a.tell('meanwhile')
  for (const name of ['a', 'b']) line.deaf.delete(name)
  await vi.waitFor(() => expect(b.heard).toEqual(['meanwhile']), 30_000)
  expect(b.onLost).not.toHaveBeenCalled()
}, 60_000)
