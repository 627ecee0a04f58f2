import '@hotwired/turbo'
import { kit } from './kit.ts'

Object.assign(window, { kit })
