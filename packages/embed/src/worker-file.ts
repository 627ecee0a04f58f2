import { startWorker } from './worker/start-worker.ts'
import type { WorkerScope } from './worker/worker-scope.ts'

startWorker(self as unknown as WorkerScope)
