import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Server, Socket } from 'socket.io'
import { createAbsences } from './absences.ts'

const NAMESPACES = ['/visitor', '/agent']

/** Seconds. */
const GAPS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300]

/** What Socket.IO calls an end that somebody wanted. */
const WANTED: readonly string[] = ['client namespace disconnect', 'server namespace disconnect']

const whose = ({ data }: Socket): string => data.personId ?? data.agentId

/** Counts sockets that are open, how others ended, and how soon who was cut off came back. */
export function measureSockets(io: Server, register: Registry): void {
  const registers = [register]
  new Gauge({
    name: 'beckon_sockets',
    help: 'Open sockets, by namespace.',
    labelNames: ['namespace'],
    registers,
    collect() {
      for (const namespace of NAMESPACES) {
        this.set({ namespace }, io.of(namespace).sockets.size)
      }
    },
  })
  const ends = new Counter({
    name: 'beckon_socket_disconnects_total',
    help: 'Sockets that ended, by why.',
    labelNames: ['namespace', 'reason'],
    registers,
  })
  const gaps = new Histogram({
    name: 'beckon_socket_reconnect_seconds',
    help: 'Time until somebody who was cut off was back, within five minutes.',
    labelNames: ['namespace'],
    buckets: GAPS,
    registers,
  })
  for (const namespace of NAMESPACES) {
    const absences = createAbsences()
    // One for all of them.
    function leave(this: Socket, reason: string): void {
      ends.inc({ namespace, reason })
      if (!WANTED.includes(reason)) absences.begin(whose(this), performance.now())
    }
    io.of(namespace).on('connection', (socket) => {
      const gap = absences.end(whose(socket), performance.now())
      if (gap !== undefined) gaps.observe({ namespace }, gap / 1000)
      socket.on('disconnect', leave)
    })
  }
}
