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
  errors: {
    'callback/phone-invalid':
      'No podemos llamar a este número. Compruébelo y empiece por el prefijo del país, por ejemplo +34.',
  },
}
