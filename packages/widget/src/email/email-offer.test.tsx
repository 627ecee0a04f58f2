import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'

const { open, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)
