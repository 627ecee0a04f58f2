export { createMemoryGateway, createRefusal, type MemoryGateway } from './memory-gateway.ts'
export {
  createMemoryPlatform,
  createResponse,
  type MemoryPlatform,
  type MemoryPlatformOptions,
  type RequestHandler,
} from './memory-platform.ts'
export { createMemoryStorage, type MemoryStorage } from './memory-storage.ts'
export { createTransportPair, type TransportPair } from './transport-pair.ts'
