/** What benches are run with. */
export interface Ground {
  /** A folder of its own, empty. */
  data: string
  /** A database of PostgreSQL, empty, where the gateway's is not in the folder. */
  database: string | undefined
  clients: number
  sockets: number
  rows: number
}
