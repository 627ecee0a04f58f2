import { readFileSync } from 'node:fs'
import { type Crowd, connectCrowd } from './connect-socket.ts'

// A process of its own for the crowd that the named file tells of: one may have so many files open, and no more.
await connectCrowd(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Crowd)
process.stdout.write('connected\n')
