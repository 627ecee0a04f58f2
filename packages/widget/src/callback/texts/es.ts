import type { CallbackTexts } from './callback-texts.ts'

export const es: CallbackTexts = {
  callLead: (company) => `¿Prefiere hablar? Deje su número y ${company} le llamará.`,
  phone: 'Número de teléfono',
  phonePlaceholder: '+34 910 123 456',
  name: 'Nombre',
  optional: 'opcional',
  note: '¿De qué se trata?',
  when: '¿Cuándo le llamamos?',
  soon: 'Lo antes posible',
  later: 'A una hora concreta',
  time: 'Día y hora',
  timeMissing: 'Elija un día y una hora que aún no hayan pasado.',
  callConsent: (company) =>
    `Al pedir una llamada, acepta que ${company} guarde este número y le llame por su consulta.`,
  callSoon: (phone) => `Llamaremos al ${phone} lo antes posible.`,
  callAt: (phone, time) => `Llamaremos al ${phone}: ${time}.`,
  callDone: 'Su llamada está concertada',
  backToChat: 'Volver al chat',
  country: 'País del número',
  phoneTooMany:
    'Hoy ya se pidieron varias llamadas para este número. Inténtelo mañana o escríbanos.',
  day: 'Día',
  slot: 'Hora',
  zone: (zone) => `Horas según su reloj: ${zone}.`,
  closed: (opens) =>
    opens
      ? `Ahora no hay nadie que pueda llamar. Volvemos: ${opens}.`
      : 'Ahora no hay nadie que pueda llamar.',
  writeInstead: 'Prefiero escribir',
  waiting: (count) =>
    count === 1 ? 'Hay una persona antes que usted.' : `Hay ${count} personas antes que usted.`,
  place: (place) => (place === 1 ? 'Es su turno.' : `Ocupa el puesto ${place} en la cola.`),
  calendar: 'Añadir al calendario',
  change: 'Cambiar la hora',
  move: 'Cambiar la llamada',
  cancel: 'Cancelar la llamada',
  cancelSure: '¿Cancelar esta llamada?',
  keep: 'Dejarla como está',
  cancelled: 'Su llamada está cancelada',
  called: 'Esta llamada ya se hizo',
  another: 'Pedir otra llamada',
  errors: {
    'network/unreachable': 'Sin conexión. Inténtelo de nuevo.',
    'callback/phone-invalid':
      'No podemos llamar a este número. Compruébelo y empiece por el prefijo del país, por ejemplo +34.',
    'callback/closed': 'Ahora no hay nadie que pueda llamar. Elija una hora, por favor.',
    'callback/country-refused':
      'No podemos llamar a números de este país. Use otro número o escríbanos.',
    'callback/not-found': 'Ya no conocemos esta llamada. Pida una nueva, por favor.',
    'callback/over': 'Esta llamada ha terminado y no se puede cambiar.',
    'callback/slot-taken': 'Esta hora acaba de ocuparse. Elija otra, por favor.',
    'callback/too-many': 'Hoy se pidieron demasiadas llamadas. Inténtelo mañana o escríbanos.',
  },
}
