import type { Texts } from './texts.ts'

export const es: Texts = {
  locale: 'es',
  dir: 'ltr',
  unread: 'sin leer',
  online: 'Respondemos aquí mismo',
  connecting: 'Conectando …',
  offline: 'Sin conexión. Intentando de nuevo …',
  back: 'Atrás',
  close: 'Cerrar',
  greeting: '¡Hola! ¿En qué podemos ayudarle?',
  invitation: (company) =>
    `Pregunte lo que quiera. Una persona de ${company} lee cada palabra y responde aquí.`,
  conversation: 'Conversación',
  composer: 'Mensaje',
  placeholder: 'Escríbanos …',
  send: 'Enviar',
  earlier: 'Mostrar anteriores',
  latest: 'Ir a lo último',
  retry: 'Intentar de nuevo',
  sending: 'Enviando …',
  sent: 'Enviado',
  seen: 'Leído',
  typing: (name) => `${name} está escribiendo`,
  someone: 'Alguien',
  you: 'Usted',
  ended:
    'Este chat ha caducado. Empiece uno nuevo para seguir; lo que estaba escribiendo se conserva.',
  startAnew: 'Empezar un chat nuevo',
  requestCall: 'Pedir una llamada',
  privacy: 'Privacidad',
  errors: {
    'key/forbidden':
      'El chat no está bien configurado en este sitio. Por favor, contáctenos de otra forma.',
    'message/too-long': 'Es demasiado largo para un solo mensaje. Por favor, divídalo.',
    'network/unreachable': 'Aún sin enviar: no hay conexión. Saldrá en cuanto la haya.',
    'protocol/unsupported': 'El chat se ha actualizado. Por favor, vuelva a cargar esta página.',
    'request/invalid': 'Algo en este formulario no está bien. Por favor, revise lo que ha escrito.',
    'server/unavailable': 'Estamos reiniciando. Por favor, inténtelo de nuevo en un momento.',
    'session/expired': 'Este chat ha caducado. Empiece uno nuevo para seguir.',
    'session/invalid': 'Este chat ha caducado. Empiece uno nuevo para seguir.',
    'site/unknown':
      'El chat no está bien configurado en este sitio. Por favor, contáctenos de otra forma.',
    fallback: 'Algo ha fallado por nuestra parte. Por favor, inténtelo de nuevo en un momento.',
  },
}
