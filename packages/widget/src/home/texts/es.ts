import type { HomeTexts } from './home-texts.ts'

export const es: HomeTexts = {
  welcome: '¿Cómo prefiere hablar con nosotros?',
  helpEntry: 'Encontrar una respuesta',
  helpHint: 'Busque en nuestros artículos',
  chatEntry: 'Chatear con nosotros',
  chatHint: 'Escriba ahora, lea aquí la respuesta',
  callHint: 'Deje su número y le llamamos',
}
