export type { MomentsOptions } from './moments/create-moments.ts'
export { takeMoment } from './moments/take-moment.ts'
